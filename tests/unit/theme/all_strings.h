/*
 * all_strings.h - for tests that make a theme of their own: its English file
 * must have all strings that the program asks for.
 */
#ifndef TESTS_THEME_ALL_STRINGS_H
#define TESTS_THEME_ALL_STRINGS_H

#include "theme/strings.h"

/* The contents of a strings file whose last key is `strings`, with those that
   the program asks for and that it does not mention behind its own. */
static inline const char *
with_all_strings(struct arena *arena, const char *contents)
{
	struct text whole = text_of(contents);

	for (enum string_name i = 0; i < STRING_NONE; i++) {
		struct text key = arena_join(arena, TEXTS(T(" "),
		    string_name_text(i), T(":")));
		if (text_find(text_of(contents), key, 0) == TEXT_NOWHERE)
			whole = arena_join(arena, TEXTS(whole, T(" "), key,
			    T(" words\n")));
	}
	return whole.at;
}

#endif
