#include "core/json.h"


void
json_begin(struct json *json, struct sink *sink)
{
	*json = (struct json){ .sink = sink };
}

void
json_end(struct json *json)
{
	sink_string(json->sink, "\n");
}

static void
json_new_line(struct json *json)
{
	static const struct text usual = TEXT("\n                ");
	size_t length = 1 + 2 * json->depth;

	sink_put(json->sink, text_slice(usual, 0, length < usual.length ?
	    length : usual.length));
	for (size_t i = usual.length; i < length; i++)
		sink_put(json->sink, T(" "));
}

static void
json_before_value(struct json *json)
{
	if (json->after_key) {
		json->after_key = false;
		return;
	}
	if (json->follows)
		sink_put(json->sink, T(","));
	if (json->depth)
		json_new_line(json);
	json->follows = true;
}

void
json_open(struct json *json, char bracket)
{
	json_before_value(json);
	sink_put(json->sink, (struct text){ &bracket, 1 });
	json->depth++;
	json->follows = false;
}

void
json_close(struct json *json, char bracket)
{
	json->depth--;
	if (json->follows)
		json_new_line(json);
	sink_put(json->sink, (struct text){ &bracket, 1 });
	json->follows = true;
}

static void
json_put_escape(struct sink *sink, char c)
{
	static const char digits[] = "0123456789abcdef";
	char escape[] = { '\\', c, '0', '0', digits[c >> 4 & 15],
		digits[c & 15] };
	size_t length = 2;

	if (c == '\n') {
		escape[1] = 'n';
	} else if (c != '"' && c != '\\') {
		escape[1] = 'u';
		length = sizeof(escape);
	}
	sink_put(sink, (struct text){ escape, length });
}

/* `<` too: the text may be in a script of a page. */
static const struct byte_set json_escaped = { {
	CONTROLS, BYTE('"'), BYTE('<'), BYTE('\\'),
} };

static void
json_put_quoted(struct sink *sink, struct text text)
{
	size_t from = 0;

	sink_put(sink, T("\""));
	for (size_t i; (i = byte_set_find(&json_escaped, text, from)) <
	    text.length; from = i + 1) {
		sink_put(sink, text_slice(text, from, i));
		json_put_escape(sink, text.at[i]);
	}
	sink_put(sink, text_slice(text, from, text.length));
	sink_put(sink, T("\""));
}

void
json_key_text(struct json *json, struct text key)
{
	json_before_value(json);
	json_put_quoted(json->sink, key);
	sink_put(json->sink, T(": "));
	json->after_key = true;
}

void
json_key(struct json *json, const char *key)
{
	json_before_value(json);
	sink_put(json->sink, T("\""));
	sink_string(json->sink, key);
	sink_put(json->sink, T("\": "));
	json->after_key = true;
}

void
json_text(struct json *json, struct text text)
{
	json_before_value(json);
	if (text.at)
		json_put_quoted(json->sink, text);
	else
		sink_string(json->sink, "null");
}

void
json_number(struct json *json, size_t number)
{
	json_before_value(json);
	sink_number(json->sink, number);
}

void
json_truth(struct json *json, bool truth)
{
	json_before_value(json);
	sink_string(json->sink, truth ? "true" : "false");
}

void
json_member_text(struct json *json, const char *key, struct text text)
{
	json_key(json, key);
	json_text(json, text);
}

void
json_member_count(struct json *json, const char *key, size_t count)
{
	json_key(json, key);
	json_number(json, count);
}

void
json_member_truth(struct json *json, const char *key, bool truth)
{
	json_key(json, key);
	json_truth(json, truth);
}
