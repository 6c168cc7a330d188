/*
 * diagnostic_table.h - every diagnostic: name, code, severity, message.
 *
 * One row a diagnostic, by the room that finds it; `{}` stands for a value.
 * A message says what is wrong and, where it can, what to do. Included by
 * diagnostic.h and diagnostic.c, each with its own DIAGNOSTIC macro.
 */

/* core: files and memory */
DIAGNOSTIC(CANNOT_READ, "cannot-read", SYSTEM, "cannot read {}: {}")
DIAGNOSTIC(CANNOT_WRITE, "cannot-write", SYSTEM, "cannot write {}: {}")

/* template */

/* content: YAML */
DIAGNOSTIC(NOT_UTF8, "not-utf-8", ERROR,
    "this byte is not UTF-8: save the file as text in UTF-8")
DIAGNOSTIC(CHARACTER, "forbidden-character", ERROR,
    "the character {} cannot stand in a web page or a data file: delete it")
DIAGNOSTIC(LINE_SEPARATOR, "line-separator", ERROR,
    "an invisible line separator ({}), as word processors leave them: "
    "begin a new line instead")
DIAGNOSTIC(YAML_FAULT, "yaml", ERROR, "this is not YAML: {}")
DIAGNOSTIC(YAML_TABULATOR, "yaml-tab", ERROR,
    "a tab stands in the indentation: indent with spaces")
DIAGNOSTIC(YAML_COLON, "yaml-colon", ERROR,
    "a colon followed by a space cannot stand in a text without quotes: put "
    "the whole text in quotes")
DIAGNOSTIC(YAML_NO_COLON, "yaml-no-colon", ERROR,
    "a key and a colon are wanted here: if this line goes on with the text "
    "above, indent it more than that text's key")
DIAGNOSTIC(YAML_INDENTATION, "yaml-indentation", ERROR,
    "this line does not fit those above it: indent it as its neighbours are")
DIAGNOSTIC(YAML_DASH, "yaml-dash", ERROR,
    "a list's dash must begin a line of its own, below the key")
DIAGNOSTIC(YAML_UNCLOSED_QUOTE, "yaml-unclosed-quote", ERROR,
    "the text that begins with this quotation mark is never closed: add the "
    "other mark at its end")
DIAGNOSTIC(YAML_AFTER_QUOTE, "yaml-after-quote", ERROR,
    "the text went on after the closing quotation mark: write '' for an "
    "apostrophe between single marks, \\\" for a mark between double ones")
DIAGNOSTIC(YAML_BRACKET, "yaml-bracket", ERROR,
    "after this '{}' a comma or the closing bracket is missing")
DIAGNOSTIC(YAML_FIRST_CHARACTER, "yaml-first-character", ERROR,
    "a text cannot begin with '{}' here: put the whole text in quotes")
DIAGNOSTIC(YAML_BLOCK, "yaml-block", ERROR,
    "after '|' or '>' the text begins on the next line: go there, or put "
    "the whole text in quotes")
DIAGNOSTIC(YAML_ESCAPE, "yaml-escape", ERROR,
    "between double quotes a backslash begins an escape, and this is none: "
    "write two backslashes, or use single quotes")
DIAGNOSTIC(YAML_ANCHOR, "yaml-anchor", ERROR,
    "'&{}' is an anchor, which is not used here: put the text in quotes")
DIAGNOSTIC(YAML_ALIAS, "yaml-alias", ERROR,
    "'*{}' is an alias, which is not used here: put the text in quotes")
DIAGNOSTIC(YAML_TAG, "yaml-tag", ERROR,
    "a text that begins with '!' is a tag, which is not used here: put the "
    "text in quotes")
DIAGNOSTIC(YAML_DOCUMENTS, "yaml-documents", ERROR,
    "a second document begins here: a file holds one")
DIAGNOSTIC(YAML_DEEP, "yaml-deep", ERROR,
    "lists and mappings are nested more than {} deep")
DIAGNOSTIC(YAML_KEY, "yaml-key", ERROR,
    "a key must be a plain word: if this is a text, put it in quotes")
DIAGNOSTIC(DUPLICATE_KEY, "duplicate-key", ERROR,
    "the key '{}' stands here for a second time: keep one of the two")

/* content: schema */

/* content: report */

/* prose */

/* theme */

/* view */

/* formats */

/* audit */

/* commands */
DIAGNOSTIC(USAGE, "usage", USAGE, "{}; see 'yearon --help'")
