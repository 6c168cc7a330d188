/* The fields that the root objects of all pages have. */
#include "view/address.h"
#include "view/value_types.h"

static const struct report *
common_report(const struct value *object)
{
	return value_page(object)->view->report;
}

GETTER(get_common_language)
{
	return value_text(common_report(object)->language);
}

GETTER(get_common_direction)
{
	return value_text(value_page(object)->view->strings->direction);
}

GETTER(get_common_title)
{
	return value_text(value_page(object)->title);
}

GETTER(get_common_full_title)
{
	struct page *page = value_page(object);
	struct string_value values[] = {
		{ "title", page->title },
		{ "report", common_report(object)->name },
		{ NULL, { NULL, 0 } } };

	if (text_starts(values[0].text, common_report(object)->name))
		return value_text(values[0].text);
	return value_text(page_fill(page, STRING_PAGE_TITLE, 0, values));
}

GETTER(get_common_description)
{
	return value_text(value_page(object)->description);
}

GETTER(get_common_address)
{
	return value_text(value_page(object)->address);
}

GETTER(get_common_canonical)
{
	struct page *page = value_page(object);

	/* The page is shown at any address that does not exist. */
	if (page->kind == PAGE_NOT_FOUND)
		return value_absent();
	return value_address(page_absolute(page, page->address));
}

GETTER(get_common_root)
{
	return value_address(value_page(object)->root);
}

static struct value
common_link_to(const struct value *object, enum page_kind kind)
{
	return value_address(page_link(value_page(object),
	    page_kind_address(kind)));
}

GETTER(get_common_home)
{
	return common_link_to(object, PAGE_FRONT);
}

GETTER(get_common_kind)
{
	return value_text(text_of(page_kind_name(value_page(object)->kind)));
}

#define POLICY "default-src 'none'; style-src 'self'; script-src 'self'; " \
	"img-src 'self'; base-uri 'none'; form-action 'none'"

GETTER(get_common_content_security_policy)
{
	if (value_page(object)->view->request.served)
		return value_text(T(POLICY "; connect-src 'self'"));
	return value_text(T(POLICY));
}

GETTER(get_common_generator)
{
	(void)object;
	return value_text(T("yearon " VERSION));
}

GETTER(get_common_search_engines)
{
	return value_boolean(common_report(object)->index);
}

GETTER(get_common_theme)
{
	return value_object(&type_theme, value_page(object)->view->theme,
	    object->page);
}

static void
add_common_link(struct page *page, struct navigation_link *links, size_t *count,
    enum string_name string, struct text path)
{
	links[(*count)++] = (struct navigation_link){ page_string(page, string),
		page_link(page, path), text_equal(path, page->address) };
}

GETTER(get_common_navigation)
{
	struct page *page = value_page(object);
	struct arena *arena = page->arena;
	struct navigation_link *links = ARENA_NEW(arena, struct navigation_link,
	    7);
	size_t count = 0;

	add_common_link(page, links, &count, STRING_NAV_FRONT,
	    page_kind_address(PAGE_FRONT));
	add_common_link(page, links, &count, STRING_NAV_EDITION,
	    address_edition(arena, page->view->request.current));
	if (common_report(object)->organisation_count)
		add_common_link(page, links, &count, STRING_NAV_ORGANISATIONS,
		    page_kind_address(PAGE_ORGANISATIONS));
	add_common_link(page, links, &count, STRING_NAV_EDITIONS,
	    page_kind_address(PAGE_EDITIONS));
	if (common_report(object)->term_count)
		add_common_link(page, links, &count, STRING_NAV_GLOSSARY,
		    page_kind_address(PAGE_GLOSSARY));
	add_common_link(page, links, &count, STRING_NAV_FORMATS,
	    page_kind_address(PAGE_FORMATS));
	add_common_link(page, links, &count, STRING_NAV_ACCESSIBILITY,
	    page_kind_address(PAGE_ACCESSIBILITY));
	return list_of_things(page, &type_link, links, sizeof(*links),
	    count);
}

GETTER(get_common_formats_address)
{
	return common_link_to(object, PAGE_FORMATS);
}

GETTER(get_common_accessibility_address)
{
	return common_link_to(object, PAGE_ACCESSIBILITY);
}

GETTER(get_common_glossary_address)
{
	if (!common_report(object)->term_count)
		return value_absent();
	return common_link_to(object, PAGE_GLOSSARY);
}

GETTER(get_common_editions_address)
{
	return common_link_to(object, PAGE_EDITIONS);
}

GETTER(get_common_organisations_address)
{
	if (!common_report(object)->organisation_count)
		return value_absent();
	return common_link_to(object, PAGE_ORGANISATIONS);
}

GETTER(get_common_edition_address)
{
	struct page *page = value_page(object);

	return value_address(page_link(page, address_edition(page->arena,
	    page->edition_status->edition)));
}

GETTER(get_common_feed_address)
{
	struct page *page = value_page(object);

	if (!page->view->request.feed)
		return value_absent();
	return value_address(page_link(page, T("feed.xml")));
}

GETTER(get_common_report)
{
	return value_object(&type_report, common_report(object), object->page);
}

GETTER(get_common_edition)
{
	return value_object(&type_edition,
	    value_page(object)->edition_status->edition, object->page);
}

/* Returns the newest edition that is shown; the front page may show an older
   one. */
static const struct edition *
newest_common_edition(const struct view *view)
{
	size_t i = view->report->edition_count;

	while (i > 1 && !view->edition_statuses[i - 1])
		i--;
	return &view->report->editions[i - 1];
}

GETTER(get_common_older)
{
	struct page *page = value_page(object);

	return value_boolean(page->edition_status->edition !=
	    newest_common_edition(page->view));
}

GETTER(get_common_newest)
{
	return value_object(&type_edition,
	    newest_common_edition(value_page(object)->view), object->page);
}

GETTER(get_common_contact)
{
	return value_object(&type_contact, &common_report(object)->contact,
	    object->page);
}

static const struct field common_field_list[] = {
	{ "language", VALUE_TEXT, NULL, get_common_language,
	  "The report's language, for `lang`." },
	{ "direction", VALUE_TEXT, NULL, get_common_direction,
	  "`ltr` or `rtl`." },
	{ "title", VALUE_TEXT, NULL, get_common_title, "What the page is." },
	{ "full-title", VALUE_TEXT, NULL, get_common_full_title,
	  "The same with the report's name, for `title`." },
	{ "description", VALUE_TEXT, NULL, get_common_description,
	  "One sentence on the page, for previews." },
	{ "address", VALUE_TEXT, NULL, get_common_address,
	  "The page's path below the site's own address." },
	{ "canonical", VALUE_ADDRESS, NULL, get_common_canonical,
	  "Its absolute address, where `url` is set." },
	{ "root", VALUE_ADDRESS, NULL, get_common_root,
	  "What leads from the page to the site's top: `../` or nothing." },
	{ "home", VALUE_ADDRESS, NULL, get_common_home, "The front page." },
	{ "kind", VALUE_TEXT, NULL, get_common_kind, "The template's name." },
	{ "content-security-policy", VALUE_TEXT, NULL,
	  get_common_content_security_policy, "What the page may load." },
	{ "generator", VALUE_TEXT, NULL, get_common_generator,
	  "The program and its version." },
	{ "index", VALUE_BOOLEAN, NULL, get_common_search_engines,
	  "Whether search engines are welcome." },
	{ "theme", VALUE_OBJECT, &type_theme, get_common_theme, "The theme." },
	{ "navigation", VALUE_LIST, &type_link, get_common_navigation,
	  "The main pages." },
	{ "formats-address", VALUE_ADDRESS, NULL, get_common_formats_address,
	  "The formats page." },
	{ "accessibility-address", VALUE_ADDRESS, NULL,
	  get_common_accessibility_address, "The accessibility statement." },
	{ "glossary-address", VALUE_ADDRESS, NULL, get_common_glossary_address,
	  "The glossary, where there is one." },
	{ "editions-address", VALUE_ADDRESS, NULL, get_common_editions_address,
	  "The list of editions." },
	{ "organisations-address", VALUE_ADDRESS, NULL,
	  get_common_organisations_address,
	  "The list of organisations, where there are any." },
	{ "edition-address", VALUE_ADDRESS, NULL, get_common_edition_address,
	  "The whole of the page's edition." },
	{ "feed-address", VALUE_ADDRESS, NULL, get_common_feed_address,
	  "The Atom feed, where `url` is set." },
	{ "report", VALUE_OBJECT, &type_report, get_common_report,
	  "The report." },
	{ "edition", VALUE_OBJECT, &type_edition, get_common_edition,
	  "The edition that the page shows." },
	{ "older", VALUE_BOOLEAN, NULL, get_common_older,
	  "Whether there is a newer one." },
	{ "newest", VALUE_OBJECT, &type_edition, get_common_newest,
	  "The newest of those that are shown." },
	{ "contact", VALUE_OBJECT, &type_contact, get_common_contact,
	  "Whom to ask." },
};

const struct field_table common_fields = { FIELDS(common_field_list) };
