#include "cli/manual.h"

#include <unistd.h>

#include "cli/command.h"
#include "core/buffer.h"
#include "core/sink.h"
#include "core/threads.h"
#include "formats/format.h"
#include "serve/editor.h"

enum { WIDTH = 72, OPTION_WIDTH = 24 };

#define HELP { 'h', "help", .meaning = "this text" }
#define CONTENT { 'c', "content", "DIR", "the content", "content", \
	.kind = KIND_FOLDER }

#define THEME { 't', "theme", "NAME|DIR", "the theme", "harris", \
	.kind = KIND_THEME }
#define EDITION { 'e', "edition", "ID", \
	"the edition that the front page shows", .kind = KIND_EDITION }
#define DRAFTS { 'd', "drafts", .meaning = "show editions that are drafts" }

#define THREADS { 0, "threads", "NUMBER", "how much to do at once", \
	.otherwise = "what the machine can", .must_be = "a number", \
	.least = 1, .most = THREADS_MOST }

const struct manual manuals[] = {
	{ "build", NULL,
	    "make the content into a report",
	    "Checks the content and makes it into a report. Where anything "
	    "is wrong, the report that was there before stays as it is.",
	    .options = {
		CONTENT, THEME,
		{ 'o', "out", "DIR", "where the report goes", "out",
		    .kind = KIND_FOLDER },
		EDITION, DRAFTS,
		{ 'f', "formats", "LIST", "what to make, separated by commas",
		    "all", .kind = KIND_FORMAT },
		/* Less is no large print, more leaves a word a line. */
		{ 0, "large-print-size", "N", .meaning = "a further large "
		    "print PDF, of so many points, 16 to 48",
		    .must_be = "a whole number of points",
		    .least = 16, .most = 48 },
		THREADS, HELP } },
	{ "check", "[FILE...]",
	    "tell what is wrong with the content",
	    "Reads the content and the theme and tells what is wrong, each "
	    "fault with its file, line and column. Writes nothing.\n"
	    "With files, or folders, of the content it tells only what is "
	    "wrong in them. All formats but human go to standard output.",
	    "check --strict content/recommendations",
	    .kinds = { KIND_FILE },
	    .options = { CONTENT, THEME, EDITION, DRAFTS,
		{ 0, "format", "NAME", "human, github, gitlab, sarif or json",
		    "human", .words = "human github gitlab sarif json" },
		{ 0, "strict", .meaning = "make errors of warnings" },
		{ 0, "links", .meaning = "ask whether links to the web still "
		    "lead there" },
		{ 0, "color", "WHEN", "auto, always or never; auto: on a "
		    "terminal, unless NO_COLOR is set", "auto",
		    .words = "auto always never",
		    .must_be = "auto, always or never" },
		THREADS, HELP } },
	{ "status", NULL,
	    "say which updates are there and which are missing",
	    "Says where each group and each owner stands, how many "
	    "recommendations have an update for the edition, and which do "
	    "not. Writes nothing.",
	    "status --owner home-office --missing",
	    .options = { CONTENT,
		{ 'e', "edition", "ID", "the edition, a draft too",
		    "the front page's", .kind = KIND_EDITION },
		{ 0, "owner", "ID", "only what was asked of that one",
		    .kind = KIND_OWNER },
		{ 0, "missing", .meaning = "only those without an update" },
		{ 0, "format", "NAME", "human, csv, json or markdown",
		    "human", .words = "human csv json markdown" },
		HELP } },
	{ "changes", "BASE..HEAD",
	    "say what commits do to the figures and the texts",
	    "Reads the content as it was in two commits of git, and says in "
	    "Markdown what changed from the first to the second: the figures "
	    "of each edition, which recommendations have another status, "
	    "which texts are others. With one commit alone it is compared "
	    "with the files as they are. Writes nothing.",
	    "changes main..HEAD",
	    .options = { CONTENT, HELP } },
	{ "schema", "[KIND]",
	    "tell editors what the content may hold",
	    "Prints the JSON Schema of a kind of file: report, edition, "
	    "recommendation (where none is named), organisations or "
	    "glossary; theme and strings for the files of a theme.\n"
	    "With --write it puts those of the content into .schema below it, "
	    "with the ids of this report, for editors that speak to the YAML "
	    "language server.",
	    "schema --write",
	    .options = { CONTENT,
		{ 0, "write", .meaning = "put them into .schema below the "
		    "content" },
		HELP } },
	{ "explain", "[CODE...]",
	    "say what a message's code means",
	    "Says what a message's code means, why it matters, and how it "
	    "looks wrong and right. Without a code, lists all there are.",
	    "explain unknown-status",
	    .kinds = { KIND_CODE },
	    .options = { HELP } },
	{ "serve", NULL,
	    "show the report in a browser while it is written",
	    "Shows the report in the browsers of this machine, and shows it "
	    "anew whenever the content or the theme changes. Where anything "
	    "is wrong, the last good report stays, and what is wrong is "
	    "listed below it. Writes nothing. Ctrl-C ends it.",
	    .options = { CONTENT, THEME, EDITION, DRAFTS,
		{ 0, "port", "N", "the port on this machine; 0: any",
		    .otherwise = "8000", .must_be = "a number",
		    .most = 65535 },
		{ 0, "open", .meaning = "open it in the desktop's browser" },
		{ 0, "editor", "ADDRESS", "what leads an editor to {path}, "
		    "{line} and {column}", .otherwise = EDITOR_TEMPLATE,
		    .must_be = "an address with {path} in it, such as "
		    EDITOR_TEMPLATE, .takes = editor_fits },
		HELP } },
	{ "new", "WHAT ...",
	    "begin a recommendation, an update, an edition, a report",
	    "Writes what a new thing begins with, and says what to do next. "
	    "Nothing that is there is overwritten.",
	    .options = { HELP } },
	{ "new recommendation", "NUMBER --group ID",
	    "begin the file of a recommendation",
	    "Writes recommendations/NUMBER.yaml, with remarks that say what "
	    "belongs where.",
	    "new recommendation 128 --group other",
	    .options = {
		{ 'g', "group", "ID", "its group, by its id in report.yaml",
		    .kind = KIND_GROUP },
		CONTENT, HELP } },
	{ "new update", "EDITION [NUMBER...]",
	    "begin updates for an edition",
	    "Adds an update to the file of each recommendation named, where "
	    "its edition has it in order. All else in the file stays as it "
	    "is, remarks and layout too.\n"
	    "The text is left empty, and the status where none is given: "
	    "`yearon check` names what is still to be written. Where anything "
	    "stands in the way in one file, no file is changed.",
	    "new update 2018-10 5 37 39",
	    .kinds = { KIND_EDITION, KIND_NUMBER },
	    .options = {
		{ 'a', "all", .meaning = "every recommendation that the "
		    "edition has and that has no update for it" },
		{ 0, "status", "ID", "the status of each, by its id in "
		    "report.yaml", .kind = KIND_STATUS },
		CONTENT, HELP } },
	{ "new edition", "ID --title TITLE",
	    "begin an edition",
	    "Makes the folder editions/ID from the newest edition: its "
	    "edition.yaml with another title and date, and copies of its "
	    "sections to be rewritten. The edition is a draft until the "
	    "line that says so is taken out.\n"
	    "An id such as 2018, 2018-10 or 2018-10-31 is its date too.",
	    "new edition 2018-10 --title 'Two years on'",
	    .options = {
		{ 't', "title", "TITLE", .meaning = "its title" },
		CONTENT, HELP } },
	{ "new report", "DIR",
	    "begin a report",
	    "Makes the folder DIR with a small, complete report that can be "
	    "built at once. Remarks in its files say what each thing is.",
	    "new report river-review",
	    .kinds = { KIND_FOLDER },
	    .options = { HELP } },
	{ "import", "FILE --edition ID",
	    "make a spreadsheet into content",
	    "Reads a spreadsheet that was saved as CSV in UTF-8, one row a "
	    "recommendation, and writes a file for each. The first row names "
	    "the columns: number, group, recommendation, and where there are "
	    "such title, owners (separated by semicolons), status and "
	    "update. Texts are taken as Markdown.\n"
	    "Where there is no report.yaml, it is made too, with the groups, "
	    "statuses and owners that the spreadsheet has. What cannot be "
	    "placed is listed by row and column, and nothing is written "
	    "until all can.",
	    "import state.csv --edition 2018-10 --map number=No.",
	    .kinds = { KIND_FILE },
	    .options = {
		{ 'e', "edition", "ID", "the edition of the updates",
		    .kind = KIND_EDITION },
		{ 'm', "map", "KEY=NAME", "the column NAME holds what the "
		    "key says, such as number", .many = true },
		CONTENT, HELP } },
	{ "audit", "DIR",
	    "read a report back and tell what is wrong with it",
	    "Reads back every page below the folder DIR and tells of broken "
	    "links, markup that is not well-formed XML, doubled ids, skipped "
	    "headings, pictures and links without text, missing titles and "
	    "languages.",
	    .kinds = { KIND_FOLDER },
	    .options = { HELP } },
	{ "render", "TEMPLATE DATA",
	    "render one template with a data file",
	    "Renders one Mustache template with a YAML or JSON file to "
	    "standard output. Names that the data lacks are empty.",
	    .kinds = { KIND_FILE, KIND_FILE },
	    .options = {
		{ 'p', "partials", "DIR",
		    "NAME.mustache in it is the partial NAME",
		    .kind = KIND_FOLDER },
		HELP } },
	{ "help", "[COMMAND]",
	    "say what a command does",
	    "Says what the program does, or one of its commands.",
	    "help new update",
	    .kinds = { KIND_COMMAND, KIND_COMMAND },
	    .options = { HELP } },
	{ "complete", "WORD...",
	    "list what can be written next, for shells",
	    "Prints what can stand for the last of the words, which may be "
	    "empty, of a command line, one a line, with a tab and its meaning "
	    "behind it. A line ':file' or ':folder' says that names of such "
	    "can. The completions for bash, zsh and fish ask it.",
	    "complete -- new update 2018-10 ''",
	    .options = { HELP } },
	{ .name = NULL },
};

const struct manual *
manual_find(struct text name)
{
	for (const struct manual *m = manuals; m->name; m++)
		if (text_equal(text_of(m->name), name))
			return m;
	return NULL;
}

static void
manual_put_spaces(struct sink *sink, size_t from, size_t to)
{
	do
		sink_string(sink, " ");
	while (++from < to);
}

static void
manual_put_option(struct sink *sink, const struct manual_option *option)
{
	struct arena arena = { NULL };
	struct text name = text_of(option->name);
	struct text value = text_of(option->value);
	struct text meaning = text_of(option->meaning);
	size_t width = 2 + 4 + 2 + name.length;

	if (option->letter) {
		sink_string(sink, "  -");
		sink_put(sink, (struct text){ &option->letter, 1 });
		sink_string(sink, ", --");
	} else
		sink_string(sink, "      --");
	sink_put(sink, name);
	if (value.at) {
		sink_string(sink, " ");
		sink_put(sink, value);
		width += 1 + value.length;
	}
	manual_put_spaces(sink, width, OPTION_WIDTH);
	if (option->otherwise)
		meaning = arena_format(&arena, "%s (%s)", option->meaning,
		    option->otherwise);
	sink_wrapped(sink, meaning, OPTION_WIDTH, OPTION_WIDTH, WIDTH);
	arena_release(&arena);
}

static void
manual_put_paragraphs(struct sink *sink, struct text text)
{
	while (text.length) {
		sink_string(sink, "\n");
		sink_wrapped(sink, text_cut(&text, '\n'), 0, 0, WIDTH);
	}
}

bool
manual_has_subcommands(const struct manual *manual)
{
	struct text name = text_of(manual->name);

	for (const struct manual *m = manuals; m->name; m++) {
		struct text other = text_of(m->name);
		if (other.length > name.length && text_starts(other, name) &&
		    other.at[name.length] == ' ')
			return true;
	}
	return false;
}

bool
manual_takes_formats(const struct manual *manual)
{
	for (const struct manual_option *o = manual->options; o->name; o++)
		if (o->kind == KIND_FORMAT)
			return true;
	return false;
}

static void
manual_put_formats(struct sink *sink)
{
	enum { COLUMN = 11 };

	sink_string(sink, "\nformats:\n");
	for (const struct format *f = formats; f->name; f++) {
		sink_string(sink, "  ");
		sink_string(sink, f->name);
		manual_put_spaces(sink, 2 + text_of(f->name).length, COLUMN);
		sink_string(sink, f->meaning);
		sink_string(sink, "\n");
	}
}

void
manual_put(struct sink *sink, const struct manual *manual)
{
	sink_string(sink, "usage: yearon ");
	sink_string(sink, manual->name);
	if (manual->operands) {
		sink_string(sink, " ");
		sink_string(sink, manual->operands);
	}
	sink_string(sink, " [options]\n");
	manual_put_paragraphs(sink, text_of(manual->text));
	sink_string(sink, "\n");
	if (manual_has_subcommands(manual)) {
		manual_put_list(sink, manual->name);
		sink_string(sink, "\n");
	}
	for (const struct manual_option *o = manual->options; o->name; o++)
		manual_put_option(sink, o);
	if (manual_takes_formats(manual))
		manual_put_formats(sink);
	if (!manual->example)
		return;
	sink_string(sink, "\nexample: yearon ");
	sink_string(sink, manual->example);
	sink_string(sink, "\n");
}

/* Returns the name as manual_put_list shows it, or absent text if it is not in
   that list. */
static struct text
manual_listed_name(const struct manual *manual, struct text of)
{
	struct text name = text_of(manual->name), none = { NULL, 0 };
	size_t space = text_find_byte(name, ' ', 0);

	if (!of.at)
		return space == TEXT_NOWHERE ? name : none;
	if (space == TEXT_NOWHERE ||
	    !text_equal(text_slice(name, 0, space), of))
		return none;
	return text_slice(name, space + 1, name.length);
}

void
manual_put_list(struct sink *sink, const char *of)
{
	size_t widest = 0;

	for (const struct manual *m = manuals; m->name; m++) {
		size_t width = manual_listed_name(m, text_of(of)).length;
		widest = width > widest ? width : widest;
	}
	for (const struct manual *m = manuals; m->name; m++) {
		struct text name = manual_listed_name(m, text_of(of));
		if (!name.at)
			continue;
		sink_string(sink, "  ");
		sink_put(sink, name);
		manual_put_spaces(sink, name.length, widest + 2);
		sink_string(sink, m->meaning);
		sink_string(sink, "\n");
	}
}

static void
manual_put_program(struct sink *sink)
{
	sink_string(sink, "usage: yearon COMMAND [options]\n\n"
	    "Compiles a progress report: one YAML file a recommendation in, a\n"
	    "site and its data out.\n\n");
	manual_put_list(sink, NULL);
	sink_string(sink, "\n"
	    "  -h, --help     this text; after a command: its own\n"
	    "  -V, --version  the program's version\n"
	    "  --limits       how much it takes of everything\n");
}

int
manual_help(const char *name)
{
	struct buffer text;

	buffer_begin(&text);
	if (name)
		manual_put(&text.sink, manual_find(text_of(name)));
	else
		manual_put_program(&text.sink);
	return command_print(STDOUT_FILENO, &text);
}
