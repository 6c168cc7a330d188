#include "linkcheck/linkcheck.h"

#include <curl/curl.h>

#include "core/date.h"
#include "core/memory.h"
#include "core/table.h"

/* Limits of redirects, and of an address in bytes. */
enum { MOST_MOVES = 6, LONGEST_URL = 8000 };

const struct fetch_settings fetch_defaults = { .at_once = 6, .pause = 500,
	.timeout = 15000 };

struct fetch_host {
	bool busy;
	int64_t free_at;		/* milliseconds */
};

enum fetch_stage { WAITING, ASKED, DONE };

/* Request for one address, through all redirects. */
struct fetch_request {
	struct web_answer *answer;
	enum fetch_stage stage;
	struct text url;		/* after the redirects so far */
	struct fetch_host *host;		/* of `url` */
	CURL *handle;
	bool whole;			/* GET, because HEAD failed */
	unsigned moves;
	struct text moved_to;		/* if all redirects were permanent */
	bool for_now;			/* one redirect was temporary */
};

struct fetch_state {
	struct arena *arena;
	struct table hosts;
	struct fetch_request *list;
	size_t count, first;		/* `first`: all before it are done */
	size_t active, done;
	CURLM *multi;
	const struct fetch_settings *settings;
};

/* Returns "example.org:8080" of "http://example.org:8080/a". */
static struct text
fetch_host_name(struct text url)
{
	size_t from = text_find(url, T("://"), 0), to;

	from = from == TEXT_NOWHERE ? 0 : from + 3;
	for (to = from; to < url.length && url.at[to] != '/' &&
	    url.at[to] != '?'; to++)
		;
	return text_slice(url, from, to);
}

static void
fetch_set_url(struct fetch_state *fetch, struct fetch_request *one, struct text
    url)
{
	void **host = table_at(&fetch->hosts, arena_copy(fetch->arena,
	    fetch_host_name(url)));

	if (!*host)
		*host = ARENA_NEW(fetch->arena, struct fetch_host, 1);
	one->url = url;
	one->host = *host;
	one->stage = WAITING;
}

static void
fetch_set_outcome(struct fetch_state *fetch, struct fetch_request *one,
    enum web_outcome outcome, struct text detail)
{
	one->answer->outcome = outcome;
	one->answer->detail = detail;
	one->stage = DONE;
	fetch->done++;
	if (fetch->settings->progress)
		fetch->settings->progress(fetch->settings->with, fetch->done,
		    fetch->count);
}

/* Only the status is needed. */
static size_t
fetch_refuse_body(char *bytes, size_t size, size_t count, void *with)
{
	(void)bytes;
	(void)size;
	(void)count;
	(void)with;
	return 0;
}

static void
fetch_start(struct fetch_state *fetch, struct fetch_request *one)
{
	CURL *handle = curl_easy_init();

	if (!handle)
		memory_exhausted();
	curl_easy_setopt(handle, CURLOPT_URL, one->url.at);
	curl_easy_setopt(handle, CURLOPT_PROTOCOLS_STR, "http,https");
	curl_easy_setopt(handle, CURLOPT_NOBODY, one->whole ? 0L : 1L);
	curl_easy_setopt(handle, CURLOPT_WRITEFUNCTION, fetch_refuse_body);
	curl_easy_setopt(handle, CURLOPT_NOSIGNAL, 1L);
	curl_easy_setopt(handle, CURLOPT_TIMEOUT_MS,
	    fetch->settings->timeout);
	curl_easy_setopt(handle, CURLOPT_USERAGENT,
	    "yearon/" VERSION " (checks links)");
	curl_easy_setopt(handle, CURLOPT_PRIVATE, one);
	if (curl_multi_add_handle(fetch->multi, handle) != CURLM_OK)
		memory_exhausted();
	one->handle = handle;
	one->stage = ASKED;
	one->host->busy = true;
	fetch->active++;
}

static void
fetch_start_some(struct fetch_state *fetch)
{
	int64_t time = clock_milliseconds();

	while (fetch->first < fetch->count &&
	    fetch->list[fetch->first].stage == DONE)
		fetch->first++;
	for (size_t i = fetch->first; i < fetch->count &&
	    fetch->active < fetch->settings->at_once; i++) {
		struct fetch_request *one = &fetch->list[i];
		if (one->stage == WAITING && !one->host->busy &&
		    one->host->free_at <= time)
			fetch_start(fetch, one);
	}
}

static void
fetch_follow(struct fetch_state *fetch, struct fetch_request *one, long status,
    struct text to)
{
	if (++one->moves > MOST_MOVES || to.length > LONGEST_URL) {
		fetch_set_outcome(fetch, one, WEB_REFUSED,
		    T("sends on without end"));
		return;
	}
	if (status != 301 && status != 308)
		one->for_now = true;
	if (!one->for_now)
		one->moved_to = to;
	fetch_set_url(fetch, one, to);
}

static void
fetch_take_status(struct fetch_state *fetch, struct fetch_request *one, long
    status, struct text to)
{
	if (status >= 300 && status < 400 && to.at)
		fetch_follow(fetch, one, status, to);
	else if (status >= 400 && !one->whole) {
		/* Some servers do not support HEAD. */
		one->whole = true;
		one->stage = WAITING;
	} else if (status == 404 || status == 410)
		fetch_set_outcome(fetch, one, WEB_GONE,
		    arena_format(fetch->arena, "%ld", status));
	else if (status >= 400)
		fetch_set_outcome(fetch, one, WEB_REFUSED,
		    arena_format(fetch->arena, "status %ld", status));
	else if (one->moved_to.at)
		fetch_set_outcome(fetch, one, WEB_MOVED, one->moved_to);
	else
		fetch_set_outcome(fetch, one, WEB_FINE, T(""));
}

static void
fetch_finish(struct fetch_state *fetch, struct fetch_request *one, CURLcode
    result)
{
	CURL *handle = one->handle;
	char *to = NULL;
	long status = 0;
	struct text next;

	curl_easy_getinfo(handle, CURLINFO_RESPONSE_CODE, &status);
	curl_easy_getinfo(handle, CURLINFO_REDIRECT_URL, &to);
	next = arena_copy(fetch->arena, text_of(to));
	curl_multi_remove_handle(fetch->multi, handle);
	curl_easy_cleanup(handle);
	one->handle = NULL;
	one->host->busy = false;
	one->host->free_at = clock_milliseconds() + fetch->settings->pause;
	fetch->active--;
	/* A refused body is no failure: the status has been read. */
	if (result == CURLE_OK || (result == CURLE_WRITE_ERROR && status))
		fetch_take_status(fetch, one, status, next);
	else
		fetch_set_outcome(fetch, one, WEB_SILENT,
		    arena_copy(fetch->arena,
		    text_of(curl_easy_strerror(result))));
}

static void
fetch_finish_some(struct fetch_state *fetch)
{
	CURLMsg *message;
	int left;

	while ((message = curl_multi_info_read(fetch->multi, &left))) {
		struct fetch_request *one;
		if (message->msg != CURLMSG_DONE)
			continue;
		curl_easy_getinfo(message->easy_handle, CURLINFO_PRIVATE,
		    &one);
		fetch_finish(fetch, one, message->data.result);
	}
}

static void
fetch_begin(struct fetch_state *fetch, struct web_answer *answers)
{
	fetch->hosts.arena = fetch->arena;
	fetch->list = ARENA_NEW(fetch->arena, struct fetch_request,
	    fetch->count);
	for (size_t i = 0; i < fetch->count; i++) {
		fetch->list[i].answer = &answers[i];
		fetch_set_url(fetch, &fetch->list[i], arena_copy(fetch->arena,
		    answers[i].url));
	}
}

void
fetch_answers(struct arena *arena, struct web_answer *answers, size_t count,
    const struct fetch_settings *settings)
{
	enum { LONGEST_WAIT = 100 };
	struct fetch_state fetch = { .arena = arena, .count = count,
		.settings = settings };

	if (curl_global_init(CURL_GLOBAL_DEFAULT) != CURLE_OK)
		memory_exhausted();
	fetch.multi = curl_multi_init();
	if (!fetch.multi)
		memory_exhausted();
	fetch_begin(&fetch, answers);
	while (fetch.done < count) {
		int running;
		fetch_start_some(&fetch);
		curl_multi_perform(fetch.multi, &running);
		fetch_finish_some(&fetch);
		if (fetch.done < count)
			curl_multi_poll(fetch.multi, NULL, 0, LONGEST_WAIT,
			    NULL);
	}
	curl_multi_cleanup(fetch.multi);
	curl_global_cleanup();
}
