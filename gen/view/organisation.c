/* An organisation that owns recommendations. */
#include "view/address.h"
#include "view/value_types.h"

static const struct organisation *
organisation_self(const struct value *object)
{
	return object->self;
}

static const struct owned_recommendations *
organisation_owned(const struct value *object)
{
	return
	    &value_page(object)->view->owned[organisation_self(object)->index];
}

GETTER(get_organisation_id)
{
	return value_text(organisation_self(object)->id);
}

GETTER(get_organisation_name)
{
	return value_text(organisation_self(object)->name);
}

GETTER(get_organisation_short)
{
	return value_text(organisation_self(object)->short_name);
}

GETTER(get_organisation_language)
{
	return page_language(value_page(object),
	    organisation_self(object)->language);
}

GETTER(get_organisation_url)
{
	return value_address(organisation_self(object)->url);
}

GETTER(get_organisation_address)
{
	struct page *page = value_page(object);

	return value_address(page_link(page,
	    address_organisation(page->arena, organisation_self(object))));
}

GETTER(get_organisation_total)
{
	return value_text(page_number(value_page(object),
	    organisation_owned(object)->count));
}

GETTER(get_organisation_total_words)
{
	return value_text(page_fill(value_page(object),
	    STRING_COUNT_RECOMMENDATIONS, organisation_owned(object)->count,
	    NULL));
}

GETTER(get_organisation_segments)
{
	struct page *page = value_page(object);

	return segments_value(page, counts_of(page,
	    organisation_owned(object)->items,
	    organisation_owned(object)->count), false);
}

GETTER(get_organisation_recommendations)
{
	return list_of_pointers(value_page(object), &type_recommendation,
	    organisation_owned(object)->items,
	    organisation_owned(object)->count);
}

GETTER(get_organisation_has_recommendations)
{
	return value_boolean(organisation_owned(object)->count > 0);
}

static const struct field organisation_fields[] = {
	{ "id", VALUE_TEXT, NULL, get_organisation_id, "Its id." },
	{ "name", VALUE_TEXT, NULL, get_organisation_name, "Its name." },
	{ "short", VALUE_TEXT, NULL, get_organisation_short,
	  "Its short name, where it has one." },
	{ "language", VALUE_TEXT, NULL, get_organisation_language,
	  "The name's language, where it is not the report's." },
	{ "url", VALUE_ADDRESS, NULL, get_organisation_url,
	  "Its own site, where given." },
	{ "address", VALUE_ADDRESS, NULL, get_organisation_address,
	  "Its page." },
	{ "total", VALUE_TEXT, NULL, get_organisation_total,
	  "How many recommendations it owns in the current edition." },
	{ "total-words", VALUE_TEXT, NULL, get_organisation_total_words,
	  "`9 recommendations`." },
	{ "segments", VALUE_LIST, &type_segment, get_organisation_segments,
	  "Their counts by status, without those of none." },
	{ "recommendations", VALUE_LIST, &type_recommendation,
	  get_organisation_recommendations, "Which they are, by number." },
	{ "has-recommendations", VALUE_BOOLEAN, NULL,
	  get_organisation_has_recommendations, "Whether there are any." },
};

const struct object_type type_organisation = { "organisation",
	"Who was asked to act.", FIELDS(organisation_fields) };
