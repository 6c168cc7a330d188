/* sitemap.xml: the pages, for search engines (sitemaps.org protocol 0.9). */
#include "formats/format.h"
#include "formats/xml.h"

/* The protocol's limit of addresses in a file. */
enum { MOST_ADDRESSES = 50000 };

#define SITEMAP_NAMESPACE "http://www.sitemaps.org/schemas/sitemap/0.9"

static void
write_location(xmlTextWriterPtr writer, const char *element,
    const struct build *build, struct text path)
{
	struct arena arena = { NULL };

	xmlTextWriterStartElement(writer, BAD_CAST element);
	xml_file_element(writer, "loc", arena_join(&arena,
	    TEXTS(build->view->report->url, path)));
	xmlTextWriterEndElement(writer);
	arena_release(&arena);
}

static void
write_part(struct build *build, struct text path, size_t from, size_t to)
{
	xmlTextWriterPtr writer = xml_file_begin(outlet_open(build->outlet,
	    path));

	xmlTextWriterStartElementNS(writer, NULL, BAD_CAST "urlset",
	    BAD_CAST SITEMAP_NAMESPACE);
	for (size_t i = from; i < to; i++)
		if (!text_equal(build->pages[i].address,
		    page_kind_address(PAGE_NOT_FOUND)))
			write_location(writer, "url", build,
			    build->pages[i].address);
	xml_file_end(writer);
	outlet_close(build->outlet);
}

static struct text
part_path(struct build *build, size_t part)
{
	return arena_format(build->arena, "sitemap-%zu.xml", part + 1);
}

static void
write_index(struct build *build, size_t parts)
{
	xmlTextWriterPtr writer = xml_file_begin(outlet_open(build->outlet,
	    T("sitemap.xml")));

	xmlTextWriterStartElementNS(writer, NULL, BAD_CAST "sitemapindex",
	    BAD_CAST SITEMAP_NAMESPACE);
	for (size_t i = 0; i < parts; i++)
		write_location(writer, "sitemap", build,
		    part_path(build, i));
	xml_file_end(writer);
	outlet_close(build->outlet);
}

void
format_sitemap(struct build *build)
{
	size_t parts = (build->page_count + MOST_ADDRESSES - 1) /
	    MOST_ADDRESSES;

	/* The protocol knows no empty one. */
	if (parts == 0)
		return;
	if (parts == 1) {
		write_part(build, T("sitemap.xml"), 0, build->page_count);
		return;
	}
	for (size_t i = 0; i < parts; i++)
		write_part(build, part_path(build, i), i * MOST_ADDRESSES,
		    i + 1 < parts ? (i + 1) * MOST_ADDRESSES :
		    build->page_count);
	write_index(build, parts);
}
