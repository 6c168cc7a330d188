#include "schema/value_formats.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#define EACH(fits, expected, ...) do { \
	const char *const texts_[] = { __VA_ARGS__ }; \
	for (size_t i_ = 0; i_ < sizeof(texts_) / sizeof(*texts_); i_++) \
		if ((fits)(text_of(texts_[i_])) != (expected)) \
			fail_msg("%s", texts_[i_]); \
} while (0)

static void
ids_are_small_letters_digits_and_hyphens(void **state)
{
	(void)state;
	EACH(value_is_id, true, "a", "0", "home-office", "a--");
	EACH(value_is_id, false, "", "-a", "A", "a_b", "a.b", "a b",
	    "\xC3\xA9");
	EACH(value_is_edition_id, true, "2017-10", "1.2");
	EACH(value_is_edition_id, false, ".2", "..", "2017/10");
}

static void
language_tags_have_the_form_of_bcp_47(void **state)
{
	(void)state;
	EACH(value_is_language, true, "en", "en-GB", "cy", "gsd",
	    "zh-Hant-TW", "de-1996", "en-x-plain");
	EACH(value_is_language, false, "", "e", "English", "en_GB", "en-",
	    "en--GB", "en-x", "e1", "en-abcdefghi");
}

static void
addresses_are_of_the_web(void **state)
{
	(void)state;
	EACH(value_is_url, true, "http://x.org", "https://x.org/a?b#c",
	    "HTTPS://x.org", "https://x.org/caf\xC3\xA9");
	EACH(value_is_url, false, "", "x.org", "http://", "https:///a",
	    "ftp://x.org", "javascript:alert(1)", "http://x.org/a b",
	    "http://x.org/<a>", "//x.org", "http://?a");
	EACH(value_is_site_url, true, "https://x.org/a/");
	EACH(value_is_site_url, false, "https://x.org/?a", "https://x.org#a");
}

static void
email_addresses_have_two_parts(void **state)
{
	(void)state;
	EACH(value_is_email, true, "a@b.org", "a.b+c@d.e.org");
	EACH(value_is_email, false, "", "a", "@b.org", "a@b", "a@b@c.org",
	    "a b@c.org", "a@b.", "a@.b", "a@b.org, c@d.org",
	    "mailto:a@b.org");
}

static void
days_are_digits(void **state)
{
	(void)state;
	EACH(value_is_days, true, "1", "0010");
	EACH(value_is_days, false, "", "ten", "10 days", "-1", "10000");
}

static void
section_files_are_names_of_markdown_files(void **state)
{
	(void)state;
	EACH(value_is_section_file, true, "a.md", "a b.md");
	EACH(value_is_section_file, false, "", ".md", ".a.md", "a.txt",
	    "../a.md", "/a.md", "b/a.md", "edition.yaml");
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(ids_are_small_letters_digits_and_hyphens),
		cmocka_unit_test(language_tags_have_the_form_of_bcp_47),
		cmocka_unit_test(addresses_are_of_the_web),
		cmocka_unit_test(email_addresses_have_two_parts),
		cmocka_unit_test(days_are_digits),
		cmocka_unit_test(section_files_are_names_of_markdown_files),
	};

	return cmocka_run_group_tests_name("content/shape", tests, NULL,
	    NULL);
}
