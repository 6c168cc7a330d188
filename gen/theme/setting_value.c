#include "theme/settings.h"

#include <inttypes.h>

#include "core/utf8.h"

/* The most digits before the point of a length: nothing on a page is
   larger. */
enum { LENGTH_DIGITS = 5 };

const char *const setting_type_names[] = {
	[SETTING_COLOUR] = "colour",
	[SETTING_FONTS] = "fonts",
	[SETTING_LENGTH] = "length",
	[SETTING_PICTURE] = "picture",
	[SETTING_TEXT] = "text",
	NULL
};

bool
setting_type_named(struct text name, enum setting_type *type)
{
	for (size_t i = 0; setting_type_names[i]; i++) {
		if (!text_equal(name, text_of(setting_type_names[i])))
			continue;
		*type = (enum setting_type)i;
		return true;
	}
	return false;
}

bool
setting_may_be_absent(enum setting_type type)
{
	return type == SETTING_PICTURE || type == SETTING_TEXT;
}

static bool
value_is_hexadecimal(struct text text, size_t from)
{
	for (size_t i = from; i < text.length; i++)
		if (ascii_hexadecimal(text.at[i]) < 0)
			return false;
	return text.length > from;
}

static bool
value_is_colour(struct text value)
{
	return value.length == 7 && value.at[0] == '#' &&
	    value_is_hexadecimal(value, 1);
}

static bool
value_in_font_name(char c)
{
	return ascii_letter(c) || ascii_digit(c) || c == ' ' || c == '-';
}

/* Returns true if each word of a name without quotes is an identifier of CSS:
   a letter first, or a hyphen and a letter ("-apple-system"). */
static bool
value_is_plain_font(struct text name)
{
	for (size_t i = 0; i < name.length; i++) {
		bool first = i == 0 || name.at[i - 1] == ' ';
		bool second = i > 0 && name.at[i - 1] == '-' &&
		    (i == 1 || name.at[i - 2] == ' ');
		char c = name.at[i];
		if (!value_in_font_name(c))
			return false;
		if (first && ascii_digit(c))
			return false;
		if (second && !ascii_letter(c))
			return false;
	}
	return name.length > 0 && name.at[name.length - 1] != '-';
}

static bool
value_is_font(struct text name)
{
	char mark = name.length ? name.at[0] : ' ';

	if (mark != '"' && mark != '\'')
		return value_is_plain_font(name);
	if (name.length < 3 || name.at[name.length - 1] != mark)
		return false;
	for (size_t i = 1; i < name.length - 1; i++)
		if (!value_in_font_name(name.at[i]))
			return false;
	return true;
}

/* Returns true if the value is a list of fonts. No name holds a comma, so the
   list can be split at commas first. */
static bool
value_is_fonts(struct text value)
{
	for (size_t from = 0; from <= value.length;) {
		size_t to = text_until(value, ',', from);
		if (!value_is_font(text_trim(text_slice(value, from, to))))
			return false;
		from = to + 1;
	}
	return text_find_byte(value, '\n', 0) == TEXT_NOWHERE;
}

static size_t
value_digits_end(struct text text, size_t from)
{
	while (from < text.length && ascii_digit(text.at[from]))
		from++;
	return from;
}

/* Returns the end of "12" or "12.5" at the text's beginning, or 0. */
static size_t
value_number_end(struct text text)
{
	size_t whole = value_digits_end(text, 0), end;

	if (whole == 0 || whole > LENGTH_DIGITS)
		return 0;
	if (whole == text.length || text.at[whole] != '.')
		return whole;
	end = value_digits_end(text, whole + 1);
	return end > whole + 1 && end <= whole + 1 + LENGTH_DIGITS ? end : 0;
}

static bool
value_is_length(struct text value)
{
	static const struct text units[] = {
		TEXT("px"), TEXT("rem"), TEXT("em"), TEXT("ch"), TEXT("pt"),
		TEXT("mm"), TEXT("%"),
	};
	size_t end = value_number_end(value);
	struct text unit = text_slice(value, end, value.length);

	for (size_t i = 0; end && i < sizeof(units) / sizeof(units[0]); i++)
		if (text_equal(unit, units[i]))
			return true;
	return false;
}

static bool
value_is_picture(struct text value)
{
	return text_ends(value, T(".png")) || text_ends(value, T(".jpg")) ||
	    text_ends(value, T(".svg"));
}

bool
setting_value_fits(enum setting_type type, struct text value)
{
	switch (type) {
	case SETTING_COLOUR:
		return value_is_colour(value);
	case SETTING_FONTS:
		return value_is_fonts(value);
	case SETTING_LENGTH:
		return value_is_length(value);
	case SETTING_PICTURE:
		return value_is_picture(value);
	case SETTING_TEXT:
		break;
	}
	return true;
}

const char *
setting_value_form(enum setting_type type)
{
	static const char *const forms[] = {
		[SETTING_COLOUR] = "a colour is '#' and six hexadecimal "
		    "digits, in quotes, such as '#1d4f91'",
		[SETTING_FONTS] = "fonts are names with commas between them; "
		    "a name has letters, digits, spaces and hyphens, and "
		    "quotes around it where a word of it begins with a digit",
		[SETTING_LENGTH] = "a length is a number and its unit, px, "
		    "rem, em, ch, pt, mm or %, such as 1.5rem",
		[SETTING_PICTURE] = "a picture is a .png, .jpg or .svg file "
		    "in the theme's assets, such as logo.svg",
		[SETTING_TEXT] = "a text is written in quotes",
	};

	return forms[type];
}

struct text
setting_value_meant(struct arena *arena, enum setting_type type,
    struct text value)
{
	size_t hash = value.length && value.at[0] == '#' ? 1 : 0;
	size_t digits = value.length - hash;
	struct text none = { NULL, 0 };
	const char *d = value.at;

	if (type != SETTING_COLOUR || !value_is_hexadecimal(value, hash))
		return none;
	if (digits == 6 && !hash)
		return arena_join(arena, TEXTS(T("#"), value));
	if (digits != 3)
		return none;
	d += hash;
	return arena_format(arena, "#%c%c%c%c%c%c", d[0], d[0], d[1], d[1],
	    d[2], d[2]);
}

/* Writes a string of CSS; characters that could end it are written as their
   numbers. */
static void
value_put_string(struct text text, struct sink *sink)
{
	struct arena arena = { NULL };
	size_t at = 0;

	sink_string(sink, "\"");
	while (at < text.length) {
		size_t from = at;
		uint32_t c = utf8_next(text, &at);
		if (c < 0x20 || c == 0x7F || c == '"' || c == '\\' ||
		    c == '<')
			sink_put(sink, arena_format(&arena, "\\%" PRIX32 " ",
			    c));
		else
			sink_put(sink, text_slice(text, from, at));
	}
	sink_string(sink, "\"");
	arena_release(&arena);
}

void
setting_value_put(const struct setting *setting, struct sink *sink)
{
	if (setting->type == SETTING_TEXT)
		value_put_string(setting->value, sink);
	else
		sink_put(sink, setting->value);
}

unsigned
contrast_parse(struct text ratio)
{
	size_t end = value_digits_end(ratio, 0);
	unsigned value = 0;

	if (end == 0 || end > 2)
		return 0;
	for (size_t i = 0; i < end; i++)
		value = value * 10 + ascii_decimal(ratio.at[i]);
	value *= 100;
	if (end < ratio.length) {
		size_t decimals = ratio.length - end - 1;
		if (ratio.at[end] != '.' || decimals < 1 || decimals > 2 ||
		    value_digits_end(ratio, end + 1) != ratio.length)
			return 0;
		value += ascii_decimal(ratio.at[end + 1]) * 10;
		value += decimals == 2 ?
		    ascii_decimal(ratio.at[end + 2]) : 0;
	}
	return value >= 100 && value <= 2100 ? value : 0;
}

/*
 * Returns x to the power of 2.4, for x from 0 to 1: the fifth root of x to the
 * power of 12, by Newton's method, which approaches the root from above. The C
 * library's pow does not give the same bits everywhere.
 */
static double
value_power_2_4(double x)
{
	double x4 = x * x * x * x;
	double power = x4 * x4 * x4;
	double root = 1.0, last = 2.0;

	while (root < last && root > 0.0) {
		double root4 = root * root * root * root;
		last = root;
		root -= (root4 * root - power) / (5.0 * root4);
	}
	return last;
}

/* Returns the light of the two digits at `at`, by the definition of sRGB. */
static double
value_light(struct text colour, size_t at)
{
	int level = ascii_hexadecimal(colour.at[at]) * 16 +
	    ascii_hexadecimal(colour.at[at + 1]);
	double share = level / 255.0;

	return share <= 0.04045 ? share / 12.92 :
	    value_power_2_4((share + 0.055) / 1.055);
}

static double
value_luminance(struct text colour)
{
	return 0.2126 * value_light(colour, 1) + 0.7152 * value_light(colour, 3)
	    + 0.0722 * value_light(colour, 5);
}

unsigned
colour_contrast(struct text a, struct text b)
{
	double x = value_luminance(a) + 0.05, y = value_luminance(b) + 0.05;
	double ratio = x > y ? x / y : y / x;

	/* Cut, not rounded: 4.499 is less than 4.5. The small addition makes
	   up for sums such as 0.2126 + 0.7152 + 0.0722. */
	return (unsigned)(ratio * 100.0 + 0.000001);
}
