#include "linkcheck/fetch.h"

#include <curl/curl.h>

#include "core/date.h"
#include "core/memory.h"
#include "core/table.h"

/* How often a server may send on, and the longest address that is taken. */
enum { MOST_MOVES = 6, LONGEST_URL = 8000 };

const struct web_manners web_manners = { .at_once = 6, .pause = 500,
	.patience = 15000 };

struct host {
	bool busy;
	int64_t free_at;		/* milliseconds */
};

enum stage { WAITING, ASKED, DONE };

/* The asking about one address, through all that it is sent on to. */
struct asking {
	struct web_answer *answer;
	enum stage stage;
	struct text url;		/* where it is by now */
	struct host *host;		/* of that */
	CURL *handle;
	bool whole;			/* HEAD was not understood: GET */
	unsigned moves;
	struct text moved_to;		/* as long as all moves are for good */
	bool for_now;			/* one was not */
};

struct round {
	struct arena *arena;
	struct table hosts;
	struct asking *list;
	size_t count, first;		/* those before are done */
	size_t active, done;
	CURLM *multi;
	const struct web_manners *manners;
};

/* "example.org:8080" of "http://example.org:8080/a". */
static struct text
host_name(struct text url)
{
	size_t from = text_find(url, T("://"), 0), to;

	from = from == TEXT_NOWHERE ? 0 : from + 3;
	for (to = from; to < url.length && url.at[to] != '/' &&
	    url.at[to] != '?'; to++)
		;
	return text_slice(url, from, to);
}

static void
go_to(struct round *round, struct asking *one, struct text url)
{
	void **host = table_at(&round->hosts, arena_copy(round->arena,
	    host_name(url)));

	if (!*host)
		*host = ARENA_NEW(round->arena, struct host, 1);
	one->url = url;
	one->host = *host;
	one->stage = WAITING;
}

static void
settle(struct round *round, struct asking *one, enum web_outcome outcome,
    struct text detail)
{
	one->answer->outcome = outcome;
	one->answer->detail = detail;
	one->stage = DONE;
	round->done++;
	if (round->manners->tell)
		round->manners->tell(round->manners->with, round->done,
		    round->count);
}

/* The head was all that was wanted. */
static size_t
refuse_body(char *bytes, size_t size, size_t count, void *with)
{
	(void)bytes;
	(void)size;
	(void)count;
	(void)with;
	return 0;
}

static void
start(struct round *round, struct asking *one)
{
	CURL *handle = curl_easy_init();

	if (!handle)
		memory_exhausted();
	curl_easy_setopt(handle, CURLOPT_URL, one->url.at);
	curl_easy_setopt(handle, CURLOPT_PROTOCOLS_STR, "http,https");
	curl_easy_setopt(handle, CURLOPT_NOBODY, one->whole ? 0L : 1L);
	curl_easy_setopt(handle, CURLOPT_WRITEFUNCTION, refuse_body);
	curl_easy_setopt(handle, CURLOPT_NOSIGNAL, 1L);
	curl_easy_setopt(handle, CURLOPT_TIMEOUT_MS,
	    round->manners->patience);
	curl_easy_setopt(handle, CURLOPT_USERAGENT,
	    "yearon/" VERSION " (checks links)");
	curl_easy_setopt(handle, CURLOPT_PRIVATE, one);
	if (curl_multi_add_handle(round->multi, handle) != CURLM_OK)
		memory_exhausted();
	one->handle = handle;
	one->stage = ASKED;
	one->host->busy = true;
	round->active++;
}

static void
start_some(struct round *round)
{
	int64_t time = clock_milliseconds();

	while (round->first < round->count &&
	    round->list[round->first].stage == DONE)
		round->first++;
	for (size_t i = round->first; i < round->count &&
	    round->active < round->manners->at_once; i++) {
		struct asking *one = &round->list[i];
		if (one->stage == WAITING && !one->host->busy &&
		    one->host->free_at <= time)
			start(round, one);
	}
}

static void
move(struct round *round, struct asking *one, long status, struct text to)
{
	if (++one->moves > MOST_MOVES || to.length > LONGEST_URL) {
		settle(round, one, WEB_REFUSED, T("sends on without end"));
		return;
	}
	if (status != 301 && status != 308)
		one->for_now = true;
	if (!one->for_now)
		one->moved_to = to;
	go_to(round, one, to);
}

static void
take_status(struct round *round, struct asking *one, long status,
    struct text to)
{
	if (status >= 300 && status < 400 && to.at)
		move(round, one, status, to);
	else if (status >= 400 && !one->whole) {
		/* Some servers answer the whole question only. */
		one->whole = true;
		one->stage = WAITING;
	} else if (status == 404 || status == 410)
		settle(round, one, WEB_GONE, arena_format(round->arena,
		    "%ld", status));
	else if (status >= 400)
		settle(round, one, WEB_REFUSED, arena_format(round->arena,
		    "status %ld", status));
	else if (one->moved_to.at)
		settle(round, one, WEB_MOVED, one->moved_to);
	else
		settle(round, one, WEB_FINE, T(""));
}

static void
finish(struct round *round, struct asking *one, CURLcode result)
{
	CURL *handle = one->handle;
	char *to = NULL;
	long status = 0;
	struct text next;

	curl_easy_getinfo(handle, CURLINFO_RESPONSE_CODE, &status);
	curl_easy_getinfo(handle, CURLINFO_REDIRECT_URL, &to);
	next = arena_copy(round->arena, text_of(to));
	curl_multi_remove_handle(round->multi, handle);
	curl_easy_cleanup(handle);
	one->handle = NULL;
	one->host->busy = false;
	one->host->free_at = clock_milliseconds() + round->manners->pause;
	round->active--;
	/* A body that was refused: the answer is there all the same. */
	if (result == CURLE_OK || (result == CURLE_WRITE_ERROR && status))
		take_status(round, one, status, next);
	else
		settle(round, one, WEB_SILENT, arena_copy(round->arena,
		    text_of(curl_easy_strerror(result))));
}

static void
finish_some(struct round *round)
{
	CURLMsg *message;
	int left;

	while ((message = curl_multi_info_read(round->multi, &left))) {
		struct asking *one;
		if (message->msg != CURLMSG_DONE)
			continue;
		curl_easy_getinfo(message->easy_handle, CURLINFO_PRIVATE,
		    &one);
		finish(round, one, message->data.result);
	}
}

static void
begin(struct round *round, struct web_answer *answers)
{
	round->hosts.arena = round->arena;
	round->list = ARENA_NEW(round->arena, struct asking, round->count);
	for (size_t i = 0; i < round->count; i++) {
		round->list[i].answer = &answers[i];
		go_to(round, &round->list[i], arena_copy(round->arena,
		    answers[i].url));
	}
}

void
web_ask(struct arena *arena, struct web_answer *answers, size_t count,
    const struct web_manners *manners)
{
	enum { LONGEST_WAIT = 100 };
	struct round round = { .arena = arena, .count = count,
		.manners = manners };

	if (curl_global_init(CURL_GLOBAL_DEFAULT) != CURLE_OK)
		memory_exhausted();
	round.multi = curl_multi_init();
	if (!round.multi)
		memory_exhausted();
	begin(&round, answers);
	while (round.done < count) {
		int running;
		start_some(&round);
		curl_multi_perform(round.multi, &running);
		finish_some(&round);
		if (round.done < count)
			curl_multi_poll(round.multi, NULL, 0, LONGEST_WAIT,
			    NULL);
	}
	curl_multi_cleanup(round.multi);
	curl_global_cleanup();
}
