/*
 * explanation_yaml.h - what the codes of YAML mean
 *
 * EXPLANATION(row of diagnostic_table.h, what it means and why it matters,
 * wrong, right). Included by explanation.c; where there is no example that
 * says more than the message, there is none.
 */
EXPLANATION(NOT_UTF8,
    "A file is read as UTF-8, and this byte is none of it: it was probably "
    "saved in an older encoding such as Windows-1252. Let the editor save "
    "it again, as UTF-8.",
    NULL, NULL)
EXPLANATION(CHARACTER,
    "Control characters and a few others can stand neither in a web page "
    "nor in a data file. They are often left behind by copying; an escape "
    "or an entity can write them too.",
    "title: \"Lamps\\u0001\"",
    "title: Lamps")
EXPLANATION(LINE_SEPARATOR,
    "Word processors break lines with invisible characters (U+2028, "
    "U+2029, U+0085) that programs read in different ways. Delete the "
    "character and begin a new line with the return key.",
    NULL, NULL)
EXPLANATION(YAML_FAULT,
    "The file is not YAML, for a reason that is rare enough to have no "
    "message of its own; what the YAML library says is quoted.",
    "%lamps: on",
    "lamps: on")
EXPLANATION(YAML_TABULATOR,
    "Lines are indented with spaces. A tab looks like several, but says "
    "nothing about how far in the line belongs.",
    "contact:\n"
    "	name: Harbour Council",
    "contact:\n"
    "  name: Harbour Council")
EXPLANATION(YAML_COLON,
    "A colon with a space behind it ends a key. In a text that is not in "
    "quotes it looks like a second key on the same line.",
    "title: Lamps: a plan",
    "title: 'Lamps: a plan'")
EXPLANATION(YAML_NO_COLON,
    "The line stands where a key is expected and has no colon. Either the "
    "colon was forgotten, or the line should go on with the text above and "
    "is not indented enough for that.",
    "title: Lamps\n"
    "and their keepers",
    "title: Lamps\n"
    "  and their keepers")
EXPLANATION(YAML_INDENTATION,
    "Lines that belong together begin in the same column. This one begins "
    "where no line above it does.",
    "- edition: 2024\n"
    "  status: done\n"
    " body: All lamps stand.",
    "- edition: 2024\n"
    "  status: done\n"
    "  body: All lamps stand.")
EXPLANATION(YAML_DASH,
    "The dash of a list's first item cannot stand on the line of the "
    "list's key.",
    "owners: - pilots",
    "owners:\n"
    "  - pilots")
EXPLANATION(YAML_UNCLOSED_QUOTE,
    "A text that begins with a quotation mark goes on until the same mark "
    "closes it, over any number of lines.",
    "title: 'Lamps\n"
    "group: council",
    "title: 'Lamps'\n"
    "group: council")
EXPLANATION(YAML_AFTER_QUOTE,
    "Between single quotation marks an apostrophe ends the text. Write it "
    "twice, or use double marks, or no marks at all where none are needed.",
    "title: 'The Mayor's lamps'",
    "title: 'The Mayor''s lamps'")
EXPLANATION(YAML_QUOTED_WORD,
    "A value that begins with a quotation mark ends at the next one of its "
    "kind, so that nothing can follow. Put the whole text in marks of the "
    "other kind.",
    "title: \"Gold\" command",
    "title: '\"Gold\" command'")
EXPLANATION(YAML_AFTER_BRACKET,
    "A value that begins with '[' or '{' is a list or a mapping and ends "
    "where that is closed. Put a text that begins so in quotes.",
    "title: [Draft] plan",
    "title: '[Draft] plan'")
EXPLANATION(YAML_LIST_ITEM,
    "Each item of a list begins with a dash. This line stands as far in as "
    "the dashes above it, and has none.",
    "updates:\n"
    "  - edition: 2023\n"
    "    status: open\n"
    "  edition: 2024\n"
    "  status: done",
    "updates:\n"
    "  - edition: 2023\n"
    "    status: open\n"
    "  - edition: 2024\n"
    "    status: done")
EXPLANATION(YAML_DASH_SPACE,
    "A dash begins a list item only where a space follows it; without, it "
    "is part of the word.",
    "updates:\n"
    "  -edition: 2024\n"
    "   status: done",
    "updates:\n"
    "  - edition: 2024\n"
    "    status: done")
EXPLANATION(YAML_COLON_SPACE,
    "A colon ends a key only where a space, or the end of the line, "
    "follows it.",
    "number: 3\n"
    "title:Lamps",
    "number: 3\n"
    "title: Lamps")
EXPLANATION(YAML_DEEPER,
    "A line that is indented more than the one above goes on with that "
    "one's text, and a text cannot hold a key. Keys of one mapping begin "
    "in the same column.",
    "edition: 2024\n"
    "  status: done",
    "edition: 2024\n"
    "status: done")
EXPLANATION(YAML_BLOCK_INDENTATION,
    "Below a '|' the first line decides how far the text is indented. A "
    "later line may be indented more, but not less.",
    "body: |\n"
    "    Three lamps stand.\n"
    "  Four are to come.",
    "body: |\n"
    "  Three lamps stand.\n"
    "  Four are to come.")
EXPLANATION(YAML_CUT,
    "A '#' with a space before it begins a remark, which ends the text; "
    "the line below would go on with a text that has ended.",
    "title: Report #3 of the\n"
    "  council",
    "title: 'Report #3 of the\n"
    "  council'")
EXPLANATION(YAML_REMARK,
    "A '#' with a space before it begins a remark, which is not read: the "
    "text silently loses what stands there. A remark with a space behind "
    "its '#' is not warned of, unless a figure follows.",
    "title: Report #3",
    "title: 'Report #3'")
EXPLANATION(YAML_BRACKET,
    "The items of a list between brackets are separated by commas, and the "
    "bracket is closed.",
    "owners: [pilots, harbour-council\n"
    "since: 2024",
    "owners: [pilots, harbour-council]\n"
    "since: 2024")
EXPLANATION(YAML_FLOW,
    "Between brackets there is nothing between two commas, or before the "
    "end of the file.",
    "owners: [pilots, , harbour-council]",
    "owners: [pilots, harbour-council]")
EXPLANATION(YAML_FIRST_CHARACTER,
    "Some characters mean something to YAML where a value begins: @ ` % * "
    "& ! and others. Put the text in quotes.",
    "title: @lamps",
    "title: '@lamps'")
EXPLANATION(YAML_BLOCK,
    "After '|' or '>' nothing else stands on the line: the text begins on "
    "the next one, indented.",
    "title: > 5 lamps",
    "title: '> 5 lamps'")
EXPLANATION(YAML_ESCAPE,
    "Between double quotation marks a backslash begins an escape such as "
    "\\n. Between single ones it is just a backslash.",
    "title: \"C:\\lamps\"",
    "title: 'C:\\lamps'")
EXPLANATION(YAML_ANCHOR,
    "YAML can name a value with '&' to use it again. Content files do not: "
    "each says everything itself.",
    "title: &lamps Lamps",
    "title: '&lamps Lamps'")
EXPLANATION(YAML_ALIAS,
    "YAML repeats a named value with '*'. Content files do not; a text "
    "that begins with a '*' stands in quotes.",
    "title: *lamps",
    "title: '*lamps'")
EXPLANATION(YAML_TAG,
    "YAML gives a value a type with '!'. Content files do not; a text that "
    "begins with a '!' stands in quotes.",
    "title: !lamps on",
    "title: '!lamps on'")
EXPLANATION(YAML_DOCUMENTS,
    "A line of three dashes begins another document. A content file is one "
    "document.",
    "number: 1\n"
    "---\n"
    "number: 2",
    "number: 1")
EXPLANATION(YAML_DEEP,
    "Nothing that a report holds is nested so deep; most likely brackets "
    "were copied by mistake.",
    NULL, NULL)
EXPLANATION(YAML_KEY,
    "A key is a plain word. Brackets at the beginning of a value make a "
    "mapping of it, whose key this would be.",
    "title: {{lamps}}",
    "title: '{{lamps}}'")
EXPLANATION(DUPLICATE_KEY,
    "A key stands once in its mapping: of two, it could not be told which "
    "is meant.",
    "group: council\n"
    "group: partners",
    "group: partners")
