#include "content/ids.h"

struct text
ids_at(const struct report *report, enum refers_to what, size_t index)
{
	struct text none = { NULL, 0 };

	switch (what) {
	case REFERS_TO_GROUPS:
		return index < report->group_count ?
		    report->groups[index].id : none;
	case REFERS_TO_STATUSES:
		return index < report->status_count ?
		    report->statuses[index].id : none;
	case REFERS_TO_EDITIONS:
		return index < report->edition_count ?
		    report->editions[index].id : none;
	case REFERS_TO_ORGANISATIONS:
		return index < report->organisation_count ?
		    report->organisations[index].id : none;
	case REFERS_TO_NOTHING:
		break;
	}
	return none;
}

size_t
ids_find(const struct report *report, enum refers_to what, struct text id)
{
	struct text one;

	for (size_t i = 0; (one = ids_at(report, what, i)).at; i++)
		if (text_equal(one, id))
			return i;
	return TEXT_NOWHERE;
}

const struct text *
ids_list(struct arena *arena, const struct report *report,
    enum refers_to what, size_t *count)
{
	struct text *list;

	*count = 0;
	while (ids_at(report, what, *count).at)
		++*count;
	list = ARENA_NEW(arena, struct text, *count);
	for (size_t i = 0; i < *count; i++)
		list[i] = ids_at(report, what, i);
	return list;
}
