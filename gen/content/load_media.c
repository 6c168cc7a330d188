#include "content/loader.h"

#include <stdlib.h>
#include <sys/stat.h>

#include "core/limits.h"
#include "core/utf8.h"
#include "yaml/characters.h"

/* The folders below media/ that are still to be read, and what was found. */
struct media_loader {
	struct content_loader *loader;
	struct text *folders;
	size_t folder_count, folder_capacity, picture_capacity;
};

static bool
media_has_ending(struct text name, const struct text *endings)
{
	for (; endings->at; endings++)
		if (name.length > endings->length && text_equal_caseless(
		    text_slice(name, name.length - endings->length,
		    name.length), *endings))
			return true;
	return false;
}

static bool
media_is_picture(struct text name)
{
	static const struct text endings[] = { TEXT(".png"), TEXT(".jpg"),
		TEXT(".jpeg"), TEXT(".gif"), TEXT(".webp"), { NULL, 0 } };

	return media_has_ending(name, endings);
}

static bool
media_name_is_sound(struct text name)
{
	for (size_t at = 0; at < name.length;) {
		uint32_t character = utf8_next(name, &at);
		if (character == UTF8_INVALID || character < 0x20 ||
		    !character_is_allowed(character))
			return false;
	}
	return true;
}

static void
media_add_picture(struct media_loader *media, struct text path, struct text
    below)
{
	struct content_loader *loader = media->loader;
	struct report *report = loader->report;
	struct stat status;

	if (stat(path.at, &status) == 0 &&
	    status.st_size > LIMIT_PICTURE)
		diagnose(loader->diagnostics, D_TOO_LARGE,
		    loader_place(loader, path), TEXTS(arena_format(
		    loader->arena, "%d", LIMIT_PICTURE >> 20)));
	report->media = arena_grow(loader->arena, report->media,
	    report->media_count, &media->picture_capacity,
	    sizeof(*report->media));
	report->media[report->media_count++] = below;
}

static void
media_add_folder(struct media_loader *media, struct text below)
{
	media->folders = arena_grow(media->loader->arena, media->folders,
	    media->folder_count, &media->folder_capacity,
	    sizeof(*media->folders));
	media->folders[media->folder_count++] = below;
}

static void
media_add_entry(struct media_loader *media, struct text folder,
    const struct folder_entry *entry)
{
	static const struct text svg[] = { TEXT(".svg"), TEXT(".svgz"),
		{ NULL, 0 } };
	static const struct text none;
	struct content_loader *loader = media->loader;
	struct text below = path_join(loader->arena, folder, entry->name);
	struct text path = path_join(loader->arena,
	    loader->report->folder, below);

	if (entry->kind != FILE_OTHER && !media_name_is_sound(entry->name))
		diagnose(loader->diagnostics, D_FILE_NAME,
		    loader_place(loader, path), NULL);
	else if (entry->kind == FILE_FOLDER)
		media_add_folder(media, below);
	else if (entry->kind == FILE_PLAIN && media_is_picture(entry->name))
		media_add_picture(media, path, below);
	else if (entry->kind == FILE_PLAIN && media_has_ending(entry->name,
	    svg))
		diagnose(loader->diagnostics, D_SVG_PICTURE,
		    loader_place(loader, path), NULL);
	else
		loader_report_stray(loader, path_join(loader->arena,
		    loader->report->folder, folder), entry, none);
}

static int
media_order(const void *a, const void *b)
{
	return text_compare(*(const struct text *)a,
	    *(const struct text *)b);
}

void
load_media(struct content_loader *loader)
{
	struct media_loader media = { .loader = loader };
	struct report *report = loader->report;

	media_add_folder(&media, T("media"));
	while (media.folder_count > 0) {
		struct text folder = media.folders[--media.folder_count];
		struct folder_entry *entries;
		size_t count;
		if (!loader_list(loader, path_join(loader->arena,
		    report->folder, folder), &entries, &count))
			continue;
		for (size_t i = 0; i < count; i++)
			media_add_entry(&media, folder, &entries[i]);
	}
	if (report->media_count)
		qsort(report->media, report->media_count,
		    sizeof(*report->media), media_order);
}
