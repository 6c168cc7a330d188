#include "serve/response.h"

#include "core/percent.h"
#include "serve/overlay.h"

static bool
response_host_is_own(struct text host, unsigned port)
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
response_origin_is_own(struct text origin, unsigned port)
{
	static const struct text scheme = TEXT("http://");

	return text_starts(origin, scheme) &&
	    response_host_is_own(text_slice(origin, scheme.length,
	    origin.length), port);
}

/* Returns true if a page of another site asks for what only this server's
   pages may use; links from other sites to the report's pages are fine. */
static bool
response_request_is_foreign(const struct request *request, unsigned port)
{
	if (request->origin.at && !response_origin_is_own(request->origin,
	    port))
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
	if (!response_host_is_own(request->host, port))
		return REFUSAL_HOST;
	if (!text_equal(request->method, T("GET")) &&
	    !text_equal(request->method, T("HEAD")))
		return REFUSAL_METHOD;
	if (request->body || !text_starts(request->target, T("/")))
		return REFUSAL_MALFORMED;
	return response_request_is_foreign(request, port) ? REFUSAL_FOREIGN :
	    REFUSAL_NONE;
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

static const struct {
	struct text ending;
	const char *type;
} response_types[] = {
	{ TEXT(".html"), "text/html; charset=utf-8" },
	{ TEXT(".css"), "text/css; charset=utf-8" },
	{ TEXT(".js"), "text/javascript; charset=utf-8" },
	{ TEXT(".json"), "application/json" },
	{ TEXT(".csv"), "text/csv; charset=utf-8" },
	{ TEXT(".xml"), "application/xml" },
	{ TEXT(".txt"), "text/plain; charset=utf-8" },
	{ TEXT(".pdf"), "application/pdf" },
	{ TEXT(".svg"), "image/svg+xml" },
	{ TEXT(".png"), "image/png" },
	{ TEXT(".jpg"), "image/jpeg" },
	{ TEXT(".jpeg"), "image/jpeg" },
	{ TEXT(".gif"), "image/gif" },
	{ TEXT(".webp"), "image/webp" },
	{ TEXT(".woff"), "font/woff" },
	{ TEXT(".woff2"), "font/woff2" },
};

static const char *
response_type(struct text path)
{
	for (size_t i = 0; i < sizeof(response_types) /
	    sizeof(response_types[0]); i++)
		if (text_ends(path, response_types[i].ending))
			return response_types[i].type;
	return "application/octet-stream";
}

void
response_add_headers(struct MHD_Response *response, const char *type)
{
	static const char *const headers[][2] = {
		{ "Cache-Control", "no-store" },
		{ "Content-Security-Policy", "default-src 'none'; "
		    "style-src 'self'; script-src 'self'; img-src 'self'; "
		    "connect-src 'self'; base-uri 'none'; "
		    "form-action 'none'; frame-ancestors 'none'" },
		{ "Cross-Origin-Resource-Policy", "same-origin" },
		{ "Referrer-Policy", "no-referrer" },
		{ "X-Content-Type-Options", "nosniff" },
	};

	if (!response)
		return;
	MHD_add_response_header(response, "Content-Type", type);
	for (size_t i = 0; i < sizeof(headers) / sizeof(headers[0]); i++)
		MHD_add_response_header(response, headers[i][0],
		    headers[i][1]);
}

/* Casts `const` away for the library, which does not change the bytes. */
static void *
response_bytes(struct text bytes)
{
	union { const char *from; void *to; } at = { bytes.at };

	return at.to;
}

static void
response_release_site(void *site)
{
	memory_site_release(site);
}

/* The bytes must live as long as the program. */
static struct MHD_Response *
response_of_constant(struct text bytes)
{
	return MHD_create_response_from_buffer(bytes.length,
	    response_bytes(bytes), MHD_RESPMEM_PERSISTENT);
}

static struct MHD_Response *
response_of_file(const struct revision *revision,
    const struct memory_file *file)
{
	struct MHD_Response *response =
	    MHD_create_response_from_buffer_with_free_callback_cls(
	    file->bytes.length, response_bytes(file->bytes),
	    response_release_site, revision->site);

	if (response)
		memory_site_hold(revision->site);
	return response;
}

static struct MHD_Response *
response_of_page(const struct revision *revision,
    const struct memory_file *file)
{
	struct arena arena = { NULL };
	struct overlay_page page = { .revision = revision_name(revision, &arena)
	    };
	struct text html = overlay_no_page();
	struct MHD_Response *response;
	struct buffer buffer;

	if (file) {
		page.path = file->path;
		page.source = file->source;
		page.editor = file->editor;
		html = file->bytes;
	}
	buffer_begin(&buffer);
	overlay_put(&buffer.sink, html, &page);
	response = MHD_create_response_from_buffer(
	    buffer_length(&buffer), response_bytes(buffer_text(&buffer)),
	    MHD_RESPMEM_MUST_COPY);
	buffer_release(&buffer);
	arena_release(&arena);
	return response;
}

/* If the report has a folder of that name, redirects to it, so that relative
   links work. The target may be sent back: it names a folder of the report. */
static struct response
response_for_folder(const struct revision *revision, struct text target)
{
	struct arena arena = { NULL };
	struct response response = { MHD_HTTP_NOT_FOUND, NULL };
	struct text folder = arena_join(&arena, TEXTS(target, T("/")));
	const struct memory_file *file = memory_site_find(revision->site,
	    request_path(&arena, folder));

	if (file && file->bytes.at) {
		response.status = MHD_HTTP_PERMANENT_REDIRECT;
		response.mhd = response_of_constant(T(""));
		response_add_headers(response.mhd, response_types[0].type);
		if (response.mhd)
			MHD_add_response_header(response.mhd, "Location",
			    folder.at);
	}
	arena_release(&arena);
	return response;
}

static struct response
response_for_missing(const struct revision *revision, struct text target)
{
	const struct memory_file *page = NULL;
	struct response response = { MHD_HTTP_SERVICE_UNAVAILABLE, NULL };

	/* Browsers ask for it by themselves, and log an error without it. */
	if (text_equal(target, T("/favicon.ico"))) {
		response = (struct response){ MHD_HTTP_NO_CONTENT,
			response_of_constant(T("")) };
		response_add_headers(response.mhd, "image/x-icon");
	} else if (revision->site) {
		response = response_for_folder(revision, target);
		page = memory_site_find(revision->site, T("404.html"));
	}
	if (response.mhd)
		return response;
	response.mhd = response_of_page(revision, page);
	response_add_headers(response.mhd, response_types[0].type);
	return response;
}

struct response
response_for_file(const struct revision *revision, struct text target)
{
	struct arena arena = { NULL };
	struct text path = request_path(&arena, target);
	struct text own = overlay_file(path);
	const struct memory_file *file = revision->site ?
	    memory_site_find(revision->site, path) : NULL;
	struct response response = { MHD_HTTP_OK, NULL };

	if (own.at)
		response.mhd = response_of_constant(own);
	else if (!file || !file->bytes.at)
		response = response_for_missing(revision, target);
	else if (text_ends(path, T(".html")))
		response.mhd = response_of_page(revision, file);
	else
		response.mhd = response_of_file(revision, file);
	if (own.at || (file && file->bytes.at))
		response_add_headers(response.mhd, response_type(path));
	arena_release(&arena);
	return response;
}

struct response
response_for_refusal(enum refusal refusal)
{
	struct response response = { refusal,
	    response_of_constant(refusal_words(refusal)) };

	response_add_headers(response.mhd, "text/plain; charset=utf-8");
	if (response.mhd && refusal == REFUSAL_METHOD)
		MHD_add_response_header(response.mhd, "Allow",
		    "GET, HEAD");
	return response;
}
