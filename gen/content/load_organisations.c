#include "content/content_schema.h"
#include "content/loading.h"
#include "content/values.h"

static const struct text reserved[] = { TEXT("index"), { NULL, 0 } };

static bool
take_organisation(struct loading *loading, const struct node *node,
    struct organisation *organisation)
{
	struct arena *arena = loading->arena;

	*organisation = (struct organisation){
		.id = take_text(arena, node, "id"),
		.name = take_text(arena, node, "name"),
		.short_name = take_text(arena, node, "short"),
		.url = take_text(arena, node, "url"),
		.language = take_text(arena, node, "language"),
		.node = node,
		.index = loading->report->organisation_count,
	};
	return organisation->id.at && organisation->name.at;
}

static void
take_organisations(struct loading *loading, const struct node *list)
{
	struct report *report = loading->report;

	report->organisations = ARENA_NEW(loading->arena,
	    struct organisation, list->count);
	for (size_t i = 0; i < list->count; i++) {
		const struct node *node = list->items[i];
		struct organisation *organisation =
		    &report->organisations[report->organisation_count];
		bool sound = take_organisation(loading, node, organisation);
		if (sound)
			loading_reserved(loading, organisation->id,
			    node_member(node, "id")->place, reserved);
		if (loading_define(loading, &loading->organisations, node,
		    "id", "organisation", sound ? organisation : NULL) &&
		    sound)
			report->organisation_count++;
	}
}

void
load_organisations(struct loading *loading, struct text path)
{
	size_t found_before = loading->diagnostics->count;
	const struct node *list = loading_yaml(loading, path, false);

	if (list)
		schema_check_list(&schema_organisation, list,
		    loading->diagnostics);
	if (list && list->kind == NODE_SEQUENCE)
		take_organisations(loading, list);
	else
		loading->organisations.incomplete =
		    loading->diagnostics->count > found_before;
}

static void
take_terms(struct loading *loading, const struct node *list)
{
	struct report *report = loading->report;
	struct names names;

	names_begin(&names, loading->arena);
	report->terms = ARENA_NEW(loading->arena, struct term, list->count);
	for (size_t i = 0; i < list->count; i++) {
		const struct node *node = list->items[i];
		struct term *term = &report->terms[report->term_count];
		*term = (struct term){
			.term = take_text(loading->arena, node, "term"),
			.meaning = take_text(loading->arena, node,
			    "meaning"),
			.node = node_member(node, "term"),
			.index = report->term_count,
		};
		if (loading_define(loading, &names, node, "term", "term",
		    term) && term->term.at && term->meaning.at)
			report->term_count++;
	}
}

void
load_glossary(struct loading *loading, struct text path)
{
	const struct node *list = loading_yaml(loading, path, false);

	if (list)
		schema_check_list(&schema_term, list, loading->diagnostics);
	if (list && list->kind == NODE_SEQUENCE)
		take_terms(loading, list);
}
