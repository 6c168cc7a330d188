#include "commands/status.h"

#include "core/json.h"
#include "core/sink.h"

/* Returns the recommendations to write: all that are counted, or those without
   an update. */
static const struct recommendation **
status_list(const struct status_view *view, size_t *count)
{
	const struct progress *progress = view->progress;

	*count = view->missing ? progress->missing_count :
	    progress->counted_count;
	return view->missing ? progress->missing : progress->counted;
}

static const struct update *
status_shown_update(const struct status_view *view,
    const struct recommendation *one)
{
	return view->progress->edition_status->updates[one->index].update;
}

static struct text
status_owner_names(const struct status_view *view,
    const struct recommendation *one)
{
	struct text *names = ARENA_NEW(view->arena, struct text,
	    one->owner_count);

	for (size_t i = 0; i < one->owner_count; i++)
		names[i] = one->owners[i]->name;
	return arena_list(view->arena, names, one->owner_count, T("; "));
}

void
status_csv(const struct status_view *view, struct sink *sink)
{
	static const struct text none = { NULL, 0 };
	size_t count;
	const struct recommendation **list = status_list(view, &count);

	sink_string(sink,
	    "number,title,group,owners,status,edition,updated\r\n");
	for (size_t i = 0; i < count; i++) {
		const struct recommendation *one = list[i];
		const struct update *update = status_shown_update(view, one);
		const struct text cells[] = {
			one->number, view->titles[one->index],
			one->group->title, status_owner_names(view, one),
			update ? update->status->label : none,
			update ? update->edition->id : none,
			progress_is_updated(view->progress, one) ?
			    T("true") : T("false"),
		};
		sink_csv_row(sink, cells, sizeof(cells) / sizeof(cells[0]));
	}
}

static void
status_put_figures(struct json *json, const struct report *report,
    const struct progress_tally *tally)
{
	json_member_count(json, "recommendations", tally->total);
	json_member_count(json, "updated", tally->updated);
	json_key(json, "by_status");
	json_open(json, '{');
	for (size_t i = 0; i < report->status_count; i++) {
		json_key_text(json, report->statuses[i].id);
		json_number(json, tally->by_status[i]);
	}
	json_close(json, '}');
	json_member_count(json, "not_yet_reported", tally->none);
}

static void
status_put_tallies(struct json *json, const char *key,
    const struct report *report, const struct progress_tally *tallies,
    size_t count)
{
	json_key(json, key);
	json_open(json, '[');
	for (size_t i = 0; i < count; i++) {
		if (tallies[i].total == 0)
			continue;
		json_open(json, '{');
		json_member_text(json, "id", tallies[i].id);
		json_member_text(json, "name", tallies[i].name);
		status_put_figures(json, report, &tallies[i]);
		json_close(json, '}');
	}
	json_close(json, ']');
}

static void
status_put_recommendation(struct json *json, const struct status_view *view,
    const struct recommendation *one)
{
	static const struct text none = { NULL, 0 };
	const struct update *update = status_shown_update(view, one);

	json_open(json, '{');
	json_member_text(json, "number", one->number);
	json_member_text(json, "title", view->titles[one->index]);
	json_member_text(json, "group", one->group->id);
	json_key(json, "owners");
	json_open(json, '[');
	for (size_t i = 0; i < one->owner_count; i++)
		json_text(json, one->owners[i]->id);
	json_close(json, ']');
	json_member_text(json, "status", update ? update->status->id : none);
	json_member_text(json, "edition", update ? update->edition->id : none);
	json_member_truth(json, "updated",
	    progress_is_updated(view->progress, one));
	json_close(json, '}');
}

static void
status_put_all_tallies(struct json *json, const struct status_view *view)
{
	const struct progress *progress = view->progress;
	const struct report *report = progress->edition_status->report;

	status_put_figures(json, report, &progress->all);
	status_put_tallies(json, "groups", report, progress->groups,
	    report->group_count);
	status_put_tallies(json, "owners", report, progress->owners,
	    report->organisation_count);
}

void
status_json(const struct status_view *view, struct sink *sink)
{
	struct text none = { NULL, 0 };
	struct json json;
	size_t count;
	const struct recommendation **list = status_list(view, &count);

	json_begin(&json, sink);
	json_open(&json, '{');
	json_member_text(&json, "edition",
	    view->progress->edition_status->edition->id);
	json_member_text(&json, "owner", view->owner ? view->owner->id : none);
	if (!view->missing)
		status_put_all_tallies(&json, view);
	json_key(&json, "recommendations");
	json_open(&json, '[');
	for (size_t i = 0; i < count; i++)
		status_put_recommendation(&json, view, list[i]);
	json_close(&json, ']');
	json_close(&json, '}');
	json_end(&json);
}
