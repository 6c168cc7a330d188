#include "schema/remark.h"

#include "yaml/error_hints.h"

void
remark_warn(const struct node *scalar, struct diagnostics *diagnostics)
{
	struct text contents = scalar->place.file->contents;
	size_t hash = scalar->to;
	struct place place;

	if (scalar->style != SCALAR_PLAIN || scalar->text.length == 0)
		return;
	while (hash < contents.length && contents.at[hash] == ' ')
		hash++;
	if (hash >= contents.length || contents.at[hash] != '#' ||
	    !yaml_hash_is_text(contents, hash))
		return;
	place = scalar_place(scalar, scalar->text.length - 1, 1);
	place.column += (uint32_t)(hash - scalar->to) + 1;
	diagnose(diagnostics, D_YAML_REMARK, place, NULL);
}
