/*
 * limit_table.h - every limit of the program's input, one in each row.
 *
 * The columns: name, most, unit, subject, and the code of the diagnostic for
 * more than that. Real reports stay far below. Included by limits.h and
 * limits.c, each with its own LIMIT macro; the table in gen/README.md and the
 * output of `yearon --limits` come from it.
 */

/* Fuzzing sets a lower limit, so that each run is short. */
#ifndef MOST_PIECES
#define MOST_PIECES 50000000
#endif

/* content */
LIMIT(FILE, 4 << 20, "bytes", "a file of the content", "too-large")
LIMIT(PICTURE, 10 << 20, "bytes", "a picture in media/", "too-large")
LIMIT(FILES, 250000, "files", "a folder of the content", "too-many-files")
LIMIT(YAML, 64, "levels", "lists and mappings within each other",
    "yaml-deep")
LIMIT(NUMBER, 40, "characters", "a recommendation's number", "bad-number")
LIMIT(TITLE, 80, "characters", "a recommendation's title", "too-long")
LIMIT(SHEET, 16 << 20, "bytes", "a spreadsheet to import", "cannot-read")
LIMIT(NAMES, 1000, "names", "the groups, the statuses and the owners of a "
    "spreadsheet, each", "sheet-cell")

/* prose: the CommonMark parser is slow, or takes much memory, on some texts
   beyond these limits, so they are checked before it runs. Here, a paragraph is
   a run of lines that are not empty. */
LIMIT(TEXT, 2 << 20, "bytes", "a text in Markdown", "long-text")
LIMIT(DEPTH, 64, "levels", "lists, quotations and emphasis within each "
    "other", "deep-text")
LIMIT(LANGUAGES, 16, "levels", "passages in other languages within each "
    "other", "deep-text")
LIMIT(INDENTATION, 512, "columns", "the space before a list's mark",
    "deep-text")
LIMIT(BRACKETS, 1000, "times", "`[` in a paragraph", "crowded-paragraph")
LIMIT(ANGLES, 1000, "times", "`<` in a paragraph", "crowded-paragraph")
LIMIT(EMPHASIS, 10000, "times", "runs of `*` and `_` in a paragraph",
    "crowded-paragraph")
LIMIT(DEFINED, 64 << 20, "bytes", "the longest paragraph that defines links "
    "(`[a]: address`), times the `[` of the text", "link-definitions")

/* template and theme */
LIMIT(THEME_FILE, 1 << 20, "bytes", "a template or YAML file of a theme",
    "too-large")
LIMIT(ASSETS, 8, "levels", "folders of assets within each other",
    "asset-deep")
LIMIT(SECTIONS, 256, "levels", "sections and blocks of a template within "
    "each other", "template-nested")
LIMIT(TEMPLATES, 256, "levels", "templates that include each other",
    "template-deep")
LIMIT(RENDERED, 2048, "levels", "their sections and blocks together",
    "template-deep")
LIMIT(PIECES, MOST_PIECES, "pieces", "the tags and texts that make a page, "
    "each as often as it is written", "template-endless")
LIMIT(DATA, 64 << 20, "bytes", "a template, its data and each partial of "
    "`yearon render`", "cannot-read")
LIMIT(PAGE, 512 << 20, "bytes", "a page, or another file that is made",
    "cannot-write")

/* audit */
LIMIT(MARKUP, 256, "levels", "elements of a page within each other",
    "page-malformed")
