#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include <jansson.h>

#include "serve/editor.h"
#include "serve/revision.h"

struct trial {
	struct arena arena;
	struct diagnostics diagnostics;
	struct revision revision;
};

static void
begin(struct trial *trial)
{
	*trial = (struct trial){ .arena = { NULL } };
	trial->diagnostics.arena = &trial->arena;
	revision_begin(&trial->revision, &trial->arena);
}

static void
end(struct trial *trial)
{
	revision_end(&trial->revision);
	arena_release(&trial->arena);
}

/* A report of one page with that text is good. */
static bool
good(struct trial *trial, const char *text)
{
	struct memory_site *site = memory_site_begin(&trial->diagnostics);
	size_t changed;
	bool is_new;

	sink_string(output_open(&site->output, T("a.html")), text);
	memory_site_finish(site);
	is_new = revision_update(&trial->revision, site, &trial->diagnostics,
	    T(EDITOR_TEMPLATE), &changed);
	memory_site_release(site);
	return is_new;
}

static bool
bad(struct trial *trial)
{
	size_t changed;

	return revision_update(&trial->revision, NULL, &trial->diagnostics,
	    T(EDITOR_TEMPLATE), &changed);
}

/* The data of the event of that name, read as a browser does. */
static json_t *
heard(struct trial *trial, const char *event, uint64_t known)
{
	struct buffer events, data;
	struct text rest, line;
	bool wanted = false;
	json_t *read;

	buffer_begin(&events);
	buffer_begin(&data);
	revision_put_events(&trial->revision, known, &events.sink);
	rest = buffer_text(&events);
	while (rest.length) {
		size_t to = text_find_byte(rest, '\n', 0);
		line = text_slice(rest, 0, to);
		rest = text_slice(rest, to + 1, rest.length);
		if (text_starts(line, T("event: ")))
			wanted = text_equal(text_slice(line, 7,
			    line.length), text_of(event));
		else if (wanted && text_starts(line, T("data: "))) {
			sink_put(&data.sink, text_slice(line, 6,
			    line.length));
			sink_string(&data.sink, "\n");
		}
	}
	read = json_loadb(buffer_text(&data).at, buffer_length(&data),
	    0, NULL);
	assert_non_null(read);
	buffer_release(&events);
	buffer_release(&data);
	return read;
}

static size_t
changed_since(struct trial *trial, uint64_t known)
{
	json_t *report = heard(trial, "report", known);
	size_t count = json_array_size(json_object_get(report, "changed"));

	json_decref(report);
	return count;
}

static void
a_revision_grows_when_anything_has_changed(void **state)
{
	struct trial trial;

	(void)state;
	begin(&trial);
	assert_true(good(&trial, "one"));
	assert_int_equal(trial.revision.number, 1);
	assert_false(good(&trial, "one"));
	assert_int_equal(trial.revision.number, 1);
	assert_true(good(&trial, "two"));
	assert_int_equal(trial.revision.number, 2);
	assert_true(bad(&trial));
	assert_false(bad(&trial));
	assert_int_equal(trial.revision.number, 3);
	/* The last good one is still there. */
	assert_true(text_equal(memory_site_find(trial.revision.site,
	    T("a.html"))->bytes, T("two")));
	assert_true(good(&trial, "two"));
	assert_int_equal(trial.revision.number, 4);
	end(&trial);
}

static void
only_what_has_changed_since_is_told(void **state)
{
	struct trial trial;

	(void)state;
	begin(&trial);
	good(&trial, "one");
	assert_int_equal(changed_since(&trial, 0), 1);
	assert_int_equal(changed_since(&trial, 1), 0);
	good(&trial, "two");
	assert_int_equal(changed_since(&trial, 1), 1);
	assert_int_equal(changed_since(&trial, 2), 0);
	end(&trial);
}

static void
what_another_process_told_is_no_revision(void **state)
{
	struct trial trial;
	json_t *report;

	(void)state;
	begin(&trial);
	good(&trial, "one");
	assert_int_equal(revision_number(&trial.revision,
	    revision_name(&trial.revision, &trial.arena)), 1);
	static const char *const others[] = { "", "1", "x.1",
		"0000000000000000.1" };
	for (size_t i = 0; i < 4; i++)
		assert_int_equal(revision_number(&trial.revision,
		    text_of(others[i])), UINT64_MAX);
	static const char *const endings[] = { "", ".", ".x", ".1x", "1",
		".99999999999999999999" };
	for (size_t i = 0; i < 6; i++)
		assert_int_equal(revision_number(&trial.revision, arena_join(
		    &trial.arena, TEXTS(trial.revision.mark,
		    text_of(endings[i])))), UINT64_MAX);
	assert_int_equal(revision_number(&trial.revision, (struct text){ NULL, 0
	    }), UINT64_MAX);
	report = heard(&trial, "report", UINT64_MAX);
	assert_true(json_is_true(json_object_get(report, "restarted")));
	json_decref(report);
	report = heard(&trial, "report", 1);
	assert_false(json_is_true(json_object_get(report, "restarted")));
	json_decref(report);
	end(&trial);
}

static void
faults_are_told_as_check_prints_them(void **state)
{
	struct source_file file = { TEXT("/no/a.yaml"),
		TEXT("one\nstatus: \"<b>\"\n"), 0 };
	struct place place = { &file, 2, 9, 5 };
	struct trial trial;
	json_t *faults, *link;

	(void)state;
	begin(&trial);
	diagnose(&trial.diagnostics, D_UNKNOWN_STATUS, place,
	    TEXTS(T("<b>")));
	bad(&trial);
	faults = heard(&trial, "faults", 0);
	assert_int_equal(json_array_size(faults), 1);
	assert_string_equal(json_string_value(json_object_get(
	    json_array_get(faults, 0), "words")),
	    "/no/a.yaml:2:9: error: report.yaml has no status '<b>' "
	    "[unknown-status]\n     2 | status: \"<b>\"\n"
	    "       |         ^~~~~\n");
	link = json_array_get(json_object_get(json_array_get(faults, 0),
	    "links"), 0);
	assert_string_equal(json_string_value(json_object_get(link,
	    "place")), "/no/a.yaml:2:9");
	assert_string_equal(json_string_value(json_object_get(link,
	    "address")), "vscode://file/no/a.yaml:2:9");
	json_decref(faults);
	end(&trial);
}

static void
of_very_many_faults_some_are_told(void **state)
{
	struct place nowhere = { 0 };
	struct trial trial;
	json_t *faults;

	(void)state;
	begin(&trial);
	for (int i = 0; i < 5000; i++)
		diagnose(&trial.diagnostics, D_UNKNOWN_STATUS, nowhere,
		    TEXTS(arena_format(&trial.arena, "%d", i)));
	bad(&trial);
	faults = heard(&trial, "faults", 0);
	assert_int_equal(json_array_size(faults), 100);
	json_decref(faults);
	end(&trial);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(a_revision_grows_when_anything_has_changed),
		cmocka_unit_test(only_what_has_changed_since_is_told),
		cmocka_unit_test(what_another_process_told_is_no_revision),
		cmocka_unit_test(faults_are_told_as_check_prints_them),
		cmocka_unit_test(of_very_many_faults_some_are_told),
	};

	return cmocka_run_group_tests_name("serve/revision", tests, NULL, NULL);
}
