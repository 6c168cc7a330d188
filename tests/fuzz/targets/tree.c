/*
 * A whole content folder, built: a build that succeeds passes the audit, a
 * build that fails names a place, and no text becomes markup.
 */
#include "tree.h"

#include <jansson.h>
#include <libxml/parser.h>
#include <string.h>

#include "audit/audit.h"
#include "audit/markup.h"
#include "commands/load.h"
#include "core/files.h"
#include "formats/format.h"
#include "fuzz.h"
#include "publish/stage.h"

static void
check_name(const xmlChar *name, struct text path)
{
	if (strncmp((const char *)name, TREE_MARK, strlen(TREE_MARK)) == 0)
		fprintf(stderr, "%s has a '%s'\n", path.at, name);
	MUST(strncmp((const char *)name, TREE_MARK,
	    strlen(TREE_MARK)) != 0);
}

static void
check_elements(const xmlNode *node, struct text path)
{
	for (; node; node = node->next) {
		if (node->type == XML_ELEMENT_NODE) {
			check_name(node->name, path);
			for (xmlAttr *a = node->properties; a; a = a->next)
				check_name(a->name, path);
		}
		MUST(node->type != XML_PI_NODE);
		if (node->type == XML_ELEMENT_NODE)
			check_elements(node->children, path);
	}
}

static void
check_markup(struct arena *arena, struct text path)
{
	enum { LARGEST = 64 << 20 };
	struct text page;
	xmlDocPtr document;

	markup_begin();
	MUST(file_read(arena, path, LARGEST, &page) == 0);
	document = xmlReadMemory(page.at, (int)page.length, NULL, "UTF-8",
	    XML_PARSE_NONET);
	MUST(document);
	check_elements(xmlDocGetRootElement(document), path);
	xmlFreeDoc(document);
}

static void
check_files(struct arena *arena, struct text folder)
{
	struct folder_entry *entries;
	size_t count;

	MUST(folder_list(arena, folder, &entries, &count) == 0);
	for (size_t i = 0; i < count; i++) {
		struct text path = path_join(arena, folder, entries[i].name);
		if (entries[i].kind == FILE_FOLDER)
			check_files(arena, path);
		else if (text_ends(path, T(".html")) ||
		    text_ends(path, T(".xml")))
			check_markup(arena, path);
		else if (text_ends(path, T(".json"))) {
			json_t *json = json_load_file(path.at,
			    JSON_REJECT_DUPLICATES, NULL);
			MUST(json);
			json_decref(json);
		}
	}
}

static bool
build(struct arena *arena, const struct load_options *options,
    struct text out, struct diagnostics *diagnostics)
{
	struct loaded loaded = load(arena, options, diagnostics);
	struct stage_result result;
	struct stage *stage;
	struct build build = { .arena = arena, .view = loaded.view,
		.theme = loaded.theme, .diagnostics = diagnostics,
		.epoch = -1 };

	if (!loaded.view ||
	    diagnostics_worst(diagnostics) > SEVERITY_WARNING)
		return false;
	stage = stage_begin(out, diagnostics);
	MUST(stage);
	build.output = stage_output(stage);
	formats_make(&build, format_set_read(options->formats,
	    diagnostics));
	MUST(diagnostics_worst(diagnostics) == SEVERITY_WARNING);
	MUST(stage_publish(stage, &result));
	return true;
}

/* The first byte of the input chooses the theme and drafts. */
int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	struct arena arena = { NULL };
	struct diagnostics diagnostics = { .arena = &arena };
	struct load_options options = {
		.content = fuzz_path(&arena, "content"),
		.theme = size > 0 && data[0] & 1 ? T("base") : T("harris"),
		/* PDFs are another program's. */
		.formats = T("html,json,csv,feed,sitemap"),
		.drafts = size > 0 && data[0] & 2,
	};
	struct text out = fuzz_path(&arena, "out");
	bool built;

	tree_write(data + (size > 0), size - (size > 0));
	fuzz_forget("out");
	built = build(&arena, &options, out, &diagnostics);
	fuzz_print(&diagnostics);
	MUST(built || diagnostics_worst(&diagnostics) == SEVERITY_ERROR);
	if (built) {
		audit_folder(out, out, &diagnostics);
		fuzz_print(&diagnostics);
		MUST(diagnostics_worst(&diagnostics) == SEVERITY_WARNING);
		check_files(&arena, out);
	}
	arena_release(&arena);
	return 0;
}
