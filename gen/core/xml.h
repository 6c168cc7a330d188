/*
 * xml.h - libxml2, made safe.
 */
#ifndef CORE_XML_H
#define CORE_XML_H

/*
 * To be called before anything of libxml2 is; again does no harm. From then
 * on libxml2 ends the program where memory fails (memory.h; by itself it
 * loses output silently), and loads nothing: neither from the network nor
 * files that a document names. Documents are parsed from memory only.
 */
void xml_begin(void);

#endif
