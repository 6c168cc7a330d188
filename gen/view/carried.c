#include "view/carried.h"

void
carried_warn(const struct standing *standing,
    struct diagnostics *diagnostics)
{
	const struct report *report = standing->report;

	for (size_t i = 0; i < report->recommendation_count; i++) {
		const struct recommendation *one = &report->recommendations[i];
		const struct stand *stand = &standing->stands[i];
		if (stand->left_out)
			continue;
		if (!stand->update)
			diagnose(diagnostics, D_NOT_YET_REPORTED,
			    one->number_place, TEXTS(one->number,
			    standing->edition->id));
		else if (stand->carried_forward)
			diagnose(diagnostics, D_CARRIED_FORWARD,
			    one->number_place, TEXTS(one->number,
			    standing->edition->id,
			    stand->update->edition->id));
	}
}
