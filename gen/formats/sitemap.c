/* sitemap.xml: the pages, for search engines (sitemaps.org protocol 0.9). */
#include "formats/format.h"
#include "formats/xml.h"

/* The protocol's limit of addresses in a file. */
enum { MOST_ADDRESSES = 50000 };

#define SITEMAP_NAMESPACE "http://www.sitemaps.org/schemas/sitemap/0.9"

static void
write_sitemap_location(struct xml_file *file, const char *element,
    const struct build *build, struct text path)
{
	struct arena arena = { NULL };

	xml_file_open(file, element);
	xml_file_element(file, "loc", arena_join(&arena,
	    TEXTS(build->view->report->url, path)));
	xml_file_close(file, element);
	arena_release(&arena);
}

static void
write_sitemap_part(struct build *build, struct text path,
    const struct text *pages, size_t count)
{
	struct xml_file file = xml_file_begin(output_open(build->output,
	    path));

	xml_file_open(&file, "urlset");
	xml_file_attribute(&file, "xmlns", T(SITEMAP_NAMESPACE));
	for (size_t i = 0; i < count; i++)
		write_sitemap_location(&file, "url", build, pages[i]);
	xml_file_close(&file, "urlset");
	output_close(build->output);
}

static struct text
sitemap_part_path(struct build *build, size_t part)
{
	return arena_format(build->arena, "sitemap-%zu.xml", part + 1);
}

static void
write_sitemap_index(struct build *build, size_t parts)
{
	struct xml_file file = xml_file_begin(output_open(build->output,
	    T("sitemap.xml")));

	xml_file_open(&file, "sitemapindex");
	xml_file_attribute(&file, "xmlns", T(SITEMAP_NAMESPACE));
	for (size_t i = 0; i < parts; i++)
		write_sitemap_location(&file, "sitemap", build,
		    sitemap_part_path(build, i));
	xml_file_close(&file, "sitemapindex");
	output_close(build->output);
}

/* Lists all pages but 404.html. */
static struct text *
list_sitemap_pages(const struct build *build, size_t *count)
{
	struct text *pages = ARENA_NEW(build->arena, struct text,
	    build->page_count);

	*count = 0;
	for (size_t i = 0; i < build->page_count; i++)
		if (!text_equal(build->pages[i].address,
		    page_kind_address(PAGE_NOT_FOUND)))
			pages[(*count)++] = build->pages[i].address;
	return pages;
}

void
format_sitemap(struct build *build)
{
	size_t count, parts;
	const struct text *pages = list_sitemap_pages(build, &count);

	parts = (count + MOST_ADDRESSES - 1) / MOST_ADDRESSES;
	/* The protocol allows no empty sitemap. */
	if (parts == 0)
		return;
	if (parts == 1) {
		write_sitemap_part(build, T("sitemap.xml"), pages, count);
		return;
	}
	for (size_t i = 0; i < parts; i++)
		write_sitemap_part(build, sitemap_part_path(build, i),
		    pages + i * MOST_ADDRESSES, i + 1 < parts ?
		    MOST_ADDRESSES : count - i * MOST_ADDRESSES);
	write_sitemap_index(build, parts);
}
