/* Fuzz target: a text in Markdown, with references and terms, written as HTML,
   plain text and an excerpt. */
#include "../unit/prose/sample.h"
#include "fuzz.h"

/* Fails if the HTML has a tag that prose never writes. */
static void
check_markup(struct text html)
{
	static const struct text known[] = {
		TEXT("a"), TEXT("abbr"), TEXT("bdi"), TEXT("blockquote"),
		TEXT("br"), TEXT("code"), TEXT("em"), TEXT("figcaption"),
		TEXT("figure"), TEXT("h3"), TEXT("h4"), TEXT("h5"),
		TEXT("h6"), TEXT("hr"), TEXT("img"), TEXT("li"), TEXT("ol"),
		TEXT("p"), TEXT("pre"), TEXT("span"), TEXT("strong"),
		TEXT("ul"), TEXT("wbr"),
	};
	size_t at = 0;

	while ((at = text_find_byte(html, '<', at)) != TEXT_NOWHERE) {
		size_t from = at + 1 + (html.at[at + 1] == '/'), to = from;
		bool found = false;
		while (to < html.length && (ascii_letter(html.at[to]) ||
		    ascii_digit(html.at[to])))
			to++;
		for (size_t i = 0; i < sizeof(known) / sizeof(*known); i++)
			found |= text_equal(known[i],
			    text_slice(html, from, to));
		MUST(found);
		at = to;
	}
}

static void
check_html(struct sample *sample, const struct prose *prose, unsigned heading)
{
	bool seen[SAMPLE_TERMS] = { false };
	struct prose_links links = sample_links(seen);

	buffer_clear(&sample->written);
	prose_html(prose, heading, &links, &sample->written.sink);
	check_markup(buffer_text(&sample->written));
	buffer_clear(&sample->written);
	sink_string(&sample->written.sink, "<div>");
	prose_html(prose, heading, &links, &sample->written.sink);
	sink_string(&sample->written.sink, "</div>");
	/* A text with errors is never published. */
	if (diagnostics_worst(&sample->diagnostics) == SEVERITY_WARNING)
		fuzz_well_formed(buffer_text(&sample->written), "the text");
}

int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	struct sample sample;
	const struct prose *prose;
	const struct node *node;

	sample_begin(&sample);
	sample.markdown.inline_only = size > 0 && data[0] == '!';
	sample.file = (struct source_file){ T("sample.md"),
		fuzz_input(&sample.arena, data, size), 0 };
	/* Texts with forbidden characters are refused before they get here. */
	if (yaml_characters(&sample.file, &sample.diagnostics)) {
		node = yaml_whole_file(&sample.arena, &sample.file);
		prose = sample_read_node(&sample, node);
		check_html(&sample, prose, 3);
		check_html(&sample, prose, 6);
		buffer_clear(&sample.written);
		prose_plain(prose, &sample.written.sink);
		MUST(prose_excerpt(prose, &sample.arena, 80).length <=
		    80 * 4 + 3);
	}
	fuzz_print(&sample.diagnostics);
	sample_end(&sample);
	return 0;
}
