/* A group of recommendations. */
#include "view/address.h"
#include "view/types.h"

static const struct group *
self(const struct value *object)
{
	return object->self;
}

static const struct edition_status *
edition_status(const struct value *object)
{
	return value_page(object)->edition_status;
}

static size_t
total(const struct value *object)
{
	return edition_status(object)->group_totals[self(object)->index];
}

GETTER(id)
{
	return value_text(self(object)->id);
}

GETTER(title)
{
	return value_text(self(object)->title);
}

GETTER(short_words)
{
	return value_text(self(object)->short_title);
}

GETTER(fragment)
{
	return value_text(fragment_group(value_page(object)->arena,
	    self(object)));
}

GETTER(intro)
{
	struct page *page = value_page(object);

	return page_prose(page, &self(object)->intro,
	    page->kind == PAGE_GROUP ? 2 : 3);
}

GETTER(address)
{
	struct page *page = value_page(object);

	return value_address(page_link(page,
	    address_group(page->arena, self(object))));
}

GETTER(total_text)
{
	return value_text(page_number(value_page(object),
	    total(object)));
}

GETTER(total_words)
{
	return value_text(page_fill(value_page(object),
	    STRING_COUNT_RECOMMENDATIONS, total(object), NULL));
}

static const size_t *
counts(const struct value *object)
{
	return edition_status(object)->counts + self(object)->index *
	    (edition_status(object)->report->status_count + 1);
}

GETTER(segments)
{
	return segments_value(value_page(object), counts(object),
	    false);
}

GETTER(cells)
{
	return segments_value(value_page(object), counts(object), true);
}

GETTER(recommendations)
{
	return list_of_pointers(value_page(object), &type_recommendation,
	    edition_status(object)->by_group[self(object)->index],
	    total(object));
}

GETTER(has_recommendations)
{
	return value_boolean(total(object) > 0);
}

/* "Resolved: 62, Open: 35": the chart in words. */
static struct text
chart_parts(const struct value *object)
{
	struct page *page = value_page(object);
	struct value all = segments(object);
	struct text *parts = ARENA_NEW(page->arena, struct text, all.count);

	for (size_t i = 0; i < all.count; i++) {
		struct value segment = all.item(&all, i);
		bool found;
		struct string_value values[] = {
			{ "label", value_member(&segment, T("label"),
			    &found).text },
			{ NULL, { NULL, 0 } } };
		const struct segment *one = segment.self;
		parts[i] = page_fill(page, STRING_CHART_PART, one->count,
		    values);
	}
	return arena_list(page->arena, parts, all.count,
	    page_string(page, STRING_LIST_COMMA));
}

GETTER(chart_text)
{
	struct page *page = value_page(object);
	struct string_value values[] = {
		{ "group", self(object)->short_title },
		{ "recommendations", page_fill(page,
		    STRING_COUNT_RECOMMENDATIONS, total(object), NULL) },
		{ "parts", chart_parts(object) },
		{ NULL, { NULL, 0 } } };

	if (total(object) == 0)
		return value_absent();
	return value_text(page_fill(page, STRING_CHART_TEXT, 0, values));
}

static const struct field group_fields[] = {
	{ "id", VALUE_TEXT, NULL, id, "Its id." },
	{ "title", VALUE_TEXT, NULL, title, "Its title." },
	{ "short", VALUE_TEXT, NULL, short_words, "Its short title." },
	{ "fragment", VALUE_TEXT, NULL, fragment,
	  "The id of its section in the whole report." },
	{ "intro", VALUE_HTML, NULL, intro, "What introduces it." },
	{ "address", VALUE_ADDRESS, NULL, address, "Its own page." },
	{ "total", VALUE_TEXT, NULL, total_text,
	  "How many recommendations it has." },
	{ "total-words", VALUE_TEXT, NULL, total_words,
	  "`22 recommendations`." },
	{ "segments", VALUE_LIST, &type_segment, segments,
	  "Its counts by status, without those of none." },
	{ "cells", VALUE_LIST, &type_segment, cells,
	  "Its counts by every status." },
	{ "recommendations", VALUE_LIST, &type_recommendation,
	  recommendations, "Its recommendations, by number." },
	{ "has-recommendations", VALUE_BOOLEAN, NULL, has_recommendations,
	  "Whether there are any." },
	{ "chart-text", VALUE_TEXT, NULL, chart_text,
	  "Its chart in words; absent where it has no recommendations." },
};

const struct object_type type_group = { "group",
	"A group of recommendations, as the page's edition shows it.",
	FIELDS(group_fields) };
