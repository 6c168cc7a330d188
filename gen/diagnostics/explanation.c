#include "diagnostics/explanation.h"

#include "core/sink.h"

/* Width of paragraphs, in characters. */
enum { COLUMNS = 76 };

/* Groups under which codes are listed; each has the codes of some rooms. */
enum explanation_group {
	EXPLAINS_YAML,
	EXPLAINS_CONTENT,
	EXPLAINS_TEXTS,
	EXPLAINS_THEMES,
	EXPLAINS_REST,
	EXPLANATION_GROUPS
};

static const char *
explanation_group_name(enum explanation_group group)
{
	static const char *const names[EXPLANATION_GROUPS] = {
		[EXPLAINS_YAML] = "YAML",
		[EXPLAINS_CONTENT] = "Content",
		[EXPLAINS_TEXTS] = "Texts",
		[EXPLAINS_THEMES] = "Themes",
		[EXPLAINS_REST] = "Pages and commands",
	};

	return names[group];
}

static enum explanation_group
explanation_group_of(enum diagnostic_code code)
{
	static const struct {
		struct text room;
		enum explanation_group group;
	} rooms[] = {
		{ TEXT("yaml"), EXPLAINS_YAML },
		{ TEXT("schema"), EXPLAINS_CONTENT },
		{ TEXT("content"), EXPLAINS_CONTENT },
		{ TEXT("view"), EXPLAINS_CONTENT },
		{ TEXT("prose"), EXPLAINS_TEXTS },
		{ TEXT("template"), EXPLAINS_THEMES },
		{ TEXT("theme"), EXPLAINS_THEMES },
	};
	struct text room = diagnostic_room(code);

	for (size_t i = 0; i < sizeof(rooms) / sizeof(rooms[0]); i++)
		if (text_equal(room, rooms[i].room))
			return rooms[i].group;
	return EXPLAINS_REST;
}

static void
explanation_put_indented(struct sink *sink, struct text words)
{
	sink_string(sink, "  ");
	sink_wrapped(sink, words, 2, 2, COLUMNS);
}

static void
explanation_put_example(struct sink *sink, const char *label,
    const char *example)
{
	struct text lines = text_of(example);

	if (!example)
		return;
	sink_string(sink, "\n");
	sink_string(sink, label);
	sink_string(sink, ":\n");
	while (lines.length) {
		struct text line = text_cut(&lines, '\n');
		sink_string(sink, line.length ? "  " : "");
		sink_put(sink, line);
		sink_string(sink, "\n");
	}
}

static const char *
explanation_kind(enum diagnostic_code code)
{
	static const char *const names[] = {
		[SEVERITY_WARNING] = "warning", [SEVERITY_ERROR] = "error",
		[SEVERITY_USAGE] = "wrong usage",
		[SEVERITY_SYSTEM] = "system",
	};

	return names[diagnostic_severity(code)];
}

/* Writes the message with dots in the place of its values. */
static void
explanation_put_message(struct sink *sink, enum diagnostic_code code)
{
	struct text message = diagnostic_row(code)->message;
	size_t from = 0, hole;

	while ((hole = text_find(message, T("{}"), from)) != TEXT_NOWHERE) {
		sink_put(sink, text_slice(message, from, hole));
		sink_string(sink, "…");
		from = hole + 2;
	}
	sink_put(sink, text_slice(message, from, message.length));
}

void
explanation_put(enum diagnostic_code code, struct sink *sink)
{
	const struct diagnostic_row *row = diagnostic_row(code);

	sink_string(sink, diagnostic_name(code));
	sink_string(sink, " (");
	sink_string(sink, explanation_kind(code));
	sink_string(sink, "): ");
	explanation_put_message(sink, code);
	sink_string(sink, "\n\n");
	explanation_put_indented(sink, text_of(row->meaning));
	explanation_put_example(sink, "wrong", row->wrong);
	explanation_put_example(sink, "right", row->right);
}

void
explanation_list(struct sink *sink)
{
	enum { COLUMN = 26 };

	for (enum explanation_group g = 0; g < EXPLANATION_GROUPS; g++) {
		sink_string(sink, g ? "\n" : "");
		sink_string(sink, explanation_group_name(g));
		sink_string(sink, "\n");
		for (enum diagnostic_code i = 0; i < DIAGNOSTIC_CODES; i++) {
			struct text name = text_of(diagnostic_name(i));
			if (explanation_group_of(i) != g)
				continue;
			sink_string(sink, "  ");
			sink_put(sink, name);
			for (size_t at = name.length; at < COLUMN; at++)
				sink_string(sink, " ");
			sink_string(sink, explanation_kind(i));
			sink_string(sink, "\n");
		}
	}
}

/* Escapes what has a meaning in a cell of a Markdown table: `|` ends the cell,
   and `<` begins HTML. */
static void
explanation_put_cell(struct sink *sink, struct text text)
{
	for (size_t i = 0; i < text.length; i++) {
		if (text_find_byte(T("|<*_`[{\\"), text.at[i], 0) !=
		    TEXT_NOWHERE)
			sink_string(sink, "\\");
		sink_put(sink, text_slice(text, i, i + 1));
	}
}

void
explanation_markdown(struct sink *sink)
{
	for (enum explanation_group g = 0; g < EXPLAINS_THEMES; g++) {
		sink_string(sink, g ? "\n### " : "### ");
		sink_string(sink, explanation_group_name(g));
		sink_string(sink, "\n\n| code | kind | what it means |\n"
		    "| --- | --- | --- |\n");
		for (enum diagnostic_code i = 0; i < DIAGNOSTIC_CODES; i++) {
			if (explanation_group_of(i) != g)
				continue;
			sink_string(sink, "| `");
			sink_string(sink, diagnostic_name(i));
			sink_string(sink, "` | ");
			sink_string(sink, explanation_kind(i));
			sink_string(sink, " | ");
			explanation_put_cell(sink,
			    text_of(diagnostic_row(i)->meaning));
			sink_string(sink, " |\n");
		}
	}
}
