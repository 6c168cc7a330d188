/*
 * diagnostic_table.h - every diagnostic: name, code, severity, message.
 *
 * One row a diagnostic, by the room that finds it; `{}` stands for a value.
 * A message says what is wrong and, where it can, what to do. Included by
 * diagnostic.h and diagnostic.c, each with its own DIAGNOSTIC macro.
 */

/* core: files and memory */
DIAGNOSTIC(CANNOT_READ, "cannot-read", SYSTEM, "cannot read '{}': {}")
DIAGNOSTIC(CANNOT_WRITE, "cannot-write", SYSTEM, "cannot write '{}': {}")

/* publish */
DIAGNOSTIC(TARGET_UNFIT, "output-folder", USAGE,
    "cannot build into '{}': {}; give a folder of its own with --out")
DIAGNOSTIC(BUILD_RUNNING, "build-running", SYSTEM,
    "another build of '{}' is running (process {}): wait until it has ended")
DIAGNOSTIC(STAGE_IN_THE_WAY, "in-the-way", SYSTEM,
    "'{}' is in the way and holds what no build has put there: move it away")
DIAGNOSTIC(NOT_OURS, "not-ours", USAGE,
    "'{}' was not written by this program, which would have to overwrite "
    "it: move it away, or build into another folder with --out")
DIAGNOSTIC(CANNOT_KEEP, "cannot-keep", SYSTEM,
    "cannot keep '{}', which is not the program's own, in the new report: "
    "{}; move it out of the report's folder")
DIAGNOSTIC(CANNOT_EXCHANGE, "cannot-exchange", SYSTEM,
    "cannot replace '{}' in one step ({}), so it was left as it was: move it "
    "away and build again, or build into another folder with --out")
DIAGNOSTIC(OUTPUT_PATH, "output-path", SYSTEM,
    "cannot write a file named '{}': {}; this is a fault of the program, "
    "please report it")
DIAGNOSTIC(OLD_REPORT_STAYS, "old-report-stays", WARNING,
    "the new report is published, but '{}', which holds the old one, cannot "
    "be removed ({}): remove it by hand")

/* template */
DIAGNOSTIC(TEMPLATE_UNCLOSED_TAG, "template-unclosed-tag", ERROR,
    "the tag that begins here is never closed: '{}' is missing")
DIAGNOSTIC(TEMPLATE_NAME, "template-name", ERROR,
    "a tag holds one name without spaces, and not '{}'")
DIAGNOSTIC(TEMPLATE_DELIMITERS, "template-delimiters", ERROR,
    "'{}' are no delimiters: write two, with a space between them and "
    "without '='")
DIAGNOSTIC(TEMPLATE_UNCLOSED, "template-unclosed", ERROR,
    "'{}' is never closed: the tag '{}' is missing")
DIAGNOSTIC(TEMPLATE_UNOPENED, "template-unopened", ERROR,
    "this tag closes '{}', but nothing is open: delete it")
DIAGNOSTIC(TEMPLATE_CROSSED, "template-crossed", ERROR,
    "this tag closes '{}', but '{}' was opened last and must be closed "
    "before")
DIAGNOSTIC(TEMPLATE_NESTED, "template-nested", ERROR,
    "sections and blocks are nested more than {} deep")
DIAGNOSTIC(TEMPLATE_UNKNOWN_NAME, "template-unknown-name", ERROR,
    "nothing is named '{}' here")
DIAGNOSTIC(TEMPLATE_UNKNOWN_MEMBER, "template-unknown-member", ERROR,
    "'{}' has nothing named '{}'")
DIAGNOSTIC(TEMPLATE_RAW, "template-raw", ERROR,
    "'{}' is {}, and only HTML can be written as it is: write {{{}}}")
DIAGNOSTIC(TEMPLATE_ESCAPED, "template-escaped-html", ERROR,
    "'{}' is HTML, which would be shown as its source: write {{{{}}}}")
DIAGNOSTIC(TEMPLATE_NOT_TEXT, "template-not-text", ERROR,
    "'{}' is {}, which cannot be written: name a part of it, or open a "
    "section with {{#{}}}")
DIAGNOSTIC(TEMPLATE_DYNAMIC, "template-dynamic", ERROR,
    "'{}' is {}, but the name of a template must be text")
DIAGNOSTIC(TEMPLATE_MISSING, "template-missing", ERROR,
    "there is no template named '{}'")
DIAGNOSTIC(TEMPLATE_UNKNOWN_BLOCK, "template-unknown-block", ERROR,
    "the template '{}' has no block '{}' that this one could replace")
DIAGNOSTIC(TEMPLATE_ENDLESS, "template-endless", ERROR,
    "this template, with what it includes, writes more than {} tags and "
    "texts: see whether lists or partials repeat each other")
DIAGNOSTIC(TEMPLATE_DEEP, "template-deep", ERROR,
    "templates and sections include each other without end: after {} "
    "templates or {} sections this is given up")

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
    "the text ended at the mark before this: write '' for an apostrophe "
    "between single marks, \\\" for a mark between double ones")
DIAGNOSTIC(YAML_QUOTED_WORD, "yaml-quoted-word", ERROR,
    "a text that begins with a quotation mark ends at the next one, and this "
    "goes on: put the whole text in marks of the other kind")
DIAGNOSTIC(YAML_AFTER_BRACKET, "yaml-after-bracket", ERROR,
    "what begins with a bracket ends where that is closed, and this goes on: "
    "if it is a text, put the whole of it in quotes")
DIAGNOSTIC(YAML_LIST_ITEM, "yaml-list-item", ERROR,
    "a list stands above, and this line has no dash: begin the item with "
    "'- ', or indent the line as the item that it belongs to")
DIAGNOSTIC(YAML_DASH_SPACE, "yaml-dash-space", ERROR,
    "a dash makes a list item only with a space behind it: write '- '")
DIAGNOSTIC(YAML_COLON_SPACE, "yaml-colon-space", ERROR,
    "a colon ends a key only with a space behind it: add one")
DIAGNOSTIC(YAML_DEEPER, "yaml-deeper", ERROR,
    "this line is indented more than the one above and would go on with its "
    "text: indent the two alike")
DIAGNOSTIC(YAML_BLOCK_INDENTATION, "yaml-block-indentation", ERROR,
    "this line is indented less than the text that it goes on with: indent "
    "all lines below the '|' alike")
DIAGNOSTIC(YAML_CUT, "yaml-cut", ERROR,
    "the text above was cut at ' #', which begins a remark, so this line "
    "goes on with nothing: put the whole text in quotes")
DIAGNOSTIC(YAML_REMARK, "yaml-remark", WARNING,
    "' #' begins a remark, which is not read: if it belongs to the text, put "
    "the whole text in quotes")
DIAGNOSTIC(YAML_BRACKET, "yaml-bracket", ERROR,
    "after this '{}' a comma or the closing bracket is missing")
DIAGNOSTIC(YAML_FLOW, "yaml-flow", ERROR,
    "between brackets, an item or the closing bracket is missing before this")
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
DIAGNOSTIC(UNKNOWN_KEY, "unknown-key", ERROR,
    "'{}' is not a key of {}")
DIAGNOSTIC(MISSING_KEY, "missing-key", ERROR,
    "{} needs the key '{}': {}")
DIAGNOSTIC(EMPTY_VALUE, "empty-value", ERROR,
    "'{}' is empty, but it is needed")
DIAGNOSTIC(WRONG_TYPE, "wrong-type", ERROR, "{} must be {}")
DIAGNOSTIC(NOT_BOOLEAN, "not-boolean", ERROR,
    "'{}' must be true or false, not '{}'")
DIAGNOSTIC(NOT_CHOICE, "not-choice", ERROR,
    "'{}' cannot be '{}': write one of {}")
DIAGNOSTIC(TOO_LONG, "too-long", ERROR,
    "'{}' is {} characters long: at most {} are allowed")
DIAGNOSTIC(BAD_DATE, "bad-date", ERROR,
    "'{}' is not a date: write 2017, 2017-10 or 2017-10-31")
DIAGNOSTIC(NO_SUCH_DATE, "no-such-date", ERROR,
    "'{}' is not in the calendar")
DIAGNOSTIC(BAD_ID, "bad-id", ERROR,
    "'{}' cannot be an id: write small letters, digits and hyphens only, a "
    "letter or digit first")
DIAGNOSTIC(BAD_LANGUAGE, "bad-language", ERROR,
    "'{}' is not a language tag: write 'en-GB', 'cy', 'fr' and the like")
DIAGNOSTIC(BAD_URL, "bad-url", ERROR,
    "'{}' is not a web address: it begins with http:// or https:// and has "
    "no spaces, quotation marks or pointed brackets")
DIAGNOSTIC(BAD_SITE_URL, "bad-site-url", ERROR,
    "'{}' is not a site's address: it begins with http:// or https:// and "
    "has no spaces, '?' or '#'")
DIAGNOSTIC(BAD_EMAIL, "bad-email", ERROR,
    "'{}' is not an e-mail address")
DIAGNOSTIC(BAD_DAYS, "bad-days", ERROR,
    "'{}' is not a number of days: write digits only, such as 10")
DIAGNOSTIC(BAD_NUMBER, "bad-number", ERROR,
    "'{}' cannot be a recommendation's number: write letters, digits, '.', "
    "'-' and single spaces, with a digit, 40 characters at most")
DIAGNOSTIC(BAD_SECTION_FILE, "bad-section-file", ERROR,
    "'{}' cannot be a section's file: name a file beside edition.yaml that "
    "ends in .md")

/* content: report */
DIAGNOSTIC(MISSING_FILE, "missing-file", ERROR,
    "there is no such file, and it is needed")
DIAGNOSTIC(MISSING_FOLDER, "missing-folder", ERROR,
    "there is no such folder, and it is needed")
DIAGNOSTIC(EMPTY_FILE, "empty-file", ERROR,
    "this file is empty: see what it must hold in the guide for editors")
DIAGNOSTIC(STRAY_FILE, "stray-file", ERROR,
    "this has no place here: move it elsewhere or delete it")
DIAGNOSTIC(UNNAMED_SECTION, "unnamed-section", ERROR,
    "no section of edition.yaml names this file: name it there or delete it")
DIAGNOSTIC(FILE_EXTENSION, "file-extension", ERROR,
    "rename this file: its name must end in '.yaml', in small letters")
DIAGNOSTIC(NOT_PLAIN, "not-plain", ERROR,
    "this is neither a file nor a folder: links and devices are not followed")
DIAGNOSTIC(FILE_NAME, "file-name", ERROR,
    "rename this file: its name holds characters that no address can have")
DIAGNOSTIC(TOO_LARGE, "too-large", ERROR,
    "this file is larger than {} MiB: make it smaller")
DIAGNOSTIC(TOO_MANY_FILES, "too-many-files", ERROR,
    "this folder holds more than {} files: keep what is no part of the "
    "report elsewhere")
DIAGNOSTIC(SVG_PICTURE, "svg-picture", ERROR,
    "an SVG can hold scripts and is not taken: save the picture as PNG")
DIAGNOSTIC(ID_TWICE, "id-twice", ERROR,
    "'{}' is used twice: each {} needs its own")
DIAGNOSTIC(RESERVED_ID, "reserved-id", ERROR,
    "'{}' is a name that the site uses itself: choose another")
DIAGNOSTIC(UNKNOWN_GROUP, "unknown-group", ERROR,
    "report.yaml has no group '{}'")
DIAGNOSTIC(UNKNOWN_STATUS, "unknown-status", ERROR,
    "report.yaml has no status '{}'")
DIAGNOSTIC(UNKNOWN_EDITION, "unknown-edition", ERROR,
    "there is no edition '{}'")
DIAGNOSTIC(UNKNOWN_OWNER, "unknown-owner", ERROR,
    "organisations.yaml has no '{}'")
DIAGNOSTIC(NO_ORGANISATIONS, "no-organisations", ERROR,
    "there is no organisations.yaml to say who the owners are: add it")
DIAGNOSTIC(OWNER_TWICE, "owner-twice", ERROR,
    "'{}' is an owner already: name it once")
DIAGNOSTIC(NO_EDITION, "no-edition", ERROR,
    "there is no edition: add a folder such as editions/2017-10 with an "
    "edition.yaml")
DIAGNOSTIC(EDITION_DRAFT, "edition-draft", ERROR,
    "the edition '{}' is a draft and cannot be the one that the front page "
    "shows: name another, or end its being a draft")
DIAGNOSTIC(EDITIONS_ORDER, "editions-order", ERROR,
    "the dates {} and {} do not say which edition comes first: write them "
    "more exactly")
DIAGNOSTIC(SECTION_MISSING, "section-missing", ERROR,
    "there is no file '{}' beside edition.yaml")
DIAGNOSTIC(NO_RECOMMENDATIONS_PLACE, "no-recommendations-place", ERROR,
    "the sections do not say where the recommendations go: add the item "
    "'recommendations'")
DIAGNOSTIC(RECOMMENDATIONS_TWICE, "recommendations-twice", ERROR,
    "the recommendations have their place already: keep one of the two")
DIAGNOSTIC(NUMBER_TWICE, "number-twice", ERROR,
    "the number '{}' is used twice")
DIAGNOSTIC(ADDRESS_TWICE, "address-twice", ERROR,
    "'{}' gives the page address '{}', which another recommendation has: "
    "change one of the two numbers")
DIAGNOSTIC(FILE_STEM, "file-stem", ERROR,
    "the number is '{}', so this file must be called '{}.yaml'")
DIAGNOSTIC(UPDATE_TWICE, "update-twice", ERROR,
    "there are two updates for the edition '{}': keep one")
DIAGNOSTIC(UPDATES_ORDER, "updates-order", ERROR,
    "the update for '{}' stands after one for a later edition: put the "
    "oldest edition first")
DIAGNOSTIC(UPDATE_SAME, "same-update", WARNING,
    "this update says the same, word for word, as the one for '{}': write "
    "what has happened since, or leave it out, and the report carries the "
    "earlier one forward")
DIAGNOSTIC(STATUS_BACK, "status-back", WARNING,
    "'{}' does not count as dealt with, but the status for '{}' was '{}', "
    "which does: see whether this is meant")
DIAGNOSTIC(UNKNOWN_WARNING, "unknown-warning", ERROR,
    "there is no warning with the code '{}'")
DIAGNOSTIC(NOT_A_WARNING, "not-a-warning", ERROR,
    "'{}' is an error, and only warnings can be turned off")
DIAGNOSTIC(WARNING_TWICE, "warning-twice", ERROR,
    "the warning '{}' is turned off already: keep one of the two")
DIAGNOSTIC(UPDATE_BEFORE_SINCE, "update-before-since", ERROR,
    "the update is for '{}', but the recommendation is there only since "
    "'{}'")

/* prose */
DIAGNOSTIC(PROSE_LONG, "long-text", ERROR,
    "this text is longer than two million bytes: divide it")
DIAGNOSTIC(PROSE_CROWDED, "crowded-paragraph", ERROR,
    "there are too many '{}' in one paragraph: divide it by empty lines")
DIAGNOSTIC(PROSE_DEFINITIONS, "link-definitions", ERROR,
    "the links of this text are too long for their number: shorten the "
    "lines that define them, or write the addresses where they stand")
DIAGNOSTIC(PROSE_DEPTH, "deep-text", ERROR,
    "lists, quotations or emphasis stand too deep in each other here: use "
    "fewer levels")
DIAGNOSTIC(PROSE_ONE_PARAGRAPH, "one-paragraph", ERROR,
    "this text may be one paragraph only, without headings, lists, "
    "quotations or code blocks: join it, or shorten it")
DIAGNOSTIC(PROSE_HTML, "raw-html", ERROR,
    "raw HTML is not allowed: instead of '{}', {}")
DIAGNOSTIC(PROSE_LINK, "link", ERROR,
    "a link may not lead to '{}': begin the address with https://, http://, "
    "mailto: or tel:, or name a file as in media/map.png")
DIAGNOSTIC(PROSE_LINK_EMPTY, "link-without-address", ERROR,
    "this link leads nowhere: write the address between the round brackets, "
    "[words](https://example.org)")
DIAGNOSTIC(PROSE_LINK_WORDLESS, "link-without-words", ERROR,
    "this link has no words: write them between the square brackets, "
    "[words](https://example.org)")
DIAGNOSTIC(PROSE_IMAGE, "picture", ERROR,
    "a picture cannot be taken from '{}': put its file into the folder "
    "media, and write it as in media/map.png")
DIAGNOSTIC(PROSE_IMAGE_WORDLESS, "picture-without-words", ERROR,
    "this picture has no text for those who cannot see it: say what it shows "
    "between the square brackets, ![a map of the site](media/map.png)")
DIAGNOSTIC(PROSE_NO_MEDIA, "unknown-media", ERROR,
    "there is no file '{}' in the content folder")
DIAGNOSTIC(PROSE_NO_RECOMMENDATION, "unknown-recommendation", ERROR,
    "there is no recommendation '{}'")
DIAGNOSTIC(PROSE_LANGUAGE_MARK, "language-mark", ERROR,
    "'{}' is not understood: a passage in another language is written "
    "[words]{lang=cy}")
DIAGNOSTIC(PROSE_LANGUAGE_TAG, "language-tag", ERROR,
    "'{}' names no language: write its tag, as in {lang=cy} or "
    "{lang=zh-Hant}")
DIAGNOSTIC(PROSE_MORE_ERRORS, "more-errors", ERROR,
    "this text has more than a hundred errors; from here on they are not "
    "shown")
DIAGNOSTIC(PROSE_LINK_VAGUE, "vague-link", WARNING,
    "'{}' does not say where the link leads: name what is found there, for "
    "those who read or hear links by themselves")
DIAGNOSTIC(PROSE_SHORT_FORM, "unknown-short-form", WARNING,
    "the glossary has no '{}': add what it stands for to glossary.yaml, or "
    "write the words out")
DIAGNOSTIC(TERM_UNUSED, "unused-term", WARNING,
    "no text uses '{}': delete the term, or spell it as the texts do")
DIAGNOSTIC(PROSE_TABLE, "pipe-table", WARNING,
    "this looks like a table, which will be shown as running text: write a "
    "list instead")
DIAGNOSTIC(PROSE_BULLET, "pasted-bullet", WARNING,
    "this bullet makes no list: begin the line with '- ' instead, and leave "
    "an empty line before the first")
DIAGNOSTIC(PROSE_INVISIBLE, "invisible-character", WARNING,
    "an invisible character ({}) stands here: delete it")
DIAGNOSTIC(PROSE_MORE_WARNINGS, "more-warnings", WARNING,
    "this text has more than a hundred warnings; from here on they are not "
    "shown")

/* theme: its folders */
DIAGNOSTIC(THEME_UNKNOWN, "unknown-theme", USAGE,
    "there is no theme named '{}' in {}")
DIAGNOSTIC(THEME_NO_FOLDER, "not-a-theme", USAGE,
    "'{}' is no theme: it has no theme.yaml")
DIAGNOSTIC(THEME_PARENT, "unknown-parent", ERROR,
    "there is no theme named '{}' in {}: name an existing theme as parent")
DIAGNOSTIC(THEME_CYCLE, "theme-cycle", ERROR,
    "a theme cannot be its own ancestor: {}")
DIAGNOSTIC(THEME_EMPTY, "empty-theme", ERROR,
    "the file is empty: it must give at least the theme's name")
DIAGNOSTIC(THEME_NAME, "theme-name", ERROR,
    "'{}' cannot name a theme: use small letters, digits and hyphens")
DIAGNOSTIC(THEME_NAME_DIFFERS, "theme-name-differs", ERROR,
    "the name must be that of the theme's folder, '{}', not '{}'")
DIAGNOSTIC(THEME_NOT_FOLDER, "theme-not-a-folder", ERROR,
    "this must be a folder, and not a link to one")
DIAGNOSTIC(TEMPLATE_FILE, "template-file-name", ERROR,
    "this is no template: templates are named NAME.mustache, in small "
    "letters, digits and hyphens")
DIAGNOSTIC(TEMPLATE_UNUSED, "template-unused", WARNING,
    "no page uses this template: give it the name of the one that it "
    "replaces, include it in another, or delete it")
DIAGNOSTIC(THEME_NO_TEMPLATE, "theme-lacks-template", ERROR,
    "the theme '{}' has no template '{}'")
DIAGNOSTIC(ASSET_NAME, "asset-name", ERROR,
    "the name stands in addresses: use letters, digits, '.', '-' and '_'")
DIAGNOSTIC(ASSET_TAKEN, "asset-taken", ERROR,
    "the program writes a file of this name from the theme's settings: "
    "rename this one")
DIAGNOSTIC(ASSET_DEEP, "asset-deep", ERROR,
    "folders of assets are nested too deep: move this one up")
DIAGNOSTIC(ASSET_CLASH, "asset-clash", ERROR,
    "this file stands in the way of a folder, for {}: rename one of them")

/* theme: its settings */
DIAGNOSTIC(SETTING_NAME, "setting-name", ERROR,
    "'{}' cannot name a setting: begin with a small letter; small letters, "
    "digits and hyphens follow")
DIAGNOSTIC(SETTING_TWICE, "setting-twice", ERROR,
    "the setting '{}' is declared already: to change its value, put it "
    "under 'set'")
DIAGNOSTIC(SETTING_UNKNOWN, "unknown-setting", ERROR,
    "there is no setting '{}' in this theme or its parents")
DIAGNOSTIC(SETTING_VALUE, "setting-value", ERROR,
    "'{}' is no value for '{}': {}")
DIAGNOSTIC(SETTING_EMPTY, "setting-empty", ERROR,
    "'{}' has no value: {} (without quotes, YAML takes what follows a '#' "
    "for a remark)")
DIAGNOSTIC(SETTING_PICTURE, "setting-picture", ERROR,
    "there is no file '{}' in the assets of the theme or its parents")
DIAGNOSTIC(SETTING_AGAINST, "setting-against", ERROR,
    "'against' and 'contrast' go together, and belong to colours: give "
    "both or neither")
DIAGNOSTIC(SETTING_AGAINST_UNKNOWN, "setting-against-unknown", ERROR,
    "there is no colour '{}' that this one could be read on")
DIAGNOSTIC(SETTING_CONTRAST, "setting-contrast", ERROR,
    "'{}' is no contrast: write a number from 1 to 21, such as 4.5")
DIAGNOSTIC(CONTRAST, "contrast", ERROR,
    "'{}' ({}) on '{}' ({}) has a contrast of {} to 1 and needs {} to 1: "
    "make one of them lighter or darker")

/* theme: its strings */
DIAGNOSTIC(STRINGS_FILE, "strings-file-name", ERROR,
    "no language is read from this file: strings are in files named "
    "LANGUAGE.yaml, such as fr.yaml")
DIAGNOSTIC(STRINGS_NO_ENGLISH, "no-english-strings", ERROR,
    "the theme '{}' and its parents have no English strings: they go into "
    "strings/en.yaml")
DIAGNOSTIC(STRINGS_BORROWED, "borrowed-strings", WARNING,
    "the theme has no strings for the language '{}': English ones are shown")
DIAGNOSTIC(STRINGS_INCOMPLETE, "missing-strings", WARNING,
    "these are missing and shown in English: {}")
DIAGNOSTIC(STRINGS_ENGLISH_LACKS, "english-strings-lack", ERROR,
    "the English strings lack '{}'")
DIAGNOSTIC(STRINGS_LANGUAGE, "strings-language", ERROR,
    "the language must be the one in the file's name, '{}', not '{}'")
DIAGNOSTIC(STRING_UNKNOWN, "unknown-string", ERROR,
    "there is no string '{}' in English: delete it here or add it there")
DIAGNOSTIC(STRING_NAME, "string-name", ERROR,
    "'{}' cannot name a string: begin with a small letter; small letters, "
    "digits and hyphens follow")
DIAGNOSTIC(STRING_BRACE, "string-brace", ERROR,
    "a '{' begins a name, such as {count}, and needs its '}'")
DIAGNOSTIC(STRING_EXTRA_NAME, "string-unknown-name", ERROR,
    "nothing is filled in for {}: the English string has no such name")
DIAGNOSTIC(STRING_LACKS_NAME, "string-missing-name", ERROR,
    "{} is missing: it stands in the English string")
DIAGNOSTIC(STRING_NO_OTHER, "string-no-other", ERROR,
    "the form 'other' is missing: it is for all numbers that no other form "
    "is for")
DIAGNOSTIC(STRING_NO_RULE, "string-no-rule", ERROR,
    "the form '{}' is never used: 'plural' has no rule for it")
DIAGNOSTIC(PLURAL_CATEGORY, "plural-category", ERROR,
    "there is no plural form '{}': the forms are zero, one, two, few, many "
    "and other")
DIAGNOSTIC(PLURAL_OTHER, "plural-other", ERROR,
    "'other' has no rule: it is for the numbers that fit no rule")
DIAGNOSTIC(PLURAL_RULE, "plural-rule", ERROR,
    "the rule for '{}' cannot be read from here on: {} is wanted")
DIAGNOSTIC(STRINGS_MONTHS, "strings-months", ERROR,
    "'months' lists the names of the 12 months, and here are {}")
DIAGNOSTIC(STRINGS_DIGITS, "strings-digits", ERROR,
    "'{}' cannot stand between groups of digits: write one character that "
    "is no digit, or nothing")

/* view */
DIAGNOSTIC(CARRIED_FORWARD, "carried-forward", WARNING,
    "recommendation {} has no update for edition {}: the report shows its "
    "update of {}, marked as carried forward")
DIAGNOSTIC(NOT_YET_REPORTED, "not-yet-reported", WARNING,
    "recommendation {} has no update: edition {} shows it as not yet "
    "reported on")

/* formats */
DIAGNOSTIC(PDF_NO_ENGINE, "no-engine", WARNING,
    "the PDFs are left out: there is no engine for them in {} (`make engine` "
    "installs it)")
DIAGNOSTIC(PDF_ENGINE_MISSING, "engine-missing", SYSTEM,
    "PDFs were asked for, and there is no engine for them in {}: `make "
    "engine` installs it")
DIAGNOSTIC(PDF_ENGINE_FAILED, "engine-failed", SYSTEM,
    "'{}' could not be made: the engine {}")
DIAGNOSTIC(PDF_FOLDER, "engine-folder", SYSTEM,
    "there is no room to make PDFs in: {}: {}")
DIAGNOSTIC(PDF_GLYPH, "missing-glyph", ERROR,
    "the PDF has no letter form for '{}': write it in another way, or put a "
    "font that has it among the engine's")
DIAGNOSTIC(PDF_PICTURE, "picture-unreadable", ERROR,
    "the PDF cannot show '{}': save it anew as PNG, JPEG or SVG ({})")
DIAGNOSTIC(PDF_TEMPLATE, "print-template", ERROR,
    "the theme's print template has a fault: {}")
DIAGNOSTIC(PDF_RIGHT_TO_LEFT, "right-to-left", WARNING,
    "the PDFs of edition {} are left out: they cannot yet hold text that is "
    "written from right to left, such as '{}'; its pages can")
DIAGNOSTIC(PDF_RIGHT_TO_LEFT_ASKED, "right-to-left-asked", ERROR,
    "PDFs cannot yet hold text that is written from right to left, such as "
    "'{}': leave them out with --formats")

/* audit */
DIAGNOSTIC(PAGE_MALFORMED, "page-malformed", ERROR,
    "this is not well-formed XML: {}")
DIAGNOSTIC(PAGE_LANGUAGE, "page-language", ERROR,
    "the page does not say its language: give its html element a lang "
    "attribute")
DIAGNOSTIC(PAGE_TITLE, "page-title", ERROR,
    "the page has no title: put a title with words into its head")
DIAGNOSTIC(PAGE_WITHOUT_H1, "page-without-h1", ERROR,
    "the page has no main heading: give it one h1")
DIAGNOSTIC(PAGE_SECOND_H1, "page-second-h1", ERROR,
    "the page has a second main heading: make it an h2")
DIAGNOSTIC(HEADING_SKIPPED, "heading-skipped", ERROR,
    "this heading is an h{}, but the one before it is an h{}: make it at "
    "most one level deeper")
DIAGNOSTIC(PICTURE_WITHOUT_TEXT, "picture-without-text", ERROR,
    "this {} has no text for those who cannot see it: {}")
DIAGNOSTIC(SVG_NAMESPACE, "svg-namespace", WARNING,
    "read as XML, as in an e-book, this picture is not drawn: give it "
    "xmlns=\"http://www.w3.org/2000/svg\"")
DIAGNOSTIC(LINK_BROKEN, "link-broken", ERROR,
    "'{}' names a file that is not there")
DIAGNOSTIC(LINK_TO_FOLDER, "link-to-folder", ERROR,
    "'{}' names a folder: name a file in it, such as index.html, so that "
    "the link works from a disc too")
DIAGNOSTIC(LINK_OUTSIDE, "link-outside", ERROR,
    "'{}' leads out of the report's folder")
DIAGNOSTIC(LINK_ABSOLUTE, "link-absolute", ERROR,
    "'{}' begins at the top of a site: write it relative to this page, so "
    "that it works from a disc too")
DIAGNOSTIC(LINK_KIND, "link-kind", ERROR,
    "'{}' is no address for a report: use a file's name, or http, https, "
    "mailto or tel")
DIAGNOSTIC(LINK_EMPTY, "link-empty", ERROR,
    "this {} is empty: name a file")
DIAGNOSTIC(LINK_FRAGMENT, "link-fragment", ERROR,
    "'{}' leads to a place that is not there: nothing in '{}' has the id "
    "'{}'")
DIAGNOSTIC(FETCHED_FROM_AFAR, "other-site", ERROR,
    "'{}' would be fetched from another site: whatever a page needs must be "
    "in the report's folder")
DIAGNOSTIC(PAGE_ID_TWICE, "page-id-twice", ERROR,
    "the id '{}' is given twice on this page")
DIAGNOSTIC(PAGE_ID_MISSING, "page-id-missing", ERROR,
    "'{}' names the id '{}', which nothing on this page has")

/* serve */
DIAGNOSTIC(CANNOT_SERVE, "cannot-serve", SYSTEM,
    "cannot listen on port {} of this machine: {}")
DIAGNOSTIC(CANNOT_WATCH, "cannot-watch", SYSTEM,
    "cannot watch the content for changes: {}")
DIAGNOSTIC(CANNOT_OPEN, "cannot-open", SYSTEM,
    "cannot open a browser: {}; leave out --open, and open the address "
    "that is printed")

/* web */
DIAGNOSTIC(WEB_MOVED, "web-moved", WARNING,
    "'{}' has moved for good: write where it is now, '{}'")
DIAGNOSTIC(WEB_GONE, "web-gone", WARNING,
    "'{}' is not there any more (status {}): find out where it is now, or "
    "lead to a copy in an archive")
DIAGNOSTIC(WEB_REFUSED, "web-refused", WARNING,
    "'{}' could not be checked ({}): see in a browser whether it is there")
DIAGNOSTIC(WEB_SILENT, "web-silent", WARNING,
    "'{}' does not answer ({}): check again later")

/* commands */
DIAGNOSTIC(NO_FULL_PROGRAM, "no-full-program", SYSTEM,
    "'{}' is done by the program yearon-full, which cannot be run: {}; "
    "install yearon again, all of it")
DIAGNOSTIC(ONLY_DRAFTS, "only-drafts", ERROR,
    "every edition is a draft, so there is nothing to publish: take "
    "`draft: true` out of one, or ask for drafts with --drafts")
DIAGNOSTIC(ASKED_EDITION, "asked-edition", USAGE,
    "there is no edition '{}'")
DIAGNOSTIC(ASKED_DRAFT, "asked-draft", USAGE,
    "edition '{}' is a draft: it is shown only with --drafts")
DIAGNOSTIC(ASKED_FORMAT, "asked-format", USAGE,
    "there is no format '{}'")
DIAGNOSTIC(ASKED_FILE, "asked-file", USAGE,
    "'{}' is no file or folder of the content in '{}'")
DIAGNOSTIC(ASKED_OWNER, "asked-owner", USAGE,
    "organisations.yaml has no '{}'")
DIAGNOSTIC(ASKED_KIND, "asked-kind", USAGE,
    "there is no kind of file named '{}' (there are report, edition, "
    "recommendation, organisations and glossary)")
DIAGNOSTIC(ASKED_CODE, "asked-code", USAGE,
    "there is no code '{}' ('yearon explain' lists all)")
DIAGNOSTIC(NOTHING_TO_AUDIT, "nothing-to-audit", ERROR,
    "there is no page below '{}': give the folder that a report was built "
    "into")
DIAGNOSTIC(JSON_FAULT, "json", ERROR, "this is not JSON: {}")
DIAGNOSTIC(USAGE, "usage", USAGE, "{}; see 'yearon --help'")

/* commands: new */
DIAGNOSTIC(ASKED_GROUP, "asked-group", USAGE,
    "there is no group '{}' in report.yaml")
DIAGNOSTIC(ASKED_STATUS, "asked-status", USAGE,
    "there is no status '{}' in report.yaml")
DIAGNOSTIC(ASKED_RECOMMENDATION, "asked-recommendation", USAGE,
    "there is no recommendation '{}'")
DIAGNOSTIC(NEW_EXISTS, "new-exists", USAGE,
    "'{}' is there already, and is never overwritten")
DIAGNOSTIC(NEW_UPDATE_THERE, "update-there", USAGE,
    "recommendation {} has an update for '{}' already: change that one")
DIAGNOSTIC(NEW_TOO_EARLY, "asked-too-early", USAGE,
    "recommendation {} is there only since '{}', so it can have no update "
    "for '{}'")
DIAGNOSTIC(CANNOT_EDIT, "cannot-edit", ERROR,
    "this is not laid out as {} is in the guide for editors, so nothing can "
    "be added to it: add the lines by hand, or lay it out anew")

/* commands: changes */
DIAGNOSTIC(NO_REVISION, "no-revision", ERROR,
    "git cannot say what the content was in '{}': {}")
DIAGNOSTIC(FAULTY_REVISION, "faulty-revision", ERROR,
    "the content of '{}' has errors, so there are no figures to compare: "
    "'yearon check' tells them")

/* commands: import */
DIAGNOSTIC(SHEET_QUOTE, "sheet-quote", ERROR,
    "the quotation mark that begins this cell is never closed: save the "
    "spreadsheet as CSV again")
DIAGNOSTIC(SHEET_COLUMN, "sheet-column", USAGE,
    "no column is named '{}': say which one holds the {} with --map {}=NAME")
DIAGNOSTIC(SHEET_CELL, "sheet-cell", ERROR, "row {}, column {}: {}")
