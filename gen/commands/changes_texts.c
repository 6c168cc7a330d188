#include "commands/changes.h"

#include "commands/status.h"
#include "content/ids.h"
#include "core/table.h"

/* What is told of one thing: "- Recommendation 5: its title, its owners". */
struct line {
	struct arena *arena;
	struct sink *sink;
	bool *headed;		/* the heading is written */
	struct text subject;
	bool begun;
};

static void
add(struct line *line, struct text what)
{
	if (!*line->headed)
		sink_string(line->sink, "### Texts\n\n");
	*line->headed = true;
	if (!line->begun) {
		sink_string(line->sink, "- ");
		status_put_escaped(line->sink, line->subject);
	}
	sink_string(line->sink, line->begun ? ", " : ": ");
	status_put_escaped(line->sink, what);
	line->begun = true;
}

static void
end(struct line *line)
{
	if (line->begun)
		sink_string(line->sink, "\n");
	line->begun = false;
}

static void
differ(struct line *line, struct text was, struct text is, const char *what)
{
	if (!text_equal(was, is))
		add(line, text_of(what));
}

static bool
same_markdown(const struct markdown *was, const struct markdown *is)
{
	return text_equal(was->source, is->source);
}

static bool
same_date(struct date was, struct date is)
{
	return was.year == is.year && was.month == is.month &&
	    was.day == is.day;
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
		    !same_date(was->evidence[i].date, is->evidence[i].date))
			return false;
	return true;
}

static bool
same_corrections(const struct update *was, const struct update *is)
{
	if (was->corrected_count != is->corrected_count)
		return false;
	for (size_t i = 0; i < is->corrected_count; i++)
		if (!same_date(was->corrected[i].date,
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
	    same_date(was->date, is->date) && same_evidence(was, is) &&
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
		if (!old || !same_update(old, &is->updates[i]))
			add(line, arena_join(line->arena, TEXTS(old ?
			    T("the update for ") : T("a new update for "),
			    id)));
	}
	for (size_t i = 0; i < was->update_count; i++) {
		struct text id = was->updates[i].edition->id;
		if (!update_for(is, id))
			add(line, arena_join(line->arena, TEXTS(
			    T("no more update for "), id)));
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
put_recommendation(struct line *line, const struct recommendation *was,
    const struct recommendation *is)
{
	const struct recommendation *one = is ? is : was;

	line->subject = arena_join(line->arena, TEXTS(T("Recommendation "),
	    one->number, one->title.at ? T(", ") : T(""), one->title));
	if (!was || !is) {
		add(line, is ? T("new") : T("no longer there"));
	} else {
		differ(line, was->title, is->title, "its title");
		differ(line, was->group->id, is->group->id, "its group");
		if (!same_owners(was, is))
			add(line, T("its owners"));
		differ(line, was->text.source, is->text.source,
		    "what was recommended");
		put_updates(line, was, is);
	}
	end(line);
}

static void
put_recommendations(struct line *line, const struct report *before,
    const struct report *after)
{
	struct table old = { .arena = line->arena };
	struct table new = { .arena = line->arena };
	struct recommendation *one;

	for (size_t i = 0; i < before->recommendation_count; i++) {
		one = &before->recommendations[i];
		*table_at(&old, one->slug) = one;
	}
	for (size_t i = 0; i < after->recommendation_count; i++) {
		one = &after->recommendations[i];
		*table_at(&new, one->slug) = one;
		put_recommendation(line, table_find(&old, one->slug), one);
	}
	for (size_t i = 0; i < before->recommendation_count; i++) {
		one = &before->recommendations[i];
		if (!table_find(&new, one->slug))
			put_recommendation(line, one, NULL);
	}
}

static const struct section *
section_of(const struct edition *edition, struct text id)
{
	for (size_t i = 0; i < edition->section_count; i++)
		if (text_equal(edition->sections[i].id, id))
			return &edition->sections[i];
	return NULL;
}

static void
put_sections(struct line *line, const struct edition *was,
    const struct edition *is)
{
	for (size_t i = 0; i < is->section_count; i++) {
		const struct section *now = &is->sections[i];
		const struct section *then = section_of(was, now->id);
		if (!then || !text_equal(then->title, now->title) ||
		    !same_markdown(&then->text, &now->text))
			add(line, now->title);
	}
	for (size_t i = 0; i < was->section_count; i++)
		if (!section_of(is, was->sections[i].id))
			add(line, arena_join(line->arena, TEXTS(
			    T("no more "), was->sections[i].title)));
}

/* Editions that are new, or are gone, are told with the figures. */
static void
put_editions(struct line *line, const struct report *before,
    const struct report *after)
{
	for (size_t i = 0; i < after->edition_count; i++) {
		const struct edition *is = &after->editions[i], *was;
		size_t old = ids_find(before, REFERS_TO_EDITIONS, is->id);
		if (old == TEXT_NOWHERE)
			continue;
		was = &before->editions[old];
		line->subject = arena_join(line->arena, TEXTS(T("Edition "),
		    is->id));
		differ(line, was->title, is->title, "its title");
		differ(line, was->subtitle, is->subtitle, "its subtitle");
		if (!same_date(was->date, is->date))
			add(line, T("its date"));
		if (was->draft != is->draft)
			add(line, is->draft ? T("a draft again") :
			    T("no draft any more"));
		put_sections(line, was, is);
		end(line);
	}
}

static void
put_report(struct line *line, const struct report *before,
    const struct report *after)
{
	line->subject = T("The report");
	differ(line, before->name, after->name, "its name");
	differ(line, before->publisher, after->publisher, "its publisher");
	differ(line, before->notice.source, after->notice.source,
	    "its notice");
	end(line);
	for (size_t i = 0; i < after->status_count; i++) {
		const struct status *is = &after->statuses[i], *was;
		size_t old = ids_find(before, REFERS_TO_STATUSES, is->id);
		if (old == TEXT_NOWHERE)
			continue;
		was = &before->statuses[old];
		line->subject = arena_join(line->arena, TEXTS(T("Status "),
		    is->id));
		differ(line, was->label, is->label, "its label");
		differ(line, was->definition.source, is->definition.source,
		    "its definition");
		differ(line, was->sentence.source, is->sentence.source,
		    "its sentence");
		end(line);
	}
}

void
changes_put_texts(struct arena *arena, const struct report *before,
    const struct report *after, struct sink *sink)
{
	bool headed = false;
	struct line line = { arena, sink, &headed, { NULL, 0 }, false };

	put_report(&line, before, after);
	put_editions(&line, before, after);
	put_recommendations(&line, before, after);
}
