#include "serve/request.h"

#include "core/percent.h"

static bool
is_own_host(struct text host, unsigned port)
{
	static const struct text names[] = { TEXT("127.0.0.1"),
		TEXT("localhost") };
	struct arena arena = { NULL };
	struct text ending = arena_format(&arena, ":%u", port);
	bool own = false;

	if (text_ends(host, ending))
		host.length -= ending.length;
	else if (port != 80)
		host.length = 0;
	for (size_t i = 0; i < sizeof(names) / sizeof(names[0]); i++)
		own = own || text_equal_caseless(host, names[i]);
	arena_release(&arena);
	return own;
}

static bool
is_own_origin(struct text origin, unsigned port)
{
	static const struct text scheme = TEXT("http://");

	return text_starts(origin, scheme) && is_own_host(text_slice(origin,
	    scheme.length, origin.length), port);
}

/* Other sites may lead people to a page, but not use the server's own. */
static bool
is_foreign(const struct request *request, unsigned port)
{
	if (request->origin.at && !is_own_origin(request->origin, port))
		return true;
	return request->site.at && text_starts(request->target,
	    T("/" OWN_FOLDER)) &&
	    !text_equal(request->site, T("same-origin")) &&
	    !text_equal(request->site, T("none"));
}

enum refusal
request_judge(const struct request *request, unsigned port)
{
	if (request->hosts != 1)
		return REFUSAL_MALFORMED;
	if (!is_own_host(request->host, port))
		return REFUSAL_HOST;
	if (!text_equal(request->method, T("GET")) &&
	    !text_equal(request->method, T("HEAD")))
		return REFUSAL_METHOD;
	if (request->body || !text_starts(request->target, T("/")))
		return REFUSAL_MALFORMED;
	return is_foreign(request, port) ? REFUSAL_FOREIGN : REFUSAL_NONE;
}

struct text
refusal_words(enum refusal refusal)
{
	switch (refusal) {
	case REFUSAL_METHOD:
		return T("Only GET and HEAD are answered here.\n");
	case REFUSAL_HOST:
		return T("This server answers as 127.0.0.1 and localhost "
		    "only, with its port.\n");
	case REFUSAL_FOREIGN:
		return T("This is not for pages of other sites.\n");
	default:
		return T("This request is not understood.\n");
	}
}

struct text
request_path(struct arena *arena, struct text target)
{
	struct text path = percent_decode(arena, text_slice(target, 1,
	    target.length));

	if (path.length == 0 || text_ends(path, T("/")))
		return arena_join(arena, TEXTS(path, T("index.html")));
	return path;
}
