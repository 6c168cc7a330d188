#include "prose/html_faults.h"

enum { LONGEST_EXCERPT = 40 };

static const struct {
	struct text tags;	/* each between spaces */
	struct text advice;
} advices[] = {
	{ TEXT(" br "), TEXT("end the line with a backslash to break it") },
	{ TEXT(" b strong "), TEXT("write **words** for strong importance") },
	{ TEXT(" i em u cite "), TEXT("write *words* for emphasis") },
	{ TEXT(" a "), TEXT("write [words](address) for a link") },
	{ TEXT(" img figure "),
	    TEXT("write ![what it shows](media/name.png) for a picture") },
	{ TEXT(" ul li "), TEXT("begin each item of a list with '- '") },
	{ TEXT(" ol "), TEXT("begin each item of a list with '1. '") },
	{ TEXT(" p div "), TEXT("leave an empty line between paragraphs") },
	{ TEXT(" h1 h2 h3 h4 h5 h6 "),
	    TEXT("begin the line of a heading with '# '") },
	{ TEXT(" code pre tt kbd samp "),
	    TEXT("write `words` for computer code") },
	{ TEXT(" blockquote q "),
	    TEXT("begin each line of a quotation with '> '") },
	{ TEXT(" hr "), TEXT("write '***' on a line of its own") },
	{ TEXT(" table tr td th thead tbody "),
	    TEXT("there are no tables: use a list") },
	{ TEXT(" span "), TEXT("write [words]{lang=cy} for another language") },
};

/* The tag's name between spaces, in lower case. */
static struct text
tag_between_spaces(struct text html, char bytes[16])
{
	size_t at = 1, length = 1;

	bytes[0] = ' ';
	if (at < html.length && html.at[at] == '/')
		at++;
	while (at < html.length && length < 14 && (ascii_letter(html.at[at]) ||
	    ascii_digit(html.at[at])))
		bytes[length++] = ascii_lower(html.at[at++]);
	bytes[length++] = ' ';
	return (struct text){ bytes, length };
}

struct text
html_advice(struct text html)
{
	char bytes[16];
	struct text tag;

	if (text_starts(html, T("<!--")))
		return T("remove the comment");
	tag = tag_between_spaces(html, bytes);
	for (size_t i = 0; i < sizeof(advices) / sizeof(advices[0]); i++)
		if (tag.length > 2 && text_find(advices[i].tags, tag, 0) !=
		    TEXT_NOWHERE)
			return advices[i].advice;
	return T("use Markdown, or write \\< for a '<' that is to be seen");
}

struct text
html_excerpt(struct text html)
{
	size_t end = text_find_byte(html, '>', 0), line;

	end = end == TEXT_NOWHERE ? html.length : end + 1;
	line = text_find_byte(html, '\n', 0);
	end = line < end ? line : end;
	end = end > LONGEST_EXCERPT ? LONGEST_EXCERPT : end;
	/* Not within a character. */
	while (end > 0 && end < html.length &&
	    ((unsigned char)html.at[end] & 0xC0) == 0x80)
		end--;
	return text_slice(html, 0, end);
}
