#include "diagnostics/diagnostic.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "core/buffer.h"

struct found {
	struct arena arena;
	struct diagnostics diagnostics;
	struct source_file file;
};

static void
begin(struct found *found, const char *contents)
{
	memset(found, 0, sizeof(*found));
	found->diagnostics.arena = &found->arena;
	found->file = (struct source_file){ T("a.yaml"), text_of(contents), 0 };
}

static struct place
at(struct found *found, uint32_t line, uint32_t column, uint32_t span)
{
	return (struct place){ &found->file, line, column, span };
}

static struct diagnostic *
unknown_edition(struct found *found, struct place place)
{
	return diagnose(&found->diagnostics, D_UNKNOWN_EDITION, place,
	    TEXTS(T("x")));
}

static void
expect(struct found *found, const char *printed)
{
	struct buffer buffer;

	buffer_begin(&buffer);
	diagnostics_print(&found->diagnostics, &buffer.sink);
	sink_put(&buffer.sink, (struct text){ "", 1 });
	assert_string_equal(buffer_text(&buffer).at, printed);
	buffer_release(&buffer);
	arena_release(&found->arena);
}

static void
values_fill_the_holes_of_the_message_in_their_order(void **state)
{
	struct found found;
	struct diagnostic *one;
	static const struct place nowhere;

	(void)state;
	begin(&found, "");
	one = diagnose(&found.diagnostics, D_EDITIONS_ORDER, nowhere,
	    TEXTS(T("a {} b"), T("c")));
	assert_true(text_starts(one->message,
	    T("the dates a {} b and c do")));
	one = diagnose(&found.diagnostics, D_EDITIONS_ORDER, nowhere,
	    TEXTS(T("a")));
	assert_true(text_starts(one->message, T("the dates a and  do")));
	one = diagnose(&found.diagnostics, D_EDITIONS_ORDER, nowhere, NULL);
	assert_true(text_starts(one->message, T("the dates  and  do")));
	arena_release(&found.arena);
}

static void
the_worst_severity_decides(void **state)
{
	struct found found;
	static const struct place nowhere;

	(void)state;
	begin(&found, "");
	assert_int_equal(diagnostics_worst(&found.diagnostics), 0);
	diagnose(&found.diagnostics, D_CARRIED_FORWARD, nowhere, NULL);
	assert_int_equal(diagnostics_worst(&found.diagnostics), 0);
	diagnose(&found.diagnostics, D_UNKNOWN_EDITION, nowhere, NULL);
	assert_int_equal(diagnostics_worst(&found.diagnostics), 1);
	diagnose(&found.diagnostics, D_CANNOT_READ, nowhere, NULL);
	diagnose(&found.diagnostics, D_USAGE, nowhere, NULL);
	assert_int_equal(diagnostics_worst(&found.diagnostics), 3);
	assert_int_equal(diagnostics_count(&found.diagnostics,
	    SEVERITY_ERROR), 1);
	assert_int_equal(diagnostics_count(&found.diagnostics,
	    SEVERITY_USAGE), 1);
	arena_release(&found.arena);
}

static void
what_is_strict_makes_errors_of_warnings(void **state)
{
	struct found found;
	static const struct place nowhere;

	(void)state;
	begin(&found, "");
	diagnose(&found.diagnostics, D_CARRIED_FORWARD, nowhere, NULL);
	diagnose(&found.diagnostics, D_CANNOT_READ, nowhere, NULL);
	diagnostics_be_strict(&found.diagnostics);
	assert_int_equal(diagnostics_count(&found.diagnostics,
	    SEVERITY_ERROR), 1);
	assert_int_equal(diagnostics_count(&found.diagnostics,
	    SEVERITY_SYSTEM), 1);
	arena_release(&found.arena);
}

static bool
has_code(const struct diagnostic *one, const void *code)
{
	return one->code == *(const enum diagnostic_code *)code;
}

static void
what_is_not_kept_is_counted(void **state)
{
	struct found found;
	static const struct place nowhere;
	const enum diagnostic_code code = D_UNKNOWN_EDITION;

	(void)state;
	begin(&found, "");
	diagnose(&found.diagnostics, D_CARRIED_FORWARD, nowhere, NULL);
	diagnose(&found.diagnostics, D_UNKNOWN_EDITION, nowhere, NULL);
	diagnose(&found.diagnostics, D_CANNOT_READ, nowhere, NULL);
	assert_int_equal(diagnostics_keep(&found.diagnostics, has_code,
	    &code), 2);
	assert_int_equal(found.diagnostics.count, 1);
	assert_int_equal(found.diagnostics.list[0]->code, code);
	arena_release(&found.arena);
}

static void
what_others_were_told_counts_too(void **state)
{
	struct found found, others;
	static const struct place nowhere;

	(void)state;
	begin(&found, "");
	begin(&others, "");
	diagnose(&found.diagnostics, D_CARRIED_FORWARD, nowhere, NULL);
	diagnose(&others.diagnostics, D_CANNOT_READ, nowhere,
	    TEXTS(T("a file"), T("a reason")));
	diagnostics_take(&found.diagnostics, &others.diagnostics);
	assert_int_equal(others.diagnostics.count, 0);
	assert_int_equal(found.diagnostics.count, 2);
	assert_int_equal(diagnostics_worst(&found.diagnostics),
	    SEVERITY_SYSTEM);
	arena_release(&found.arena);
	arena_release(&others.arena);
}

static void
in_colour_only_colours_are_added(void **state)
{
	struct found found;
	struct buffer buffer;

	(void)state;
	begin(&found, "group: x\n");
	unknown_edition(&found, at(&found, 1, 1, 5));
	buffer_begin(&buffer);
	diagnostics_print_coloured(&found.diagnostics, &buffer.sink);
	sink_put(&buffer.sink, (struct text){ "", 1 });
	assert_string_equal(buffer_text(&buffer).at,
	    "\x1B[1ma.yaml:1:1:\x1B[0m \x1B[1;31merror:\x1B[0m there is "
	    "no edition 'x' [unknown-edition]\n"
	    "     1 | group: x\n"
	    "       | \x1B[1;31m^~~~~\x1B[0m\n");
	buffer_release(&buffer);
	arena_release(&found.arena);
}

static void
a_row_has_a_code_of_its_own(void **state)
{
	const char *names[] = {
#define DIAGNOSTIC(name, code, ...) code,
#include "diagnostics/codes.h"
#undef DIAGNOSTIC
	};

	(void)state;
	for (size_t i = 0; i < DIAGNOSTIC_CODES; i++) {
		assert_string_equal(diagnostic_name(
		    (enum diagnostic_code)i), names[i]);
		for (size_t j = 0; j < i; j++)
			assert_string_not_equal(names[i], names[j]);
	}
}

static void
a_code_has_the_room_of_its_table(void **state)
{
	(void)state;
	assert_true(text_equal(diagnostic_room(D_YAML_TAG), T("yaml")));
	assert_true(text_equal(diagnostic_room(D_PROSE_HTML), T("prose")));
	assert_true(text_equal(diagnostic_room(D_SHEET_CELL), T("commands")));
}

static void
the_line_is_quoted_and_the_place_underlined(void **state)
{
	struct found found;

	(void)state;
	begin(&found, "number: 7\ngroup: x # no\n");
	unknown_edition(&found, at(&found, 2, 1, 5))->suggestion = T("y");
	expect(&found, "a.yaml:2:1: error: there is no edition 'x': did you "
	    "mean 'y'? [unknown-edition]\n"
	    "     2 | group: x # no\n"
	    "       | ^~~~~\n");
}

static void
what_reaches_the_end_of_the_line_is_underlined_whole(void **state)
{
	struct found found;

	(void)state;
	begin(&found, "group: other\r\n");
	unknown_edition(&found, at(&found, 1, 8, 5));
	/* A span that is longer than the line is cut. */
	unknown_edition(&found, at(&found, 1, 9, 500));
	expect(&found, "a.yaml:1:8: error: there is no edition 'x' "
	    "[unknown-edition]\n"
	    "     1 | group: other\n"
	    "       |        ^~~~~\n"
	    "a.yaml:1:9: error: there is no edition 'x' [unknown-edition]\n"
	    "     1 | group: other\n"
	    "       |         ^~~~\n");
}

static void
columns_count_characters_and_tabs_count_one(void **state)
{
	struct found found;

	(void)state;
	begin(&found, "\xC3\xA9\t\xE2\x82\xACxy: \xF0\x9F\x9A\x92\n");
	unknown_edition(&found, at(&found, 1, 4, 2));
	unknown_edition(&found, at(&found, 1, 8, 1));
	expect(&found, "a.yaml:1:4: error: there is no edition 'x' "
	    "[unknown-edition]\n"
	    "     1 | \xC3\xA9 \xE2\x82\xACxy: \xF0\x9F\x9A\x92\n"
	    "       |    ^~\n"
	    "a.yaml:1:8: error: there is no edition 'x' [unknown-edition]\n"
	    "     1 | \xC3\xA9 \xE2\x82\xACxy: \xF0\x9F\x9A\x92\n"
	    "       |        ^\n");
}

static void
control_characters_and_bytes_that_are_no_text_are_not_let_out(void **state)
{
	struct found found;
	struct diagnostic *one;

	(void)state;
	begin(&found, "a\x1B[31mb\xFF\xE2\x80\xAE.\n");
	one = diagnose(&found.diagnostics, D_UNKNOWN_EDITION,
	    at(&found, 1, 1, 1), TEXTS(T("\x1B]0;x\x07")));
	one->suggestion = T("\x9B");
	expect(&found, "a.yaml:1:1: error: there is no edition "
	    "'\xEF\xBF\xBD]0;x\xEF\xBF\xBD': did you mean "
	    "'\xEF\xBF\xBD'? [unknown-edition]\n"
	    "     1 | a\xEF\xBF\xBD[31mb\xEF\xBF\xBD\xEF\xBF\xBD.\n"
	    "       | ^\n");
}

static void
a_long_line_is_cut_around_the_place(void **state)
{
	struct found found;
	char line[301], expected[500];

	(void)state;
	memset(line, '.', 300);
	line[300] = '\0';
	memcpy(line + 200, "here", 4);
	begin(&found, line);
	unknown_edition(&found, at(&found, 1, 201, 4));
	snprintf(expected, sizeof(expected), "a.yaml:1:201: error: there is "
	    "no edition 'x' [unknown-edition]\n"
	    "     1 | …%.60shere%.40s…\n"
	    "       | %61s^~~~\n", line, line, "");
	expect(&found, expected);
}

static void
a_place_beyond_its_line_or_file_does_no_harm(void **state)
{
	struct found found;

	(void)state;
	begin(&found, "ab\n");
	unknown_edition(&found, at(&found, 1, 3, 0));
	unknown_edition(&found, at(&found, 1, 5000, 9));
	unknown_edition(&found, at(&found, 77, 1, 1));
	expect(&found, "a.yaml:1:3: error: there is no edition 'x' "
	    "[unknown-edition]\n"
	    "     1 | ab\n"
	    "       |   ^\n"
	    "a.yaml:1:5000: error: there is no edition 'x' [unknown-edition]\n"
	    "     1 | ab\n"
	    "       |   ^\n"
	    "a.yaml:77:1: error: there is no edition 'x' [unknown-edition]\n");
}

static void
many_on_one_long_line_are_told_in_good_time(void **state)
{
	enum { MANY = 20000, WIDTH = 50 };
	struct found found;
	struct buffer buffer;
	char *line = calloc(1, MANY * WIDTH + 1);

	(void)state;
	memset(line, 'x', MANY * WIDTH);
	begin(&found, line);
	for (uint32_t i = 0; i < MANY; i++)
		unknown_edition(&found, at(&found, 1, i * WIDTH + 1, 1));
	buffer_begin(&buffer);
	/* Takes 20 seconds if each begins at the start of the line. */
	alarm(10);
	diagnostics_print(&found.diagnostics, &buffer.sink);
	alarm(0);
	assert_int_equal(found.diagnostics.count, MANY);
	buffer_release(&buffer);
	arena_release(&found.arena);
	free(line);
}

static void
they_are_sorted_by_place_and_doubles_are_dropped(void **state)
{
	struct found found;
	struct source_file other = { TEXT("B.yaml"), TEXT(""), 0 };
	static const struct place nowhere;

	(void)state;
	begin(&found, "");
	unknown_edition(&found, at(&found, 10, 1, 0));
	unknown_edition(&found, at(&found, 2, 9, 0));
	unknown_edition(&found, at(&found, 2, 9, 0));
	unknown_edition(&found, at(&found, 2, 10, 0));
	unknown_edition(&found, (struct place){ &other, 0, 0, 0 });
	diagnose(&found.diagnostics, D_USAGE, nowhere,
	    TEXTS(T("why")));
	found.file.contents = (struct text){ NULL, 0 };
	expect(&found, "yearon: error: why; see 'yearon --help' [usage]\n"
	    "B.yaml:1:1: error: there is no edition 'x' [unknown-edition]\n"
	    "a.yaml:2:9: error: there is no edition 'x' [unknown-edition]\n"
	    "a.yaml:2:10: error: there is no edition 'x' [unknown-edition]\n"
	    "a.yaml:10:1: error: there is no edition 'x' [unknown-edition]\n");
	assert_int_equal(found.diagnostics.count, 5);
}

static void
a_note_names_the_second_place(void **state)
{
	struct found found;
	struct diagnostic *one;

	(void)state;
	begin(&found, "id: a\nid: b\n");
	one = diagnose(&found.diagnostics, D_CARRIED_FORWARD,
	    at(&found, 2, 1, 2), TEXTS(T("1"), T("b"), T("a")));
	one->other = at(&found, 1, 1, 2);
	one->other_message = T("the first is here");
	expect(&found, "a.yaml:2:1: warning: recommendation 1 has no update "
	    "for edition b: the report shows its update of a, marked as "
	    "carried forward [carried-forward]\n"
	    "     2 | id: b\n"
	    "       | ^~\n"
	    "a.yaml:1:1: note: the first is here\n");
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(
		    values_fill_the_holes_of_the_message_in_their_order),
		cmocka_unit_test(the_worst_severity_decides),
		cmocka_unit_test(what_is_strict_makes_errors_of_warnings),
		cmocka_unit_test(what_is_not_kept_is_counted),
		cmocka_unit_test(what_others_were_told_counts_too),
		cmocka_unit_test(in_colour_only_colours_are_added),
		cmocka_unit_test(a_row_has_a_code_of_its_own),
		cmocka_unit_test(a_code_has_the_room_of_its_table),
		cmocka_unit_test(the_line_is_quoted_and_the_place_underlined),
		cmocka_unit_test(
		    what_reaches_the_end_of_the_line_is_underlined_whole),
		cmocka_unit_test(columns_count_characters_and_tabs_count_one),
		cmocka_unit_test(
	control_characters_and_bytes_that_are_no_text_are_not_let_out),
		cmocka_unit_test(a_long_line_is_cut_around_the_place),
		cmocka_unit_test(
		    a_place_beyond_its_line_or_file_does_no_harm),
		cmocka_unit_test(many_on_one_long_line_are_told_in_good_time),
		cmocka_unit_test(
		    they_are_sorted_by_place_and_doubles_are_dropped),
		cmocka_unit_test(a_note_names_the_second_place),
	};

	return cmocka_run_group_tests_name("diagnostics/diagnostic", tests,
	    NULL, NULL);
}
