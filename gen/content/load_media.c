#include "content/loading.h"

#include <stdlib.h>
#include <sys/stat.h>

#include "core/limits.h"
#include "core/utf8.h"
#include "yaml/characters.h"

/* The folders below media/ that are still to be read, and what was found. */
struct media {
	struct loading *loading;
	struct text *folders;
	size_t folder_count, folder_capacity, picture_capacity;
};

static bool
has_ending(struct text name, const struct text *endings)
{
	for (; endings->at; endings++)
		if (name.length > endings->length && text_equal_caseless(
		    text_slice(name, name.length - endings->length,
		    name.length), *endings))
			return true;
	return false;
}

static bool
is_picture(struct text name)
{
	static const struct text endings[] = { TEXT(".png"), TEXT(".jpg"),
		TEXT(".jpeg"), TEXT(".gif"), TEXT(".webp"), { NULL, 0 } };

	return has_ending(name, endings);
}

static bool
name_is_sound(struct text name)
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
add_picture(struct media *media, struct text path, struct text below)
{
	struct loading *loading = media->loading;
	struct report *report = loading->report;
	struct stat status;

	if (stat(path.at, &status) == 0 &&
	    status.st_size > LIMIT_PICTURE)
		diagnose(loading->diagnostics, D_TOO_LARGE,
		    loading_place(loading, path), TEXTS(arena_format(
		    loading->arena, "%d", LIMIT_PICTURE >> 20)));
	report->media = arena_grow(loading->arena, report->media,
	    report->media_count, &media->picture_capacity,
	    sizeof(*report->media));
	report->media[report->media_count++] = below;
}

static void
add_folder(struct media *media, struct text below)
{
	media->folders = arena_grow(media->loading->arena, media->folders,
	    media->folder_count, &media->folder_capacity,
	    sizeof(*media->folders));
	media->folders[media->folder_count++] = below;
}

static void
take_entry(struct media *media, struct text folder,
    const struct folder_entry *entry)
{
	static const struct text svg[] = { TEXT(".svg"), TEXT(".svgz"),
		{ NULL, 0 } };
	static const struct text none;
	struct loading *loading = media->loading;
	struct text below = path_join(loading->arena, folder, entry->name);
	struct text path = path_join(loading->arena,
	    loading->report->folder, below);

	if (entry->kind != FILE_OTHER && !name_is_sound(entry->name))
		diagnose(loading->diagnostics, D_FILE_NAME,
		    loading_place(loading, path), NULL);
	else if (entry->kind == FILE_FOLDER)
		add_folder(media, below);
	else if (entry->kind == FILE_PLAIN && is_picture(entry->name))
		add_picture(media, path, below);
	else if (entry->kind == FILE_PLAIN && has_ending(entry->name, svg))
		diagnose(loading->diagnostics, D_SVG_PICTURE,
		    loading_place(loading, path), NULL);
	else
		loading_stray(loading, path_join(loading->arena,
		    loading->report->folder, folder), entry, none);
}

static int
by_path(const void *a, const void *b)
{
	return text_compare(*(const struct text *)a,
	    *(const struct text *)b);
}

void
load_media(struct loading *loading)
{
	struct media media = { .loading = loading };
	struct report *report = loading->report;

	add_folder(&media, T("media"));
	while (media.folder_count > 0) {
		struct text folder = media.folders[--media.folder_count];
		struct folder_entry *entries;
		size_t count;
		if (!loading_list(loading, path_join(loading->arena,
		    report->folder, folder), &entries, &count))
			continue;
		for (size_t i = 0; i < count; i++)
			take_entry(&media, folder, &entries[i]);
	}
	if (report->media_count)
		qsort(report->media, report->media_count,
		    sizeof(*report->media), by_path);
}
