#include "formats/facts.h"

#include "core/buffer.h"

/* As in the view: what stands for a title where there is none. */
enum { OPENING = 80 };

struct text
plain_text(struct arena *arena, const struct view *view,
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

struct text
iso_date(struct arena *arena, struct date date)
{
	if (!date.year)
		return (struct text){ NULL, 0 };
	if (!date.month)
		return arena_format(arena, "%04d", date.year);
	if (!date.day)
		return arena_format(arena, "%04d-%02d", date.year,
		    date.month);
	return arena_format(arena, "%04d-%02d-%02d", date.year, date.month,
	    date.day);
}

struct facts
facts_of(struct arena *arena, const struct view *view,
    const struct standing *standing,
    const struct recommendation *recommendation)
{
	const struct stand *stand = &standing->stands[recommendation->index];
	struct facts facts = { recommendation, stand->update,
		stand->carried_forward, recommendation->title,
		plain_text(arena, view, &recommendation->text),
		{ NULL, 0 }, { NULL, 0 } };

	if (!facts.title.at)
		facts.title = prose_opening(view->book->texts
		    [recommendation->text.id], arena, OPENING);
	if (stand->update) {
		facts.body = plain_text(arena, view, &stand->update->body);
		facts.closing = plain_text(arena, view,
		    &stand->update->closing);
	}
	return facts;
}

void
facts_each_edition(struct build *build, const char *kind,
    void (*write)(struct build *, const struct standing *, struct sink *))
{
	const struct report *report = build->view->report;

	for (size_t i = 0; i < report->edition_count; i++) {
		const struct edition *edition = &report->editions[i];
		struct text path;
		if (!build->view->standings[i])
			continue;
		path = arena_format(build->arena, "%.*s/report.%s",
		    (int)edition->id.length, edition->id.at, kind);
		write(build, build->view->standings[i],
		    stage_open(build->stage, path));
		stage_close(build->stage);
		view_add_download(build->view, (struct download){
		    .edition = edition, .kind = kind, .path = path,
		    .bytes = stage_size(build->stage, path) });
	}
}

void
facts_each_recommendation(const struct view *view,
    const struct standing *standing, void *writer,
    void (*write)(void *writer, struct arena *arena,
    const struct view *view, const struct facts *facts))
{
	const struct report *report = view->report;
	struct arena arena = { NULL };

	for (size_t i = 0; i < report->recommendation_count; i++) {
		struct facts facts;
		if (standing->stands[i].left_out)
			continue;
		facts = facts_of(&arena, view, standing,
		    &report->recommendations[i]);
		write(writer, &arena, view, &facts);
		arena_reset(&arena);
	}
	arena_release(&arena);
}
