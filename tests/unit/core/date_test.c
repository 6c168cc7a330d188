#include "core/date.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <unistd.h>

#include <cmocka.h>

static struct date
date(const char *written)
{
	struct date date;

	assert_int_equal(date_parse(text_of(written), &date), DATE_OK);
	return date;
}

static enum date_result
result(const char *written)
{
	struct date date;
	enum date_result result = date_parse(text_of(written), &date);

	if (result != DATE_OK)
		assert_int_equal(date.year, 0);
	return result;
}

static void
a_year_a_month_and_a_day_are_dates(void **state)
{
	(void)state;
	assert_int_equal(date("2017").year, 2017);
	assert_int_equal(date("2017").month, 0);
	assert_int_equal(date("2017-10").month, 10);
	assert_int_equal(date("2017-10").day, 0);
	assert_int_equal(date("2017-10-31").day, 31);
	assert_int_equal(date("0001").year, 1);
}

static void
what_is_written_in_another_way_is_malformed(void **state)
{
	static const char *const written[] = { "", "17", "20170", "2017-",
		"2017-1", "2017/10", "2017-10-1", "2017-10-31 ", "31-10-2017",
		"2017-10/31", "October 2017", "2017-1a", "+017" };

	(void)state;
	for (size_t i = 0; i < sizeof(written) / sizeof(*written); i++)
		assert_int_equal(result(written[i]), DATE_MALFORMED);
	assert_int_equal(result(NULL), DATE_MALFORMED);
}

static void
what_no_calendar_has_is_not_real(void **state)
{
	static const char *const written[] = { "0000", "2017-00", "2017-13",
		"2017-02-29", "1900-02-29", "2017-04-31", "2017-01-00",
		"2017-01-32" };

	(void)state;
	for (size_t i = 0; i < sizeof(written) / sizeof(*written); i++)
		assert_int_equal(result(written[i]), DATE_NOT_REAL);
	assert_int_equal(result("2016-02-29"), DATE_OK);
	assert_int_equal(result("2000-02-29"), DATE_OK);
}

static void
expect_order(const char *a, const char *b, int order, bool certain)
{
	bool is_certain;
	int found = date_compare(date(a), date(b), &is_certain);

	assert_int_equal((found > 0) - (found < 0), order);
	assert_int_equal(is_certain, certain);
	found = date_compare(date(b), date(a), &is_certain);
	assert_int_equal((found > 0) - (found < 0), -order);
	assert_int_equal(is_certain, certain);
}

static void
dates_are_ordered_as_far_as_they_tell(void **state)
{
	(void)state;
	expect_order("2016-12-31", "2017", -1, true);
	expect_order("2017-09-30", "2017-10", -1, true);
	expect_order("2017-10-01", "2017-10-02", -1, true);
	expect_order("2017", "2017", 0, true);
	expect_order("2017", "2017-10", 0, false);
	expect_order("2017-10", "2017-10-31", 0, false);
	expect_order("2017", "2017-10-31", 0, false);
}

static void
seconds_count_from_1970_and_from_the_beginning(void **state)
{
	(void)state;
	assert_int_equal(date_seconds(date("1970")), 0);
	assert_int_equal(date_seconds(date("1970-01-02")), 86400);
	assert_int_equal(date_seconds(date("1969-12-31")), -86400);
	assert_int_equal(date_seconds(date("2000-03-01")), 951868800);
	assert_int_equal(date_seconds(date("2017-10")), 1506816000);
	assert_int_equal(date_seconds(date("2017-10-31")), 1509408000);
	assert_true(date_seconds(date("0001-01-01")) == -62135596800);
}

static void
expect_written(const char *when, const char *expected)
{
	char written[DATE_RFC3339_SIZE];

	date_rfc3339(date_seconds(date(when)), written);
	assert_string_equal(written, expected);
}

static void
a_moment_is_written_as_rfc_3339_wants(void **state)
{
	char written[DATE_RFC3339_SIZE];

	(void)state;
	expect_written("2017-10-31", "2017-10-31T00:00:00Z");
	expect_written("2017", "2017-01-01T00:00:00Z");
	expect_written("9999-12-31", "9999-12-31T00:00:00Z");
	/* Four digits, always. */
	expect_written("0987-06-05", "0987-06-05T00:00:00Z");
	expect_written("0001", "0001-01-01T00:00:00Z");
	date_rfc3339(1509408001 + 3 * 3600 + 120, written);
	assert_string_equal(written, "2017-10-31T03:02:01Z");
}

static void
a_date_is_as_long_as_what_is_known_of_it(void **state)
{
	struct arena arena = { NULL };

	(void)state;
	assert_string_equal(date_text(&arena, (struct date){ 2017, 1, 9 }).at,
	    "2017-01-09");
	assert_string_equal(date_text(&arena, (struct date){ 2017, 1, 0 }).at,
	    "2017-01");
	assert_string_equal(date_text(&arena, (struct date){ 987, 0, 0 }).at,
	    "0987");
	assert_null(date_text(&arena, (struct date){ 0, 0, 0 }).at);
	arena_release(&arena);
}

static void
the_clock_goes_forward_by_milliseconds(void **state)
{
	int64_t before = clock_milliseconds(), after;

	(void)state;
	usleep(20000);
	after = clock_milliseconds();
	assert_true(after - before >= 19);
	/* A machine may be busy, but hardly for a minute. */
	assert_true(after - before < 60000);
	assert_true(clock_milliseconds() >= after);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(a_year_a_month_and_a_day_are_dates),
		cmocka_unit_test(what_is_written_in_another_way_is_malformed),
		cmocka_unit_test(what_no_calendar_has_is_not_real),
		cmocka_unit_test(dates_are_ordered_as_far_as_they_tell),
		cmocka_unit_test(
		    seconds_count_from_1970_and_from_the_beginning),
		cmocka_unit_test(a_date_is_as_long_as_what_is_known_of_it),
		cmocka_unit_test(a_moment_is_written_as_rfc_3339_wants),
		cmocka_unit_test(the_clock_goes_forward_by_milliseconds),
	};

	return cmocka_run_group_tests_name("core/date", tests, NULL, NULL);
}
