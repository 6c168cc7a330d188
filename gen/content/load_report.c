#include "content/content_schema.h"
#include "content/loading.h"
#include "content/values.h"
#include "schema/value_formats.h"

static const struct text reserved[] = { TEXT("index"), { NULL, 0 } };

static void
take_source(struct loading *loading, const struct node *mapping)
{
	const struct node *source = take_kind(mapping, "source",
	    NODE_MAPPING);

	loading->report->source_title = take_text(loading->arena, source,
	    "title");
	loading->report->source_url = take_text(loading->arena, source,
	    "url");
}

static void
take_contact(struct loading *loading, const struct node *mapping)
{
	const struct node *node = take_kind(mapping, "contact",
	    NODE_MAPPING);
	struct arena *arena = loading->arena;

	loading->report->contact = (struct contact){
		.name = take_text(arena, node, "name"),
		.email = take_text(arena, node, "email"),
		.phone = take_text(arena, node, "phone"),
		.textphone = take_text(arena, node, "textphone"),
		.relay = take_text(arena, node, "relay"),
		.bsl = take_text(arena, node, "bsl"),
		.url = take_text(arena, node, "url"),
		.hours = take_lines(arena, node, "hours"),
		.address = take_lines(arena, node, "address"),
		.given = node != NULL,
	};
}

static void
take_accessibility(struct loading *loading, const struct node *mapping)
{
	const struct node *node = take_kind(mapping, "accessibility",
	    NODE_MAPPING);
	const struct node *tested = take_kind(node, "tested", NODE_MAPPING);
	struct arena *arena = loading->arena;

	loading->report->accessibility = (struct accessibility){
		.status = take_text(arena, node, "status"),
		.prepared = take_date(node, "prepared"),
		.reviewed = take_date(node, "reviewed"),
		.tested = take_date(tested, "date"),
		.tested_by = take_text(arena, tested, "by"),
		.tested_method = take_text(arena, tested, "method"),
		.problems = take_markdown(arena, node, "problems", false),
		.response_days = take_text(arena, node, "response-days"),
		.enforcement = take_text(arena, node, "enforcement"),
		.given = node != NULL,
	};
}

/* What is behind it is to be joined to it. */
static struct text
ending_in_a_slash(struct arena *arena, struct text url)
{
	if (!url.at)
		return url;
	while (url.length > 0 && url.at[url.length - 1] == '/')
		url.length--;
	return arena_join(arena, TEXTS(url, T("/")));
}

static bool
take_group(struct loading *loading, const struct node *node,
    struct group *group)
{
	struct arena *arena = loading->arena;

	*group = (struct group){
		.id = take_text(arena, node, "id"),
		.title = take_text(arena, node, "title"),
		.short_title = take_text(arena, node, "short"),
		.intro = take_markdown(arena, node, "intro", false),
		.node = node,
		.index = loading->report->group_count,
	};
	if (!group->short_title.at)
		group->short_title = group->title;
	return group->id.at && group->title.at;
}

static void
take_groups(struct loading *loading, const struct node *mapping)
{
	const struct node *list = take_kind(mapping, "groups",
	    NODE_SEQUENCE);
	size_t count = take_count(mapping, "groups");
	struct report *report = loading->report;

	report->groups = ARENA_NEW(loading->arena, struct group, count);
	loading->groups.incomplete = count == 0;
	for (size_t i = 0; i < count; i++) {
		struct group *group = &report->groups[report->group_count];
		bool sound = take_group(loading, list->items[i], group);
		if (sound)
			loading_reserved(loading, group->id, node_member(
			    list->items[i], "id")->place, reserved);
		if (loading_define(loading, &loading->groups, list->items[i],
		    "id", "group", sound ? group : NULL) && sound)
			report->group_count++;
		else
			loading_loose(loading, &group->intro);
	}
}

static enum tone
take_tone(struct arena *arena, const struct node *node, bool closed)
{
	static const struct { struct text name; enum tone tone; } tones[] = {
		{ TEXT("done"), TONE_DONE }, { TEXT("other"), TONE_OTHER },
		{ TEXT("part"), TONE_PART }, { TEXT("open"), TONE_OPEN },
		{ TEXT("refused"), TONE_REFUSED },
	};
	struct text tone = take_text(arena, node, "tone");

	for (size_t i = 0; i < sizeof(tones) / sizeof(tones[0]); i++)
		if (text_equal(tone, tones[i].name))
			return tones[i].tone;
	return closed ? TONE_DONE : TONE_OPEN;
}

static bool
take_status(struct loading *loading, const struct node *node,
    struct status *status)
{
	struct arena *arena = loading->arena;

	*status = (struct status){
		.id = take_text(arena, node, "id"),
		.label = take_text(arena, node, "label"),
		.short_label = take_text(arena, node, "short"),
		.definition = take_markdown(arena, node, "definition", false),
		.sentence = take_markdown(arena, node, "sentence", true),
		.closed = take_boolean(node, "closed", false),
		.node = node,
		.index = loading->report->status_count,
	};
	status->tone = take_tone(arena, node, status->closed);
	if (!status->short_label.at)
		status->short_label = status->label;
	return status->id.at && status->label.at;
}

static void
leave_out(struct loading *loading, const struct status *status)
{
	loading_loose(loading, &status->definition);
	loading_loose(loading, &status->sentence);
}

static void
take_statuses(struct loading *loading, const struct node *mapping)
{
	const struct node *list = take_kind(mapping, "statuses",
	    NODE_SEQUENCE);
	size_t count = take_count(mapping, "statuses");
	struct report *report = loading->report;

	report->statuses = ARENA_NEW(loading->arena, struct status, count);
	loading->statuses.incomplete = count == 0;
	for (size_t i = 0; i < count; i++) {
		struct status *status =
		    &report->statuses[report->status_count];
		bool sound = take_status(loading, list->items[i], status);
		if (sound)
			loading_reserved(loading, status->id, node_member(
			    list->items[i], "id")->place, reserved);
		if (loading_define(loading, &loading->statuses,
		    list->items[i], "id", "status", sound ? status :
		    NULL) && sound)
			report->status_count++;
		else
			leave_out(loading, status);
	}
}

static void
take_report(struct loading *loading, const struct node *node)
{
	struct report *report = loading->report;
	struct arena *arena = loading->arena;

	report->node = node;
	report->name = take_text(arena, node, "name");
	report->publisher = take_text(arena, node, "publisher");
	report->notice = take_markdown(arena, node, "notice", false);
	report->language = take_text(arena, node, "language");
	if (!value_is_language(report->language))
		report->language = T("en-GB");
	report->url = ending_in_a_slash(arena,
	    take_text(arena, node, "url"));
	report->index = take_boolean(node, "index", true);
	take_source(loading, node);
	take_contact(loading, node);
	take_accessibility(loading, node);
	take_groups(loading, node);
	take_statuses(loading, node);
	load_ignored(loading, node);
}

const struct node *
load_report_file(struct loading *loading, struct text path)
{
	const struct node *node = loading_yaml(loading, path, true);

	if (node)
		schema_check(&schema_report, node, loading->diagnostics);
	if (!node || node->kind != NODE_MAPPING)
		return NULL;
	take_report(loading, node);
	return node;
}

static const struct edition *
newest(const struct report *report)
{
	for (size_t i = report->edition_count; i > 0; i--)
		if (!report->editions[i - 1].draft)
			return &report->editions[i - 1];
	return report->edition_count ?
	    &report->editions[report->edition_count - 1] : NULL;
}

/*
 * Naming a draft is an error with --drafts too: what the front page shows
 * must not depend on how the report was built.
 */
void
load_current(struct loading *loading, const struct node *node)
{
	struct report *report = loading->report;
	const struct edition *named = names_resolve(&loading->editions,
	    node_member(node, "edition"), D_UNKNOWN_EDITION,
	    loading->diagnostics);

	report->current = newest(report);
	if (named && named->draft) {
		diagnose(loading->diagnostics, D_EDITION_DRAFT,
		    node_member(node, "edition")->place, TEXTS(named->id));
	} else if (named) {
		report->current = named;
		report->current_named = true;
	}
}
