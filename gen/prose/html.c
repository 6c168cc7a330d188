#include "core/percent.h"
#include "prose/node.h"

/* State of writing one text. */
struct html_writer {
	const struct prose *prose;
	struct prose_links *links;
	struct sink *sink;
	unsigned heading;
};

/* Ways to write the children of a node. */
enum html_setting {
	HTML_BLOCKS,
	HTML_TIGHT,		/* items of a list, without paragraphs */
	HTML_ADDRESS,		/* a bare address, in which lines may break */
};

static void html_write_node(const struct html_writer *html, uint32_t number,
    enum html_setting setting);
static void html_write_nodes(const struct html_writer *html, uint32_t from,
    uint32_t to, enum html_setting setting);

static void
html_write_children(const struct html_writer *html, uint32_t number,
    enum html_setting setting)
{
	html_write_nodes(html, number + 1, html->prose->nodes[number].end,
	    setting);
}

static void
html_put(const struct html_writer *html, const char *markup)
{
	sink_string(html->sink, markup);
}

/* Writes an element with the children of the node. */
static void
html_element(const struct html_writer *html, uint32_t number, const char *begin,
    const char *end)
{
	html_put(html, begin);
	html_write_children(html, number, HTML_BLOCKS);
	html_put(html, end);
}

static void
html_attribute(const struct html_writer *html, const char *name,
    struct text value)
{
	html_put(html, " ");
	html_put(html, name);
	html_put(html, "=\"");
	sink_escaped(html->sink, value);
	html_put(html, "\"");
}

/* Returns true if an address may hold the byte as it is. */
static bool
html_in_address(char c)
{
	return (unsigned char)c >= 0x80 || ascii_letter(c) ||
	    ascii_digit(c) || text_find_byte(T("-._~:/?#@!$&'()*+,;=%"), c,
	    0) != TEXT_NOWHERE;
}

static bool
html_is_hexadecimal(struct text text, size_t at)
{
	return at < text.length && ascii_hexadecimal(text.at[at]) >= 0;
}

/* Writes an author's address; bytes that no address may hold as `%20`. */
static void
html_href(const struct html_writer *html, struct text address)
{
	bool host = text_find(address, T("//["), 0) != TEXT_NOWHERE;
	bool fragment = false;

	html_put(html, " href=\"");
	for (size_t i = 0; i < address.length; i++) {
		char c = address.at[i];
		bool percent = c == '%' &&
		    !(html_is_hexadecimal(address, i + 1) &&
		    html_is_hexadecimal(address, i + 2));
		/* Brackets are allowed in http://[::1]/ only. */
		bool bracket = host && (c == '[' || c == ']');
		/* A fragment has no second `#`. */
		bool second = c == '#' && fragment;
		if (!percent && !second && (bracket || html_in_address(c)))
			sink_escaped(html->sink, text_slice(address, i,
			    i + 1));
		else
			percent_put(html->sink, c);
		host = host && c != ']';
		fragment = fragment || c == '#';
	}
	html_put(html, "\"");
}

static void
html_write_heading(const struct html_writer *html, uint32_t number)
{
	unsigned level = html->prose->nodes[number].level + html->heading - 1;
	char tag[] = "h0";

	tag[1] = (char)('0' + (level > 6 ? 6 : level));
	html_put(html, "<");
	html_put(html, tag);
	html_element(html, number, ">", "</");
	html_put(html, tag);
	html_put(html, ">\n");
}

static void
html_write_paragraph(const struct html_writer *html, uint32_t number,
    enum html_setting setting)
{
	bool bare = setting == HTML_TIGHT || html->prose->inline_only;

	html_element(html, number, bare ? "" : "<p>", bare ? "" : "</p>\n");
}

static void
html_write_list(const struct html_writer *html, uint32_t number)
{
	const struct prose_node *node = &html->prose->nodes[number];
	bool ordered = node->level & LIST_ORDERED;

	html_put(html, ordered ? "<ol" : "<ul");
	if (ordered && node->number != 1) {
		html_put(html, " start=\"");
		sink_number(html->sink, node->number);
		html_put(html, "\"");
	}
	html_put(html, ">\n");
	html_write_children(html, number, node->level & LIST_TIGHT ?
	    HTML_TIGHT : HTML_BLOCKS);
	html_put(html, ordered ? "</ol>\n" : "</ul>\n");
}

static void
html_write_item(const struct html_writer *html, uint32_t number,
    enum html_setting setting)
{
	const struct prose_node *nodes = html->prose->nodes;
	uint32_t first = number + 1, end = nodes[number].end;

	html_put(html, setting == HTML_TIGHT ? "<li>" : "<li>\n");
	for (uint32_t i = first; i < end; i = nodes[i].end) {
		if (setting == HTML_TIGHT && i > first)
			html_put(html, "\n");
		html_write_node(html, i, setting);
	}
	html_put(html, "</li>\n");
}

static void
html_write_code(const struct html_writer *html, uint32_t number,
    const char *begin, const char *end)
{
	html_put(html, begin);
	sink_escaped(html->sink, prose_node_words(html->prose,
	    &html->prose->nodes[number]));
	html_put(html, end);
}

/* Returns true if a long address may continue on the next line after it. */
static bool
html_may_break_after(char c)
{
	return c && text_find_byte(T("/.-_?&="), c, 0) != TEXT_NOWHERE;
}

static void
html_write_text(const struct html_writer *html, struct text words,
    enum html_setting setting)
{
	size_t from = 0;

	for (size_t i = 1; i < words.length && setting == HTML_ADDRESS; i++) {
		if (!html_may_break_after(words.at[i - 1]) ||
		    html_may_break_after(words.at[i]))
			continue;
		sink_escaped(html->sink, text_slice(words, from, i));
		html_put(html, "<wbr/>");
		from = i;
	}
	sink_escaped(html->sink, text_slice(words, from, words.length));
}

static void
html_write_title(const struct html_writer *html, const struct prose_node *node)
{
	struct text title = prose_node_title(html->prose, node);

	if (title.length)
		html_attribute(html, "title", title);
}

static void
html_write_link(const struct html_writer *html, uint32_t number)
{
	const struct prose_node *node = &html->prose->nodes[number];
	struct text address = prose_node_address(html->prose, node);
	bool bare = node->level & LINK_BARE;

	if (node->level & LINK_MEDIA)
		address = html->links->media(html->links, address);
	if (address.at) {
		html_put(html, "<a");
		if (node->level & LINK_MEDIA)
			html_attribute(html, "href", address);
		else
			html_href(html, address);
		html_write_title(html, node);
		html_put(html, ">");
	}
	html_write_children(html, number, bare ? HTML_ADDRESS : HTML_BLOCKS);
	if (address.at)
		html_put(html, "</a>");
}

/* Writes an image; its only child is the alternative. */
static void
html_write_image(const struct html_writer *html, uint32_t number)
{
	const struct prose_node *node = &html->prose->nodes[number];
	struct text words = prose_node_words(html->prose, node + 1);
	struct text address = html->links->media(html->links,
	    prose_node_address(html->prose, node));

	if (!address.at) {
		sink_escaped(html->sink, words);
		return;
	}
	html_put(html, "<img");
	html_attribute(html, "src", address);
	html_attribute(html, "alt", words);
	html_write_title(html, node);
	html_put(html, "/>");
}

static void
html_write_language(const struct html_writer *html, uint32_t number)
{
	const struct prose_node *node = &html->prose->nodes[number];

	html_put(html, "<span");
	html_attribute(html, "lang", prose_node_address(html->prose, node));
	if (node->level != DIRECTION_UNSAID)
		html_attribute(html, "dir", node->level ==
		    DIRECTION_RIGHT_TO_LEFT ? T("rtl") : T("ltr"));
	html_element(html, number, ">", "</span>");
}

/* Writes a reference. Screen readers say "recommendation 39" for a link whose
   only word is the number. */
static void
html_write_reference(const struct html_writer *html, uint32_t number)
{
	const struct prose *prose = html->prose;
	const struct prose_node *node = &prose->nodes[number];
	const struct recommendation *to =
	    &prose->report->recommendations[node->number];
	struct text address = { NULL, 0 };

	if (to != html->links->self)
		address = html->links->recommendation(html->links, to);
	if (!address.at) {
		html_write_children(html, number, HTML_BLOCKS);
		return;
	}
	html_put(html, "<a");
	html_attribute(html, "href", address);
	html_put(html, ">");
	if (node->level & REFERENCE_WORDLESS) {
		html_put(html, "<span class=\"visually-hidden\">");
		sink_escaped(html->sink, prose->reference_word);
		html_put(html, " </span>");
	}
	html_element(html, number, "", "</a>");
}

static void
html_write_term(const struct html_writer *html, uint32_t number)
{
	const struct prose *prose = html->prose;
	size_t index = prose->nodes[number].number;
	bool *seen = html->links->term_seen;
	struct text address = { NULL, 0 };

	if (seen && !seen[index])
		address = html->links->term(html->links,
		    &prose->report->terms[index]);
	if (!address.at) {
		html_write_children(html, number, HTML_BLOCKS);
		return;
	}
	seen[index] = true;
	html_put(html, "<a class=\"term\"");
	html_attribute(html, "href", address);
	/* In print, where links are of no use, CSS shows the meaning. */
	if ((prose->nodes[number].level & TERM_SPELLED_OUT) == 0)
		html_attribute(html, "data-meaning",
		    prose->report->terms[index].meaning);
	html_element(html, number, ">", "</a>");
}

static void
html_write_inline(const struct html_writer *html, uint32_t number,
    enum html_setting setting)
{
	const struct prose_node *node = &html->prose->nodes[number];

	switch ((enum prose_kind)node->kind) {
	case PROSE_LINE_BREAK:
		html_put(html, "<br/>\n");
		break;
	case PROSE_CODE:
		html_write_code(html, number, "<code>", "</code>");
		break;
	case PROSE_EMPHASIS:
		html_element(html, number, "<em>", "</em>");
		break;
	case PROSE_STRONG:
		html_element(html, number, "<strong>", "</strong>");
		break;
	case PROSE_LINK:
		html_write_link(html, number);
		break;
	case PROSE_IMAGE:
		html_write_image(html, number);
		break;
	case PROSE_LANGUAGE:
		html_write_language(html, number);
		break;
	case PROSE_REFERENCE:
		html_write_reference(html, number);
		break;
	case PROSE_TERM:
		html_write_term(html, number);
		break;
	default:
		html_write_text(html, prose_node_words(html->prose, node),
		    setting);
	}
}

static void
html_write_node(const struct html_writer *html, uint32_t number,
    enum html_setting setting)
{
	switch ((enum prose_kind)html->prose->nodes[number].kind) {
	case PROSE_PARAGRAPH:
		html_write_paragraph(html, number, setting);
		break;
	case PROSE_HEADING:
		html_write_heading(html, number);
		break;
	case PROSE_LIST:
		html_write_list(html, number);
		break;
	case PROSE_ITEM:
		html_write_item(html, number, setting);
		break;
	case PROSE_QUOTE:
		html_element(html, number, "<blockquote>\n", "</blockquote>\n");
		break;
	case PROSE_CODE_BLOCK:
		html_write_code(html, number, "<pre><code>", "</code></pre>\n");
		break;
	case PROSE_THEMATIC_BREAK:
		html_put(html, "<hr/>\n");
		break;
	default:
		html_write_inline(html, number, setting);
	}
}

/* LIMIT_DEPTH bounds the recursion. */
static void
html_write_nodes(const struct html_writer *html, uint32_t from, uint32_t to,
    enum html_setting setting)
{
	while (from < to) {
		html_write_node(html, from, setting);
		from = html->prose->nodes[from].end;
	}
}

void
prose_html(const struct prose *prose, unsigned heading,
    struct prose_links *links, struct sink *sink)
{
	struct html_writer html = { prose, links, sink, heading };

	html_write_nodes(&html, 0, prose->count, HTML_BLOCKS);
}
