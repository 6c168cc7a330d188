#include "theme/theme.h"

#include "theme/asset.h"
#include "theme/folder.h"
#include "theme/setting.h"
#include "theme/setting_value.h"

struct theme *
theme_open(struct arena *arena, struct text name, const struct text *search,
    struct diagnostics *diagnostics)
{
	struct theme *theme = ARENA_NEW(arena, struct theme, 1);

	theme->library.find = theme_find;
	theme->arena = arena;
	theme->diagnostics = diagnostics;
	theme->folder = theme_folder_open(arena, name, search, diagnostics);
	if (!theme->folder)
		return NULL;
	assets_list(theme);
	settings_read(theme);
	return theme;
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
