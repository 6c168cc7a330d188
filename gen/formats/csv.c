/* report.csv: the facts of an edition as a table. Its columns are described in
   content/README.md. */
#include "core/csv.h"
#include "formats/facts.h"

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
		plain_text(arena, view, &view->report->notice),
	};
	csv_put_row(sink, cells, sizeof(cells) / sizeof(cells[0]));
}

void
facts_write_csv(struct build *build, const struct standing *standing,
    struct sink *sink)
{
	sink_string(sink, "number,title,group,owners,status,closed,edition,"
	    "carried_forward,date,recommendation,update,closing,notice\r\n");
	facts_each_recommendation(build->view, standing, sink, csv_row);
}

void
format_csv(struct build *build)
{
	facts_each_edition(build, "csv", facts_write_csv);
}
