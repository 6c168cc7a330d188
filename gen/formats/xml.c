#include "formats/xml.h"

struct xml_file
xml_file_begin(struct sink *sink)
{
	sink_string(sink, "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
	return (struct xml_file){ .sink = sink };
}

/* Escapes carriage returns: readers would make them ends of lines. */
static void
put_xml_text(struct sink *sink, struct text text)
{
	size_t from = 0, at;

	while ((at = text_find_byte(text, '\r', from)) != TEXT_NOWHERE) {
		sink_escaped(sink, text_slice(text, from, at));
		sink_string(sink, "&#13;");
		from = at + 1;
	}
	sink_escaped(sink, text_slice(text, from, text.length));
}

/* Begins an indented line, and ends the start tag before. */
static void
begin_xml_line(struct xml_file *file)
{
	if (file->in_tag)
		sink_string(file->sink, ">\n");
	file->in_tag = false;
	for (unsigned i = 0; i < file->depth; i++)
		sink_string(file->sink, "  ");
}

void
xml_file_open(struct xml_file *file, const char *name)
{
	begin_xml_line(file);
	sink_string(file->sink, "<");
	sink_string(file->sink, name);
	file->depth++;
	file->in_tag = true;
}

static void
put_xml_end(struct sink *sink, const char *name)
{
	sink_string(sink, "</");
	sink_string(sink, name);
	sink_string(sink, ">\n");
}

void
xml_file_close(struct xml_file *file, const char *name)
{
	file->depth--;
	if (file->in_tag) {
		sink_string(file->sink, "/>\n");
	} else {
		begin_xml_line(file);
		put_xml_end(file->sink, name);
	}
	file->in_tag = false;
}

void
xml_file_attribute(struct xml_file *file, const char *name,
    struct text text)
{
	sink_string(file->sink, " ");
	sink_string(file->sink, name);
	sink_string(file->sink, "=\"");
	put_xml_text(file->sink, text);
	sink_string(file->sink, "\"");
}

void
xml_file_element(struct xml_file *file, const char *name,
    struct text text)
{
	if (!text.at)
		return;
	begin_xml_line(file);
	sink_string(file->sink, "<");
	sink_string(file->sink, name);
	sink_string(file->sink, ">");
	put_xml_text(file->sink, text);
	put_xml_end(file->sink, name);
}
