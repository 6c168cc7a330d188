/* A theme.yaml, a strings file and a template of a theme with a parent. */
#include <unistd.h>

#include "fuzz.h"
#include "theme/strings.h"
#include "theme/theme.h"

/* All strings that the program asks for, and two more. */
static const char parent_strings[] =
    "language: en\n"
    "plural: {one: n = 1}\n"
    "reference: {introduce: [recommendation], join: [and],\n"
    "  range: [to], elsewhere: [of]}\n"
    "months: [a, b, c, d, e, f, g, h, i, j, k, l]\n"
    "dates: {day: '{day} {month} {year}', month: '{month} {year}'}\n"
    "digits: ','\nstrings:\n  skip: Skip\n"
#define THEME_STRING(name, string) "  " string ": words\n"
#include "theme/string_names.def"
#undef THEME_STRING
    "  shown: {one: '{count} thing', other: '{count} things'}\n";

static void
put_parent(void)
{
	fuzz_put("themes/base/theme.yaml", T("name: base\nsettings:\n"
	    "  - {name: ink, type: colour, default: '#000000',\n"
	    "    against: paper, contrast: 4.5, meaning: Ink.}\n"
	    "  - {name: paper, type: colour, default: '#ffffff',\n"
	    "    meaning: Paper.}\n"
	    "  - {name: face, type: fonts, default: 'Arial, serif',\n"
	    "    meaning: F.}\n"
	    "  - {name: width, type: length, default: 60ch, meaning: W.}\n"
	    "  - {name: logo, type: picture, meaning: Logo.}\n"
	    "  - {name: motto, type: text, default: 'a \"b\" c',\n"
	    "    meaning: Motto.}\n"));
	fuzz_put("themes/base/assets/logo.png", T("PNG"));
	fuzz_put("themes/base/templates/page.mustache", T("<p>{{x}}</p>"));
	fuzz_put("themes/base/strings/en.yaml", text_of(parent_strings));
}

/* There must be one rule, whose values close neither it nor the style
   element. */
static void
check_stylesheet(const struct theme *theme)
{
	struct buffer sheet;
	struct text text;
	size_t open = 0;
	char quote = 0;

	buffer_begin(&sheet);
	theme_stylesheet(theme, &sheet.sink);
	text = buffer_text(&sheet);
	for (size_t i = 0; i < text.length; i++) {
		char c = text.at[i];
		if (quote && c == '\\')
			i++;
		else if (quote)
			quote = c == quote ? 0 : quote;
		else if (c == '"' || c == '\'')
			quote = c;
		else if (c == '{')
			open++;
		MUST(quote == 0 || c != '\n');
	}
	MUST(quote == 0 && open <= 1);
	MUST(text_find(text, T("</"), 0) == TEXT_NOWHERE);
	buffer_release(&sheet);
}

static void
use_strings(struct arena *arena, struct theme *theme,
    struct diagnostics *diagnostics)
{
	static const struct string_value values[] = {
		{ "name", TEXT("<n>") }, { NULL, { NULL, 0 } },
	};
	const struct strings *strings = strings_read(arena, theme,
	    T("cy-GB"), diagnostics);

	strings_check(arena, theme, diagnostics);
	/* Of strings with faults there may be none to fill. */
	if (!strings || diagnostics_worst(diagnostics) > SEVERITY_WARNING)
		return;
	for (enum string_name i = 0; i < STRING_NONE; i++)
		for (size_t count = 0; count < 12; count += 3)
			MUST(strings_fill(strings, arena, i, count,
			    values).at);
	MUST(strings_date(strings, arena,
	    (struct date){ 2017, 10, 31 }).at);
	MUST(strings_number(strings, arena, 1234567).length >= 7);
}

int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	static pid_t put_by;
	struct arena arena = { NULL };
	struct diagnostics diagnostics = { .arena = &arena };
	struct text rest = fuzz_input(&arena, data, size);
	struct theme *theme;

	if (put_by != getpid())
		put_parent();
	put_by = getpid();
	fuzz_put("themes/own/theme.yaml", fuzz_part(&rest));
	fuzz_put("themes/own/strings/cy.yaml", fuzz_part(&rest));
	fuzz_put("themes/own/templates/page.mustache", fuzz_part(&rest));
	theme = theme_open(&arena, T("own"), TEXTS(fuzz_path(&arena,
	    "themes")), &diagnostics);
	if (theme) {
		check_stylesheet(theme);
		use_strings(&arena, theme, &diagnostics);
		(void)theme_template(theme, T("page"));
		templates_check(theme);
	}
	MUST(theme || diagnostics.count);
	fuzz_print(&diagnostics);
	arena_release(&arena);
	return 0;
}
