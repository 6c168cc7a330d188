#include "theme/theme.h"

/*
 * x to the power of 2.4, for x from 0 to 1, as the fifth root of x to the
 * power of 12. By Newton's method, which comes down to the root from above:
 * the C library's pow need not give the same bits everywhere.
 */
static double
power_2_4(double x)
{
	double x4 = x * x * x * x;
	double power = x4 * x4 * x4;
	double root = 1.0, last = 2.0;

	while (root < last && root > 0.0) {
		double root4 = root * root * root * root;
		last = root;
		root -= (root4 * root - power) / (5.0 * root4);
	}
	return last;
}

/* The light of the two digits at `at`, as the definition of sRGB has it. */
static double
light(struct text colour, size_t at)
{
	int level = ascii_hexadecimal(colour.at[at]) * 16 +
	    ascii_hexadecimal(colour.at[at + 1]);
	double share = level / 255.0;

	return share <= 0.04045 ? share / 12.92 :
	    power_2_4((share + 0.055) / 1.055);
}

static double
luminance(struct text colour)
{
	return 0.2126 * light(colour, 1) + 0.7152 * light(colour, 3) +
	    0.0722 * light(colour, 5);
}

unsigned
colour_contrast(struct text a, struct text b)
{
	double x = luminance(a) + 0.05, y = luminance(b) + 0.05;
	double ratio = x > y ? x / y : y / x;

	/* Cut, not rounded: 4.499 is less than 4.5. What is added makes up
	   for sums such as 0.2126 + 0.7152 + 0.0722. */
	return (unsigned)(ratio * 100.0 + 0.000001);
}
