#include "core/output.h"

struct sink *
output_open(struct output *output, struct text path)
{
	return output->open(output, path);
}

void
output_close(struct output *output)
{
	output->close(output);
}

void
output_copy(struct output *output, struct text path, struct text from)
{
	output->copy(output, path, from);
}

size_t
output_size(const struct output *output, struct text path)
{
	return output->size(output, path);
}

struct output *
output_for_worker(struct output *output, unsigned thread)
{
	if (thread == 0)
		return output;
	return output->lane ? output->lane(output, thread) : NULL;
}
