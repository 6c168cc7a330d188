/* An update, its evidence and its corrections. */
#include "view/value_types.h"

/* On a recommendation's page the heading of the edition is above the text. */
static unsigned
update_heading_level(const struct page *page)
{
	return page->kind == PAGE_RECOMMENDATION ? 3 : 4;
}

static const struct update *
update_self(const struct value *object)
{
	return object->self;
}

GETTER(get_update_edition)
{
	return value_object(&type_edition, update_self(object)->edition,
	    object->page);
}

GETTER(get_update_status)
{
	return value_object(&type_status, update_self(object)->status,
	    object->page);
}

GETTER(get_update_tone)
{
	return value_text(status_tone(update_self(object)->status));
}

GETTER(get_update_date)
{
	return page_date(value_page(object), update_self(object)->date);
}

GETTER(get_update_body)
{
	return page_prose(value_page(object), &update_self(object)->body,
	    update_heading_level(value_page(object)));
}

GETTER(get_update_closing)
{
	const struct update *update = update_self(object);

	return page_prose(value_page(object), update->closing.node ?
	    &update->closing : &update->status->sentence, 6);
}

GETTER(get_update_own_closing)
{
	return value_boolean(update_self(object)->closing.node != NULL);
}

GETTER(get_update_language)
{
	return page_language(value_page(object),
	    update_self(object)->body.language);
}

GETTER(get_update_direction)
{
	return page_direction(value_page(object),
	    update_self(object)->body.language);
}

GETTER(get_update_evidence)
{
	return list_of_things(value_page(object), &type_evidence,
	    update_self(object)->evidence, sizeof(struct evidence),
	    update_self(object)->evidence_count);
}

GETTER(get_update_has_evidence)
{
	return value_boolean(update_self(object)->evidence_count > 0);
}

GETTER(get_update_corrections)
{
	return list_of_things(value_page(object), &type_correction,
	    update_self(object)->corrected, sizeof(struct correction),
	    update_self(object)->corrected_count);
}

GETTER(get_update_carried)
{
	return value_boolean(update_self(object)->edition !=
	    value_page(object)->edition_status->edition);
}

static const struct field update_fields[] = {
	{ "edition", VALUE_OBJECT, &type_edition, get_update_edition,
	  "The edition that it was written for." },
	{ "status", VALUE_OBJECT, &type_status, get_update_status,
	  "The status that it gives." },
	{ "tone", VALUE_TEXT, NULL, get_update_tone, "That status's tone." },
	{ "date", VALUE_TEXT, NULL, get_update_date,
	  "The day whose state it describes, in words, where given." },
	{ "body", VALUE_HTML, NULL, get_update_body,
	  "What has happened since." },
	{ "closing", VALUE_HTML, NULL, get_update_closing,
	  "Its closing sentence, else the status's." },
	{ "own-closing", VALUE_BOOLEAN, NULL, get_update_own_closing,
	  "Whether that is its own, and so in its language." },
	{ "language", VALUE_TEXT, NULL, get_update_language,
	  "Its language, where it is not the report's." },
	{ "direction", VALUE_TEXT, NULL, get_update_direction,
	  "`ltr` or `rtl`, where it has a language of its own." },
	{ "evidence", VALUE_LIST, &type_evidence, get_update_evidence,
	  "What shows it." },
	{ "has-evidence", VALUE_BOOLEAN, NULL, get_update_has_evidence,
	  "Whether there is any." },
	{ "corrections", VALUE_LIST, &type_correction, get_update_corrections,
	  "What was corrected, and when." },
	{ "carried", VALUE_BOOLEAN, NULL, get_update_carried,
	  "Whether it is of another edition than the page's." },
};

const struct object_type type_update = { "update",
	"What has become of a recommendation, as one edition tells it.",
	FIELDS(update_fields) };

GETTER(get_update_evidence_title)
{
	const struct evidence *one = object->self;

	return value_text(one->title);
}

GETTER(get_update_evidence_address)
{
	const struct evidence *one = object->self;

	return value_address(one->url);
}

GETTER(get_update_evidence_date)
{
	const struct evidence *one = object->self;

	return page_date(value_page(object), one->date);
}

static const struct field evidence_fields[] = {
	{ "title", VALUE_TEXT, NULL, get_update_evidence_title,
	  "What it is called." },
	{ "address", VALUE_ADDRESS, NULL, get_update_evidence_address,
	  "Where it is, if that is known." },
	{ "date", VALUE_TEXT, NULL, get_update_evidence_date,
	  "Its date, in words." },
};

const struct object_type type_evidence = { "evidence",
	"A document that shows what an update says.",
	FIELDS(evidence_fields) };

GETTER(get_update_correction_date)
{
	const struct correction *one = object->self;

	return page_date(value_page(object), one->date);
}

GETTER(get_update_correction_note)
{
	const struct correction *one = object->self;

	return page_prose(value_page(object), &one->note, 6);
}

static const struct field correction_fields[] = {
	{ "date", VALUE_TEXT, NULL, get_update_correction_date,
	  "Its date, in words." },
	{ "note", VALUE_HTML, NULL, get_update_correction_note,
	  "What was corrected." },
};

const struct object_type type_correction = { "correction",
	"A correction that was made to an update after it was published.",
	FIELDS(correction_fields) };
