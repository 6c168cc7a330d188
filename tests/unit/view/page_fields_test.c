#include "small_report.h"

static const void *
subject_of(const struct small *small, enum page_kind kind)
{
	switch (kind) {
	case PAGE_EDITION:
	case PAGE_LARGE_PRINT:
		return &small->report->editions[1];
	case PAGE_RECOMMENDATION:
		return &small->report->recommendations[0];
	case PAGE_ORGANISATION:
		return &small->report->organisations[0];
	case PAGE_STATUS:
		return &small->report->statuses[0];
	case PAGE_GROUP:
		return &small->report->groups[0];
	default:
		return NULL;
	}
}

/* Asks for everything, down to some depth, and holds the values against what
   the tables promise of them. */
static void
ask_for_everything(struct small *small, struct value object, int depth)
{
	const struct object_type *type = object.type;

	for (size_t i = 0; i < type->count; i++) {
		const struct field *field = &type->fields[i];
		struct value value = value_of_field(&object, field);
		if (value.kind == VALUE_ABSENT)
			continue;
		if (value.kind != field->kind)
			fail_msg("%s of %s is %s", field->name, type->name,
			    value_kind_name(value.kind));
		if (value.kind == VALUE_OBJECT)
			assert_string_equal(value.type->name,
			    field->of->name);
		if (value.kind == VALUE_OBJECT && depth > 0)
			ask_for_everything(small, value, depth - 1);
		for (size_t k = 0; value.kind == VALUE_LIST && depth > 0 &&
		    k < value.count; k++) {
			struct value item = small_item(value, k);
			assert_ptr_equal(item.type, field->of);
			ask_for_everything(small, item, depth - 1);
		}
		if (value.kind == VALUE_HTML && value.write)
			small_text(small, object, field->name);
	}
}

static void
every_value_is_of_the_kind_that_the_tables_say(void **state)
{
	struct small small;

	(void)state;
	small_begin(&small);
	small_load(&small, "2024", false);
	view_add_download(small.view, (struct download){
	    small_edition(&small, "2024"), "pdf", STRING_DOWNLOAD_PDF,
	    T("2024/report.pdf"), .bytes = 1499, .pages = 12 });
	for (enum page_kind kind = 0; kind < PAGE_KINDS; kind++)
		ask_for_everything(&small, small_root(&small, kind,
		    subject_of(&small, kind)), 3);
	small_end(&small);
}

static void
owners_are_those_of_the_edition_and_organisations_all(void **state)
{
	struct small small;
	struct value root;

	(void)state;
	small_begin(&small);
	small_load(&small, "2024", true);
	root = small_root(&small, PAGE_FRONT, NULL);
	assert_int_equal(small_member(root, "owners").count, 2);
	assert_true(small_member(root, "has-owners").truth);
	root = small_root(&small, PAGE_ORGANISATIONS, NULL);
	assert_int_equal(small_member(root, "organisations").count, 3);
	assert_false(small_member(small_item(small_member(root,
	    "organisations"), 2), "has-recommendations").truth);
	root = small_root(&small, PAGE_EDITION,
	    small_edition(&small, "2025"));
	assert_int_equal(small_member(root, "owners").count, 3);
	small_end(&small);
}

static void
a_statement_was_prepared_where_anything_says_how(void **state)
{
	struct small small;

	(void)state;
	small_begin(&small);
	small_load(&small, "2024", false);
	assert_false(small_member(small_root(&small, PAGE_ACCESSIBILITY,
	    NULL), "statement.has-preparation").truth);
	small_end(&small);
	small_begin(&small);
	small_put(&small, "content/report.yaml",
	    "name: A\npublisher: B\naccessibility: {tested: {by: Us}}\n"
	    "groups: [{id: port, title: P}, {id: town, title: T}]\n"
	    "statuses: [{id: built, label: B}, {id: replaced, label: R},\n"
	    "  {id: talking, label: T}]\n");
	small_load(&small, "2024", false);
	assert_true(small_member(small_root(&small, PAGE_ACCESSIBILITY,
	    NULL), "statement.has-preparation").truth);
	small_end(&small);
}

static void
only_a_lone_recommendation_has_no_neighbours(void **state)
{
	static const char *const others[] = { "2", "3", "10" };
	struct small small;

	(void)state;
	small_begin(&small);
	small_load(&small, "2024", false);
	assert_true(small_member(small_root(&small, PAGE_RECOMMENDATION,
	    small_recommendation(&small, "10")),
	    "recommendation.has-neighbours").truth);
	small_end(&small);
	small_begin(&small);
	for (size_t i = 0; i < 3; i++)
		remove(arena_format(&small.arena,
		    "%s/content/recommendations/%s.yaml", small.root.at,
		    others[i]).at);
	small_put(&small, "content/recommendations/1.yaml",
	    "number: 1\ngroup: port\nsince: '2023'\nrecommendation: So.\n");
	small_load(&small, "2024", false);
	assert_false(small_member(small_root(&small, PAGE_RECOMMENDATION,
	    small_recommendation(&small, "1")),
	    "recommendation.has-neighbours").truth);
	small_end(&small);
}

static void
tables_name_each_field_once_and_well(void **state)
{
	(void)state;
	for (size_t t = 0; view_types[t]; t++) {
		const struct object_type *type = view_types[t];
		for (size_t i = 0; i < type->count; i++) {
			const struct field *one = &type->fields[i];
			bool has_type = one->kind == VALUE_OBJECT ||
			    one->kind == VALUE_LIST;
			assert_int_equal(one->of != NULL, has_type);
			assert_null(strchr(one->meaning, '|'));
			for (size_t k = 0; k < i; k++)
				assert_string_not_equal(one->name,
				    type->fields[k].name);
		}
	}
}

static void
a_kinds_own_fields_stand_before_those_of_all(void **state)
{
	struct arena arena = { NULL };

	(void)state;
	for (enum page_kind kind = 0; kind < PAGE_KINDS; kind++) {
		const struct object_type *type = page_type(&arena, kind,
		    NULL);
		size_t own = page_kind_fields(kind)->count;
		assert_string_equal(type->name, page_kind_name(kind));
		assert_string_equal(type->fields[own].name, "language");
		assert_string_equal(type->fields[type->count - 1].name,
		    "text");
		for (size_t i = 0; i < type->count; i++)
			for (size_t k = 0; k < i; k++)
				assert_string_not_equal(type->fields[i].name,
				    type->fields[k].name);
	}
	arena_release(&arena);
}

static void
the_main_pages_are_those_that_there_are(void **state)
{
	struct small small;
	struct value links;

	(void)state;
	small_begin(&small);
	small_load(&small, "2024", false);
	links = small_member(small_root(&small, PAGE_GLOSSARY, NULL),
	    "navigation");
	assert_int_equal(links.count, 7);
	assert_string_equal(small_text(&small, small_item(links, 1),
	    "address"), "2024/index.html");
	assert_true(small_member(small_item(links, 4), "current").truth);
	assert_false(small_member(small_item(links, 0), "current").truth);
	small_end(&small);
	small_begin(&small);
	small_put(&small, "content/glossary.yaml", "");
	small_load(&small, "2024", false);
	links = small_member(small_root(&small, PAGE_FRONT, NULL),
	    "navigation");
	assert_int_equal(links.count, 6);
	assert_string_equal(small_text(&small, small_root(&small,
	    PAGE_FRONT, NULL), "glossary-address"), "");
	small_end(&small);
}

static void
an_older_edition_says_so_and_knows_the_newest(void **state)
{
	struct small small;
	struct value root;

	(void)state;
	small_begin(&small);
	small_load(&small, "2024", false);
	root = small_root(&small, PAGE_EDITION, small_edition(&small,
	    "2023"));
	assert_true(small_member(root, "older").truth);
	assert_string_equal(small_text(&small, root, "newest.address"),
	    "../2024/index.html");
	assert_string_equal(small_text(&small, root, "edition.date-iso"),
	    "2023-05");
	assert_false(small_member(small_root(&small, PAGE_FRONT, NULL),
	    "older").truth);
	small_end(&small);
}

static void
the_newest_edition_is_not_older_than_the_front_pages(void **state)
{
	struct small small;
	struct value root;

	(void)state;
	small_begin(&small);
	small_load(&small, "2023", false);
	root = small_root(&small, PAGE_EDITION, small_edition(&small,
	    "2024"));
	assert_false(small_member(root, "older").truth);
	root = small_root(&small, PAGE_FRONT, NULL);
	assert_true(small_member(root, "older").truth);
	assert_string_equal(small_text(&small, root, "newest.address"),
	    "2024/index.html");
	small_end(&small);
}

static void
sections_stand_before_and_after_the_recommendations(void **state)
{
	struct small small;
	struct value root;

	(void)state;
	small_begin(&small);
	small_load(&small, "2024", false);
	root = small_root(&small, PAGE_EDITION, small_edition(&small,
	    "2024"));
	assert_int_equal(small_member(root, "sections-before").count, 1);
	assert_int_equal(small_member(root, "sections-after").count, 0);
	assert_string_equal(small_text(&small, small_item(small_member(root,
	    "sections-before"), 0), "title"), "Words");
	small_end(&small);
}

static void
drafts_are_listed_nowhere_unless_asked_for(void **state)
{
	struct small small;
	struct value list;

	(void)state;
	small_begin(&small);
	small_load(&small, "2024", false);
	list = small_member(small_root(&small, PAGE_EDITIONS, NULL),
	    "editions");
	assert_int_equal(list.count, 2);
	assert_string_equal(small_text(&small, small_item(list, 0), "id"),
	    "2024");
	list = small_member(small_root(&small, PAGE_ORGANISATIONS, NULL),
	    "organisations");
	assert_int_equal(list.count, 2);
	small_end(&small);
	small_begin(&small);
	small_load(&small, "2025", true);
	list = small_member(small_root(&small, PAGE_EDITIONS, NULL),
	    "editions");
	assert_string_equal(small_text(&small, small_item(list, 0), "id"),
	    "2025");
	small_end(&small);
}

static void
neighbours_and_references_are_those_that_have_a_page(void **state)
{
	struct small small;
	struct value root;

	(void)state;
	small_begin(&small);
	small_load(&small, "2024", false);
	root = small_root(&small, PAGE_RECOMMENDATION,
	    small_recommendation(&small, "10"));
	assert_string_equal(small_text(&small, root,
	    "recommendation.previous.number"), "3");
	assert_int_equal(small_member(root, "recommendation.next").kind,
	    VALUE_ABSENT);
	root = small_root(&small, PAGE_RECOMMENDATION,
	    small_recommendation(&small, "1"));
	assert_int_equal(small_member(root, "recommendation.previous").kind,
	    VALUE_ABSENT);
	assert_string_equal(small_text(&small, small_item(small_member(root,
	    "recommendation.refers-to"), 0), "number"), "2");
	root = small_root(&small, PAGE_RECOMMENDATION,
	    small_recommendation(&small, "2"));
	assert_string_equal(small_text(&small, small_item(small_member(root,
	    "recommendation.referred-by"), 0), "number"), "1");
	small_end(&small);
}

static void
an_updates_closing_is_its_own_else_the_statuss(void **state)
{
	struct small small;

	(void)state;
	small_begin(&small);
	small_load(&small, "2024", false);
	assert_true(small_member(small_root(&small, PAGE_RECOMMENDATION,
	    small_recommendation(&small, "2")),
	    "recommendation.update.own-closing").truth);
	assert_false(small_member(small_root(&small, PAGE_RECOMMENDATION,
	    small_recommendation(&small, "1")),
	    "recommendation.update.own-closing").truth);
	assert_string_equal(small_text(&small, small_root(&small,
	    PAGE_RECOMMENDATION, small_recommendation(&small, "1")),
	    "recommendation.update.closing"), "So.");
	assert_string_equal(small_text(&small, small_root(&small,
	    PAGE_RECOMMENDATION, small_recommendation(&small, "2")),
	    "recommendation.update.closing"), "Two boats came.");
	small_end(&small);
}

static void
strings_are_found_by_their_names(void **state)
{
	struct small small;
	struct value root;
	bool found;

	(void)state;
	small_begin(&small);
	small_load(&small, "2024", false);
	root = small_root(&small, PAGE_FRONT, NULL);
	assert_string_equal(small_text(&small, root, "text.nav-front"),
	    "Front");
	assert_string_equal(small_text(&small, root, "text.lang"), "");
	root = small_member(root, "text");
	value_member(&root, T("nothing"), &found);
	assert_false(found);
	small_end(&small);
}

static void
only_the_page_for_what_is_missing_has_no_address(void **state)
{
	struct small small;

	(void)state;
	small_begin(&small);
	small_load(&small, "2024", false);
	assert_string_equal(small_text(&small, small_root(&small,
	    PAGE_GLOSSARY, NULL), "canonical"),
	    "https://example.org/harbour/glossary.html");
	assert_int_equal(small_member(small_root(&small, PAGE_NOT_FOUND,
	    NULL), "canonical").kind, VALUE_ABSENT);
	small_end(&small);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(
		    owners_are_those_of_the_edition_and_organisations_all),
		cmocka_unit_test(
		    a_statement_was_prepared_where_anything_says_how),
		cmocka_unit_test(
		    only_a_lone_recommendation_has_no_neighbours),
		cmocka_unit_test(
		    every_value_is_of_the_kind_that_the_tables_say),
		cmocka_unit_test(tables_name_each_field_once_and_well),
		cmocka_unit_test(a_kinds_own_fields_stand_before_those_of_all),
		cmocka_unit_test(the_main_pages_are_those_that_there_are),
		cmocka_unit_test(
		    an_older_edition_says_so_and_knows_the_newest),
		cmocka_unit_test(
		    the_newest_edition_is_not_older_than_the_front_pages),
		cmocka_unit_test(
		    sections_stand_before_and_after_the_recommendations),
		cmocka_unit_test(drafts_are_listed_nowhere_unless_asked_for),
		cmocka_unit_test(
		    neighbours_and_references_are_those_that_have_a_page),
		cmocka_unit_test(
		    an_updates_closing_is_its_own_else_the_statuss),
		cmocka_unit_test(strings_are_found_by_their_names),
		cmocka_unit_test(
		    only_the_page_for_what_is_missing_has_no_address),
	};

	return cmocka_run_group_tests_name("view/page_fields", tests,
	    NULL, NULL);
}
