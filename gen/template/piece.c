#include "template/piece.h"

struct text
template_name(const struct template *template)
{
	return template->name;
}

const struct source_file *
template_file(const struct template *template)
{
	return template->file;
}

bool
template_is_dynamic(const struct template *template)
{
	for (size_t i = 0; i < template->count; i++)
		if (template->pieces[i].dynamic)
			return true;
	return false;
}

struct place
piece_place(const struct template *template, const struct piece *piece)
{
	return (struct place){ template->file, piece->line, piece->column,
		piece->span };
}

const struct piece *
piece_argument(const struct template *template, const struct piece *parent,
    struct text name)
{
	const size_t *arguments;
	const struct piece *found;
	size_t low = 0, high = parent->argument_count;

	/* There may be no arguments at all to point into. */
	if (high == 0)
		return NULL;
	arguments = template->arguments + parent->first_argument;
	/* The first that is past the name: the last of that name is before. */
	while (low < high) {
		size_t middle = low + (high - low) / 2;
		found = &template->pieces[arguments[middle]];
		if (text_compare(found->text, name) <= 0)
			low = middle + 1;
		else
			high = middle;
	}
	if (low == 0)
		return NULL;
	found = &template->pieces[arguments[low - 1]];
	return text_equal(found->text, name) ? found : NULL;
}
