/* A file of its own: the table is printed for people and for the guide. */
#include "core/limits.h"

#include <string.h>

enum { MIB = 1 << 20, COLUMN = 20 };

const struct limit limits[] = {
#define LIMIT(name, most, unit, of, code) { #name, (most), unit, of, code },
#include "core/limits.def"
#undef LIMIT
	{ NULL, 0, NULL, NULL, NULL },
};

/* Writes "4 MiB" or "250,000 files"; returns its length. */
static size_t
limit_amount(const struct limit *limit, char written[2 * COLUMN])
{
	bool mebibytes = strcmp(limit->unit, "bytes") == 0 &&
	    limit->most % MIB == 0;
	struct text unit = mebibytes ? T("MiB") : text_of(limit->unit);
	char room[TEXT_DIGITS];
	struct text digits = text_of_number(mebibytes ? limit->most / MIB :
	    limit->most, room);
	size_t length = 0;

	for (size_t left = digits.length; left > 0; left--) {
		written[length++] = digits.at[digits.length - left];
		if (left > 1 && left % 3 == 1)
			written[length++] = ',';
	}
	written[length++] = ' ';
	memcpy(written + length, unit.at, unit.length);
	return length + unit.length;
}

void
limits_print(struct sink *sink)
{
	for (const struct limit *limit = limits; limit->name; limit++) {
		char written[2 * COLUMN];
		size_t length = limit_amount(limit, written);
		for (size_t i = length; i < COLUMN; i++)
			sink_string(sink, " ");
		sink_put(sink, (struct text){ written, length });
		sink_string(sink, "  ");
		sink_string(sink, limit->of);
		sink_string(sink, " [");
		sink_string(sink, limit->code);
		sink_string(sink, "]\n");
	}
}

void
limits_markdown(struct sink *sink)
{
	sink_string(sink, "| at most | of | beyond it |\n"
	    "| --- | --- | --- |\n");
	for (const struct limit *limit = limits; limit->name; limit++) {
		char written[2 * COLUMN];
		sink_string(sink, "| ");
		sink_put(sink, (struct text){ written,
		    limit_amount(limit, written) });
		sink_string(sink, " | ");
		sink_string(sink, limit->of);
		sink_string(sink, " | `");
		sink_string(sink, limit->code);
		sink_string(sink, "` |\n");
	}
}
