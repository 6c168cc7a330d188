#include "audit/audit.h"

#include "audit/links.h"
#include "audit/page.h"
#include "audit/site.h"

static void
audit_files(struct site *site)
{
	static const struct text others[] = {
		TEXT("feed.xml"), TEXT("sitemap.xml"),
	};

	for (size_t i = 0; i < site->page_count; i++)
		page_read(site, site->pages[i]);
	links_put_off(site);
	for (size_t i = 0; i < sizeof(others) / sizeof(others[0]); i++)
		if (site_find(site, others[i]))
			page_read_xml(site, others[i]);
}

struct audit_result
audit_folder(struct text folder, struct text shown,
    struct diagnostics *diagnostics)
{
	struct arena arena = { NULL };
	struct site site = {
		.arena = &arena, .folder = folder, .shown = shown,
		.diagnostics = diagnostics, .files = { .arena = &arena },
		.ids = { .arena = &arena },
	};
	struct audit_result result;

	if (site_list(&site))
		audit_files(&site);
	result = (struct audit_result){
		.pages = site.page_count, .links = site.link_count,
		.files = site.file_count,
	};
	arena_release(&arena);
	return result;
}
