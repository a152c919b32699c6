/* The public address, asked as a browser would ask it: its certificate, its names, how long it
 * holds (libcurl, which checks the chain against the machine's own list; SSL_CERT_FILE names
 * another). */
#include <curl/curl.h>
#include <inttypes.h>
#include <stdlib.h>
#include <string.h>

#include "main/clock.h"
#include "main/rehearsal.h"
#include "text/date.h"

enum {
	PATIENCE_SECONDS = 10,
	DAYS_LEAST = 14, /* that a certificate shall still hold */
	A_DAY_SECONDS = 24 * 3600,
	HEALTH_MOST = 4096, /* bytes that are read of it */
	STATUS_GOOD = 200,
	STATUS_UNABLE = 503,
};

/* What does not fit is passed over: /health is short. */
static size_t
take(char *bytes, size_t one, size_t count, void *context)
{
	buf_put(context, (struct str){ bytes, one * count });
	return one * count;
}

/* When the server's own certificate ends, in seconds since 1970; 0 where it is not told. The chain
 * begins with it. */
static int64_t
expiry_of(CURL *curl)
{
	static const char label[] = "Expire date:";
	struct curl_certinfo *chain = NULL;
	if (curl_easy_getinfo(curl, CURLINFO_CERTINFO, &chain) != CURLE_OK || !chain
	    || chain->num_of_certs < 1)
		return 0;
	for (struct curl_slist *line = chain->certinfo[0]; line; line = line->next)
		if (!strncmp(line->data, label, sizeof label - 1))
			return curl_getdate(line->data + sizeof label - 1, NULL);
	return 0;
}

static void
expiry_told(struct rehearsal *rehearsal, int64_t expiry)
{
	int64_t days = (expiry - clock_now() / 1000) / A_DAY_SECONDS;
	rehearsal_found(rehearsal, "address", days < DAYS_LEAST ? FOUND_DOUBTFUL : FOUND_GOOD,
		"have the certificate renewed before the meeting",
	    "its certificate is for this name, is trusted, and holds for %" PRId64 " days", days);
}

/* A name or a proxy may still lead to the server of last year, which is well too. While nobody adds
 * to the record, the newest entries are the same. */
static void
record_told(struct rehearsal *rehearsal, struct str health)
{
	struct buf newest;
	struct stamp last = clerk_assembly(rehearsal->house.clerk)->last;
	buf_init(&newest, rehearsal->arena, HEALTH_MOST);
	buf_format(&newest, "\"entry\":%" PRIu64 ",", last.seq);
	if (last.seq > 0) {
		buf_text(&newest, "\"entry_at\":\"");
		date_write(&newest, last.at);
		buf_byte(&newest, '"');
	}
	bool same = str_find(health, buf_str(&newest)) < health.size;
	rehearsal_found(rehearsal, "address", same ? FOUND_GOOD : FOUND_DOUBTFUL,
		"see that the name and the proxy lead to the server of this data file; where "
		"something was only added to it just now, all is well when this is run again",
		same ? "what is served there has the newest entry of this data file, %" PRIu64
		     : "what is served there has not the newest entry of this data file, %" PRIu64,
		last.seq);
}

static void
answer_told(struct rehearsal *rehearsal, CURL *curl, struct str health)
{
	long status = 0;
	int64_t expiry = expiry_of(curl);
	curl_easy_getinfo(curl, CURLINFO_RESPONSE_CODE, &status);
	if (expiry > 0)
		expiry_told(rehearsal, expiry);
	bool there = status == STATUS_GOOD || status == STATUS_UNABLE;
	rehearsal_found(rehearsal, "address", there ? FOUND_GOOD : FOUND_BAD,
		"see that the server runs, and that the proxy hands requests on to it, with their "
		"Host header",
		"%s/health answers with %ld", rehearsal->options->address, status);
	if (there)
		record_told(rehearsal, health);
}

static void
ask(struct rehearsal *rehearsal, CURL *curl)
{
	struct buf url, health;
	char said[CURL_ERROR_SIZE] = "";
	const char *authorities = getenv("SSL_CERT_FILE");
	buf_init(&url, rehearsal->arena, 4096);
	buf_init(&health, rehearsal->arena, HEALTH_MOST);
	buf_format(&url, "%s/health", rehearsal->options->address);
	curl_easy_setopt(curl, CURLOPT_URL, str_keep(rehearsal->arena, buf_str(&url)).at);
	curl_easy_setopt(curl, CURLOPT_CERTINFO, 1L);
	curl_easy_setopt(curl, CURLOPT_TIMEOUT, (long)PATIENCE_SECONDS);
	curl_easy_setopt(curl, CURLOPT_ERRORBUFFER, said);
	curl_easy_setopt(curl, CURLOPT_WRITEFUNCTION, take);
	curl_easy_setopt(curl, CURLOPT_WRITEDATA, &health);
	if (authorities)
		curl_easy_setopt(curl, CURLOPT_CAINFO, authorities);
	CURLcode code = curl_easy_perform(curl);
	if (code == CURLE_OK)
		answer_told(rehearsal, curl, buf_str(&health));
	else
		rehearsal_found(rehearsal, "address", FOUND_BAD,
			"see that the name, the proxy and its certificate are as people will use "
			"them",
			"%s: %s", rehearsal->options->address,
			said[0] ? said : curl_easy_strerror(code));
}

void
rehearse_address(struct rehearsal *rehearsal)
{
	const char *address = rehearsal->options->address;
	if (!address) {
		rehearsal_found(rehearsal, "address", FOUND_DOUBTFUL,
			"name it with --address https://…, to have its certificate looked at",
			"the public address was not named");
		return;
	}
	if (strncmp(address, "https://", 8) != 0)
		rehearsal_found(rehearsal, "address", FOUND_BAD,
			"put a proxy with a certificate before the server: over http browsers keep "
			"no session, but on the server's own machine",
			"%s is not https", address);
	CURL *curl = curl_easy_init();
	if (curl)
		ask(rehearsal, curl);
	curl_easy_cleanup(curl);
}
