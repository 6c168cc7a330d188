/*
 * explanation_prose.h - what the codes of texts mean
 *
 * EXPLANATION(row of diagnostic_table.h, what it means and why it matters,
 * wrong, right). Included by explanation.c; where there is no example that
 * says more than the message, there is none.
 */
EXPLANATION(PROSE_LONG,
    "A single text of that length is a book, and was probably pasted by "
    "mistake.",
    NULL, NULL)
EXPLANATION(PROSE_CROWDED,
    "So many of these marks in one paragraph are no prose; reading them "
    "would take very long. Empty lines divide a text.",
    NULL, NULL)
EXPLANATION(PROSE_DEFINITIONS,
    "Links can be defined once, [name]: address, and used by name. Here so "
    "many use such long addresses that the page would grow without measure.",
    NULL, NULL)
EXPLANATION(PROSE_DEPTH,
    "Lists within lists and quotations within quotations have a limit that "
    "no reader would reach.",
    NULL, NULL)
EXPLANATION(PROSE_ONE_PARAGRAPH,
    "The text is set within a line, such as an update's closing sentence. "
    "Headings, lists and second paragraphs have no place there.",
    "First.\n"
    "\n"
    "Second.",
    "First, and second.")
EXPLANATION(PROSE_HTML,
    "Texts are Markdown, and HTML in them is refused: it could break the "
    "page, or run a script. Markdown has a mark for nearly everything.",
    "It is <b>done</b>.",
    "It is **done**.")
EXPLANATION(PROSE_LINK,
    "Links lead to the web, to an e-mail address, to a telephone, or to a "
    "file in media/. Others would not work on the site.",
    "See [the plan](plan.pdf).",
    "See [the plan](https://example.org/plan.pdf).")
EXPLANATION(PROSE_LINK_EMPTY,
    "The round brackets of a link are empty.",
    "See [the plan]().",
    "See [the plan](https://example.org/plan).")
EXPLANATION(PROSE_LINK_WORDLESS,
    "The square brackets of a link are empty, so that nobody could see or "
    "hear it.",
    "See [](https://example.org/plan).",
    "See [the plan](https://example.org/plan).")
EXPLANATION(PROSE_IMAGE,
    "Pictures are published with the report, so they lie in the folder "
    "media/.",
    "![The harbour](https://example.org/map.png)",
    "![The harbour](media/map.png)")
EXPLANATION(PROSE_IMAGE_WORDLESS,
    "The words between the square brackets stand in for the picture where "
    "it cannot be seen.",
    "![](media/map.png)",
    "![The harbour and its lamps](media/map.png)")
EXPLANATION(PROSE_NO_MEDIA,
    "There is no file of that name in media/. Capitals matter.",
    "![The harbour](media/Map.png)",
    "![The harbour](media/map.png)")
EXPLANATION(PROSE_NO_RECOMMENDATION,
    "A number behind the word 'recommendation' becomes a link, and there "
    "is no such recommendation. If another document is meant, say so: "
    "'recommendation 3 of the inquiry'.",
    "See recommendation 371.",
    "See recommendation 37.")
EXPLANATION(PROSE_LANGUAGE_MARK,
    "Behind words in square brackets, curly ones name their language, and "
    "nothing else.",
    "[bore da]{welsh}",
    "[bore da]{lang=cy}")
EXPLANATION(PROSE_LANGUAGE_TAG,
    "The language of a passage is named by its tag.",
    "[bore da]{lang=welsh_}",
    "[bore da]{lang=cy}")
EXPLANATION(PROSE_MORE_ERRORS,
    "So many errors in one text have one cause, most often. Mend the first "
    "ones, and check again.",
    NULL, NULL)
EXPLANATION(PROSE_LINK_VAGUE,
    "Screen readers list links by their words alone, and eyes jump to "
    "them. 'here' tells neither where a link leads. The theme's strings "
    "say which words these are in the report's language.",
    "The plan is [here](https://example.org/plan).",
    "The council has [a plan](https://example.org/plan).")
EXPLANATION(PROSE_SHORT_FORM,
    "A word in capitals that the glossary does not explain. It is told "
    "once, where it stands first. One that stands in brackets behind its "
    "meaning counts as explained, one that an organisation has for short "
    "too.",
    "The RNLI has a boat.",
    "The Royal National Lifeboat Institution (RNLI) has a boat.")
EXPLANATION(TERM_UNUSED,
    "The glossary explains a short form that no text uses. It must be "
    "spelled as in the texts, capitals too.",
    NULL, NULL)
EXPLANATION(PROSE_TABLE,
    "Tables drawn with '|' are not Markdown here. A list reads better on a "
    "phone and aloud.",
    "| lamp | lit |\n"
    "| --- | --- |\n"
    "| first | yes |",
    "- First lamp: lit")
EXPLANATION(PROSE_BULLET,
    "A bullet that was pasted is a character like any other: the lines run "
    "together. Markdown's own are '-' and '*'.",
    "\xE2\x80\xA2 First\n"
    "\xE2\x80\xA2 Second",
    "- First\n"
    "- Second")
EXPLANATION(PROSE_INVISIBLE,
    "Characters without width are left behind by copying. They break "
    "searching, and screen readers stumble on them.",
    NULL, NULL)
EXPLANATION(PROSE_MORE_WARNINGS,
    "So many warnings in one text have one cause, most often. Mend the "
    "first ones, and check again.",
    NULL, NULL)
