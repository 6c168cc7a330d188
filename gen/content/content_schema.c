#include "content/content_schema.h"

#include "core/limits.h"

#define KEYS(array) SCHEMA_KEYS(array)
#define REQUIRED SCHEMA_REQUIRED
#define OPTIONAL SCHEMA_OPTIONAL

static const struct schema_key source_keys[] = {
	{ "title", TYPE_TEXT, REQUIRED,
	    .meaning = "The title of the document that the report follows." },
	{ "url", TYPE_URL, OPTIONAL,
	    .meaning = "Where to find it." },
};

static const struct schema source = {
	"the source", "report.yaml: `source`", NULL, KEYS(source_keys)
};

static const struct schema_key contact_keys[] = {
	{ "name", TYPE_TEXT, OPTIONAL,
	    .meaning = "Who answers." },
	{ "email", TYPE_EMAIL, OPTIONAL,
	    .meaning = "An e-mail address." },
	{ "phone", TYPE_TEXT, OPTIONAL,
	    .meaning = "A telephone number." },
	{ "textphone", TYPE_TEXT, OPTIONAL,
	    .meaning = "A number for textphones." },
	{ "relay", TYPE_TEXT, OPTIONAL,
	    .meaning = "A number through a relay service." },
	{ "bsl", TYPE_TEXT, OPTIONAL,
	    .meaning = "How to get in touch in British Sign Language." },
	{ "url", TYPE_URL, OPTIONAL,
	    .meaning = "The page of a contact form." },
	{ "hours", TYPE_LINES, OPTIONAL,
	    .meaning = "When someone answers." },
	{ "address", TYPE_LINES, OPTIONAL,
	    .meaning = "A postal address; its lines are kept." },
};

static const struct schema contact = {
	"the contact", "report.yaml: `contact`", NULL, KEYS(contact_keys)
};

static const struct schema_key tested_keys[] = {
	{ "date", TYPE_DATE, OPTIONAL,
	    .meaning = "When the report was tested." },
	{ "by", TYPE_TEXT, OPTIONAL,
	    .meaning = "Who tested it." },
	{ "method", TYPE_TEXT, OPTIONAL,
	    .meaning = "How it was tested." },
};

static const struct schema tested = {
	"the test", "report.yaml: `accessibility.tested`", NULL,
	KEYS(tested_keys)
};

static const char *const conformance[] = { "fully", "partially", "not",
	NULL };

static const struct schema_key accessibility_keys[] = {
	{ "status", TYPE_CHOICE, OPTIONAL,
	    .meaning = "How far the report conforms to WCAG 2.2 AA.",
	    .otherwise = "not yet assessed", .choices = conformance },
	{ "prepared", TYPE_DATE, OPTIONAL,
	    .meaning = "When the statement was prepared." },
	{ "reviewed", TYPE_DATE, OPTIONAL,
	    .meaning = "When it was last reviewed." },
	{ "tested", TYPE_MAPPING, OPTIONAL,
	    .meaning = "When, by whom and how the report was tested.",
	    .schema = &tested },
	{ "problems", TYPE_MARKDOWN, OPTIONAL,
	    .meaning = "What is not accessible, and why." },
	{ "response-days", TYPE_DAYS, OPTIONAL,
	    .meaning =
	    "Within how many working days a request is answered." },
	{ "enforcement", TYPE_TEXT, OPTIONAL,
	    .meaning = "The body to which a complaint can be made." },
};

static const struct schema accessibility = {
	"the accessibility statement", "report.yaml: `accessibility`", NULL,
	KEYS(accessibility_keys)
};

static const struct schema_key group_keys[] = {
	{ "id", TYPE_ID, REQUIRED,
	    .meaning =
	    "The word that recommendations and addresses use for it." },
	{ "title", TYPE_TEXT, REQUIRED,
	    .meaning = "Its heading." },
	{ "short", TYPE_TEXT, OPTIONAL,
	    .meaning = "A shorter heading, for tables and lists.",
	    .otherwise = "the title" },
	{ "intro", TYPE_MARKDOWN, OPTIONAL,
	    .meaning = "What stands before its recommendations." },
};

static const struct schema group = {
	"a group", "report.yaml: `groups[]`", NULL, KEYS(group_keys)
};

static const char *const tones[] = { "done", "other", "part", "open",
	"refused", NULL };

static const struct schema_key status_keys[] = {
	{ "id", TYPE_ID, REQUIRED,
	    .meaning = "The word that updates and addresses use for it." },
	{ "label", TYPE_TEXT, REQUIRED,
	    .meaning = "Its name." },
	{ "short", TYPE_TEXT, OPTIONAL,
	    .meaning =
	    "A shorter name, for the figures: their table and sentence.",
	    .otherwise = "the label" },
	{ "definition", TYPE_MARKDOWN, OPTIONAL,
	    .meaning = "What it means." },
	{ "sentence", TYPE_INLINE, OPTIONAL,
	    .meaning =
	    "One sentence that closes the text of each update with it." },
	{ "closed", TYPE_BOOLEAN, OPTIONAL,
	    .meaning = "Whether it counts as dealt with.",
	    .otherwise = "`false`" },
	{ "tone", TYPE_CHOICE, OPTIONAL,
	    .meaning = "What themes turn into its colour and shape.",
	    .otherwise = "`done` where it is closed, else `open`",
	    .choices = tones },
};

static const struct schema status = {
	"a status", "report.yaml: `statuses[]`", NULL, KEYS(status_keys)
};

static const struct schema_key ignored_keys[] = {
	{ "warning", TYPE_WARNING, REQUIRED,
	    .meaning = "The code of a warning, as messages end in it." },
	{ "reason", TYPE_TEXT, REQUIRED,
	    .meaning = "Why it is not wanted here." },
};

static const struct schema ignored = {
	"a warning turned off", "report.yaml: `ignore[]`", NULL,
	KEYS(ignored_keys)
};

static const struct schema_key report_keys[] = {
	{ "name", TYPE_TEXT, REQUIRED,
	    .meaning = "The short name of the review." },
	{ "publisher", TYPE_TEXT, REQUIRED,
	    .meaning = "Who publishes the report." },
	{ "notice", TYPE_MARKDOWN, OPTIONAL,
	    .meaning =
	    "What every page, cover, feed and data file says first." },
	{ "source", TYPE_MAPPING, OPTIONAL,
	    .meaning = "The document that this one follows.",
	    .schema = &source },
	{ "language", TYPE_LANGUAGE, OPTIONAL,
	    .meaning = "The language of the text, as a BCP 47 tag.",
	    .otherwise = "`en-GB`" },
	{ "url", TYPE_SITE_URL, OPTIONAL,
	    .meaning = "Where the site will live." },
	{ "index", TYPE_BOOLEAN, OPTIONAL,
	    .meaning = "Whether search engines are welcome.",
	    .otherwise = "`true`" },
	{ "contact", TYPE_MAPPING, OPTIONAL,
	    .meaning = "Whom to ask about the report.", .schema = &contact },
	{ "accessibility", TYPE_MAPPING, OPTIONAL,
	    .meaning = "The facts of the accessibility statement.",
	    .schema = &accessibility },
	{ "edition", TYPE_REFERENCE, OPTIONAL,
	    .meaning = "The edition that the front page shows.",
	    .otherwise = "the newest that is no draft",
	    .refers = REFERS_TO_EDITIONS },
	{ "groups", TYPE_LIST, REQUIRED,
	    .meaning =
	    "The groups, in the order in which the report shows them.",
	    .schema = &group },
	{ "statuses", TYPE_LIST, REQUIRED,
	    .meaning =
	    "The statuses, in the order in which the report shows them.",
	    .schema = &status },
	{ "ignore", TYPE_LIST, OPTIONAL,
	    .meaning = "Warnings that are turned off, each with its reason.",
	    .schema = &ignored },
};

const struct schema schema_report = {
	"report.yaml", "report.yaml", NULL, KEYS(report_keys)
};

static const struct schema_key signature_keys[] = {
	{ "name", TYPE_TEXT, REQUIRED,
	    .meaning = "Who signs." },
	{ "role", TYPE_TEXT, OPTIONAL,
	    .meaning = "As what." },
};

static const struct schema signature = {
	"a signature", "edition.yaml: `sections[].signed`", NULL,
	KEYS(signature_keys)
};

static const struct schema_key section_keys[] = {
	{ "id", TYPE_ID, REQUIRED,
	    .meaning = "The word that its address ends in." },
	{ "title", TYPE_TEXT, REQUIRED,
	    .meaning = "Its heading." },
	{ "file", TYPE_SECTION_FILE, REQUIRED,
	    .meaning =
	    "The Markdown file beside edition.yaml that holds its text." },
	{ "signed", TYPE_ONE_OR_LIST, OPTIONAL,
	    .meaning = "Who signs it.", .schema = &signature },
	{ "language", TYPE_LANGUAGE, OPTIONAL,
	    .meaning = "Its language.", .otherwise = "the report's" },
};

static const struct schema section = {
	"a section", "edition.yaml: `sections[]`", "recommendations",
	KEYS(section_keys)
};

static const struct schema_key edition_keys[] = {
	{ "title", TYPE_TEXT, REQUIRED,
	    .meaning = "The document's title." },
	{ "subtitle", TYPE_TEXT, OPTIONAL,
	    .meaning = "What stands below the title." },
	{ "date", TYPE_DATE, REQUIRED,
	    .meaning = "When it is published; editions are ordered by it." },
	{ "draft", TYPE_BOOLEAN, OPTIONAL,
	    .meaning = "Whether it is checked, but does not appear.",
	    .otherwise = "`false`" },
	{ "sections", TYPE_LIST, REQUIRED,
	    .meaning =
	    "The prose sections; the bare item `recommendations` stands "
	    "where the groups go.", .schema = &section },
};

const struct schema schema_edition = {
	"edition.yaml", "edition.yaml", NULL, KEYS(edition_keys)
};

static const struct schema_key evidence_keys[] = {
	{ "title", TYPE_TEXT, REQUIRED,
	    .meaning = "What shows it." },
	{ "url", TYPE_URL, REQUIRED,
	    .meaning = "Where to find it." },
	{ "date", TYPE_DATE, OPTIONAL,
	    .meaning = "When it was published." },
};

static const struct schema evidence = {
	"a piece of evidence", "NNN.yaml: `updates[].evidence[]`", NULL,
	KEYS(evidence_keys)
};

static const struct schema_key correction_keys[] = {
	{ "date", TYPE_DATE, REQUIRED,
	    .meaning = "When it was corrected." },
	{ "note", TYPE_INLINE, REQUIRED,
	    .meaning = "What was corrected." },
};

static const struct schema correction = {
	"a correction", "NNN.yaml: `updates[].corrected[]`", NULL,
	KEYS(correction_keys)
};

static const struct schema_key update_keys[] = {
	{ "edition", TYPE_REFERENCE, REQUIRED,
	    .meaning = "The edition that it was written for.",
	    .refers = REFERS_TO_EDITIONS },
	{ "status", TYPE_REFERENCE, REQUIRED,
	    .meaning = "The status as of that edition.",
	    .refers = REFERS_TO_STATUSES },
	{ "date", TYPE_DATE, OPTIONAL,
	    .meaning = "The day whose state is described." },
	{ "closing", TYPE_INLINE, OPTIONAL,
	    .meaning = "One sentence that closes the text.",
	    .otherwise = "the status's `sentence`" },
	{ "evidence", TYPE_LIST, OPTIONAL,
	    .meaning = "What shows it.", .schema = &evidence },
	{ "corrected", TYPE_LIST, OPTIONAL,
	    .meaning = "What was corrected after the edition was published.",
	    .schema = &correction },
	{ "language", TYPE_LANGUAGE, OPTIONAL,
	    .meaning = "Its language.", .otherwise = "the recommendation's" },
	{ "body", TYPE_MARKDOWN, REQUIRED,
	    .meaning = "What has happened since." },
};

static const struct schema update = {
	"an update", "NNN.yaml: `updates[]`", NULL, KEYS(update_keys)
};

static const struct schema_key recommendation_keys[] = {
	{ "number", TYPE_LABEL, REQUIRED,
	    .meaning =
	    "Its number as the review wrote it; the file is named after it." },
	{ "title", TYPE_TEXT, OPTIONAL,
	    .meaning = "A short name for headings, lists and the feed.",
	    .otherwise = "the opening words", .longest = LIMIT_TITLE },
	{ "group", TYPE_REFERENCE, REQUIRED,
	    .meaning = "The id of its group.",
	    .refers = REFERS_TO_GROUPS },
	{ "owners", TYPE_REFERENCES, OPTIONAL,
	    .meaning = "Who has to act: ids from organisations.yaml.",
	    .refers = REFERS_TO_ORGANISATIONS },
	{ "since", TYPE_REFERENCE, OPTIONAL,
	    .meaning = "The first edition that has it.",
	    .otherwise =
	    "the first that it has an update for, else the newest",
	    .refers = REFERS_TO_EDITIONS },
	{ "recommendation", TYPE_MARKDOWN, REQUIRED,
	    .meaning = "What was recommended." },
	{ "language", TYPE_LANGUAGE, OPTIONAL,
	    .meaning = "Its language.", .otherwise = "the report's" },
	{ "updates", TYPE_LIST, OPTIONAL,
	    .meaning =
	    "What became of it, the oldest edition first, one an edition.",
	    .otherwise = "not yet reported on", .schema = &update },
};

const struct schema schema_recommendation = {
	"a recommendation", "recommendations/NNN.yaml", NULL,
	KEYS(recommendation_keys)
};

static const struct schema_key organisation_keys[] = {
	{ "id", TYPE_ID, REQUIRED,
	    .meaning =
	    "The word that recommendations and addresses use for it." },
	{ "name", TYPE_TEXT, REQUIRED,
	    .meaning = "Its name." },
	{ "short", TYPE_TEXT, OPTIONAL,
	    .meaning = "Its short form." },
	{ "url", TYPE_URL, OPTIONAL,
	    .meaning = "Its own site." },
	{ "language", TYPE_LANGUAGE, OPTIONAL,
	    .meaning = "The language of its name.",
	    .otherwise = "the report's" },
};

const struct schema schema_organisation = {
	"an organisation", "organisations.yaml: each item", NULL,
	KEYS(organisation_keys)
};

static const struct schema_key term_keys[] = {
	{ "term", TYPE_TEXT, REQUIRED,
	    .meaning = "The short form." },
	{ "meaning", TYPE_TEXT, REQUIRED,
	    .meaning = "What it stands for." },
};

const struct schema schema_term = {
	"a term", "glossary.yaml: each item", NULL, KEYS(term_keys)
};

const struct schema *const schemas[] = {
	&schema_report, &source, &contact, &accessibility, &tested, &group,
	&status, &ignored, &schema_edition, &section, &signature,
	&schema_recommendation, &update, &evidence, &correction,
	&schema_organisation, &schema_term, NULL
};

const struct schema_file content_files[] = {
	{ TEXT("report"), &schema_report, false },
	{ TEXT("edition"), &schema_edition, false },
	{ TEXT("recommendation"), &schema_recommendation, false },
	{ TEXT("organisations"), &schema_organisation, true },
	{ TEXT("glossary"), &schema_term, true },
	{ { NULL, 0 }, NULL, false },
};
