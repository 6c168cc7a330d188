#include "core/memory.h"
#include "core/threads.h"
#include "prose/labels.h"
#include "prose/pairs.h"
#include "prose/read.h"
#include "prose/terms.h"

/* What a thread reads texts with. */
struct hand {
	struct reader reader;
	struct arena kept;
	struct diagnostics diagnostics;
};

struct reading {
	const struct report *report;
	struct hand *hands;		/* [thread] */
	unsigned count;
	const struct prose **texts;
};

/* The first hand collects what is looked for, the others look for it too. */
static void
begin_hand(struct reading *reading, unsigned number,
    const struct reader *settings)
{
	struct hand *hand = &reading->hands[number];
	struct reader *reader = &hand->reader;

	*reader = *settings;
	reader->arena = &hand->kept;
	reader->diagnostics = &hand->diagnostics;
	hand->diagnostics.arena = &hand->kept;
	flat_create(&reader->flat, &reader->scratch);
	buffer_begin(&reader->addresses);
	if (number == 0) {
		labels_collect(reader);
		terms_collect(reader);
	} else {
		reader->labels = reading->hands[0].reader.labels;
		reader->numbers = reading->hands[0].reader.numbers;
		reader->terms = reading->hands[0].reader.terms;
	}
	terms_begin(reader);
}

static void
end_hand(struct hand *hand)
{
	flat_release(&hand->reader.flat);
	buffer_release(&hand->reader.addresses);
	arena_release(&hand->reader.scratch);
	arena_release(&hand->reader.parsed);
	arena_release(&hand->reader.own);
	arena_release(&hand->reader.asked_arena);
	arena_release(&hand->kept);
}

static void
begin(struct reading *reading, unsigned threads,
    const struct reader *settings)
{
	reading->count = threads;
	reading->hands = memory_allocate(threads, sizeof(struct hand));
	for (unsigned i = 0; i < threads; i++)
		begin_hand(reading, i, settings);
}

static void
end(struct reading *reading)
{
	/* The first has what the others share. */
	for (unsigned i = reading->count; i-- > 0;)
		end_hand(&reading->hands[i]);
	memory_release(reading->hands);
}

static void
read_one(void *work, unsigned thread, size_t index)
{
	struct reading *reading = work;

	reading->texts[index] = text_read(&reading->hands[thread].reader,
	    reading->report->markdowns[index]);
}

static bool
found_faults(const struct reading *reading)
{
	for (unsigned i = 0; i < reading->count; i++)
		if (reading->hands[i].diagnostics.count > 0)
			return true;
	return false;
}

/* What the hands have found, in the arena, as if one had found it all. */
static void
gather(struct reading *reading, struct arena *arena,
    struct prose_book *book, struct diagnostics *diagnostics)
{
	struct reader *first = &reading->hands[0].reader;
	size_t terms = reading->report->term_count;
	bool *used = ARENA_NEW(arena, bool, terms);

	for (unsigned i = 0; i < reading->count; i++) {
		struct hand *hand = &reading->hands[i];
		for (size_t k = 0; k < terms; k++)
			used[k] = used[k] || hand->reader.term_used[k];
		if (i > 0)
			pairs_add(first, &hand->reader);
		diagnostics_take(diagnostics, &hand->diagnostics);
		arena_take(arena, &hand->kept);
	}
	first->arena = arena;
	book->term_used = used;
	pairs_list(first, book);
}

const struct prose_book *
prose_read(struct arena *arena, const struct report *report,
    const struct reference_words *words, bool drafts, unsigned threads,
    struct diagnostics *diagnostics)
{
	struct reader settings = { .report = report, .all_words = words,
		.drafts = drafts };
	struct prose_book *book = ARENA_NEW(arena, struct prose_book, 1);
	struct reading reading = { .report = report,
		.texts = ARENA_NEW(arena, const struct prose *,
		    report->markdown_count) };

	begin(&reading, threads, &settings);
	threads_share(threads, report->markdown_count, read_one, &reading);
	/* Some faults are told once a report, at their first place, or only
	   so often: one goes through all again, in their order. */
	if (threads > 1 && found_faults(&reading)) {
		end(&reading);
		begin(&reading, 1, &settings);
		threads_share(1, report->markdown_count, read_one, &reading);
	}
	book->texts = reading.texts;
	book->count = report->markdown_count;
	gather(&reading, arena, book, diagnostics);
	end(&reading);
	return book;
}
