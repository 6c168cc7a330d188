#include "commands/check_formats.h"

#include <inttypes.h>

#include "core/buffer.h"
#include "core/json.h"
#include "core/percent.h"
#include "diagnostics/suggest.h"

/* Replaces what neither JSON nor a terminal may have: sink_visible. */
static struct text
check_visible(struct arena *arena, struct text text)
{
	struct buffer seen;

	buffer_begin(&seen);
	sink_visible(&seen.sink, text);
	return buffer_keep(&seen, arena);
}

static uint32_t
check_column(struct place place)
{
	return place.column ? place.column : 1;
}

/* Returns the first column after the place. */
static uint32_t
check_end_column(struct place place)
{
	return check_column(place) + (place.span ? place.span : 1);
}

/* Writes the bytes that are in `escaped` as %XX. */
static void
check_put_escaped(struct sink *sink, struct text text, const char *escaped)
{
	for (size_t i = 0; i < text.length; i++)
		if (text_find_byte(text_of(escaped), text.at[i], 0) ==
		    TEXT_NOWHERE)
			sink_put(sink, text_slice(text, i, i + 1));
		else
			percent_put(sink, text.at[i]);
}

static void
check_put_github_place(struct sink *sink, struct arena *arena,
    struct place place)
{
	if (!place.file)
		return;
	sink_string(sink, "file=");
	/* In a property of a workflow command, ',' and ':' have a meaning. */
	check_put_escaped(sink, check_visible(arena, place.file->path),
	    "%:,\r\n");
	sink_string(sink, ",");
	if (place.line)
		sink_put(sink, arena_format(arena, "line=%" PRIu32
		    ",col=%" PRIu32 ",endColumn=%" PRIu32 ",",
		    place.line, check_column(place), check_end_column(place)));
}

static void
check_write_github(struct diagnostics *diagnostics, struct text folder,
    struct sink *sink)
{
	(void)folder;
	diagnostics_sort(diagnostics);
	for (size_t i = 0; i < diagnostics->count; i++) {
		const struct diagnostic *one = diagnostics->list[i];
		sink_string(sink, "::");
		sink_string(sink, severity_name(one->severity));
		sink_string(sink, " ");
		check_put_github_place(sink, diagnostics->arena, one->place);
		sink_string(sink, "title=");
		sink_string(sink, diagnostic_name(one->code));
		sink_string(sink, "::");
		check_put_escaped(sink, diagnostic_sentence(diagnostics->arena,
		    one), "%\r\n");
		sink_string(sink, "\n");
	}
}

static uint64_t
check_hash(uint64_t hash, struct text text)
{
	/* FNV-1a; the zero ends each part. */
	for (size_t i = 0; i <= text.length; i++) {
		hash ^= i < text.length ? (unsigned char)text.at[i] : 0;
		hash *= 1099511628211U;
	}
	return hash;
}

/*
 * Returns an id of the diagnostic that stays the same if its line moves.
 * `again` is the number of equal ones before it: check_count_before.
 */
static struct text
check_fingerprint(struct arena *arena, const struct diagnostic *one,
    size_t again)
{
	uint64_t hash = check_hash(14695981039346656037U,
	    text_of(diagnostic_name(one->code)));

	if (one->place.file)
		hash = check_hash(hash, one->place.file->path);
	hash = check_hash(hash, one->message);
	return arena_format(arena, "%016" PRIx64 "%zu", hash, again);
}

static bool
check_is_same(const struct diagnostic *a, const struct diagnostic *b)
{
	return a->code == b->code && a->place.file == b->place.file &&
	    text_equal(a->message, b->message);
}

/* Counts the diagnostics before that one, in the same file, that differ only
   in their place. Looks at 1000 at most: enough for any real file. */
static size_t
check_count_before(const struct diagnostics *all, size_t which)
{
	enum { FARTHEST = 1000 };
	const struct diagnostic *one = all->list[which];
	size_t count = 0;

	for (size_t i = which; i > 0 && which - i < FARTHEST &&
	    all->list[i - 1]->place.file == one->place.file; i--)
		count += check_is_same(all->list[i - 1], one);
	return count;
}

static void
check_put_gitlab_place(struct json *json, struct text path, uint32_t line)
{
	json_key(json, "location");
	json_open(json, '{');
	json_member_text(json, "path", path);
	json_key(json, "lines");
	json_open(json, '{');
	json_member_count(json, "begin", line ? line : 1);
	json_close(json, '}');
	json_close(json, '}');
}

static void
check_write_gitlab(struct diagnostics *diagnostics, struct text folder,
    struct sink *sink)
{
	struct arena *arena = diagnostics->arena;
	struct json json;

	diagnostics_sort(diagnostics);
	json_begin(&json, sink);
	json_open(&json, '[');
	for (size_t i = 0; i < diagnostics->count; i++) {
		const struct diagnostic *one = diagnostics->list[i];
		const struct source_file *file = one->place.file;
		json_open(&json, '{');
		json_member_text(&json, "description",
		    diagnostic_sentence(arena, one));
		json_member_text(&json, "check_name",
		    text_of(diagnostic_name(one->code)));
		json_member_text(&json, "fingerprint",
		    check_fingerprint(arena, one,
		    check_count_before(diagnostics, i)));
		json_member_text(&json, "severity", one->severity ==
		    SEVERITY_WARNING ? T("minor") : T("major"));
		check_put_gitlab_place(&json, check_visible(arena,
		    file ? file->path : folder), one->place.line);
		json_close(&json, '}');
	}
	json_close(&json, ']');
	json_end(&json);
}

static void
check_put_json_place(struct json *json, struct arena *arena, struct place place)
{
	struct text none = { NULL, 0 };

	json_member_text(json, "file", place.file ? check_visible(arena,
	    place.file->path) : none);
	if (!place.file || !place.line)
		return;
	json_member_count(json, "line", place.line);
	json_member_count(json, "column", check_column(place));
	json_member_count(json, "end_column", check_end_column(place));
}

static void
check_put_json_diagnostic(struct json *json, struct arena *arena,
    const struct diagnostic *one)
{
	json_open(json, '{');
	check_put_json_place(json, arena, one->place);
	json_member_text(json, "severity",
	    text_of(severity_name(one->severity)));
	json_member_text(json, "code", text_of(diagnostic_name(one->code)));
	json_member_text(json, "message", check_visible(arena, one->message));
	json_member_text(json, "suggestion", one->suggestion.at ?
	    check_visible(arena, one->suggestion) : one->suggestion);
	if (one->other_message.at) {
		json_key(json, "note");
		json_open(json, '{');
		check_put_json_place(json, arena, one->other);
		json_member_text(json, "message",
		    check_visible(arena, one->other_message));
		json_close(json, '}');
	}
	json_close(json, '}');
}

static void
check_write_json(struct diagnostics *diagnostics, struct text folder,
    struct sink *sink)
{
	size_t warnings;
	struct json json;

	(void)folder;
	diagnostics_sort(diagnostics);
	warnings = diagnostics_count(diagnostics, SEVERITY_WARNING);
	json_begin(&json, sink);
	json_open(&json, '{');
	json_member_count(&json, "errors", diagnostics->count - warnings);
	json_member_count(&json, "warnings", warnings);
	json_key(&json, "diagnostics");
	json_open(&json, '[');
	for (size_t i = 0; i < diagnostics->count; i++)
		check_put_json_diagnostic(&json, diagnostics->arena,
		    diagnostics->list[i]);
	json_close(&json, ']');
	json_close(&json, '}');
	json_end(&json);
}

static struct text
check_file_uri(struct arena *arena, struct text path)
{
	static const char unwritten[] = " %\"<>\\^`{|}#?:[]@!$&'()*+,;=";
	struct buffer address;

	buffer_begin(&address);
	if (text_starts(path, T("/")))
		sink_string(&address.sink, "file://");
	check_put_escaped(&address.sink, check_visible(arena, path), unwritten);
	return buffer_keep(&address, arena);
}

static void
check_put_sarif_message(struct json *json, const char *key, struct text text)
{
	json_key(json, key);
	json_open(json, '{');
	json_member_text(json, "text", text);
	json_close(json, '}');
}

static void
check_put_sarif_place(struct json *json, struct arena *arena,
    struct place place)
{
	json_key(json, "physicalLocation");
	json_open(json, '{');
	json_key(json, "artifactLocation");
	json_open(json, '{');
	json_member_text(json, "uri", check_file_uri(arena, place.file->path));
	json_close(json, '}');
	if (place.line) {
		json_key(json, "region");
		json_open(json, '{');
		json_member_count(json, "startLine", place.line);
		json_member_count(json, "startColumn", check_column(place));
		json_member_count(json, "endColumn", check_end_column(place));
		json_close(json, '}');
	}
	json_close(json, '}');
}

static void
check_put_sarif_places(struct json *json, struct arena *arena,
    const struct diagnostic *one)
{
	if (one->place.file) {
		json_key(json, "locations");
		json_open(json, '[');
		json_open(json, '{');
		check_put_sarif_place(json, arena, one->place);
		json_close(json, '}');
		json_close(json, ']');
	}
	if (one->other_message.at && one->other.file) {
		json_key(json, "relatedLocations");
		json_open(json, '[');
		json_open(json, '{');
		check_put_sarif_place(json, arena, one->other);
		check_put_sarif_message(json, "message", check_visible(arena,
		    one->other_message));
		json_close(json, '}');
		json_close(json, ']');
	}
}

static void
check_put_sarif_result(struct json *json, struct arena *arena,
    const struct diagnostic *one, size_t again)
{
	json_open(json, '{');
	json_member_text(json, "ruleId", text_of(diagnostic_name(one->code)));
	json_member_text(json, "level", text_of(severity_name(one->severity)));
	check_put_sarif_message(json, "message", diagnostic_sentence(arena,
	    one));
	check_put_sarif_places(json, arena, one);
	json_key(json, "partialFingerprints");
	json_open(json, '{');
	json_member_text(json, "yearon/v1", check_fingerprint(arena, one,
	    again));
	json_close(json, '}');
	json_close(json, '}');
}

/* Writes the codes that occur, in the order of the enumeration. */
static void
check_put_sarif_rules(struct json *json, const struct diagnostics *diagnostics)
{
	bool occurs[DIAGNOSTIC_CODES] = { false };

	for (size_t i = 0; i < diagnostics->count; i++)
		occurs[diagnostics->list[i]->code] = true;
	json_key(json, "rules");
	json_open(json, '[');
	for (enum diagnostic_code code = 0; code < DIAGNOSTIC_CODES; code++) {
		if (!occurs[code])
			continue;
		json_open(json, '{');
		json_member_text(json, "id", text_of(diagnostic_name(code)));
		json_close(json, '}');
	}
	json_close(json, ']');
}

static void
check_put_sarif_run(struct json *json, const struct diagnostics *diagnostics)
{
	json_key(json, "tool");
	json_open(json, '{');
	json_key(json, "driver");
	json_open(json, '{');
	json_member_text(json, "name", T("yearon"));
	json_member_text(json, "version", T(VERSION));
	check_put_sarif_rules(json, diagnostics);
	json_close(json, '}');
	json_close(json, '}');
	json_member_text(json, "columnKind", T("unicodeCodePoints"));
	json_key(json, "results");
	json_open(json, '[');
	for (size_t i = 0; i < diagnostics->count; i++)
		check_put_sarif_result(json, diagnostics->arena,
		    diagnostics->list[i], check_count_before(diagnostics, i));
	json_close(json, ']');
}

static void
check_write_sarif(struct diagnostics *diagnostics, struct text folder,
    struct sink *sink)
{
	struct json json;

	(void)folder;
	diagnostics_sort(diagnostics);
	json_begin(&json, sink);
	json_open(&json, '{');
	json_member_text(&json, "$schema", T("https://docs.oasis-open.org/"
	    "sarif/sarif/v2.1.0/errata01/os/schemas/"
	    "sarif-schema-2.1.0.json"));
	json_member_text(&json, "version", T("2.1.0"));
	json_key(&json, "runs");
	json_open(&json, '[');
	json_open(&json, '{');
	check_put_sarif_run(&json, diagnostics);
	json_close(&json, '}');
	json_close(&json, ']');
	json_close(&json, '}');
	json_end(&json);
}

check_writer *
check_format_find(struct text name, struct diagnostics *diagnostics)
{
	static const struct text names[] = { TEXT("human"), TEXT("github"),
		TEXT("gitlab"), TEXT("sarif"), TEXT("json") };
	enum { NAMES = sizeof(names) / sizeof(names[0]) };
	static check_writer *const writers[NAMES + 1] = { NULL,
		check_write_github, check_write_gitlab, check_write_sarif,
		check_write_json };

	return name.at ? writers[pick_name(name, names, NAMES,
	    D_ASKED_FORMAT, diagnostics)] : NULL;
}
