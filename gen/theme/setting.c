#include "theme/setting.h"

#include "core/table.h"
#include "diagnostics/suggest.h"
#include "schema/value_formats.h"
#include "theme/asset.h"
#include "theme/setting_value.h"

/* How many names are looked through for the one that was meant. */
enum { KNOWN_NAMES = 64 };

struct entry {
	struct setting setting;
	const struct node *declaration;
	size_t level;			/* whose value it is; 0: the root's */
};

struct reader {
	struct theme *theme;
	struct entry **entries;		/* in the order of declaration */
	size_t count, capacity;
	struct table by_name;
	size_t level;			/* of the folder that is read */
};

static struct diagnostic *
fault(struct reader *reader, enum diagnostic_code code, struct place place,
    const struct text *values)
{
	return diagnose(reader->theme->diagnostics, code, place, values);
}

static struct text
nearest_setting(const struct reader *reader, struct text name)
{
	struct text known[KNOWN_NAMES];
	size_t count = 0;

	for (; count < reader->count && count < KNOWN_NAMES; count++)
		known[count] = reader->entries[count]->setting.name;
	return suggest(name, known, count);
}

static struct text
nearest_asset(const struct theme *theme, struct text name)
{
	struct text known[KNOWN_NAMES];
	size_t count = 0;

	for (; count < theme->asset_count && count < KNOWN_NAMES; count++)
		known[count] = theme->assets[count].name;
	return suggest(name, known, count);
}

static bool
check_value(struct reader *reader, const struct setting *setting,
    const struct node *node)
{
	struct theme *theme = reader->theme;
	struct text form = text_of(setting_value_form(setting->type));

	if (!setting_value_fits(setting->type, node->text)) {
		fault(reader, D_SETTING_VALUE, node->place,
		    TEXTS(node->text, setting->name, form))->suggestion =
		    setting_value_meant(theme->arena, setting->type,
		    node->text);
		return false;
	}
	if (setting->type == SETTING_PICTURE &&
	    !asset_find(theme, node->text)) {
		fault(reader, D_SETTING_PICTURE, node->place,
		    TEXTS(node->text))->suggestion =
		    nearest_asset(theme, node->text);
		return false;
	}
	return true;
}

/* `node` is the value, or null; `place` is where it would stand. */
static void
give_value(struct reader *reader, struct entry *entry,
    const struct node *node, struct place place)
{
	struct setting *setting = &entry->setting;
	bool absent = !node || node->text.length == 0;

	if (absent && !setting_may_be_absent(setting->type)) {
		fault(reader, D_SETTING_EMPTY, place, TEXTS(setting->name,
		    text_of(setting_value_form(setting->type))));
		return;
	}
	if (!absent && !check_value(reader, setting, node))
		return;
	setting->value = absent ? (struct text){ NULL, 0 } : node->text;
	setting->node = node;
	entry->level = reader->level;
}

static enum setting_type
read_type(const struct node *declaration)
{
	const struct node *node = node_member_of(declaration, "type",
	    NODE_SCALAR);
	enum setting_type type = SETTING_TEXT;

	if (node)
		setting_type_named(node->text, &type);
	return type;
}

static void
read_contrast(struct reader *reader, struct setting *setting,
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
		fault(reader, D_SETTING_AGAINST, either->place, NULL);
		return;
	}
	if (contrast_parse(contrast->text) == 0) {
		fault(reader, D_SETTING_CONTRAST, contrast->place,
		    TEXTS(contrast->text));
		return;
	}
	setting->against = against->text;
	setting->contrast = contrast->text;
}

/* Whether a setting may be declared by that name. */
static bool
check_name(struct reader *reader, const struct node *name)
{
	const struct entry *before = table_find(&reader->by_name, name->text);
	struct diagnostic *twice;

	if (!before)
		return value_is_name(name->text);
	twice = fault(reader, D_SETTING_TWICE, name->place,
	    TEXTS(name->text));
	twice->other = before->declaration->place;
	twice->other_message = T("it is declared here");
	return false;
}

static void
declare(struct reader *reader, const struct node *declaration)
{
	struct arena *arena = reader->theme->arena;
	const struct node *name = node_member_of(declaration, "name",
	    NODE_SCALAR);
	const struct node *meaning = node_member_of(declaration, "meaning",
	    NODE_SCALAR);
	const struct node *key = node_key(declaration, "default");
	struct entry *entry = ARENA_NEW(arena, struct entry, 1);

	if (!name || name->text.length == 0 || !check_name(reader, name))
		return;
	entry->declaration = declaration;
	entry->setting.name = name->text;
	entry->setting.type = read_type(declaration);
	if (meaning)
		entry->setting.meaning = meaning->text;
	read_contrast(reader, &entry->setting, declaration);
	give_value(reader, entry, node_member_of(declaration, "default",
	    NODE_SCALAR), key ? key->place : declaration->place);
	reader->entries = arena_grow(arena, reader->entries, reader->count,
	    &reader->capacity, sizeof(*reader->entries));
	reader->entries[reader->count++] = entry;
	*table_at(&reader->by_name, name->text) = entry;
}

static void
set(struct reader *reader, const struct node *key, const struct node *value)
{
	struct entry *entry = table_find(&reader->by_name, key->text);

	if (!entry)
		fault(reader, D_SETTING_UNKNOWN, key->place,
		    TEXTS(key->text))->suggestion =
		    nearest_setting(reader, key->text);
	else if (value->kind == NODE_SCALAR)
		give_value(reader, entry, value, key->place);
}

static void
read_folder(struct reader *reader, const struct theme_folder *folder)
{
	const struct node *settings = node_member_of(folder->node, "settings",
	    NODE_SEQUENCE);
	const struct node *values = node_member_of(folder->node, "set",
	    NODE_MAPPING);

	for (size_t i = 0; settings && i < settings->count; i++)
		declare(reader, settings->items[i]);
	for (size_t i = 0; values && i < values->count; i++)
		set(reader, values->keys[i], values->items[i]);
}

/* Said of the colour that a child chose, where only one of them is its. */
static void
diagnose_contrast(struct reader *reader, const struct entry *front,
    const struct entry *back, unsigned ratio)
{
	const struct entry *at = back->level > front->level ? back : front;
	const struct entry *other = at == front ? back : front;
	struct diagnostic *one = fault(reader, D_CONTRAST,
	    at->setting.node->place, TEXTS(front->setting.name,
	    front->setting.value, back->setting.name, back->setting.value,
	    arena_format(reader->theme->arena, "%u.%02u", ratio / 100,
	    ratio % 100), front->setting.contrast));

	one->other = other->setting.node->place;
	one->other_message = T("the other colour stands here");
}

static void
check_contrast(struct reader *reader, const struct entry *front)
{
	const struct entry *back = table_find(&reader->by_name,
	    front->setting.against);
	const struct node *against = node_member(front->declaration,
	    "against");
	unsigned ratio;

	if (!back || back->setting.type != SETTING_COLOUR) {
		fault(reader, D_SETTING_AGAINST_UNKNOWN, against->place,
		    TEXTS(front->setting.against))->suggestion =
		    nearest_setting(reader, front->setting.against);
		return;
	}
	if (!front->setting.value.at || !back->setting.value.at)
		return;
	ratio = colour_contrast(front->setting.value, back->setting.value);
	if (ratio < contrast_parse(front->setting.contrast))
		diagnose_contrast(reader, front, back, ratio);
}

/* The parent's parent's …, that many times. */
static const struct theme_folder *
folder_above(const struct theme_folder *folder, size_t steps)
{
	while (steps-- > 0)
		folder = folder->parent;
	return folder;
}

void
settings_read(struct theme *theme)
{
	struct reader reader = { .theme = theme };
	size_t levels = 0;

	reader.by_name.arena = theme->arena;
	for (const struct theme_folder *f = theme->folder; f; f = f->parent)
		levels++;
	for (; reader.level < levels; reader.level++)
		read_folder(&reader, folder_above(theme->folder,
		    levels - 1 - reader.level));
	theme->settings = ARENA_NEW(theme->arena, struct setting,
	    reader.count);
	theme->setting_count = reader.count;
	for (size_t i = 0; i < reader.count; i++) {
		theme->settings[i] = reader.entries[i]->setting;
		if (theme->settings[i].against.at)
			check_contrast(&reader, reader.entries[i]);
	}
}
