/*
 * xml.h - an XML file of the site, written with libxml2.
 */
#ifndef FORMATS_XML_H
#define FORMATS_XML_H

#include <libxml/xmlwriter.h>

#include "core/sink.h"

/*
 * A writer into the sink, indented, its declaration written. Every text is
 * escaped by the writer. End it with xml_file_end.
 */
xmlTextWriterPtr xml_file_begin(struct sink *sink);
void xml_file_end(xmlTextWriterPtr writer);

/* <name>text</name>; nothing where the text is absent. */
void xml_file_element(xmlTextWriterPtr writer, const char *name,
    struct text text);
/* name="text" of the element that was begun last. */
void xml_file_attribute(xmlTextWriterPtr writer, const char *name,
    struct text text);

#endif
