/*
 * json.h - writing JSON (RFC 8259), indented by two spaces, to a sink.
 *
 * Open and close objects and arrays in pairs; inside an object every value is
 * preceded by json_key. Text is UTF-8 and is written as it is but for what
 * JSON requires to be escaped; `<` is escaped too, so that JSON may stand in
 * a page. The same calls give the same bytes. No function has the name of one
 * of jansson's, which is linked into the same program.
 */
#ifndef CORE_JSON_H
#define CORE_JSON_H

#include "core/sink.h"

struct json {
	struct sink *sink;
	unsigned depth;
	bool follows;		/* a value stands before, at this depth */
	bool after_key;
};

void json_begin(struct json *json, struct sink *sink);
/* The final line end. */
void json_end(struct json *json);

void json_open(struct json *json, char bracket);	/* '{' or '[' */
void json_close(struct json *json, char bracket);	/* '}' or ']' */
/* The first is for keys in which there is nothing to escape. */
void json_key(struct json *json, const char *key);
void json_key_text(struct json *json, struct text key);
/* Absent text is written as null. */
void json_text(struct json *json, struct text text);
void json_number(struct json *json, size_t number);
void json_truth(struct json *json, bool truth);

/* A key and its value at once. */
void json_member_text(struct json *json, const char *key, struct text text);
void json_member_count(struct json *json, const char *key, size_t count);
void json_member_truth(struct json *json, const char *key, bool truth);

#endif
