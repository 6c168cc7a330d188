#include "content/loader.h"

#include "content/values.h"
#include "schema/label.h"

void
recommendation_reader_begin(struct recommendation_reader *reader,
    struct content_loader *loader)
{
	const struct report *report = loader->report;

	reader->loader = loader;
	reader->edition_named = ARENA_NEW(loader->arena, struct place,
	    report->edition_count);
	reader->owner_named = ARENA_NEW(loader->arena, struct place,
	    report->organisation_count);
}

/* Returns the place where the file of `item` named it before; without a file if
   it did not. Remembers the place of `item`. */
static struct place
recommendation_named_before(struct place *last, const struct node *item)
{
	static const struct place nowhere;
	struct place before = *last;

	*last = item->place;
	return before.file == item->place.file ? before : nowhere;
}

static void
read_recommendation_owner(struct recommendation_reader *reader,
    const struct node *item, struct recommendation *one)
{
	struct content_loader *loader = reader->loader;
	const struct organisation *owner = id_table_resolve(
	    &loader->organisations, item, D_UNKNOWN_OWNER,
	    loader->diagnostics);
	struct place before;

	if (!owner)
		return;
	before = recommendation_named_before(&reader->owner_named[owner->index],
	    item);
	if (before.file) {
		loader_report_twice(loader, D_OWNER_TWICE, item->place, before,
		    owner->id, T(""));
		return;
	}
	one->owners[one->owner_count++] = owner;
}

static void
read_recommendation_owners(struct recommendation_reader *reader,
    struct recommendation *one)
{
	struct content_loader *loader = reader->loader;
	const struct node *list = node_member_of(reader->mapping, "owners",
	    NODE_SEQUENCE);

	if (!list || list->count == 0)
		return;
	if (!loader->has_organisations) {
		diagnose(loader->diagnostics, D_NO_ORGANISATIONS,
		    node_key(reader->mapping, "owners")->place, NULL);
		return;
	}
	one->owners = ARENA_NEW(loader->arena, const struct organisation *,
	    list->count);
	for (size_t i = 0; i < list->count; i++)
		read_recommendation_owner(reader, list->items[i], one);
}

static void
read_recommendation_evidence(struct content_loader *loader,
    const struct node *node, struct update *update)
{
	const struct node *list = node_member_of(node, "evidence",
	    NODE_SEQUENCE);
	size_t count = member_count(node, "evidence");

	update->evidence = ARENA_NEW(loader->arena, struct evidence, count);
	for (size_t i = 0; i < count; i++) {
		const struct node *item = list->items[i];
		struct evidence evidence = {
			.title = member_text(loader->arena, item, "title"),
			.url = member_text(loader->arena, item, "url"),
			.date = member_date(item, "date"),
		};
		if (!evidence.title.at || !evidence.url.at)
			continue;
		evidence.place = node_member(item, "url")->place;
		update->evidence[update->evidence_count++] = evidence;
	}
}

static void
read_recommendation_corrections(struct content_loader *loader,
    const struct node *node, struct update *update)
{
	const struct node *list = node_member_of(node, "corrected",
	    NODE_SEQUENCE);
	size_t count = member_count(node, "corrected");

	update->corrected = ARENA_NEW(loader->arena, struct correction,
	    count);
	for (size_t i = 0; i < count; i++) {
		struct correction correction = {
			member_date(list->items[i], "date"),
			member_markdown(loader->arena, list->items[i],
			    "note", true),
		};
		correction.note.language = update->language;
		if (correction.date.year && correction.note.node)
			update->corrected[update->corrected_count++] =
			    correction;
		else
			loader_add_loose(loader, &correction.note);
	}
}

/* The update but for its edition and status. */
static struct update
read_recommendation_update_texts(struct content_loader *loader,
    const struct node *node, struct text language)
{
	struct arena *arena = loader->arena;
	struct update update = {
		.date = member_date(node, "date"),
		.closing = member_markdown(arena, node, "closing", true),
		.body = member_markdown(arena, node, "body", false),
		.language = member_text(arena, node, "language"),
	};

	if (!update.language.at)
		update.language = language;
	update.closing.language = update.language;
	update.body.language = update.language;
	read_recommendation_evidence(loader, node, &update);
	read_recommendation_corrections(loader, node, &update);
	return update;
}

/* Returns false for uncertain dates, which have been reported. */
static bool
recommendation_edition_before(const struct edition *one,
    const struct edition *other)
{
	bool certain;

	return date_compare(one->date, other->date, &certain) < 0;
}

/* Compares the edition with the one before; `latest` is of all before. */
static bool
recommendation_check_edition(struct recommendation_reader *reader,
    const struct node *node, const struct edition *edition,
    const struct edition **latest)
{
	struct content_loader *loader = reader->loader;
	const struct node *item = node_member(node, "edition");
	struct place before = recommendation_named_before(
	    &reader->edition_named[edition->index], item);

	if (before.file) {
		loader_report_twice(loader, D_UPDATE_TWICE, item->place, before,
		    edition->id, T(""));
		return false;
	}
	if (*latest && recommendation_edition_before(edition, *latest))
		diagnose(loader->diagnostics, D_UPDATES_ORDER, item->place,
		    TEXTS(edition->id));
	else
		*latest = edition;
	return true;
}

static void
recommendation_leave_update_out(struct content_loader *loader,
    const struct update *update)
{
	loader_add_loose(loader, &update->closing);
	loader_add_loose(loader, &update->body);
	for (size_t i = 0; i < update->corrected_count; i++)
		loader_add_loose(loader, &update->corrected[i].note);
}

static size_t
recommendation_skip_spaces(struct text text, size_t at)
{
	while (at < text.length && ascii_space(text.at[at]))
		at++;
	return at;
}

/* Word for word: how lines are broken does not matter. */
static bool
recommendation_same_text(struct text a, struct text b)
{
	size_t i = recommendation_skip_spaces(a, 0), j =
	    recommendation_skip_spaces(b, 0);

	while (i < a.length && j < b.length) {
		bool space = ascii_space(a.at[i]);
		if (space != ascii_space(b.at[j]))
			break;
		if (!space && a.at[i] != b.at[j])
			return false;
		i = space ? recommendation_skip_spaces(a, i) : i + 1;
		j = space ? recommendation_skip_spaces(b, j) : j + 1;
	}
	return recommendation_skip_spaces(a, i) == a.length &&
	    recommendation_skip_spaces(b, j) == b.length;
}

static void
recommendation_warn_update(const struct update *before,
    const struct update *update, const struct node *node,
    struct diagnostics *diagnostics)
{
	/* In the wrong order: that is reported, which is enough. */
	if (update->edition->index < before->edition->index)
		return;
	if (recommendation_same_text(before->body.source, update->body.source))
		diagnose(diagnostics, D_UPDATE_SAME,
		    node_key(node, "body")->place,
		    TEXTS(before->edition->id));
	if (before->status->closed && !update->status->closed)
		diagnose(diagnostics, D_STATUS_BACK,
		    node_member(node, "status")->place,
		    TEXTS(update->status->id, before->edition->id,
		    before->status->id));
}

static void
read_recommendation_update(struct recommendation_reader *reader,
    const struct node *node, struct recommendation *one,
    const struct edition **latest)
{
	struct content_loader *loader = reader->loader;
	const struct edition *edition = id_table_resolve(&loader->editions,
	    node_member(node, "edition"), D_UNKNOWN_EDITION,
	    loader->diagnostics);
	const struct status *status = id_table_resolve(&loader->statuses,
	    node_member(node, "status"), D_UNKNOWN_STATUS,
	    loader->diagnostics);
	struct update update = read_recommendation_update_texts(loader, node,
	    one->language);

	update.edition = edition;
	update.status = status;
	if (edition && recommendation_check_edition(reader, node, edition,
	    latest) && status && update.body.node) {
		one->updates[one->update_count++] = update;
		if (one->update_count > 1)
			recommendation_warn_update(
			    &one->updates[one->update_count - 2], &update, node,
			    loader->diagnostics);
	} else
		recommendation_leave_update_out(loader, &update);
}

static void
read_recommendation_updates(struct recommendation_reader *reader,
    struct recommendation *one)
{
	const struct node *list = node_member_of(reader->mapping, "updates",
	    NODE_SEQUENCE);
	size_t count = member_count(reader->mapping, "updates");
	const struct edition *latest = NULL;

	one->updates = ARENA_NEW(reader->loader->arena, struct update,
	    count);
	for (size_t i = 0; i < count; i++)
		read_recommendation_update(reader, list->items[i], one,
		    &latest);
}

/*
 * Without any update: the newest edition that is no draft. A draft that is
 * begun beside it must not take the recommendation away from it.
 */
static const struct edition *
recommendation_first_edition(const struct report *report,
    const struct recommendation *one)
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
recommendation_check_since(const struct recommendation_reader *reader,
    const struct recommendation *one)
{
	struct content_loader *loader = reader->loader;
	const struct node *list = node_member_of(reader->mapping, "updates",
	    NODE_SEQUENCE);

	for (size_t i = 0; list && i < list->count; i++) {
		const struct node *node = node_member_of(list->items[i],
		    "edition", NODE_SCALAR);
		const struct defined_id *name = node ? id_table_find(
		    &loader->editions, text_trim(node->text)) : NULL;
		const struct edition *edition = name ? name->object : NULL;
		if (edition && recommendation_edition_before(edition,
		    one->since))
			diagnose(loader->diagnostics,
			    D_UPDATE_BEFORE_SINCE, node->place,
			    TEXTS(edition->id, one->since->id));
	}
}

static void
read_recommendation_since(const struct recommendation_reader *reader,
    struct recommendation *one)
{
	struct content_loader *loader = reader->loader;
	const struct node *since = node_member(reader->mapping, "since");

	one->since_named = since != NULL;
	one->since = id_table_resolve(&loader->editions, since,
	    D_UNKNOWN_EDITION, loader->diagnostics);
	if (one->since)
		recommendation_check_since(reader, one);
	else
		one->since = recommendation_first_edition(loader->report, one);
}

void
read_recommendation(struct recommendation_reader *reader,
    const struct node *mapping, struct recommendation *one)
{
	struct content_loader *loader = reader->loader;
	struct arena *arena = loader->arena;
	const struct node *named = node_member(mapping, "number");
	struct text number = member_text(arena, mapping, "number");

	reader->mapping = mapping;
	*one = (struct recommendation){
		.number = number,
		.title = member_text(arena, mapping, "title"),
		.text = member_markdown(arena, mapping, "recommendation",
		    false),
		.language = member_text(arena, mapping, "language"),
		.group = id_table_resolve(&loader->groups,
		    node_member(mapping, "group"), D_UNKNOWN_GROUP,
		    loader->diagnostics),
		.place = mapping->place,
		.number_place = named ? named->place : mapping->place,
	};
	if (label_is_valid(number))
		one->slug = label_slug(arena, number);
	one->text.language = one->language;
	read_recommendation_owners(reader, one);
	read_recommendation_updates(reader, one);
	read_recommendation_since(reader, one);
}

void
recommendation_leave_out(struct content_loader *loader,
    const struct recommendation *one)
{
	loader_add_loose(loader, &one->text);
	for (size_t i = 0; i < one->update_count; i++)
		recommendation_leave_update_out(loader, &one->updates[i]);
}
