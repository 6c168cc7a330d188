#include "theme/strings.h"

#include "core/buffer.h"
#include "theme/placeholder.h"
#include "theme/plural.h"

/* Numbers with fewer digits are not grouped: 1000, but 10,000. */
enum { GROUPED_FROM = 5 };

/* What most strings are made of: more take memory. */
enum { FEW_PIECES = 8 };

struct text
strings_get(const struct strings *strings, struct text name)
{
	const struct string_entry *entry = table_find(&strings->by_name, name);

	return entry ? entry->forms[PLURAL_OTHER] : (struct text){ NULL, 0 };
}

struct text
strings_pattern(const struct strings *strings, struct text name,
    size_t count)
{
	const struct string_entry *entry = table_find(&strings->by_name, name);
	enum plural_category category;

	if (!entry)
		return (struct text){ NULL, 0 };
	/* English words follow English rules, whatever is around them. */
	category = plural_category_of(entry->language.at ?
	    strings->english_rules : strings->rules, count);
	return entry->forms[category].at ? entry->forms[category] :
	    entry->forms[PLURAL_OTHER];
}

static struct text
value_of(const struct string_value *values, struct text name)
{
	for (; values && values->name; values++)
		if (values->name[0] == name.at[0] &&
		    text_equal(text_of(values->name), name))
			return values->text;
	return (struct text){ NULL, 0 };
}

/* In one pass: braces of a value are the value's. {count} is the count where
   nobody gives another; a name without a value stays as it is, for all to
   see. */
static struct text
fill(const struct strings *strings, struct arena *arena,
    struct text pattern, size_t count, const struct string_value *values)
{
	struct text few[FEW_PIECES], *pieces = few, piece = { NULL, 0 };
	size_t at = 0, from = 0, piece_count = 0, capacity = FEW_PIECES;
	enum piece_kind kind;

	while ((kind = piece_next(pattern, &at, &piece)) != PIECE_END) {
		struct text value = { NULL, 0 };
		if (kind == PIECE_NAME)
			value = value_of(values, piece);
		if (kind == PIECE_NAME && !value.at &&
		    text_equal(piece, T("count")))
			value = strings_number(strings, arena, count);
		if (piece_count == capacity)
			pieces = arena_grow(arena, pieces, piece_count,
			    &capacity, sizeof(*pieces));
		pieces[piece_count++] = value.at ? value :
		    text_slice(pattern, from, at);
		from = at;
	}
	return arena_list(arena, pieces, piece_count, T(""));
}

struct text
strings_fill(const struct strings *strings, struct arena *arena,
    struct text name, size_t count, const struct string_value *values)
{
	struct text pattern = strings_pattern(strings, name, count);

	if (!pattern.at)
		return pattern;
	return fill(strings, arena, pattern, count, values);
}

struct text
strings_date(const struct strings *strings, struct arena *arena,
    struct date date)
{
	struct string_value values[] = {
		{ "year", arena_number(arena, (size_t)date.year) },
		{ "month", { NULL, 0 } },
		{ "day", arena_number(arena, (size_t)date.day) },
		{ NULL, { NULL, 0 } },
	};
	struct text pattern = strings->month_pattern;

	if (date.month == 0)
		return values[0].text;
	values[1].text = strings->months[date.month - 1];
	if (date.day == 1 && strings->first_pattern.at)
		pattern = strings->first_pattern;
	else if (date.day)
		pattern = strings->day_pattern;
	return fill(strings, arena, pattern, 0, values);
}

struct text
strings_number(const struct strings *strings, struct arena *arena,
    size_t number)
{
	struct text digits = arena_number(arena, number);
	struct buffer written;

	if (digits.length < GROUPED_FROM)
		return digits;
	buffer_begin(&written);
	for (size_t i = 0; i < digits.length; i++) {
		if (i > 0 && (digits.length - i) % 3 == 0)
			sink_put(&written.sink, strings->group_separator);
		sink_put(&written.sink, text_slice(digits, i, i + 1));
	}
	return buffer_keep(&written, arena);
}
