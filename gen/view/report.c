/* The report as a whole: its notice, contact, accessibility statement; the
   theme and the navigation. */
#include "view/types.h"

static const struct report *
self(const struct value *object)
{
	return object->self;
}

GETTER(report_name)
{
	return value_text(self(object)->name);
}

GETTER(publisher)
{
	return value_text(self(object)->publisher);
}

GETTER(notice)
{
	return page_prose(value_page(object), &self(object)->notice, 2);
}

GETTER(source_title)
{
	return value_text(self(object)->source_title);
}

GETTER(source_address)
{
	return value_address(self(object)->source_url);
}

static const struct field report_fields[] = {
	{ "name", VALUE_TEXT, NULL, report_name, "Its short name." },
	{ "publisher", VALUE_TEXT, NULL, publisher, "Who publishes it." },
	{ "notice", VALUE_HTML, NULL, notice,
	  "What every page has to say, if anything." },
	{ "source-title", VALUE_TEXT, NULL, source_title,
	  "The document that it follows." },
	{ "source-address", VALUE_ADDRESS, NULL, source_address,
	  "Where that document is." },
};

const struct object_type type_report = { "report",
	"The report as a whole.", FIELDS(report_fields) };

static const struct contact *
contact_self(const struct value *object)
{
	return object->self;
}

GETTER(contact_given)
{
	return value_boolean(contact_self(object)->given);
}

GETTER(email_address)
{
	struct text email = contact_self(object)->email;

	return email.at ? value_address(arena_join(value_page(object)->arena,
	    TEXTS(T("mailto:"), email))) : value_absent();
}

/* Up to words behind the number, such as when someone answers. */
static struct text
dialled(struct arena *arena, struct text phone)
{
	char *number = arena_allocate(arena, phone.length + 1);
	size_t length = 0;

	for (size_t i = 0; i < phone.length; i++) {
		char c = phone.at[i];
		/* What is left out behind a country's number. */
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

GETTER(phone_address)
{
	struct arena *arena = value_page(object)->arena;
	struct text number = dialled(arena, contact_self(object)->phone);

	/* The shortest that anybody answers: 999. */
	return number.length < 3 ? value_absent() :
	    value_address(arena_join(arena, TEXTS(T("tel:"), number)));
}

#define CONTACT_TEXT(name) \
	GETTER(contact_##name) \
	{ \
		return value_text(contact_self(object)->name); \
	}
#define CONTACT_ADDRESS(name) \
	GETTER(contact_##name) \
	{ \
		return value_address(contact_self(object)->name); \
	}
CONTACT_TEXT(name)
CONTACT_TEXT(email)
CONTACT_TEXT(phone)
CONTACT_TEXT(textphone)
CONTACT_TEXT(relay)
CONTACT_TEXT(bsl)
CONTACT_ADDRESS(url)
CONTACT_TEXT(hours)
CONTACT_TEXT(address)

static const struct field contact_fields[] = {
	{ "given", VALUE_BOOLEAN, NULL, contact_given,
	  "Whether report.yaml has a contact." },
	{ "name", VALUE_TEXT, NULL, contact_name, "Who answers." },
	{ "email", VALUE_TEXT, NULL, contact_email, "The e-mail address." },
	{ "email-address", VALUE_ADDRESS, NULL, email_address,
	  "The same as a link." },
	{ "phone", VALUE_TEXT, NULL, contact_phone, "The telephone." },
	{ "phone-address", VALUE_ADDRESS, NULL, phone_address,
	  "The same as a link; absent where it does not begin with a "
	  "number." },
	{ "textphone", VALUE_TEXT, NULL, contact_textphone,
	  "The textphone or minicom." },
	{ "relay", VALUE_TEXT, NULL, contact_relay, "The relay service." },
	{ "bsl", VALUE_TEXT, NULL, contact_bsl,
	  "How to be reached in sign language." },
	{ "url", VALUE_ADDRESS, NULL, contact_url, "A page to write from." },
	{ "hours", VALUE_TEXT, NULL, contact_hours, "When they answer." },
	{ "address", VALUE_TEXT, NULL, contact_address,
	  "The postal address." },
};

const struct object_type type_contact = { "contact",
	"Whom to ask.", FIELDS(contact_fields) };

static const struct accessibility *
statement(const struct value *object)
{
	return object->self;
}

GETTER(statement_given)
{
	return value_boolean(statement(object)->given &&
	    statement(object)->status.at);
}

GETTER(fully)
{
	return value_boolean(text_equal(statement(object)->status,
	    T("fully")));
}

GETTER(partially)
{
	return value_boolean(text_equal(statement(object)->status,
	    T("partially")));
}

GETTER(not_compliant)
{
	return value_boolean(text_equal(statement(object)->status, T("not")));
}

GETTER(prepared)
{
	return page_date(value_page(object), statement(object)->prepared);
}

GETTER(reviewed)
{
	return page_date(value_page(object), statement(object)->reviewed);
}

GETTER(tested)
{
	return page_date(value_page(object), statement(object)->tested);
}

GETTER(tested_by)
{
	return value_text(statement(object)->tested_by);
}

GETTER(tested_method)
{
	return value_text(statement(object)->tested_method);
}

GETTER(problems)
{
	return page_prose(value_page(object), &statement(object)->problems,
	    3);
}

GETTER(response_days)
{
	return value_text(statement(object)->response_days);
}

GETTER(enforcement)
{
	return value_text(statement(object)->enforcement);
}

GETTER(has_preparation)
{
	return value_boolean(prepared(object).text.length ||
	    reviewed(object).text.length || tested(object).text.length ||
	    tested_by(object).text.length ||
	    tested_method(object).text.length);
}

static const struct field statement_fields[] = {
	{ "given", VALUE_BOOLEAN, NULL, statement_given,
	  "Whether the site was assessed: report.yaml gives a status." },
	{ "fully", VALUE_BOOLEAN, NULL, fully, "Fully compliant." },
	{ "partially", VALUE_BOOLEAN, NULL, partially,
	  "Partially compliant." },
	{ "not-compliant", VALUE_BOOLEAN, NULL, not_compliant,
	  "Not compliant." },
	{ "prepared", VALUE_TEXT, NULL, prepared,
	  "When the statement was prepared, in words." },
	{ "reviewed", VALUE_TEXT, NULL, reviewed,
	  "When it was last reviewed." },
	{ "tested", VALUE_TEXT, NULL, tested, "When the site was tested." },
	{ "tested-by", VALUE_TEXT, NULL, tested_by, "By whom." },
	{ "tested-method", VALUE_TEXT, NULL, tested_method, "How." },
	{ "has-preparation", VALUE_BOOLEAN, NULL, has_preparation,
	  "Whether any of these five is given." },
	{ "problems", VALUE_HTML, NULL, problems,
	  "What is not accessible, and why." },
	{ "response-days", VALUE_TEXT, NULL, response_days,
	  "Within how many days an answer comes." },
	{ "enforcement", VALUE_TEXT, NULL, enforcement,
	  "Who hears complaints." },
};

const struct object_type type_statement = { "statement",
	"What the accessibility statement is made from.",
	FIELDS(statement_fields) };

GETTER(theme_name)
{
	const struct theme *theme = object->self;

	return value_text(theme->folder->name);
}

GETTER(logo)
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
	{ "name", VALUE_TEXT, NULL, theme_name, "Its name." },
	{ "logo", VALUE_ADDRESS, NULL, logo, "The picture of `logo`." },
};

const struct object_type type_theme = { "theme",
	"The theme that is in force.", FIELDS(theme_fields) };

GETTER(link_title)
{
	const struct link *link = object->self;

	return value_text(link->title);
}

GETTER(link_address)
{
	const struct link *link = object->self;

	return value_address(link->address);
}

GETTER(link_current)
{
	const struct link *link = object->self;

	return value_boolean(link->current);
}

static const struct field link_fields[] = {
	{ "title", VALUE_TEXT, NULL, link_title, "Its words." },
	{ "address", VALUE_ADDRESS, NULL, link_address, "Where it leads." },
	{ "current", VALUE_BOOLEAN, NULL, link_current,
	  "Whether it leads to this page." },
};

const struct object_type type_link = { "link",
	"An entry of the navigation.", FIELDS(link_fields) };
