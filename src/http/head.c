/* Names are compared without case (RFC 9110, section 5.1). */
#include "http/head.h"

#include <assert.h>
#include <string.h>
#include <strings.h>

#define NAME(literal) { "" literal, sizeof(literal) - 1 }

static const struct str names[] = {
	[HEAD_ACCEPT] = NAME("Accept"),
	[HEAD_ACCEPT_ENCODING] = NAME("Accept-Encoding"),
	[HEAD_ACCEPT_LANGUAGE] = NAME("Accept-Language"),
	[HEAD_CONTENT_LENGTH] = NAME("Content-Length"),
	[HEAD_CONTENT_TYPE] = NAME("Content-Type"),
	[HEAD_HOST] = NAME("Host"),
	[HEAD_IDEMPOTENCY_KEY] = NAME("Idempotency-Key"),
	[HEAD_IF_NONE_MATCH] = NAME("If-None-Match"),
	[HEAD_LAST_EVENT_ID] = NAME("Last-Event-ID"),
	[HEAD_ORIGIN] = NAME("Origin"),
	[HEAD_SEC_FETCH_DEST] = NAME("Sec-Fetch-Dest"),
	[HEAD_SEC_FETCH_SITE] = NAME("Sec-Fetch-Site"),
	[HEAD_TRANSFER_ENCODING] = NAME("Transfer-Encoding"),
};

static_assert(sizeof names / sizeof names[0] == HEAD_COUNT, "each header has its name");

/* Those that are a list may stand there in parts (RFC 9110, section 5.3). */
static bool
is_list(enum head head)
{
	return head == HEAD_ACCEPT || head == HEAD_ACCEPT_ENCODING || head == HEAD_ACCEPT_LANGUAGE
		|| head == HEAD_IF_NONE_MATCH;
}

/* HEAD_COUNT where it is another. */
static enum head
head_named(struct str name)
{
	for (int head = 0; head < HEAD_COUNT; head++)
		if (names[head].size == name.size
		    && strncasecmp(names[head].at, name.at, name.size) == 0)
			return (enum head)head;
	return HEAD_COUNT;
}

/* A token (RFC 9110, section 5.6.2). A blank before the colon would hide a length from us that a
 * proxy sees. */
static bool
is_name(struct str name)
{
	for (size_t i = 0; i < name.size; i++) {
		char byte = name.at[i], small = byte | 0x20;
		if (byte != '-' && !(small >= 'a' && small <= 'z') && !(byte >= '0' && byte <= '9')
		    && (byte == '\0' || !strchr("!#$%&'*+.^_`|~", byte)))
			return false;
	}
	return name.size > 0;
}

static bool
is_value(struct str value)
{
	bool odd = false;
	for (size_t i = 0; i < value.size; i++) {
		unsigned char byte = (unsigned char)value.at[i];
		odd |= (byte < 0x20 && byte != '\t') || byte == 0x7F;
	}
	return !odd;
}

void
heads_add(struct heads *heads, struct str name, struct str value)
{
	enum head head = head_named(name);
	heads->framings += head == HEAD_CONTENT_LENGTH || head == HEAD_TRANSFER_ENCODING;
	heads->odd |= !is_name(name) || !is_value(value);
	if (head == HEAD_COUNT)
		return;
	if (!heads->values[head].at)
		heads->values[head] = value;
	else if (!is_list(head))
		heads->twice = names[head].at;
}

static enum MHD_Result
add(void *heads, enum MHD_ValueKind kind, const char *name, size_t name_size, const char *value,
	size_t value_size)
{
	(void)kind;
	heads_add(heads, (struct str){ name, name_size },
		(struct str){ value ? value : "", value_size });
	return MHD_YES;
}

void
heads_read(struct MHD_Connection *connection, struct heads *ret_heads)
{
	*ret_heads = (struct heads){ 0 };
	MHD_get_connection_values_n(connection, MHD_HEADER_KIND, add, ret_heads);
}

struct fault
heads_check(const struct heads *heads, size_t bytes_most)
{
	struct str length = heads->values[HEAD_CONTENT_LENGTH];
	struct str coding = heads->values[HEAD_TRANSFER_ENCODING];
	int64_t bytes = 0;
	if (heads->framings > 1)
		return fault(FAULT_FRAMING, "Content-Length");
	if (heads->odd || heads->twice)
		return fault(FAULT_HEADERS, heads->odd ? "" : heads->twice);
	if (coding.size > 0 && (coding.size != 7 || strncasecmp(coding.at, "chunked", 7) != 0))
		return fault(FAULT_FRAMING, "Transfer-Encoding");
	if (length.size > 0 && (!str_number(length, &bytes) || length.at[0] == '-'))
		return fault(FAULT_FRAMING, "Content-Length");
	return bytes > (int64_t)bytes_most ? fault_too_large("the body", bytes_most, "bytes") : OK;
}
