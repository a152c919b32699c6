/* A sentence for each kind of moment; see struct moment for what it is about. */
#include "publish/told.h"

#include "assembly/workflow.h"
#include "publish/html.h"
#include "publish/part.h"

enum { NAMED_MOST = 3 }; /* of sponsors who joined together */

struct telling {
	const struct prose *prose;
	struct buf *out; /* its own */
	const struct assembly *assembly;
	const struct resolution *resolution;
	int64_t offset;
};

static void
say(const struct telling *telling, const char *words)
{
	buf_text(telling->out, words);
}

static void
say_reason(const struct telling *telling, struct str reason)
{
	if (reason.size == 0)
		return;
	say(telling, " <small>");
	html_text(telling->out, reason);
	say(telling, "</small>");
}

static void
say_body(const struct telling *telling, const struct body *body)
{
	html_link(telling->out, "committees", body->head.id, body->name);
}

static void
say_vote(const struct telling *telling, const struct vote *vote)
{
	buf_format(telling->out, "<a href=\"/votes/%llu\">vote %lld of the ",
		(unsigned long long)vote->head.id, (long long)vote->number);
	html_text(telling->out, vote->body->name);
	say(telling, "</a>");
	if (vote->state == VOTE_STATE_ANNOUNCED && vote->count.yes >= 0 && vote->count.no >= 0)
		buf_format(telling->out, ", %lld to %lld", (long long)vote->count.yes,
			(long long)vote->count.no);
}

static void
say_resolution(const struct telling *telling, uint64_t id)
{
	const struct resolution *other = assembly_find(telling->assembly, id, NOUN_RESOLUTION);
	if (other)
		part_resolution(telling->prose, other);
}

static void
say_state(const struct telling *telling, struct str name)
{
	const struct part_workflow_state *state = workflow_state(telling->resolution->body, name);
	html_text(telling->out, state ? state->label : name);
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
	const struct vote *vote = assembly_find(telling->assembly, moment->about, NOUN_VOTE);
	if (vote && moved_before(telling->resolution, moment)) {
		say(telling, "Back to <b>");
		say_state(telling, moment->state);
		say(telling, "</b>: ");
		say_vote(telling, vote);
		say(telling, " was declared void");
		say_reason(telling, moment->reason);
		return;
	}
	say(telling, "<b>");
	say_state(telling, moment->state);
	say(telling, "</b>");
	if (!vote) {
		say_reason(telling, moment->reason);
		return;
	}
	say(telling, " by ");
	say_vote(telling, vote);
	say(telling, vote->state == VOTE_STATE_VOID ? ", which was later declared void" : "");
}

static void
tell_version(const struct telling *telling, const struct moment *moment)
{
	static const char *const words[VERSION_KIND_COUNT] = {
		[VERSION_KIND_ORIGINAL] = "Its text was written",
		[VERSION_KIND_REVISION] = "A revised text was written",
		[VERSION_KIND_SUBSTITUTE] = "A substitute text was proposed",
		[VERSION_KIND_CORRECTION] = "A corrected text was written",
	};
	const struct version *version =
		assembly_find(telling->assembly, moment->about, NOUN_VERSION);
	if (!version)
		return;
	say(telling, words[version->kind]);
	say_reason(telling, version->note);
}

static void
tell_replacement(const struct telling *telling, const struct moment *moment)
{
	say(telling, moment->state.size > 0 ? "Replaced by " : "Stands in place of ");
	say_resolution(telling, moment->about);
}

static void
tell_referral(const struct telling *telling, const struct moment *moment)
{
	const struct referral *referral =
		assembly_find(telling->assembly, moment->about, NOUN_REFERRAL);
	say(telling, "Referred to the ");
	if (referral)
		say_body(telling, referral->committee);
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
	const struct referral *referral =
		assembly_find(telling->assembly, moment->about, NOUN_REFERRAL);
	if (!referral)
		return;
	say(telling, "The ");
	say_body(telling, referral->committee);
	say(telling, " ");
	say(telling, told_report(telling->prose, referral->recommendation));
	say(telling, referral->unanimous ? ", unanimously, by " : ", by ");
	if (referral->vote)
		say_vote(telling, referral->vote);
}

static void
tell_placing(const struct telling *telling, const struct moment *moment)
{
	const struct item *item = assembly_find(telling->assembly, moment->about, NOUN_ITEM);
	say(telling, "Placed on the agenda of ");
	if (item)
		html_link(telling->out, "meetings", item->meeting->head.id, item->meeting->name);
}

static void
tell_member(const struct telling *telling, const struct moment *moment, const char *words)
{
	const struct member *member = assembly_find(telling->assembly, moment->about, NOUN_MEMBER);
	if (member)
		part_member(telling->out, member);
	say(telling, words);
	say_reason(telling, moment->reason);
}

static void
tell_plainly(const struct telling *telling, const struct moment *moment, const char *words)
{
	say(telling, words);
	say_reason(telling, moment->reason);
}

static void
tell(const struct telling *telling, const struct moment *moment)
{
	switch (moment->kind) {
	case EVENT_RESOLUTION_SUBMITTED:
		tell_plainly(telling, moment, "Submitted");
		break;
	case EVENT_VERSION_WRITTEN:
		tell_version(telling, moment);
		break;
	case EVENT_SPONSOR_LEFT:
		tell_member(telling, moment, " is no longer a sponsor");
		break;
	case EVENT_RESOLUTION_MOVED:
		tell_move(telling, moment);
		break;
	case EVENT_RESOLUTION_REPLACED:
		tell_replacement(telling, moment);
		break;
	case EVENT_LATE_ADMITTED:
		tell_plainly(telling, moment, "Admitted after the deadline");
		break;
	case EVENT_RESOLUTION_NUMBERED:
		tell_plainly(telling, moment, "Given its number");
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
		tell_member(telling, moment, " pulled it from the slate");
		break;
	case EVENT_ITEM_SLATED:
		tell_plainly(telling, moment, "Put on the slate");
		break;
	case EVENT_ITEM_UNSLATED:
		tell_plainly(telling, moment, "Taken off the slate");
		break;
	case EVENT_ITEM_REMOVED:
		tell_plainly(telling, moment, "Taken off the agenda");
		break;
	case EVENT_ISSUES_SET:
		tell_plainly(telling, moment, "Filed under its issues");
		break;
	default:
		html_label(telling->out, str_of(event_kinds[moment->kind].name));
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
	size_t named = count <= NAMED_MOST + 1 ? count : NAMED_MOST;
	for (size_t i = 0; i < named; i++) {
		const struct member *member =
			assembly_find(telling->assembly, first[i].about, NOUN_MEMBER);
		say(telling, i == 0 ? "" : i + 1 == count ? " and " : ", ");
		if (member)
			html_link(telling->out, "members", member->head.id, member->person->name);
	}
	if (named < count)
		buf_format(telling->out, " and %zu others", count - named);
	say(telling, count == 1 ? " became a sponsor" : " became sponsors");
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
	struct telling telling = { prose, out, assembly, resolution, offset_minutes };
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
