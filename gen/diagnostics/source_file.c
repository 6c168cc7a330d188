#include "diagnostics/source_file.h"

#include <string.h>

#include "core/files.h"
#include "core/limits.h"

/* Never 0. Eight bytes at a time: this is done with every file. */
static uint64_t
digest_of(struct text contents)
{
	uint64_t digest = contents.length, eight;
	size_t at = 0;

	for (; at + sizeof(eight) <= contents.length; at += sizeof(eight)) {
		memcpy(&eight, contents.at + at, sizeof(eight));
		digest = (digest ^ eight) * 0x9E3779B97F4A7C15U;
		digest ^= digest >> 32;
	}
	eight = 0;
	memcpy(&eight, contents.at + at, contents.length - at);
	digest = (digest ^ eight) * 0x9E3779B97F4A7C15U;
	return (digest ^ digest >> 32) | 1;
}

void
source_file_release(struct source_file *file)
{
	if (!file->contents.at)
		return;
	file->digest = digest_of(file->contents);
	file->contents = (struct text){ NULL, 0 };
}

struct text
source_file_contents(struct arena *arena, const struct source_file *file)
{
	struct text contents;

	if (file->contents.at || !file->digest)
		return file->contents;
	if (file_read(arena, file->path, LIMIT_FILE, &contents) != 0 ||
	    digest_of(contents) != file->digest)
		return (struct text){ NULL, 0 };
	return contents;
}
