/* The pages that know nothing of the house: to come in by, and to be told of a fault. They are
 * the same for everybody. The forms are sent by web/enter.js, for the API takes JSON alone; a
 * secret stands in the fragment of the page's address, and nothing is sent before somebody
 * presses a button. */
#include "publish/html.h"
#include "publish/view.h"
#include "text/utf8.h"

static void
page_begin(struct buf *out, const char *title)
{
	buf_text(out, "<!doctype html><html lang=\"en\"><head><meta charset=\"utf-8\">"
		"<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">"
		"<meta name=\"robots\" content=\"noindex\"><title>");
	buf_text(out, title);
	buf_text(out, " · Whereas</title><link rel=\"icon\" href=\"/a/icon.svg\">"
		"<link rel=\"stylesheet\" href=\"/a/styles/tokens.css\">"
		"<link rel=\"stylesheet\" href=\"/a/styles/base.css\">"
		"<link rel=\"stylesheet\" href=\"/a/styles/entrance.css\">"
		"<script src=\"/a/enter.js\" defer></script></head><body>"
		"<a class=\"skip\" href=\"#main\">Skip to the content</a>"
		"<header class=\"bar\"><div class=\"wrap\"><a class=\"brand\" href=\"/\">"
		"<img src=\"/a/icon.svg\" alt=\"\" width=\"32\" height=\"32\">"
		"<span><b>Whereas</b><small>The record of a deliberating body</small></span></a>"
		"</div></header><main id=\"main\" class=\"wrap entrance\">"
		"<div class=\"title\"><h1>");
	buf_text(out, title);
	buf_text(out, "</h1></div>");
}

static void
page_end(struct buf *out)
{
	buf_text(out, "</main><footer class=\"foot\"><div class=\"wrap\">"
		"<p><a href=\"/\">Home</a></p>"
		"<p><a href=\"/sign-in\">Sign in</a></p></div></footer></body></html>\n");
}

/* Where the script says what is wrong, and what is said where it does not run. */
static const char alert[] =
	"<p class=\"alert\" id=\"alert\" role=\"alert\"></p>"
	"<noscript><p class=\"alert\">This page needs JavaScript: it sends what you enter in a way "
	"that no other site can.</p></noscript>";

static const char name_field[] =
	"<label for=\"name\">Name</label><input id=\"name\" name=\"name\" required "
	"maxlength=\"100\" autocomplete=\"username\" autocapitalize=\"none\" spellcheck=\"false\">";

static const char new_password_field[] =
	"<label for=\"password\">New password</label>"
	"<p class=\"note\" id=\"rule\">At least 12 characters; a few words make a good one.</p>"
	"<input id=\"password\" name=\"password\" type=\"password\" required minlength=\"12\" "
	"maxlength=\"256\" autocomplete=\"new-password\" aria-describedby=\"rule\">";

/* Kept by the browser alone; the client's pages see to it. */
static const char shared_field[] =
	"<label class=\"check\"><input type=\"checkbox\" data-shared> This device is shared: "
	"sign me out when I leave it</label>";

static void
sign_in_page(struct buf *out)
{
	page_begin(out, "Sign in");
	buf_text(out, "<section class=\"card\"><form method=\"post\" data-to=\"/api/session\">");
	buf_text(out, alert);
	buf_text(out, name_field);
	buf_text(out, "<label for=\"password\">Password</label>"
		"<input id=\"password\" name=\"password\" type=\"password\" required "
		"maxlength=\"256\" autocomplete=\"current-password\">");
	buf_text(out, shared_field);
	buf_text(out, "<button>Sign in</button></form></section>"
		"<section class=\"card\"><h2>No password?</h2>"
		"<p>The desk gives every member a card with a link, or a code to "
		"photograph. It signs you in once, without a password.</p></section>");
	page_end(out);
}

static void
enter_page(struct buf *out)
{
	page_begin(out, "Come in");
	buf_text(out, "<section class=\"card\"><form method=\"post\" data-to=\"/api/session/card\" "
		"data-secret>");
	buf_text(out, alert);
	buf_text(out, "<p>Your card works once. Press the button on the device that you will vote "
		"with.</p>");
	buf_text(out, shared_field);
	buf_text(out, "<button>Sign in with this card</button></form></section>");
	page_end(out);
}

static void
first_run_page(struct buf *out)
{
	page_begin(out, "Set up this house");
	buf_text(out, "<section class=\"card\"><form method=\"post\" data-to=\"/api/first-run\" "
		"data-secret data-then=\"/account\">");
	buf_text(out, alert);
	buf_text(out, "<p>Nobody administers this server yet. Choose the name and the password "
		"that you will sign in with.</p>");
	buf_text(out, name_field);
	buf_text(out, new_password_field);
	buf_text(out, "<button>Become the administrator</button></form></section>");
	page_end(out);
}

static void
account_page(struct buf *out)
{
	page_begin(out, "Your account");
	buf_text(out, "<div data-who hidden><section class=\"card\"><h2>Name and password</h2>"
		"<p class=\"note\" data-none>You have no password yet. With one you can sign in "
		"without a card.</p>"
		"<form method=\"post\" data-to=\"/api/account\" "
		"data-said=\"Your name and password are set. "
		"Every other device was signed out.\">");
	buf_text(out, alert);
	buf_text(out, name_field);
	buf_text(out, "<div data-current><label for=\"current\">Current password</label>"
		"<input id=\"current\" name=\"current\" type=\"password\" maxlength=\"256\" "
		"autocomplete=\"current-password\"></div>");
	buf_text(out, new_password_field);
	buf_text(out, "<button>Set name and password</button></form></section>"
		"<section class=\"card\"><h2>Sign out</h2><p class=\"row\">"
		"<button type=\"button\" data-delete=\"/api/session\">Sign out here</button>"
		"<button type=\"button\" class=\"quiet\" data-delete=\"/api/sessions\">"
		"Sign out on every device</button></p></section></div>"
		"<section class=\"card\" data-nobody><p>You are not signed in. "
		"<a href=\"/sign-in\">Sign in</a></p></section>");
	page_end(out);
}

bool
view_entrance(struct str path, struct buf *out)
{
	static const struct {
		struct str path;
		void (*write)(struct buf *out);
	} pages[] = {
		{ { "/sign-in", 8 }, sign_in_page },
		{ { "/enter", 6 }, enter_page },
		{ { "/first-run", 10 }, first_run_page },
		{ { "/account", 8 }, account_page },
	};
	for (size_t i = 0; i < sizeof pages / sizeof pages[0]; i++) {
		if (!str_equal(path, pages[i].path))
			continue;
		pages[i].write(out);
		return true;
	}
	return false;
}

/* What stands above the sentence that the fault's table has. */
static const char *
heading(int status)
{
	switch (status) {
	case 401:
		return "Please sign in";
	case 403:
		return "This is not open to you";
	case 404:
		return "There is nothing here";
	case 503:
		return "Too much at once";
	default:
		return status >= 500 ? "Something went wrong here" : "This did not work";
	}
}

void
view_problem(struct fault fault, struct str path, struct buf *out)
{
	struct str sentence = str_of(fault_sentence(fault.code));
	int status = fault_status(fault.code);
	char first = sentence.at[0];
	page_begin(out, heading(status));
	buf_text(out, "<section class=\"card\"><p>");
	buf_byte(out, first >= 'a' && first <= 'z' ? (char)(first - 'a' + 'A') : first);
	html_text(out, str_part(sentence, 1, sentence.size));
	buf_text(out, ".</p>");
	if (utf8_valid(path)) {
		buf_text(out, "<p class=\"note\">The address was <code>");
		html_text(out, path);
		buf_text(out, "</code>.</p>");
	}
	buf_text(out, status == 401 ? "<p><a href=\"/sign-in\">Sign in</a></p>"
		: "<p><a href=\"/\">To the home page</a></p>");
	buf_text(out, "</section>");
	page_end(out);
}
