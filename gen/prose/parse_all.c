#include "core/memory.h"
#include "core/threads.h"
#include "prose/cross_references.h"
#include "prose/reference_numbers.h"
#include "prose/terms.h"

/* A thread's parser and what it found. */
struct prose_worker {
	struct prose_parser parser;
	struct arena kept;
	struct diagnostics diagnostics;
};

struct prose_run {
	const struct report *report;
	struct prose_worker *workers;	/* [thread] */
	unsigned count;
	const struct prose **texts;	/* [markdown.id] */
};

/* Worker 0 builds the lookup tables; the others share them. */
static void
parse_worker_begin(struct prose_run *run, unsigned number,
    const struct prose_parser *settings)
{
	struct prose_worker *worker = &run->workers[number];
	struct prose_parser *parser = &worker->parser;

	*parser = *settings;
	parser->arena = &worker->kept;
	parser->diagnostics = &worker->diagnostics;
	worker->diagnostics.arena = &worker->kept;
	inline_text_create(&parser->block, &parser->scratch);
	buffer_begin(&parser->addresses);
	if (number == 0) {
		reference_numbers_collect(parser);
		terms_collect(parser);
	} else {
		const struct prose_parser *first = &run->workers[0].parser;
		parser->number_table = first->number_table;
		parser->numbers = first->numbers;
		parser->terms = first->terms;
	}
	terms_begin(parser);
}

static void
parse_worker_end(struct prose_worker *worker)
{
	inline_text_release(&worker->parser.block);
	buffer_release(&worker->parser.addresses);
	arena_release(&worker->parser.scratch);
	arena_release(&worker->parser.parsed);
	arena_release(&worker->parser.own);
	arena_release(&worker->parser.place_arena);
	arena_release(&worker->kept);
}

static void
parse_all_begin(struct prose_run *run, unsigned threads,
    const struct prose_parser *settings)
{
	run->count = threads;
	run->workers = memory_allocate(threads, sizeof(struct prose_worker));
	for (unsigned i = 0; i < threads; i++)
		parse_worker_begin(run, i, settings);
}

static void
parse_all_end(struct prose_run *run)
{
	/* The others use tables of worker 0, so it is the last. */
	for (unsigned i = run->count; i-- > 0;)
		parse_worker_end(&run->workers[i]);
	memory_release(run->workers);
}

static void
parse_text_task(void *work, unsigned thread, size_t index)
{
	struct prose_run *run = work;

	run->texts[index] = prose_parse_text(&run->workers[thread].parser,
	    run->report->markdowns[index]);
}

static bool
parse_found_faults(const struct prose_run *run)
{
	for (unsigned i = 0; i < run->count; i++)
		if (run->workers[i].diagnostics.count > 0)
			return true;
	return false;
}

/* Moves the results of all workers to the caller's arena, book and
   diagnostics. */
static void
parse_all_gather(struct prose_run *run, struct arena *arena,
    struct prose_book *book, struct diagnostics *diagnostics)
{
	struct prose_parser *first = &run->workers[0].parser;
	size_t terms = run->report->term_count;
	bool *used = ARENA_NEW(arena, bool, terms);

	for (unsigned i = 0; i < run->count; i++) {
		struct prose_worker *worker = &run->workers[i];
		for (size_t k = 0; k < terms; k++)
			used[k] = used[k] || worker->parser.term_used[k];
		if (i > 0)
			cross_references_merge(first, &worker->parser);
		diagnostics_take(diagnostics, &worker->diagnostics);
		arena_take(arena, &worker->kept);
	}
	first->arena = arena;
	book->term_used = used;
	cross_references_list(first, book);
}

const struct prose_book *
prose_read(struct arena *arena, const struct report *report,
    const struct reference_words *words, bool drafts, unsigned threads,
    struct diagnostics *diagnostics)
{
	struct prose_parser settings = { .report = report,
		.reference_words = words, .drafts = drafts };
	struct prose_book *book = ARENA_NEW(arena, struct prose_book, 1);
	struct prose_run run = { .report = report,
		.texts = ARENA_NEW(arena, const struct prose *,
		    report->markdown_count) };

	parse_all_begin(&run, threads, &settings);
	threads_share(threads, report->markdown_count, parse_text_task, &run);
	/* Some faults are reported once in a report, at their first place, or
	   a limited number of times: then one worker parses all texts again,
	   in their order. */
	if (threads > 1 && parse_found_faults(&run)) {
		parse_all_end(&run);
		parse_all_begin(&run, 1, &settings);
		threads_share(1, report->markdown_count, parse_text_task,
		    &run);
	}
	book->texts = run.texts;
	book->count = report->markdown_count;
	parse_all_gather(&run, arena, book, diagnostics);
	parse_all_end(&run);
	return book;
}
