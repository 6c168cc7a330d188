#include "formats/format.h"

#include "core/asked.h"

const struct format formats[] = {
	{ "json", "the facts of each edition as JSON", NULL, format_json },
	{ "csv", "the same as a table", NULL, format_csv },
	{ "feed", "an Atom feed, where report.yaml has a url",
	  feed_is_possible, format_feed },
	{ "pdf", "the edition on paper, in standard and large print", NULL,
	  format_pdf },
	{ "html", "the site", NULL, format_html },
	{ "sitemap", "a sitemap, where report.yaml has a url",
	  feed_is_possible, format_sitemap },
	{ NULL, NULL, NULL, NULL },
};

enum { MOST_FORMATS = 32 };

static format_set
bit_of(struct text name)
{
	for (unsigned i = 0; formats[i].name; i++)
		if (text_equal(name, text_of(formats[i].name)))
			return 1U << i;
	return 0;
}

static format_set
asked_bit(struct text name, struct diagnostics *diagnostics)
{
	struct text known[MOST_FORMATS];
	size_t count = 0, which;

	for (; formats[count].name; count++)
		known[count] = text_of(formats[count].name);
	which = asked_which(name, known, count, D_ASKED_FORMAT, diagnostics);
	return which < count ? 1U << which : 0;
}

format_set
format_set_read(struct text list, struct diagnostics *diagnostics)
{
	format_set set = 0;

	if (!list.at)
		return ~0U;
	for (size_t from = 0; from <= list.length;) {
		size_t to = text_until(list, ',', from);
		set |= asked_bit(text_trim(text_slice(list, from, to)),
		    diagnostics);
		from = to + 1;
	}
	return set;
}

bool
format_set_has(format_set set, const char *name)
{
	return (set & bit_of(text_of(name))) != 0;
}

void
formats_make(struct build *build, format_set set)
{
	for (unsigned i = 0; formats[i].name; i++)
		if ((set & 1U << i) != 0 && (!formats[i].possible ||
		    formats[i].possible(build->view->report)))
			formats[i].make(build);
}
