#include "cli/manual.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "core/buffer.h"

static void
every_command_says_what_it_does(void **state)
{
	(void)state;
	for (const struct manual *m = manuals; m->name; m++) {
		assert_non_null(m->meaning);
		assert_non_null(m->text);
		assert_ptr_equal(manual_find(text_of(m->name)), m);
	}
	assert_null(manual_find(T("nonsense")));
}

static void
options_of_a_command_differ_in_name_and_letter(void **state)
{
	(void)state;
	for (const struct manual *m = manuals; m->name; m++)
		for (size_t i = 0; m->options[i].name; i++)
			for (size_t j = 0; j < i; j++) {
				assert_string_not_equal(m->options[i].name,
				    m->options[j].name);
				assert_true(!m->options[i].letter ||
				    m->options[i].letter !=
				    m->options[j].letter);
			}
}

static void
every_command_can_be_asked_for_help(void **state)
{
	(void)state;
	for (const struct manual *m = manuals; m->name; m++) {
		size_t i = 0;
		while (m->options[i].name && m->options[i].letter != 'h')
			i++;
		assert_string_equal(m->options[i].name, "help");
	}
}

static void
no_line_of_help_is_wider_than_a_terminal(void **state)
{
	(void)state;
	for (const struct manual *m = manuals; m->name; m++) {
		struct buffer buffer;
		struct text text;
		size_t from = 0;
		buffer_begin(&buffer);
		manual_put(&buffer.sink, m);
		text = buffer_text(&buffer);
		assert_true(text_starts(text, T("usage: yearon ")));
		while (from < text.length) {
			size_t end = text_find_byte(text, '\n', from);
			assert_true(end != TEXT_NOWHERE);
			assert_in_range(end - from, 0, 80);
			from = end + 1;
		}
		buffer_release(&buffer);
	}
}

static void
the_list_has_commands_of_one_word_or_those_below_one(void **state)
{
	struct buffer buffer;

	(void)state;
	buffer_begin(&buffer);
	manual_put_list(&buffer.sink, NULL);
	assert_int_equal(text_find(buffer_text(&buffer), T("  edition "), 0),
	    TEXT_NOWHERE);
	assert_int_not_equal(text_find(buffer_text(&buffer), T("  new "), 0),
	    TEXT_NOWHERE);
	buffer_clear(&buffer);
	manual_put_list(&buffer.sink, "new");
	assert_true(text_starts(buffer_text(&buffer),
	    T("  recommendation  begin ")));
	buffer_release(&buffer);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(every_command_says_what_it_does),
		cmocka_unit_test(
		    options_of_a_command_differ_in_name_and_letter),
		cmocka_unit_test(every_command_can_be_asked_for_help),
		cmocka_unit_test(no_line_of_help_is_wider_than_a_terminal),
		cmocka_unit_test(
		    the_list_has_commands_of_one_word_or_those_below_one),
	};

	return cmocka_run_group_tests_name("cli/manual", tests, NULL,
	    NULL);
}
