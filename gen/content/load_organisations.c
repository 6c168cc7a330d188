#include "content/content_schema.h"
#include "content/loader.h"
#include "content/values.h"

static const struct text reserved_organisation_ids[] = { TEXT("index"), { NULL,
    0 } };

static bool
load_organisation(struct content_loader *loader, const struct node *node,
    struct organisation *organisation)
{
	struct arena *arena = loader->arena;

	*organisation = (struct organisation){
		.id = member_text(arena, node, "id"),
		.name = member_text(arena, node, "name"),
		.short_name = member_text(arena, node, "short"),
		.url = member_text(arena, node, "url"),
		.language = member_text(arena, node, "language"),
		.node = node,
		.index = loader->report->organisation_count,
	};
	return organisation->id.at && organisation->name.at;
}

static void
load_organisation_list(struct content_loader *loader, const struct node *list)
{
	struct report *report = loader->report;

	report->organisations = ARENA_NEW(loader->arena,
	    struct organisation, list->count);
	for (size_t i = 0; i < list->count; i++) {
		const struct node *node = list->items[i];
		struct organisation *organisation =
		    &report->organisations[report->organisation_count];
		bool sound = load_organisation(loader, node, organisation);
		if (sound)
			loader_check_reserved(loader, organisation->id,
			    node_member(node, "id")->place,
			    reserved_organisation_ids);
		if (loader_define(loader, &loader->organisations, node,
		    "id", "organisation", sound ? organisation : NULL) &&
		    sound)
			report->organisation_count++;
	}
}

void
load_organisations(struct content_loader *loader, struct text path)
{
	size_t found_before = loader->diagnostics->count;
	const struct node *list = loader_read_yaml(loader, path, false);

	if (list)
		schema_check_list(&schema_organisation, list,
		    loader->diagnostics);
	if (list && list->kind == NODE_SEQUENCE)
		load_organisation_list(loader, list);
	else
		loader->organisations.incomplete =
		    loader->diagnostics->count > found_before;
}

static void
load_organisation_terms(struct content_loader *loader, const struct node *list)
{
	struct report *report = loader->report;
	struct id_table names;

	id_table_begin(&names, loader->arena);
	report->terms = ARENA_NEW(loader->arena, struct term, list->count);
	for (size_t i = 0; i < list->count; i++) {
		const struct node *node = list->items[i];
		struct term *term = &report->terms[report->term_count];
		*term = (struct term){
			.term = member_text(loader->arena, node, "term"),
			.meaning = member_text(loader->arena, node,
			    "meaning"),
			.node = node_member(node, "term"),
			.index = report->term_count,
		};
		if (loader_define(loader, &names, node, "term", "term",
		    term) && term->term.at && term->meaning.at)
			report->term_count++;
	}
}

void
load_glossary(struct content_loader *loader, struct text path)
{
	const struct node *list = loader_read_yaml(loader, path, false);

	if (list)
		schema_check_list(&schema_term, list, loader->diagnostics);
	if (list && list->kind == NODE_SEQUENCE)
		load_organisation_terms(loader, list);
}
