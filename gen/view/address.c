#include "view/address.h"


#include "core/buffer.h"

struct text
address_edition(struct arena *arena, const struct edition *edition)
{
	return arena_join(arena, TEXTS(edition->id, T("/index.html")));
}

struct text
address_large_print(struct arena *arena, const struct edition *edition)
{
	return arena_join(arena, TEXTS(edition->id, T("/large-print.html")));
}

static struct text
address_in_folder(struct arena *arena, struct text folder, struct text name)
{
	return arena_join(arena, TEXTS(folder, T("/"), name, T(".html")));
}

struct text
address_recommendation(struct arena *arena,
    const struct recommendation *recommendation)
{
	return address_in_folder(arena, T("recommendations"),
	    recommendation->slug);
}

struct text
address_organisation(struct arena *arena,
    const struct organisation *organisation)
{
	return address_in_folder(arena, T("organisations"), organisation->id);
}

struct text
address_status(struct arena *arena, const struct status *status)
{
	return address_in_folder(arena, T("statuses"), status->id);
}

struct text
address_group(struct arena *arena, const struct group *group)
{
	return address_in_folder(arena, T("groups"), group->id);
}

struct text
address_term(struct arena *arena, const struct term *term)
{
	return arena_join(arena, TEXTS(T("glossary.html#"),
	    fragment_term(arena, term)));
}

struct text
fragment_recommendation(struct arena *arena,
    const struct recommendation *recommendation)
{
	return arena_join(arena, TEXTS(T("recommendation-"),
	    recommendation->slug));
}

struct text
fragment_group(struct arena *arena, const struct group *group)
{
	return arena_join(arena, TEXTS(T("group-"), group->id));
}

struct text
fragment_term(struct arena *arena, const struct term *term)
{
	static const char digits[] = "0123456789ABCDEF";
	struct buffer id;

	buffer_begin(&id);
	sink_string(&id.sink, "term-");
	for (size_t i = 0; i < term->term.length; i++) {
		char c = term->term.at[i];
		const char escaped[] = { '_', 'x', digits[c >> 4 & 15],
			digits[c & 15], '_' };
		sink_put(&id.sink, ascii_letter(c) || ascii_digit(c) ||
		    c == '-' ? (struct text){ &c, 1 } :
		    (struct text){ escaped, sizeof(escaped) });
	}
	return buffer_keep(&id, arena);
}

struct text
address_root(struct arena *arena, struct text path)
{
	struct text root = T("");

	for (size_t i = 0; i < path.length; i++)
		if (path.at[i] == '/')
			root = arena_join(arena, TEXTS(root, T("../")));
	return root;
}
