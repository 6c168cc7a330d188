/* What changed of the report's own texts, and of all that it names. */
#include "commands/changes.h"

#include "core/files.h"
#include "core/limits.h"

static bool
same_texts(const struct text *was, const struct text *is, size_t count)
{
	for (size_t i = 0; i < count; i++)
		if (!text_equal(was[i], is[i]))
			return false;
	return true;
}

static bool
same_contact(const struct contact *was, const struct contact *is)
{
	const struct text old[] = { was->name, was->email, was->phone,
		was->textphone, was->relay, was->bsl, was->url, was->hours,
		was->address };
	const struct text new[] = { is->name, is->email, is->phone,
		is->textphone, is->relay, is->bsl, is->url, is->hours,
		is->address };

	return same_texts(old, new, sizeof(old) / sizeof(old[0]));
}

static bool
same_accessibility(const struct accessibility *was,
    const struct accessibility *is)
{
	const struct text old[] = { was->status, was->tested_by,
		was->tested_method, was->problems.source,
		was->response_days, was->enforcement };
	const struct text new[] = { is->status, is->tested_by,
		is->tested_method, is->problems.source, is->response_days,
		is->enforcement };

	return same_texts(old, new, sizeof(old) / sizeof(old[0])) &&
	    was->given == is->given &&
	    line_same_date(was->prepared, is->prepared) &&
	    line_same_date(was->reviewed, is->reviewed) &&
	    line_same_date(was->tested, is->tested);
}

static void
put_report(struct line *line)
{
	const struct report *was = line->before, *is = line->after;

	line_begin(line, TEXTS(T("The report")));
	line_differ(line, was->name, is->name, "its name");
	line_differ(line, was->publisher, is->publisher, "its publisher");
	line_differ(line, was->notice.source, is->notice.source,
	    "its notice");
	if (!text_equal(was->source_title, is->source_title) ||
	    !text_equal(was->source_url, is->source_url))
		line_add(line, "its source");
	line_differ(line, was->language, is->language, "its language");
	line_differ(line, was->url, is->url, "its address");
	line_differ(line, was->current->id, is->current->id,
	    "its current edition");
	if (!same_contact(&was->contact, &is->contact))
		line_add(line, "whom to ask");
	if (!same_accessibility(&was->accessibility, &is->accessibility))
		line_add(line, "its accessibility statement");
	if (was->index != is->index)
		line_add(line, "whether search engines may list it");
	line_end(line);
}

static void
name_group(struct line *line, const void *one)
{
	line_begin(line, TEXTS(T("Group "),
	    ((const struct group *)one)->id));
}

static void
differ_group(struct line *line, const void *before, const void *after)
{
	const struct group *was = before, *is = after;

	line_differ(line, was->title, is->title, "its title");
	line_differ(line, was->short_title, is->short_title,
	    "its short title");
	line_differ(line, was->intro.source, is->intro.source,
	    "its introduction");
}

static void
name_status(struct line *line, const void *one)
{
	line_begin(line, TEXTS(T("Status "),
	    ((const struct status *)one)->id));
}

static void
differ_status(struct line *line, const void *before, const void *after)
{
	const struct status *was = before, *is = after;

	line_differ(line, was->label, is->label, "its label");
	line_differ(line, was->short_label, is->short_label,
	    "its short label");
	line_differ(line, was->definition.source, is->definition.source,
	    "its definition");
	line_differ(line, was->sentence.source, is->sentence.source,
	    "its sentence");
	if (was->closed != is->closed)
		line_add(line, "whether it counts as dealt with");
	if (was->tone != is->tone)
		line_add(line, "its tone");
}

static void
name_organisation(struct line *line, const void *one)
{
	line_begin(line, TEXTS(T("Organisation "),
	    ((const struct organisation *)one)->id));
}

static void
differ_organisation(struct line *line, const void *before,
    const void *after)
{
	const struct organisation *was = before, *is = after;

	line_differ(line, was->name, is->name, "its name");
	line_differ(line, was->short_name, is->short_name,
	    "its short name");
	line_differ(line, was->url, is->url, "its address");
	line_differ(line, was->language, is->language, "its language");
}

static void
name_term(struct line *line, const void *one)
{
	line_begin(line, TEXTS(T("Term "), ((const struct term *)one)->term));
}

static void
differ_term(struct line *line, const void *before, const void *after)
{
	const struct term *was = before, *is = after;

	line_differ(line, was->meaning, is->meaning, "its meaning");
}

static void
name_picture(struct line *line, const void *one)
{
	line_begin(line, TEXTS(T("Picture "), *(const struct text *)one));
}

/* By their bytes. */
static void
differ_picture(struct line *line, const void *before, const void *after)
{
	struct arena arena = { NULL };
	struct text path = *(const struct text *)after, was, is;
	int error = file_read(&arena, path_join(&arena,
	    line->before->folder, path), LIMIT_PICTURE, &was);

	(void)before;
	if (error == 0)
		error = file_read(&arena, path_join(&arena,
		    line->after->folder, path), LIMIT_PICTURE, &is);
	/* One that can no longer be read is not what it was. */
	if (error || !text_equal(was, is))
		line_add(line, "another one");
	arena_release(&arena);
}

void
changes_put_report(struct line *line)
{
	const struct report *was = line->before, *is = line->after;

	put_report(line);
	line_things(line, LINE_THINGS(was->groups, was->group_count,
	    struct group, id), LINE_THINGS(is->groups, is->group_count,
	    struct group, id), name_group, differ_group);
	line_things(line, LINE_THINGS(was->statuses, was->status_count,
	    struct status, id), LINE_THINGS(is->statuses, is->status_count,
	    struct status, id), name_status, differ_status);
	line_things(line, LINE_THINGS(was->organisations,
	    was->organisation_count, struct organisation, id),
	    LINE_THINGS(is->organisations, is->organisation_count,
	    struct organisation, id), name_organisation,
	    differ_organisation);
	line_things(line, LINE_THINGS(was->terms, was->term_count,
	    struct term, term), LINE_THINGS(is->terms, is->term_count,
	    struct term, term), name_term, differ_term);
	line_things(line, LINE_THINGS(was->media, was->media_count,
	    struct text, at), LINE_THINGS(is->media, is->media_count,
	    struct text, at), name_picture, differ_picture);
}
