#include "template/memo.h"

#include <stdint.h>

struct memo_slot *
memo_slot(struct template_memo *memo, const void *whose, struct text name,
    bool *known)
{
	uintptr_t at = (uintptr_t)name.at + (uintptr_t)whose / 16 * 31 +
	    name.length;
	struct memo_slot *slot = &memo->slots[at % MEMO_SLOTS];

	*known = slot->whose == whose && slot->name.at == name.at &&
	    slot->name.length == name.length;
	if (!*known)
		*slot = (struct memo_slot){ whose, name, NULL };
	return slot;
}
