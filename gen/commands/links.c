/* yearon check --links: asks whether links to the web still lead there. */
#include "commands/check.h"

#include <stdlib.h>
#include <time.h>
#include <unistd.h>

#include "cli/command.h"
#include "core/buffer.h"
#include "core/files.h"
#include "linkcheck/linkcheck.h"

static int64_t
links_now(struct diagnostics *diagnostics)
{
	int64_t epoch = command_epoch(diagnostics);
	struct timespec time;

	clock_gettime(CLOCK_REALTIME, &time);
	return epoch >= 0 ? epoch : (int64_t)time.tv_sec;
}

/* Returns the path of the cache, or absent text if there is no place for it. */
static struct text
links_cache_path(struct arena *arena)
{
	struct text caches = text_of(getenv("XDG_CACHE_HOME"));
	struct text home = text_of(getenv("HOME"));
	struct text folder;

	if (caches.length == 0 && home.length == 0)
		return (struct text){ NULL, 0 };
	folder = path_join(arena, caches.length ? caches :
	    path_join(arena, home, T(".cache")), T("yearon"));
	if (folder_make(folder) != 0)
		return (struct text){ NULL, 0 };
	return path_join(arena, folder, T("links"));
}

static struct web_links
links_of_filter(struct arena *arena, const struct loaded *loaded,
    const struct path_filter *filter)
{
	struct web_links links = links_collect(arena, loaded->report,
	    loaded->book);
	size_t kept = 0;

	for (size_t i = 0; i < links.count; i++)
		if (path_filter_has(filter, links.list[i].place))
			links.list[kept++] = links.list[i];
	links.count = kept;
	return links;
}

/* Returns each address once, without those whose answer is cached. */
static struct web_answer *
links_to_ask(struct arena *arena, const struct web_links *links,
    const struct link_cache *cache, size_t *count)
{
	struct web_answer *answers = ARENA_NEW(arena, struct web_answer,
	    links->count);
	struct table seen = { .arena = arena };

	*count = 0;
	for (size_t i = 0; i < links->count; i++) {
		struct text url = links->list[i].url;
		void **place = table_at(&seen, url);
		if (*place || cache_find(cache, url))
			continue;
		answers[*count].url = url;
		*place = &answers[(*count)++];
	}
	return answers;
}

static void
links_show_progress(void *with, size_t done, size_t all)
{
	struct buffer line;

	(void)with;
	buffer_begin(&line);
	sink_string(&line.sink, "\rlinks: ");
	sink_number(&line.sink, done);
	sink_string(&line.sink, " of ");
	sink_number(&line.sink, all);
	/* The line is wiped away at the end. */
	sink_string(&line.sink, done == all ? "\r\x1B[K" : "");
	(void)command_print(STDERR_FILENO, &line);
}

static void
link_diagnose(const struct web_link *link, const struct web_answer *answer,
    struct diagnostics *diagnostics)
{
	static const enum diagnostic_code codes[] = {
		[WEB_MOVED] = D_WEB_MOVED, [WEB_GONE] = D_WEB_GONE,
		[WEB_REFUSED] = D_WEB_REFUSED, [WEB_SILENT] = D_WEB_SILENT,
	};

	if (answer->outcome != WEB_FINE)
		diagnose(diagnostics, codes[answer->outcome], link->place,
		    TEXTS(link->url, answer->detail));
}

static void
links_diagnose(struct arena *arena, const struct web_links *links,
    const struct link_cache *cache, const struct web_answer *answers,
    size_t count, struct diagnostics *diagnostics)
{
	struct table asked = { .arena = arena };

	for (size_t i = 0; i < count; i++)
		*table_at(&asked, answers[i].url) = (void *)&answers[i];
	for (size_t i = 0; i < links->count; i++) {
		const struct web_answer *answer = table_find(&asked,
		    links->list[i].url);
		if (!answer)
			answer = cache_find(cache, links->list[i].url);
		if (answer)
			link_diagnose(&links->list[i], answer, diagnostics);
	}
}

static void
check_links(const struct loaded *loaded, const struct path_filter *filter,
    struct diagnostics *diagnostics)
{
	struct arena *arena = diagnostics->arena;
	struct web_links links = links_of_filter(arena, loaded, filter);
	struct link_cache cache = cache_read(arena, links_cache_path(arena),
	    links_now(diagnostics));
	struct fetch_settings settings = fetch_defaults;
	struct web_answer *answers;
	size_t count;

	answers = links_to_ask(arena, &links, &cache, &count);
	if (isatty(STDERR_FILENO))
		settings.progress = links_show_progress;
	if (count > 0)
		fetch_answers(arena, answers, count, &settings);
	for (size_t i = 0; i < count; i++)
		cache_add(&cache, &answers[i]);
	/* If the cache cannot be written, all is asked again next time. */
	(void)cache_write(&cache);
	links_diagnose(arena, &links, &cache, answers, count, diagnostics);
}

int
check_with_links(const struct command_line *line,
    struct diagnostics *diagnostics)
{
	return check_with(line, check_links, diagnostics);
}
