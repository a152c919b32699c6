/* Words of votes become choices; every other word is the reason of an absence, kept as it is. */
#include "main/import_ballots.h"

#include "main/file.h"
#include "text/buf.h"
#include "text/date.h"
#include "text/lookup.h"
#include "text/term.h"
#include "text/utf8.h"

enum {
	WORD_MOST = 200, /* bytes of a name, a category, an action; as the record takes them */
};

enum column { NUMBER, FILE_LABEL, DATE, BODY, ACTION, FLAG, MEMBER, VOTE, COLUMNS };
static const char *const columns[COLUMNS] = {
	"n", "file", "date", "body", "action", "passed_flag", "member", "vote",
};

/* The words for a choice that are in use; folded. */
static const struct {
	const char *word;
	enum choice choice;
} choices[] = {
	{ "affirmative", CHOICE_YES }, { "yes", CHOICE_YES }, { "aye", CHOICE_YES },
	{ "yea", CHOICE_YES }, { "for", CHOICE_YES }, { "in favor", CHOICE_YES },
	{ "negative", CHOICE_NO }, { "no", CHOICE_NO }, { "nay", CHOICE_NO },
	{ "against", CHOICE_NO }, { "opposed", CHOICE_NO },
	{ "abstain", CHOICE_ABSTAIN }, { "abstained", CHOICE_ABSTAIN },
	{ "abstention", CHOICE_ABSTAIN }, { "present", CHOICE_PRESENT },
};

struct reading {
	struct import_report *report;
	struct arena *arena;
	struct csv csv;
	size_t places[COLUMNS];
	const struct csv_record *record;
	struct lookup votes;   /* struct past_vote, by the columns that make one */
	struct lookup members; /* struct past_line, by vote and name */
	struct past_votes found;
};

static void
refuse(struct reading *reading, enum column column, enum fault_code code)
{
	import_refuse(reading->report,
		csv_place(&reading->csv, reading->record, reading->places[column]), code);
}

static struct str
field(const struct reading *reading, enum column column)
{
	return str_trim(reading->record->fields[reading->places[column]]);
}

static struct fault
find_columns(struct reading *reading)
{
	size_t found = 0;
	for (int i = 0; i < COLUMNS; i++)
		found += csv_column(&reading->csv, str_of(columns[i]), &reading->places[i]);
	if (found < COLUMNS / 2) /* another list, not one with something left out */
		return fault(FAULT_HEADER, csv_place_words(reading->arena,
			(struct csv_place){ .file = reading->csv.file, .line = 1 }));
	for (int i = 0; i < COLUMNS; i++)
		if (!csv_column(&reading->csv, str_of(columns[i]), &reading->places[i]))
			return fault(FAULT_COLUMN_MISSING, csv_place_words(reading->arena,
				(struct csv_place){ .file = reading->csv.file, .line = 1,
					.name = str_of(columns[i]) }));
	return OK;
}

/* A text that the record takes; anything else is refused. */
static struct str
word_of(struct reading *reading, enum column column)
{
	struct str word = field(reading, column);
	if (word.size == 0)
		refuse(reading, column, FAULT_EMPTY);
	else if (word.size > WORD_MOST)
		refuse(reading, column, FAULT_TOO_LARGE);
	return word;
}

/* Of a person or a body: as it will be taken (decide_add_person, decide_found_body). */
static struct str
name_of(struct reading *reading, enum column column)
{
	struct str name = utf8_spaced(reading->arena, word_of(reading, column));
	if (!utf8_one_line(name))
		refuse(reading, column, FAULT_UNSEEN_SIGN);
	return name;
}

static struct str
outcome_of(struct reading *reading)
{
	struct buf outcome;
	struct str action = field(reading, ACTION), flag = field(reading, FLAG);
	buf_init(&outcome, reading->arena, WORD_MOST);
	buf_put(&outcome, action);
	if (flag.size > 0) {
		buf_text(&outcome, action.size > 0 ? " (" : "");
		buf_put(&outcome, flag);
		buf_text(&outcome, action.size > 0 ? ")" : "");
	}
	if (outcome.full)
		refuse(reading, ACTION, FAULT_TOO_LARGE);
	return buf_str(&outcome);
}

static struct past_vote *
new_vote(struct reading *reading)
{
	struct past_vote *vote = TAKE(reading->arena, struct past_vote);
	*vote = (struct past_vote){
		.place = csv_place(&reading->csv, reading->record, reading->places[BODY]),
		.label = word_of(reading, FILE_LABEL),
		.body = name_of(reading, BODY),
		.outcome = outcome_of(reading),
	};
	if (!date_read(field(reading, DATE), &vote->held))
		refuse(reading, DATE, FAULT_NOT_A_DAY);
	struct past_votes *found = &reading->found;
	found->at[found->count++] = vote;
	return vote;
}

static struct past_vote *
vote_of(struct reading *reading)
{
	struct str key = LOOKUP_KEY(reading->arena, field(reading, NUMBER),
		field(reading, FILE_LABEL), field(reading, DATE), field(reading, BODY),
		field(reading, ACTION), field(reading, FLAG));
	struct past_vote *vote = lookup_find(&reading->votes, key);
	if (vote)
		return vote;
	vote = new_vote(reading);
	lookup_add(&reading->votes, key, vote);
	return vote;
}

static bool
choice_of(struct arena *arena, struct str word, enum choice *ret_choice)
{
	struct str folded = utf8_fold(arena, word);
	for (size_t i = 0; i < sizeof choices / sizeof choices[0]; i++) {
		if (str_equal(folded, str_of(choices[i].word))) {
			*ret_choice = choices[i].choice;
			return true;
		}
	}
	return false;
}

static void
add_line(struct reading *reading, struct past_vote *vote, const struct past_line *line)
{
	if (vote->count == vote->room) {
		size_t room = vote->room > 0 ? vote->room * 2 : 16;
		vote->lines = arena_grow(reading->arena, vote->lines,
			vote->room * sizeof *vote->lines, room * sizeof *vote->lines);
		vote->room = room;
	}
	vote->lines[vote->count++] = *line;
	vote->last_line = reading->record->line;
	reading->found.ballots += line->cast;
	reading->found.absences += !line->cast;
}

/* Is this the second line of a member in a vote? */
static bool
mentioned(struct reading *reading, const struct past_vote *vote, struct str member)
{
	struct buf key;
	buf_init(&key, reading->arena, 64 + 4 * WORD_MOST);
	buf_format(&key, "%zu,%zu ", vote->place.line, vote->place.column);
	buf_put(&key, utf8_fold(reading->arena, member));
	return lookup_add(&reading->members, buf_str(&key), reading) != NULL;
}

static void
read_line(struct reading *reading)
{
	struct str word = word_of(reading, VOTE);
	struct past_line line = {
		.place = csv_place(&reading->csv, reading->record, reading->places[MEMBER]),
		.member = name_of(reading, MEMBER),
	};
	line.cast = choice_of(reading->arena, word, &line.choice);
	if (!line.cast)
		line.absence = word;
	struct past_vote *vote = vote_of(reading);
	if (line.member.size > 0 && line.member.size <= WORD_MOST
	    && mentioned(reading, vote, line.member))
		refuse(reading, MEMBER, FAULT_TWICE);
	add_line(reading, vote, &line);
}

struct fault
past_votes_read(struct import_report *report, const char *path, struct past_votes *ret_votes)
{
	struct reading reading = { .report = report, .arena = report->arena };
	lookup_init(&reading.votes, report->arena);
	lookup_init(&reading.members, report->arena);
	TRY(file_csv(report->arena, path, CSV_ANY_SEPARATOR, &reading.csv));
	TRY(find_columns(&reading));
	reading.found.at = TAKE_MANY(report->arena, struct past_vote *, reading.csv.count);
	reading.found.lines = reading.csv.count;
	for (size_t i = 0; i < reading.csv.count; i++) {
		reading.record = &reading.csv.records[i];
		read_line(&reading);
	}
	*ret_votes = reading.found;
	return OK;
}
