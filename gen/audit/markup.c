#include "audit/markup.h"

#include <libxml/parser.h>
#include <libxml/parserInternals.h>
#include <libxml/xmlmemory.h>
#include <string.h>

#include "core/memory.h"
#include "core/utf8.h"

struct markup_parser {
	xmlParserCtxtPtr parser;
	struct markup_reader *reader;
	struct arena *arena;
	struct arena element;		/* of the current attributes */
	struct text document;
	struct markup_fault fault;
	unsigned depth;
};

static struct text
markup_text(const xmlChar *string)
{
	return text_of((const char *)string);
}

struct text
element_attribute(const struct markup_element *element, struct text name)
{
	for (size_t i = 0; i < element->count; i++) {
		const struct markup_attribute *one = &element->attributes[i];
		if (!one->prefix.at && text_equal(one->name, name))
			return one->value;
	}
	return (struct text){ NULL, 0 };
}

static void
markup_set_fault(struct markup_parser *parse, struct text message, int line, int
    column)
{
	if (parse->fault.message.at)
		return;
	parse->fault.message = arena_copy(parse->arena, text_trim(message));
	parse->fault.line = line > 0 ? (uint32_t)line : 0;
	parse->fault.column = column > 0 ? (uint32_t)column : 0;
}

/* Sets a fault that libxml2 itself accepts. */
static void
markup_stop(struct markup_parser *parse, struct text message)
{
	const xmlParserInput *input = parse->parser->input;

	markup_set_fault(parse, message, input ? input->line : 0,
	    input ? input->col : 0);
	xmlStopParser(parse->parser);
}

static void
markup_on_error(void *user, xmlErrorPtr error)
{
	struct markup_parser *parse = user;

	if (error->level >= XML_ERR_ERROR)
		markup_set_fault(parse, text_of(error->message ? error->message
		    : "it ends too early"), error->line, error->int2);
}

/* Returns the offset of the tag that was just read; it holds no other `<`. */
static size_t
markup_tag_offset(const struct markup_parser *parse)
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
markup_copy_attributes(struct markup_parser *parse,
    struct markup_element *element, const xmlChar **from)
{
	struct markup_attribute *attributes = ARENA_NEW(&parse->element,
	    struct markup_attribute, element->count);

	/* Five each: name, prefix, namespace, value, end of the value. */
	for (size_t i = 0; i < element->count; i++, from += 5)
		attributes[i] = (struct markup_attribute){
			.name = markup_text(from[0]),
			.prefix = markup_text(from[1]),
			.value = text_between((const char *)from[3],
			    (const char *)from[4]),
		};
	element->attributes = attributes;
}

static void
markup_on_begin(void *user, const xmlChar *name, const xmlChar *prefix,
    const xmlChar *space, int spaces_count, const xmlChar **spaces,
    int count, int defaults, const xmlChar **attributes)
{
	struct markup_parser *parse = user;
	struct markup_element element = {
		.name = markup_text(name),
		.svg = text_equal(markup_text(space),
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
		markup_stop(parse, T("its elements are nested too deeply"));
		return;
	}
	element.offset = markup_tag_offset(parse);
	arena_reset(&parse->element);
	markup_copy_attributes(parse, &element, attributes);
	parse->reader->begin(parse->reader, &element);
}

static void
markup_on_end(void *user, const xmlChar *name, const xmlChar *prefix,
    const xmlChar *space)
{
	struct markup_parser *parse = user;

	(void)name;
	(void)prefix;
	(void)space;
	if (!parse->fault.message.at)
		parse->reader->end(parse->reader, parse->depth);
	parse->depth--;
}

static void
markup_on_text(void *user, const xmlChar *bytes, int length)
{
	struct markup_parser *parse = user;

	if (!parse->fault.message.at)
		parse->reader->text(parse->reader, (struct text){
		    (const char *)bytes, (size_t)length });
}

static xmlEntityPtr
markup_on_entity(void *user, const xmlChar *name)
{
	(void)user;
	return xmlGetPredefinedEntity(name);
}

static const char markup_declaration[] =
    "it declares entities, elements or attributes of its own";

static void
markup_on_entity_declared(void *user, const xmlChar *name, int type,
    const xmlChar *public, const xmlChar *system, xmlChar *content)
{
	(void)name;
	(void)type;
	(void)public;
	(void)system;
	(void)content;
	markup_stop(user, text_of(markup_declaration));
}

static void
markup_on_element_declared(void *user, const xmlChar *name, int type,
    xmlElementContentPtr content)
{
	(void)name;
	(void)type;
	(void)content;
	markup_stop(user, text_of(markup_declaration));
}

static void
markup_on_attribute_declared(void *user, const xmlChar *element,
    const xmlChar *name, int type, int kind, const xmlChar *value,
    xmlEnumerationPtr values)
{
	(void)element;
	(void)name;
	(void)type;
	(void)kind;
	(void)value;
	xmlFreeEnumeration(values);
	markup_stop(user, text_of(markup_declaration));
}

static const xmlSAXHandler markup_handler = {
	.initialized = XML_SAX2_MAGIC,
	.startElementNs = markup_on_begin,
	.endElementNs = markup_on_end,
	.characters = markup_on_text,
	.cdataBlock = markup_on_text,
	.getEntity = markup_on_entity,
	.entityDecl = markup_on_entity_declared,
	.elementDecl = markup_on_element_declared,
	.attributeDecl = markup_on_attribute_declared,
	.serror = markup_on_error,
};

static void
markup_parse_document(struct markup_parser *parse)
{
	xmlParserCtxtPtr parser = xmlNewParserCtxt();
	xmlDocPtr none;

	if (!parser) {
		markup_set_fault(parse, T("the parser cannot be started"), 0,
		    0);
		return;
	}
	parse->parser = parser;
	*parser->sax = markup_handler;
	parser->userData = parse;
	/* An int holds LIMIT_PAGE. NOENT: references in attributes are
	   replaced, as in the text. */
	none = xmlCtxtReadMemory(parser, parse->document.at,
	    (int)parse->document.length, NULL, NULL, XML_PARSE_NONET |
	    XML_PARSE_NOENT | XML_PARSE_HUGE | XML_PARSE_IGNORE_ENC);
	if (none)
		xmlFreeDoc(none);
	if (!parser->wellFormed)
		markup_set_fault(parse, T("it is cut off"), 0, 0);
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
	struct markup_parser parse = {
		.reader = reader, .arena = arena, .document = document,
	};

	markup_begin();
	/* libxml2 would guess another encoding. */
	if (utf8_fault(document) != TEXT_NOWHERE ||
	    text_find_byte(document, '\0', 0) != TEXT_NOWHERE)
		markup_set_fault(&parse, T("it is not text in UTF-8"), 0, 0);
	else if (document.length > INT32_MAX)
		markup_set_fault(&parse, T("it is too large"), 0, 0);
	else
		markup_parse_document(&parse);
	arena_release(&parse.element);
	return parse.fault;
}
