/* report.yaml of a report that is otherwise sound. */
#include "content.h"

int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	content_read("content/report.yaml", data, size);
	return 0;
}
