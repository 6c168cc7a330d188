/*
 * explanation_theme.h - what the codes of themes mean
 *
 * EXPLANATION(row of diagnostic_table.h, what it means and why it matters,
 * wrong, right). Included by explanation.c; where there is no example that
 * says more than the message, there is none.
 */
EXPLANATION(TEMPLATE_UNCLOSED_TAG,
    "A tag begins with two braces and ends with two.",
    "{{title",
    "{{title}}")
EXPLANATION(TEMPLATE_NAME,
    "A tag holds one name.",
    "{{the title}}",
    "{{title}}")
EXPLANATION(TEMPLATE_DELIMITERS,
    "{{=...=}} changes what tags begin and end with: two groups of "
    "characters, with a space between them.",
    "{{=<%=}}",
    "{{=<% %>=}}")
EXPLANATION(TEMPLATE_UNCLOSED,
    "Each section and block is closed by a tag with its name.",
    "{{#groups}}{{title}}",
    "{{#groups}}{{title}}{{/groups}}")
EXPLANATION(TEMPLATE_UNOPENED,
    "A closing tag stands where nothing is open.",
    "{{title}}{{/groups}}",
    "{{title}}")
EXPLANATION(TEMPLATE_CROSSED,
    "What was opened last is closed first.",
    "{{#a}}{{#b}}{{/a}}{{/b}}",
    "{{#a}}{{#b}}{{/b}}{{/a}}")
EXPLANATION(TEMPLATE_NESTED,
    "No page needs sections nested so deep.",
    NULL, NULL)
EXPLANATION(TEMPLATE_UNKNOWN_NAME,
    "Templates see the values that the guide for themes lists, and no "
    "others. A name that is not there would be left out unseen.",
    "{{titel}}",
    "{{title}}")
EXPLANATION(TEMPLATE_UNKNOWN_MEMBER,
    "The object has no part of that name: the guide for themes lists the "
    "parts of each.",
    "{{report.titel}}",
    "{{report.name}}")
EXPLANATION(TEMPLATE_RAW,
    "Text is escaped, so that it cannot break the page. Three braces are "
    "for what is HTML already.",
    "{{{title}}}",
    "{{title}}")
EXPLANATION(TEMPLATE_ESCAPED,
    "HTML that is escaped is shown as its source. Three braces write it as "
    "it is.",
    "{{body}}",
    "{{{body}}}")
EXPLANATION(TEMPLATE_NOT_TEXT,
    "An object or a list has no text of its own.",
    "{{groups}}",
    "{{#groups}}{{title}}{{/groups}}")
EXPLANATION(TEMPLATE_DYNAMIC,
    "{{>*name}} includes the template that the value names, so the value "
    "must be text.",
    "{{>*groups}}",
    "{{>*kind}}")
EXPLANATION(TEMPLATE_MISSING,
    "No template of that name lies in the theme or its parents.",
    "{{>haed}}",
    "{{>head}}")
EXPLANATION(TEMPLATE_UNKNOWN_BLOCK,
    "A template that takes another one over replaces its blocks, and this "
    "one has none of that name.",
    "{{<layout}}{{$mian}}Lamps{{/mian}}{{/layout}}",
    "{{<layout}}{{$main}}Lamps{{/main}}{{/layout}}")
EXPLANATION(TEMPLATE_ENDLESS,
    "Two partials that include each other twice double what is written with "
    "every level, and so do lists within lists.",
    NULL, NULL)
EXPLANATION(TEMPLATE_DEEP,
    "A template that includes itself needs an end, such as a list that "
    "grows shorter.",
    NULL, NULL)
EXPLANATION(THEME_UNKNOWN,
    "Themes are looked for in themes/ here and where the program was "
    "installed. A folder is given with a slash: ./mine.",
    NULL, NULL)
EXPLANATION(THEME_NO_FOLDER,
    "A theme is a folder with a theme.yaml in it.",
    NULL, NULL)
EXPLANATION(THEME_PARENT,
    "A theme takes from its parent what it does not have itself, and there "
    "is no such parent.",
    "parent: bsae",
    "parent: base")
EXPLANATION(THEME_CYCLE,
    "Of two themes, each names the other as its parent, or a theme names "
    "itself.",
    "name: own\n"
    "parent: own",
    "name: own\n"
    "parent: base")
EXPLANATION(THEME_EMPTY,
    "theme.yaml gives at least the theme's name.",
    NULL,
    "name: own")
EXPLANATION(THEME_NAME,
    "A theme's name is that of its folder and stands on the command line.",
    "name: My Theme",
    "name: my-theme")
EXPLANATION(THEME_NAME_DIFFERS,
    "The name in theme.yaml is that of the folder, so that both find the "
    "theme.",
    NULL, NULL)
EXPLANATION(THEME_NOT_FOLDER,
    "templates, assets and strings are folders of the theme itself.",
    NULL, NULL)
EXPLANATION(TEMPLATE_FILE,
    "Only files that end in .mustache are templates; others in the folder "
    "were probably meant to be.",
    "templates/Head.html",
    "templates/head.mustache")
EXPLANATION(TEMPLATE_UNUSED,
    "A template replaces one of the same name in a parent theme, or "
    "another template includes it. This one does neither; its name may "
    "have a slip.",
    NULL, NULL)
EXPLANATION(THEME_NO_TEMPLATE,
    "Each kind of page has a template. A theme with the parent 'base' has "
    "them all.",
    NULL, NULL)
EXPLANATION(ASSET_NAME,
    "Assets are published under their names.",
    "assets/my font.woff2",
    "assets/my-font.woff2")
EXPLANATION(ASSET_TAKEN,
    "The program writes the theme's settings as a style sheet of this name.",
    NULL, NULL)
EXPLANATION(ASSET_DEEP,
    "Folders within folders have a limit.",
    NULL, NULL)
EXPLANATION(ASSET_CLASH,
    "In one theme a file has the name that in another is a folder's, and "
    "both are published together.",
    NULL, NULL)
EXPLANATION(SETTING_NAME,
    "The names of settings become those of CSS properties.",
    "Accent: {value: '#003'}",
    "accent: {value: '#003'}")
EXPLANATION(SETTING_TWICE,
    "A setting is declared once, with its type. A child theme changes its "
    "value under 'set'.",
    NULL, NULL)
EXPLANATION(SETTING_UNKNOWN,
    "Only settings that the theme or a parent declares can be set.",
    "set:\n"
    "  acent: '#003'",
    "set:\n"
    "  accent: '#003'")
EXPLANATION(SETTING_VALUE,
    "The setting's type says what its value looks like.",
    "set:\n"
    "  accent: dark blue",
    "set:\n"
    "  accent: '#003'")
EXPLANATION(SETTING_EMPTY,
    "A colour begins with '#', and without quotes that begins a remark.",
    "set:\n"
    "  accent: #003",
    "set:\n"
    "  accent: '#003'")
EXPLANATION(SETTING_PICTURE,
    "The picture lies in the assets of the theme or of a parent.",
    NULL, NULL)
EXPLANATION(SETTING_AGAINST,
    "A colour can name the one that it is read on, and the contrast that "
    "it needs there: the two go together.",
    NULL, NULL)
EXPLANATION(SETTING_AGAINST_UNKNOWN,
    "The colour that this one is read on is another setting.",
    NULL, NULL)
EXPLANATION(SETTING_CONTRAST,
    "Contrasts go from 1 to 21; text needs 4.5, large text and shapes 3.",
    "contrast: AA",
    "contrast: 4.5")
EXPLANATION(CONTRAST,
    "People with low vision could not read the one on the other (WCAG 2.2, "
    "1.4.3 and 1.4.11).",
    NULL, NULL)
EXPLANATION(STRINGS_FILE,
    "Each language has one file, named by its tag.",
    "strings/french.yml",
    "strings/fr.yaml")
EXPLANATION(STRINGS_NO_ENGLISH,
    "English is what other languages are held against. A theme with the "
    "parent 'base' has it.",
    NULL, NULL)
EXPLANATION(STRINGS_BORROWED,
    "No strings/ of the theme or its parents has the report's language: "
    "the words around the texts are English.",
    NULL, NULL)
EXPLANATION(STRINGS_INCOMPLETE,
    "The language's file lacks some strings. They are shown in English, "
    "and marked as such.",
    NULL, NULL)
EXPLANATION(STRINGS_ENGLISH_LACKS,
    "Pages use a string that English does not have, and no other language "
    "can help out.",
    NULL, NULL)
EXPLANATION(STRINGS_LANGUAGE,
    "strings/cy.yaml says 'language: cy', so that a copied file is noticed.",
    "language: en   # in cy.yaml",
    "language: cy")
EXPLANATION(STRING_UNKNOWN,
    "A string that English does not have is used by no page; its name may "
    "have a slip.",
    NULL, NULL)
EXPLANATION(STRING_NAME,
    "The names of strings stand in templates.",
    "Skip To: Skip",
    "skip-to: Skip")
EXPLANATION(STRING_BRACE,
    "A brace begins a name that is filled in.",
    "shown: '{count recommendations'",
    "shown: '{count} recommendations'")
EXPLANATION(STRING_EXTRA_NAME,
    "The English string says which names are filled in.",
    "shown: '{number} argymhelliad'",
    "shown: '{count} argymhelliad'")
EXPLANATION(STRING_LACKS_NAME,
    "What the English string fills in, the other language says too.",
    "by: gan",
    "by: gan {name}")
EXPLANATION(STRING_NO_OTHER,
    "A string with forms for numbers has one for all that no rule fits.",
    "shown: {one: one page}",
    "shown: {one: one page, other: '{count} pages'}")
EXPLANATION(STRING_NO_RULE,
    "The language's 'plural' says which numbers a form is for, and has no "
    "rule for this one.",
    NULL, NULL)
EXPLANATION(PLURAL_CATEGORY,
    "Plural forms have the names that CLDR gives them.",
    "plural: {single: n = 1}",
    "plural: {one: n = 1}")
EXPLANATION(PLURAL_OTHER,
    "'other' is for what no rule fits.",
    "plural: {one: n = 1, other: n > 1}",
    "plural: {one: n = 1}")
EXPLANATION(PLURAL_RULE,
    "Rules are written as CLDR writes them.",
    "plural: {one: n is 1}",
    "plural: {one: n = 1}")
EXPLANATION(STRINGS_MONTHS,
    "Dates are written with the names of the months, from January on.",
    NULL, NULL)
EXPLANATION(STRINGS_DIGITS,
    "One character, such as a comma, or nothing separates groups of three "
    "digits.",
    "digits: '000'",
    "digits: ','")
