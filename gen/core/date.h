/*
 * date.h - days, months and years of the Gregorian calendar, and a clock.
 */
#ifndef CORE_DATE_H
#define CORE_DATE_H

#include <stdint.h>

#include "core/arena.h"

/* A date may be a year alone (month and day 0) or a month (day 0). An absent
   date has year 0. */
struct date {
	int16_t year;		/* 1 to 9999 */
	int8_t month, day;
};

enum date_result {
	DATE_OK,
	DATE_MALFORMED,		/* not YYYY, YYYY-MM or YYYY-MM-DD */
	DATE_NOT_REAL,		/* no such month or day: 2017-02-29 */
};

/* Sets *date, which is absent unless the result is DATE_OK. */
enum date_result date_parse(struct text text, struct date *date);

/*
 * Returns less than, equal to or more than 0 if `a` is before, equal to or
 * after `b`. If one contains the other (2017 and 2017-10) they have no order:
 * *certain is set to false, and 0 is returned.
 */
int date_compare(struct date a, struct date b, bool *certain);

/*
 * Returns the seconds from 1970-01-01T00:00:00Z to the beginning of the day,
 * month or year; negative before 1970.
 */
int64_t date_seconds(struct date date);

/* Returns "2017-10-31", "2017-10" or "2017"; absent text for an absent date. */
struct text date_text(struct arena *arena, struct date date);

/* Writes "2017-10-31T00:00:00Z" (RFC 3339) and a NUL to `to`. */
#define DATE_RFC3339_SIZE 24
void date_rfc3339(int64_t seconds, char to[DATE_RFC3339_SIZE]);

/* Returns milliseconds of a clock that only goes forward: for limits on time,
   never for what is written. */
int64_t clock_milliseconds(void);

#endif
