#include "audit/markup.h"

#include <libxml/parser.h>
#include <libxml/parserInternals.h>
#include <libxml/xmlmemory.h>
#include <string.h>

#include "core/memory.h"
#include "core/utf8.h"

struct parse {
	xmlParserCtxtPtr parser;
	struct markup_reader *reader;
	struct arena *arena;
	struct arena element;		/* of the element's attributes */
	struct text document;
	struct markup_fault fault;
	unsigned depth;
};

static struct text
text_of_xml(const xmlChar *string)
{
	return text_of((const char *)string);
}

struct text
element_attribute(const struct element *element, struct text name)
{
	for (size_t i = 0; i < element->count; i++) {
		const struct attribute *one = &element->attributes[i];
		if (!one->prefix.at && text_equal(one->name, name))
			return one->value;
	}
	return (struct text){ NULL, 0 };
}

static void
set_fault(struct parse *parse, struct text message, int line, int column)
{
	if (parse->fault.message.at)
		return;
	parse->fault.message = arena_copy(parse->arena, text_trim(message));
	parse->fault.line = line > 0 ? (uint32_t)line : 0;
	parse->fault.column = column > 0 ? (uint32_t)column : 0;
}

/* A fault that libxml2 itself would put up with. */
static void
stop(struct parse *parse, struct text message)
{
	const xmlParserInput *input = parse->parser->input;

	set_fault(parse, message, input ? input->line : 0,
	    input ? input->col : 0);
	xmlStopParser(parse->parser);
}

static void
on_error(void *user, xmlErrorPtr error)
{
	struct parse *parse = user;

	if (error->level >= XML_ERR_ERROR)
		set_fault(parse, text_of(error->message ? error->message :
		    "it ends too early"), error->line, error->int2);
}

/* Where the tag that was just read begins; no `<` can stand inside it. */
static size_t
tag_offset(const struct parse *parse)
{
	const xmlParserInput *input = parse->parser->input;
	size_t end = (size_t)input->consumed + text_between(
	    (const char *)input->base, (const char *)input->cur).length;
	const char *tag;

	if (end > parse->document.length)
		end = parse->document.length;
	tag = memrchr(parse->document.at, '<', end);
	return tag ? text_offset(parse->document, tag) : 0;
}

static void
copy_attributes(struct parse *parse, struct element *element,
    const xmlChar **from)
{
	struct attribute *attributes = ARENA_NEW(&parse->element,
	    struct attribute, element->count);

	/* Five each: name, prefix, namespace, value, end of the value. */
	for (size_t i = 0; i < element->count; i++, from += 5)
		attributes[i] = (struct attribute){
			.name = text_of_xml(from[0]),
			.prefix = text_of_xml(from[1]),
			.value = text_between((const char *)from[3],
			    (const char *)from[4]),
		};
	element->attributes = attributes;
}

static void
on_begin(void *user, const xmlChar *name, const xmlChar *prefix,
    const xmlChar *space, int spaces_count, const xmlChar **spaces,
    int count, int defaults, const xmlChar **attributes)
{
	struct parse *parse = user;
	struct element element = {
		.name = text_of_xml(name),
		.svg = text_equal(text_of_xml(space),
		    T("http://www.w3.org/2000/svg")),
		.depth = ++parse->depth,
		.count = (size_t)count,
	};

	(void)prefix;
	(void)spaces_count;
	(void)spaces;
	(void)defaults;
	if (parse->fault.message.at)
		return;
	if (parse->depth > MARKUP_DEPTH) {
		stop(parse, T("its elements are nested too deeply"));
		return;
	}
	element.offset = tag_offset(parse);
	arena_reset(&parse->element);
	copy_attributes(parse, &element, attributes);
	parse->reader->begin(parse->reader, &element);
}

static void
on_end(void *user, const xmlChar *name, const xmlChar *prefix,
    const xmlChar *space)
{
	struct parse *parse = user;

	(void)name;
	(void)prefix;
	(void)space;
	if (!parse->fault.message.at)
		parse->reader->end(parse->reader, parse->depth);
	parse->depth--;
}

static void
on_text(void *user, const xmlChar *bytes, int length)
{
	struct parse *parse = user;

	if (!parse->fault.message.at)
		parse->reader->text(parse->reader, (struct text){
		    (const char *)bytes, (size_t)length });
}

static xmlEntityPtr
on_entity(void *user, const xmlChar *name)
{
	(void)user;
	return xmlGetPredefinedEntity(name);
}

static const char own_declaration[] =
    "it declares entities, elements or attributes of its own";

static void
on_entity_declared(void *user, const xmlChar *name, int type,
    const xmlChar *public, const xmlChar *system, xmlChar *content)
{
	(void)name;
	(void)type;
	(void)public;
	(void)system;
	(void)content;
	stop(user, text_of(own_declaration));
}

static void
on_element_declared(void *user, const xmlChar *name, int type,
    xmlElementContentPtr content)
{
	(void)name;
	(void)type;
	(void)content;
	stop(user, text_of(own_declaration));
}

static void
on_attribute_declared(void *user, const xmlChar *element,
    const xmlChar *name, int type, int kind, const xmlChar *value,
    xmlEnumerationPtr values)
{
	(void)element;
	(void)name;
	(void)type;
	(void)kind;
	(void)value;
	xmlFreeEnumeration(values);
	stop(user, text_of(own_declaration));
}

static const xmlSAXHandler handler = {
	.initialized = XML_SAX2_MAGIC,
	.startElementNs = on_begin,
	.endElementNs = on_end,
	.characters = on_text,
	.cdataBlock = on_text,
	.getEntity = on_entity,
	.entityDecl = on_entity_declared,
	.elementDecl = on_element_declared,
	.attributeDecl = on_attribute_declared,
	.serror = on_error,
};

static void
parse_document(struct parse *parse)
{
	xmlParserCtxtPtr parser = xmlNewParserCtxt();
	xmlDocPtr none;

	if (!parser) {
		set_fault(parse, T("the parser cannot be started"), 0, 0);
		return;
	}
	parse->parser = parser;
	*parser->sax = handler;
	parser->userData = parse;
	/* An int holds LIMIT_PAGE. NOENT: references in attributes are
	   replaced, as in the text. */
	none = xmlCtxtReadMemory(parser, parse->document.at,
	    (int)parse->document.length, NULL, NULL, XML_PARSE_NONET |
	    XML_PARSE_NOENT | XML_PARSE_HUGE | XML_PARSE_IGNORE_ENC);
	if (none)
		xmlFreeDoc(none);
	if (!parser->wellFormed)
		set_fault(parse, T("it is cut off"), 0, 0);
	xmlFreeParserCtxt(parser);
}

static void *
markup_allocate(size_t bytes)
{
	return memory_resize(NULL, bytes);
}

static char *
markup_duplicate(const char *string)
{
	size_t size = strlen(string) + 1;

	return memcpy(memory_resize(NULL, size), string, size);
}

static xmlParserInputPtr
markup_load_nothing(const char *address, const char *id,
    xmlParserCtxtPtr parser)
{
	(void)address;
	(void)id;
	(void)parser;
	return NULL;
}

void
markup_begin(void)
{
	xmlMemSetup(memory_release, markup_allocate, memory_resize,
	    markup_duplicate);
	xmlInitParser();
	xmlSetExternalEntityLoader(markup_load_nothing);
}

struct markup_fault
markup_read(struct markup_reader *reader, struct text document,
    struct arena *arena)
{
	struct parse parse = {
		.reader = reader, .arena = arena, .document = document,
	};

	markup_begin();
	/* Else libxml2 would guess another encoding. */
	if (utf8_fault(document) != TEXT_NOWHERE ||
	    text_find_byte(document, '\0', 0) != TEXT_NOWHERE)
		set_fault(&parse, T("it is not text in UTF-8"), 0, 0);
	else if (document.length > INT32_MAX)
		set_fault(&parse, T("it is too large"), 0, 0);
	else
		parse_document(&parse);
	arena_release(&parse.element);
	return parse.fault;
}
