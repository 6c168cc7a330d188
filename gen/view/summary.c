/* The sentence with an edition's figures: "85 of 127 recommendations are
   closed: 73 resolved, 12 by other means; 42 are open." Its patterns are
   strings of the theme; each figure is a link to the page of its status. */
#include "view/address.h"
#include "view/value_types.h"

#include "core/buffer.h"

struct summary_sentence {
	struct page *page;
	const struct edition_status *edition_status;
	struct summary_run *runs;
	size_t count, capacity;
};

static void
add_summary_run(struct summary_sentence *sentence, struct text words,
    struct text address)
{
	if (words.length == 0)
		return;
	sentence->runs = arena_grow(sentence->page->arena, sentence->runs,
	    sentence->count, &sentence->capacity, sizeof(struct summary_run));
	sentence->runs[sentence->count++] = (struct summary_run){ words, address
	    };
}

static void
add_summary_words(struct summary_sentence *sentence, struct text words)
{
	add_summary_run(sentence, words, (struct text){ NULL, 0 });
}

static void
add_summary_status(struct summary_sentence *sentence, enum string_name string,
    const struct status *status)
{
	struct page *page = sentence->page;
	size_t count = edition_status_count(sentence->edition_status, NULL,
	    status);
	struct string_value values[] = {
		{ "label", strings_within(page->view->strings, page->arena,
		    status->short_label) },
		{ NULL, { NULL, 0 } } };

	add_summary_run(sentence, page_fill(page, string, count, values),
	    page_link(page, address_status(page->arena, status)));
}

/* Adds the closed statuses, or the open ones and then "not yet reported on";
   leaves out zeros. Returns the number of parts added. */
static size_t
add_summary_parts(struct summary_sentence *sentence, bool closed)
{
	const struct edition_status *edition_status = sentence->edition_status;
	const struct report *report = edition_status->report;
	size_t unreported = edition_status_count(edition_status, NULL, NULL),
	    said = 0;

	for (size_t i = 0; i < report->status_count; i++) {
		const struct status *status = &report->statuses[i];
		if (status->closed != closed ||
		    edition_status_count(edition_status, NULL, status) == 0)
			continue;
		if (said++)
			add_summary_words(sentence, page_string(sentence->page,
			    STRING_LIST_COMMA));
		add_summary_status(sentence, closed ? STRING_SUMMARY_CLOSED_PART
		    : STRING_SUMMARY_OPEN_PART, status);
	}
	if (closed || unreported == 0)
		return said;
	if (said++)
		add_summary_words(sentence, page_string(sentence->page,
		    STRING_LIST_COMMA));
	add_summary_words(sentence, page_fill(sentence->page,
	    STRING_SUMMARY_NOT_REPORTED_PART, unreported, NULL));
	return said;
}

static void
add_summary_closed(struct summary_sentence *sentence)
{
	const struct edition_status *edition_status = sentence->edition_status;
	struct string_value values[] = {
		{ "recommendations", page_fill(sentence->page,
		    STRING_COUNT_RECOMMENDATIONS, edition_status->total, NULL)
		    },
		{ NULL, { NULL, 0 } } };

	/* With none closed, the plural form follows the total. */
	if (edition_status->closed == 0)
		add_summary_words(sentence, page_fill(sentence->page,
		    STRING_SUMMARY_NONE_CLOSED, edition_status->total, values));
	else
		add_summary_words(sentence, page_fill(sentence->page,
		    STRING_SUMMARY_CLOSED, edition_status->closed, values));
}

static void
add_summary_value(struct summary_sentence *sentence, struct text name)
{
	if (text_equal(name, T("closed")))
		add_summary_closed(sentence);
	else if (text_equal(name, T("parts")))
		add_summary_parts(sentence, true);
	else if (text_equal(name, T("open")))
		add_summary_parts(sentence, false);
}

static struct summary_sentence
summary_of(struct page *page, const struct edition_status *edition_status)
{
	struct summary_sentence sentence = { page, edition_status, NULL, 0, 0 };
	struct text pattern = page_string(page, edition_status->closed == 0 ?
	    STRING_SUMMARY_PATTERN_NONE_CLOSED : edition_status->closed ==
	    edition_status->total ? STRING_SUMMARY_PATTERN_ALL :
	    STRING_SUMMARY_PATTERN);
	size_t from = 0, open, close;

	/* Without recommendations no pattern fits. */
	if (edition_status->total == 0) {
		add_summary_words(&sentence, page_fill(page,
		    STRING_COUNT_RECOMMENDATIONS, 0, NULL));
		return sentence;
	}
	while ((open = text_find_byte(pattern, '{', from)) != TEXT_NOWHERE) {
		close = text_find_byte(pattern, '}', open);
		if (close == TEXT_NOWHERE)
			break;
		add_summary_words(&sentence, text_slice(pattern, from, open));
		add_summary_value(&sentence, text_slice(pattern, open + 1,
		    close));
		from = close + 1;
	}
	add_summary_words(&sentence, text_slice(pattern, from, pattern.length));
	return sentence;
}

struct value
summary_runs(struct page *page, const struct edition_status *edition_status)
{
	struct summary_sentence sentence = summary_of(page, edition_status);

	return list_of_things(page, &type_run, sentence.runs,
	    sizeof(struct summary_run), sentence.count);
}

struct text
summary_text(struct page *page, const struct edition_status *edition_status)
{
	struct summary_sentence sentence = summary_of(page, edition_status);
	struct buffer words;

	buffer_begin(&words);
	for (size_t i = 0; i < sentence.count; i++)
		sink_put(&words.sink, sentence.runs[i].words);
	return buffer_keep(&words, page->arena);
}

struct text
page_summary(struct page *page)
{
	return summary_text(page, page->edition_status);
}

GETTER(get_summary_run_words)
{
	const struct summary_run *run = object->self;

	return value_text(run->words);
}

GETTER(get_summary_run_address)
{
	const struct summary_run *run = object->self;

	return value_address(run->address);
}

static const struct field run_fields[] = {
	{ "words", VALUE_TEXT, NULL, get_summary_run_words, "What it says." },
	{ "address", VALUE_ADDRESS, NULL, get_summary_run_address,
	  "Where it leads; absent where it is no link." },
};

const struct object_type type_run = { "run", "A piece of a sentence.",
	FIELDS(run_fields) };
