/* An organisation that owns recommendations; a term of the glossary. */
#include "view/address.h"
#include "view/types.h"

static const struct organisation *
self(const struct value *object)
{
	return object->self;
}

static const struct owned *
owned(const struct value *object)
{
	return &value_page(object)->view->owned[self(object)->index];
}

GETTER(id)
{
	return value_text(self(object)->id);
}

GETTER(name)
{
	return value_text(self(object)->name);
}

GETTER(short_name)
{
	return value_text(self(object)->short_name);
}

GETTER(language)
{
	return page_language(value_page(object), self(object)->language);
}

GETTER(url)
{
	return value_address(self(object)->url);
}

GETTER(address)
{
	struct page *page = value_page(object);

	return value_address(page_link(page,
	    address_organisation(page->arena, self(object))));
}

GETTER(total)
{
	return value_text(page_number(value_page(object),
	    owned(object)->count));
}

GETTER(total_words)
{
	return value_text(page_fill(value_page(object),
	    STRING_COUNT_RECOMMENDATIONS, owned(object)->count, NULL));
}

GETTER(segments)
{
	struct page *page = value_page(object);

	return segments_value(page, counts_of(page, owned(object)->items,
	    owned(object)->count), false);
}

GETTER(recommendations)
{
	return list_of_pointers(value_page(object), &type_recommendation,
	    owned(object)->items, owned(object)->count);
}

GETTER(has_recommendations)
{
	return value_boolean(owned(object)->count > 0);
}

static const struct field organisation_fields[] = {
	{ "id", VALUE_TEXT, NULL, id, "Its id." },
	{ "name", VALUE_TEXT, NULL, name, "Its name." },
	{ "short", VALUE_TEXT, NULL, short_name,
	  "Its short name, where it has one." },
	{ "language", VALUE_TEXT, NULL, language,
	  "The name's language, where it is not the report's." },
	{ "url", VALUE_ADDRESS, NULL, url, "Its own site, where given." },
	{ "address", VALUE_ADDRESS, NULL, address, "Its page." },
	{ "total", VALUE_TEXT, NULL, total,
	  "How many recommendations it owns in the current edition." },
	{ "total-words", VALUE_TEXT, NULL, total_words,
	  "`9 recommendations`." },
	{ "segments", VALUE_LIST, &type_segment, segments,
	  "Their counts by status, without those of none." },
	{ "recommendations", VALUE_LIST, &type_recommendation,
	  recommendations, "Which they are, by number." },
	{ "has-recommendations", VALUE_BOOLEAN, NULL, has_recommendations,
	  "Whether there are any." },
};

const struct object_type type_organisation = { "organisation",
	"Who was asked to act.", FIELDS(organisation_fields) };

GETTER(term)
{
	const struct term *one = object->self;

	return value_text(one->term);
}

GETTER(meaning)
{
	const struct term *one = object->self;

	return value_text(one->meaning);
}

GETTER(fragment)
{
	return value_text(fragment_term(value_page(object)->arena,
	    object->self));
}

static const struct field term_fields[] = {
	{ "term", VALUE_TEXT, NULL, term, "The short form." },
	{ "meaning", VALUE_TEXT, NULL, meaning, "What it stands for." },
	{ "fragment", VALUE_TEXT, NULL, fragment,
	  "The id of its entry in the glossary." },
};

const struct object_type type_term = { "term",
	"A short form and what it stands for.",
	FIELDS(term_fields) };
