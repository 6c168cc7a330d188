/*
 * xml.h - writes an XML file of the site.
 *
 * libxml2 is not used: loading it takes longer than writing the files.
 */
#ifndef FORMATS_XML_H
#define FORMATS_XML_H

#include "core/sink.h"

/* A file being written; levels are indented by two spaces. */
struct xml_file {
	struct sink *sink;
	unsigned depth;		/* number of open elements */
	bool in_tag;		/* true until the last start tag ends */
};

/* Writes the XML declaration. */
struct xml_file xml_file_begin(struct sink *sink);

/* Begin and end an element that holds elements or nothing; the name is the
   same in both calls. */
void xml_file_open(struct xml_file *file, const char *name);
void xml_file_close(struct xml_file *file, const char *name);

/* Adds name="text" to the element opened last; before any content. */
void xml_file_attribute(struct xml_file *file, const char *name,
    struct text text);

/* Writes <name>text</name>, escaped; nothing if the text is absent. */
void xml_file_element(struct xml_file *file, const char *name,
    struct text text);

#endif
