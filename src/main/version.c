/* The libraries are asked, not the headers: what counts is what is on this machine. */
#include "main/version.h"

#include <curl/curl.h>
#include <jansson.h>
#include <microhttpd.h>
#include <openssl/crypto.h>
#include <sodium.h>
#include <sqlite3.h>
#include <utf8proc.h>

#include "main/version_commit.h"
#include "main/version_number.h"

const char version_number[] = VERSION_NUMBER;
const char version_commit[] = VERSION_COMMIT;

void
version_write(FILE *out)
{
	const struct {
		const char *name, *version;
	} libraries[] = {
		{ "jansson", jansson_version_str() },
		{ "libcurl", curl_version_info(CURLVERSION_NOW)->version },
		{ "libmicrohttpd", MHD_get_version() },
		{ "libsodium", sodium_version_string() },
		{ "OpenSSL", OpenSSL_version(OPENSSL_VERSION_STRING) },
		{ "SQLite", sqlite3_libversion() },
		{ "utf8proc", utf8proc_version() },
	};
	fprintf(out, "whereas %s (commit %s)\n", version_number, version_commit);
	for (size_t i = 0; i < sizeof libraries / sizeof libraries[0]; i++)
		fprintf(out, "  %-13s %s\n", libraries[i].name, libraries[i].version);
}
