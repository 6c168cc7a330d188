#include "prose/labels.h"
#include "prose/read.h"
#include "prose/pairs.h"
#include "prose/terms.h"

static void
begin(struct reader *reader)
{
	flat_create(&reader->flat, &reader->scratch);
	buffer_begin(&reader->addresses);
	labels_collect(reader);
	terms_collect(reader);
}

static void
end(struct reader *reader)
{
	flat_release(&reader->flat);
	buffer_release(&reader->addresses);
	arena_release(&reader->scratch);
	arena_release(&reader->own);
}

const struct prose_book *
prose_read(struct arena *arena, const struct report *report,
    const struct reference_words *words, bool drafts,
    struct diagnostics *diagnostics)
{
	struct reader reader = { .arena = arena, .report = report,
		.words = words, .drafts = drafts,
		.diagnostics = diagnostics };
	struct prose_book *book = ARENA_NEW(arena, struct prose_book, 1);
	const struct prose **texts = ARENA_NEW(arena, const struct prose *,
	    report->markdown_count);

	begin(&reader);
	for (size_t i = 0; i < report->markdown_count; i++)
		texts[i] = text_read(&reader, report->markdowns[i]);
	book->texts = texts;
	book->count = report->markdown_count;
	book->term_used = reader.term_used;
	pairs_list(&reader, book);
	end(&reader);
	return book;
}
