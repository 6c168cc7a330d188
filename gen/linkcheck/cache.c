#include "linkcheck/cache.h"

#include <stdlib.h>

#include "core/buffer.h"
#include "core/files.h"
#include "core/write_file.h"

enum { LARGEST_FILE = 16 * 1024 * 1024, FIELDS = 4 };

/* No answer was had later. */
#define LAST_SECOND 999999999999

static const struct text names[] = { [WEB_FINE] = TEXT("fine"),
	[WEB_MOVED] = TEXT("moved"), [WEB_GONE] = TEXT("gone") };

static bool
is_young(const struct kept *kept, const struct kept_answer *one)
{
	return one->since <= kept->now &&
	    kept->now - one->since < KEPT_SECONDS;
}

static bool
read_outcome(struct text text, enum web_outcome *outcome)
{
	for (*outcome = WEB_FINE; *outcome <= WEB_GONE; ++*outcome)
		if (text_equal(names[*outcome], text))
			return true;
	return false;
}

static void
put(struct kept *kept, struct kept_answer one)
{
	void **known = table_at(&kept->by_address, one.answer.url);

	if (!*known) {
		*known = ARENA_NEW(kept->arena, struct kept_answer, 1);
		kept->list = arena_grow(kept->arena, kept->list, kept->count,
		    &kept->capacity, sizeof(*kept->list));
		kept->list[kept->count++] = *known;
	}
	*(struct kept_answer *)*known = one;
}

static void
read_line(struct kept *kept, struct text line)
{
	struct text fields[FIELDS] = { { NULL, 0 } };
	struct kept_answer one;
	uint64_t since;
	size_t from = 0;

	for (size_t i = 0; i < FIELDS && from <= line.length; i++) {
		fields[i] = text_slice(line, from, text_until(line, '\t',
		    from));
		from += fields[i].length + 1;
	}
	one.answer.url = fields[2];
	one.answer.detail = fields[3];
	if (!fields[3].at || fields[2].length == 0 ||
	    !text_number(fields[0], LAST_SECOND, &since) ||
	    !read_outcome(fields[1], &one.answer.outcome))
		return;
	one.since = (int64_t)since;
	put(kept, one);
}

struct kept
kept_read(struct arena *arena, struct text path, int64_t now)
{
	struct kept kept = { .arena = arena, .path = path, .now = now };
	struct text all;

	kept.by_address.arena = arena;
	if (!path.at || file_read(arena, path, LARGEST_FILE, &all) != 0)
		return kept;
	for (size_t from = 0; from < all.length;) {
		size_t to = text_find_byte(all, '\n', from);
		if (to == TEXT_NOWHERE)
			break;
		read_line(&kept, text_slice(all, from, to));
		from = to + 1;
	}
	return kept;
}

const struct web_answer *
kept_find(const struct kept *kept, struct text url)
{
	const struct kept_answer *one = table_find(&kept->by_address,
	    url);

	return one && is_young(kept, one) ? &one->answer : NULL;
}

void
kept_add(struct kept *kept, const struct web_answer *answer)
{
	if (answer->outcome <= WEB_GONE &&
	    text_find_byte(answer->detail, '\n', 0) == TEXT_NOWHERE)
		put(kept, (struct kept_answer){ *answer, kept->now });
}

static int
by_address(const void *a, const void *b)
{
	const struct kept_answer *const *x = a, *const *y = b;

	return text_compare((*x)->answer.url, (*y)->answer.url);
}

static void
put_line(struct sink *sink, const struct kept_answer *one)
{
	sink_number(sink, (size_t)one->since);
	sink_string(sink, "\t");
	sink_put(sink, names[one->answer.outcome]);
	sink_string(sink, "\t");
	sink_put(sink, one->answer.url);
	sink_string(sink, "\t");
	sink_put(sink, one->answer.detail);
	sink_string(sink, "\n");
}

int
kept_write(const struct kept *kept)
{
	struct buffer text;
	int fault;

	if (!kept->path.at)
		return 0;
	if (kept->count)
		qsort(kept->list, kept->count, sizeof(*kept->list),
		    by_address);
	buffer_begin(&text);
	for (size_t i = 0; i < kept->count; i++)
		if (is_young(kept, kept->list[i]))
			put_line(&text.sink, kept->list[i]);
	fault = write_file(kept->arena, kept->path, buffer_text(&text));
	buffer_release(&text);
	return fault;
}
