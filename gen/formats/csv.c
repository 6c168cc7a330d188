/* report.csv: the facts of an edition as a table. content/README.md
   describes its columns. */
#include "core/sink.h"
#include "formats/facts.h"

static struct text
csv_evidence(struct arena *arena, const struct update *update)
{
	size_t count = update ? update->evidence_count : 0;
	struct text *lines = ARENA_NEW(arena, struct text, count);

	for (size_t i = 0; i < count; i++) {
		const struct evidence *one = &update->evidence[i];
		struct text date = date_text(arena, one->date);
		lines[i] = date.at ? arena_join(arena, TEXTS(one->title,
		    T(" ("), date, T("): "), one->url)) :
		    arena_join(arena, TEXTS(one->title, T(": "), one->url));
	}
	return arena_list(arena, lines, count, T("\n"));
}

static struct text
csv_corrections(struct arena *arena, const struct view *view,
    const struct update *update)
{
	size_t count = update ? update->corrected_count : 0;
	struct text *lines = ARENA_NEW(arena, struct text, count);

	for (size_t i = 0; i < count; i++)
		lines[i] = arena_join(arena, TEXTS(
		    date_text(arena, update->corrected[i].date), T(": "),
		    facts_plain_text(arena, view, &update->corrected[i].note)));
	return arena_list(arena, lines, count, T("\n"));
}

static void
csv_row(void *writer, struct arena *arena, const struct view *view,
    const struct facts *facts)
{
	struct sink *sink = writer;
	const struct recommendation *one = facts->recommendation;
	const struct update *update = facts->update;
	struct text *owners = ARENA_NEW(arena, struct text, one->owner_count);
	static const struct text none = { NULL, 0 };

	for (size_t i = 0; i < one->owner_count; i++)
		owners[i] = one->owners[i]->name;
	const struct text cells[] = {
		one->number, facts->title, one->group->title,
		arena_list(arena, owners, one->owner_count, T("; ")),
		update ? update->status->label : none,
		update && update->status->closed ? T("true") : T("false"),
		update ? update->edition->id : none,
		facts->carried_forward ? T("true") : T("false"),
		update ? date_text(arena, update->date) : none,
		facts->text, facts->body, facts->closing,
		csv_evidence(arena, update),
		csv_corrections(arena, view, update),
		facts_plain_text(arena, view, &view->report->notice),
	};
	sink_csv_row(sink, cells, sizeof(cells) / sizeof(cells[0]));
}

void
facts_write_csv(struct build *build,
    const struct edition_status *edition_status, struct sink *sink)
{
	sink_string(sink, "number,title,group,owners,status,closed,edition,"
	    "carried_forward,date,recommendation,update,closing,evidence,"
	    "corrected,notice\r\n");
	facts_each_recommendation(build->view, edition_status, sink, csv_row);
}

void
format_csv(struct build *build)
{
	facts_each_edition(build, facts_write_csv);
}
