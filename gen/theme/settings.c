#include "theme/settings.h"

#include "core/table.h"
#include "diagnostics/suggest.h"
#include "schema/value_formats.h"
#include "theme/folder.h"

/* The most names that are compared for a suggestion. */
enum { KNOWN_SETTINGS = 64 };

struct setting_entry {
	struct setting setting;
	const struct node *declaration;
	size_t level;			/* of the folder that set the value;
					   0: the root's */
};

struct settings_reader {
	struct theme *theme;
	struct setting_entry **entries;	/* in the order of declaration */
	size_t count, capacity;
	struct table by_name;
	size_t level;			/* of the folder being read */
};

static struct diagnostic *
setting_fault(struct settings_reader *reader, enum diagnostic_code code,
    struct place place, const struct text *values)
{
	return diagnose(reader->theme->diagnostics, code, place, values);
}

static struct text
nearest_setting(const struct settings_reader *reader, struct text name)
{
	struct text known[KNOWN_SETTINGS];
	size_t count = 0;

	for (; count < reader->count && count < KNOWN_SETTINGS; count++)
		known[count] = reader->entries[count]->setting.name;
	return suggest(name, known, count);
}

static struct text
setting_nearest_asset(const struct theme *theme, struct text name)
{
	struct text known[KNOWN_SETTINGS];
	size_t count = 0;

	for (; count < theme->asset_count && count < KNOWN_SETTINGS; count++)
		known[count] = theme->assets[count].name;
	return suggest(name, known, count);
}

static bool
setting_check_value(struct settings_reader *reader,
    const struct setting *setting, const struct node *node)
{
	struct theme *theme = reader->theme;
	struct text form = text_of(setting_value_form(setting->type));

	if (!setting_value_fits(setting->type, node->text)) {
		setting_fault(reader, D_SETTING_VALUE, node->place,
		    TEXTS(node->text, setting->name, form))->suggestion =
		    setting_value_meant(theme->arena, setting->type,
		    node->text);
		return false;
	}
	if (setting->type == SETTING_PICTURE &&
	    !asset_find(theme, node->text)) {
		setting_fault(reader, D_SETTING_PICTURE, node->place,
		    TEXTS(node->text))->suggestion =
		    setting_nearest_asset(theme, node->text);
		return false;
	}
	return true;
}

/* Sets the value. `node` is null if there is none; `place` is the place of
   the value that is missing. */
static void
setting_give_value(struct settings_reader *reader, struct setting_entry *entry,
    const struct node *node, struct place place)
{
	struct setting *setting = &entry->setting;
	bool absent = !node || node->text.length == 0;

	if (absent && !setting_may_be_absent(setting->type)) {
		setting_fault(reader, D_SETTING_EMPTY, place,
		    TEXTS(setting->name,
		    text_of(setting_value_form(setting->type))));
		return;
	}
	if (!absent && !setting_check_value(reader, setting, node))
		return;
	setting->value = absent ? (struct text){ NULL, 0 } : node->text;
	setting->node = node;
	entry->level = reader->level;
}

static enum setting_type
setting_read_type(const struct node *declaration)
{
	const struct node *node = node_member_of(declaration, "type",
	    NODE_SCALAR);
	enum setting_type type = SETTING_TEXT;

	if (node)
		setting_type_named(node->text, &type);
	return type;
}

static void
setting_read_contrast(struct settings_reader *reader, struct setting *setting,
    const struct node *declaration)
{
	const struct node *against = node_member_of(declaration, "against",
	    NODE_SCALAR);
	const struct node *contrast = node_member_of(declaration, "contrast",
	    NODE_SCALAR);
	const struct node *either = against ? against : contrast;

	if (!either)
		return;
	if (setting->type != SETTING_COLOUR || !against || !contrast) {
		setting_fault(reader, D_SETTING_AGAINST, either->place, NULL);
		return;
	}
	if (contrast_parse(contrast->text) == 0) {
		setting_fault(reader, D_SETTING_CONTRAST, contrast->place,
		    TEXTS(contrast->text));
		return;
	}
	setting->against = against->text;
	setting->contrast = contrast->text;
}

/* Returns true if a setting of that name may be declared. */
static bool
setting_check_name(struct settings_reader *reader, const struct node *name)
{
	const struct setting_entry *before = table_find(&reader->by_name,
	    name->text);
	struct diagnostic *twice;

	if (!before)
		return value_is_name(name->text);
	twice = setting_fault(reader, D_SETTING_TWICE, name->place,
	    TEXTS(name->text));
	twice->other = before->declaration->place;
	twice->other_message = T("it is declared here");
	return false;
}

static void
setting_declare(struct settings_reader *reader, const struct node *declaration)
{
	struct arena *arena = reader->theme->arena;
	const struct node *name = node_member_of(declaration, "name",
	    NODE_SCALAR);
	const struct node *meaning = node_member_of(declaration, "meaning",
	    NODE_SCALAR);
	const struct node *key = node_key(declaration, "default");
	struct setting_entry *entry = ARENA_NEW(arena, struct setting_entry, 1);

	if (!name || name->text.length == 0 || !setting_check_name(reader,
	    name))
		return;
	entry->declaration = declaration;
	entry->setting.name = name->text;
	entry->setting.type = setting_read_type(declaration);
	if (meaning)
		entry->setting.meaning = meaning->text;
	setting_read_contrast(reader, &entry->setting, declaration);
	setting_give_value(reader, entry, node_member_of(declaration, "default",
	    NODE_SCALAR), key ? key->place : declaration->place);
	reader->entries = arena_grow(arena, reader->entries, reader->count,
	    &reader->capacity, sizeof(*reader->entries));
	reader->entries[reader->count++] = entry;
	*table_at(&reader->by_name, name->text) = entry;
}

static void
setting_set(struct settings_reader *reader, const struct node *key,
    const struct node *value)
{
	struct setting_entry *entry = table_find(&reader->by_name, key->text);

	if (!entry)
		setting_fault(reader, D_SETTING_UNKNOWN, key->place,
		    TEXTS(key->text))->suggestion =
		    nearest_setting(reader, key->text);
	else if (value->kind == NODE_SCALAR)
		setting_give_value(reader, entry, value, key->place);
}

static void
settings_read_folder(struct settings_reader *reader,
    const struct theme_folder *folder)
{
	const struct node *settings = node_member_of(folder->node, "settings",
	    NODE_SEQUENCE);
	const struct node *values = node_member_of(folder->node, "set",
	    NODE_MAPPING);

	for (size_t i = 0; settings && i < settings->count; i++)
		setting_declare(reader, settings->items[i]);
	for (size_t i = 0; values && i < values->count; i++)
		setting_set(reader, values->keys[i], values->items[i]);
}

/* Reports a contrast that is too low, at the colour that a child chose if only
   one of the two is its. */
static void
setting_report_contrast(struct settings_reader *reader,
    const struct setting_entry *front, const struct setting_entry *back,
    unsigned ratio)
{
	const struct setting_entry *at = back->level > front->level ? back :
	    front;
	const struct setting_entry *other = at == front ? back : front;
	struct diagnostic *one = setting_fault(reader, D_CONTRAST,
	    at->setting.node->place, TEXTS(front->setting.name,
	    front->setting.value, back->setting.name, back->setting.value,
	    arena_format(reader->theme->arena, "%u.%02u", ratio / 100,
	    ratio % 100), front->setting.contrast));

	one->other = other->setting.node->place;
	one->other_message = T("the other colour stands here");
}

static void
setting_check_contrast(struct settings_reader *reader,
    const struct setting_entry *front)
{
	const struct setting_entry *back = table_find(&reader->by_name,
	    front->setting.against);
	const struct node *against = node_member(front->declaration,
	    "against");
	unsigned ratio;

	if (!back || back->setting.type != SETTING_COLOUR) {
		setting_fault(reader, D_SETTING_AGAINST_UNKNOWN, against->place,
		    TEXTS(front->setting.against))->suggestion =
		    nearest_setting(reader, front->setting.against);
		return;
	}
	if (!front->setting.value.at || !back->setting.value.at)
		return;
	ratio = colour_contrast(front->setting.value, back->setting.value);
	if (ratio < contrast_parse(front->setting.contrast))
		setting_report_contrast(reader, front, back, ratio);
}

/* Returns the folder that many steps up the line of parents. */
static const struct theme_folder *
settings_folder_above(const struct theme_folder *folder, size_t steps)
{
	while (steps-- > 0)
		folder = folder->parent;
	return folder;
}

void
settings_read(struct theme *theme)
{
	struct settings_reader reader = { .theme = theme };
	size_t levels = 0;

	reader.by_name.arena = theme->arena;
	for (const struct theme_folder *f = theme->folder; f; f = f->parent)
		levels++;
	for (; reader.level < levels; reader.level++)
		settings_read_folder(&reader,
		    settings_folder_above(theme->folder, levels - 1 -
		    reader.level));
	theme->settings = ARENA_NEW(theme->arena, struct setting,
	    reader.count);
	theme->setting_count = reader.count;
	for (size_t i = 0; i < reader.count; i++) {
		theme->settings[i] = reader.entries[i]->setting;
		if (theme->settings[i].against.at)
			setting_check_contrast(&reader, reader.entries[i]);
	}
}

const struct setting *
theme_setting(const struct theme *theme, struct text name)
{
	for (size_t i = 0; i < theme->setting_count; i++)
		if (text_equal(theme->settings[i].name, name))
			return &theme->settings[i];
	return NULL;
}

void
theme_stylesheet(const struct theme *theme, struct sink *sink)
{
	sink_string(sink, ":root{\n");
	for (size_t i = 0; i < theme->setting_count; i++) {
		const struct setting *setting = &theme->settings[i];
		if (setting->type == SETTING_PICTURE || !setting->value.at)
			continue;
		sink_string(sink, "--");
		sink_put(sink, setting->name);
		sink_string(sink, ":");
		setting_value_put(setting, sink);
		sink_string(sink, ";\n");
	}
	sink_string(sink, "}\n");
}
