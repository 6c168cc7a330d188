/* The root objects of pages: what every page has, and what each kind adds. */
#include <string.h>

#include "view/address.h"
#include "view/types.h"

static const struct report *
report_of(const struct value *object)
{
	return value_page(object)->view->report;
}

GETTER(language)
{
	return value_text(report_of(object)->language);
}

GETTER(direction)
{
	return value_text(value_page(object)->view->strings->direction);
}

GETTER(title)
{
	return value_text(page_title(value_page(object)));
}

GETTER(full_title)
{
	struct page *page = value_page(object);
	struct string_value values[] = {
		{ "title", page_title(page) },
		{ "report", report_of(object)->name },
		{ NULL, { NULL, 0 } } };

	if (text_equal(values[0].text, report_of(object)->name))
		return value_text(values[0].text);
	return value_text(page_fill(page, "page-title", 0, values));
}

GETTER(description)
{
	return value_text(page_description(value_page(object)));
}

GETTER(address)
{
	return value_text(value_page(object)->address);
}

GETTER(canonical)
{
	return value_address(page_absolute(value_page(object),
	    value_page(object)->address));
}

GETTER(root)
{
	return value_address(value_page(object)->root);
}

static struct value
link_to(const struct value *object, enum page_kind kind)
{
	return value_address(page_link(value_page(object),
	    page_kind_address(kind)));
}

GETTER(home)
{
	return link_to(object, PAGE_FRONT);
}

GETTER(kind)
{
	return value_text(text_of(page_kind_name(value_page(object)->kind)));
}

GETTER(content_security_policy)
{
	(void)object;
	return value_text(T("default-src 'none'; style-src 'self'; "
	    "script-src 'self'; img-src 'self'; base-uri 'none'; "
	    "form-action 'none'"));
}

GETTER(generator)
{
	(void)object;
	return value_text(T("yearon " VERSION));
}

GETTER(search_engines)
{
	return value_boolean(report_of(object)->index);
}

GETTER(theme)
{
	return value_object(&type_theme, value_page(object)->view->theme,
	    object->page);
}

static void
add_link(struct page *page, struct link *links, size_t *count,
    const char *string, struct text path)
{
	links[(*count)++] = (struct link){ page_string(page, string),
		page_link(page, path), text_equal(path, page->address) };
}

GETTER(navigation)
{
	struct page *page = value_page(object);
	struct arena *arena = page->arena;
	struct link *links = ARENA_NEW(arena, struct link, 7);
	size_t count = 0;

	add_link(page, links, &count, "nav-front",
	    page_kind_address(PAGE_FRONT));
	add_link(page, links, &count, "nav-edition", address_edition(arena,
	    page->view->request.current));
	if (report_of(object)->organisation_count)
		add_link(page, links, &count, "nav-organisations",
		    page_kind_address(PAGE_ORGANISATIONS));
	add_link(page, links, &count, "nav-editions",
	    page_kind_address(PAGE_EDITIONS));
	if (report_of(object)->term_count)
		add_link(page, links, &count, "nav-glossary",
		    page_kind_address(PAGE_GLOSSARY));
	add_link(page, links, &count, "nav-formats",
	    page_kind_address(PAGE_FORMATS));
	add_link(page, links, &count, "nav-accessibility",
	    page_kind_address(PAGE_ACCESSIBILITY));
	return list_of_things(page, &type_link, links, sizeof(*links),
	    count);
}

GETTER(formats_address)
{
	return link_to(object, PAGE_FORMATS);
}

GETTER(accessibility_address)
{
	return link_to(object, PAGE_ACCESSIBILITY);
}

GETTER(glossary_address)
{
	if (!report_of(object)->term_count)
		return value_absent();
	return link_to(object, PAGE_GLOSSARY);
}

GETTER(editions_address)
{
	return link_to(object, PAGE_EDITIONS);
}

GETTER(organisations_address)
{
	if (!report_of(object)->organisation_count)
		return value_absent();
	return link_to(object, PAGE_ORGANISATIONS);
}

GETTER(edition_address)
{
	struct page *page = value_page(object);

	return value_address(page_link(page, address_edition(page->arena,
	    page->standing->edition)));
}

GETTER(feed_address)
{
	struct page *page = value_page(object);

	if (!page->view->request.feed)
		return value_absent();
	return value_address(page_link(page, T("feed.xml")));
}

GETTER(report)
{
	return value_object(&type_report, report_of(object), object->page);
}

GETTER(edition)
{
	return value_object(&type_edition,
	    value_page(object)->standing->edition, object->page);
}

GETTER(older)
{
	struct page *page = value_page(object);

	return value_boolean(page->standing->edition !=
	    page->view->request.current);
}

GETTER(newest)
{
	return value_object(&type_edition,
	    value_page(object)->view->request.current, object->page);
}

GETTER(contact)
{
	return value_object(&type_contact, &report_of(object)->contact,
	    object->page);
}

static const struct field every_page[] = {
	{ "language", VALUE_TEXT, NULL, language,
	  "The report's language, for `lang`." },
	{ "direction", VALUE_TEXT, NULL, direction, "`ltr` or `rtl`." },
	{ "title", VALUE_TEXT, NULL, title, "What the page is." },
	{ "full-title", VALUE_TEXT, NULL, full_title,
	  "The same with the report's name, for `title`." },
	{ "description", VALUE_TEXT, NULL, description,
	  "One sentence on the page, for previews." },
	{ "address", VALUE_TEXT, NULL, address,
	  "The page's path below the site's own address." },
	{ "canonical", VALUE_ADDRESS, NULL, canonical,
	  "Its absolute address, where `url` is set." },
	{ "root", VALUE_ADDRESS, NULL, root,
	  "What leads from the page to the site's top: `../` or nothing." },
	{ "home", VALUE_ADDRESS, NULL, home, "The front page." },
	{ "kind", VALUE_TEXT, NULL, kind, "The template's name." },
	{ "content-security-policy", VALUE_TEXT, NULL,
	  content_security_policy, "What the page may load." },
	{ "generator", VALUE_TEXT, NULL, generator,
	  "The program and its version." },
	{ "index", VALUE_BOOLEAN, NULL, search_engines,
	  "Whether search engines are welcome." },
	{ "theme", VALUE_OBJECT, &type_theme, theme, "The theme." },
	{ "navigation", VALUE_LIST, &type_link, navigation,
	  "The main pages." },
	{ "formats-address", VALUE_ADDRESS, NULL, formats_address,
	  "The formats page." },
	{ "accessibility-address", VALUE_ADDRESS, NULL,
	  accessibility_address, "The accessibility statement." },
	{ "glossary-address", VALUE_ADDRESS, NULL, glossary_address,
	  "The glossary, where there is one." },
	{ "editions-address", VALUE_ADDRESS, NULL, editions_address,
	  "The list of editions." },
	{ "organisations-address", VALUE_ADDRESS, NULL,
	  organisations_address,
	  "The list of organisations, where there are any." },
	{ "edition-address", VALUE_ADDRESS, NULL, edition_address,
	  "The whole of the page's edition." },
	{ "feed-address", VALUE_ADDRESS, NULL, feed_address,
	  "The Atom feed, where `url` is set." },
	{ "report", VALUE_OBJECT, &type_report, report, "The report." },
	{ "edition", VALUE_OBJECT, &type_edition, edition,
	  "The edition that the page shows." },
	{ "older", VALUE_BOOLEAN, NULL, older,
	  "Whether that is not the current edition." },
	{ "newest", VALUE_OBJECT, &type_edition, newest,
	  "The current edition." },
	{ "contact", VALUE_OBJECT, &type_contact, contact, "Whom to ask." },
};

GETTER(figures)
{
	return value_object(&type_figures, value_page(object)->standing,
	    object->page);
}

GETTER(owners)
{
	struct page *page = value_page(object);
	const struct report *all = page->view->report;
	const struct organisation **some = ARENA_NEW(page->arena,
	    const struct organisation *, all->organisation_count);
	size_t count = 0;

	for (size_t i = 0; i < all->organisation_count; i++)
		if (page->view->owned[i].has_page)
			some[count++] = &all->organisations[i];
	return list_of_pointers(page, &type_organisation, some, count);
}

static const struct field front_fields[] = {
	{ "figures", VALUE_OBJECT, &type_figures, figures,
	  "The edition's figures." },
	{ "owners", VALUE_LIST, &type_organisation, owners,
	  "The organisations that own recommendations." },
};

static struct value
sections(const struct value *object, size_t from, size_t to)
{
	const struct edition *e = value_page(object)->standing->edition;

	return list_of_things(value_page(object), &type_section,
	    e->sections + from, sizeof(*e->sections), to - from);
}

GETTER(sections_before)
{
	return sections(object, 0,
	    value_page(object)->standing->edition->recommendations_at);
}

GETTER(sections_after)
{
	const struct edition *e = value_page(object)->standing->edition;

	return sections(object, e->recommendations_at, e->section_count);
}

GETTER(terms)
{
	return list_of_things(value_page(object), &type_term,
	    report_of(object)->terms, sizeof(struct term),
	    report_of(object)->term_count);
}

GETTER(large_print)
{
	return value_boolean(value_page(object)->kind == PAGE_LARGE_PRINT);
}

GETTER(large_print_address)
{
	struct page *page = value_page(object);

	return value_address(page_link(page, address_large_print(page->arena,
	    page->standing->edition)));
}

static const struct field edition_fields[] = {
	{ "figures", VALUE_OBJECT, &type_figures, figures,
	  "The edition's figures." },
	{ "owners", VALUE_LIST, &type_organisation, owners,
	  "The organisations that own recommendations." },
	{ "sections-before", VALUE_LIST, &type_section, sections_before,
	  "The sections before the recommendations." },
	{ "sections-after", VALUE_LIST, &type_section, sections_after,
	  "Those after them." },
	{ "terms", VALUE_LIST, &type_term, terms, "The glossary." },
	{ "large-print", VALUE_BOOLEAN, NULL, large_print,
	  "Whether this is the large print edition." },
	{ "large-print-address", VALUE_ADDRESS, NULL, large_print_address,
	  "The same edition in large print." },
	{ "standard-address", VALUE_ADDRESS, NULL, edition_address,
	  "The same edition in standard print." },
};

GETTER(recommendation)
{
	return value_object(&type_recommendation,
	    value_page(object)->recommendation, object->page);
}

static const struct field recommendation_fields[] = {
	{ "recommendation", VALUE_OBJECT, &type_recommendation,
	  recommendation, "What the page is about." },
};

static const struct field organisations_fields[] = {
	{ "organisations", VALUE_LIST, &type_organisation, owners,
	  "Those that own recommendations, in the file's order." },
};

GETTER(organisation)
{
	return value_object(&type_organisation,
	    value_page(object)->organisation, object->page);
}

static const struct field organisation_fields[] = {
	{ "organisation", VALUE_OBJECT, &type_organisation, organisation,
	  "What the page is about." },
};

GETTER(status)
{
	return value_object(&type_status, value_page(object)->status,
	    object->page);
}

static const struct field status_fields[] = {
	{ "status", VALUE_OBJECT, &type_status, status,
	  "What the page is about." },
};

GETTER(group)
{
	return value_object(&type_group, value_page(object)->group,
	    object->page);
}

static const struct field group_fields[] = {
	{ "group", VALUE_OBJECT, &type_group, group,
	  "What the page is about." },
};

GETTER(editions)
{
	struct page *page = value_page(object);
	const struct report *all = page->view->report;
	const struct edition **newest_first = ARENA_NEW(page->arena,
	    const struct edition *, all->edition_count);
	size_t count = 0;

	for (size_t i = all->edition_count; i > 0; i--)
		if (page->view->standings[i - 1])
			newest_first[count++] = &all->editions[i - 1];
	return list_of_pointers(page, &type_edition, newest_first, count);
}

static const struct field editions_fields[] = {
	{ "editions", VALUE_LIST, &type_edition, editions,
	  "All editions that are shown, newest first." },
};

static const struct field glossary_fields[] = {
	{ "terms", VALUE_LIST, &type_term, terms, "The glossary." },
};

GETTER(statement)
{
	return value_object(&type_statement,
	    &report_of(object)->accessibility, object->page);
}

static const struct field accessibility_fields[] = {
	{ "statement", VALUE_OBJECT, &type_statement, statement,
	  "What the statement is made from." },
};

static const struct own {
	const char *meaning;
	const struct field *fields;
	size_t count;
} own[PAGE_KINDS] = {
	[PAGE_FRONT] = { "The current edition at a glance.",
	    FIELDS(front_fields) },
	[PAGE_EDITION] = { "An edition, whole.", FIELDS(edition_fields) },
	[PAGE_LARGE_PRINT] = { "An edition, whole, in large print.",
	    FIELDS(edition_fields) },
	[PAGE_RECOMMENDATION] = { "One recommendation.",
	    FIELDS(recommendation_fields) },
	[PAGE_ORGANISATIONS] = { "Who owns recommendations.",
	    FIELDS(organisations_fields) },
	[PAGE_ORGANISATION] = { "What one of them has to answer for.",
	    FIELDS(organisation_fields) },
	[PAGE_STATUS] = { "The recommendations of a status.",
	    FIELDS(status_fields) },
	[PAGE_GROUP] = { "The recommendations of a group.",
	    FIELDS(group_fields) },
	[PAGE_EDITIONS] = { "All editions.", FIELDS(editions_fields) },
	[PAGE_GLOSSARY] = { "What short forms stand for.",
	    FIELDS(glossary_fields) },
	[PAGE_FORMATS] = { "The formats it can be had in.",
	    FIELDS(editions_fields) },
	[PAGE_ACCESSIBILITY] = { "The accessibility statement.",
	    FIELDS(accessibility_fields) },
	[PAGE_NOT_FOUND] = { "For an address that leads nowhere.", NULL, 0 },
};

GETTER(text)
{
	return value_object(&type_words, NULL, object->page);
}

const struct object_type *
page_type(struct arena *arena, enum page_kind kind,
    const struct strings *strings)
{
	size_t shared = sizeof(every_page) / sizeof(every_page[0]);
	size_t count = own[kind].count + shared + 1;
	struct field *fields = ARENA_NEW(arena, struct field, count);
	struct object_type *type = ARENA_NEW(arena, struct object_type, 1);

	if (own[kind].count)
		memcpy(fields, own[kind].fields,
		    own[kind].count * sizeof(*fields));
	memcpy(fields + own[kind].count, every_page, sizeof(every_page));
	fields[count - 1] = (struct field){ "text", VALUE_OBJECT,
		strings ? words_type(arena, strings) : &type_words, text,
		"The theme's strings, each by its name." };
	*type = (struct object_type){ page_kind_name(kind),
		own[kind].meaning, fields, count, NULL };
	return type;
}

size_t
page_own_fields(enum page_kind kind)
{
	return own[kind].count;
}

struct value
page_root(const struct object_type *type, struct page *page)
{
	return value_object(type, page, page);
}

const struct object_type *const view_types[] = {
	&type_report, &type_edition, &type_section, &type_signature,
	&type_figures, &type_segment, &type_run, &type_group, &type_status,
	&type_share, &type_recommendation, &type_update, &type_evidence,
	&type_correction, &type_organisation, &type_term, &type_download,
	&type_contact, &type_statement, &type_theme, &type_link, NULL,
};
