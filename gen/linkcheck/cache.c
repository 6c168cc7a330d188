#include "linkcheck/linkcheck.h"

#include <stdlib.h>

#include "core/buffer.h"
#include "core/files.h"
#include "core/write_file.h"

enum { LARGEST_FILE = 16 * 1024 * 1024, FIELDS = 4 };

/* Limit of times; later ones are no times. */
#define LAST_SECOND 999999999999

static const struct text cache_words[] = { [WEB_FINE] = TEXT("fine"),
	[WEB_MOVED] = TEXT("moved"), [WEB_GONE] = TEXT("gone") };

static bool
cache_is_young(const struct link_cache *cache, const struct cached_answer *one)
{
	return one->since <= cache->now &&
	    cache->now - one->since < CACHED_SECONDS;
}

static bool
cache_read_outcome(struct text text, enum web_outcome *outcome)
{
	for (*outcome = WEB_FINE; *outcome <= WEB_GONE; ++*outcome)
		if (text_equal(cache_words[*outcome], text))
			return true;
	return false;
}

static void
cache_put(struct link_cache *cache, struct cached_answer one)
{
	void **known = table_at(&cache->by_address, one.answer.url);

	if (!*known) {
		*known = ARENA_NEW(cache->arena, struct cached_answer, 1);
		cache->list = arena_grow(cache->arena, cache->list,
		    cache->count, &cache->capacity, sizeof(*cache->list));
		cache->list[cache->count++] = *known;
	}
	*(struct cached_answer *)*known = one;
}

static void
cache_read_line(struct link_cache *cache, struct text line)
{
	struct text fields[FIELDS] = { { NULL, 0 } };
	struct cached_answer one;
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
	    !cache_read_outcome(fields[1], &one.answer.outcome))
		return;
	one.since = (int64_t)since;
	cache_put(cache, one);
}

struct link_cache
cache_read(struct arena *arena, struct text path, int64_t now)
{
	struct link_cache cache = { .arena = arena, .path = path, .now = now };
	struct text all;

	cache.by_address.arena = arena;
	if (!path.at || file_read(arena, path, LARGEST_FILE, &all) != 0)
		return cache;
	for (size_t from = 0; from < all.length;) {
		size_t to = text_find_byte(all, '\n', from);
		if (to == TEXT_NOWHERE)
			break;
		cache_read_line(&cache, text_slice(all, from, to));
		from = to + 1;
	}
	return cache;
}

const struct web_answer *
cache_find(const struct link_cache *cache, struct text url)
{
	const struct cached_answer *one = table_find(&cache->by_address,
	    url);

	return one && cache_is_young(cache, one) ? &one->answer : NULL;
}

void
cache_add(struct link_cache *cache, const struct web_answer *answer)
{
	if (answer->outcome <= WEB_GONE &&
	    text_find_byte(answer->detail, '\n', 0) == TEXT_NOWHERE)
		cache_put(cache, (struct cached_answer){ *answer, cache->now });
}

static int
cache_by_address(const void *a, const void *b)
{
	const struct cached_answer *const *x = a, *const *y = b;

	return text_compare((*x)->answer.url, (*y)->answer.url);
}

static void
cache_put_line(struct sink *sink, const struct cached_answer *one)
{
	sink_number(sink, (size_t)one->since);
	sink_string(sink, "\t");
	sink_put(sink, cache_words[one->answer.outcome]);
	sink_string(sink, "\t");
	sink_put(sink, one->answer.url);
	sink_string(sink, "\t");
	sink_put(sink, one->answer.detail);
	sink_string(sink, "\n");
}

int
cache_write(const struct link_cache *cache)
{
	struct buffer text;
	int fault;

	if (!cache->path.at)
		return 0;
	if (cache->count)
		qsort(cache->list, cache->count, sizeof(*cache->list),
		    cache_by_address);
	buffer_begin(&text);
	for (size_t i = 0; i < cache->count; i++)
		if (cache_is_young(cache, cache->list[i]))
			cache_put_line(&text.sink, cache->list[i]);
	fault = write_file(cache->arena, cache->path, buffer_text(&text));
	buffer_release(&text);
	return fault;
}
