#include "content/loading.h"

/* Where the next text goes; absent ones get no id. */
struct numbering {
	struct arena *arena;
	struct report *report;
	size_t capacity;
};

static void
add(struct numbering *numbering, struct markdown *markdown,
    const struct recommendation *subject)
{
	struct report *report = numbering->report;

	if (!markdown->node)
		return;
	markdown->id = report->markdown_count;
	markdown->subject = subject;
	report->markdowns = arena_grow(numbering->arena, report->markdowns,
	    report->markdown_count, &numbering->capacity,
	    sizeof(*report->markdowns));
	report->markdowns[report->markdown_count++] = markdown;
}

static void
add_update(struct numbering *numbering, struct update *update,
    const struct recommendation *subject)
{
	bool draft = update->edition->draft;

	add(numbering, &update->closing, subject);
	add(numbering, &update->body, subject);
	update->closing.draft = update->body.draft = draft;
	for (size_t i = 0; i < update->corrected_count; i++) {
		add(numbering, &update->corrected[i].note, subject);
		update->corrected[i].note.draft = draft;
	}
}

static void
add_recommendation(struct numbering *numbering, struct recommendation *one)
{
	add(numbering, &one->text, one);
	for (size_t i = 0; i < one->update_count; i++)
		add_update(numbering, &one->updates[i], one);
}

static void
add_frame(struct numbering *numbering)
{
	struct report *report = numbering->report;

	add(numbering, &report->notice, NULL);
	for (size_t i = 0; i < report->group_count; i++)
		add(numbering, &report->groups[i].intro, NULL);
	for (size_t i = 0; i < report->status_count; i++) {
		add(numbering, &report->statuses[i].definition, NULL);
		add(numbering, &report->statuses[i].sentence, NULL);
	}
	add(numbering, &report->accessibility.problems, NULL);
	for (size_t i = 0; i < report->edition_count; i++)
		for (size_t k = 0; k < report->editions[i].section_count;
		    k++)
			add(numbering, &report->editions[i].sections[k].text,
			    NULL);
}

void
load_markdowns(struct loading *loading)
{
	struct numbering numbering = { loading->arena, loading->report, 0 };
	struct report *report = loading->report;

	add_frame(&numbering);
	for (size_t i = 0; i < report->recommendation_count; i++)
		add_recommendation(&numbering, &report->recommendations[i]);
	for (size_t i = 0; i < loading->loose_count; i++)
		add(&numbering, loading->loose[i], NULL);
}
