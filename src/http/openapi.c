/* GET /api/openapi.json: the API described as OpenAPI 3.1
 * (https://spec.openapis.org/oas/v3.1.0). The actions come from the same tables that they are
 * read by; what else there is stands here by hand. Made once, when the server is. */
#include <stdio.h>

#include "http/loop.h"
#include "record/codec.h"
#include "text/json.h"
#include "text/term.h"

enum { DOCUMENT_BYTES_MOST = 4 * 1024 * 1024, WORD_BYTES_MOST = 256, PARTS_MOST = 64 };

/* Literal JSON is written with ' in place of the quotation mark; quoted() puts it right. */
#define REF(kind, name) "{'$ref':'#/components/" kind "/" name "'}"
#define SCHEMA(name) REF("schemas", name)
#define JSON_OF(name) "'content':{'application/json':{'schema':" SCHEMA(name) "}}"
#define SENT(name) "'requestBody':{'required':true," JSON_OF(name) "},"
#define ANSWERS "'responses':{'default':" REF("responses", "problem") ","
#define WHO "'200':{'description':'Who is signed in now'," JSON_OF("who") "}}"
#define GONE "'204':{'description':'Signed out'}}"

static const char head[] =
	"{'openapi':'3.1.0','info':{'title':'Whereas','version':'1','description':"
	"'Actions are asked for by POST, views are read by GET, and GET /api/feed tells of every "
	"view that changed.'},'servers':[{'url':'/'}],'security':[{},{'session':[]}],'paths':{";

/* What is neither an action nor a view: path, method, and the members of its description. */
static const struct {
	const char *path, *method, *operation;
} operations[] = {
	{ "/api/session", "get",
		"'operationId':'who','summary':'Who is signed in'," ANSWERS WHO },
	{ "/api/session", "post",
		"'operationId':'sign_in','summary':'Sign in with a password',"
		SENT("sign_in") ANSWERS WHO },
	{ "/api/session", "delete",
		"'operationId':'sign_out','summary':'Sign out'," ANSWERS GONE },
	{ "/api/session/card", "post",
		"'operationId':'enter','summary':'Sign in with a desk card, once',"
		SENT("secret") ANSWERS WHO },
	{ "/api/sessions", "delete",
		"'operationId':'sign_out_everywhere','summary':'Sign out on every device',"
		ANSWERS GONE },
	{ "/api/first-run", "post",
		"'operationId':'first_run','summary':'Become the first administrator, once',"
		SENT("first_run") ANSWERS WHO },
	{ "/api/account", "post",
		"'operationId':'set_account','summary':'Set the name and password to sign in with',"
		"'description':'Every session of the person is ended, and a new one begins.',"
		SENT("account") ANSWERS WHO },
	{ "/api/preview/members", "post",
		"'operationId':'preview_members',"
		"'summary':'What a list of members would come to, for staff',"
		"'description':'Nothing is written. The list is CSV, 5,000 lines and 1 MiB at "
		"most.'," SENT("preview_members")
		ANSWERS "'200':{'description':'Each line, with what would happen',"
		JSON_OF("previewed_members") "}}" },
	{ "/api/preview/text", "post",
		"'operationId':'preview_text',"
		"'summary':'What a text would become; in a body, for staff',"
		"'description':'Nothing is written.'," SENT("preview")
		ANSWERS "'200':{'description':'Clauses, what is left over, what to look at',"
		"'content':{'application/json':{'schema':{'type':'object'}}}}}" },
	{ "/api/cards", "post",
		"'operationId':'print_cards','summary':'Issue desk cards for many seats, on paper',"
		"'description':'For who may issue cards. Each is an entry, as with issue_card. "
		"The document is told this once.'," SENT("cards") ANSWERS
		"'200':{'description':'The cards','content':{'application/pdf':{}}}}" },
	{ "/api/cards", "delete",
		"'operationId':'recall_cards','summary':'Recall all cards that were not used',"
		"'description':'Of the seats that the caller may issue cards for.',"
		ANSWERS "'200':{'description':'How many they were'," JSON_OF("recalled") "}}" },
	{ "/health", "get",
		"'operationId':'health','summary':'Can the server write?',"
		"'responses':{'503':{'description':'It can not, and status says why',"
		JSON_OF("health") "},'200':{'description':'It can'," JSON_OF("health") "}}" },
	{ "/api/feed", "get",
		"'operationId':'feed','summary':'Follow views as they change','description':"
		"'Server-sent events. The name of an event is the path of a view, its data the "
		"view, its id the number of the newest entry that it shows. After "
		"Last-Event-ID only what changed since is sent.','parameters':[{'name':'view',"
		"'in':'query','required':true,"
		"'description':'A path that ends in .json','schema':{'type':'array','minItems':1,"
		"'maxItems':16,'items':{'type':'string'}}},{'name':'Last-Event-ID','in':'header',"
		"'schema':{'type':'integer'}}],"
		ANSWERS "'200':{'description':'Events','content':{'text/event-stream':{}}}}" },
};

static const struct {
	const char *path, *summary;
	bool one, csv;
} views[] = {
	{ "/home", "The body, its meeting, what is before it now", false, false },
	{ "/resolutions", "All resolutions", false, true },
	{ "/resolutions/{id}", "A resolution", true, false },
	{ "/votes", "All votes", false, true },
	{ "/votes/{id}", "A vote", true, true },
	{ "/members", "All members", false, true },
	{ "/members/{id}", "A member", true, false },
	{ "/committees", "All committees", false, false },
	{ "/committees/{id}", "A committee", true, false },
	{ "/issues", "All policy areas", false, false },
	{ "/issues/{id}", "A policy area; its id is its short name", true, false },
	{ "/meetings/{id}", "A meeting and its agenda", true, false },
	{ "/floor/{id}", "What is before a body now", true, false },
	{ "/speakers/{id}", "Who speaks in a body, who waits", true, false },
	{ "/chair/{id}", "The next step of a body; for staff", true, false },
	{ "/screens", "What each screen shows", false, false },
	{ "/screens/{id}", "What a screen shows; for staff its queue", true, false },
	{ "/api/me", "What is private to who asks: seats, rights, ballots, drafts", false, false },
	{ "/api/drafts", "The drafts that who asks may read", false, false },
	{ "/api/drafts/{id}", "A draft, for those who may read it", true, false },
	{ "/api/staff", "What is for staff alone", false, false },
};

/* What every field is made of, and what is sent and answered beside the actions. */
static const char schemas[] =
	"'id':{'type':'integer','minimum':0,'maximum':9007199254740991,"
	"'description':'The number of the entry that made it; 0: none'},"
	"'number':{'type':'integer','minimum':-9007199254740991,'maximum':9007199254740991},"
	"'text':{'type':'string','maxLength':1048576},"
	"'flag':{'type':'boolean'},"
	"'time':{'type':'integer','minimum':-62135596800000,'maximum':253402300799999,"
	"'description':'Milliseconds since 1970'},"
	"'weight':{'type':'string','pattern':'^[0-9]+([.][0-9]{1,6})?$',"
	"'description':'A number of votes'},"
	"'share':{'type':'string','pattern':'^[0-9]+/[0-9]+$'},"
	"'digest':{'type':'string','pattern':'^[0-9a-f]{64}$','description':'SHA-256'},"
	"'name':{'type':'string','minLength':1,'maxLength':100},"
	"'password':{'type':'string','minLength':12,'maxLength':256},"
	"'bits':{'type':'string','pattern':'^[A-Za-z0-9_-]{43}$'},"

	"'health':{'type':'object','required':['status','entry','since','version'],'properties':{"
	"'status':{'type':'string','enum':['ok','no_room','read_only','no_file',"
	"'other_file','stalled']},"
	"'entry':{'type':'integer','description':'The newest entry of the record; 0: none'},"
	"'entry_at':{'type':'string','format':'date-time'},"
	"'since':{'type':'string','format':'date-time','description':'It serves since'},"
	"'version':{'type':'string'}}},"
	"'sign_in':{'type':'object','additionalProperties':false,'required':['name','password'],"
	"'properties':{'name':{'type':'string'},'password':{'type':'string'}}},"

	"'secret':{'type':'object','additionalProperties':false,'required':['secret'],"
	"'properties':{'secret':" SCHEMA("bits") "}},"

	"'first_run':{'type':'object','additionalProperties':false,"
	"'required':['name','password','secret'],'properties':{'name':" SCHEMA("name") ","
	"'password':" SCHEMA("password") ",'secret':" SCHEMA("bits") "}},"

	"'account':{'type':'object','additionalProperties':false,'required':['name','password'],"
	"'properties':{'name':" SCHEMA("name") ",'password':" SCHEMA("password") ","
	"'current':{'type':'string','description':"
	"'The password so far; needed where there is one, unless one came in with a card'}}},"

	"'cards':{'type':'object','additionalProperties':false,"
	"'required':['choice','form','language','minutes','paper','reason'],'properties':{"
	"'body':{'description':'Whose seats, where choice is not chosen',"
	"'allOf':[" SCHEMA("id") "]},'choice':" SCHEMA("term_card_choice") ","
	"'form':" SCHEMA("term_card_form") ",'language':" SCHEMA("term_language") ","
	"'members':{'type':'array','maxItems':5000,'items':" SCHEMA("id") ","
	"'description':'The seats, where choice is chosen'},"
	"'minutes':{'type':'integer','minimum':1,'maximum':4320},"
	"'paper':" SCHEMA("term_paper") ",'reason':" SCHEMA("text") "}},"

	"'recalled':{'type':'object','required':['recalled'],"
	"'properties':{'recalled':{'type':'integer'}}},"

	"'preview':{'type':'object','additionalProperties':false,'required':['text'],"
	"'properties':{'text':{'type':'string'},'body':" SCHEMA("id") "}},"

	"'preview_members':{'type':'object','additionalProperties':false,"
	"'required':['body','list'],'properties':{'body':" SCHEMA("id") ","
	"'list':{'type':'string','maxLength':1048576},"
	"'name':{'type':'string','maxLength':200}}},"

	"'previewed_members':{'type':'object',"
	"'required':['body','lines','counts','rows','notes'],'properties':{"
	"'body':" SCHEMA("id") ",'lines':{'type':'integer'},'counts':{'type':'object'},"
	"'notes':{'type':'array','items':{'type':'string'}},"
	"'rows':{'type':'array','items':{'type':'object','required':['line','what'],"
	"'properties':{'line':{'type':'integer'},'what':{'type':'string',"
	"'enum':['seated','known','changed','refused','repeated']},"
	"'refused':{'type':'array','items':{'type':'object','properties':{"
	"'column':{'type':'integer'},'field':{'type':'string'},'code':{'type':'string'},"
	"'sentence':{'type':'string'}}}}}}}}},"

	"'who':{'type':'object','required':['account','administrator','by_card','language',"
	"'person','signed_in','staff','until'],'properties':{'account':{'type':'string'},"
	"'administrator':{'type':'boolean'},'by_card':{'type':'boolean'},"
	"'language':" SCHEMA("term_language") ",'person':" SCHEMA("id") ","
	"'signed_in':{'type':'boolean'},'staff':{'type':'boolean'},"
	"'until':" SCHEMA("time") "}},"

	"'receipt':{'type':'object','required':['id','entries','last','at','leaf','repeated'],"
	"'properties':{'id':{'type':'integer','description':"
	"'The first entry, and so the id of what was made; 0: nothing had to happen'},"
	"'entries':{'type':'integer'},'last':{'type':'integer'},'at':" SCHEMA("time") ","
	"'leaf':{'type':'string','pattern':'^([0-9a-f]{64})?$','description':"
	"'Of the last entry, in the tree of the record'},"
	"'repeated':{'type':'boolean','description':'It was done before, under the same key'},"
	"'card':{'type':'string','format':'uri','description':'issue_card: the link, told once'},"
	"'card_until':" SCHEMA("time") "}},"

	"'problem':{'type':'object','description':'RFC 9457',"
	"'required':['type','title','status','code','field','instance'],'properties':{"
	"'type':{'type':'string','format':'uri-reference'},"
	"'title':{'type':'string','description':'What is wrong, and what to do'},"
	"'status':{'type':'integer'},'code':{'type':'string'},"
	"'field':{'type':'string','description':'Which field it is about; may be empty'},"
	"'detail':{'type':'string','description':'What would be possible, or who was faster'},"
	"'instance':{'type':'string','format':'uri-reference'}}}";

static const char components[] =
	"},'parameters':{'key':{'name':'Idempotency-Key','in':'header','description':"
	"'Asked again with the same key within 48 hours, an action is answered as it was and not "
	"done again','schema':{'type':'string','minLength':1,'maxLength':128}},"
	"'id':{'name':'id','in':'path','required':true,'schema':{'type':'string'}}},"
	"'responses':{'problem':{'description':'Refused: what is wrong, where, and what to do',"
	"'content':{'application/problem+json':{'schema':" SCHEMA("problem") "}}}},"
	"'securitySchemes':{'session':{'type':'apiKey','in':'cookie',"
	"'name':'" SESSION_COOKIE "'}},'x-problems':{";

static void
quoted(struct buf *out, const char *text)
{
	for (; *text; text++)
		buf_byte(out, *text == '\'' ? '"' : *text);
}

static void
ref_write(struct buf *out, const char *prefix, const char *name)
{
	char path[WORD_BYTES_MOST];
	snprintf(path, sizeof path, "#/components/schemas/%s%s", prefix, name);
	buf_text(out, "{");
	json_key(out, "$ref");
	json_text(out, str_of(path));
	buf_text(out, "}");
}

static void
type_write(struct buf *out, const struct shape_field *field)
{
	static const char *const names[] = {
		[SHAPE_ID] = "id", [SHAPE_NUMBER] = "number", [SHAPE_TEXT] = "text",
		[SHAPE_FLAG] = "flag", [SHAPE_TIME] = "time", [SHAPE_WEIGHT] = "weight",
		[SHAPE_SHARE] = "share", [SHAPE_DIGEST] = "digest",
	};
	if (field->type == SHAPE_TERM)
		ref_write(out, "term_", terms_table[field->terms].name);
	else if (field->type == SHAPE_PART)
		ref_write(out, "", field->part->name);
	else
		ref_write(out, "", names[field->type]);
}

static void
field_write(struct buf *out, const struct shape_field *field)
{
	json_next(out);
	json_key(out, field->name);
	if (field->list) {
		quoted(out, "{'type':'array','maxItems':");
		buf_number(out, CODEC_LIST_MOST);
		quoted(out, ",'items':");
	}
	type_write(out, field);
	if (field->list)
		buf_text(out, "}");
}

static void
shape_write(struct buf *out, const struct shape *shape)
{
	json_next(out);
	json_key(out, shape->name);
	quoted(out, "{'type':'object','additionalProperties':false,'required':[");
	for (size_t i = 0; i < shape->count; i++) {
		if (shape->fields[i].optional)
			continue;
		json_next(out);
		json_text(out, str_of(shape->fields[i].name));
	}
	quoted(out, "],'properties':{");
	for (size_t i = 0; i < shape->count; i++)
		field_write(out, &shape->fields[i]);
	buf_text(out, "}}");
}

/* Parts are named by several shapes, and described once. */
struct parts {
	const struct shape *at[PARTS_MOST];
	size_t count;
};

static void
parts_write(struct buf *out, const struct shape *shape, struct parts *written)
{
	for (size_t i = 0; i < shape->count; i++) {
		const struct shape *part = shape->fields[i].part;
		size_t known = 0;
		if (!part)
			continue;
		while (known < written->count && written->at[known] != part)
			known++;
		if (known < written->count || written->count == PARTS_MOST)
			continue;
		written->at[written->count++] = part;
		shape_write(out, part);
		parts_write(out, part, written);
	}
}

static void
terms_write(struct buf *out)
{
	for (int terms = 0; terms < TERMS_COUNT; terms++) {
		const struct terms_info *info = &terms_table[terms];
		char name[WORD_BYTES_MOST];
		snprintf(name, sizeof name, "term_%s", info->name);
		json_next(out);
		json_key(out, name);
		quoted(out, "{'type':'string','enum':[");
		for (int i = 0; i < info->count; i++) {
			json_next(out);
			json_text(out, str_of(info->words[i]));
		}
		buf_text(out, "]}");
	}
}

static void
who_write(struct buf *out, unsigned who)
{
	json_key(out, "x-who");
	buf_text(out, "[");
	for (int role = 0; role < ROLE_COUNT; role++) {
		if (!(who & 1U << role))
			continue;
		json_next(out);
		json_text(out, str_of(role_word(role)));
	}
	if (who & MAY_PERSON) {
		json_next(out);
		json_text(out, STR("person"));
	}
	if (who & MAY_ADMINISTRATOR) {
		json_next(out);
		json_text(out, STR("administrator"));
	}
	buf_text(out, "]");
}

static void
action_write(struct buf *out, const struct action_kind_info *info)
{
	char path[WORD_BYTES_MOST];
	snprintf(path, sizeof path, "/api/actions/%s", info->name);
	json_next(out);
	json_key(out, path);
	quoted(out, "{'post':{'tags':['actions'],");
	json_key(out, "operationId");
	json_text(out, str_of(info->name));
	json_next(out);
	json_key(out, "summary");
	json_text(out, str_of(info->sentence));
	json_next(out);
	who_write(out, info->who);
	quoted(out, ",'security':[{'session':[]}],'parameters':[" REF("parameters", "key") "],"
		"'requestBody':{'required':true,'content':{'application/json':{'schema':");
	ref_write(out, "", info->shape->name);
	quoted(out, "}}}," ANSWERS "'200':{'description':'Done, and in the record',"
		JSON_OF("receipt") "}}}}");
}

static void
operations_write(struct buf *out)
{
	size_t count = sizeof operations / sizeof operations[0];
	for (size_t i = 0; i < count; i++) {
		bool same = i > 0 && operations[i].path == operations[i - 1].path;
		if (same) {
			buf_text(out, ",");
		} else {
			buf_text(out, i > 0 ? "}" : "");
			json_next(out);
			json_key(out, operations[i].path);
			buf_text(out, "{");
		}
		json_key(out, operations[i].method);
		buf_text(out, "{");
		quoted(out, operations[i].operation);
		buf_text(out, "}");
	}
	buf_text(out, "}");
}

static void
view_write(struct buf *out, size_t at, const char *ending, const char *type)
{
	char path[WORD_BYTES_MOST];
	snprintf(path, sizeof path, "%s%s", views[at].path, ending);
	json_next(out);
	json_key(out, path);
	quoted(out, "{'get':{'tags':['views'],");
	json_key(out, "summary");
	json_text(out, str_of(views[at].summary));
	if (views[at].one)
		quoted(out, ",'parameters':[" REF("parameters", "id") "]");
	quoted(out, "," ANSWERS "'200':{'description':'As of the newest entry','content':{");
	json_key(out, type);
	buf_text(out, "{}}}}}}");
}

static void
problems_write(struct buf *out)
{
	for (int code = FAULT_NONE + 1; code < FAULT_CODES; code++) {
		json_next(out);
		json_key(out, fault_word((enum fault_code)code));
		quoted(out, "{'status':");
		buf_number(out, fault_status((enum fault_code)code));
		json_next(out);
		json_key(out, "title");
		json_text(out, str_of(fault_sentence((enum fault_code)code)));
		buf_text(out, "}");
	}
}

struct str
openapi_write(struct arena *arena)
{
	struct parts parts = { .count = 0 };
	struct buf out;
	buf_init(&out, arena, DOCUMENT_BYTES_MOST);
	quoted(&out, head);
	operations_write(&out);
	for (size_t i = 0; i < sizeof views / sizeof views[0]; i++) {
		view_write(&out, i, ".json", "application/json");
		if (views[i].csv)
			view_write(&out, i, ".csv", "text/csv");
	}
	for (int kind = 0; kind < ACTION_KINDS; kind++)
		action_write(&out, &action_kinds[kind]);
	quoted(&out, "},'components':{'schemas':{");
	quoted(&out, schemas);
	terms_write(&out);
	for (int kind = 0; kind < ACTION_KINDS; kind++) {
		shape_write(&out, action_kinds[kind].shape);
		parts_write(&out, action_kinds[kind].shape, &parts);
	}
	quoted(&out, components);
	problems_write(&out);
	buf_text(&out, "}}}");
	return buf_str(&out);
}

void
openapi_get(struct request *request)
{
	request->reply.cache = "public, no-cache";
	request_answer(request, 200, "application/json", request->server->openapi);
}
