#include "core/percent.h"
#include "prose/node.h"

/* A text that is being written. */
struct page {
	const struct prose *prose;
	struct prose_links *links;
	struct sink *sink;
	unsigned heading;
};

/* How the nodes in another are written. */
enum setting {
	SETTING_BLOCKS,
	SETTING_TIGHT,		/* a list's items, without paragraphs */
	SETTING_ADDRESS,	/* a bare address, which may break */
};

static void write_node(const struct page *page, uint32_t number,
    enum setting setting);
static void write_nodes(const struct page *page, uint32_t from, uint32_t to,
    enum setting setting);

static void
write_children(const struct page *page, uint32_t number, enum setting setting)
{
	write_nodes(page, number + 1, page->prose->nodes[number].end,
	    setting);
}

static void
put(const struct page *page, const char *markup)
{
	sink_string(page->sink, markup);
}

/* The element around all that the node holds. */
static void
element(const struct page *page, uint32_t number, const char *begin,
    const char *end)
{
	put(page, begin);
	write_children(page, number, SETTING_BLOCKS);
	put(page, end);
}

static void
attribute(const struct page *page, const char *name, struct text value)
{
	put(page, " ");
	put(page, name);
	put(page, "=\"");
	sink_escaped(page->sink, value);
	put(page, "\"");
}

/* Whether the byte may stand in an address as it is. */
static bool
in_address(char c)
{
	return (unsigned char)c >= 0x80 || ascii_letter(c) ||
	    ascii_digit(c) || text_find_byte(T("-._~:/?#@!$&'()*+,;=%"), c,
	    0) != TEXT_NOWHERE;
}

static bool
is_hexadecimal(struct text text, size_t at)
{
	return at < text.length && ascii_hexadecimal(text.at[at]) >= 0;
}

/* An author's address, with what cannot stand in one as `%20`. */
static void
href(const struct page *page, struct text address)
{
	bool host = text_find(address, T("//["), 0) != TEXT_NOWHERE;
	bool fragment = false;

	put(page, " href=\"");
	for (size_t i = 0; i < address.length; i++) {
		char c = address.at[i];
		bool percent = c == '%' && !(is_hexadecimal(address, i + 1) &&
		    is_hexadecimal(address, i + 2));
		/* The brackets of http://[::1]/. */
		bool bracket = host && (c == '[' || c == ']');
		/* A fragment holds no second `#`. */
		bool second = c == '#' && fragment;
		if (!percent && !second && (bracket || in_address(c)))
			sink_escaped(page->sink, text_slice(address, i,
			    i + 1));
		else
			percent_put(page->sink, c);
		host = host && c != ']';
		fragment = fragment || c == '#';
	}
	put(page, "\"");
}

static void
write_heading(const struct page *page, uint32_t number)
{
	unsigned level = page->prose->nodes[number].level + page->heading -
	    1;
	char tag[] = "h0";

	tag[1] = (char)('0' + (level > 6 ? 6 : level));
	put(page, "<");
	put(page, tag);
	element(page, number, ">", "</");
	put(page, tag);
	put(page, ">\n");
}

static void
write_paragraph(const struct page *page, uint32_t number,
    enum setting setting)
{
	bool bare = setting == SETTING_TIGHT || page->prose->inline_only;

	element(page, number, bare ? "" : "<p>", bare ? "" : "</p>\n");
}

static void
write_list(const struct page *page, uint32_t number)
{
	const struct prose_node *node = &page->prose->nodes[number];
	bool ordered = node->level & LIST_ORDERED;

	put(page, ordered ? "<ol" : "<ul");
	if (ordered && node->number != 1) {
		put(page, " start=\"");
		sink_number(page->sink, node->number);
		put(page, "\"");
	}
	put(page, ">\n");
	write_children(page, number, node->level & LIST_TIGHT ?
	    SETTING_TIGHT : SETTING_BLOCKS);
	put(page, ordered ? "</ol>\n" : "</ul>\n");
}

static void
write_item(const struct page *page, uint32_t number, enum setting setting)
{
	const struct prose_node *nodes = page->prose->nodes;
	uint32_t first = number + 1, end = nodes[number].end;

	put(page, setting == SETTING_TIGHT ? "<li>" : "<li>\n");
	for (uint32_t i = first; i < end; i = nodes[i].end) {
		if (setting == SETTING_TIGHT && i > first)
			put(page, "\n");
		write_node(page, i, setting);
	}
	put(page, "</li>\n");
}

static void
write_code(const struct page *page, uint32_t number, const char *begin,
    const char *end)
{
	put(page, begin);
	sink_escaped(page->sink, prose_words(page->prose,
	    &page->prose->nodes[number]));
	put(page, end);
}

/* Places where a long address may go on in the next line. */
static bool
may_break_after(char c)
{
	return c && text_find_byte(T("/.-_?&="), c, 0) != TEXT_NOWHERE;
}

static void
write_text(const struct page *page, struct text words, enum setting setting)
{
	size_t from = 0;

	for (size_t i = 1; i < words.length &&
	    setting == SETTING_ADDRESS; i++) {
		if (!may_break_after(words.at[i - 1]) ||
		    may_break_after(words.at[i]))
			continue;
		sink_escaped(page->sink, text_slice(words, from, i));
		put(page, "<wbr/>");
		from = i;
	}
	sink_escaped(page->sink, text_slice(words, from, words.length));
}

static void
write_title(const struct page *page, const struct prose_node *node)
{
	struct text title = prose_title(page->prose, node);

	if (title.length)
		attribute(page, "title", title);
}

static void
write_link(const struct page *page, uint32_t number)
{
	const struct prose_node *node = &page->prose->nodes[number];
	struct text address = prose_address(page->prose, node);
	bool bare = node->level & LINK_BARE;

	if (node->level & LINK_MEDIA)
		address = page->links->media(page->links, address);
	if (address.at) {
		put(page, "<a");
		if (node->level & LINK_MEDIA)
			attribute(page, "href", address);
		else
			href(page, address);
		write_title(page, node);
		put(page, ">");
	}
	write_children(page, number, bare ? SETTING_ADDRESS :
	    SETTING_BLOCKS);
	if (address.at)
		put(page, "</a>");
}

/* The alternative is the image's only child. */
static void
write_image(const struct page *page, uint32_t number)
{
	const struct prose_node *node = &page->prose->nodes[number];
	struct text words = prose_words(page->prose, node + 1);
	struct text address = page->links->media(page->links,
	    prose_address(page->prose, node));

	if (!address.at) {
		sink_escaped(page->sink, words);
		return;
	}
	put(page, "<img");
	attribute(page, "src", address);
	attribute(page, "alt", words);
	write_title(page, node);
	put(page, "/>");
}

static void
write_language(const struct page *page, uint32_t number)
{
	const struct prose_node *node = &page->prose->nodes[number];

	put(page, "<span");
	attribute(page, "lang", prose_address(page->prose, node));
	if (node->level != DIRECTION_UNSAID)
		attribute(page, "dir", node->level ==
		    DIRECTION_RIGHT_TO_LEFT ? T("rtl") : T("ltr"));
	element(page, number, ">", "</span>");
}

/* A number alone is named "recommendation 39" to those who hear links. */
static void
write_reference(const struct page *page, uint32_t number)
{
	const struct prose *prose = page->prose;
	const struct prose_node *node = &prose->nodes[number];
	const struct recommendation *to =
	    &prose->report->recommendations[node->number];
	struct text address = { NULL, 0 };

	if (to != page->links->self)
		address = page->links->recommendation(page->links, to);
	if (!address.at) {
		write_children(page, number, SETTING_BLOCKS);
		return;
	}
	put(page, "<a");
	attribute(page, "href", address);
	put(page, ">");
	if (node->level & REFERENCE_WORDLESS) {
		put(page, "<span class=\"visually-hidden\">");
		sink_escaped(page->sink, prose->reference_word);
		put(page, " </span>");
	}
	element(page, number, "", "</a>");
}

static void
write_term(const struct page *page, uint32_t number)
{
	const struct prose *prose = page->prose;
	size_t index = prose->nodes[number].number;
	bool *seen = page->links->term_seen;
	struct text address = { NULL, 0 };

	if (seen && !seen[index])
		address = page->links->term(page->links,
		    &prose->report->terms[index]);
	if (!address.at) {
		write_children(page, number, SETTING_BLOCKS);
		return;
	}
	seen[index] = true;
	put(page, "<a class=\"term\"");
	attribute(page, "href", address);
	/* On paper, where links are of no use, the style spells it out. */
	if ((prose->nodes[number].level & TERM_SPELLED_OUT) == 0)
		attribute(page, "data-meaning",
		    prose->report->terms[index].meaning);
	element(page, number, ">", "</a>");
}

static void
write_inline(const struct page *page, uint32_t number, enum setting setting)
{
	const struct prose_node *node = &page->prose->nodes[number];

	switch ((enum prose_kind)node->kind) {
	case PROSE_LINE_BREAK:
		put(page, "<br/>\n");
		break;
	case PROSE_CODE:
		write_code(page, number, "<code>", "</code>");
		break;
	case PROSE_EMPHASIS:
		element(page, number, "<em>", "</em>");
		break;
	case PROSE_STRONG:
		element(page, number, "<strong>", "</strong>");
		break;
	case PROSE_LINK:
		write_link(page, number);
		break;
	case PROSE_IMAGE:
		write_image(page, number);
		break;
	case PROSE_LANGUAGE:
		write_language(page, number);
		break;
	case PROSE_REFERENCE:
		write_reference(page, number);
		break;
	case PROSE_TERM:
		write_term(page, number);
		break;
	default:
		write_text(page, prose_words(page->prose, node), setting);
	}
}

static void
write_node(const struct page *page, uint32_t number, enum setting setting)
{
	switch ((enum prose_kind)page->prose->nodes[number].kind) {
	case PROSE_PARAGRAPH:
		write_paragraph(page, number, setting);
		break;
	case PROSE_HEADING:
		write_heading(page, number);
		break;
	case PROSE_LIST:
		write_list(page, number);
		break;
	case PROSE_ITEM:
		write_item(page, number, setting);
		break;
	case PROSE_QUOTE:
		element(page, number, "<blockquote>\n", "</blockquote>\n");
		break;
	case PROSE_CODE_BLOCK:
		write_code(page, number, "<pre><code>", "</code></pre>\n");
		break;
	case PROSE_THEMATIC_BREAK:
		put(page, "<hr/>\n");
		break;
	default:
		write_inline(page, number, setting);
	}
}

/* No deeper than limits.h allows a text to nest. */
static void
write_nodes(const struct page *page, uint32_t from, uint32_t to,
    enum setting setting)
{
	while (from < to) {
		write_node(page, from, setting);
		from = page->prose->nodes[from].end;
	}
}

void
prose_html(const struct prose *prose, unsigned heading,
    struct prose_links *links, struct sink *sink)
{
	struct page page = { prose, links, sink, heading };

	write_nodes(&page, 0, prose->count, SETTING_BLOCKS);
}

bool
prose_is_empty(const struct prose *prose)
{
	return prose->count == 0;
}
