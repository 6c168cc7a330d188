/* feed.xml: news for feed readers (Atom, RFC 4287). It has an entry for each
   edition that is shown, each update of the current edition, and each
   correction. */
#include "formats/facts.h"
#include "formats/xml.h"

#include "view/address.h"

struct feed {
	struct xml_file file;
	struct arena arena;
	const struct view *view;
};

struct feed_entry {
	struct text id, link, title, summary;
	int64_t seconds;
};

bool
feed_is_possible(const struct report *report)
{
	return report->url.at != NULL;
}

static struct text
feed_absolute(struct feed *feed, struct text path)
{
	return arena_join(&feed->arena, TEXTS(feed->view->report->url,
	    path));
}

static struct text
feed_timestamp(struct feed *feed, int64_t seconds)
{
	char written[DATE_RFC3339_SIZE];

	date_rfc3339(seconds, written);
	return arena_copy(&feed->arena, text_of(written));
}

static void
write_feed_link(struct xml_file *file, const char *relation,
    struct text address)
{
	xml_file_open(file, "link");
	xml_file_attribute(file, "rel", text_of(relation));
	xml_file_attribute(file, "href", address);
	xml_file_close(file, "link");
}

static void
write_feed_entry(struct feed *feed, const struct feed_entry *entry)
{
	struct xml_file *file = &feed->file;

	xml_file_open(file, "entry");
	xml_file_element(file, "id", entry->id);
	xml_file_element(file, "title", entry->title);
	xml_file_element(file, "updated", feed_timestamp(feed, entry->seconds));
	write_feed_link(file, "alternate", entry->link);
	xml_file_element(file, "summary", entry->summary);
	xml_file_close(file, "entry");
}

static void
write_feed_edition(struct feed *feed, const struct edition *edition)
{
	struct page *page = page_begin(feed->view, &feed->arena,
	    PAGE_EDITION, edition);
	struct feed_entry entry = { .link = feed_absolute(feed, page->address),
		.seconds = date_seconds(edition->date) };

	entry.id = entry.link;
	entry.title = edition->subtitle.at ? arena_join(&feed->arena,
	    TEXTS(edition->title, T(": "), edition->subtitle)) :
	    edition->title;
	entry.summary = page_summary(page);
	write_feed_entry(feed, &entry);
	arena_reset(&feed->arena);
}

static struct text
feed_heading(struct feed *feed, const struct facts *facts)
{
	struct string_value values[] = {
		{ "number", facts->recommendation->number },
		{ "title", facts->title }, { NULL, { NULL, 0 } } };

	return strings_fill(feed->view->strings, &feed->arena,
	    STRING_RECOMMENDATION_TITLE, 0, values);
}

static int64_t
feed_update_seconds(const struct update *update)
{
	return date_seconds(update->date.year ? update->date :
	    update->edition->date);
}

static void
write_feed_correction(struct feed *feed, const struct correction *one,
    size_t number, const struct feed_entry *corrected)
{
	struct string_value values[] = {
		{ "title", corrected->title }, { NULL, { NULL, 0 } } };
	struct feed_entry entry = *corrected;

	entry.id = arena_join(&feed->arena, TEXTS(entry.id, T("-corrected-"),
	    arena_number(&feed->arena, number)));
	entry.title = strings_fill(feed->view->strings, &feed->arena,
	    STRING_FEED_CORRECTED, 0, values);
	entry.summary = facts_plain_text(&feed->arena, feed->view, &one->note);
	entry.seconds = date_seconds(one->date);
	write_feed_entry(feed, &entry);
}

/* Writes the update only if it is new in the current edition, but the
   corrections of updates of all editions. */
static void
write_feed_update(struct feed *feed, const struct facts *facts,
    const struct update *update)
{
	struct feed_entry entry = { .title = feed_heading(feed, facts),
		.seconds = feed_update_seconds(update) };

	entry.link = feed_absolute(feed, address_recommendation(&feed->arena,
	    facts->recommendation));
	entry.id = arena_join(&feed->arena, TEXTS(entry.link,
	    T("#edition-"), update->edition->id));
	if (update == facts->update && !facts->carried_forward) {
		entry.summary = arena_join(&feed->arena, TEXTS(
		    update->status->label, T(". "), facts->body));
		write_feed_entry(feed, &entry);
	}
	for (size_t i = 0; i < update->corrected_count; i++)
		write_feed_correction(feed, &update->corrected[i], i + 1,
		    &entry);
	arena_reset(&feed->arena);
}

static void
write_feed_recommendation(void *writer, struct arena *arena,
    const struct view *view, const struct facts *facts)
{
	const struct recommendation *one = facts->recommendation;

	(void)arena;
	for (size_t i = 0; i < one->update_count; i++)
		if (view->edition_statuses[one->updates[i].edition->index])
			write_feed_update(writer, facts, &one->updates[i]);
}

static void
feed_keep_newest(int64_t *newest, int64_t seconds)
{
	if (seconds > *newest)
		*newest = seconds;
}

static void
feed_keep_newest_correction(int64_t *newest, const struct view *view,
    const struct recommendation *one)
{
	for (size_t i = 0; i < one->update_count; i++) {
		const struct update *update = &one->updates[i];
		if (!view->edition_statuses[update->edition->index])
			continue;
		for (size_t c = 0; c < update->corrected_count; c++)
			feed_keep_newest(newest,
			    date_seconds(update->corrected[c].date));
	}
}

/* Returns the latest date of all entries. */
static int64_t
feed_newest_date(const struct view *view)
{
	const struct report *report = view->report;
	const struct shown_update *updates =
	    view->edition_statuses[view->request.current->index]->updates;
	int64_t newest = date_seconds(view->request.current->date);

	for (size_t i = 0; i < report->recommendation_count; i++) {
		if (updates[i].left_out)
			continue;
		if (updates[i].update)
			feed_keep_newest(&newest,
			    feed_update_seconds(updates[i].update));
		feed_keep_newest_correction(&newest, view,
		    &report->recommendations[i]);
	}
	return newest;
}

static void
write_feed_head(struct feed *feed, int64_t updated)
{
	const struct report *report = feed->view->report;
	struct xml_file *file = &feed->file;

	xml_file_open(file, "feed");
	xml_file_attribute(file, "xml:lang", report->language);
	xml_file_attribute(file, "xmlns",
	    T("http://www.w3.org/2005/Atom"));
	xml_file_element(file, "id", feed_absolute(feed, T("feed.xml")));
	xml_file_element(file, "title", report->name);
	xml_file_element(file, "subtitle", facts_plain_text(&feed->arena,
	    feed->view, &report->notice));
	xml_file_element(file, "updated", feed_timestamp(feed, updated));
	write_feed_link(file, "self", feed_absolute(feed, T("feed.xml")));
	write_feed_link(file, "alternate", feed_absolute(feed,
	    T("index.html")));
	xml_file_open(file, "author");
	xml_file_element(file, "name", report->publisher);
	xml_file_close(file, "author");
}

void
format_feed(struct build *build)
{
	const struct view *view = build->view;
	struct feed feed = { .view = view };

	feed.file = xml_file_begin(output_open(build->output,
	    T("feed.xml")));
	write_feed_head(&feed, build->epoch >= 0 ? build->epoch :
	    feed_newest_date(view));
	for (size_t i = view->report->edition_count; i > 0; i--)
		if (view->edition_statuses[i - 1])
			write_feed_edition(&feed, &view->report->editions[i -
			    1]);
	facts_each_recommendation(view,
	    view->edition_statuses[view->request.current->index], &feed,
	    write_feed_recommendation);
	xml_file_close(&feed.file, "feed");
	output_close(build->output);
	arena_release(&feed.arena);
}
