#include "content/loading.h"

#include <stdlib.h>

#include "content/label.h"
#include "content/numbers.h"
#include "content/take.h"
#include "content/update_warn.h"

/* What is kept from one recommendation to the next. */
struct recommending {
	struct loading *loading;
	struct numbers numbers;
	/* The node that named an edition or an organisation last, by index:
	   one of the same file names it twice. */
	const struct node **edition_named, **owner_named;
};

/* Whether the file of `item` has named it before; it has from now on. */
static const struct node *
named_before(const struct node **last, const struct node *item)
{
	const struct node *before = *last;

	*last = item;
	return before && before->place.file == item->place.file ? before :
	    NULL;
}

static void
take_owner(struct recommending *all, const struct node *item,
    struct recommendation *one)
{
	struct loading *loading = all->loading;
	const struct organisation *owner = names_resolve(
	    &loading->organisations, item, D_UNKNOWN_OWNER,
	    loading->diagnostics);
	const struct node *before;

	if (!owner)
		return;
	before = named_before(&all->owner_named[owner->index], item);
	if (before) {
		loading_twice(loading, D_OWNER_TWICE, item, before->place,
		    owner->id, T(""));
		return;
	}
	one->owners[one->owner_count++] = owner;
}

static void
take_owners(struct recommending *all, struct recommendation *one)
{
	struct loading *loading = all->loading;
	const struct node *list = take_kind(one->node, "owners",
	    NODE_SEQUENCE);

	if (!list || list->count == 0)
		return;
	if (!loading->has_organisations) {
		diagnose(loading->diagnostics, D_NO_ORGANISATIONS,
		    node_key(one->node, "owners")->place, NULL);
		return;
	}
	one->owners = ARENA_NEW(loading->arena, const struct organisation *,
	    list->count);
	for (size_t i = 0; i < list->count; i++)
		take_owner(all, list->items[i], one);
}

static void
take_evidence(struct loading *loading, const struct node *node,
    struct update *update)
{
	const struct node *list = take_kind(node, "evidence",
	    NODE_SEQUENCE);
	size_t count = take_count(node, "evidence");

	update->evidence = ARENA_NEW(loading->arena, struct evidence, count);
	for (size_t i = 0; i < count; i++) {
		struct evidence evidence = {
			take_text(loading->arena, list->items[i], "title"),
			take_text(loading->arena, list->items[i], "url"),
			take_date(list->items[i], "date"),
		};
		if (evidence.title.at && evidence.url.at)
			update->evidence[update->evidence_count++] =
			    evidence;
	}
}

static void
take_corrections(struct loading *loading, const struct node *node,
    struct update *update)
{
	const struct node *list = take_kind(node, "corrected",
	    NODE_SEQUENCE);
	size_t count = take_count(node, "corrected");

	update->corrected = ARENA_NEW(loading->arena, struct correction,
	    count);
	for (size_t i = 0; i < count; i++) {
		struct correction correction = {
			take_date(list->items[i], "date"),
			take_markdown(list->items[i], "note", true),
		};
		correction.note.language = update->language;
		if (correction.date.year && correction.note.node)
			update->corrected[update->corrected_count++] =
			    correction;
		else
			loading_loose(loading, &correction.note);
	}
}

/* The update but for its edition and status. */
static struct update
take_update_texts(struct loading *loading, const struct node *node,
    struct text language)
{
	struct update update = {
		.date = take_date(node, "date"),
		.closing = take_markdown(node, "closing", true),
		.body = take_markdown(node, "body", false),
		.language = take_text(loading->arena, node, "language"),
	};

	if (!update.language.at)
		update.language = language;
	update.closing.language = update.language;
	update.body.language = update.language;
	take_evidence(loading, node, &update);
	take_corrections(loading, node, &update);
	return update;
}

/* Where their dates do not say so, that has been told. */
static bool
is_before(const struct edition *one, const struct edition *other)
{
	bool certain;

	return date_compare(one->date, other->date, &certain) < 0;
}

/* Held against the one that stands before it; `latest` of all before. */
static bool
check_edition(struct recommending *all, const struct node *node,
    const struct edition *edition, const struct edition **latest)
{
	struct loading *loading = all->loading;
	const struct node *item = node_member(node, "edition");
	const struct node *before = named_before(
	    &all->edition_named[edition->index], item);

	if (before) {
		loading_twice(loading, D_UPDATE_TWICE, item, before->place,
		    edition->id, T(""));
		return false;
	}
	if (*latest && is_before(edition, *latest))
		diagnose(loading->diagnostics, D_UPDATES_ORDER, item->place,
		    TEXTS(edition->id));
	else
		*latest = edition;
	return true;
}

static void
leave_out(struct loading *loading, const struct update *update)
{
	loading_loose(loading, &update->closing);
	loading_loose(loading, &update->body);
	for (size_t i = 0; i < update->corrected_count; i++)
		loading_loose(loading, &update->corrected[i].note);
}

static void
take_update(struct recommending *all, const struct node *node,
    struct recommendation *one, const struct edition **latest)
{
	struct loading *loading = all->loading;
	const struct edition *edition = names_resolve(&loading->editions,
	    node_member(node, "edition"), D_UNKNOWN_EDITION,
	    loading->diagnostics);
	const struct status *status = names_resolve(&loading->statuses,
	    node_member(node, "status"), D_UNKNOWN_STATUS,
	    loading->diagnostics);
	struct update update = take_update_texts(loading, node,
	    one->language);

	update.edition = edition;
	update.status = status;
	if (edition && check_edition(all, node, edition, latest) &&
	    status && update.body.node) {
		one->updates[one->update_count++] = update;
		if (one->update_count > 1)
			update_warn(&one->updates[one->update_count - 2],
			    &update, node, loading->diagnostics);
	} else
		leave_out(loading, &update);
}

static void
take_updates(struct recommending *all, struct recommendation *one)
{
	const struct node *list = take_kind(one->node, "updates",
	    NODE_SEQUENCE);
	size_t count = take_count(one->node, "updates");
	const struct edition *latest = NULL;

	one->updates = ARENA_NEW(all->loading->arena, struct update, count);
	for (size_t i = 0; i < count; i++)
		take_update(all, list->items[i], one, &latest);
}

/*
 * Without any update: the newest edition that is no draft. A draft that is
 * begun beside it must not take the recommendation away from it.
 */
static const struct edition *
first_edition(const struct report *report, const struct recommendation *one)
{
	const struct edition *first = NULL;

	for (size_t i = 0; i < one->update_count; i++)
		if (!first || one->updates[i].edition->index < first->index)
			first = one->updates[i].edition;
	for (size_t i = report->edition_count; i > 0 && !first; i--)
		if (!report->editions[i - 1].draft)
			first = &report->editions[i - 1];
	if (!first && report->edition_count)
		first = &report->editions[report->edition_count - 1];
	return first;
}

static void
check_since(struct loading *loading, const struct recommendation *one)
{
	const struct node *list = take_kind(one->node, "updates",
	    NODE_SEQUENCE);

	for (size_t i = 0; list && i < list->count; i++) {
		const struct node *node = take_kind(list->items[i],
		    "edition", NODE_SCALAR);
		const struct name *name = node ? names_find(
		    &loading->editions, text_trim(node->text)) : NULL;
		const struct edition *edition = name ? name->object : NULL;
		if (edition && is_before(edition, one->since))
			diagnose(loading->diagnostics,
			    D_UPDATE_BEFORE_SINCE, node->place,
			    TEXTS(edition->id, one->since->id));
	}
}

static void
take_since(struct loading *loading, struct recommendation *one)
{
	one->since = names_resolve(&loading->editions,
	    node_member(one->node, "since"), D_UNKNOWN_EDITION,
	    loading->diagnostics);
	if (one->since)
		check_since(loading, one);
	else
		one->since = first_edition(loading->report, one);
}

static void
take_recommendation(struct recommending *all, const struct node *node,
    struct text stem, struct recommendation *one)
{
	struct loading *loading = all->loading;
	struct report *report = loading->report;

	*one = (struct recommendation){
		.number = take_text(loading->arena, node, "number"),
		.title = take_text(loading->arena, node, "title"),
		.text = take_markdown(node, "recommendation", false),
		.language = take_text(loading->arena, node, "language"),
		.group = names_resolve(&loading->groups,
		    node_member(node, "group"), D_UNKNOWN_GROUP,
		    loading->diagnostics),
		.node = node,
		.number_node = node_member(node, "number"),
	};
	one->text.language = one->language;
	take_owners(all, one);
	take_updates(all, one);
	take_since(loading, one);
	if (numbers_take(&all->numbers, one, stem) && one->group &&
	    one->text.node) {
		report->recommendation_count++;
		return;
	}
	loading_loose(loading, &one->text);
	for (size_t i = 0; i < one->update_count; i++)
		leave_out(loading, &one->updates[i]);
}

/* Without ".yaml" and the like. */
static struct text
stem_of(struct text name)
{
	size_t end = name.length;

	while (end > 0 && name.at[end - 1] != '.')
		end--;
	return text_slice(name, 0, end ? end - 1 : name.length);
}

static void
take_file(struct recommending *all, struct text stem,
    const struct node *node)
{
	struct report *report = all->loading->report;

	if (node && node->kind == NODE_MAPPING)
		take_recommendation(all, node, stem,
		    &report->recommendations[report->recommendation_count]);
	else
		numbers_remember_stem(&all->numbers, stem);
}

static int
by_number(const void *a, const void *b)
{
	const struct recommendation *x = a, *y = b;

	return label_compare(x->number, y->number);
}

static void
sort_recommendations(struct report *report)
{
	if (report->recommendation_count)
		qsort(report->recommendations, report->recommendation_count,
		    sizeof(*report->recommendations), by_number);
	for (size_t i = 0; i < report->recommendation_count; i++)
		report->recommendations[i].index = i;
}

static void
take_entry(struct recommending *all, struct text folder,
    const struct folder_entry *entry, const struct node *node)
{
	static const struct text none;
	struct loading *loading = all->loading;

	if (entry->kind == FILE_PLAIN && loading_is_yaml(entry->name)) {
		take_file(all, stem_of(entry->name), node);
		return;
	}
	numbers_remember_stem(&all->numbers, stem_of(entry->name));
	loading_stray(loading, folder, entry, none);
}

void
load_recommendations(struct loading *loading, struct text folder)
{
	struct report *report = loading->report;
	struct recommending all = { .loading = loading };
	struct folder_entry *entries;
	const struct node **nodes;
	size_t count;

	if (!loading_list(loading, folder, &entries, &count))
		return;
	report->numbers_unknown = false;
	numbers_begin(&all.numbers, loading);
	all.edition_named = ARENA_NEW(loading->arena, const struct node *,
	    report->edition_count);
	all.owner_named = ARENA_NEW(loading->arena, const struct node *,
	    report->organisation_count);
	report->recommendations = ARENA_NEW(loading->arena,
	    struct recommendation, count);
	nodes = loading_files(loading, folder, entries, count,
	    &schema_recommendation);
	for (size_t i = 0; i < count; i++)
		take_entry(&all, folder, &entries[i], nodes[i]);
	numbers_check_stems(&all.numbers);
	sort_recommendations(report);
}
