#include "core/limits.h"

#include <string.h>

enum { MIB = 1 << 20, COLUMN = 20, DIGITS = 24 };

const struct limit limits[] = {
#define LIMIT(name, most, unit, of, code) { #name, (most), unit, of, code },
#include "core/limit_table.h"
#undef LIMIT
	{ NULL, 0, NULL, NULL, NULL },
};

/* "4 MiB", "250,000 files" */
static size_t
amount(const struct limit *limit, char written[COLUMN + DIGITS])
{
	bool mebibytes = strcmp(limit->unit, "bytes") == 0 &&
	    limit->most % MIB == 0;
	size_t number = mebibytes ? limit->most / MIB : limit->most;
	const char *unit = mebibytes ? "MiB" : limit->unit;
	char digits[DIGITS];
	size_t count = 0, length = 0;

	for (; number || count == 0; number /= 10)
		digits[count++] = (char)('0' + number % 10);
	while (count--) {
		written[length++] = digits[count];
		if (count && count % 3 == 0)
			written[length++] = ',';
	}
	written[length++] = ' ';
	memcpy(written + length, unit, strlen(unit));
	return length + strlen(unit);
}

void
limits_print(struct sink *sink)
{
	for (const struct limit *one = limits; one->name; one++) {
		char written[COLUMN + DIGITS];
		size_t length = amount(one, written);
		for (size_t i = length; i < COLUMN; i++)
			sink_string(sink, " ");
		sink_put(sink, (struct text){ written, length });
		sink_string(sink, "  ");
		sink_string(sink, one->of);
		sink_string(sink, " [");
		sink_string(sink, one->code);
		sink_string(sink, "]\n");
	}
}

void
limits_markdown(struct sink *sink)
{
	sink_string(sink, "| at most | of | beyond it |\n"
	    "| --- | --- | --- |\n");
	for (const struct limit *one = limits; one->name; one++) {
		char written[COLUMN + DIGITS];
		sink_string(sink, "| ");
		sink_put(sink, (struct text){ written,
		    amount(one, written) });
		sink_string(sink, " | ");
		sink_string(sink, one->of);
		sink_string(sink, " | `");
		sink_string(sink, one->code);
		sink_string(sink, "` |\n");
	}
}
