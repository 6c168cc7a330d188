#include "theme/strings.h"

static bool
is_among(struct text word, const struct text *words, size_t count)
{
	for (size_t i = 0; i < count; i++)
		if (text_equal_caseless(word, words[i]))
			return true;
	return false;
}

/* The subtag at `*at`, which moves behind the hyphen that ends it. */
static struct text
next_subtag(struct text tag, size_t *at)
{
	size_t from = *at, to = text_find_byte(tag, '-', from);

	if (to == TEXT_NOWHERE)
		to = tag.length;
	*at = to + 1;
	return text_slice(tag, from, to);
}

static bool
is_script(struct text subtag)
{
	if (subtag.length != 4)
		return false;
	for (size_t i = 0; i < 4; i++)
		if (!ascii_letter(subtag.at[i]))
			return false;
	return true;
}

struct text
language_direction(struct text tag)
{
	static const struct text languages[] = {
		TEXT("ar"), TEXT("he"), TEXT("fa"), TEXT("ur"), TEXT("yi"),
		TEXT("dv"), TEXT("ps"), TEXT("sd"), TEXT("ug"), TEXT("ckb"),
	};
	static const struct text scripts[] = {
		TEXT("Arab"), TEXT("Hebr"), TEXT("Thaa"), TEXT("Syrc"),
		TEXT("Nkoo"),
	};
	size_t at = 0;
	bool leftward = is_among(next_subtag(tag, &at), languages,
	    sizeof(languages) / sizeof(languages[0]));

	while (at < tag.length) {
		struct text subtag = next_subtag(tag, &at);
		/* What follows a single letter is no script: "en-x-arab". */
		if (subtag.length == 1)
			break;
		if (is_script(subtag)) {
			leftward = is_among(subtag, scripts,
			    sizeof(scripts) / sizeof(scripts[0]));
			break;
		}
	}
	return leftward ? T("rtl") : T("ltr");
}
