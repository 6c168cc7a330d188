#include "small_report.h"

static void
expect_dialled(const char *phone, const char *wanted)
{
	struct small small;
	struct value root;
	struct text report;

	small_begin(&small);
	assert_int_equal(file_read(&small.arena, path_join(&small.arena,
	    small.root, T("content/report.yaml")), 10000, &report), 0);
	report = arena_join(&small.arena, TEXTS(report,
	    T("contact:\n  phone: '"), text_of(phone), T("'\n")));
	small_put(&small, "content/report.yaml", report.at);
	small_load(&small, "2024", false);
	root = small_root(&small, PAGE_FORMATS, NULL);
	assert_string_equal(small_text(&small, root, "contact.phone"),
	    phone);
	assert_string_equal(small_text(&small, root,
	    "contact.phone-address"), wanted);
	small_end(&small);
}

static void
a_telephone_number_becomes_one_that_can_be_dialled(void **state)
{
	(void)state;
	expect_dialled("020 7983 4000", "tel:02079834000");
	expect_dialled("+44 (0)20 7983-4000", "tel:+442079834000");
	expect_dialled("(020)\xC2\xA0" "7983 4000 (Monday to Friday)",
	    "tel:02079834000");
	expect_dialled("0800 1 / 0800 2", "tel:08001");
	expect_dialled("999", "tel:999");
	expect_dialled("ask for us, extension 4000", "");
	expect_dialled("+", "");
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(
		    a_telephone_number_becomes_one_that_can_be_dialled),
	};

	return cmocka_run_group_tests_name("view/report", tests, NULL, NULL);
}
