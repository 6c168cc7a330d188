#include "theme/strings.h"

#include "core/buffer.h"
#include "theme/plural.h"

/* Numbers with fewer digits are not grouped: 1000, but 10,000. */
enum { GROUPED_FROM = 5 };

/* What most strings are made of: more take memory. */
enum { FEW_PIECES = 8 };

struct text
string_name_text(enum string_name name)
{
	static const struct text names[] = {
#define THEME_STRING(name, string) [STRING_##name] = TEXT(string),
#include "theme/string_names.def"
#undef THEME_STRING
	};

	return names[name];
}

struct text
strings_get(const struct strings *strings, enum string_name name)
{
	const struct string_entry *entry = strings->named[name];

	return entry ? entry->forms[PLURAL_OTHER].text :
	    (struct text){ NULL, 0 };
}

static const struct pattern *
find_pattern(const struct strings *strings, enum string_name name,
    size_t count)
{
	static const struct pattern none;
	const struct string_entry *entry = strings->named[name];
	enum plural_category category;

	if (!entry)
		return &none;
	/* English words follow English rules, whatever is around them. */
	category = plural_category_of(entry->language.at ?
	    strings->english_rules : strings->rules, count);
	return &entry->forms[entry->forms[category].text.at ? category :
	    PLURAL_OTHER];
}

struct text
strings_pattern(const struct strings *strings, enum string_name name,
    size_t count)
{
	return find_pattern(strings, name, count)->text;
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

/* {count} is the count where nobody gives another; a name without a value
   stays as it is, for all to see. */
static struct text
filled_name(const struct strings *strings, struct arena *arena,
    struct text name, size_t count, const struct string_value *values)
{
	struct text value = value_of(values, name);

	if (value.at)
		return value;
	if (text_equal(name, T("count")))
		return strings_number(strings, arena, count);
	/* With its braces. */
	return (struct text){ name.at - 1, name.length + 2 };
}

/* Braces of a value are the value's. */
static struct text
fill(const struct strings *strings, struct arena *arena,
    const struct pattern *pattern, size_t count,
    const struct string_value *values)
{
	struct text few[FEW_PIECES], *texts = few;

	if (pattern->count > FEW_PIECES)
		texts = ARENA_NEW(arena, struct text, pattern->count);
	for (size_t i = 0; i < pattern->count; i++) {
		const struct pattern_piece *piece = &pattern->pieces[i];
		texts[i] = piece->is_name ? filled_name(strings, arena,
		    piece->text, count, values) : piece->text;
	}
	return arena_list(arena, texts, pattern->count, T(""));
}

struct text
strings_fill(const struct strings *strings, struct arena *arena,
    enum string_name name, size_t count, const struct string_value *values)
{
	const struct pattern *pattern = find_pattern(strings, name, count);

	if (!pattern->text.at)
		return pattern->text;
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
	const struct pattern *pattern = &strings->month_pattern;

	if (date.month == 0)
		return values[0].text;
	values[1].text = strings->months[date.month - 1];
	if (date.day == 1 && strings->first_pattern.text.at)
		pattern = &strings->first_pattern;
	else if (date.day)
		pattern = &strings->day_pattern;
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
