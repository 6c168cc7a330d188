#include "tree.h"

#include <stdio.h>

struct tree {
	const uint8_t *data;
	size_t size, at;
	struct buffer file;
};

/* Below `count`; 0 once the input is used up. */
static size_t
choose(struct tree *tree, size_t count)
{
	if (tree->at == tree->size)
		return 0;
	return tree->data[tree->at++] % count;
}

/* One in `count`. */
static bool
now_and_then(struct tree *tree, size_t count)
{
	return choose(tree, count) == count - 1;
}

static void
put(struct tree *tree, const char *string)
{
	sink_string(&tree->file.sink, string);
}

static void
begin(struct tree *tree)
{
	buffer_clear(&tree->file);
}

static void
end(struct tree *tree, const char *path)
{
	fuzz_put(path, buffer_text(&tree->file));
}

#define CHOICE(tree, list) \
	((list)[choose((tree), sizeof(list) / sizeof((list)[0]))])

/* Texts on one line that are no Markdown. */
static const char *
words(struct tree *tree)
{
	static const char *const texts[] = {
		"Harbour lights", "x", "<" TREE_MARK ">", "</title><"
		TREE_MARK " a=\"b\">", "\" " TREE_MARK "=\"1\" b=\"",
		"' " TREE_MARK "='1", "]]><" TREE_MARK "/>", "&lt;" TREE_MARK
		"&gt; &amp; &#60;", "{{name}} {{{name}}}", "{count} {name}",
		"\xD7\xA9\xD7\x9C\xD7\x95\xD7\x9D \xE2\x80\x93 abc",
		"\xE2\x80\x8B", "--><" TREE_MARK ">", "%3C" TREE_MARK "%3E",
		"*not* `markup` [here](x)", "recommendation 1", "\\", "null",
		"1.10", "Aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa",
		"=1+1", "\xF0\x9F\x9A\xA2", "<!--", "<?" TREE_MARK " ?>",
	};

	return CHOICE(tree, texts);
}

static const char *
markdown(struct tree *tree)
{
	static const char *const texts[] = {
		"Plain words.", "`<" TREE_MARK ">` \\<" TREE_MARK "> &lt;"
		TREE_MARK "&gt;", "See recommendation 1 and 2.",
		"- a\n- b\n\n  c\n", "# One\n\n## Two\n\ntext",
		"> quoted\n>\n> 1. deep\n", "    <" TREE_MARK ">\n\nafter",
		"```\n<" TREE_MARK " a=\"b\">\n```",
		"[words](https://example.org/?a=b&c=\"" TREE_MARK "=\")",
		"[w](<https://example.org/ \" " TREE_MARK "=1>)",
		"[w](https://example.org 'a\" " TREE_MARK "=\"b')",
		"![a\" " TREE_MARK "=\"b](media/map.png)",
		"[Llywodraeth]{lang=cy} and VTS, the VTS",
		"<https://example.org/<>", "https://example.org/" TREE_MARK,
		"a  \nb\\\nc", "***a* b**", "Recommendations 1-3 <3 {{x}}",
		"[a]: https://example.org\n\n[a] [b][a]",
		"*recommendation* **2**", "***", "VTS", "\xE2\x80\xA2 bullet",
		"&quot; " TREE_MARK "=&quot;",
	};
	static const char *const faulty[] = {
		"<" TREE_MARK ">", "recommendation 99", "[x](javascript:y)",
		"![](media/map.png)", "![x](media/none.png)", "&#1;", "",
	};

	return now_and_then(tree, 64) ? CHOICE(tree, faulty) :
	    CHOICE(tree, texts);
}

static void
quote(struct tree *tree, const char *text)
{
	bool single = now_and_then(tree, 3);

	put(tree, single ? "'" : "\"");
	for (const char *c = text; *c; c++) {
		char one[] = { *c, '\0' };
		if (single && *c == '\'')
			put(tree, "''");
		else if (!single && (*c == '"' || *c == '\\'))
			put(tree, *c == '"' ? "\\\"" : "\\\\");
		else if (*c == '\n')
			put(tree, single ? "\n\n      " : "\\n");
		else
			put(tree, one);
	}
	put(tree, single ? "'" : "\"");
}

static void
key(struct tree *tree, const char *name)
{
	put(tree, name);
	put(tree, ": ");
}

static void
put_words(struct tree *tree, const char *name)
{
	key(tree, name);
	quote(tree, words(tree));
	put(tree, "\n");
}

static void
maybe_words(struct tree *tree, const char *name)
{
	if (now_and_then(tree, 2))
		put_words(tree, name);
}

static void
put_markdown(struct tree *tree, const char *name, const char *indent)
{
	key(tree, name);
	if (now_and_then(tree, 2)) {
		quote(tree, markdown(tree));
		put(tree, "\n");
		return;
	}
	put(tree, "|\n");
	for (size_t i = choose(tree, 3) + 1; i > 0; i--) {
		put(tree, indent);
		for (const char *c = markdown(tree); *c; c++) {
			char one[] = { *c, '\0' };
			put(tree, one);
			if (*c == '\n' && c[1] != '\n')
				put(tree, indent);
		}
		put(tree, "\n\n");
	}
}

static void
put_choice(struct tree *tree, const char *name, const char *const *choices,
    size_t count)
{
	key(tree, name);
	put(tree, choices[choose(tree, count)]);
	put(tree, "\n");
}

#define PUT_CHOICE(tree, name, ...) \
	put_choice((tree), (name), (const char *const[]){ __VA_ARGS__ }, \
	    sizeof((const char *const[]){ __VA_ARGS__ }) / sizeof(char *))

static void
write_report(struct tree *tree)
{
	begin(tree);
	put_words(tree, "name");
	put_words(tree, "publisher");
	if (now_and_then(tree, 3))
		put_markdown(tree, "notice", "  ");
	PUT_CHOICE(tree, "language", "en-GB", "fr", "cy", "ar", "zh-Hant");
	if (now_and_then(tree, 2))
		PUT_CHOICE(tree, "url", "https://example.org",
		    "'https://example.org/a&b/'", "http://[::1]/r");
	PUT_CHOICE(tree, "index", "true", "false");
	if (now_and_then(tree, 2)) {
		put(tree, "contact:\n");
		maybe_words(tree, "  name");
		maybe_words(tree, "  hours");
		maybe_words(tree, "  address");
		put_words(tree, "  phone");
	}
	if (now_and_then(tree, 3)) {
		put(tree, "accessibility:\n  status: partially\n");
		maybe_words(tree, "  enforcement");
		put_markdown(tree, "  problems", "    ");
	}
	put(tree, "groups:\n");
	for (size_t i = 0; i < 2; i++) {
		put(tree, i ? "  - id: h\n" : "  - id: g\n");
		put_words(tree, "    title");
		maybe_words(tree, "    short");
		if (now_and_then(tree, 2))
			put_markdown(tree, "    intro", "      ");
	}
	put(tree, "statuses:\n");
	for (size_t i = 0; i < 2; i++) {
		put(tree, i ? "  - id: t\n    closed: true\n" :
		    "  - id: s\n");
		put_words(tree, "    label");
		maybe_words(tree, "    short");
		put_markdown(tree, "    definition", "      ");
		if (now_and_then(tree, 2))
			put_markdown(tree, "    sentence", "      ");
		PUT_CHOICE(tree, "    tone", "done", "other", "part",
		    "open", "refused");
	}
	end(tree, "content/report.yaml");
}

static void
write_section(struct tree *tree, const char *edition, const char *name)
{
	char path[80];

	begin(tree);
	for (size_t i = choose(tree, 4) + 1; i > 0; i--) {
		put(tree, markdown(tree));
		put(tree, "\n\n");
	}
	snprintf(path, sizeof(path), "content/editions/%s/%s.md", edition,
	    name);
	end(tree, path);
}

static void
write_edition(struct tree *tree, const char *id, bool draft)
{
	char path[80];
	bool foreword = now_and_then(tree, 2), signed_by;

	if (foreword)
		write_section(tree, id, "foreword");
	begin(tree);
	put_words(tree, "title");
	maybe_words(tree, "subtitle");
	key(tree, "date");
	put(tree, id);
	put(tree, draft ? "\ndraft: true\nsections:\n" : "\nsections:\n");
	if (foreword) {
		put(tree, "  - id: foreword\n    file: foreword.md\n");
		put_words(tree, "    title");
		signed_by = now_and_then(tree, 2);
		put(tree, signed_by ? "    signed:\n" : "");
		if (signed_by) {
			put_words(tree, "      name");
			maybe_words(tree, "      role");
		}
	}
	put(tree, "  - recommendations\n");
	snprintf(path, sizeof(path), "content/editions/%s/edition.yaml", id);
	end(tree, path);
}

static void
write_names(struct tree *tree)
{
	begin(tree);
	for (size_t i = 0; i < 2; i++) {
		put(tree, i ? "- id: p\n" : "- id: o\n");
		put_words(tree, "  name");
		maybe_words(tree, "  short");
		if (now_and_then(tree, 3))
			put(tree, "  url: 'https://example.org/o?a=\xC3\xA9&b'\n");
	}
	end(tree, "content/organisations.yaml");
	begin(tree);
	put(tree, "- term: VTS\n");
	put_words(tree, "  meaning");
	put(tree, "- term: x\n");
	put_words(tree, "  meaning");
	end(tree, "content/glossary.yaml");
}

static void
put_update(struct tree *tree, const char *edition)
{
	put(tree, "  - edition: ");
	put(tree, edition);
	put(tree, "\n");
	PUT_CHOICE(tree, "    status", "s", "t");
	if (now_and_then(tree, 3))
		put(tree, "    date: 2018-02\n");
	if (now_and_then(tree, 4)) {
		put(tree, "    closing: ");
		quote(tree, words(tree));
		put(tree, "\n");
	}
	if (now_and_then(tree, 3)) {
		put(tree, "    evidence:\n"
		    "      - url: 'https://example.org/e?f=\"g\"'\n");
		put_words(tree, "        title");
	}
	if (now_and_then(tree, 4))
		put(tree, "    corrected:\n      - date: 2018-03-01\n"
		    "        note: A `<" TREE_MARK ">` was wrong.\n");
	put_markdown(tree, "    body", "      ");
}

static void
write_recommendation(struct tree *tree, const char *number, bool second)
{
	char path[80];

	begin(tree);
	PUT_CHOICE(tree, "number", number, number, number, number, number,
	    number, number, number, number, number, number, "1");
	maybe_words(tree, "title");
	PUT_CHOICE(tree, "group", "g", "h", "g", "h", "g", "h", "g", "h",
	    "g", "h", "g", "h", "unknown");
	PUT_CHOICE(tree, "owners", "[]", "[o]", "[o, p]", "[p, o]");
	if (now_and_then(tree, 8))
		PUT_CHOICE(tree, "language", "cy", "ar", "en");
	put_markdown(tree, "recommendation", "  ");
	put(tree, "updates:\n");
	if (now_and_then(tree, 2))
		put_update(tree, "2017-10");
	if (second && now_and_then(tree, 2))
		put_update(tree, "2018");
	snprintf(path, sizeof(path), "content/recommendations/%s.yaml",
	    number);
	end(tree, path);
}

void
tree_write(const uint8_t *data, size_t size)
{
	static const char *const more[] = { "3", "12a", "1.10", "P1-3" };
	struct tree tree = { .data = data, .size = size };
	bool second;

	buffer_begin(&tree.file);
	fuzz_forget("content");
	write_report(&tree);
	write_edition(&tree, "2017-10", false);
	second = now_and_then(&tree, 2);
	if (second)
		write_edition(&tree, "2018", now_and_then(&tree, 2));
	write_names(&tree);
	fuzz_put("content/media/map.png", T("\x89PNG\r\n\x1A\n"));
	write_recommendation(&tree, "1", second);
	write_recommendation(&tree, "2", second);
	for (size_t i = choose(&tree, 5); i > 0; i--)
		write_recommendation(&tree, more[i - 1], second);
	buffer_release(&tree.file);
}
