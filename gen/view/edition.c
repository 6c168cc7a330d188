/* An edition, its prose sections, and its downloads. */
#include "view/address.h"
#include "view/value_types.h"

static const struct edition *
edition_self(const struct value *object)
{
	return object->self;
}

GETTER(get_edition_id)
{
	return value_text(edition_self(object)->id);
}

GETTER(get_edition_title)
{
	return value_text(edition_self(object)->title);
}

GETTER(get_edition_subtitle)
{
	return value_text(edition_self(object)->subtitle);
}

GETTER(get_edition_date)
{
	return value_text(value_page(object)->view->dates[
	    edition_self(object)->index]);
}

GETTER(get_edition_date_iso)
{
	return value_text(date_text(value_page(object)->arena,
	    edition_self(object)->date));
}

GETTER(get_edition_draft)
{
	return value_boolean(edition_self(object)->draft);
}

GETTER(get_edition_current)
{
	return value_boolean(edition_self(object) ==
	    value_page(object)->view->request.current);
}

GETTER(get_edition_address)
{
	struct page *page = value_page(object);

	return value_address(page_link(page,
	    address_edition(page->arena, edition_self(object))));
}

GETTER(get_edition_large_print_address)
{
	struct page *page = value_page(object);

	return value_address(page_link(page,
	    address_large_print(page->arena, edition_self(object))));
}

/* Never returns NULL: pages have only editions that are shown. */
static const struct edition_status *
own_edition_status(const struct value *object)
{
	const struct view *view = value_page(object)->view;

	return view->edition_statuses[edition_self(object)->index];
}

GETTER(get_edition_summary)
{
	return summary_runs(value_page(object), own_edition_status(object));
}

GETTER(get_edition_summary_words)
{
	return value_text(summary_text(value_page(object),
	    own_edition_status(object)));
}

GETTER(get_edition_total_words)
{
	return value_text(page_fill(value_page(object),
	    STRING_COUNT_RECOMMENDATIONS, own_edition_status(object)->total,
	    NULL));
}

GETTER(get_edition_downloads)
{
	struct page *page = value_page(object);
	const struct view *view = page->view;
	const struct download **of_edition = ARENA_NEW(page->arena,
	    const struct download *, view->download_count);
	size_t count = 0;

	for (size_t i = 0; i < view->download_count; i++)
		if (view->downloads[i].edition == edition_self(object))
			of_edition[count++] = &view->downloads[i];
	return list_of_pointers(page, &type_download, of_edition, count);
}

static const struct field edition_fields[] = {
	{ "id", VALUE_TEXT, NULL, get_edition_id,
	  "Its id, the folder's name." },
	{ "title", VALUE_TEXT, NULL, get_edition_title,
	  "The document's title." },
	{ "subtitle", VALUE_TEXT, NULL, get_edition_subtitle, "Its subtitle." },
	{ "date", VALUE_TEXT, NULL, get_edition_date, "Its date in words." },
	{ "date-iso", VALUE_TEXT, NULL, get_edition_date_iso,
	  "Its date in figures, for `datetime`." },
	{ "draft", VALUE_BOOLEAN, NULL, get_edition_draft,
	  "Whether it is a draft." },
	{ "current", VALUE_BOOLEAN, NULL, get_edition_current,
	  "Whether it is the one that the front page shows." },
	{ "address", VALUE_ADDRESS, NULL, get_edition_address,
	  "The page with the whole of it." },
	{ "large-print-address", VALUE_ADDRESS, NULL,
	  get_edition_large_print_address, "The same in large print." },
	{ "summary", VALUE_LIST, &type_run, get_edition_summary,
	  "One sentence with its figures, in pieces." },
	{ "summary-text", VALUE_TEXT, NULL, get_edition_summary_words,
	  "The same sentence as text." },
	{ "total-words", VALUE_TEXT, NULL, get_edition_total_words,
	  "`127 recommendations`." },
	{ "downloads", VALUE_LIST, &type_download, get_edition_downloads,
	  "The files that were made of it beside the pages." },
};

const struct object_type type_edition = { "edition",
	"One edition of the report.", FIELDS(edition_fields) };

static const struct section *
edition_section_self(const struct value *object)
{
	return object->self;
}

GETTER(get_edition_section_id)
{
	return value_text(edition_section_self(object)->id);
}

GETTER(get_edition_section_title)
{
	return value_text(edition_section_self(object)->title);
}

GETTER(get_edition_section_text)
{
	return page_prose(value_page(object),
	    &edition_section_self(object)->text, 3);
}

GETTER(get_edition_section_signatures)
{
	return list_of_things(value_page(object), &type_signature,
	    edition_section_self(object)->signed_by, sizeof(struct signature),
	    edition_section_self(object)->signature_count);
}

GETTER(get_edition_section_language)
{
	return page_language(value_page(object),
	    edition_section_self(object)->language);
}

GETTER(get_edition_section_direction)
{
	return page_direction(value_page(object),
	    edition_section_self(object)->language);
}

static const struct field section_fields[] = {
	{ "id", VALUE_TEXT, NULL, get_edition_section_id,
	  "Its id, for its place." },
	{ "title", VALUE_TEXT, NULL, get_edition_section_title, "Its title." },
	{ "body", VALUE_HTML, NULL, get_edition_section_text, "What it says." },
	{ "signatures", VALUE_LIST, &type_signature,
	  get_edition_section_signatures, "Who signed it." },
	{ "language", VALUE_TEXT, NULL, get_edition_section_language,
	  "Its language, where it is not the report's." },
	{ "direction", VALUE_TEXT, NULL, get_edition_section_direction,
	  "`ltr` or `rtl`, where it has a language of its own." },
};

const struct object_type type_section = { "section",
	"A section of prose.", FIELDS(section_fields) };

GETTER(get_edition_signature_name)
{
	const struct signature *one = object->self;

	return value_text(one->name);
}

GETTER(get_edition_signature_role)
{
	const struct signature *one = object->self;

	return value_text(one->role);
}

static const struct field signature_fields[] = {
	{ "name", VALUE_TEXT, NULL, get_edition_signature_name, "Who." },
	{ "role", VALUE_TEXT, NULL, get_edition_signature_role,
	  "In which office." },
};

const struct object_type type_signature = { "signature",
	"Who signed a section.", FIELDS(signature_fields) };

static const struct download *
edition_download_self(const struct value *object)
{
	return object->self;
}

GETTER(get_edition_download_kind)
{
	return value_text(text_of(edition_download_self(object)->kind));
}

GETTER(get_edition_download_title)
{
	struct page *page = value_page(object);
	struct string_value values[] = {
		{ "points", arena_format(page->arena, "%u",
		    edition_download_self(object)->points) },
		{ NULL, { NULL, 0 } } };

	return value_text(page_fill(page, edition_download_self(object)->title,
	    0, values));
}

GETTER(get_edition_download_address)
{
	return value_address(page_link(value_page(object),
	    edition_download_self(object)->path));
}

GETTER(get_edition_download_size)
{
	struct page *page = value_page(object);
	const size_t kilobyte = 1000, megabyte = 1000 * kilobyte;
	size_t bytes = edition_download_self(object)->bytes;

	if (bytes < kilobyte)
		return value_text(page_fill(page, STRING_SIZE_BYTES, bytes,
		    NULL));
	if (bytes < megabyte)
		return value_text(page_fill(page, STRING_SIZE_KILOBYTES,
		    (bytes + kilobyte / 2) / kilobyte, NULL));
	return value_text(page_fill(page, STRING_SIZE_MEGABYTES,
	    (bytes + megabyte / 2) / megabyte, NULL));
}

GETTER(get_edition_download_pages)
{
	size_t pages = edition_download_self(object)->pages;

	if (pages == 0)
		return value_absent();
	return value_text(page_fill(value_page(object), STRING_PAGES, pages,
	    NULL));
}

static const struct field download_fields[] = {
	{ "kind", VALUE_TEXT, NULL, get_edition_download_kind,
	  "`json`, `csv`, …" },
	{ "title", VALUE_TEXT, NULL, get_edition_download_title,
	  "What it is." },
	{ "address", VALUE_ADDRESS, NULL, get_edition_download_address,
	  "Where it is." },
	{ "size", VALUE_TEXT, NULL, get_edition_download_size,
	  "Its size in words." },
	{ "pages", VALUE_TEXT, NULL, get_edition_download_pages,
	  "How many pages of paper it has, in words, where it is for paper." },
};

const struct object_type type_download = { "download",
	"A file that was made of an edition.", FIELDS(download_fields) };
