#include "view/progress.h"

#include "small_report.h"

static const struct progress *
progress(struct small *small, const char *edition, bool drafts,
    const struct organisation *owner)
{
	return progress_of(&small->arena, edition_status_of(&small->arena,
	    small->report, small_edition(small, edition), drafts), owner);
}

static void
what_has_an_update_for_the_edition_itself_is_updated(void **state)
{
	const struct progress *all;
	struct small small;

	(void)state;
	small_begin(&small);
	small_read(&small);
	all = progress(&small, "2024", false, NULL);
	assert_int_equal(all->all.total, 4);
	assert_int_equal(all->all.updated, 2);
	assert_int_equal(all->all.none, 1);
	assert_int_equal(all->missing_count, 2);
	assert_string_equal(all->missing[0]->number.at, "1");
	assert_string_equal(all->missing[1]->number.at, "10");
	assert_false(progress_is_updated(all, all->missing[0]));
	assert_int_equal(all->groups[0].total, 3);
	assert_int_equal(all->groups[0].updated, 2);
	small_end(&small);
}

static void
drafts_count_only_where_they_are_asked_for(void **state)
{
	const struct progress *all;
	struct small small;

	(void)state;
	small_begin(&small);
	small_read(&small);
	all = progress(&small, "2025", true, NULL);
	assert_int_equal(all->all.total, 5);
	assert_int_equal(all->all.updated, 1);
	small_end(&small);
}

static void
an_owner_narrows_it_down(void **state)
{
	const struct progress *own;
	const struct organisation *owner;
	struct small small;
	size_t owned = 0;

	(void)state;
	small_begin(&small);
	small_read(&small);
	owner = &small.report->organisations[0];
	own = progress(&small, "2024", false, owner);
	for (size_t i = 0; i < own->counted_count; i++)
		for (size_t j = 0; j < own->counted[i]->owner_count; j++)
			owned += own->counted[i]->owners[j] == owner;
	assert_int_equal(own->counted_count, owned);
	assert_int_equal(own->all.total, owned);
	assert_int_equal(own->owners[0].total, owned);
	small_end(&small);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(
		    what_has_an_update_for_the_edition_itself_is_updated),
		cmocka_unit_test(drafts_count_only_where_they_are_asked_for),
		cmocka_unit_test(an_owner_narrows_it_down),
	};

	return cmocka_run_group_tests_name("view/progress", tests, NULL,
	    NULL);
}
