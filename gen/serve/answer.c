#include "serve/answer.h"

#include "serve/panel.h"

static const struct { struct text ending; const char *type; } types[] = {
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
type_of(struct text path)
{
	for (size_t i = 0; i < sizeof(types) / sizeof(types[0]); i++)
		if (text_ends(path, types[i].ending))
			return types[i].type;
	return "application/octet-stream";
}

void
answer_dress(struct MHD_Response *response, const char *type)
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

/* The library's type for bytes that it does not change either. */
static void *
unchanged(struct text bytes)
{
	union { const char *from; void *to; } at = { bytes.at };

	return at.to;
}

static void
let_go(void *shelf)
{
	shelf_release(shelf);
}

/* Bytes that live as long as the program. */
static struct MHD_Response *
lasting(struct text bytes)
{
	return MHD_create_response_from_buffer(bytes.length,
	    unchanged(bytes), MHD_RESPMEM_PERSISTENT);
}

static struct MHD_Response *
file_response(const struct news *news, const struct shelf_file *file)
{
	struct MHD_Response *response =
	    MHD_create_response_from_buffer_with_free_callback_cls(
	    file->bytes.length, unchanged(file->bytes), let_go,
	    news->shelf);

	if (response)
		shelf_hold(news->shelf);
	return response;
}

static struct MHD_Response *
page_response(const struct news *news, const struct shelf_file *file)
{
	struct arena arena = { NULL };
	struct panel_page page = { .revision = news_name(news, &arena) };
	struct text html = panel_no_page();
	struct MHD_Response *response;
	struct buffer buffer;

	if (file) {
		page.path = file->path;
		page.source = file->source;
		page.editor = file->editor;
		html = file->bytes;
	}
	buffer_begin(&buffer);
	panel_put(&buffer.sink, html, &page);
	response = MHD_create_response_from_buffer(
	    buffer_length(&buffer), unchanged(buffer_text(&buffer)),
	    MHD_RESPMEM_MUST_COPY);
	buffer_release(&buffer);
	arena_release(&arena);
	return response;
}

/* Where the report has a folder of that name: what is in it is named from
   there. The target is plain enough to be sent back. */
static struct answer
folder_answer(const struct news *news, struct text target)
{
	struct arena arena = { NULL };
	struct answer answer = { MHD_HTTP_NOT_FOUND, NULL };
	struct text folder = arena_join(&arena, TEXTS(target, T("/")));
	const struct shelf_file *file = shelf_find(news->shelf,
	    request_path(&arena, folder));

	if (file && file->bytes.at) {
		answer.status = MHD_HTTP_PERMANENT_REDIRECT;
		answer.response = lasting(T(""));
		answer_dress(answer.response, types[0].type);
		if (answer.response)
			MHD_add_response_header(answer.response, "Location",
			    folder.at);
	}
	arena_release(&arena);
	return answer;
}

static struct answer
missing_answer(const struct news *news, struct text target)
{
	const struct shelf_file *page = NULL;
	struct answer answer = { MHD_HTTP_SERVICE_UNAVAILABLE, NULL };

	/* Browsers ask for it unbidden, and complain. */
	if (text_equal(target, T("/favicon.ico"))) {
		answer = (struct answer){ MHD_HTTP_NO_CONTENT,
			lasting(T("")) };
		answer_dress(answer.response, "image/x-icon");
	} else if (news->shelf) {
		answer = folder_answer(news, target);
		page = shelf_find(news->shelf, T("404.html"));
	}
	if (answer.response)
		return answer;
	answer.response = page_response(news, page);
	answer_dress(answer.response, types[0].type);
	return answer;
}

struct answer
answer_file(const struct news *news, struct text target)
{
	struct arena arena = { NULL };
	struct text path = request_path(&arena, target);
	struct text own = panel_file(path);
	const struct shelf_file *file = news->shelf ? shelf_find(news->shelf,
	    path) : NULL;
	struct answer answer = { MHD_HTTP_OK, NULL };

	if (own.at)
		answer.response = lasting(own);
	else if (!file || !file->bytes.at)
		answer = missing_answer(news, target);
	else if (text_ends(path, T(".html")))
		answer.response = page_response(news, file);
	else
		answer.response = file_response(news, file);
	if (own.at || (file && file->bytes.at))
		answer_dress(answer.response, type_of(path));
	arena_release(&arena);
	return answer;
}

struct answer
answer_refusal(enum refusal refusal)
{
	struct answer answer = { refusal, lasting(refusal_words(refusal)) };

	answer_dress(answer.response, "text/plain; charset=utf-8");
	if (answer.response && refusal == REFUSAL_METHOD)
		MHD_add_response_header(answer.response, "Allow",
		    "GET, HEAD");
	return answer;
}
