#include "core/wrap.h"

#include "core/utf8.h"

static void
break_line(struct sink *sink, size_t indentation)
{
	sink_string(sink, "\n");
	for (size_t i = 0; i < indentation; i++)
		sink_string(sink, " ");
}

void
wrap_words(struct sink *sink, struct text text, size_t column,
    size_t indentation, size_t width)
{
	for (bool begun = false; text.length; begun = true) {
		struct text word = text_cut(&text, ' ');
		size_t length = utf8_count(word);
		if (begun && column + 1 + length > width) {
			break_line(sink, indentation);
			column = indentation;
		} else if (begun) {
			sink_string(sink, " ");
			column++;
		}
		sink_put(sink, word);
		column += length;
	}
	sink_string(sink, "\n");
}
