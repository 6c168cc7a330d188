#include "theme/theme_schema.h"

#include "theme/settings.h"

static const struct schema_key setting_keys[] = {
	{ "name", TYPE_NAME, SCHEMA_REQUIRED,
	    .meaning = "The word that templates and styles call it by." },
	{ "type", TYPE_CHOICE, SCHEMA_REQUIRED,
	    .meaning = "The kind of its values.",
	    .choices = setting_type_names },
	{ "default", TYPE_TEXT, SCHEMA_OPTIONAL,
	    .meaning = "Its value if no theme sets another." },
	{ "against", TYPE_TEXT, SCHEMA_OPTIONAL,
	    .meaning = "The colour that this one is read on." },
	{ "contrast", TYPE_RATIO, SCHEMA_OPTIONAL,
	    .meaning = "The least contrast with that colour, from 1 to 21." },
	{ "meaning", TYPE_TEXT, SCHEMA_REQUIRED,
	    .meaning = "A sentence for those who make themes." },
};

static const struct schema setting = {
	"a setting", "theme.yaml: `settings[]`", NULL,
	SCHEMA_KEYS(setting_keys)
};

static const struct schema_key setting_value = {
	.type = TYPE_TEXT, .required = SCHEMA_OPTIONAL
};

static const struct schema_key theme_keys[] = {
	{ "name", TYPE_THEME, SCHEMA_REQUIRED,
	    .meaning = "The name of its folder." },
	{ "parent", TYPE_REFERENCE, SCHEMA_OPTIONAL,
	    .meaning = "The theme that has whatever this one lacks." },
	{ "settings", TYPE_LIST, SCHEMA_OPTIONAL,
	    .meaning = "The settings that it declares.",
	    .schema = &setting },
	{ "set", TYPE_NAMED, SCHEMA_OPTIONAL,
	    .meaning = "Values for settings that a parent declares.",
	    .each = &setting_value },
};

const struct schema schema_theme = {
	"a theme", "theme.yaml", NULL, SCHEMA_KEYS(theme_keys)
};

static const struct schema_key reference_keys[] = {
	{ "introduce", TYPE_TEXTS, SCHEMA_REQUIRED,
	    .meaning = "The words before a recommendation's number." },
	{ "join", TYPE_TEXTS, SCHEMA_OPTIONAL,
	    .meaning = "The words between two numbers." },
	{ "range", TYPE_TEXTS, SCHEMA_OPTIONAL,
	    .meaning = "The words between the first and last of a range." },
	{ "elsewhere", TYPE_TEXTS, SCHEMA_OPTIONAL,
	    .meaning =
	    "The words after numbers that are another document's." },
	{ "vague", TYPE_TEXTS, SCHEMA_OPTIONAL,
	    .meaning = "The words of links that do not say where they go." },
};

static const struct schema reference = {
	"'reference'", "LANGUAGE.yaml: `reference`", NULL,
	SCHEMA_KEYS(reference_keys)
};

static const struct schema_key dates_keys[] = {
	{ "day", TYPE_TEXT, SCHEMA_REQUIRED,
	    .meaning = "A day: {day} {month} {year}." },
	{ "first", TYPE_TEXT, SCHEMA_OPTIONAL,
	    .meaning = "The first day of a month: {month} {year}." },
	{ "month", TYPE_TEXT, SCHEMA_REQUIRED,
	    .meaning = "A month: {month} {year}." },
};

static const struct schema dates = {
	"'dates'", "LANGUAGE.yaml: `dates`", NULL, SCHEMA_KEYS(dates_keys)
};

static const char *const plural_names[] = { "zero", "one", "two", "few",
	"many", NULL };

static const struct schema_key plural_rule = {
	.type = TYPE_TEXT, .required = SCHEMA_REQUIRED
};

static const struct schema_key form_keys[] = {
	{ "zero", TYPE_TEXT, SCHEMA_OPTIONAL,
	    .meaning = "For numbers that `plural` calls zero." },
	{ "one", TYPE_TEXT, SCHEMA_OPTIONAL,
	    .meaning = "For numbers that `plural` calls one." },
	{ "two", TYPE_TEXT, SCHEMA_OPTIONAL,
	    .meaning = "For numbers that `plural` calls two." },
	{ "few", TYPE_TEXT, SCHEMA_OPTIONAL,
	    .meaning = "For numbers that `plural` calls few." },
	{ "many", TYPE_TEXT, SCHEMA_OPTIONAL,
	    .meaning = "For numbers that `plural` calls many." },
	{ "other", TYPE_TEXT, SCHEMA_REQUIRED,
	    .meaning = "For all other numbers." },
};

static const struct schema forms = {
	"a string's forms", "LANGUAGE.yaml: `strings`", NULL,
	SCHEMA_KEYS(form_keys)
};

static const struct schema_key string_value = {
	.type = TYPE_FORMS, .required = SCHEMA_REQUIRED, .schema = &forms
};

static const struct schema_key strings_keys[] = {
	{ "language", TYPE_LANGUAGE, SCHEMA_OPTIONAL,
	    .meaning = "The language in the file's name." },
	{ "plural", TYPE_NAMED, SCHEMA_OPTIONAL,
	    .meaning = "Which numbers take which plural form, as CLDR rules.",
	    .choices = plural_names, .each = &plural_rule },
	{ "reference", TYPE_MAPPING, SCHEMA_OPTIONAL,
	    .meaning = "The words by which a text names recommendations.",
	    .schema = &reference },
	{ "months", TYPE_TEXTS, SCHEMA_OPTIONAL,
	    .meaning = "The names of the 12 months." },
	{ "dates", TYPE_MAPPING, SCHEMA_OPTIONAL,
	    .meaning = "How dates are written.", .schema = &dates },
	{ "digits", TYPE_TEXT, SCHEMA_OPTIONAL,
	    .meaning = "The character between groups of digits; or nothing." },
	{ "lower-labels", TYPE_BOOLEAN, SCHEMA_OPTIONAL,
	    .meaning =
	    "Whether statuses begin with a small letter in sentences." },
	{ "strings", TYPE_NAMED, SCHEMA_OPTIONAL,
	    .meaning = "The strings, by their names.",
	    .each = &string_value },
};

const struct schema schema_strings = {
	"a strings file", "strings/LANGUAGE.yaml", NULL,
	SCHEMA_KEYS(strings_keys)
};

const struct schema_file theme_files[] = {
	{ TEXT("theme"), &schema_theme, false },
	{ TEXT("strings"), &schema_strings, false },
	{ { NULL, 0 }, NULL, false },
};
