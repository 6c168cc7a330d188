#include "content/numbers.h"

#include "core/natural_order.h"
#include "schema/label.h"

/* A number that a file claims. */
struct claim {
	struct text number;
	struct place place;
	bool fits;			/* the file is named after it */
	bool disputed;			/* another file claims it too */
	struct claim *before;
};

void
numbers_begin(struct numbers *numbers, struct loading *loading,
    struct arena *arena, size_t count)
{
	*numbers = (struct numbers){ .loading = loading, .arena = arena };
	numbers->taken.arena = numbers->addresses.arena = arena;
	table_reserve(&numbers->taken, count);
}

static void
remember(struct numbers *numbers, struct text number)
{
	struct report *report = numbers->loading->report;

	report->known_numbers = arena_grow(numbers->loading->arena,
	    report->known_numbers, report->known_number_count,
	    &numbers->known_capacity, sizeof(*report->known_numbers));
	report->known_numbers[report->known_number_count++] = number;
}

/* It may stand without zeros in front; hyphens may stand for spaces. */
void
numbers_remember_stem(struct numbers *numbers, struct text stem)
{
	struct arena *arena = numbers->loading->arena;
	struct text key = label_key(arena, stem);
	char *spaced = arena_allocate(arena, key.length + 1);

	for (size_t i = 0; i < key.length; i++)
		spaced[i] = key.at[i] == '-' ? ' ' : key.at[i];
	remember(numbers, arena_copy(arena, stem));
	remember(numbers, key);
	remember(numbers, (struct text){ spaced, key.length });
}

static struct claim *
new_claim(struct numbers *numbers, const struct recommendation *one,
    bool fits)
{
	struct claim *claim = ARENA_NEW(numbers->arena, struct claim, 1);

	claim->number = one->number;
	claim->place = one->number_place;
	claim->fits = fits;
	claim->before = numbers->claims;
	numbers->claims = claim;
	return claim;
}

/* Two files claim a number: one that is not named after it is to blame. */
static void
dispute(struct loading *loading, struct claim *claim, struct claim *earlier)
{
	bool swap = claim->fits && !earlier->fits;
	const struct claim *blamed = swap ? earlier : claim;
	const struct claim *other = swap ? claim : earlier;

	claim->disputed = earlier->disputed = true;
	loading_twice(loading, D_NUMBER_TWICE, blamed->place, other->place,
	    blamed->number, T(""));
}

/* The claim that was made before; null: there was none. */
static struct claim *
claim_in(struct table *table, struct text key, struct claim *claim)
{
	void **slot = table_at(table, key);

	if (*slot)
		return *slot;
	*slot = claim;
	return NULL;
}

/* False where another recommendation has the number or its address. */
static bool
claim_number(struct numbers *numbers, const struct recommendation *one,
    bool fits)
{
	struct loading *loading = numbers->loading;
	struct claim *claim = new_claim(numbers, one, fits), *earlier;

	earlier = claim_in(&numbers->taken,
	    label_key(numbers->arena, one->number), claim);
	if (earlier) {
		dispute(loading, claim, earlier);
		return false;
	}
	/* Others have one address only where their numbers are the same. */
	if (text_find_byte(one->slug, '-', 0) == TEXT_NOWHERE)
		return true;
	earlier = claim_in(&numbers->addresses, one->slug, claim);
	if (earlier)
		loading_twice(loading, D_ADDRESS_TWICE, claim->place,
		    earlier->place, one->number, one->slug);
	return !earlier;
}

bool
numbers_take(struct numbers *numbers, const struct recommendation *one,
    struct text stem)
{
	bool valid = one->slug.at != NULL;
	bool fits = valid && natural_matches(one->number, stem);

	if (!fits)
		numbers_remember_stem(numbers, stem);
	return valid && claim_number(numbers, one, fits);
}

void
numbers_remember(struct numbers *numbers, const struct recommendation *one)
{
	if (one->slug.at)
		remember(numbers, one->number);
}

void
numbers_check_stems(const struct numbers *numbers)
{
	struct loading *loading = numbers->loading;

	for (const struct claim *one = numbers->claims; one;
	    one = one->before)
		if (!one->fits && !one->disputed)
			diagnose(loading->diagnostics, D_FILE_STEM,
			    one->place, TEXTS(one->number,
			    label_slug(numbers->arena, one->number)));
}
