#include "core/date.h"

#include <stdio.h>
#include <time.h>

static bool
date_read_digits(struct text text, size_t from, size_t count, int *number)
{
	*number = 0;
	if (from + count > text.length)
		return false;
	for (size_t i = from; i < from + count; i++) {
		if (!ascii_digit(text.at[i]))
			return false;
		*number = *number * 10 + (text.at[i] - '0');
	}
	return true;
}

static int
date_days_in_month(int year, int month)
{
	static const int days[] = { 31, 28, 31, 30, 31, 30, 31, 31, 30, 31,
		30, 31 };
	bool leap = (year % 4 == 0 && year % 100 != 0) || year % 400 == 0;

	return days[month - 1] + (month == 2 && leap);
}

static bool
date_is_well_formed(struct text text, int *year, int *month, int *day)
{
	size_t n = text.length;

	if ((n != 4 && n != 7 && n != 10) ||
	    !date_read_digits(text, 0, 4, year))
		return false;
	if (n >= 7 && (text.at[4] != '-' ||
	    !date_read_digits(text, 5, 2, month)))
		return false;
	return n < 10 || (text.at[7] == '-' &&
	    date_read_digits(text, 8, 2, day));
}

enum date_result
date_parse(struct text text, struct date *date)
{
	int year = 0, month = 0, day = 0;

	*date = (struct date){ 0, 0, 0 };
	if (!date_is_well_formed(text, &year, &month, &day))
		return DATE_MALFORMED;
	if (year < 1 || (text.length >= 7 && (month < 1 || month > 12)) ||
	    (text.length == 10 &&
	    (day < 1 || day > date_days_in_month(year, month))))
		return DATE_NOT_REAL;
	*date = (struct date){ (int16_t)year, (int8_t)month, (int8_t)day };
	return DATE_OK;
}

int
date_compare(struct date a, struct date b, bool *certain)
{
	*certain = true;
	if (a.year != b.year)
		return a.year < b.year ? -1 : 1;
	if (a.month != b.month) {
		*certain = a.month && b.month;
		return *certain ? (a.month < b.month ? -1 : 1) : 0;
	}
	if (a.day != b.day) {
		*certain = a.day && b.day;
		return *certain ? (a.day < b.day ? -1 : 1) : 0;
	}
	return 0;
}

int64_t
date_seconds(struct date date)
{
	/* Years begin in March here, so that the leap day is the last. */
	int64_t month = date.month ? date.month : 1;
	int64_t day = date.day ? date.day : 1;
	int64_t year = date.year - (month <= 2);
	int64_t era = year / 400;
	int64_t of_era = year - era * 400;
	int64_t of_year = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 +
	    day - 1;
	int64_t days = of_era * 365 + of_era / 4 - of_era / 100 + of_year;

	return (era * 146097 + days - 719468) * 86400;
}

static void
date_put_digits(char *to, size_t count, int number)
{
	for (; count > 0; number /= 10)
		to[--count] = (char)('0' + number % 10);
}

struct text
date_text(struct arena *arena, struct date date)
{
	struct text text = { NULL, 0 };
	char digits[] = "0000-00-00";

	if (!date.year)
		return text;
	date_put_digits(digits, 4, date.year);
	date_put_digits(digits + 5, 2, date.month);
	date_put_digits(digits + 8, 2, date.day);
	text.at = digits;
	text.length = !date.month ? 4 : !date.day ? 7 : 10;
	return arena_copy(arena, text);
}

void
date_rfc3339(int64_t seconds, char to[DATE_RFC3339_SIZE])
{
	time_t time = (time_t)seconds;
	struct tm parts;

	gmtime_r(&time, &parts);
	/* strftime may write a year with fewer than four digits. */
	(void)snprintf(to, DATE_RFC3339_SIZE, "%04u",
	    (unsigned)(parts.tm_year + 1900) % 10000);
	(void)strftime(to + 4, DATE_RFC3339_SIZE - 4, "-%m-%dT%H:%M:%SZ",
	    &parts);
}

int64_t
clock_milliseconds(void)
{
	struct timespec now;

	clock_gettime(CLOCK_MONOTONIC, &now);
	return (int64_t)now.tv_sec * 1000 + now.tv_nsec / 1000000;
}
