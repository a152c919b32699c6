/* The pages that know nothing of the house: to come in by, and to be told of a fault. They differ
 * by language alone. The forms are sent by web/enter.js, for the API takes JSON alone; a secret
 * stands in the fragment of the page's address, and nothing is sent before somebody presses a
 * button. */
#include "publish/entrance_words.h"
#include "publish/html.h"
#include "publish/view.h"
#include "text/term.h"
#include "text/utf8.h"

struct page {
	struct buf *out;
	enum language language;
	const struct entrance_words *words;
};

static struct page
page_in(enum language language, struct buf *out)
{
	return (struct page){ out, language, entrance_words_in(language) };
}

/* Words between what is markup. */
static void
put(const struct page *page, const char *before, const char *words, const char *after)
{
	buf_text(page->out, before);
	html_text(page->out, str_of(words));
	buf_text(page->out, after);
}

/* The same page in every language: an address, so that it needs no script. */
static void
choice_of_languages(const struct page *page, struct str path)
{
	put(page, "<nav class=\"languages\" aria-label=\"", page->words->language, "\"><ul>");
	for (int i = 0; i < LANGUAGE_COUNT; i++) {
		const char *code = language_word(i);
		bool here = (enum language)i == page->language;
		buf_text(page->out, "<li><a data-language href=\"");
		html_text(page->out, path);
		put(page, "?language=", code, "\" hreflang=\"");
		put(page, "", code, "\" lang=\"");
		put(page, "", code, here ? "\" aria-current=\"true\">" : "\">");
		put(page, "", entrance_words_in((enum language)i)->own_name, "</a></li>");
	}
	buf_text(page->out, "</ul></nav>");
}

/* Without a path there is no other language to go to. */
static void
page_begin(const struct page *page, const char *title, struct str path)
{
	const struct entrance_words *words = page->words;
	put(page, "<!doctype html><html lang=\"", language_word(page->language),
	    "\"><head><meta charset=\"utf-8\">"
	    "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">");
	put(page, "<meta name=\"robots\" content=\"noindex\"><title>", title,
	    " · Whereas</title><link rel=\"icon\" href=\"/a/icon.svg\">"
	    "<link rel=\"stylesheet\" href=\"/a/styles/tokens.css\">"
	    "<link rel=\"stylesheet\" href=\"/a/styles/base.css\">"
	    "<link rel=\"stylesheet\" href=\"/a/styles/entrance.css\">"
	    "<script src=\"/a/enter.js\" defer></script></head><body>");
	put(page, "<a class=\"skip\" href=\"#main\">", words->skip, "</a>");
	put(page,
	    "<header class=\"bar\"><div class=\"wrap\"><a class=\"brand\" href=\"/\">"
	    "<img src=\"/a/icon.svg\" alt=\"\" width=\"32\" height=\"32\">"
	    "<span><b>Whereas</b><small>",
	    words->motto, "</small></span></a>");
	if (path.size > 0)
		choice_of_languages(page, path);
	buf_text(page->out, "</div></header><main id=\"main\" class=\"wrap entrance\">");
	put(page, "<div class=\"title\"><h1>", title, "</h1></div>");
}

static void
page_end(const struct page *page)
{
	buf_text(page->out, "</main><footer class=\"foot\"><div class=\"wrap\">");
	put(page, "<p><a href=\"/\">", page->words->home, "</a></p>");
	put(page, "<p><a href=\"/sign-in\">", page->words->sign_in, "</a></p></div></footer>");
	buf_text(page->out, "</body></html>\n");
}

/* Where the script says what is wrong, and what is said where it does not run. */
static void
alert(const struct page *page)
{
	const struct entrance_words *words = page->words;
	put(page, "<p class=\"alert\" id=\"alert\" role=\"alert\" data-unreachable=\"",
	    words->unreachable, "\" data-not-whole=\"");
	put(page, "", words->not_whole, "\" data-wait=\"");
	put(page, "", words->wait, "\"></p>");
	put(page, "<noscript><p class=\"alert\">", words->needs_script, "</p></noscript>");
}

static void
name_field(const struct page *page)
{
	put(page, "<label for=\"name\">", page->words->name,
	    "</label><input id=\"name\" name=\"name\" required maxlength=\"100\" "
	    "autocomplete=\"username\" autocapitalize=\"none\" spellcheck=\"false\">");
}

static void
new_password_field(const struct page *page)
{
	put(page, "<label for=\"password\">", page->words->new_password, "</label>");
	put(page, "<p class=\"note\" id=\"rule\">", page->words->rule,
	    "</p><input id=\"password\" name=\"password\" type=\"password\" required "
	    "minlength=\"12\" maxlength=\"256\" autocomplete=\"new-password\" "
	    "aria-describedby=\"rule\">");
}

/* Kept by the browser alone; the client's pages see to it. */
static void
shared_field(const struct page *page)
{
	put(page,
	    "<label class=\"check\"><input type=\"checkbox\" data-shared "
	    "aria-describedby=\"shared\"> ",
	    page->words->shared, "</label>");
	put(page, "<p class=\"note check-note\" id=\"shared\">", page->words->shared_more, "</p>");
}

static void
sign_in_page(const struct page *page, struct str path)
{
	const struct entrance_words *words = page->words;
	page_begin(page, words->sign_in, path);
	buf_text(page->out, "<section class=\"card\"><form method=\"post\" "
			    "data-to=\"/api/session\">");
	alert(page);
	name_field(page);
	put(page, "<label for=\"password\">", words->password,
	    "</label><input id=\"password\" name=\"password\" type=\"password\" required "
	    "maxlength=\"256\" autocomplete=\"current-password\">");
	shared_field(page);
	put(page, "<button>", words->sign_in, "</button></form></section>");
	put(page, "<section class=\"card\"><h2>", words->no_password, "</h2>");
	put(page, "<p>", words->no_password_more, "</p></section>");
	page_end(page);
}

static void
enter_page(const struct page *page, struct str path)
{
	const struct entrance_words *words = page->words;
	page_begin(page, words->come_in, path);
	buf_text(page->out, "<section class=\"card\"><form method=\"post\" "
			    "data-to=\"/api/session/card\" data-secret>");
	alert(page);
	put(page, "<p>", words->card_once, "</p>");
	shared_field(page);
	put(page, "<button>", words->use_card, "</button></form></section>");
	page_end(page);
}

static void
first_run_page(const struct page *page, struct str path)
{
	const struct entrance_words *words = page->words;
	page_begin(page, words->set_up, path);
	buf_text(page->out, "<section class=\"card\"><form method=\"post\" "
			    "data-to=\"/api/first-run\" data-secret data-then=\"/clerk/house\">");
	alert(page);
	put(page, "<p>", words->set_up_more, "</p>");
	name_field(page);
	new_password_field(page);
	put(page, "<button>", words->become, "</button></form></section>");
	page_end(page);
}

static void
sign_out_buttons(const struct page *page)
{
	const struct entrance_words *words = page->words;
	put(page, "<section class=\"card\"><h2>", words->sign_out, "</h2><p class=\"row\">");
	put(page, "<button type=\"button\" data-delete=\"/api/session\">", words->sign_out_here,
	    "</button>");
	put(page, "<button type=\"button\" class=\"quiet\" data-delete=\"/api/sessions\">",
	    words->sign_out_everywhere, "</button></p></section>");
}

static void
account_page(const struct page *page, struct str path)
{
	const struct entrance_words *words = page->words;
	page_begin(page, words->account, path);
	put(page, "<div data-who hidden><section class=\"card\"><h2>", words->account_parts,
	    "</h2>");
	put(page, "<p class=\"note\" data-none>", words->none_yet, "</p>");
	put(page, "<form method=\"post\" data-to=\"/api/account\" data-said=\"", words->was_set,
	    "\">");
	alert(page);
	name_field(page);
	put(page, "<div data-current><label for=\"current\">", words->current,
	    "</label><input id=\"current\" name=\"current\" type=\"password\" "
	    "maxlength=\"256\" autocomplete=\"current-password\"></div>");
	new_password_field(page);
	put(page, "<button>", words->set, "</button></form></section>");
	sign_out_buttons(page);
	put(page, "</div><section class=\"card\" data-nobody><p>", words->nobody, " ");
	put(page, "<a href=\"/sign-in\">", words->sign_in, "</a></p></section>");
	page_end(page);
}

bool
view_entrance(struct str path, enum language language, struct buf *out)
{
	static const struct {
		struct str path;
		void (*write)(const struct page *page, struct str path);
	} pages[] = {
		{ { "/sign-in", 8 }, sign_in_page },
		{ { "/enter", 6 }, enter_page },
		{ { "/first-run", 10 }, first_run_page },
		{ { "/account", 8 }, account_page },
	};
	struct page page = page_in(language, out);
	for (size_t i = 0; i < sizeof pages / sizeof pages[0]; i++) {
		if (!str_equal(path, pages[i].path))
			continue;
		pages[i].write(&page, path);
		return true;
	}
	return false;
}

/* What stands above the sentence of the fault. */
static const char *
heading(const struct entrance_words *words, int status)
{
	switch (status) {
	case 401:
		return words->please_sign_in;
	case 403:
		return words->not_open;
	case 404:
		return words->nothing_here;
	case 503:
		return words->too_much;
	default:
		return status >= 500 ? words->went_wrong : words->failed;
	}
}

/* As the fault's table has it, which is in English. */
static void
fault_said(const struct page *page, enum fault_code code)
{
	struct str sentence = str_of(fault_sentence(code));
	char first = sentence.at[0];
	buf_text(page->out, page->language == LANGUAGE_EN ? "<p>" : "<p lang=\"en\">");
	buf_byte(page->out, first >= 'a' && first <= 'z' ? (char)(first - 'a' + 'A') : first);
	html_text(page->out, str_part(sentence, 1, sentence.size));
	buf_text(page->out, ".</p>");
}

void
view_problem(struct fault fault, struct str path, enum language language, struct buf *out)
{
	int status = fault_status(fault.code);
	struct page page = page_in(language, out);
	const struct entrance_words *words = page.words;
	page_begin(&page, heading(words, status), STR(""));
	buf_text(out, "<section class=\"card\">");
	if (status == 404)
		put(&page, "<p>", words->nothing_there, "</p>");
	else
		fault_said(&page, fault.code);
	if (utf8_valid(path)) {
		put(&page, "<p class=\"note\">", words->address_was, " <code lang=\"\">");
		html_text(out, path);
		buf_text(out, "</code>.</p>");
	}
	if (status == 401)
		put(&page, "<p><a href=\"/sign-in\">", words->sign_in, "</a></p>");
	else
		put(&page, "<p><a href=\"/\">", words->to_home, "</a></p>");
	buf_text(out, "</section>");
	page_end(&page);
}
