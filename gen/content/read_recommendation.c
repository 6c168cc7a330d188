#include "content/read_recommendation.h"

#include "content/update_warn.h"
#include "content/values.h"
#include "schema/label.h"

void
taking_begin(struct taking *taking, struct loading *loading)
{
	const struct report *report = loading->report;

	taking->loading = loading;
	taking->edition_named = ARENA_NEW(loading->arena, struct place,
	    report->edition_count);
	taking->owner_named = ARENA_NEW(loading->arena, struct place,
	    report->organisation_count);
}

/* Where the file of `item` has named it before, or a null file; it has from
   now on. */
static struct place
named_before(struct place *last, const struct node *item)
{
	static const struct place nowhere;
	struct place before = *last;

	*last = item->place;
	return before.file == item->place.file ? before : nowhere;
}

static void
take_owner(struct taking *taking, const struct node *item,
    struct recommendation *one)
{
	struct loading *loading = taking->loading;
	const struct organisation *owner = names_resolve(
	    &loading->organisations, item, D_UNKNOWN_OWNER,
	    loading->diagnostics);
	struct place before;

	if (!owner)
		return;
	before = named_before(&taking->owner_named[owner->index], item);
	if (before.file) {
		loading_twice(loading, D_OWNER_TWICE, item->place, before,
		    owner->id, T(""));
		return;
	}
	one->owners[one->owner_count++] = owner;
}

static void
take_owners(struct taking *taking, struct recommendation *one)
{
	struct loading *loading = taking->loading;
	const struct node *list = take_kind(taking->mapping, "owners",
	    NODE_SEQUENCE);

	if (!list || list->count == 0)
		return;
	if (!loading->has_organisations) {
		diagnose(loading->diagnostics, D_NO_ORGANISATIONS,
		    node_key(taking->mapping, "owners")->place, NULL);
		return;
	}
	one->owners = ARENA_NEW(loading->arena, const struct organisation *,
	    list->count);
	for (size_t i = 0; i < list->count; i++)
		take_owner(taking, list->items[i], one);
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
		const struct node *item = list->items[i];
		struct evidence evidence = {
			.title = take_text(loading->arena, item, "title"),
			.url = take_text(loading->arena, item, "url"),
			.date = take_date(item, "date"),
		};
		if (!evidence.title.at || !evidence.url.at)
			continue;
		evidence.place = node_member(item, "url")->place;
		update->evidence[update->evidence_count++] = evidence;
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
			take_markdown(loading->arena, list->items[i],
			    "note", true),
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
	struct arena *arena = loading->arena;
	struct update update = {
		.date = take_date(node, "date"),
		.closing = take_markdown(arena, node, "closing", true),
		.body = take_markdown(arena, node, "body", false),
		.language = take_text(arena, node, "language"),
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
check_edition(struct taking *taking, const struct node *node,
    const struct edition *edition, const struct edition **latest)
{
	struct loading *loading = taking->loading;
	const struct node *item = node_member(node, "edition");
	struct place before = named_before(
	    &taking->edition_named[edition->index], item);

	if (before.file) {
		loading_twice(loading, D_UPDATE_TWICE, item->place, before,
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
take_update(struct taking *taking, const struct node *node,
    struct recommendation *one, const struct edition **latest)
{
	struct loading *loading = taking->loading;
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
	if (edition && check_edition(taking, node, edition, latest) &&
	    status && update.body.node) {
		one->updates[one->update_count++] = update;
		if (one->update_count > 1)
			update_warn(&one->updates[one->update_count - 2],
			    &update, node, loading->diagnostics);
	} else
		leave_out(loading, &update);
}

static void
take_updates(struct taking *taking, struct recommendation *one)
{
	const struct node *list = take_kind(taking->mapping, "updates",
	    NODE_SEQUENCE);
	size_t count = take_count(taking->mapping, "updates");
	const struct edition *latest = NULL;

	one->updates = ARENA_NEW(taking->loading->arena, struct update,
	    count);
	for (size_t i = 0; i < count; i++)
		take_update(taking, list->items[i], one, &latest);
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
check_since(const struct taking *taking, const struct recommendation *one)
{
	struct loading *loading = taking->loading;
	const struct node *list = take_kind(taking->mapping, "updates",
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
take_since(const struct taking *taking, struct recommendation *one)
{
	struct loading *loading = taking->loading;
	const struct node *since = node_member(taking->mapping, "since");

	one->since_named = since != NULL;
	one->since = names_resolve(&loading->editions, since,
	    D_UNKNOWN_EDITION, loading->diagnostics);
	if (one->since)
		check_since(taking, one);
	else
		one->since = first_edition(loading->report, one);
}

void
take_recommendation(struct taking *taking, const struct node *mapping,
    struct recommendation *one)
{
	struct loading *loading = taking->loading;
	struct arena *arena = loading->arena;
	const struct node *named = node_member(mapping, "number");
	struct text number = take_text(arena, mapping, "number");

	taking->mapping = mapping;
	*one = (struct recommendation){
		.number = number,
		.title = take_text(arena, mapping, "title"),
		.text = take_markdown(arena, mapping, "recommendation",
		    false),
		.language = take_text(arena, mapping, "language"),
		.group = names_resolve(&loading->groups,
		    node_member(mapping, "group"), D_UNKNOWN_GROUP,
		    loading->diagnostics),
		.place = mapping->place,
		.number_place = named ? named->place : mapping->place,
	};
	if (label_is_valid(number))
		one->slug = label_slug(arena, number);
	one->text.language = one->language;
	take_owners(taking, one);
	take_updates(taking, one);
	take_since(taking, one);
}

void
leave_recommendation_out(struct loading *loading,
    const struct recommendation *one)
{
	loading_loose(loading, &one->text);
	for (size_t i = 0; i < one->update_count; i++)
		leave_out(loading, &one->updates[i]);
}
