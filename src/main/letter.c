/* One easy handle of libcurl, used again and again. */
#include "main/letter.h"

#include <assert.h>
#include <curl/curl.h>
#include <stdio.h>
#include <string.h>

enum { ANSWER_MOST = 16 * 1024 * 1024, PATH_MOST = 512, ANSWER_MS = 60000 };

struct letters {
	CURL *curl;
	struct str origin;
	uint64_t sent; /* for keys */
};

struct letters *
letters_new(struct arena *arena, const char *origin)
{
	struct letters *letters = TAKE(arena, struct letters);
	letters->curl = curl_easy_init();
	assert(letters->curl);
	letters->origin = str_keep(arena, str_of(origin));
	return letters;
}

void
letters_free(struct letters *letters)
{
	curl_easy_cleanup(letters->curl);
}

static size_t
receive(char *bytes, size_t one, size_t count, void *body)
{
	buf_put(body, (struct str){ bytes, one * count });
	return one * count;
}

struct head {
	struct arena *arena;
	struct str cookie;
};

static size_t
receive_head(char *bytes, size_t one, size_t count, void *context)
{
	struct head *head = context;
	struct str line = { bytes, one * count }, value;
	if (str_starts(line, STR("Set-Cookie: ")) || str_starts(line, STR("set-cookie: "))) {
		line = str_part(line, 12, line.size);
		str_split(&line, ';', &value);
		head->cookie = str_keep(head->arena, str_trim(value));
	}
	return one * count;
}

static struct curl_slist *
head_of(struct letters *letters, struct arena *arena, struct str cookie, bool post)
{
	struct buf line;
	struct curl_slist *head = NULL;
	buf_init(&line, arena, 4096);
	buf_text(&line, "Origin: ");
	buf_put(&line, letters->origin);
	head = curl_slist_append(head, str_keep(arena, buf_str(&line)).at);
	if (cookie.size > 0) {
		buf_init(&line, arena, 4096);
		buf_text(&line, "Cookie: ");
		buf_put(&line, cookie);
		head = curl_slist_append(head, str_keep(arena, buf_str(&line)).at);
	}
	if (post) {
		char key[64];
		snprintf(key, sizeof key, "Idempotency-Key: letter-%llu",
			(unsigned long long)++letters->sent);
		head = curl_slist_append(head, key);
		head = curl_slist_append(head, "Content-Type: application/json");
	}
	return head;
}

struct answer
letter_send(struct letters *letters, struct arena *arena, struct str cookie, const char *path,
	struct str body)
{
	struct answer answer = { 0 };
	struct head head = { arena, STR("") };
	struct buf out;
	char url[PATH_MOST];
	snprintf(url, sizeof url, "%s%s", letters->origin.at, path);
	buf_init(&out, arena, ANSWER_MOST);
	struct curl_slist *lines = head_of(letters, arena, cookie, body.size > 0);
	CURL *curl = letters->curl;
	curl_easy_reset(curl);
	curl_easy_setopt(curl, CURLOPT_URL, url);
	curl_easy_setopt(curl, CURLOPT_PROXY, "");
	curl_easy_setopt(curl, CURLOPT_HTTPHEADER, lines);
	curl_easy_setopt(curl, CURLOPT_TIMEOUT_MS, (long)ANSWER_MS);
	curl_easy_setopt(curl, CURLOPT_NOSIGNAL, 1L);
	curl_easy_setopt(curl, CURLOPT_WRITEFUNCTION, receive);
	curl_easy_setopt(curl, CURLOPT_WRITEDATA, &out);
	curl_easy_setopt(curl, CURLOPT_HEADERFUNCTION, receive_head);
	curl_easy_setopt(curl, CURLOPT_HEADERDATA, &head);
	if (body.size > 0) {
		curl_easy_setopt(curl, CURLOPT_POSTFIELDSIZE, (long)body.size);
		curl_easy_setopt(curl, CURLOPT_POSTFIELDS, body.at);
	}
	if (curl_easy_perform(curl) == CURLE_OK)
		curl_easy_getinfo(curl, CURLINFO_RESPONSE_CODE, &answer.status);
	curl_slist_free_all(lines);
	answer.body = str_keep(arena, buf_str(&out));
	answer.cookie = head.cookie;
	return answer;
}

/* The rest of the body behind "name": */
static bool
find(const struct answer *answer, const char *name, struct str *ret_rest)
{
	char wanted[64];
	snprintf(wanted, sizeof wanted, "\"%s\":", name);
	size_t at = str_find(answer->body, str_of(wanted));
	if (at == answer->body.size)
		return false;
	*ret_rest = str_part(answer->body, at + strlen(wanted), answer->body.size);
	return true;
}

bool
answer_number(const struct answer *answer, const char *name, int64_t *ret_number)
{
	struct str rest;
	size_t size = 0;
	if (!find(answer, name, &rest))
		return false;
	while (size < rest.size
	       && (rest.at[size] == '-' || (rest.at[size] >= '0' && rest.at[size] <= '9')))
		size++;
	return str_number(str_part(rest, 0, size), ret_number);
}

bool
answer_text(const struct answer *answer, const char *name, struct str *ret_text)
{
	struct str rest;
	if (!find(answer, name, &rest) || rest.size < 2 || rest.at[0] != '"')
		return false;
	rest = str_part(rest, 1, rest.size);
	return str_split(&rest, '"', ret_text);
}
