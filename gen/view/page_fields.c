/* The fields that the root objects of some kinds of pages have. */
#include <string.h>

#include "view/address.h"
#include "view/value_types.h"

static const struct report *
page_report(const struct value *object)
{
	return value_page(object)->view->report;
}

GETTER(get_page_figures)
{
	return value_object(&type_figures, value_page(object)->edition_status,
	    object->page);
}

/* Lists the organisations whose entry in `chosen` is true. */
static struct value
list_page_organisations(struct page *page, const bool *chosen)
{
	const struct report *all = page->view->report;
	const struct organisation **some = ARENA_NEW(page->arena,
	    const struct organisation *, all->organisation_count);
	size_t count = 0;

	for (size_t i = 0; i < all->organisation_count; i++)
		if (chosen[i])
			some[count++] = &all->organisations[i];
	return list_of_pointers(page, &type_organisation, some, count);
}

GETTER(get_page_owners)
{
	struct page *page = value_page(object);
	const struct report *report = page_report(object);
	bool *chosen = ARENA_NEW(page->arena, bool,
	    report->organisation_count);

	for (size_t i = 0; i < report->recommendation_count; i++) {
		const struct recommendation *one =
		    &report->recommendations[i];
		if (page->edition_status->updates[i].left_out)
			continue;
		for (size_t k = 0; k < one->owner_count; k++)
			chosen[one->owners[k]->index] = true;
	}
	return list_page_organisations(page, chosen);
}

GETTER(get_page_has_owners)
{
	return value_boolean(get_page_owners(object).count > 0);
}

static const struct field front_fields[] = {
	{ "figures", VALUE_OBJECT, &type_figures, get_page_figures,
	  "The edition's figures." },
	{ "owners", VALUE_LIST, &type_organisation, get_page_owners,
	  "The organisations that own recommendations of the edition." },
	{ "has-owners", VALUE_BOOLEAN, NULL, get_page_has_owners,
	  "Whether there are any." },
};

static struct value
list_page_sections(const struct value *object, size_t from, size_t to)
{
	const struct edition *e = value_page(object)->edition_status->edition;

	return list_of_things(value_page(object), &type_section,
	    e->sections + from, sizeof(*e->sections), to - from);
}

GETTER(get_page_sections_before)
{
	return list_page_sections(object, 0,
	    value_page(object)->edition_status->edition->recommendations_at);
}

GETTER(get_page_sections_after)
{
	const struct edition *e = value_page(object)->edition_status->edition;

	return list_page_sections(object, e->recommendations_at,
	    e->section_count);
}

GETTER(get_page_terms)
{
	return list_of_things(value_page(object), &type_term,
	    page_report(object)->terms, sizeof(struct term),
	    page_report(object)->term_count);
}

GETTER(get_page_large_print)
{
	return value_boolean(value_page(object)->kind == PAGE_LARGE_PRINT);
}

static struct value
link_page_edition(const struct value *object,
    struct text (*address)(struct arena *, const struct edition *))
{
	struct page *page = value_page(object);

	return value_address(page_link(page, address(page->arena,
	    page->edition_status->edition)));
}

GETTER(get_page_standard_address)
{
	return link_page_edition(object, address_edition);
}

GETTER(get_page_large_print_address)
{
	return link_page_edition(object, address_large_print);
}

static const struct field edition_fields[] = {
	{ "figures", VALUE_OBJECT, &type_figures, get_page_figures,
	  "The edition's figures." },
	{ "owners", VALUE_LIST, &type_organisation, get_page_owners,
	  "The organisations that own recommendations of the edition." },
	{ "has-owners", VALUE_BOOLEAN, NULL, get_page_has_owners,
	  "Whether there are any." },
	{ "sections-before", VALUE_LIST, &type_section,
	  get_page_sections_before,
	  "The sections before the recommendations." },
	{ "sections-after", VALUE_LIST, &type_section, get_page_sections_after,
	  "Those after them." },
	{ "terms", VALUE_LIST, &type_term, get_page_terms, "The glossary." },
	{ "large-print", VALUE_BOOLEAN, NULL, get_page_large_print,
	  "Whether this is the large print edition." },
	{ "large-print-address", VALUE_ADDRESS, NULL,
	  get_page_large_print_address, "The same edition in large print." },
	{ "standard-address", VALUE_ADDRESS, NULL, get_page_standard_address,
	  "The same edition in standard print." },
};

GETTER(get_page_recommendation)
{
	return value_object(&type_recommendation,
	    value_page(object)->recommendation, object->page);
}

GETTER(get_page_organisations)
{
	struct page *page = value_page(object);
	bool *chosen = ARENA_NEW(page->arena, bool,
	    page_report(object)->organisation_count);

	for (size_t i = 0; i < page_report(object)->organisation_count; i++)
		chosen[i] = page->view->owned[i].has_page;
	return list_page_organisations(page, chosen);
}

static const struct field organisations_fields[] = {
	{ "organisations", VALUE_LIST, &type_organisation,
	  get_page_organisations,
	  "Those that own recommendations, in the file's order." },
};

GETTER(get_page_organisation)
{
	return value_object(&type_organisation,
	    value_page(object)->organisation, object->page);
}

GETTER(get_page_status)
{
	return value_object(&type_status, value_page(object)->status,
	    object->page);
}

GETTER(get_page_group)
{
	return value_object(&type_group, value_page(object)->group,
	    object->page);
}

/* The fields of kinds of pages with a subject. */
enum { SUBJECT_RECOMMENDATION, SUBJECT_ORGANISATION, SUBJECT_STATUS,
	SUBJECT_GROUP };
static const struct field subject_fields[] = {
	[SUBJECT_RECOMMENDATION] = { "recommendation", VALUE_OBJECT,
	  &type_recommendation, get_page_recommendation,
	      "What the page is about." },
	[SUBJECT_ORGANISATION] = { "organisation", VALUE_OBJECT,
	  &type_organisation, get_page_organisation, "What the page is about."
	      },
	[SUBJECT_STATUS] = { "status", VALUE_OBJECT, &type_status,
	    get_page_status,
	  "What the page is about." },
	[SUBJECT_GROUP] = { "group", VALUE_OBJECT, &type_group, get_page_group,
	  "What the page is about." },
};

GETTER(get_page_editions)
{
	struct page *page = value_page(object);
	const struct report *all = page->view->report;
	const struct edition **newest_first = ARENA_NEW(page->arena,
	    const struct edition *, all->edition_count);
	size_t count = 0;

	for (size_t i = all->edition_count; i > 0; i--)
		if (page->view->edition_statuses[i - 1])
			newest_first[count++] = &all->editions[i - 1];
	return list_of_pointers(page, &type_edition, newest_first, count);
}

static const struct field editions_fields[] = {
	{ "editions", VALUE_LIST, &type_edition, get_page_editions,
	  "All editions that are shown, newest first." },
};

static const struct field glossary_fields[] = {
	{ "terms", VALUE_LIST, &type_term, get_page_terms, "The glossary." },
};

GETTER(get_page_statement)
{
	return value_object(&type_statement,
	    &page_report(object)->accessibility, object->page);
}

static const struct field accessibility_fields[] = {
	{ "statement", VALUE_OBJECT, &type_statement, get_page_statement,
	  "What the statement is made from." },
};

const struct field_table front_page_fields = { FIELDS(front_fields) };
const struct field_table edition_page_fields = { FIELDS(edition_fields) };
const struct field_table recommendation_page_fields = {
	&subject_fields[SUBJECT_RECOMMENDATION], 1 };
const struct field_table organisation_page_fields = {
	&subject_fields[SUBJECT_ORGANISATION], 1 };
const struct field_table status_page_fields = {
	&subject_fields[SUBJECT_STATUS], 1 };
const struct field_table group_page_fields = {
	&subject_fields[SUBJECT_GROUP], 1 };
const struct field_table organisations_page_fields = {
	FIELDS(organisations_fields) };
const struct field_table editions_page_fields = { FIELDS(editions_fields) };
const struct field_table glossary_page_fields = { FIELDS(glossary_fields) };
const struct field_table accessibility_page_fields = {
	FIELDS(accessibility_fields) };
const struct field_table not_found_page_fields = { NULL, 0 };
