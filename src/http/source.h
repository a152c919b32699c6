/* What the loop's epoll names: a source is the first field of whatever can become ready, and tells
 * what that is. */
#ifndef WHEREAS_HTTP_SOURCE_H
#define WHEREAS_HTTP_SOURCE_H

enum source { SOURCE_WAKE, SOURCE_WATCH, SOURCE_DOOR, SOURCE_COHORT, SOURCE_STREAM };

#endif
