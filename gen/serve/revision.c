#include "serve/revision.h"

#include <inttypes.h>
#include <sys/random.h>

#include "core/json.h"
#include "serve/editor.h"

/* Limit for browsers; the terminal shows all faults. */
enum { MOST_FAULTS = 100 };

void
revision_begin(struct revision *revision, struct arena *arena)
{
	uint64_t random = 0;

	/* If the system has no random bytes yet, an address will do. */
	if (getrandom(&random, sizeof(random), GRND_NONBLOCK) < 0)
		random = (uint64_t)(uintptr_t)revision;
	*revision = (struct revision){
		.mark = arena_format(arena, "%016" PRIx64, random) };
	buffer_begin(&revision->faults);
	sink_string(&revision->faults.sink, "[]");
}

void
revision_end(struct revision *revision)
{
	memory_site_release(revision->site);
	buffer_release(&revision->faults);
}

static void
revision_put_link(struct json *json, struct arena *arena, struct text editor,
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

/* Writes the text that `yearon check` prints, and the addresses of its
   places. */
static void
revision_put_fault(struct json *json, struct arena *arena, struct text editor,
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
	revision_put_link(json, arena, editor, one->place);
	if (one->other_message.at)
		revision_put_link(json, arena, editor, one->other);
	json_close(json, ']');
	json_close(json, '}');
	buffer_release(&words);
}

static void
revision_put_faults(struct diagnostics *diagnostics, struct text editor,
    struct sink *sink)
{
	struct json json;

	json_begin(&json, sink);
	json_open(&json, '[');
	for (size_t i = 0; i < diagnostics->count && i < MOST_FAULTS; i++)
		revision_put_fault(&json, diagnostics->arena, editor,
		    diagnostics->list[i]);
	json_close(&json, ']');
}

static bool
revision_take_faults(struct revision *revision, struct diagnostics *diagnostics,
    struct text editor)
{
	struct buffer faults;
	bool differ;

	buffer_begin(&faults);
	revision_put_faults(diagnostics, editor, &faults.sink);
	differ = !text_equal(buffer_text(&faults),
	    buffer_text(&revision->faults));
	if (differ) {
		buffer_clear(&revision->faults);
		sink_put(&revision->faults.sink, buffer_text(&faults));
	}
	buffer_release(&faults);
	return differ;
}

bool
revision_update(struct revision *revision, struct memory_site *site,
    struct diagnostics *diagnostics, struct text editor, size_t *changed)
{
	bool stale = !site;
	bool differ = revision_take_faults(revision, diagnostics, editor) ||
	    stale != revision->stale;

	*changed = site ? memory_site_compare(site, revision->site,
	    revision->number + 1) : 0;
	if (site) {
		memory_site_hold(site);
		memory_site_release(revision->site);
		revision->site = site;
	}
	revision->stale = stale;
	differ = differ || *changed > 0;
	revision->number += differ;
	return differ;
}

struct text
revision_name(const struct revision *revision, struct arena *arena)
{
	return arena_join(arena, TEXTS(revision->mark, T("."),
	    arena_number(arena, revision->number)));
}

uint64_t
revision_number(const struct revision *revision, struct text name)
{
	struct text mark = text_cut(&name, '.');
	uint64_t number;

	return text_equal(mark, revision->mark) &&
	    text_number(name, UINT64_MAX, &number) ? number : UINT64_MAX;
}

/* Sink that writes each line as a line of an event's data. */
struct event_data {
	struct sink sink;
	struct sink *to;
};

static void
revision_write_data(struct sink *sink, const char *bytes, size_t length)
{
	struct event_data *data = (struct event_data *)sink;
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
revision_put_changed(struct json *json, const struct revision *revision,
    uint64_t known)
{
	json_key(json, "changed");
	json_open(json, '[');
	for (size_t i = 0; revision->site && i < revision->site->count; i++)
		if (revision->site->files[i]->changed > known)
			json_text(json, revision->site->files[i]->path);
	json_close(json, ']');
}

static void
revision_put_report(const struct revision *revision, uint64_t known,
    struct sink *sink)
{
	struct json json;

	json_begin(&json, sink);
	json_open(&json, '{');
	json_member_truth(&json, "restarted", known == UINT64_MAX);
	json_member_truth(&json, "stale", revision->stale);
	revision_put_changed(&json, revision, known);
	json_close(&json, '}');
}

void
revision_put_events(const struct revision *revision, uint64_t known,
    struct sink *sink)
{
	struct arena arena = { NULL };
	struct event_data data = { { .write = revision_write_data }, sink };

	sink_string(sink, "retry: 1000\nevent: faults\ndata: ");
	sink_put(&data.sink, buffer_text(&revision->faults));
	sink_string(sink, "\n\nevent: report\nid: ");
	sink_put(sink, revision_name(revision, &arena));
	sink_string(sink, "\ndata: ");
	revision_put_report(revision, known, &data.sink);
	sink_string(sink, "\n\n");
	arena_release(&arena);
}
