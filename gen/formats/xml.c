#include "formats/xml.h"

#include "core/memory.h"
#include "core/xml.h"

static int
write_to_sink(void *sink, const char *bytes, int length)
{
	sink_put(sink, (struct text){ bytes, (size_t)length });
	return length;
}

xmlTextWriterPtr
xml_file_begin(struct sink *sink)
{
	xmlOutputBufferPtr output;
	xmlTextWriterPtr writer;

	xml_begin();
	output = xmlOutputBufferCreateIO(write_to_sink, NULL, sink, NULL);
	writer = output ? xmlNewTextWriter(output) : NULL;
	if (!writer)
		memory_exhausted();
	xmlTextWriterSetIndent(writer, 1);
	xmlTextWriterSetIndentString(writer, BAD_CAST "  ");
	xmlTextWriterStartDocument(writer, NULL, "UTF-8", NULL);
	return writer;
}

void
xml_file_end(xmlTextWriterPtr writer)
{
	xmlTextWriterEndDocument(writer);
	xmlFreeTextWriter(writer);
}

/* libxml2 wants a NUL at the end, which a slice lacks. */
static xmlChar *
terminated(struct text text)
{
	xmlChar *copy = xmlStrndup(BAD_CAST (text.at ? text.at : ""),
	    (int)text.length);

	if (!copy)
		memory_exhausted();
	return copy;
}

void
xml_file_element(xmlTextWriterPtr writer, const char *name,
    struct text text)
{
	xmlChar *copy;

	if (!text.at)
		return;
	copy = terminated(text);
	xmlTextWriterWriteElement(writer, BAD_CAST name, copy);
	xmlFree(copy);
}

void
xml_file_attribute(xmlTextWriterPtr writer, const char *name,
    struct text text)
{
	xmlChar *copy = terminated(text);

	xmlTextWriterWriteAttribute(writer, BAD_CAST name, copy);
	xmlFree(copy);
}
