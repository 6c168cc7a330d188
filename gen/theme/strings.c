#include "theme/strings.h"

#include "core/buffer.h"
#include "core/utf8.h"
#include "theme/plural.h"

/* The fewest digits that are grouped: 1000, but 10,000. */
enum { GROUPED_FROM = 5 };

/* The pieces of most strings; room for more is taken from the arena. */
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
strings_find_pattern(const struct strings *strings, enum string_name name,
    size_t count)
{
	static const struct pattern none;
	const struct string_entry *entry = strings->named[name];
	enum plural_category category;

	if (!entry)
		return &none;
	/* English words follow English rules, also in another language. */
	category = plural_category_of(entry->language.at ?
	    strings->english_rules : strings->rules, count);
	return &entry->forms[entry->forms[category].text.at ? category :
	    PLURAL_OTHER];
}

struct text
strings_pattern(const struct strings *strings, enum string_name name,
    size_t count)
{
	return strings_find_pattern(strings, name, count)->text;
}

static struct text
string_value_of(const struct string_value *values, struct text name)
{
	for (; values && values->name; values++)
		if (values->name[0] == name.at[0] &&
		    text_equal(text_of(values->name), name))
			return values->text;
	return (struct text){ NULL, 0 };
}

/* Returns the value of the name. {count} is the count if `values` has no
   other; a name without a value stays as it is, for all to see. */
static struct text
string_fill_name(const struct strings *strings, struct arena *arena,
    struct text name, size_t count, const struct string_value *values)
{
	struct text value = string_value_of(values, name);

	if (value.at)
		return value;
	if (text_equal(name, T("count")))
		return strings_number(strings, arena, count);
	/* With its braces. */
	return (struct text){ name.at - 1, name.length + 2 };
}

/* Fills the pattern in. Braces in a value are not names. */
static struct text
string_fill_pattern(const struct strings *strings, struct arena *arena,
    const struct pattern *pattern, size_t count,
    const struct string_value *values)
{
	struct text few[FEW_PIECES], *texts = few;

	if (pattern->count > FEW_PIECES)
		texts = ARENA_NEW(arena, struct text, pattern->count);
	for (size_t i = 0; i < pattern->count; i++) {
		const struct pattern_piece *piece = &pattern->pieces[i];
		texts[i] = piece->is_name ? string_fill_name(strings, arena,
		    piece->text, count, values) : piece->text;
	}
	return arena_list(arena, texts, pattern->count, T(""));
}

struct text
strings_fill(const struct strings *strings, struct arena *arena,
    enum string_name name, size_t count, const struct string_value *values)
{
	const struct pattern *pattern = strings_find_pattern(strings, name,
	    count);

	if (!pattern->text.at)
		return pattern->text;
	return string_fill_pattern(strings, arena, pattern, count, values);
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
	return string_fill_pattern(strings, arena, pattern, 0, values);
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

/* Capitals of the alphabets of Europe: every `step`th character from `first`
   to `last`, and the number to add for its small letter. Other alphabets have
   no capitals, or keep them. */
static const struct capitals {
	uint32_t first, last, step, add;
} alphabets[] = {
	{ 'A', 'Z', 1, 32 },
	{ 0x00C0, 0x00D6, 1, 32 }, { 0x00D8, 0x00DE, 1, 32 },
	{ 0x0100, 0x012E, 2, 1 }, { 0x0132, 0x0136, 2, 1 },
	{ 0x0139, 0x0147, 2, 1 }, { 0x014A, 0x0176, 2, 1 },
	{ 0x0179, 0x017D, 2, 1 }, { 0x0218, 0x021A, 2, 1 },
	{ 0x0391, 0x03A1, 1, 32 }, { 0x03A3, 0x03AB, 1, 32 },
	{ 0x0400, 0x040F, 1, 80 }, { 0x0410, 0x042F, 1, 32 },
};

static uint32_t
string_small_letter(uint32_t c)
{
	for (size_t i = 0; i < sizeof(alphabets) / sizeof(alphabets[0]); i++) {
		const struct capitals *a = &alphabets[i];
		if (c >= a->first && c <= a->last &&
		    (c - a->first) % a->step == 0)
			return c + a->add;
	}
	return c;
}

/* Returns true for "MPS" and "A4": a capital, then another one or a digit. */
static bool
string_is_abbreviation(struct text label, size_t second)
{
	uint32_t c;

	if (second == label.length)
		return true;
	c = utf8_next(label, &second);
	return string_small_letter(c) != c || (c >= '0' && c <= '9');
}

struct text
strings_within(const struct strings *strings, struct arena *arena,
    struct text label)
{
	size_t second = 0;
	char first[4];
	uint32_t c;

	if (!strings->lower_labels || label.length == 0)
		return label;
	c = utf8_next(label, &second);
	if (string_small_letter(c) == c || string_is_abbreviation(label,
	    second))
		return label;
	return arena_join(arena, TEXTS(
	    { first, utf8_encode(string_small_letter(c), first) },
	    text_slice(label, second, label.length)));
}

static bool
string_is_among(struct text word, const struct text *words, size_t count)
{
	for (size_t i = 0; i < count; i++)
		if (text_equal_caseless(word, words[i]))
			return true;
	return false;
}

/* Returns the subtag at *at, which moves past the hyphen that ends it. */
static struct text
string_next_subtag(struct text tag, size_t *at)
{
	size_t from = *at, to = text_find_byte(tag, '-', from);

	if (to == TEXT_NOWHERE)
		to = tag.length;
	*at = to + 1;
	return text_slice(tag, from, to);
}

static bool
string_is_script(struct text subtag)
{
	if (subtag.length != 4)
		return false;
	for (size_t i = 0; i < 4; i++)
		if (!ascii_letter(subtag.at[i]))
			return false;
	return true;
}

struct text
language_direction(struct text tag)
{
	static const struct text languages[] = {
		TEXT("ar"), TEXT("he"), TEXT("fa"), TEXT("ur"), TEXT("yi"),
		TEXT("dv"), TEXT("ps"), TEXT("sd"), TEXT("ug"), TEXT("ckb"),
	};
	static const struct text scripts[] = {
		TEXT("Arab"), TEXT("Hebr"), TEXT("Thaa"), TEXT("Syrc"),
		TEXT("Nkoo"),
	};
	size_t at = 0;
	bool leftward = string_is_among(string_next_subtag(tag, &at), languages,
	    sizeof(languages) / sizeof(languages[0]));

	while (at < tag.length) {
		struct text subtag = string_next_subtag(tag, &at);
		/* No script follows a single letter: "en-x-arab". */
		if (subtag.length == 1)
			break;
		if (string_is_script(subtag)) {
			leftward = string_is_among(subtag, scripts,
			    sizeof(scripts) / sizeof(scripts[0]));
			break;
		}
	}
	return leftward ? T("rtl") : T("ltr");
}
