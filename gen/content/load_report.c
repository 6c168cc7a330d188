#include "content/content_schema.h"
#include "content/loader.h"
#include "content/values.h"
#include "diagnostics/suggest.h"
#include "schema/value_formats.h"

static const struct text reserved_report_ids[] = { TEXT("index"), { NULL, 0 } };

static void
load_report_source(struct content_loader *loader, const struct node *mapping)
{
	const struct node *source = node_member_of(mapping, "source",
	    NODE_MAPPING);

	loader->report->source_title = member_text(loader->arena, source,
	    "title");
	loader->report->source_url = member_text(loader->arena, source,
	    "url");
}

static void
load_report_contact(struct content_loader *loader, const struct node *mapping)
{
	const struct node *node = node_member_of(mapping, "contact",
	    NODE_MAPPING);
	struct arena *arena = loader->arena;

	loader->report->contact = (struct contact){
		.name = member_text(arena, node, "name"),
		.email = member_text(arena, node, "email"),
		.phone = member_text(arena, node, "phone"),
		.textphone = member_text(arena, node, "textphone"),
		.relay = member_text(arena, node, "relay"),
		.bsl = member_text(arena, node, "bsl"),
		.url = member_text(arena, node, "url"),
		.hours = member_lines(arena, node, "hours"),
		.address = member_lines(arena, node, "address"),
		.given = node != NULL,
	};
}

static void
load_report_accessibility(struct content_loader *loader,
    const struct node *mapping)
{
	const struct node *node = node_member_of(mapping, "accessibility",
	    NODE_MAPPING);
	const struct node *tested = node_member_of(node, "tested",
	    NODE_MAPPING);
	struct arena *arena = loader->arena;

	loader->report->accessibility = (struct accessibility){
		.status = member_text(arena, node, "status"),
		.prepared = member_date(node, "prepared"),
		.reviewed = member_date(node, "reviewed"),
		.tested = member_date(tested, "date"),
		.tested_by = member_text(arena, tested, "by"),
		.tested_method = member_text(arena, tested, "method"),
		.problems = member_markdown(arena, node, "problems", false),
		.response_days = member_text(arena, node, "response-days"),
		.enforcement = member_text(arena, node, "enforcement"),
		.given = node != NULL,
	};
}

/* Returns the address with one slash at its end: paths are added to it. */
static struct text
report_url_with_slash(struct arena *arena, struct text url)
{
	if (!url.at)
		return url;
	while (url.length > 0 && url.at[url.length - 1] == '/')
		url.length--;
	return arena_join(arena, TEXTS(url, T("/")));
}

static bool
load_report_group(struct content_loader *loader, const struct node *node,
    struct group *group)
{
	struct arena *arena = loader->arena;

	*group = (struct group){
		.id = member_text(arena, node, "id"),
		.title = member_text(arena, node, "title"),
		.short_title = member_text(arena, node, "short"),
		.intro = member_markdown(arena, node, "intro", false),
		.node = node,
		.index = loader->report->group_count,
	};
	if (!group->short_title.at)
		group->short_title = group->title;
	return group->id.at && group->title.at;
}

static void
load_report_groups(struct content_loader *loader, const struct node *mapping)
{
	const struct node *list = node_member_of(mapping, "groups",
	    NODE_SEQUENCE);
	size_t count = member_count(mapping, "groups");
	struct report *report = loader->report;

	report->groups = ARENA_NEW(loader->arena, struct group, count);
	loader->groups.incomplete = count == 0;
	for (size_t i = 0; i < count; i++) {
		struct group *group = &report->groups[report->group_count];
		bool sound = load_report_group(loader, list->items[i], group);
		if (sound)
			loader_check_reserved(loader, group->id, node_member(
			    list->items[i], "id")->place, reserved_report_ids);
		if (loader_define(loader, &loader->groups, list->items[i],
		    "id", "group", sound ? group : NULL) && sound)
			report->group_count++;
		else
			loader_add_loose(loader, &group->intro);
	}
}

static enum tone
report_tone(struct arena *arena, const struct node *node, bool closed)
{
	static const struct { struct text name; enum tone tone; } tones[] = {
		{ TEXT("done"), TONE_DONE }, { TEXT("other"), TONE_OTHER },
		{ TEXT("part"), TONE_PART }, { TEXT("open"), TONE_OPEN },
		{ TEXT("refused"), TONE_REFUSED },
	};
	struct text tone = member_text(arena, node, "tone");

	for (size_t i = 0; i < sizeof(tones) / sizeof(tones[0]); i++)
		if (text_equal(tone, tones[i].name))
			return tones[i].tone;
	return closed ? TONE_DONE : TONE_OPEN;
}

static bool
load_report_status(struct content_loader *loader, const struct node *node,
    struct status *status)
{
	struct arena *arena = loader->arena;

	*status = (struct status){
		.id = member_text(arena, node, "id"),
		.label = member_text(arena, node, "label"),
		.short_label = member_text(arena, node, "short"),
		.definition = member_markdown(arena, node, "definition", false),
		.sentence = member_markdown(arena, node, "sentence", true),
		.closed = member_boolean(node, "closed", false),
		.node = node,
		.index = loader->report->status_count,
	};
	status->tone = report_tone(arena, node, status->closed);
	if (!status->short_label.at)
		status->short_label = status->label;
	return status->id.at && status->label.at;
}

static void
report_leave_status_out(struct content_loader *loader,
    const struct status *status)
{
	loader_add_loose(loader, &status->definition);
	loader_add_loose(loader, &status->sentence);
}

static void
load_report_statuses(struct content_loader *loader, const struct node *mapping)
{
	const struct node *list = node_member_of(mapping, "statuses",
	    NODE_SEQUENCE);
	size_t count = member_count(mapping, "statuses");
	struct report *report = loader->report;

	report->statuses = ARENA_NEW(loader->arena, struct status, count);
	loader->statuses.incomplete = count == 0;
	for (size_t i = 0; i < count; i++) {
		struct status *status =
		    &report->statuses[report->status_count];
		bool sound = load_report_status(loader, list->items[i], status);
		if (sound)
			loader_check_reserved(loader, status->id, node_member(
			    list->items[i], "id")->place, reserved_report_ids);
		if (loader_define(loader, &loader->statuses,
		    list->items[i], "id", "status", sound ? status :
		    NULL) && sound)
			report->status_count++;
		else
			report_leave_status_out(loader, status);
	}
}

static struct text
report_suggest_warning(struct text code)
{
	struct text known[DIAGNOSTIC_CODES];
	size_t count = 0;

	for (enum diagnostic_code i = 0; i < DIAGNOSTIC_CODES; i++)
		if (diagnostic_severity(i) == SEVERITY_WARNING)
			known[count++] = text_of(diagnostic_name(i));
	return suggest(code, known, count);
}

static bool
report_ignores(const struct report *report, enum diagnostic_code code)
{
	for (size_t i = 0; i < report->ignored_count; i++)
		if (report->ignored[i].code == code)
			return true;
	return false;
}

static void
load_ignored_warning(struct content_loader *loader, const struct node *node)
{
	struct report *report = loader->report;
	struct diagnostics *diagnostics = loader->diagnostics;
	struct text name = member_text(loader->arena, node, "warning");
	enum diagnostic_code code = diagnostic_find(name);
	struct place place;

	if (!name.at)
		return;
	place = node_member(node, "warning")->place;
	if (code == DIAGNOSTIC_CODES)
		diagnose(diagnostics, D_UNKNOWN_WARNING, place, TEXTS(name))
		    ->suggestion = report_suggest_warning(name);
	else if (diagnostic_severity(code) != SEVERITY_WARNING)
		diagnose(diagnostics, D_NOT_A_WARNING, place, TEXTS(name));
	else if (report_ignores(report, code))
		diagnose(diagnostics, D_WARNING_TWICE, place, TEXTS(name));
	else
		report->ignored[report->ignored_count++] = (struct ignored){
			code, member_text(loader->arena, node, "reason") };
}

static void
load_ignored(struct content_loader *loader, const struct node *mapping)
{
	const struct node *list = node_member_of(mapping, "ignore",
	    NODE_SEQUENCE);
	size_t count = member_count(mapping, "ignore");

	loader->report->ignored = ARENA_NEW(loader->arena, struct ignored,
	    count);
	for (size_t i = 0; i < count; i++)
		load_ignored_warning(loader, list->items[i]);
}

static void
load_report_mapping(struct content_loader *loader, const struct node *node)
{
	struct report *report = loader->report;
	struct arena *arena = loader->arena;

	report->node = node;
	report->name = member_text(arena, node, "name");
	report->publisher = member_text(arena, node, "publisher");
	report->notice = member_markdown(arena, node, "notice", false);
	report->language = member_text(arena, node, "language");
	if (!value_is_language(report->language))
		report->language = T("en-GB");
	report->url = report_url_with_slash(arena,
	    member_text(arena, node, "url"));
	report->index = member_boolean(node, "index", true);
	load_report_source(loader, node);
	load_report_contact(loader, node);
	load_report_accessibility(loader, node);
	load_report_groups(loader, node);
	load_report_statuses(loader, node);
	load_ignored(loader, node);
}

const struct node *
load_report_file(struct content_loader *loader, struct text path)
{
	const struct node *node = loader_read_yaml(loader, path, true);

	if (node)
		schema_check(&schema_report, node, loader->diagnostics);
	if (!node || node->kind != NODE_MAPPING)
		return NULL;
	load_report_mapping(loader, node);
	return node;
}

static const struct edition *
report_newest_edition(const struct report *report)
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
load_current(struct content_loader *loader, const struct node *node)
{
	struct report *report = loader->report;
	const struct edition *named = id_table_resolve(&loader->editions,
	    node_member(node, "edition"), D_UNKNOWN_EDITION,
	    loader->diagnostics);

	report->current = report_newest_edition(report);
	if (named && named->draft) {
		diagnose(loader->diagnostics, D_EDITION_DRAFT,
		    node_member(node, "edition")->place, TEXTS(named->id));
	} else if (named) {
		report->current = named;
		report->current_named = true;
	}
}
