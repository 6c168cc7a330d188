/* What the root objects of all pages have. */
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
	return value_text(value_page(object)->title);
}

GETTER(full_title)
{
	struct page *page = value_page(object);
	struct string_value values[] = {
		{ "title", page->title },
		{ "report", report_of(object)->name },
		{ NULL, { NULL, 0 } } };

	if (text_starts(values[0].text, report_of(object)->name))
		return value_text(values[0].text);
	return value_text(page_fill(page, STRING_PAGE_TITLE, 0, values));
}

GETTER(description)
{
	return value_text(value_page(object)->description);
}

GETTER(address)
{
	return value_text(value_page(object)->address);
}

GETTER(canonical)
{
	struct page *page = value_page(object);

	/* It answers for whatever is not there: for no address of its own. */
	if (page->kind == PAGE_NOT_FOUND)
		return value_absent();
	return value_address(page_absolute(page, page->address));
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

#define POLICY "default-src 'none'; style-src 'self'; script-src 'self'; " \
	"img-src 'self'; base-uri 'none'; form-action 'none'"

GETTER(content_security_policy)
{
	if (value_page(object)->view->request.served)
		return value_text(T(POLICY "; connect-src 'self'"));
	return value_text(T(POLICY));
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
    enum string_name string, struct text path)
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

	add_link(page, links, &count, STRING_NAV_FRONT,
	    page_kind_address(PAGE_FRONT));
	add_link(page, links, &count, STRING_NAV_EDITION,
	    address_edition(arena, page->view->request.current));
	if (report_of(object)->organisation_count)
		add_link(page, links, &count, STRING_NAV_ORGANISATIONS,
		    page_kind_address(PAGE_ORGANISATIONS));
	add_link(page, links, &count, STRING_NAV_EDITIONS,
	    page_kind_address(PAGE_EDITIONS));
	if (report_of(object)->term_count)
		add_link(page, links, &count, STRING_NAV_GLOSSARY,
		    page_kind_address(PAGE_GLOSSARY));
	add_link(page, links, &count, STRING_NAV_FORMATS,
	    page_kind_address(PAGE_FORMATS));
	add_link(page, links, &count, STRING_NAV_ACCESSIBILITY,
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
	    page->edition_status->edition)));
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
	    value_page(object)->edition_status->edition, object->page);
}

/* Of those that are shown, which the front page's need not be. */
static const struct edition *
newest_of(const struct view *view)
{
	size_t i = view->report->edition_count;

	while (i > 1 && !view->edition_statuses[i - 1])
		i--;
	return &view->report->editions[i - 1];
}

GETTER(older)
{
	struct page *page = value_page(object);

	return value_boolean(page->edition_status->edition !=
	    newest_of(page->view));
}

GETTER(newest)
{
	return value_object(&type_edition,
	    newest_of(value_page(object)->view), object->page);
}

GETTER(contact)
{
	return value_object(&type_contact, &report_of(object)->contact,
	    object->page);
}

static const struct field common_field_list[] = {
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
	  "Whether there is a newer one." },
	{ "newest", VALUE_OBJECT, &type_edition, newest,
	  "The newest of those that are shown." },
	{ "contact", VALUE_OBJECT, &type_contact, contact, "Whom to ask." },
};

const struct field_table common_fields = { FIELDS(common_field_list) };
