#include "formats/assets.h"

#include "core/files.h"

/* A string of CSS: what could end it is escaped. */
static void
put_css_string(struct sink *sink, struct text text)
{
	sink_string(sink, "\"");
	for (size_t i = 0; i < text.length; i++) {
		char c = text.at[i];
		if (c == '"' || c == '\\' || (unsigned char)c < 0x20)
			sink_string(sink, "\\");
		sink_put(sink, text_slice(text, i, i + 1));
	}
	sink_string(sink, "\" ");
}

/*
 * "page n of m" at the foot of a printed page, in the report's language: a
 * style sheet of the theme cannot hold words. It comes first, so that theirs
 * can place it otherwise.
 */
static void
put_page_foot(const struct strings *strings, struct sink *sink)
{
	struct text pattern = strings_get(strings, STRING_PAGE_OF);
	size_t from = 0, open, close;

	sink_string(sink, "@page{@bottom-center{content:");
	while ((open = text_find_byte(pattern, '{', from)) != TEXT_NOWHERE &&
	    (close = text_find_byte(pattern, '}', open)) != TEXT_NOWHERE) {
		put_css_string(sink, text_slice(pattern, from, open));
		sink_string(sink, text_equal(text_slice(pattern, open + 1,
		    close), T("page")) ? "counter(page) " :
		    "counter(pages) ");
		from = close + 1;
	}
	put_css_string(sink, text_slice(pattern, from, pattern.length));
	sink_string(sink, "}}\n");
}

static void
write_stylesheet(const struct build *build, struct output *output)
{
	struct sink *sink = output_open(output,
	    T("assets/" THEME_STYLESHEET));

	theme_stylesheet(build->theme, sink);
	put_page_foot(build->view->strings, sink);
	output_close(output);
}

/* The style sheet, the theme's, the pictures. */
size_t
asset_count(const struct build *build)
{
	return 1 + build->theme->asset_count +
	    build->view->report->media_count;
}

void
asset_write(const struct build *build, struct output *output,
    struct arena *arena, size_t index)
{
	const struct theme *theme = build->theme;
	const struct report *report = build->view->report;

	if (index == 0) {
		write_stylesheet(build, output);
	} else if (--index < theme->asset_count) {
		output_copy(output, path_join(arena, T("assets"),
		    theme->assets[index].name), theme->assets[index].path);
	} else {
		index -= theme->asset_count;
		output_copy(output, report->media[index],
		    path_join(arena, report->folder, report->media[index]));
	}
}
