/* The report as a whole: notice, contact, accessibility statement, theme,
   navigation, terms of the glossary. */
#include "view/address.h"
#include "view/value_types.h"

static const struct report *
report_self(const struct value *object)
{
	return object->self;
}

GETTER(get_report_name)
{
	return value_text(report_self(object)->name);
}

GETTER(get_report_publisher)
{
	return value_text(report_self(object)->publisher);
}

GETTER(get_report_notice)
{
	return page_prose(value_page(object), &report_self(object)->notice, 2);
}

GETTER(get_report_source_title)
{
	return value_text(report_self(object)->source_title);
}

GETTER(get_report_source_address)
{
	return value_address(report_self(object)->source_url);
}

static const struct field report_fields[] = {
	{ "name", VALUE_TEXT, NULL, get_report_name, "Its short name." },
	{ "publisher", VALUE_TEXT, NULL, get_report_publisher,
	  "Who publishes it." },
	{ "notice", VALUE_HTML, NULL, get_report_notice,
	  "What every page has to say, if anything." },
	{ "source-title", VALUE_TEXT, NULL, get_report_source_title,
	  "The document that it follows." },
	{ "source-address", VALUE_ADDRESS, NULL, get_report_source_address,
	  "Where that document is." },
};

const struct object_type type_report = { "report",
	"The report as a whole.", FIELDS(report_fields) };

static const struct contact *
report_contact_self(const struct value *object)
{
	return object->self;
}

GETTER(get_report_contact_given)
{
	return value_boolean(report_contact_self(object)->given);
}

GETTER(get_report_contact_email_address)
{
	struct text email = report_contact_self(object)->email;

	return email.at ? value_address(arena_join(value_page(object)->arena,
	    TEXTS(T("mailto:"), email))) : value_absent();
}

/* Returns the digits to dial; stops at words after the number. */
static struct text
report_phone_digits(struct arena *arena, struct text phone)
{
	char *number = arena_allocate(arena, phone.length + 1);
	size_t length = 0;

	for (size_t i = 0; i < phone.length; i++) {
		char c = phone.at[i];
		/* "(0)" after a country's number is not dialled. */
		if (length && number[0] == '+' && text_starts(text_slice(
		    phone, i, phone.length), T("(0)")))
			i += 2;
		else if (ascii_digit(c) || (c == '+' && length == 0))
			number[length++] = c;
		else if (text_find_byte(T(" ()-.\xC2\xA0"), c, 0) ==
		    TEXT_NOWHERE)
			break;
	}
	return (struct text){ number, length };
}

GETTER(get_report_contact_phone_address)
{
	struct arena *arena = value_page(object)->arena;
	struct text number = report_phone_digits(arena,
	    report_contact_self(object)->phone);

	/* The shortest numbers have three digits: 999. */
	return number.length < 3 ? value_absent() :
	    value_address(arena_join(arena, TEXTS(T("tel:"), number)));
}

#define CONTACT_TEXT(getter, member) \
	GETTER(getter) \
	{ \
		return value_text(report_contact_self(object)->member); \
	}
#define CONTACT_ADDRESS(getter, member) \
	GETTER(getter) \
	{ \
		return value_address(report_contact_self(object)->member); \
	}
CONTACT_TEXT(get_report_contact_name, name)
CONTACT_TEXT(get_report_contact_email, email)
CONTACT_TEXT(get_report_contact_phone, phone)
CONTACT_TEXT(get_report_contact_textphone, textphone)
CONTACT_TEXT(get_report_contact_relay, relay)
CONTACT_TEXT(get_report_contact_bsl, bsl)
CONTACT_ADDRESS(get_report_contact_url, url)
CONTACT_TEXT(get_report_contact_hours, hours)
CONTACT_TEXT(get_report_contact_address, address)

static const struct field contact_fields[] = {
	{ "given", VALUE_BOOLEAN, NULL, get_report_contact_given,
	  "Whether report.yaml has a contact." },
	{ "name", VALUE_TEXT, NULL, get_report_contact_name, "Who answers." },
	{ "email", VALUE_TEXT, NULL, get_report_contact_email,
	  "The e-mail address." },
	{ "email-address", VALUE_ADDRESS, NULL,
	  get_report_contact_email_address, "The same as a link." },
	{ "phone", VALUE_TEXT, NULL, get_report_contact_phone,
	  "The telephone." },
	{ "phone-address", VALUE_ADDRESS, NULL,
	  get_report_contact_phone_address,
	  "The same as a link; absent where it does not begin with a "
	  "number." },
	{ "textphone", VALUE_TEXT, NULL, get_report_contact_textphone,
	  "The textphone or minicom." },
	{ "relay", VALUE_TEXT, NULL, get_report_contact_relay,
	  "The relay service." },
	{ "bsl", VALUE_TEXT, NULL, get_report_contact_bsl,
	  "How to be reached in sign language." },
	{ "url", VALUE_ADDRESS, NULL, get_report_contact_url,
	  "A page to write from." },
	{ "hours", VALUE_TEXT, NULL, get_report_contact_hours,
	  "When they answer." },
	{ "address", VALUE_TEXT, NULL, get_report_contact_address,
	  "The postal address." },
};

const struct object_type type_contact = { "contact",
	"Whom to ask.", FIELDS(contact_fields) };

static const struct accessibility *
report_statement_self(const struct value *object)
{
	return object->self;
}

GETTER(get_report_statement_given)
{
	return value_boolean(report_statement_self(object)->given &&
	    report_statement_self(object)->status.at);
}

GETTER(get_report_statement_fully)
{
	return value_boolean(text_equal(report_statement_self(object)->status,
	    T("fully")));
}

GETTER(get_report_statement_partially)
{
	return value_boolean(text_equal(report_statement_self(object)->status,
	    T("partially")));
}

GETTER(get_report_statement_not_compliant)
{
	return value_boolean(text_equal(report_statement_self(object)->status,
	    T("not")));
}

GETTER(get_report_statement_prepared)
{
	return page_date(value_page(object),
	    report_statement_self(object)->prepared);
}

GETTER(get_report_statement_reviewed)
{
	return page_date(value_page(object),
	    report_statement_self(object)->reviewed);
}

GETTER(get_report_statement_tested)
{
	return page_date(value_page(object),
	    report_statement_self(object)->tested);
}

GETTER(get_report_statement_tested_by)
{
	return value_text(report_statement_self(object)->tested_by);
}

GETTER(get_report_statement_tested_method)
{
	return value_text(report_statement_self(object)->tested_method);
}

GETTER(get_report_statement_problems)
{
	return page_prose(value_page(object),
	    &report_statement_self(object)->problems, 3);
}

GETTER(get_report_statement_response_days)
{
	return value_text(report_statement_self(object)->response_days);
}

GETTER(get_report_statement_enforcement)
{
	return value_text(report_statement_self(object)->enforcement);
}

GETTER(get_report_statement_has_preparation)
{
	return value_boolean(get_report_statement_prepared(object).text.length
	    || get_report_statement_reviewed(object).text.length ||
	    get_report_statement_tested(object).text.length ||
	    get_report_statement_tested_by(object).text.length ||
	    get_report_statement_tested_method(object).text.length);
}

static const struct field statement_fields[] = {
	{ "given", VALUE_BOOLEAN, NULL, get_report_statement_given,
	  "Whether the site was assessed: report.yaml gives a status." },
	{ "fully", VALUE_BOOLEAN, NULL, get_report_statement_fully,
	  "Fully compliant." },
	{ "partially", VALUE_BOOLEAN, NULL, get_report_statement_partially,
	  "Partially compliant." },
	{ "not-compliant", VALUE_BOOLEAN, NULL,
	  get_report_statement_not_compliant, "Not compliant." },
	{ "prepared", VALUE_TEXT, NULL, get_report_statement_prepared,
	  "When the statement was prepared, in words." },
	{ "reviewed", VALUE_TEXT, NULL, get_report_statement_reviewed,
	  "When it was last reviewed." },
	{ "tested", VALUE_TEXT, NULL, get_report_statement_tested,
	  "When the site was tested." },
	{ "tested-by", VALUE_TEXT, NULL, get_report_statement_tested_by,
	  "By whom." },
	{ "tested-method", VALUE_TEXT, NULL, get_report_statement_tested_method,
	  "How." },
	{ "has-preparation", VALUE_BOOLEAN, NULL,
	  get_report_statement_has_preparation,
	  "Whether any of these five is given." },
	{ "problems", VALUE_HTML, NULL, get_report_statement_problems,
	  "What is not accessible, and why." },
	{ "response-days", VALUE_TEXT, NULL, get_report_statement_response_days,
	  "Within how many days an answer comes." },
	{ "enforcement", VALUE_TEXT, NULL, get_report_statement_enforcement,
	  "Who hears complaints." },
};

const struct object_type type_statement = { "statement",
	"What the accessibility statement is made from.",
	FIELDS(statement_fields) };

GETTER(get_report_theme_name)
{
	const struct theme *theme = object->self;

	return value_text(theme->folder->name);
}

GETTER(get_report_theme_logo)
{
	struct page *page = value_page(object);
	const struct setting *setting = theme_setting(object->self,
	    T("logo"));

	if (!setting || setting->value.length == 0)
		return value_absent();
	return value_address(page_link(page, arena_join(page->arena,
	    TEXTS(T("assets/"), setting->value))));
}

static const struct field theme_fields[] = {
	{ "name", VALUE_TEXT, NULL, get_report_theme_name, "Its name." },
	{ "logo", VALUE_ADDRESS, NULL, get_report_theme_logo,
	  "The picture of `logo`." },
};

const struct object_type type_theme = { "theme",
	"The theme that is in force.", FIELDS(theme_fields) };

GETTER(get_report_link_title)
{
	const struct navigation_link *link = object->self;

	return value_text(link->title);
}

GETTER(get_report_link_address)
{
	const struct navigation_link *link = object->self;

	return value_address(link->address);
}

GETTER(get_report_link_current)
{
	const struct navigation_link *link = object->self;

	return value_boolean(link->current);
}

static const struct field link_fields[] = {
	{ "title", VALUE_TEXT, NULL, get_report_link_title, "Its words." },
	{ "address", VALUE_ADDRESS, NULL, get_report_link_address,
	  "Where it leads." },
	{ "current", VALUE_BOOLEAN, NULL, get_report_link_current,
	  "Whether it leads to this page." },
};

const struct object_type type_link = { "link",
	"An entry of the navigation.", FIELDS(link_fields) };

GETTER(get_report_term_word)
{
	const struct term *one = object->self;

	return value_text(one->term);
}

GETTER(get_report_term_meaning)
{
	const struct term *one = object->self;

	return value_text(one->meaning);
}

GETTER(get_report_term_fragment)
{
	return value_text(fragment_term(value_page(object)->arena,
	    object->self));
}

static const struct field term_fields[] = {
	{ "term", VALUE_TEXT, NULL, get_report_term_word, "The short form." },
	{ "meaning", VALUE_TEXT, NULL, get_report_term_meaning,
	  "What it stands for." },
	{ "fragment", VALUE_TEXT, NULL, get_report_term_fragment,
	  "The id of its entry in the glossary." },
};

const struct object_type type_term = { "term",
	"A short form and what it stands for.",
	FIELDS(term_fields) };
