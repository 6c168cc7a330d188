#include "serve/panel.h"

/* The files beside this one, in the program (both compilers have the
   assembler do it; the Makefile knows that this file depends on them). */
#define HOLD(name, file) \
	__asm__(".section .rodata\n" \
	    "panel_" name ":\n\t.incbin \"gen/serve/" file "\"\n" \
	    "panel_" name "_end:\n\t.previous\n")

HOLD("script", "panel.js");
HOLD("style", "panel.css");

extern const char panel_script[], panel_script_end[];
extern const char panel_style[], panel_style_end[];

struct text
panel_file(struct text path)
{
	struct text none = { NULL, 0 };

	if (text_equal(path, T(PANEL_SCRIPT)))
		return text_between(panel_script, panel_script_end);
	if (text_equal(path, T(PANEL_STYLE)))
		return text_between(panel_style, panel_style_end);
	return none;
}

static void
put_attribute(struct sink *sink, const char *name, struct text value)
{
	if (!value.at)
		return;
	sink_string(sink, name);
	sink_string(sink, "=\"");
	sink_escaped(sink, value);
	sink_string(sink, "\"");
}

static void
put_script(struct sink *sink, const struct panel_page *page)
{
	sink_string(sink, "<script src=\"/" PANEL_SCRIPT "\" defer=\"\"");
	put_attribute(sink, " data-path", page->path);
	put_attribute(sink, " data-revision", page->revision);
	put_attribute(sink, " data-source", page->source);
	put_attribute(sink, " data-editor", page->editor);
	sink_string(sink, "></script>");
}

/* Behind the tag that begins the head; the end of what has none. */
static size_t
place_in(struct text html)
{
	size_t at = text_find(html, T("<head"), 0);

	if (at != TEXT_NOWHERE)
		at = text_find_byte(html, '>', at);
	return at == TEXT_NOWHERE ? html.length : at + 1;
}

void
panel_put(struct sink *sink, struct text html, const struct panel_page *page)
{
	size_t at = place_in(html);

	sink_put(sink, text_slice(html, 0, at));
	put_script(sink, page);
	sink_put(sink, text_slice(html, at, html.length));
}

struct text
panel_no_page(void)
{
	return T("<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n"
	    "<title>No report yet</title>\n</head>\n<body>\n<main>\n"
	    "<h1>No report yet</h1>\n"
	    "<p>The content cannot be made into a report yet. As soon as "
	    "the faults below are mended, it is shown here.</p>\n"
	    "</main>\n</body>\n</html>\n");
}
