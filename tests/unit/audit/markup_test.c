#include "audit/markup.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <sys/wait.h>
#include <unistd.h>

#include <cmocka.h>
#include <libxml/parser.h>
#include <libxml/xmlmemory.h>

static void
files_that_a_document_names_are_not_loaded(void **state)
{
	static const char document[] = "<!DOCTYPE a [<!ENTITY secret "
	    "SYSTEM 'file:///etc/hostname'>]><a>&secret;</a>";
	xmlDocPtr parsed;

	(void)state;
	markup_begin();
	markup_begin();
	parsed = xmlReadMemory(document, sizeof(document) - 1, NULL, NULL,
	    XML_PARSE_NOENT | XML_PARSE_NOERROR | XML_PARSE_NOWARNING);
	if (parsed) {
		xmlChar *text = xmlNodeGetContent((xmlNodePtr)parsed);
		assert_string_equal((const char *)text, "");
		xmlFree(text);
		xmlFreeDoc(parsed);
	}
	assert_null(xmlReadFile("/etc/hostname", NULL, XML_PARSE_NOERROR |
	    XML_PARSE_NOWARNING));
}

/* Under the address sanitizer a failing allocation is to be one, too. */
const char *__asan_default_options(void);

const char *
__asan_default_options(void)
{
	return "allocator_may_return_null=1";
}

static void
the_program_ends_where_memory_fails(void **state)
{
	pid_t child = fork();
	int status;

	(void)state;
	assert_true(child >= 0);
	if (child == 0) {
		markup_begin();
		if (close(STDERR_FILENO) == 0)
			xmlFree(xmlMalloc((size_t)-1 / 4));
		_exit(0);
	}
	assert_int_equal(waitpid(child, &status, 0), child);
	assert_true(WIFEXITED(status));
	assert_int_equal(WEXITSTATUS(status), 3);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(files_that_a_document_names_are_not_loaded),
		cmocka_unit_test(the_program_ends_where_memory_fails),
	};

	return cmocka_run_group_tests_name("audit/markup", tests, NULL, NULL);
}
