#include "audit/site.h"

#include <string.h>

#include "core/limits.h"
#include "core/percent.h"

#define MOST_QUOTED ((size_t)16 * 1024 * 1024)

static const struct place nowhere;

static bool
site_report_unreadable(const struct audit_site *site, struct text path, int
    error)
{
	diagnose(site->diagnostics, D_CANNOT_READ, nowhere,
	    TEXTS(path_join(site->diagnostics->arena, site->shown, path),
	    text_of_error(error)));
	return false;
}

static struct site_file *
site_add_file(struct audit_site *site, struct text path, enum file_kind kind)
{
	struct site_file *file = ARENA_NEW(site->arena, struct site_file, 1);

	file->path = path;
	file->kind = kind;
	*table_at(&site->files, path) = file;
	if (kind != FILE_PLAIN)
		return file;
	site->file_count++;
	if (!text_ends(path, T(".html")))
		return file;
	site->pages = arena_grow(site->arena, site->pages, site->page_count,
	    &site->page_capacity, sizeof(*site->pages));
	site->pages[site->page_count++] = file;
	file->page = (uint32_t)site->page_count;
	return file;
}

struct site_folders {
	struct text *list;
	size_t count, capacity;
};

static void
site_add_folder(struct audit_site *site, struct site_folders *folders,
    struct text path)
{
	folders->list = arena_grow(site->arena, folders->list,
	    folders->count, &folders->capacity, sizeof(*folders->list));
	folders->list[folders->count++] = path;
}

static int
site_list_folder(struct audit_site *site, struct site_folders *folders,
    struct text folder)
{
	struct arena arena = { NULL };
	struct folder_entry *entries;
	size_t count;
	int error = folder_list(&arena, path_join(&arena, site->folder,
	    folder), &entries, &count);

	for (size_t i = 0; i < count && error == 0; i++) {
		struct text path = path_join(site->arena, folder,
		    entries[i].name);
		site_add_file(site, path, entries[i].kind);
		if (entries[i].kind == FILE_FOLDER)
			site_add_folder(site, folders, path);
	}
	arena_release(&arena);
	return error;
}

bool
site_list(struct audit_site *site)
{
	struct site_folders folders = { .count = 0 };

	site_add_file(site, T(""), FILE_FOLDER);
	site_add_folder(site, &folders, T(""));
	for (size_t i = 0; i < folders.count; i++) {
		int error = site_list_folder(site, &folders, folders.list[i]);
		if (error)
			return site_report_unreadable(site, folders.list[i],
			    error);
	}
	return true;
}

struct site_file *
site_find(const struct audit_site *site, struct text path)
{
	return table_find(&site->files, path);
}

/* Returns the page's number in four bytes and the id, as a key. */
static struct text
site_id_key(struct arena *arena, const struct site_file *page, struct text id)
{
	char *key = arena_allocate(arena, sizeof(page->page) + id.length);

	memcpy(key, &page->page, sizeof(page->page));
	memcpy(key + sizeof(page->page), id.at, id.length);
	return (struct text){ key, sizeof(page->page) + id.length };
}

void
site_add_id(struct audit_site *site, const struct site_file *page, struct text
    id)
{
	*table_at(&site->ids, site_id_key(site->arena, page, id)) = site;
}

bool
site_has_id(const struct audit_site *site, const struct site_file *page,
    struct text fragment)
{
	struct arena arena = { NULL };
	bool has = table_find(&site->ids, site_id_key(&arena, page, fragment))
	    || table_find(&site->ids, site_id_key(&arena, page,
	    percent_decode(&arena, fragment)));

	arena_release(&arena);
	return has;
}

void
site_add_late_link(struct audit_site *site, struct late_link later)
{
	later.written = arena_copy(site->arena, later.written);
	later.fragment = arena_copy(site->arena, later.fragment);
	later.attribute = arena_copy(site->arena, later.attribute);
	site->later = arena_grow(site->arena, site->later,
	    site->later_count, &site->later_capacity, sizeof(*site->later));
	site->later[site->later_count++] = later;
}

const struct source_file *
site_source(struct audit_site *site, struct text path, struct text contents)
{
	struct arena *arena = site->diagnostics->arena;
	struct source_file *source = ARENA_NEW(arena, struct source_file, 1);

	source->path = path_join(arena, site->shown, path);
	if (site->quoted < MOST_QUOTED) {
		source->contents = arena_copy(arena, contents);
		site->quoted += contents.length;
	}
	return source;
}

int
site_read(const struct audit_site *site, struct arena *arena, struct text path,
    struct text *contents)
{
	int error = file_read(arena, path_join(arena, site->folder, path),
	    LIMIT_PAGE, contents);

	if (error)
		site_report_unreadable(site, path, error);
	return error;
}
