#include "core/csv.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "core/buffer.h"

static void
cells_are_quoted_where_they_must_be(void **state)
{
	const struct text cells[] = { TEXT("plain"), TEXT(""),
		TEXT("a, b"), TEXT("say \"so\""), TEXT("two\nlines"),
		{ NULL, 0 } };
	struct buffer text;

	(void)state;
	buffer_begin(&text);
	csv_put_row(&text.sink, cells, 6);
	assert_true(text_equal(buffer_text(&text), T("plain,,\"a, b\","
	    "\"say \"\"so\"\"\",\"two\nlines\",\r\n")));
	buffer_release(&text);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(cells_are_quoted_where_they_must_be),
	};

	return cmocka_run_group_tests_name("core/csv", tests, NULL, NULL);
}
