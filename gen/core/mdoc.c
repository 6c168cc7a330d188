#include "core/mdoc.h"

enum { WIDTH = 80 };

static void
put_escaped(struct sink *sink, char c, bool *quoted)
{
	if (c == '\\')
		sink_string(sink, "\\e");
	else if (c == '"')
		sink_string(sink, "\\(dq");
	else if (c == '`') {
		sink_string(sink, *quoted ? "\\(cq" : "\\(oq");
		*quoted = !*quoted;
	} else
		sink_put(sink, (struct text){ &c, 1 });
}

static void
put_word(struct sink *sink, struct text word, bool begins_line, bool *quoted)
{
	/* It would be a request. */
	if (begins_line && (word.at[0] == '.' || word.at[0] == '\''))
		sink_string(sink, "\\&");
	for (size_t i = 0; i < word.length; i++) {
		/* Of an option, not of a word. */
		if (word.at[i] == '-' && (i == 0 || word.at[i - 1] == ' ' ||
		    word.at[i - 1] == '-'))
			sink_string(sink, "\\");
		put_escaped(sink, word.at[i], quoted);
	}
}

/* With its escapes. */
static size_t
width_of(struct text word)
{
	size_t width = 2;

	for (size_t i = 0; i < word.length; i++)
		width += word.at[i] == '`' || word.at[i] == '"' ? 4 :
		    word.at[i] == '-' || word.at[i] == '\\' ? 2 : 1;
	return width;
}

static bool
ends_sentence(struct text word)
{
	size_t length = word.length;

	while (length && (word.at[length - 1] == ')' ||
	    word.at[length - 1] == '\'' || word.at[length - 1] == '`'))
		length--;
	return length && (word.at[length - 1] == '.' ||
	    word.at[length - 1] == '?' || word.at[length - 1] == '!');
}

void
mdoc_text(struct sink *sink, struct text text)
{
	bool quoted = false, new_line = true;
	size_t column = 0;

	for (size_t at = 0, end; at < text.length; at = end + 1) {
		struct text word;
		end = at;
		while (end < text.length && text.at[end] != ' ' &&
		    text.at[end] != '\n')
			end++;
		word = text_slice(text, at, end);
		if (word.length == 0)
			continue;
		if (column && (new_line ||
		    column + 1 + width_of(word) > WIDTH)) {
			sink_string(sink, "\n");
			column = 0;
		} else if (column)
			sink_string(sink, " ");
		put_word(sink, word, column == 0, &quoted);
		column += width_of(word) + (column > 0);
		new_line = ends_sentence(word);
	}
	if (column)
		sink_string(sink, "\n");
}

void
mdoc_word(struct sink *sink, struct text word)
{
	bool quoted = false;

	sink_string(sink, "\"");
	put_word(sink, word, false, &quoted);
	sink_string(sink, "\"");
}
