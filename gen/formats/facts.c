#include "formats/facts.h"

#include "core/buffer.h"

struct text
facts_plain_text(struct arena *arena, const struct view *view,
    const struct markdown *markdown)
{
	struct buffer plain;
	struct text copy;

	if (!markdown->node)
		return (struct text){ NULL, 0 };
	buffer_begin(&plain);
	prose_plain(view->book->texts[markdown->id], &plain.sink);
	copy = arena_copy(arena, text_trim(buffer_text(&plain)));
	buffer_release(&plain);
	return copy;
}

struct facts
facts_of(struct arena *arena, const struct view *view,
    const struct edition_status *edition_status,
    const struct recommendation *recommendation)
{
	const struct shown_update *shown =
	    &edition_status->updates[recommendation->index];
	struct facts facts = { recommendation, shown->update,
		shown->carried_forward,
		view_recommendation_title(view, arena, recommendation),
		facts_plain_text(arena, view, &recommendation->text),
		{ NULL, 0 }, { NULL, 0 } };

	if (shown->update) {
		facts.body = facts_plain_text(arena, view,
		    &shown->update->body);
		facts.closing = facts_plain_text(arena, view,
		    &shown->update->closing);
	}
	return facts;
}

void
facts_each_edition(struct build *build,
    void (*write)(struct build *, const struct edition_status *, struct sink *))
{
	const struct report *report = build->view->report;
	const struct format *format = build->format;

	for (size_t i = 0; i < report->edition_count; i++) {
		const struct edition *edition = &report->editions[i];
		struct text path;
		if (!build->view->edition_statuses[i])
			continue;
		path = arena_join(build->arena, TEXTS(edition->id,
		    T("/report."), text_of(format->name)));
		write(build, build->view->edition_statuses[i],
		    output_open(build->output, path));
		output_close(build->output);
		view_add_download(build->view, (struct download){
		    .edition = edition, .kind = format->name,
		    .title = format->download, .path = path,
		    .bytes = output_size(build->output, path) });
	}
}

void
facts_each_recommendation(const struct view *view,
    const struct edition_status *edition_status, void *writer,
    void (*write)(void *writer, struct arena *arena,
    const struct view *view, const struct facts *facts))
{
	const struct report *report = view->report;
	struct arena arena = { NULL };

	for (size_t i = 0; i < report->recommendation_count; i++) {
		struct facts facts;
		if (edition_status->updates[i].left_out)
			continue;
		facts = facts_of(&arena, view, edition_status,
		    &report->recommendations[i]);
		write(writer, &arena, view, &facts);
		arena_reset(&arena);
	}
	arena_release(&arena);
}
