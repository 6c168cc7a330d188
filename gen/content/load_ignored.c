#include "content/loading.h"
#include "content/values.h"
#include "diagnostics/suggest.h"

static struct text
nearest_warning(struct text code)
{
	struct text known[DIAGNOSTIC_CODES];
	size_t count = 0;

	for (enum diagnostic_code i = 0; i < DIAGNOSTIC_CODES; i++)
		if (diagnostic_severity(i) == SEVERITY_WARNING)
			known[count++] = text_of(diagnostic_name(i));
	return suggest(code, known, count);
}

static bool
is_ignored(const struct report *report, enum diagnostic_code code)
{
	for (size_t i = 0; i < report->ignored_count; i++)
		if (report->ignored[i].code == code)
			return true;
	return false;
}

static void
take_ignored(struct loading *loading, const struct node *node)
{
	struct report *report = loading->report;
	struct diagnostics *diagnostics = loading->diagnostics;
	struct text name = take_text(loading->arena, node, "warning");
	enum diagnostic_code code = diagnostic_find(name);
	struct place place;

	if (!name.at)
		return;
	place = node_member(node, "warning")->place;
	if (code == DIAGNOSTIC_CODES)
		diagnose(diagnostics, D_UNKNOWN_WARNING, place, TEXTS(name))
		    ->suggestion = nearest_warning(name);
	else if (diagnostic_severity(code) != SEVERITY_WARNING)
		diagnose(diagnostics, D_NOT_A_WARNING, place, TEXTS(name));
	else if (is_ignored(report, code))
		diagnose(diagnostics, D_WARNING_TWICE, place, TEXTS(name));
	else
		report->ignored[report->ignored_count++] = (struct ignored){
			code, take_text(loading->arena, node, "reason") };
}

void
load_ignored(struct loading *loading, const struct node *mapping)
{
	const struct node *list = take_kind(mapping, "ignore",
	    NODE_SEQUENCE);
	size_t count = take_count(mapping, "ignore");

	loading->report->ignored = ARENA_NEW(loading->arena, struct ignored,
	    count);
	for (size_t i = 0; i < count; i++)
		take_ignored(loading, list->items[i]);
}
