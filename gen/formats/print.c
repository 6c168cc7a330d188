#include "formats/print.h"

#include "core/json.h"
#include "core/utf8.h"
#include "prose/tree.h"
#include "theme/plural.h"
#include "view/address.h"
#include "view/value_types.h"

/* A file that goes into the PDF, in the same folder as print.json. */
static const struct print_attachment {
	const char *path, *type;
	enum string_name description;
} attachments[] = {
	{ "report.json", "application/json", STRING_DOWNLOAD_JSON },
	{ "report.csv", "text/csv", STRING_DOWNLOAD_CSV },
	{ NULL, NULL, STRING_NONE },
};

/*
 * Fields that are written of each type, in the order of reading: a short form
 * is spelled out at its first use.
 */
static const struct print_row {
	const struct object_type *type;	/* null: the page itself */
	const char *fields;
} rows[] = {
	{ NULL, "language direction report edition sections-before figures "
	    "sections-after terms contact" },
	{ &type_report, "name publisher notice source-title "
	    "source-address" },
	{ &type_edition, "id title subtitle date date-iso draft" },
	{ &type_section, "id title language direction body signatures" },
	{ &type_signature, "name role" },
	{ &type_figures, "summary-text total closed total-words statuses "
	    "cells groups" },
	{ &type_status, "label short tone definition" },
	{ &type_segment, "label short tone count x width" },
	{ &type_group, "title short fragment intro total total-words "
	    "segments cells chart-text recommendations" },
	{ &type_recommendation, "number label title heading fragment "
	    "language direction tone status-label carried-forward owners "
	    "permanent body update" },
	{ &type_organisation, "name language" },
	{ &type_update, "edition carried date language direction body "
	    "closing tone evidence corrections" },
	{ &type_evidence, "title address date" },
	{ &type_correction, "date note" },
	{ &type_term, "term meaning fragment" },
	{ &type_contact, "given name email email-address phone "
	    "phone-address textphone relay bsl url hours address" },
};

static const char *
print_fields_of(const struct object_type *type)
{
	for (size_t i = 1; i < sizeof(rows) / sizeof(rows[0]); i++)
		if (rows[i].type == type)
			return rows[i].fields;
	return rows[0].fields;
}

static void write_print_value(struct json *json, const struct value *value);

/* The recursion ends: no object holds an object of its own type. */
static void
write_print_object(struct json *json, const struct value *object)
{
	struct text names = text_of(print_fields_of(object->type));

	json_open(json, '{');
	while (names.length) {
		struct text name = text_cut(&names, ' ');
		struct value value;
		bool found;
		value = value_member(object, name, &found);
		json_key_text(json, name);
		write_print_value(json, &value);
	}
	json_close(json, '}');
}

static void
write_print_list(struct json *json, const struct value *list)
{
	json_open(json, '[');
	for (size_t i = 0; i < list->count; i++) {
		struct value item = list->item(list, i);
		write_print_value(json, &item);
	}
	json_close(json, ']');
}

static void
write_print_prose(struct json *json, const struct value *html)
{
	struct page *page = html->page;
	unsigned heading;
	const struct prose *prose = page_prose_of(html, &heading);

	prose_tree(prose, heading, &page->links, json);
}

static void
write_print_value(struct json *json, const struct value *value)
{
	switch (value->kind) {
	case VALUE_ABSENT:
		json_text(json, (struct text){ NULL, 0 });
		break;
	case VALUE_BOOLEAN:
		json_truth(json, value->truth);
		break;
	case VALUE_TEXT:
	case VALUE_ADDRESS:
		json_text(json, value->text);
		break;
	case VALUE_HTML:
		write_print_prose(json, value);
		break;
	case VALUE_OBJECT:
		write_print_object(json, value);
		break;
	case VALUE_LIST:
		write_print_list(json, value);
		break;
	}
}

/* Links within the document, or to the recommendation's page on the site. */
static struct text
link_print_recommendation(struct prose_links *links,
    const struct recommendation *to)
{
	struct page *page = (struct page *)links;
	struct arena *arena = page->arena;

	if (!page->edition_status->updates[to->index].left_out)
		return arena_join(arena, TEXTS(T("#"),
		    fragment_recommendation(arena, to)));
	if (!view_shows(page->view, to))
		return (struct text){ NULL, 0 };
	return page_absolute(page, address_recommendation(arena, to));
}

static struct text
link_print_term(struct prose_links *links, const struct term *term)
{
	struct arena *arena = ((struct page *)links)->arena;

	return arena_join(arena, TEXTS(T("#"), fragment_term(arena, term)));
}

static void
write_print_settings(struct json *json, const struct theme *theme)
{
	json_key(json, "settings");
	json_open(json, '{');
	for (size_t i = 0; i < theme->setting_count; i++) {
		json_key_text(json, theme->settings[i].name);
		json_text(json, theme->settings[i].value);
	}
	json_close(json, '}');
}

static void
write_print_strings(struct json *json, const struct strings *strings)
{
	json_key(json, "text");
	json_open(json, '{');
	for (size_t i = 0; i < strings->count; i++) {
		const struct string_entry *entry = &strings->entries[i];
		json_key_text(json, entry->name);
		json_text(json, entry->forms[PLURAL_OTHER].text);
	}
	json_close(json, '}');
}

static void
write_print_attachments(struct json *json, const struct view *view)
{
	json_key(json, "attachments");
	json_open(json, '[');
	for (const struct print_attachment *a = attachments; a->path; a++) {
		json_open(json, '{');
		json_member_text(json, "path", text_of(a->path));
		json_member_text(json, "type", text_of(a->type));
		json_member_text(json, "description", strings_get(
		    view->strings, a->description));
		json_close(json, '}');
	}
	json_close(json, ']');
}

static void
write_print_logo(struct json *json, struct arena *arena,
    const struct theme *theme)
{
	const struct setting *logo = theme_setting(theme, T("logo"));

	json_member_text(json, "logo", logo && logo->value.at ?
	    arena_join(arena, TEXTS(T("assets/"), logo->value)) :
	    (struct text){ NULL, 0 });
}

void
print_write(struct build *build, const struct edition_status *edition_status,
    struct sink *sink)
{
	const struct view *view = build->view;
	struct arena arena = { NULL };
	struct page *page = page_begin(view, &arena, PAGE_EDITION,
	    edition_status->edition);
	struct value root = page_root(page_type(&arena, PAGE_EDITION,
	    theme_strings_type(&arena, view->strings)), page);
	struct json json;

	page->links.recommendation = link_print_recommendation;
	page->links.term = link_print_term;
	json_begin(&json, sink);
	json_open(&json, '{');
	write_print_settings(&json, build->theme);
	write_print_strings(&json, view->strings);
	write_print_attachments(&json, view);
	write_print_logo(&json, &arena, build->theme);
	json_key(&json, "page");
	write_print_object(&json, &root);
	json_close(&json, '}');
	json_end(&json);
	arena_release(&arena);
}

/* Blocks of characters with the Unicode classes R and AL, and marks that
   change the direction. */
static const uint32_t print_right_to_left_ranges[][2] = {
	{ 0x0590, 0x08FF }, { 0x200F, 0x200F }, { 0x202B, 0x202B },
	{ 0x202E, 0x202E }, { 0x2067, 0x2067 }, { 0xFB1D, 0xFDFF },
	{ 0xFE70, 0xFEFC }, { 0x10800, 0x10FFF }, { 0x1E800, 0x1EFFF },
};

static bool
print_is_right_to_left(uint32_t character)
{
	for (size_t i = 0; i < sizeof(print_right_to_left_ranges) /
	    sizeof(print_right_to_left_ranges[0]); i++)
		if (character >= print_right_to_left_ranges[i][0] && character
		    <= print_right_to_left_ranges[i][1])
			return true;
	return false;
}

struct text
print_first_right_to_left(struct arena *arena, struct text text)
{
	for (size_t offset = 0; offset < text.length;) {
		size_t from = offset;
		uint32_t character = utf8_next(text, &offset);
		if (character != UTF8_INVALID &&
		    print_is_right_to_left(character))
			return arena_copy(arena, text_slice(text, from,
			    offset));
	}
	return (struct text){ NULL, 0 };
}
