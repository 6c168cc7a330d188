#include "serve/news.h"

#include <inttypes.h>
#include <sys/random.h>

#include "core/json.h"
#include "serve/editor.h"

/* More are not told; the terminal has them all. */
enum { MOST_FAULTS = 100 };

void
news_begin(struct news *news, struct arena *arena)
{
	uint64_t number = 0;

	/* Without enough of it the mark is only less of a surprise. */
	if (getrandom(&number, sizeof(number), GRND_NONBLOCK) < 0)
		number = (uint64_t)(uintptr_t)news;
	*news = (struct news){ .mark = arena_format(arena, "%016" PRIx64,
	    number) };
	buffer_begin(&news->faults);
	sink_string(&news->faults.sink, "[]");
}

void
news_end(struct news *news)
{
	shelf_release(news->shelf);
	buffer_release(&news->faults);
}

static void
put_link(struct json *json, struct arena *arena, struct text editor,
    struct place place)
{
	if (!place.file)
		return;
	json_open(json, '{');
	json_member_text(json, "place", editor_words(arena, place));
	json_member_text(json, "address", editor_address(arena, editor,
	    place));
	json_close(json, '}');
}

/* The words of check, and where the places in them lead. */
static void
put_fault(struct json *json, struct arena *arena, struct text editor,
    struct diagnostic *one)
{
	struct diagnostics alone = { arena, &one, 1, 1 };
	struct buffer words;

	buffer_begin(&words);
	diagnostics_print(&alone, &words.sink);
	json_open(json, '{');
	json_member_text(json, "severity",
	    text_of(severity_name(one->severity)));
	json_member_text(json, "words", buffer_text(&words));
	json_key(json, "links");
	json_open(json, '[');
	put_link(json, arena, editor, one->place);
	if (one->other_message.at)
		put_link(json, arena, editor, one->other);
	json_close(json, ']');
	json_close(json, '}');
	buffer_release(&words);
}

static void
put_faults(struct diagnostics *diagnostics, struct text editor,
    struct sink *sink)
{
	struct json json;

	json_begin(&json, sink);
	json_open(&json, '[');
	for (size_t i = 0; i < diagnostics->count && i < MOST_FAULTS; i++)
		put_fault(&json, diagnostics->arena, editor,
		    diagnostics->list[i]);
	json_close(&json, ']');
}

static bool
take_faults(struct news *news, struct diagnostics *diagnostics,
    struct text editor)
{
	struct buffer faults;
	bool differ;

	buffer_begin(&faults);
	put_faults(diagnostics, editor, &faults.sink);
	differ = !text_equal(buffer_text(&faults),
	    buffer_text(&news->faults));
	if (differ) {
		buffer_clear(&news->faults);
		sink_put(&news->faults.sink, buffer_text(&faults));
	}
	buffer_release(&faults);
	return differ;
}

bool
news_take(struct news *news, struct shelf *shelf,
    struct diagnostics *diagnostics, struct text editor, size_t *changed)
{
	bool stale = !shelf;
	bool differ = take_faults(news, diagnostics, editor) ||
	    stale != news->stale;

	*changed = shelf ? shelf_compare(shelf, news->shelf,
	    news->revision + 1) : 0;
	if (shelf) {
		shelf_hold(shelf);
		shelf_release(news->shelf);
		news->shelf = shelf;
	}
	news->stale = stale;
	differ = differ || *changed > 0;
	news->revision += differ;
	return differ;
}

struct text
news_name(const struct news *news, struct arena *arena)
{
	return arena_join(arena, TEXTS(news->mark, T("."),
	    arena_number(arena, news->revision)));
}

uint64_t
news_revision(const struct news *news, struct text name)
{
	struct text mark = text_cut(&name, '.');
	uint64_t revision;

	return text_equal(mark, news->mark) &&
	    text_number(name, UINT64_MAX, &revision) ? revision : UINT64_MAX;
}

/* Each line of what is put into it is a line of an event's data. */
struct data {
	struct sink sink;
	struct sink *to;
};

static void
put_data(struct sink *sink, const char *bytes, size_t length)
{
	struct data *data = (struct data *)sink;
	struct text rest = { bytes, length };
	size_t end;

	while ((end = text_find_byte(rest, '\n', 0)) != TEXT_NOWHERE) {
		sink_put(data->to, text_slice(rest, 0, end + 1));
		sink_string(data->to, "data: ");
		rest = text_slice(rest, end + 1, rest.length);
	}
	sink_put(data->to, rest);
}

static void
put_changed(struct json *json, const struct news *news, uint64_t known)
{
	json_key(json, "changed");
	json_open(json, '[');
	for (size_t i = 0; news->shelf && i < news->shelf->count; i++)
		if (news->shelf->files[i]->changed > known)
			json_text(json, news->shelf->files[i]->path);
	json_close(json, ']');
}

static void
put_report(const struct news *news, uint64_t known, struct sink *sink)
{
	struct json json;

	json_begin(&json, sink);
	json_open(&json, '{');
	json_member_truth(&json, "restarted", known == UINT64_MAX);
	json_member_truth(&json, "stale", news->stale);
	put_changed(&json, news, known);
	json_close(&json, '}');
}

void
news_events(const struct news *news, uint64_t known, struct sink *sink)
{
	struct arena arena = { NULL };
	struct data data = { { .write = put_data }, sink };

	sink_string(sink, "retry: 1000\nevent: faults\ndata: ");
	sink_put(&data.sink, buffer_text(&news->faults));
	sink_string(sink, "\n\nevent: report\nid: ");
	sink_put(sink, news_name(news, &arena));
	sink_string(sink, "\ndata: ");
	put_report(news, known, &data.sink);
	sink_string(sink, "\n\n");
	arena_release(&arena);
}
