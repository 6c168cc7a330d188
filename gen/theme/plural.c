#include "theme/plural.h"

#include "diagnostics/suggest.h"

/* The most digits of a number in a rule: a longer one is a mistake. */
enum { NUMBER_DIGITS = 9 };

struct plural_range {
	size_t from, to;
};

struct plural_relation {
	bool is_count;			/* n or i; else the operand is 0 */
	size_t modulus;			/* 0: none */
	bool negated;
	bool begins;			/* the first after "or", or of the
					   rule */
	struct plural_range *ranges;
	size_t range_count, range_capacity;
};

struct plural_rule {
	bool given;
	struct plural_relation *relations;
	size_t count, capacity;
};

struct plural_rules {
	struct plural_rule rules[PLURAL_OTHER];
};

struct plural_parser {
	struct arena *arena;
	struct text text;
	size_t at;
	const char *expected;		/* for the message; null: no fault */
};

static const struct text names[] = {
	TEXT("zero"), TEXT("one"), TEXT("two"), TEXT("few"), TEXT("many"),
	TEXT("other"),
};

bool
plural_category_named(struct text name, enum plural_category *category)
{
	for (enum plural_category i = 0; i < PLURAL_CATEGORIES; i++) {
		if (!text_equal(name, names[i]))
			continue;
		*category = i;
		return true;
	}
	return false;
}

const struct text *
plural_category_names(void)
{
	return names;
}

static void
plural_skip_space(struct plural_parser *parser)
{
	while (parser->at < parser->text.length &&
	    ascii_space(parser->text.at[parser->at]))
		parser->at++;
}

static bool
plural_at_end(struct plural_parser *parser)
{
	plural_skip_space(parser);
	return parser->at == parser->text.length ||
	    parser->text.at[parser->at] == '@';
}

/* Passes over the word if it is next. */
static bool
plural_accept(struct plural_parser *parser, struct text word)
{
	size_t end;

	plural_skip_space(parser);
	end = parser->at + word.length;
	if (!text_starts(text_slice(parser->text, parser->at,
	    parser->text.length), word))
		return false;
	/* "or" is not the beginning of "order". */
	if (ascii_letter(word.at[0]) && end < parser->text.length &&
	    ascii_letter(parser->text.at[end]))
		return false;
	parser->at = end;
	return true;
}

static size_t
plural_read_number(struct plural_parser *parser)
{
	struct text text = parser->text;
	size_t from, number = 0;

	plural_skip_space(parser);
	from = parser->at;
	while (parser->at < text.length && ascii_digit(text.at[parser->at]) &&
	    parser->at - from < NUMBER_DIGITS)
		number = number * 10 + ascii_decimal(text.at[parser->at++]);
	if (parser->at == from)
		parser->expected = "a whole number";
	return number;
}

static bool
plural_read_operand(struct plural_parser *parser)
{
	static const struct text zeros[] = {
		TEXT("f"), TEXT("t"), TEXT("v"), TEXT("w"), TEXT("c"),
		TEXT("e"),
	};

	if (plural_accept(parser, T("n")) || plural_accept(parser, T("i")))
		return true;
	for (size_t i = 0; i < sizeof(zeros) / sizeof(zeros[0]); i++)
		if (plural_accept(parser, zeros[i]))
			return false;
	parser->expected = "one of n, i, f, t, v, w, c and e";
	return false;
}

static void
plural_read_ranges(struct plural_parser *parser,
    struct plural_relation *relation)
{
	do {
		struct plural_range range;
		range.from = range.to = plural_read_number(parser);
		if (!parser->expected && plural_accept(parser, T("..")))
			range.to = plural_read_number(parser);
		relation->ranges = arena_grow(parser->arena,
		    relation->ranges, relation->range_count,
		    &relation->range_capacity, sizeof(range));
		relation->ranges[relation->range_count++] = range;
	} while (!parser->expected && plural_accept(parser, T(",")));
}

static void
plural_read_modulus(struct plural_parser *parser,
    struct plural_relation *relation)
{
	if (!plural_accept(parser, T("%")))
		return;
	relation->modulus = plural_read_number(parser);
	if (!parser->expected && relation->modulus == 0)
		parser->expected = "a number that is not 0 before this";
}

static void
plural_read_relation(struct plural_parser *parser,
    struct plural_relation *relation)
{
	relation->is_count = plural_read_operand(parser);
	if (!parser->expected)
		plural_read_modulus(parser, relation);
	if (parser->expected)
		return;
	if (plural_accept(parser, T("!=")))
		relation->negated = true;
	else if (!plural_accept(parser, T("="))) {
		parser->expected = "'=' or '!='";
		return;
	}
	plural_read_ranges(parser, relation);
}

static void
plural_read_rule(struct plural_parser *parser, struct plural_rule *rule)
{
	bool begins = true, more;

	do {
		struct plural_relation relation = { .begins = begins };
		plural_read_relation(parser, &relation);
		if (parser->expected)
			return;
		rule->relations = arena_grow(parser->arena, rule->relations,
		    rule->count, &rule->capacity, sizeof(relation));
		rule->relations[rule->count++] = relation;
		more = plural_accept(parser, T("and"));
		begins = !more && plural_accept(parser, T("or"));
	} while (more || begins);
	if (!plural_at_end(parser))
		parser->expected = "'and', 'or' or the end";
}

static void
plural_read_member(struct arena *arena, struct plural_rules *rules,
    const struct node *key, const struct node *value,
    struct diagnostics *diagnostics)
{
	struct plural_parser parser = { .arena = arena, .text = value->text };
	enum plural_category category;
	struct plural_rule rule = { .given = true };

	if (!plural_category_named(key->text, &category)) {
		diagnose(diagnostics, D_PLURAL_CATEGORY, key->place,
		    TEXTS(key->text))->suggestion =
		    suggest(key->text, names, PLURAL_CATEGORIES);
		return;
	}
	if (category == PLURAL_OTHER) {
		diagnose(diagnostics, D_PLURAL_OTHER, key->place, NULL);
		return;
	}
	if (value->kind == NODE_SCALAR)
		plural_read_rule(&parser, &rule);
	else
		parser.expected = "a rule such as 'n = 1'";
	if (!parser.expected) {
		rules->rules[category] = rule;
		return;
	}
	diagnose(diagnostics, D_PLURAL_RULE, value->kind == NODE_SCALAR ?
	    scalar_place(value, parser.at, 1) : value->place,
	    TEXTS(key->text, text_of(parser.expected)));
}

const struct plural_rules *
plural_rules_read(struct arena *arena, const struct node *mapping,
    struct diagnostics *diagnostics)
{
	struct plural_rules *rules = ARENA_NEW(arena, struct plural_rules, 1);

	for (size_t i = 0; i < mapping->count; i++)
		plural_read_member(arena, rules, mapping->keys[i],
		    mapping->items[i], diagnostics);
	return rules;
}

bool
plural_has(const struct plural_rules *rules, enum plural_category category)
{
	return category == PLURAL_OTHER || rules->rules[category].given;
}

static bool
plural_relation_holds(const struct plural_relation *relation, size_t number)
{
	size_t value = relation->is_count ? number : 0;
	bool inside = false;

	if (relation->modulus)
		value %= relation->modulus;
	for (size_t i = 0; i < relation->range_count && !inside; i++)
		inside = value >= relation->ranges[i].from &&
		    value <= relation->ranges[i].to;
	return inside != relation->negated;
}

static bool
plural_rule_holds(const struct plural_rule *rule, size_t number)
{
	bool holds = false;

	for (size_t i = 0; i < rule->count; i++) {
		const struct plural_relation *relation = &rule->relations[i];
		if (relation->begins && holds)
			return true;
		holds = (relation->begins || holds) &&
		    plural_relation_holds(relation, number);
	}
	return holds;
}

enum plural_category
plural_category_of(const struct plural_rules *rules, size_t number)
{
	for (enum plural_category i = 0; i < PLURAL_OTHER; i++)
		if (plural_rule_holds(&rules->rules[i], number))
			return i;
	return PLURAL_OTHER;
}
