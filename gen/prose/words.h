/*
 * words.h - where words begin and end.
 *
 * A word is made of letters and digits of any script. Hyphens, slashes,
 * apostrophes and all other punctuation stand between words.
 */
#ifndef PROSE_WORDS_H
#define PROSE_WORDS_H

#include "core/text.h"

/* Whether a word may begin at `at`: no letter or digit stands before. */
bool word_may_begin_after_any(struct text text, size_t at);
static inline bool
word_may_begin(struct text text, size_t at)
{
	char before = at > 0 ? text.at[at - 1] : ' ';

	return (unsigned char)before < 0x80 ? !ascii_letter(before) &&
	    !ascii_digit(before) : word_may_begin_after_any(text, at);
}
/* Whether a word that reached `at` ends there. */
bool word_ends(struct text text, size_t at);

/* The offset after spaces. */
size_t after_spaces(struct text text, size_t at);

/*
 * The offset after `phrase` where the text has it at `at`, case aside (ASCII
 * letters), as whole words, each space of it standing for one or more; else
 * TEXT_NOWHERE.
 */
size_t after_phrase(struct text text, size_t at, struct text phrase);

#endif
