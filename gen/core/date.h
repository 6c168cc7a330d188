/*
 * date.h - days, months and years of the Gregorian calendar, and a clock.
 */
#ifndef CORE_DATE_H
#define CORE_DATE_H

#include <stdint.h>

#include "core/arena.h"

/* A year alone has month 0 and day 0, a month alone day 0; year 0: absent. */
struct date {
	int16_t year;		/* 1 to 9999 */
	int8_t month, day;
};

enum date_result {
	DATE_OK,
	DATE_MALFORMED,		/* not YYYY, YYYY-MM or YYYY-MM-DD */
	DATE_NOT_REAL,		/* no such month or day: 2017-02-29 */
};

enum date_result date_parse(struct text text, struct date *date);

/*
 * Below, at or above 0 where one date is before, equal to or after the other;
 * *certain becomes false where one contains the other (2017 and 2017-10), for
 * then they cannot be ordered and 0 is returned.
 */
int date_compare(struct date a, struct date b, bool *certain);

/*
 * Seconds since 1970-01-01T00:00:00Z at the beginning of the date (of the
 * month or year where that is all that is known). Before 1970: negative.
 */
int64_t date_seconds(struct date date);

/* "2017-10-31", "2017-10" or "2017"; absent where the date is. */
struct text date_text(struct arena *arena, struct date date);

/* "2017-10-31T00:00:00Z", RFC 3339, written to `to`. */
#define DATE_RFC3339_SIZE 24
void date_rfc3339(int64_t seconds, char to[DATE_RFC3339_SIZE]);

/* Returns milliseconds of a clock that only goes forward: for limits on time,
   never for what is written. */
int64_t clock_milliseconds(void);

#endif
