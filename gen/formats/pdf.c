/* The PDFs: each edition on paper, in standard and in large print. */
#include "formats/engine.h"
#include "formats/facts.h"
#include "formats/print.h"
#include "formats/temporary_folder.h"

#include "content/report.h"
#include "core/buffer.h"
#include "core/files.h"

/* A PDF may take PATIENCE seconds, and one second more for each ten
   recommendations. */
enum { PATIENCE = 60, RECOMMENDATIONS_A_SECOND = 10 };

static const struct place nowhere;

/* A PDF of an edition. */
struct pdf_file {
	const struct edition_status *edition_status;
	const char *kind;		/* of the download */
	enum string_name title;
	struct text path;		/* below the output folder */
};

struct pdf_maker {
	struct build *build;
	struct engine engine;
	struct temporary_folder temporary;
	struct pdf_file *files;
	struct engine_job *jobs;	/* [file] */
	size_t count, capacity, job_capacity;
};

/* "Harris Review" gives "harris-review". */
static struct text
pdf_slug(struct arena *arena, struct text name)
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
pdf_edition_path(struct pdf_maker *maker, const struct edition *edition,
    struct text name)
{
	return arena_join(maker->build->arena,
	    TEXTS(edition->id, T("/"), name));
}

/* Writes a file of the edition's temporary folder by the function. */
static void
put_pdf_data(struct pdf_maker *maker,
    const struct edition_status *edition_status, const char *name,
    void (*write)(struct build *, const struct edition_status *, struct sink *))
{
	struct buffer buffer;

	buffer_begin(&buffer);
	write(maker->build, edition_status, &buffer.sink);
	temporary_folder_put(&maker->temporary, pdf_edition_path(maker,
	    edition_status->edition, text_of(name)), buffer_text(&buffer));
	buffer_release(&buffer);
}

static void
diagnose_pdf_right_to_left(struct build *build, const struct edition *edition,
    struct text found)
{
	struct place place = report_find_text(build->view->report, found);

	if (build->pdf_asked)
		diagnose(build->diagnostics, D_PDF_RIGHT_TO_LEFT_ASKED,
		    place, TEXTS(found));
	else
		diagnose(build->diagnostics, D_PDF_RIGHT_TO_LEFT, place,
		    TEXTS(edition->id, found));
}

/* Returns false, with a diagnostic, if the edition has text that cannot be
   set. */
static bool
put_pdf_print(struct pdf_maker *maker,
    const struct edition_status *edition_status)
{
	struct build *build = maker->build;
	struct buffer buffer;
	struct text found;

	buffer_begin(&buffer);
	print_write(build, edition_status, &buffer.sink);
	found = print_first_right_to_left(build->arena, buffer_text(&buffer));
	if (found.at)
		diagnose_pdf_right_to_left(build, edition_status->edition,
		    found);
	else
		temporary_folder_put(&maker->temporary, pdf_edition_path(maker,
		    edition_status->edition, T("print.json")),
		    buffer_text(&buffer));
	buffer_release(&buffer);
	return !found.at;
}

static void
put_pdf_print_folder(struct pdf_maker *maker, const struct edition *edition,
    const struct theme_folder *folder, bool *has_theme)
{
	struct arena *arena = maker->build->arena;
	struct text from = path_join(arena, folder->path, T("print"));
	struct folder_entry *entries;
	size_t count;

	*has_theme = false;
	if (folder_list(arena, from, &entries, &count) != 0)
		return;
	for (size_t i = 0; i < count; i++) {
		if (entries[i].kind != FILE_PLAIN)
			continue;
		temporary_folder_link(&maker->temporary, pdf_edition_path(maker,
		    edition, arena_join(arena, TEXTS(T("themes/"), folder->name,
		    T("/"), entries[i].name))), path_join(arena, from,
		    entries[i].name));
		if (text_equal(entries[i].name, T("theme.typ")))
			*has_theme = true;
	}
}

/* A theme without a theme.typ takes that of its parent. */
static void
put_pdf_theme(struct pdf_maker *maker, const struct edition *edition)
{
	struct arena *arena = maker->build->arena;
	const struct theme_folder *first = maker->build->theme->folder;
	bool has_theme;

	temporary_folder_put(&maker->temporary, pdf_edition_path(maker, edition,
	    T("main.typ")), arena_join(arena, TEXTS(T("#import \"themes/"),
	    first->name, T("/theme.typ\": parts\n"
	    "#(parts.document)(parts, json(\"print.json\"))\n"))));
	for (const struct theme_folder *f = first; f; f = f->parent) {
		put_pdf_print_folder(maker, edition, f, &has_theme);
		if (!has_theme && f->parent)
			temporary_folder_put(&maker->temporary,
			    pdf_edition_path(maker, edition, arena_join(arena,
			    TEXTS(T("themes/"), f->name, T("/theme.typ")))),
			    arena_join(arena, TEXTS(T("#import \"../"),
			    f->parent->name, T("/theme.typ\": parts\n"))));
	}
}

static void
put_pdf_pictures(struct pdf_maker *maker, const struct edition *edition)
{
	const struct report *report = maker->build->view->report;
	const struct theme *theme = maker->build->theme;
	struct arena *arena = maker->build->arena;

	for (size_t i = 0; i < report->media_count; i++)
		temporary_folder_link(&maker->temporary, pdf_edition_path(maker,
		    edition, report->media[i]), path_join(arena, report->folder,
		    report->media[i]));
	for (size_t i = 0; i < theme->asset_count; i++)
		temporary_folder_link(&maker->temporary, pdf_edition_path(maker,
		    edition, path_join(arena, T("assets"),
		    theme->assets[i].name)), theme->assets[i].path);
}

static void
add_pdf_file(struct pdf_maker *maker,
    const struct edition_status *edition_status, const char *kind,
    enum string_name title, const char *suffix, unsigned points)
{
	struct build *build = maker->build;
	const struct edition *edition = edition_status->edition;
	struct arena *arena = build->arena;
	struct text name = arena_join(arena, TEXTS(pdf_slug(arena,
	    build->view->report->name), T("-"), edition->id,
	    text_of(suffix), T(".pdf")));
	size_t recommendations = build->view->report->recommendation_count;

	maker->files = arena_grow(arena, maker->files, maker->count,
	    &maker->capacity, sizeof(*maker->files));
	maker->jobs = arena_grow(arena, maker->jobs,
	    maker->count, &maker->job_capacity,
	    sizeof(*maker->jobs));
	maker->files[maker->count] = (struct pdf_file){ edition_status, kind,
		title, pdf_edition_path(maker, edition, name) };
	maker->jobs[maker->count++] = (struct engine_job){
		.root = temporary_folder_path(&maker->temporary, edition->id),
		.output = temporary_folder_path(&maker->temporary,
		    arena_join(arena, TEXTS(edition->id, text_of(suffix),
		    T(".pdf")))),
		.seconds = build->epoch >= 0 ? build->epoch :
		    date_seconds(edition->date),
		.points = points, .large_print = suffix[0] != '\0',
		.patience = PATIENCE + (unsigned)(recommendations /
		    RECOMMENDATIONS_A_SECOND) };
}

static void
add_pdf_edition(struct pdf_maker *maker,
    const struct edition_status *edition_status)
{
	struct build *build = maker->build;
	unsigned further = build->large_print_size;

	put_pdf_data(maker, edition_status, "report.json", facts_write_json);
	put_pdf_data(maker, edition_status, "report.csv", facts_write_csv);
	put_pdf_theme(maker, edition_status->edition);
	put_pdf_pictures(maker, edition_status->edition);
	add_pdf_file(maker, edition_status, "pdf", STRING_DOWNLOAD_PDF, "", 0);
	add_pdf_file(maker, edition_status, "pdf-large-print",
	    STRING_DOWNLOAD_PDF_LARGE_PRINT, "-large-print", 0);
	if (further)
		add_pdf_file(maker, edition_status, "pdf-large-print-at",
		    STRING_DOWNLOAD_PDF_LARGE_PRINT_AT,
		    arena_format(build->arena, "-large-print-%upt",
		    further).at, further);
}

static void
diagnose_pdf_fault(struct pdf_maker *maker, const struct engine_fault *fault)
{
	const struct report *report = maker->build->view->report;
	struct diagnostics *diagnostics = maker->build->diagnostics;

	switch (fault->kind) {
	case FAULT_GLYPH:
		diagnose(diagnostics, D_PDF_GLYPH, report_find_text(report,
		    fault->subject), TEXTS(fault->subject));
		break;
	case FAULT_PICTURE:
		diagnose(diagnostics, D_PDF_PICTURE, report_find_text(report,
		    fault->subject), TEXTS(fault->subject, fault->message));
		break;
	case FAULT_TEMPLATE:
		diagnose(diagnostics, D_PDF_TEMPLATE, nowhere,
		    TEXTS(fault->message));
	}
}

static void
publish_pdf_file(struct pdf_maker *maker, size_t number)
{
	struct build *build = maker->build;
	const struct pdf_file *file = &maker->files[number];
	const struct engine_job *one = &maker->jobs[number];

	for (size_t i = 0; i < one->fault_count; i++)
		diagnose_pdf_fault(maker, &one->faults[i]);
	if (one->failure.at)
		diagnose(build->diagnostics, D_PDF_ENGINE_FAILED, nowhere,
		    TEXTS(file->path, one->failure));
	if (!one->made)
		return;
	output_copy(build->output, file->path, one->output);
	view_add_download(build->view, (struct download){
	    .edition = file->edition_status->edition, .kind = file->kind,
	    .title = file->title,
	    .path = file->path, .bytes = output_size(build->output,
	    file->path), .pages = one->pages, .points = one->points });
}

static void
make_pdf_files(struct pdf_maker *maker)
{
	const struct view *view = maker->build->view;

	for (size_t i = 0; i < view->report->edition_count; i++)
		if (view->edition_statuses[i] &&
		    put_pdf_print(maker, view->edition_statuses[i]))
			add_pdf_edition(maker, view->edition_statuses[i]);
	if (maker->temporary.failed)
		return;
	engine_run(&maker->engine, maker->build->arena, maker->jobs,
	    maker->count);
	for (size_t i = 0; i < maker->count; i++)
		publish_pdf_file(maker, i);
}

void
format_pdf(struct build *build)
{
	struct pdf_maker maker = { .build = build };

	if (!engine_find(build->arena, &maker.engine)) {
		diagnose(build->diagnostics, build->pdf_asked ?
		    D_PDF_ENGINE_MISSING : D_PDF_NO_ENGINE, nowhere,
		    TEXTS(maker.engine.folder));
		return;
	}
	temporary_folder_begin(&maker.temporary, build->arena,
	    build->diagnostics);
	if (!maker.temporary.failed)
		make_pdf_files(&maker);
	temporary_folder_end(&maker.temporary);
}
