/* A sentence for each kind of moment; see struct moment for what it is about. */
#include "publish/told.h"

#include "assembly/workflow.h"
#include "publish/html.h"
#include "publish/part.h"

enum { NAMED_MOST = 3 }; /* of sponsors who joined together */

struct telling {
	const struct prose *prose;
	const struct assembly *assembly;
	const struct resolution *resolution;
	int64_t offset;
};

static void
say_reason(const struct telling *telling, struct str reason)
{
	struct buf *out = telling->prose->out;
	if (reason.size == 0)
		return;
	buf_text(out, " <small lang=\"\">");
	html_text(out, reason);
	buf_text(out, "</small>");
}

/* What stands in a sentence, written aside. */

static struct prose
body_aside(const struct telling *telling, const struct body *body)
{
	struct prose aside = prose_aside(telling->prose);
	html_link(aside.out, "committees", body->head.id, body->name);
	return aside;
}

static struct prose
vote_aside(const struct telling *telling, const struct vote *vote)
{
	const struct record_words *words = telling->prose->words;
	struct prose link = prose_aside(telling->prose), body = prose_aside(telling->prose);
	buf_text(body.out, "<span lang=\"\">");
	html_text(body.out, vote->body->name);
	buf_text(body.out, "</span>");
	buf_format(link.out, "<a href=\"/votes/%llu\">", (unsigned long long)vote->head.id);
	PROSE(&link, words->told_vote, NUMBER("n", vote->number), MARKUP("body", body));
	buf_text(link.out, "</a>");
	if (vote->state != VOTE_STATE_ANNOUNCED || vote->count.yes < 0 || vote->count.no < 0)
		return link;
	struct prose counted = prose_aside(telling->prose);
	PROSE(&counted, words->report_counted, MARKUP("vote", link), NUMBER("yes", vote->count.yes),
	    NUMBER("no", vote->count.no));
	return counted;
}

static struct prose
resolution_aside(const struct telling *telling, uint64_t id)
{
	const struct resolution *other = assembly_find(telling->assembly, id, NOUN_RESOLUTION);
	struct prose aside = prose_aside(telling->prose);
	if (other)
		part_resolution(&aside, other);
	return aside;
}

static struct prose
state_aside(const struct telling *telling, struct str name)
{
	struct prose aside = prose_aside(telling->prose);
	part_state_label(&aside, telling->resolution->body, name, "<b", "</b>");
	return aside;
}

/* Did this vote move it before? Then it now takes back what it did. */
static bool
moved_before(const struct resolution *resolution, const struct moment *moment)
{
	for (const struct moment *at = resolution->history; at < moment; at++)
		if (at->kind == EVENT_RESOLUTION_MOVED && at->about == moment->about)
			return true;
	return false;
}

static void
tell_move(const struct telling *telling, const struct moment *moment)
{
	const struct record_words *words = telling->prose->words;
	const struct vote *vote = assembly_find(telling->assembly, moment->about, NOUN_VOTE);
	struct prose state = state_aside(telling, moment->state);
	if (!vote) {
		buf_put(telling->prose->out, buf_str(state.out));
		say_reason(telling, moment->reason);
		return;
	}
	bool back = moved_before(telling->resolution, moment);
	bool later_void = vote->state == VOTE_STATE_VOID;
	struct prose by = vote_aside(telling, vote);
	PROSE(telling->prose,
	    back         ? words->told_back
	    : later_void ? words->told_moved_void
			 : words->told_moved,
	    MARKUP("state", state), MARKUP("vote", by));
	if (back)
		say_reason(telling, moment->reason);
}

static void
tell_version(const struct telling *telling, const struct moment *moment)
{
	const struct record_words *words = telling->prose->words;
	const char *const written[VERSION_KIND_COUNT] = {
		[VERSION_KIND_ORIGINAL] = words->told_original,
		[VERSION_KIND_REVISION] = words->told_revision,
		[VERSION_KIND_SUBSTITUTE] = words->told_substitute,
		[VERSION_KIND_CORRECTION] = words->told_correction,
	};
	const struct version *version =
		assembly_find(telling->assembly, moment->about, NOUN_VERSION);
	if (!version)
		return;
	prose_say(telling->prose, written[version->kind]);
	say_reason(telling, version->note);
}

static void
tell_replacement(const struct telling *telling, const struct moment *moment)
{
	const struct record_words *words = telling->prose->words;
	struct prose other = resolution_aside(telling, moment->about);
	PROSE(telling->prose, moment->state.size > 0 ? words->replaced_by : words->told_replaces,
	    MARKUP("resolution", other));
}

static void
tell_referral(const struct telling *telling, const struct moment *moment)
{
	const struct referral *referral =
		assembly_find(telling->assembly, moment->about, NOUN_REFERRAL);
	if (!referral)
		return;
	struct prose body = body_aside(telling, referral->committee);
	PROSE(telling->prose, telling->prose->words->told_referred, MARKUP("body", body));
}

const char *
told_report(const struct prose *prose, enum recommendation recommendation)
{
	const struct record_words *words = prose->words;
	const char *const did[RECOMMENDATION_COUNT] = {
		[RECOMMENDATION_ADOPT] = words->did_adopt,
		[RECOMMENDATION_ADOPT_AS_AMENDED] = words->did_adopt_as_amended,
		[RECOMMENDATION_REJECT] = words->did_reject,
		[RECOMMENDATION_TABLE] = words->did_table,
		[RECOMMENDATION_NONE] = words->did_none,
	};
	return did[recommendation];
}

static void
tell_report(const struct telling *telling, const struct moment *moment)
{
	const struct prose *prose = telling->prose;
	const struct record_words *words = prose->words;
	const struct referral *referral =
		assembly_find(telling->assembly, moment->about, NOUN_REFERRAL);
	if (!referral)
		return;
	bool all = referral->unanimous;
	struct prose body = body_aside(telling, referral->committee);
	struct str did = str_of(told_report(prose, referral->recommendation));
	if (!referral->vote) {
		PROSE(prose, all ? words->told_report_all : words->told_report,
		    MARKUP("body", body), TEXT_VALUE("did", did));
		return;
	}
	struct prose vote = vote_aside(telling, referral->vote);
	PROSE(prose, all ? words->told_report_voted_all : words->told_report_voted,
	    MARKUP("body", body), TEXT_VALUE("did", did), MARKUP("vote", vote));
}

static void
tell_placing(const struct telling *telling, const struct moment *moment)
{
	const struct item *item = assembly_find(telling->assembly, moment->about, NOUN_ITEM);
	if (item)
		PROSE(telling->prose, telling->prose->words->told_placed,
		    LINK("meeting", "meetings", item->meeting->head.id, item->meeting->name));
}

static void
tell_member(const struct telling *telling, const struct moment *moment, const char *words)
{
	const struct member *member = assembly_find(telling->assembly, moment->about, NOUN_MEMBER);
	struct prose name = prose_aside(telling->prose);
	if (member)
		part_member(name.out, member);
	PROSE(telling->prose, words, MARKUP("member", name));
	say_reason(telling, moment->reason);
}

static void
tell_plainly(const struct telling *telling, const struct moment *moment, const char *words)
{
	prose_say(telling->prose, words);
	say_reason(telling, moment->reason);
}

static void
tell(const struct telling *telling, const struct moment *moment)
{
	const struct record_words *words = telling->prose->words;
	switch (moment->kind) {
	case EVENT_RESOLUTION_SUBMITTED:
		tell_plainly(telling, moment, words->told_submitted);
		break;
	case EVENT_VERSION_WRITTEN:
		tell_version(telling, moment);
		break;
	case EVENT_SPONSOR_LEFT:
		tell_member(telling, moment, words->told_left);
		break;
	case EVENT_RESOLUTION_MOVED:
		tell_move(telling, moment);
		break;
	case EVENT_RESOLUTION_REPLACED:
		tell_replacement(telling, moment);
		break;
	case EVENT_LATE_ADMITTED:
		tell_plainly(telling, moment, words->told_late_admitted);
		break;
	case EVENT_RESOLUTION_NUMBERED:
		tell_plainly(telling, moment, words->told_numbered);
		break;
	case EVENT_RESOLUTION_REFERRED:
		tell_referral(telling, moment);
		break;
	case EVENT_REPORT_MADE:
		tell_report(telling, moment);
		break;
	case EVENT_ITEM_PLACED:
		tell_placing(telling, moment);
		break;
	case EVENT_ITEM_PULLED:
		tell_member(telling, moment, words->told_pulled);
		break;
	case EVENT_ITEM_SLATED:
		tell_plainly(telling, moment, words->told_slated);
		break;
	case EVENT_ITEM_UNSLATED:
		tell_plainly(telling, moment, words->told_unslated);
		break;
	case EVENT_ITEM_REMOVED:
		tell_plainly(telling, moment, words->told_removed);
		break;
	case EVENT_ISSUES_SET:
		tell_plainly(telling, moment, words->told_filed);
		break;
	default:
		html_label(telling->prose->out, str_of(event_kinds[moment->kind].name));
		break;
	}
}

/* How many of the moments from here on are of members who became sponsors. */
static size_t
joined_from(const struct resolution *resolution, size_t from)
{
	size_t at = from;
	while (at < resolution->history_count
		&& resolution->history[at].kind == EVENT_SPONSOR_JOINED)
		at++;
	return at - from;
}

/* "Ann, Bo, Cy and 12 others became sponsors" */
static void
tell_joined(const struct telling *telling, const struct moment *first, size_t count)
{
	const struct record_words *words = telling->prose->words;
	size_t named = count <= NAMED_MOST + 1 ? count : NAMED_MOST;
	struct prose names = prose_aside(telling->prose);
	for (size_t i = 0; i < named; i++) {
		const struct member *member =
			assembly_find(telling->assembly, first[i].about, NOUN_MEMBER);
		prose_say(&names, i == 0 ? "" : i + 1 == count ? words->and : ", ");
		if (member)
			html_link(names.out, "members", member->head.id, member->person->name);
	}
	if (named < count) {
		prose_say(&names, words->and);
		PROSE(&names, words->told_others, NUMBER("n", count - named));
	}
	PROSE(telling->prose,
	    prose_form(telling->prose, words->told_joined_one, words->told_joined_many, count),
	    MARKUP("names", names));
}

/* What was just placed on the agenda is on the agenda. */
static bool
goes_without_saying(const struct resolution *resolution, size_t i)
{
	const struct moment *moment = &resolution->history[i];
	return i > 0 && moment->kind == EVENT_RESOLUTION_MOVED && moment->about == 0
	       && moment[-1].kind == EVENT_ITEM_PLACED && moment[-1].at == moment->at;
}

void
told_write(const struct prose *prose, const struct assembly *assembly,
    const struct resolution *resolution, int64_t offset_minutes)
{
	struct buf *out = prose->out;
	struct telling telling = { prose, assembly, resolution, offset_minutes };
	for (size_t i = 0; i < resolution->history_count;) {
		const struct moment *moment = &resolution->history[i];
		if (goes_without_saying(resolution, i)) {
			i++;
			continue;
		}
		size_t joined = joined_from(resolution, i);
		buf_text(out, "<li>");
		prose_time(prose, moment->at, offset_minutes);
		buf_text(out, "<span>");
		if (joined > 0)
			tell_joined(&telling, moment, joined);
		else
			tell(&telling, moment);
		buf_text(out, "</span></li>");
		i += joined > 0 ? joined : 1;
	}
}
