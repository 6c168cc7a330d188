#include "core/xml.h"

#include <libxml/parser.h>
#include <libxml/xmlmemory.h>
#include <string.h>

#include "core/memory.h"

static void *
allocate(size_t bytes)
{
	return memory_resize(NULL, bytes);
}

static char *
duplicate(const char *string)
{
	size_t size = strlen(string) + 1;

	return memcpy(memory_resize(NULL, size), string, size);
}

static xmlParserInputPtr
load_nothing(const char *address, const char *id, xmlParserCtxtPtr parser)
{
	(void)address;
	(void)id;
	(void)parser;
	return NULL;
}

void
xml_begin(void)
{
	xmlMemSetup(memory_release, allocate, memory_resize, duplicate);
	xmlInitParser();
	xmlSetExternalEntityLoader(load_nothing);
}
