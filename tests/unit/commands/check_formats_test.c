#include "commands/check_formats.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include <jansson.h>
#include <string.h>

#include "core/buffer.h"

struct found {
	struct arena arena;
	struct diagnostics diagnostics;
	struct source_file file;
	struct buffer written;
};

static const struct place nowhere;

static void
begin(struct found *found, const char *path)
{
	memset(found, 0, sizeof(*found));
	found->diagnostics.arena = &found->arena;
	found->file = (struct source_file){ text_of(path),
		T("one\ntwo\nthree\n"), 0 };
	buffer_begin(&found->written);
}

static struct place
at(struct found *found, uint32_t line, uint32_t column, uint32_t span)
{
	return (struct place){ &found->file, line, column, span };
}

static const char *
written(struct found *found, const char *format)
{
	check_writer *write_findings = check_format_find(text_of(format),
	    &found->diagnostics);

	assert_non_null(write_findings);
	write_findings(&found->diagnostics, T("content"),
	    &found->written.sink);
	sink_put(&found->written.sink, (struct text){ "", 1 });
	return buffer_text(&found->written).at;
}

static json_t *
parsed(struct found *found, const char *format)
{
	json_t *json = json_loads(written(found, format), 0, NULL);

	assert_non_null(json);
	return json;
}

static void
end(struct found *found)
{
	buffer_release(&found->written);
	arena_release(&found->arena);
}

static void
github_is_told_of_each_on_a_line_that_cannot_be_broken_out_of(void **state)
{
	struct found found;

	(void)state;
	begin(&found, "a,b:c%.yaml");
	diagnose(&found.diagnostics, D_UNKNOWN_EDITION, at(&found, 2, 1, 3),
	    TEXTS(T("x\n::error::y%")))->suggestion = T("z");
	diagnose(&found.diagnostics, D_MISSING_FILE, at(&found, 0, 0, 0),
	    NULL);
	diagnose(&found.diagnostics, D_ONLY_DRAFTS, nowhere, NULL);
	found.diagnostics.list[2]->severity = SEVERITY_WARNING;
	assert_string_equal(written(&found, "github"),
	    "::warning title=only-drafts::every edition is a draft, so there "
	    "is nothing to publish: take `draft: true` out of one, or ask for "
	    "drafts with --drafts\n"
	    "::error file=a%2Cb%3Ac%25.yaml,title=missing-file::there is no "
	    "such file, and it is needed\n"
	    "::error file=a%2Cb%3Ac%25.yaml,line=2,col=1,endColumn=4,"
	    "title=unknown-edition::there is no edition "
	    "'x\xEF\xBF\xBD::error::y%25': did you mean 'z'?\n");
	end(&found);
}

static const char *
fingerprint_of(json_t *list, size_t index)
{
	return json_string_value(json_object_get(json_array_get(list, index),
	    "fingerprint"));
}

static void
gitlab_gets_a_fingerprint_that_outlives_a_move(void **state)
{
	struct found found, moved;
	json_t *list, *later;

	(void)state;
	begin(&found, "a.yaml");
	diagnose(&found.diagnostics, D_UNKNOWN_EDITION, at(&found, 1, 1, 3),
	    TEXTS(T("x")));
	diagnose(&found.diagnostics, D_UNKNOWN_EDITION, at(&found, 2, 1, 3),
	    TEXTS(T("x")));
	diagnose(&found.diagnostics, D_UNKNOWN_EDITION, at(&found, 3, 1, 3),
	    TEXTS(T("y")));
	begin(&moved, "a.yaml");
	diagnose(&moved.diagnostics, D_UNKNOWN_EDITION, at(&moved, 3, 2, 3),
	    TEXTS(T("x")));
	list = parsed(&found, "gitlab");
	later = parsed(&moved, "gitlab");
	assert_int_equal(json_array_size(list), 3);
	assert_string_not_equal(fingerprint_of(list, 0),
	    fingerprint_of(list, 1));
	assert_string_not_equal(fingerprint_of(list, 0),
	    fingerprint_of(list, 2));
	assert_string_equal(fingerprint_of(list, 0),
	    fingerprint_of(later, 0));
	json_decref(list);
	json_decref(later);
	end(&found);
	end(&moved);
}

static void
gitlab_gets_a_place_for_what_has_none(void **state)
{
	struct found found;
	const char *path;
	json_int_t line;
	json_t *list;

	(void)state;
	begin(&found, "a.yaml");
	diagnose(&found.diagnostics, D_ONLY_DRAFTS, nowhere, NULL);
	list = parsed(&found, "gitlab");
	assert_int_equal(json_unpack(json_array_get(list, 0),
	    "{s:{s:s,s:{s:I}}}", "location", "path", &path, "lines", "begin",
	    &line), 0);
	assert_string_equal(path, "content");
	assert_int_equal(line, 1);
	json_decref(list);
	end(&found);
}

static void
sarif_names_files_by_their_address(void **state)
{
	struct found found;
	struct diagnostic *one;
	const char *address, *level, *note;
	json_int_t column;
	json_t *log;

	(void)state;
	begin(&found, "my content/a#1.yaml");
	one = diagnose(&found.diagnostics, D_CARRIED_FORWARD,
	    at(&found, 2, 0, 0), TEXTS(T("1"), T("b"), T("a")));
	one->other = at(&found, 1, 1, 1);
	one->other_message = T("here");
	log = parsed(&found, "sarif");
	assert_int_equal(json_unpack(log, "{s:[{s:[{s:s,s:[{s:{s:{s:s},"
	    "s:{s:I}}}],s:[{s:{s:s}}]}]}]}", "runs", "results", "level",
	    &level, "locations", "physicalLocation", "artifactLocation",
	    "uri", &address, "region", "endColumn", &column,
	    "relatedLocations", "message", "text", &note), 0);
	assert_string_equal(level, "warning");
	assert_string_equal(address, "my%20content/a%231.yaml");
	assert_int_equal(column, 2);
	assert_string_equal(note, "here");
	json_decref(log);
	end(&found);
}

static void
json_counts_and_has_every_part(void **state)
{
	struct found found;
	json_int_t errors, warnings, line, column, end_column;
	const char *file, *message, *suggestion;
	json_t *all;

	(void)state;
	begin(&found, "a\xFF.yaml");
	diagnose(&found.diagnostics, D_UNKNOWN_EDITION, at(&found, 2, 3, 4),
	    TEXTS(T("\x1B")))->suggestion = T("z");
	all = parsed(&found, "json");
	assert_int_equal(json_unpack(all, "{s:I,s:I,s:[{s:s,s:I,s:I,s:I,s:s,"
	    "s:s}]}", "errors", &errors, "warnings", &warnings,
	    "diagnostics", "file", &file, "line", &line, "column", &column,
	    "end_column", &end_column, "message", &message, "suggestion",
	    &suggestion), 0);
	assert_int_equal(errors, 1);
	assert_int_equal(warnings, 0);
	assert_string_equal(file, "a\xEF\xBF\xBD.yaml");
	assert_int_equal(line, 2);
	assert_int_equal(column, 3);
	assert_int_equal(end_column, 7);
	assert_string_equal(message, "there is no edition '\xEF\xBF\xBD'");
	assert_string_equal(suggestion, "z");
	json_decref(all);
	end(&found);
}

static void
nothing_found_is_an_empty_list(void **state)
{
	static const char *const formats[] = { "gitlab", "sarif", "json" };
	struct found found;

	(void)state;
	for (size_t i = 0; i < 3; i++) {
		begin(&found, "a.yaml");
		json_decref(parsed(&found, formats[i]));
		end(&found);
	}
	begin(&found, "a.yaml");
	assert_string_equal(written(&found, "github"), "");
	end(&found);
}

static void
a_format_that_is_none_is_told(void **state)
{
	struct found found;

	(void)state;
	begin(&found, "a.yaml");
	assert_null(check_format_find(T("human"), &found.diagnostics));
	assert_null(check_format_find((struct text){ NULL, 0 },
	    &found.diagnostics));
	assert_int_equal(found.diagnostics.count, 0);
	assert_null(check_format_find(T("sarf"), &found.diagnostics));
	assert_int_equal(found.diagnostics.count, 1);
	assert_true(text_equal(found.diagnostics.list[0]->suggestion,
	    T("sarif")));
	end(&found);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(
	    github_is_told_of_each_on_a_line_that_cannot_be_broken_out_of),
		cmocka_unit_test(
		    gitlab_gets_a_fingerprint_that_outlives_a_move),
		cmocka_unit_test(gitlab_gets_a_place_for_what_has_none),
		cmocka_unit_test(sarif_names_files_by_their_address),
		cmocka_unit_test(json_counts_and_has_every_part),
		cmocka_unit_test(nothing_found_is_an_empty_list),
		cmocka_unit_test(a_format_that_is_none_is_told),
	};

	return cmocka_run_group_tests_name("commands/findings", tests, NULL,
	    NULL);
}
