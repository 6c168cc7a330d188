/*
 * json.h - writing JSON (RFC 8259), indented by two spaces, to a sink.
 *
 * Callers open and close objects and arrays in pairs; in an object, json_key
 * comes before every value. Text is UTF-8. Characters are escaped only if JSON
 * requires it; `<` is escaped too, so that JSON may be put into a page. The
 * same calls give the same bytes. No function has the name of one of jansson's,
 * which is linked into the same program.
 */
#ifndef CORE_JSON_H
#define CORE_JSON_H

#include "core/sink.h"

struct json {
	struct sink *sink;
	unsigned depth;
	bool follows;		/* not the first value at this depth */
	bool after_key;
};

void json_begin(struct json *json, struct sink *sink);
/* Writes the final line end. */
void json_end(struct json *json);

void json_open(struct json *json, char bracket);	/* '{' or '[' */
void json_close(struct json *json, char bracket);	/* '}' or ']' */
/* json_key is for keys without characters to escape. */
void json_key(struct json *json, const char *key);
void json_key_text(struct json *json, struct text key);
/* Writes absent text as null. */
void json_text(struct json *json, struct text text);
void json_number(struct json *json, size_t number);
void json_truth(struct json *json, bool truth);

/* Writes a key and its value. */
void json_member_text(struct json *json, const char *key, struct text text);
void json_member_count(struct json *json, const char *key, size_t count);
void json_member_truth(struct json *json, const char *key, bool truth);

#endif
