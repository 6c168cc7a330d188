/* An update, its evidence and its corrections. */
#include "view/types.h"

/* On a recommendation's page the heading of the edition is above the text. */
static unsigned
heading_level(const struct page *page)
{
	return page->kind == PAGE_RECOMMENDATION ? 3 : 4;
}

static const struct update *
self(const struct value *object)
{
	return object->self;
}

GETTER(edition)
{
	return value_object(&type_edition, self(object)->edition,
	    object->page);
}

GETTER(status)
{
	return value_object(&type_status, self(object)->status,
	    object->page);
}

GETTER(tone)
{
	return value_text(status_tone(self(object)->status));
}

GETTER(date)
{
	return page_date(value_page(object), self(object)->date);
}

GETTER(body)
{
	return page_prose(value_page(object), &self(object)->body,
	    heading_level(value_page(object)));
}

GETTER(closing)
{
	const struct update *update = self(object);

	return page_prose(value_page(object), update->closing.node ?
	    &update->closing : &update->status->sentence, 6);
}

GETTER(own_closing)
{
	return value_boolean(self(object)->closing.node != NULL);
}

GETTER(language)
{
	return page_language(value_page(object),
	    self(object)->body.language);
}

GETTER(direction)
{
	return page_direction(value_page(object),
	    self(object)->body.language);
}

GETTER(evidence)
{
	return list_of_things(value_page(object), &type_evidence,
	    self(object)->evidence, sizeof(struct evidence),
	    self(object)->evidence_count);
}

GETTER(has_evidence)
{
	return value_boolean(self(object)->evidence_count > 0);
}

GETTER(corrections)
{
	return list_of_things(value_page(object), &type_correction,
	    self(object)->corrected, sizeof(struct correction),
	    self(object)->corrected_count);
}

GETTER(carried)
{
	return value_boolean(self(object)->edition !=
	    value_page(object)->edition_status->edition);
}

static const struct field update_fields[] = {
	{ "edition", VALUE_OBJECT, &type_edition, edition,
	  "The edition that it was written for." },
	{ "status", VALUE_OBJECT, &type_status, status,
	  "The status that it gives." },
	{ "tone", VALUE_TEXT, NULL, tone, "That status's tone." },
	{ "date", VALUE_TEXT, NULL, date,
	  "The day whose state it describes, in words, where given." },
	{ "body", VALUE_HTML, NULL, body, "What has happened since." },
	{ "closing", VALUE_HTML, NULL, closing,
	  "Its closing sentence, else the status's." },
	{ "own-closing", VALUE_BOOLEAN, NULL, own_closing,
	  "Whether that is its own, and so in its language." },
	{ "language", VALUE_TEXT, NULL, language,
	  "Its language, where it is not the report's." },
	{ "direction", VALUE_TEXT, NULL, direction,
	  "`ltr` or `rtl`, where it has a language of its own." },
	{ "evidence", VALUE_LIST, &type_evidence, evidence,
	  "What shows it." },
	{ "has-evidence", VALUE_BOOLEAN, NULL, has_evidence,
	  "Whether there is any." },
	{ "corrections", VALUE_LIST, &type_correction, corrections,
	  "What was corrected, and when." },
	{ "carried", VALUE_BOOLEAN, NULL, carried,
	  "Whether it is of another edition than the page's." },
};

const struct object_type type_update = { "update",
	"What has become of a recommendation, as one edition tells it.",
	FIELDS(update_fields) };

GETTER(evidence_title)
{
	const struct evidence *one = object->self;

	return value_text(one->title);
}

GETTER(evidence_address)
{
	const struct evidence *one = object->self;

	return value_address(one->url);
}

GETTER(evidence_date)
{
	const struct evidence *one = object->self;

	return page_date(value_page(object), one->date);
}

static const struct field evidence_fields[] = {
	{ "title", VALUE_TEXT, NULL, evidence_title, "What it is called." },
	{ "address", VALUE_ADDRESS, NULL, evidence_address,
	  "Where it is, if that is known." },
	{ "date", VALUE_TEXT, NULL, evidence_date, "Its date, in words." },
};

const struct object_type type_evidence = { "evidence",
	"A document that shows what an update says.",
	FIELDS(evidence_fields) };

GETTER(correction_date)
{
	const struct correction *one = object->self;

	return page_date(value_page(object), one->date);
}

GETTER(correction_note)
{
	const struct correction *one = object->self;

	return page_prose(value_page(object), &one->note, 6);
}

static const struct field correction_fields[] = {
	{ "date", VALUE_TEXT, NULL, correction_date, "Its date, in words." },
	{ "note", VALUE_HTML, NULL, correction_note, "What was corrected." },
};

const struct object_type type_correction = { "correction",
	"A correction that was made to an update after it was published.",
	FIELDS(correction_fields) };
