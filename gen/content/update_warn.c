#include "content/update_warn.h"

static size_t
after_spaces(struct text text, size_t at)
{
	while (at < text.length && ascii_space(text.at[at]))
		at++;
	return at;
}

/* Word for word: how lines are broken does not matter. */
static bool
says_the_same(struct text a, struct text b)
{
	size_t i = after_spaces(a, 0), j = after_spaces(b, 0);

	while (i < a.length && j < b.length) {
		bool space = ascii_space(a.at[i]);
		if (space != ascii_space(b.at[j]))
			break;
		if (!space && a.at[i] != b.at[j])
			return false;
		i = space ? after_spaces(a, i) : i + 1;
		j = space ? after_spaces(b, j) : j + 1;
	}
	return after_spaces(a, i) == a.length &&
	    after_spaces(b, j) == b.length;
}

void
update_warn(const struct update *before, const struct update *update,
    const struct node *node, struct diagnostics *diagnostics)
{
	/* In the wrong order: that is told, and says enough. */
	if (update->edition->index < before->edition->index)
		return;
	if (says_the_same(before->body.source, update->body.source))
		diagnose(diagnostics, D_UPDATE_SAME,
		    node_key(node, "body")->place,
		    TEXTS(before->edition->id));
	if (before->status->closed && !update->status->closed)
		diagnose(diagnostics, D_STATUS_BACK,
		    node_member(node, "status")->place,
		    TEXTS(update->status->id, before->edition->id,
		    before->status->id));
}
