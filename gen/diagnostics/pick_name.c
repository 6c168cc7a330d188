#include "diagnostics/pick_name.h"

#include "diagnostics/suggest.h"

size_t
pick_name(struct text name, const struct text *known, size_t count,
    enum diagnostic_code code, struct diagnostics *diagnostics)
{
	static const struct place nowhere;

	for (size_t i = 0; i < count; i++)
		if (text_equal(name, known[i]))
			return i;
	diagnose(diagnostics, code, nowhere, TEXTS(name))->suggestion =
	    suggest(name, known, count);
	return count;
}
