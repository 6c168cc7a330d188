#include "core/buffer.h"
#include "diagnostics/diagnostic.h"

/* Escape sequences for the parts of a diagnostic, and one that ends each. */
struct print_colours {
	const char *place, *error, *warning, *note, *end;
};

struct print_context {
	struct arena *arena;
	struct sink *sink;
	const struct print_colours *colours;
	struct source_reader reader;
};

const char *
severity_name(enum severity severity)
{
	return severity == SEVERITY_WARNING ? "warning" : "error";
}

static void
print_sentence(struct sink *sink, const struct diagnostic *one)
{
	sink_visible(sink, one->message);
	if (!one->suggestion.at)
		return;
	sink_string(sink, ": did you mean '");
	sink_visible(sink, one->suggestion);
	sink_string(sink, "'?");
}

struct text
diagnostic_sentence(struct arena *arena, const struct diagnostic *one)
{
	struct buffer sentence;

	buffer_begin(&sentence);
	print_sentence(&sentence.sink, one);
	return buffer_keep(&sentence, arena);
}

static void
print_coloured(struct print_context *context, const char *colour,
    const char *string)
{
	sink_string(context->sink, colour);
	sink_string(context->sink, string);
	sink_string(context->sink, context->colours->end);
}

static void
print_place(struct print_context *context, struct place place)
{
	struct sink *sink = context->sink;

	sink_string(sink, context->colours->place);
	if (place.file) {
		sink_visible(sink, place.file->path);
		sink_string(sink, ":");
		sink_number(sink, place.line ? place.line : 1);
		sink_string(sink, ":");
		sink_number(sink, place.column ? place.column : 1);
	} else
		sink_string(sink, "yearon");
	sink_string(sink, ":");
	sink_string(sink, context->colours->end);
	sink_string(sink, " ");
}

static void
print_repeated(struct sink *sink, const char *string, size_t times)
{
	while (times-- > 0)
		sink_string(sink, string);
}

/* Prints the line of the caret, which is below the quoted line. */
static void
print_caret(struct print_context *context, const char *colour,
    const struct source_excerpt *excerpt)
{
	struct sink *sink = context->sink;

	sink_string(sink, "       | ");
	print_repeated(sink, " ", excerpt->before + excerpt->is_cut_before);
	sink_string(sink, colour);
	sink_string(sink, "^");
	print_repeated(sink, "~", excerpt->span ? excerpt->span - 1 : 0);
	sink_string(sink, context->colours->end);
	sink_string(sink, "\n");
}

static void
print_excerpt(struct print_context *context, const char *colour,
    struct place place)
{
	struct sink *sink = context->sink;
	struct source_excerpt excerpt;

	if (!source_excerpt_read(&context->reader, place, &excerpt))
		return;
	sink_put(sink, arena_format(context->arena, "%6u | ", place.line));
	sink_string(sink, excerpt.is_cut_before ? "…" : "");
	sink_visible(sink, excerpt.text);
	sink_string(sink, excerpt.is_cut_after ? "…\n" : "\n");
	print_caret(context, colour, &excerpt);
}

static void
print_diagnostic(struct print_context *context, const struct diagnostic *one)
{
	const struct print_colours *colours = context->colours;
	const char *colour = one->severity == SEVERITY_WARNING ?
	    colours->warning : colours->error;
	struct sink *sink = context->sink;

	print_place(context, one->place);
	print_coloured(context, colour, one->severity == SEVERITY_WARNING ?
	    "warning:" : "error:");
	sink_string(sink, " ");
	print_sentence(sink, one);
	sink_string(sink, " [");
	sink_string(sink, diagnostic_name(one->code));
	sink_string(sink, "]\n");
	if (one->place.file && one->place.line)
		print_excerpt(context, colour, one->place);
	if (!one->other_message.at)
		return;
	print_place(context, one->other);
	print_coloured(context, colours->note, "note:");
	sink_string(sink, " ");
	sink_visible(sink, one->other_message);
	sink_string(sink, "\n");
}

static void
print_diagnostics(struct diagnostics *diagnostics, struct sink *sink,
    const struct print_colours *colours)
{
	struct arena contents = { NULL };
	struct print_context context = { diagnostics->arena, sink, colours,
		{ .arena = &contents } };

	diagnostics_sort(diagnostics);
	for (size_t i = 0; i < diagnostics->count; i++)
		print_diagnostic(&context, diagnostics->list[i]);
	arena_release(&contents);
}

void
diagnostics_print(struct diagnostics *diagnostics, struct sink *sink)
{
	static const struct print_colours none = { "", "", "", "", "" };

	print_diagnostics(diagnostics, sink, &none);
}

void
diagnostics_print_coloured(struct diagnostics *diagnostics,
    struct sink *sink)
{
	/* SGR: bold, with red, magenta and cyan from the user's palette. */
	static const struct print_colours terminal = { "\x1B[1m",
		"\x1B[1;31m", "\x1B[1;35m", "\x1B[1;36m", "\x1B[0m" };

	print_diagnostics(diagnostics, sink, &terminal);
}
