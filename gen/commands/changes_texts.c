#include "commands/changes.h"

#include "content/ids.h"

static bool
same_markdown(const struct markdown *was, const struct markdown *is)
{
	return text_equal(was->source, is->source);
}

static bool
same_evidence(const struct update *was, const struct update *is)
{
	if (was->evidence_count != is->evidence_count)
		return false;
	for (size_t i = 0; i < is->evidence_count; i++)
		if (!text_equal(was->evidence[i].title,
		    is->evidence[i].title) ||
		    !text_equal(was->evidence[i].url, is->evidence[i].url) ||
		    !line_same_date(was->evidence[i].date,
		    is->evidence[i].date))
			return false;
	return true;
}

static bool
same_corrections(const struct update *was, const struct update *is)
{
	if (was->corrected_count != is->corrected_count)
		return false;
	for (size_t i = 0; i < is->corrected_count; i++)
		if (!line_same_date(was->corrected[i].date,
		    is->corrected[i].date) || !same_markdown(
		    &was->corrected[i].note, &is->corrected[i].note))
			return false;
	return true;
}

/* Its status is told with the figures. */
static bool
same_update(const struct update *was, const struct update *is)
{
	return same_markdown(&was->body, &is->body) &&
	    same_markdown(&was->closing, &is->closing) &&
	    line_same_date(was->date, is->date) && same_evidence(was, is) &&
	    same_corrections(was, is);
}

static const struct update *
update_for(const struct recommendation *one, struct text edition)
{
	for (size_t i = 0; i < one->update_count; i++)
		if (text_equal(one->updates[i].edition->id, edition))
			return &one->updates[i];
	return NULL;
}

static void
put_updates(struct line *line, const struct recommendation *was,
    const struct recommendation *is)
{
	for (size_t i = 0; i < is->update_count; i++) {
		struct text id = is->updates[i].edition->id;
		const struct update *old = update_for(was, id);
		/* A language that it has from the recommendation is told
		   there. */
		bool same = old && same_update(old, &is->updates[i]) &&
		    (!text_equal(was->language, is->language) ||
		    text_equal(old->language, is->updates[i].language));
		if (!same)
			line_add_named(line, old ? "the update for " :
			    "a new update for ", id);
	}
	for (size_t i = 0; i < was->update_count; i++) {
		struct text id = was->updates[i].edition->id;
		if (!update_for(is, id))
			line_add_named(line, "no more update for ", id);
	}
}

static bool
same_owners(const struct recommendation *was,
    const struct recommendation *is)
{
	if (was->owner_count != is->owner_count)
		return false;
	for (size_t i = 0; i < is->owner_count; i++)
		if (!text_equal(was->owners[i]->id, is->owners[i]->id))
			return false;
	return true;
}

static void
name_recommendation(struct line *line, const void *recommendation)
{
	line_begin(line, TEXTS(line_recommendation(line->arena,
	    recommendation)));
}

static void
differ_recommendation(struct line *line, const void *before,
    const void *after)
{
	const struct recommendation *was = before, *is = after;

	line_differ(line, was->title, is->title, "its title");
	line_differ(line, was->group->id, is->group->id, "its group");
	if (!same_owners(was, is))
		line_add(line, "its owners");
	line_differ(line, was->language, is->language, "its language");
	line_differ(line, was->text.source, is->text.source,
	    "what was recommended");
	put_updates(line, was, is);
}

static const struct section *
section_of(const struct edition *edition, struct text id)
{
	for (size_t i = 0; i < edition->section_count; i++)
		if (text_equal(edition->sections[i].id, id))
			return &edition->sections[i];
	return NULL;
}

static bool
same_signatures(const struct section *was, const struct section *is)
{
	if (was->signature_count != is->signature_count)
		return false;
	for (size_t i = 0; i < is->signature_count; i++)
		if (!text_equal(was->signed_by[i].name,
		    is->signed_by[i].name) ||
		    !text_equal(was->signed_by[i].role,
		    is->signed_by[i].role))
			return false;
	return true;
}

static bool
same_section(const struct section *was, const struct section *is)
{
	return text_equal(was->title, is->title) &&
	    same_markdown(&was->text, &is->text) &&
	    text_equal(was->language, is->language) &&
	    same_signatures(was, is);
}

/* Where both have the same ones. */
static bool
same_order(const struct edition *was, const struct edition *is)
{
	for (size_t i = 0; i < is->section_count; i++)
		if (!text_equal(was->sections[i].id, is->sections[i].id))
			return false;
	return was->recommendations_at == is->recommendations_at;
}

static void
put_sections(struct line *line, const struct edition *was,
    const struct edition *is)
{
	bool same = was->section_count == is->section_count;

	for (size_t i = 0; i < is->section_count; i++) {
		const struct section *now = &is->sections[i];
		const struct section *then = section_of(was, now->id);
		same &= then != NULL;
		if (!then || !same_section(then, now))
			line_add_named(line, "", now->title);
	}
	for (size_t i = 0; i < was->section_count; i++)
		if (!section_of(is, was->sections[i].id))
			line_add_named(line, "no more ",
			    was->sections[i].title);
	if (same && !same_order(was, is))
		line_add(line, "the order of its sections");
}

static void
put_edition(struct line *line, const struct edition *was,
    const struct edition *is)
{
	line_begin(line, TEXTS(T("Edition "), is->id));
	line_differ(line, was->title, is->title, "its title");
	line_differ(line, was->subtitle, is->subtitle, "its subtitle");
	if (!line_same_date(was->date, is->date))
		line_add(line, "its date");
	if (was->draft != is->draft)
		line_add(line, is->draft ? "a draft again" :
		    "no draft any more");
	put_sections(line, was, is);
	line_end(line);
}

/* Those that are new, or are gone, are told with the figures. */
static void
put_editions(struct line *line)
{
	for (size_t i = 0; i < line->after->edition_count; i++) {
		const struct edition *is = &line->after->editions[i];
		size_t was = ids_find(line->before, REFERS_TO_EDITIONS,
		    is->id);
		if (was != TEXT_NOWHERE)
			put_edition(line, &line->before->editions[was], is);
	}
}

void
changes_put_texts(struct arena *arena, const struct report *before,
    const struct report *after, struct sink *sink)
{
	struct line line = { .arena = arena, .sink = sink,
		.before = before, .after = after };

	changes_put_report(&line);
	put_editions(&line);
	line_things(&line, LINE_THINGS(before->recommendations,
	    before->recommendation_count, struct recommendation, slug),
	    LINE_THINGS(after->recommendations, after->recommendation_count,
	    struct recommendation, slug), name_recommendation,
	    differ_recommendation);
}
