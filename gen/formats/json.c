/* report.json: the facts of an edition for machines. content/README.md
   describes its fields. */
#include "formats/facts.h"

#include "core/json.h"

static void
write_json_report(struct json *json, struct arena *arena,
    const struct view *view)
{
	const struct report *report = view->report;

	json_key(json, "report");
	json_open(json, '{');
	json_member_text(json, "name", report->name);
	json_member_text(json, "publisher", report->publisher);
	json_member_text(json, "notice", facts_plain_text(arena, view,
	    &report->notice));
	json_member_text(json, "language", report->language);
	json_member_text(json, "source_title", report->source_title);
	json_member_text(json, "source_url", report->source_url);
	json_member_text(json, "url", report->url);
	json_close(json, '}');
}

static void
write_json_edition(struct json *json, struct arena *arena,
    const struct edition *edition)
{
	json_key(json, "edition");
	json_open(json, '{');
	json_member_text(json, "id", edition->id);
	json_member_text(json, "title", edition->title);
	json_member_text(json, "subtitle", edition->subtitle);
	json_member_text(json, "date", date_text(arena, edition->date));
	json_member_truth(json, "draft", edition->draft);
	json_close(json, '}');
}

/* Counts all groups if `group` is NULL. */
static void
write_json_counts(struct json *json,
    const struct edition_status *edition_status, const struct group *group)
{
	const struct report *report = edition_status->report;

	json_key(json, "by_status");
	json_open(json, '{');
	for (size_t i = 0; i < report->status_count; i++) {
		json_key_text(json, report->statuses[i].id);
		json_number(json, edition_status_count(edition_status, group,
		    &report->statuses[i]));
	}
	json_close(json, '}');
	json_member_count(json, "not_yet_reported",
	    edition_status_count(edition_status, group, NULL));
}

static void
write_json_totals(struct json *json,
    const struct edition_status *edition_status)
{
	json_key(json, "totals");
	json_open(json, '{');
	json_member_count(json, "recommendations", edition_status->total);
	json_member_count(json, "closed", edition_status->closed);
	write_json_counts(json, edition_status, NULL);
	json_close(json, '}');
}

static void
write_json_statuses(struct json *json, struct arena *arena,
    const struct view *view)
{
	const struct report *report = view->report;

	json_key(json, "statuses");
	json_open(json, '[');
	for (size_t i = 0; i < report->status_count; i++) {
		const struct status *status = &report->statuses[i];
		json_open(json, '{');
		json_member_text(json, "id", status->id);
		json_member_text(json, "label", status->label);
		json_member_text(json, "definition", facts_plain_text(arena,
		    view, &status->definition));
		json_member_text(json, "sentence", facts_plain_text(arena, view,
		    &status->sentence));
		json_member_truth(json, "closed", status->closed);
		json_close(json, '}');
	}
	json_close(json, ']');
}

static void
write_json_groups(struct json *json,
    const struct edition_status *edition_status)
{
	const struct report *report = edition_status->report;

	json_key(json, "groups");
	json_open(json, '[');
	for (size_t i = 0; i < report->group_count; i++) {
		const struct group *group = &report->groups[i];
		json_open(json, '{');
		json_member_text(json, "id", group->id);
		json_member_text(json, "title", group->title);
		json_member_text(json, "short", group->short_title);
		json_member_count(json, "recommendations",
		    edition_status->group_totals[i]);
		write_json_counts(json, edition_status, group);
		json_close(json, '}');
	}
	json_close(json, ']');
}

static void
write_json_organisations(struct json *json, const struct report *report)
{
	json_key(json, "organisations");
	json_open(json, '[');
	for (size_t i = 0; i < report->organisation_count; i++) {
		json_open(json, '{');
		json_member_text(json, "id", report->organisations[i].id);
		json_member_text(json, "name", report->organisations[i].name);
		json_close(json, '}');
	}
	json_close(json, ']');
}

static void
write_json_sections(struct json *json, struct arena *arena,
    const struct view *view, const struct edition *edition)
{
	json_key(json, "sections");
	json_open(json, '[');
	for (size_t i = 0; i < edition->section_count; i++) {
		const struct section *section = &edition->sections[i];
		json_open(json, '{');
		json_member_text(json, "id", section->id);
		json_member_text(json, "title", section->title);
		json_member_text(json, "text", facts_plain_text(arena, view,
		    &section->text));
		json_close(json, '}');
	}
	json_close(json, ']');
}

static void
write_json_evidence(struct json *json, struct arena *arena,
    const struct update *update)
{
	json_key(json, "evidence");
	json_open(json, '[');
	for (size_t i = 0; i < update->evidence_count; i++) {
		json_open(json, '{');
		json_member_text(json, "title", update->evidence[i].title);
		json_member_text(json, "url", update->evidence[i].url);
		json_member_text(json, "date", date_text(arena,
		    update->evidence[i].date));
		json_close(json, '}');
	}
	json_close(json, ']');
}

static void
write_json_corrections(struct json *json, struct arena *arena,
    const struct view *view, const struct update *update)
{
	json_key(json, "corrected");
	json_open(json, '[');
	for (size_t i = 0; i < update->corrected_count; i++) {
		json_open(json, '{');
		json_member_text(json, "date", date_text(arena,
		    update->corrected[i].date));
		json_member_text(json, "note", facts_plain_text(arena, view,
		    &update->corrected[i].note));
		json_close(json, '}');
	}
	json_close(json, ']');
}

static void
write_json_update(struct json *json, struct arena *arena,
    const struct view *view, const struct facts *facts)
{
	const struct update *update = facts->update;

	json_key(json, "update");
	if (!update) {
		json_text(json, (struct text){ NULL, 0 });
		return;
	}
	json_open(json, '{');
	json_member_text(json, "edition", update->edition->id);
	json_member_text(json, "status", update->status->id);
	json_member_text(json, "date", date_text(arena, update->date));
	json_member_text(json, "text", facts->body);
	json_member_text(json, "closing", facts->closing);
	write_json_evidence(json, arena, update);
	write_json_corrections(json, arena, view, update);
	json_close(json, '}');
}

static void
write_json_references(struct json *json, const struct view *view,
    const struct recommendation *recommendation)
{
	const struct reference_list *list =
	    &view->book->refers_to[recommendation->index];

	json_key(json, "references");
	json_open(json, '[');
	for (size_t i = 0; i < list->count; i++)
		json_text(json, list->items[i]->number);
	json_close(json, ']');
}

static void
write_json_recommendation(struct json *json, struct arena *arena,
    const struct view *view, const struct facts *facts)
{
	const struct recommendation *one = facts->recommendation;
	const struct update *update = facts->update;

	json_open(json, '{');
	json_member_text(json, "number", one->number);
	json_member_text(json, "title", facts->title);
	json_member_text(json, "group", one->group->id);
	json_key(json, "owners");
	json_open(json, '[');
	for (size_t i = 0; i < one->owner_count; i++)
		json_text(json, one->owners[i]->id);
	json_close(json, ']');
	json_member_text(json, "since", one->since->id);
	json_member_text(json, "status", update ? update->status->id :
	    (struct text){ NULL, 0 });
	json_member_truth(json, "closed", update && update->status->closed);
	json_member_truth(json, "carried_forward", facts->carried_forward);
	json_member_text(json, "recommendation", facts->text);
	write_json_update(json, arena, view, facts);
	write_json_references(json, view, one);
	json_close(json, '}');
}

static void
json_row(void *json, struct arena *arena, const struct view *view,
    const struct facts *facts)
{
	write_json_recommendation(json, arena, view, facts);
}

void
facts_write_json(struct build *build,
    const struct edition_status *edition_status, struct sink *sink)
{
	struct json json;
	const struct view *view = build->view;

	json_begin(&json, sink);
	json_open(&json, '{');
	write_json_report(&json, build->arena, view);
	write_json_edition(&json, build->arena, edition_status->edition);
	write_json_totals(&json, edition_status);
	write_json_statuses(&json, build->arena, view);
	write_json_groups(&json, edition_status);
	write_json_organisations(&json, view->report);
	write_json_sections(&json, build->arena, view, edition_status->edition);
	json_key(&json, "recommendations");
	json_open(&json, '[');
	facts_each_recommendation(view, edition_status, &json, json_row);
	json_close(&json, ']');
	json_close(&json, '}');
	json_end(&json);
}

void
format_json(struct build *build)
{
	facts_each_edition(build, facts_write_json);
}
