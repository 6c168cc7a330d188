/* The PDFs: each edition on paper, in standard and in large print. */
#include "formats/engine.h"
#include "formats/facts.h"
#include "formats/print.h"
#include "formats/right_to_left.h"
#include "formats/workplace.h"

#include "content/find.h"
#include "core/buffer.h"
#include "core/files.h"

/* Seconds that any PDF may take, and for how many recommendations one more. */
enum { PATIENCE = 60, RECOMMENDATIONS_A_SECOND = 10 };

static const struct place nowhere;

/* One PDF of an edition. */
struct sheet {
	const struct edition_status *edition_status;
	const char *kind;		/* of its download */
	enum string_name title;
	struct text path;		/* below the output folder */
};

struct press {
	struct build *build;
	struct engine engine;
	struct workplace workplace;
	struct sheet *sheets;
	struct typesetting *typesettings;	/* [sheet] */
	size_t count, capacity, typesetting_capacity;
};

/* "Harris Review" gives "harris-review". */
static struct text
slug(struct arena *arena, struct text name)
{
	char *slug = ARENA_NEW(arena, char, name.length + 1);
	size_t length = 0;

	for (size_t i = 0; i < name.length; i++) {
		char c = ascii_lower(name.at[i]);
		if (ascii_letter(c) || ascii_digit(c))
			slug[length++] = c;
		else if (length && slug[length - 1] != '-')
			slug[length++] = '-';
	}
	while (length && slug[length - 1] == '-')
		length--;
	return length ? (struct text){ slug, length } : T("report");
}

static struct text
in_edition(struct press *press, const struct edition *edition,
    struct text name)
{
	return arena_join(press->build->arena,
	    TEXTS(edition->id, T("/"), name));
}

/* A file of the edition's folder that a function writes. */
static void
put_written(struct press *press, const struct edition_status *edition_status,
    const char *name, void (*write)(struct build *, const struct edition_status
    *, struct sink *))
{
	struct buffer buffer;

	buffer_begin(&buffer);
	write(press->build, edition_status, &buffer.sink);
	workplace_put(&press->workplace, in_edition(press,
	    edition_status->edition, text_of(name)), buffer_text(&buffer));
	buffer_release(&buffer);
}

static void
tell_right_to_left(struct build *build, const struct edition *edition,
    struct text found)
{
	struct place place = report_find(build->view->report, found);

	if (build->pdf_asked)
		diagnose(build->diagnostics, D_PDF_RIGHT_TO_LEFT_ASKED,
		    place, TEXTS(found));
	else
		diagnose(build->diagnostics, D_PDF_RIGHT_TO_LEFT, place,
		    TEXTS(edition->id, found));
}

/* False, told, where the edition holds what cannot be set. */
static bool
put_print(struct press *press, const struct edition_status *edition_status)
{
	struct build *build = press->build;
	struct buffer buffer;
	struct text found;

	buffer_begin(&buffer);
	print_write(build, edition_status, &buffer.sink);
	found = right_to_left_first(build->arena, buffer_text(&buffer));
	if (found.at)
		tell_right_to_left(build, edition_status->edition, found);
	else
		workplace_put(&press->workplace, in_edition(press,
		    edition_status->edition, T("print.json")),
		    buffer_text(&buffer));
	buffer_release(&buffer);
	return !found.at;
}

static void
put_print_folder(struct press *press, const struct edition *edition,
    const struct theme_folder *folder, bool *has_theme)
{
	struct arena *arena = press->build->arena;
	struct text from = path_join(arena, folder->path, T("print"));
	struct folder_entry *entries;
	size_t count;

	*has_theme = false;
	if (folder_list(arena, from, &entries, &count) != 0)
		return;
	for (size_t i = 0; i < count; i++) {
		if (entries[i].kind != FILE_PLAIN)
			continue;
		workplace_link(&press->workplace, in_edition(press, edition,
		    arena_join(arena, TEXTS(T("themes/"), folder->name,
		    T("/"), entries[i].name))), path_join(arena, from,
		    entries[i].name));
		if (text_equal(entries[i].name, T("theme.typ")))
			*has_theme = true;
	}
}

/* A theme without a theme.typ of its own has its parent's. */
static void
put_theme(struct press *press, const struct edition *edition)
{
	struct arena *arena = press->build->arena;
	const struct theme_folder *first = press->build->theme->folder;
	bool has_theme;

	workplace_put(&press->workplace, in_edition(press, edition,
	    T("main.typ")), arena_join(arena, TEXTS(T("#import \"themes/"),
	    first->name, T("/theme.typ\": parts\n"
	    "#(parts.document)(parts, json(\"print.json\"))\n"))));
	for (const struct theme_folder *f = first; f; f = f->parent) {
		put_print_folder(press, edition, f, &has_theme);
		if (!has_theme && f->parent)
			workplace_put(&press->workplace, in_edition(press,
			    edition, arena_join(arena, TEXTS(T("themes/"),
			    f->name, T("/theme.typ")))), arena_join(arena,
			    TEXTS(T("#import \"../"), f->parent->name,
			    T("/theme.typ\": parts\n"))));
	}
}

static void
put_pictures(struct press *press, const struct edition *edition)
{
	const struct report *report = press->build->view->report;
	const struct theme *theme = press->build->theme;
	struct arena *arena = press->build->arena;

	for (size_t i = 0; i < report->media_count; i++)
		workplace_link(&press->workplace, in_edition(press, edition,
		    report->media[i]), path_join(arena, report->folder,
		    report->media[i]));
	for (size_t i = 0; i < theme->asset_count; i++)
		workplace_link(&press->workplace, in_edition(press, edition,
		    path_join(arena, T("assets"), theme->assets[i].name)),
		    theme->assets[i].path);
}

static void
add_sheet(struct press *press, const struct edition_status *edition_status,
    const char *kind, enum string_name title, const char *suffix,
    unsigned points)
{
	struct build *build = press->build;
	const struct edition *edition = edition_status->edition;
	struct arena *arena = build->arena;
	struct text name = arena_join(arena, TEXTS(slug(arena,
	    build->view->report->name), T("-"), edition->id,
	    text_of(suffix), T(".pdf")));
	size_t recommendations = build->view->report->recommendation_count;

	press->sheets = arena_grow(arena, press->sheets, press->count,
	    &press->capacity, sizeof(*press->sheets));
	press->typesettings = arena_grow(arena, press->typesettings,
	    press->count, &press->typesetting_capacity,
	    sizeof(*press->typesettings));
	press->sheets[press->count] = (struct sheet){ edition_status, kind,
		title, in_edition(press, edition, name) };
	press->typesettings[press->count++] = (struct typesetting){
		.root = workplace_path(&press->workplace, edition->id),
		.output = workplace_path(&press->workplace, arena_join(arena,
		    TEXTS(edition->id, text_of(suffix), T(".pdf")))),
		.seconds = build->epoch >= 0 ? build->epoch :
		    date_seconds(edition->date),
		.points = points, .large_print = suffix[0] != '\0',
		.patience = PATIENCE + (unsigned)(recommendations /
		    RECOMMENDATIONS_A_SECOND) };
}

static void
add_edition(struct press *press, const struct edition_status *edition_status)
{
	struct build *build = press->build;
	unsigned further = build->large_print_size;

	put_written(press, edition_status, "report.json", facts_write_json);
	put_written(press, edition_status, "report.csv", facts_write_csv);
	put_theme(press, edition_status->edition);
	put_pictures(press, edition_status->edition);
	add_sheet(press, edition_status, "pdf", STRING_DOWNLOAD_PDF, "", 0);
	add_sheet(press, edition_status, "pdf-large-print",
	    STRING_DOWNLOAD_PDF_LARGE_PRINT, "-large-print", 0);
	if (further)
		add_sheet(press, edition_status, "pdf-large-print-at",
		    STRING_DOWNLOAD_PDF_LARGE_PRINT_AT,
		    arena_format(build->arena, "-large-print-%upt",
		    further).at, further);
}

static void
tell_fault(struct press *press, const struct fault *fault)
{
	const struct report *report = press->build->view->report;
	struct diagnostics *diagnostics = press->build->diagnostics;

	switch (fault->kind) {
	case FAULT_GLYPH:
		diagnose(diagnostics, D_PDF_GLYPH, report_find(report,
		    fault->subject), TEXTS(fault->subject));
		break;
	case FAULT_PICTURE:
		diagnose(diagnostics, D_PDF_PICTURE, report_find(report,
		    fault->subject), TEXTS(fault->subject, fault->message));
		break;
	case FAULT_TEMPLATE:
		diagnose(diagnostics, D_PDF_TEMPLATE, nowhere,
		    TEXTS(fault->message));
	}
}

static void
take_sheet(struct press *press, size_t number)
{
	struct build *build = press->build;
	const struct sheet *sheet = &press->sheets[number];
	const struct typesetting *one = &press->typesettings[number];

	for (size_t i = 0; i < one->fault_count; i++)
		tell_fault(press, &one->faults[i]);
	if (one->failure.at)
		diagnose(build->diagnostics, D_PDF_ENGINE_FAILED, nowhere,
		    TEXTS(sheet->path, one->failure));
	if (!one->made)
		return;
	output_copy(build->output, sheet->path, one->output);
	view_add_download(build->view, (struct download){
	    .edition = sheet->edition_status->edition, .kind = sheet->kind,
	    .title = sheet->title,
	    .path = sheet->path, .bytes = output_size(build->output,
	    sheet->path), .pages = one->pages, .points = one->points });
}

static void
work(struct press *press)
{
	const struct view *view = press->build->view;

	for (size_t i = 0; i < view->report->edition_count; i++)
		if (view->edition_statuses[i] &&
		    put_print(press, view->edition_statuses[i]))
			add_edition(press, view->edition_statuses[i]);
	if (press->workplace.failed)
		return;
	engine_run(&press->engine, press->build->arena, press->typesettings,
	    press->count);
	for (size_t i = 0; i < press->count; i++)
		take_sheet(press, i);
}

void
format_pdf(struct build *build)
{
	struct press press = { .build = build };

	if (!engine_find(build->arena, &press.engine)) {
		diagnose(build->diagnostics, build->pdf_asked ?
		    D_PDF_ENGINE_MISSING : D_PDF_NO_ENGINE, nowhere,
		    TEXTS(press.engine.folder));
		return;
	}
	workplace_begin(&press.workplace, build->arena, build->diagnostics);
	if (!press.workplace.failed)
		work(&press);
	workplace_end(&press.workplace);
}
