#include "serve/overlay.h"

/* The assembler, for gcc and clang alike, includes the files beside this one.
   The Makefile has a rule that this file depends on them. */
#define HOLD(name, file) \
	__asm__(".section .rodata\n" \
	    "overlay_" name ":\n\t.incbin \"gen/serve/" file "\"\n" \
	    "overlay_" name "_end:\n\t.previous\n")

HOLD("script", "overlay.js");
HOLD("style", "overlay.css");

extern const char overlay_script[], overlay_script_end[];
extern const char overlay_style[], overlay_style_end[];

struct text
overlay_file(struct text path)
{
	struct text none = { NULL, 0 };

	if (text_equal(path, T(OVERLAY_SCRIPT)))
		return text_between(overlay_script, overlay_script_end);
	if (text_equal(path, T(OVERLAY_STYLE)))
		return text_between(overlay_style, overlay_style_end);
	return none;
}

static void
overlay_put_attribute(struct sink *sink, const char *name, struct text value)
{
	if (!value.at)
		return;
	sink_string(sink, name);
	sink_string(sink, "=\"");
	sink_escaped(sink, value);
	sink_string(sink, "\"");
}

static void
overlay_put_script(struct sink *sink, const struct overlay_page *page)
{
	sink_string(sink, "<script src=\"/" OVERLAY_SCRIPT "\" defer=\"\"");
	overlay_put_attribute(sink, " data-path", page->path);
	overlay_put_attribute(sink, " data-revision", page->revision);
	overlay_put_attribute(sink, " data-source", page->source);
	overlay_put_attribute(sink, " data-editor", page->editor);
	sink_string(sink, "></script>");
}

/* Returns the offset after the head's tag, or the end if there is no head. */
static size_t
overlay_find_place(struct text html)
{
	size_t at = text_find(html, T("<head"), 0);

	if (at != TEXT_NOWHERE)
		at = text_find_byte(html, '>', at);
	return at == TEXT_NOWHERE ? html.length : at + 1;
}

void
overlay_put(struct sink *sink, struct text html,
    const struct overlay_page *page)
{
	size_t at = overlay_find_place(html);

	sink_put(sink, text_slice(html, 0, at));
	overlay_put_script(sink, page);
	sink_put(sink, text_slice(html, at, html.length));
}

struct text
overlay_no_page(void)
{
	return T("<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n"
	    "<title>No report yet</title>\n</head>\n<body>\n<main>\n"
	    "<h1>No report yet</h1>\n"
	    "<p>The content cannot be made into a report yet. As soon as "
	    "the faults below are mended, it is shown here.</p>\n"
	    "</main>\n</body>\n</html>\n");
}
