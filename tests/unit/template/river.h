/*
 * river.h - values for the tests of this room: a river with a mouth, towns
 * along it, and a description; fixed data behind a table of fields.
 */
#ifndef TESTS_TEMPLATE_RIVER_H
#define TESTS_TEMPLATE_RIVER_H

#include "template/value.h"

static const char *const river_towns[] = { "Oxford", "Reading", "Windsor" };

static inline struct value
town_name(const struct value *town)
{
	return value_text(text_of(town->self));
}

static inline struct value
town_river(const struct value *town);

static const struct object_type river_type;

static const struct field town_fields[] = {
	{ "name", VALUE_TEXT, NULL, town_name, "Its name." },
	{ "on", VALUE_OBJECT, &river_type, town_river, "Its river." },
};

static const struct object_type town_type = { .name = "town",
	.fields = town_fields, .count = 2 };

static inline struct value
town_at(const struct value *list, size_t index)
{
	(void)list;
	return value_object(&town_type, river_towns[index], NULL);
}

static inline struct value
river_name(const struct value *river)
{
	(void)river;
	return value_text(T("Thames & \"Isis\""));
}

static inline struct value
river_site(const struct value *river)
{
	(void)river;
	return value_address(T("a b?x=1&y=<|>"));
}

static inline struct value
river_about(const struct value *river)
{
	(void)river;
	return value_html(T("<b>long</b>"));
}

static inline void
write_course(const struct value *html, struct sink *sink)
{
	(void)html;
	sink_string(sink, "<i>east");
	sink_string(sink, "ward</i>");
}

static inline struct value
river_course(const struct value *river)
{
	(void)river;
	return (struct value){ .kind = VALUE_HTML, .write = write_course };
}

static inline struct value
river_tidal(const struct value *river)
{
	(void)river;
	return value_boolean(true);
}

static inline struct value
river_dam(const struct value *river)
{
	(void)river;
	return value_absent();
}

static inline struct value
river_all_towns(const struct value *river)
{
	return value_list(river, NULL, 3, town_at);
}

static inline struct value
river_no_towns(const struct value *river)
{
	return value_list(river, NULL, 0, town_at);
}

static inline struct value
river_mouth(const struct value *river)
{
	(void)river;
	return value_object(&town_type, "Southend", NULL);
}

static inline struct value
river_kind(const struct value *river)
{
	(void)river;
	return value_text(T("card"));
}

static const struct field river_fields[] = {
	{ "name", VALUE_TEXT, NULL, river_name, "Its name." },
	{ "site", VALUE_ADDRESS, NULL, river_site, "Its site." },
	{ "about", VALUE_HTML, NULL, river_about, "What it is." },
	{ "course", VALUE_HTML, NULL, river_course, "Where it goes." },
	{ "tidal", VALUE_BOOLEAN, NULL, river_tidal, "Whether it is." },
	{ "dam", VALUE_OBJECT, &town_type, river_dam, "None." },
	{ "towns", VALUE_LIST, &town_type, river_all_towns, "Along it." },
	{ "ports", VALUE_LIST, &town_type, river_no_towns, "None." },
	{ "mouth", VALUE_OBJECT, &town_type, river_mouth, "Its end." },
	{ "kind", VALUE_TEXT, NULL, river_kind, "How it is shown." },
};

static const struct object_type river_type = { .name = "river",
	.fields = river_fields,
	.count = sizeof(river_fields) / sizeof(river_fields[0]) };

static inline struct value
river(void)
{
	return value_object(&river_type, NULL, NULL);
}

static inline struct value
town_river(const struct value *town)
{
	(void)town;
	return river();
}

#endif
