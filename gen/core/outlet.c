#include "core/outlet.h"

struct sink *
outlet_open(struct outlet *outlet, struct text path)
{
	return outlet->open(outlet, path);
}

void
outlet_close(struct outlet *outlet)
{
	outlet->close(outlet);
}

void
outlet_copy(struct outlet *outlet, struct text path, struct text from)
{
	outlet->copy(outlet, path, from);
}

size_t
outlet_size(const struct outlet *outlet, struct text path)
{
	return outlet->size(outlet, path);
}

struct outlet *
outlet_lane(struct outlet *outlet, unsigned thread)
{
	if (thread == 0)
		return outlet;
	return outlet->lane ? outlet->lane(outlet, thread) : NULL;
}
