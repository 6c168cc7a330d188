#include "theme/placeholder.h"

#include "diagnostics/suggest.h"
#include "schema/value_formats.h"

/* How many names are looked through for the one that was meant, and how many
   wrong ones are told of one string: to find a place takes a walk through
   the whole of it. */
enum { KNOWN_NAMES = 16, WRONG_NAMES = 16 };

enum piece_kind
piece_next(struct text string, size_t *offset, struct text *piece)
{
	size_t from = *offset, end;

	if (from == string.length)
		return PIECE_END;
	if (string.at[from] != '{') {
		*offset = text_until(string, '{', from);
		*piece = text_slice(string, from, *offset);
		return PIECE_TEXT;
	}
	end = from + 1 + value_name_length(text_slice(string, from + 1,
	    string.length));
	*piece = text_slice(string, from + 1, end);
	*offset = end;
	if (end == string.length || string.at[end] != '}' ||
	    piece->length == 0)
		return PIECE_FAULT;
	*offset = end + 1;
	return PIECE_NAME;
}

struct pattern
pattern_cut(struct arena *arena, struct text string)
{
	struct pattern pattern = { .text = string };
	struct pattern_piece *pieces = NULL;
	size_t at = 0, from = 0, capacity = 0;
	struct text piece = { NULL, 0 };
	enum piece_kind kind;

	while ((kind = piece_next(string, &at, &piece)) != PIECE_END) {
		bool is_name = kind == PIECE_NAME;
		pieces = arena_grow(arena, pieces, pattern.count, &capacity,
		    sizeof(*pieces));
		pieces[pattern.count++] = (struct pattern_piece){
			is_name ? piece : text_slice(string, from, at),
			is_name };
		from = at;
	}
	pattern.pieces = pieces;
	return pattern;
}

static void
add(struct placeholders *set, struct text name)
{
	void **place = table_at(&set->found, name);

	if (*place)
		return;
	set->names = arena_grow(set->found.arena, set->names, set->count,
	    &set->capacity, sizeof(*set->names));
	set->names[set->count++] = name;
	*place = (void *)name.at;
}

bool
placeholders_add(struct placeholders *set, struct text string, size_t *fault_at)
{
	struct text piece = { NULL, 0 };
	size_t at = 0;
	enum piece_kind kind;

	*fault_at = 0;
	while ((kind = piece_next(string, &at, &piece)) != PIECE_END) {
		if (kind == PIECE_FAULT)
			return false;
		if (kind == PIECE_NAME)
			add(set, piece);
		*fault_at = at;
	}
	return true;
}

static struct text
in_braces(struct arena *arena, struct text name)
{
	return arena_join(arena, TEXTS(T("{"), name, T("}")));
}

static void
diagnose_extra(struct arena *arena, const struct node *string,
    struct text name, const struct placeholders *wanted,
    struct diagnostics *diagnostics)
{
	size_t offset = text_offset(string->text, name.at) - 1;
	size_t known = wanted->count < KNOWN_NAMES ? wanted->count :
	    KNOWN_NAMES;

	diagnose(diagnostics, D_STRING_EXTRA_NAME,
	    scalar_place(string, offset, name.length + 2),
	    TEXTS(in_braces(arena, name)))->suggestion =
	    suggest(name, wanted->names, known);
}

void
placeholders_check(struct arena *arena, const struct node *string,
    const struct placeholders *wanted, bool count_may_lack,
    struct diagnostics *diagnostics)
{
	struct placeholders had = { .found.arena = arena };
	size_t fault_at, wrong = 0;

	if (!placeholders_add(&had, string->text, &fault_at)) {
		diagnose(diagnostics, D_STRING_BRACE,
		    scalar_place(string, fault_at, 1), NULL);
		return;
	}
	for (size_t i = 0; i < had.count && wrong < WRONG_NAMES; i++) {
		if (table_find(&wanted->found, had.names[i]))
			continue;
		diagnose_extra(arena, string, had.names[i], wanted,
		    diagnostics);
		wrong++;
	}
	for (size_t i = 0; i < wanted->count; i++) {
		struct text name = wanted->names[i];
		if (table_find(&had.found, name) ||
		    (count_may_lack && text_equal(name, T("count"))))
			continue;
		diagnose(diagnostics, D_STRING_LACKS_NAME, string->place,
		    TEXTS(in_braces(arena, name)));
	}
}
