/*
 * xml.h - an XML file of the site.
 *
 * Written here and not with libxml2: loading that, with the Unicode library
 * that it brings, takes the system longer than the files take.
 */
#ifndef FORMATS_XML_H
#define FORMATS_XML_H

#include "core/sink.h"

/* A file while it is written: indented, two spaces a level. */
struct xml_file {
	struct sink *sink;
	unsigned depth;		/* of the elements that are open */
	bool in_tag;		/* the last one's tag is: it may be empty */
};

/* With the declaration. */
struct xml_file xml_file_begin(struct sink *sink);

/* An element that holds elements, or nothing. The name of the one that is
   open is said again where it ends. */
void xml_file_open(struct xml_file *file, const char *name);
void xml_file_close(struct xml_file *file, const char *name);

/* name="text" of the element that was opened last, before it holds any. */
void xml_file_attribute(struct xml_file *file, const char *name,
    struct text text);

/* <name>text</name>, escaped; nothing where the text is absent. */
void xml_file_element(struct xml_file *file, const char *name,
    struct text text);

#endif
