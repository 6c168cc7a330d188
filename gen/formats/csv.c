/* report.csv: the facts of an edition as a table. Its columns are described in
   content/README.md. */
#include "formats/facts.h"

/* RFC 4180: quoted where a comma, a quote or a line end asks for it. */
static void
csv_cell(struct sink *sink, struct text text)
{
	bool quote = text_find_byte(text, ',', 0) != TEXT_NOWHERE ||
	    text_find_byte(text, '"', 0) != TEXT_NOWHERE ||
	    text_find_byte(text, '\n', 0) != TEXT_NOWHERE ||
	    text_find_byte(text, '\r', 0) != TEXT_NOWHERE;
	size_t from = 0;

	if (quote)
		sink_string(sink, "\"");
	for (size_t at = text_find_byte(text, '"', 0); at != TEXT_NOWHERE;
	    at = text_find_byte(text, '"', at + 1)) {
		sink_put(sink, text_slice(text, from, at + 1));
		from = at;
	}
	sink_put(sink, text_slice(text, from, text.length));
	if (quote)
		sink_string(sink, "\"");
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
		plain_text(arena, view, &view->report->notice),
	};
	for (size_t i = 0; i < sizeof(cells) / sizeof(cells[0]); i++) {
		sink_string(sink, i ? "," : "");
		csv_cell(sink, cells[i]);
	}
	sink_string(sink, "\r\n");
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
