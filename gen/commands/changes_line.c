#include "commands/changes_line.h"

#include "commands/status.h"
#include "core/table.h"

void
line_begin(struct line *line, const struct text *subject)
{
	line->subject = arena_join(line->arena, subject);
	line->begun = false;
}

void
line_add_named(struct line *line, const char *what, struct text name)
{
	if (!line->headed)
		sink_string(line->sink, "### Texts\n\n");
	line->headed = true;
	if (!line->begun) {
		sink_string(line->sink, "- ");
		status_put_escaped(line->sink, line->subject);
	}
	sink_string(line->sink, line->begun ? ", " : ": ");
	sink_string(line->sink, what);
	status_put_escaped(line->sink, name);
	line->begun = true;
}

void
line_add(struct line *line, const char *what)
{
	line_add_named(line, what, T(""));
}

void
line_differ(struct line *line, struct text was, struct text is,
    const char *what)
{
	if (!text_equal(was, is))
		line_add(line, what);
}

void
line_end(struct line *line)
{
	if (line->begun)
		sink_string(line->sink, "\n");
	line->begun = false;
}

static const void *
thing_at(struct line_things things, size_t index)
{
	return (const char *)things.first + index * things.size;
}

static struct text
key_of(struct line_things things, const void *one)
{
	struct text key;

	memcpy(&key, (const char *)one + things.key, sizeof(key));
	return key;
}

static struct table
by_key(struct line *line, struct line_things things)
{
	struct table table = { .arena = line->arena };

	for (size_t i = 0; i < things.count; i++) {
		const void *one = thing_at(things, i);
		*table_at(&table, key_of(things, one)) = (void *)one;
	}
	return table;
}

void
line_things(struct line *line, struct line_things was,
    struct line_things is,
    void (*name)(struct line *line, const void *one),
    void (*differ)(struct line *line, const void *was, const void *is))
{
	struct table old = by_key(line, was), new = by_key(line, is);

	for (size_t i = 0; i < is.count; i++) {
		const void *one = thing_at(is, i);
		const void *before = table_find(&old, key_of(is, one));
		name(line, one);
		if (before)
			differ(line, before, one);
		else
			line_add(line, "new");
		line_end(line);
	}
	for (size_t i = 0; i < was.count; i++) {
		const void *one = thing_at(was, i);
		if (table_find(&new, key_of(was, one)))
			continue;
		name(line, one);
		line_add(line, "no longer there");
		line_end(line);
	}
}

struct text
line_recommendation(struct arena *arena, const struct recommendation *one)
{
	return arena_join(arena, TEXTS(T("Recommendation "), one->number,
	    one->title.at ? T(", ") : T(""), one->title));
}

bool
line_same_date(struct date was, struct date is)
{
	return was.year == is.year && was.month == is.month &&
	    was.day == is.day;
}
