/*
 * setting_value.h - what the value of a setting may be, by its type.
 *
 * Values go into a stylesheet, so each type is a small language of its own in
 * which nothing can end a declaration or fetch anything. The exception is
 * SETTING_TEXT, which may be anything and is escaped when it is written.
 */
#ifndef THEME_SETTING_VALUE_H
#define THEME_SETTING_VALUE_H

#include "theme/theme.h"

/* The type that theme.yaml calls so; false where there is none. */
bool setting_type_named(struct text name, enum setting_type *type);
/* The names of all types, by their value, ended by NULL. */
extern const char *const setting_type_names[];

/* Whether a setting of that type may be without a value. */
bool setting_may_be_absent(enum setting_type type);

/*
 * Whether the value is of the type. For SETTING_PICTURE: whether it may name
 * a picture; that there is one is another question.
 */
bool setting_value_fits(enum setting_type type, struct text value);

/* How such a value is written, for messages: "a colour is written …". */
const char *setting_value_form(enum setting_type type);

/* What was probably meant, or absent text: "#aabbcc" for "#abc". */
struct text setting_value_meant(struct arena *arena, enum setting_type type,
    struct text value);

/* The value as a stylesheet has it. */
void setting_value_put(const struct setting *setting, struct sink *sink);

/* "4.5" as 450; at most two decimals; 0 where it is no ratio from 1 to 21. */
unsigned contrast_parse(struct text ratio);

#endif
