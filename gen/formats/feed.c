/* feed.xml: what is new, for feed readers (Atom, RFC 4287). One entry an
   edition that is shown, one for each update of the current edition, and one
   for each correction. */
#include "formats/facts.h"
#include "formats/xml.h"

#include "view/address.h"

struct feed {
	struct xml_file file;
	struct arena arena;
	const struct view *view;
};

struct entry {
	struct text id, link, title, summary;
	int64_t seconds;
};

bool
feed_is_possible(const struct report *report)
{
	return report->url.at != NULL;
}

static struct text
absolute(struct feed *feed, struct text path)
{
	return arena_join(&feed->arena, TEXTS(feed->view->report->url,
	    path));
}

static struct text
timestamp(struct feed *feed, int64_t seconds)
{
	char written[DATE_RFC3339_SIZE];

	date_rfc3339(seconds, written);
	return arena_copy(&feed->arena, text_of(written));
}

static void
link_element(struct xml_file *file, const char *relation,
    struct text address)
{
	xml_file_open(file, "link");
	xml_file_attribute(file, "rel", text_of(relation));
	xml_file_attribute(file, "href", address);
	xml_file_close(file, "link");
}

static void
write_entry(struct feed *feed, const struct entry *entry)
{
	struct xml_file *file = &feed->file;

	xml_file_open(file, "entry");
	xml_file_element(file, "id", entry->id);
	xml_file_element(file, "title", entry->title);
	xml_file_element(file, "updated", timestamp(feed, entry->seconds));
	link_element(file, "alternate", entry->link);
	xml_file_element(file, "summary", entry->summary);
	xml_file_close(file, "entry");
}

static void
edition_entry(struct feed *feed, const struct edition *edition)
{
	struct page *page = page_begin(feed->view, &feed->arena,
	    PAGE_EDITION, edition);
	struct entry entry = { .link = absolute(feed, page->address),
		.seconds = date_seconds(edition->date) };

	entry.id = entry.link;
	entry.title = edition->subtitle.at ? arena_join(&feed->arena,
	    TEXTS(edition->title, T(": "), edition->subtitle)) :
	    edition->title;
	entry.summary = page_summary(page);
	write_entry(feed, &entry);
	arena_reset(&feed->arena);
}

static struct text
heading(struct feed *feed, const struct facts *facts)
{
	struct string_value values[] = {
		{ "number", facts->recommendation->number },
		{ "title", facts->title }, { NULL, { NULL, 0 } } };

	return strings_fill(feed->view->strings, &feed->arena,
	    STRING_RECOMMENDATION_TITLE, 0, values);
}

static int64_t
update_seconds(const struct update *update)
{
	return date_seconds(update->date.year ? update->date :
	    update->edition->date);
}

static void
correction_entry(struct feed *feed, const struct correction *one,
    size_t number, const struct entry *corrected)
{
	struct string_value values[] = {
		{ "title", corrected->title }, { NULL, { NULL, 0 } } };
	struct entry entry = *corrected;

	entry.id = arena_join(&feed->arena, TEXTS(entry.id, T("-corrected-"),
	    arena_number(&feed->arena, number)));
	entry.title = strings_fill(feed->view->strings, &feed->arena,
	    STRING_FEED_CORRECTED, 0, values);
	entry.summary = plain_text(&feed->arena, feed->view, &one->note);
	entry.seconds = date_seconds(one->date);
	write_entry(feed, &entry);
}

/* The update where it is new in the current edition, and its corrections
   whichever edition it is of. */
static void
update_entries(struct feed *feed, const struct facts *facts,
    const struct update *update)
{
	struct entry entry = { .title = heading(feed, facts),
		.seconds = update_seconds(update) };

	entry.link = absolute(feed, address_recommendation(&feed->arena,
	    facts->recommendation));
	entry.id = arena_join(&feed->arena, TEXTS(entry.link,
	    T("#edition-"), update->edition->id));
	if (update == facts->update && !facts->carried_forward) {
		entry.summary = arena_join(&feed->arena, TEXTS(
		    update->status->label, T(". "), facts->body));
		write_entry(feed, &entry);
	}
	for (size_t i = 0; i < update->corrected_count; i++)
		correction_entry(feed, &update->corrected[i], i + 1, &entry);
	arena_reset(&feed->arena);
}

static void
recommendation_entries(void *writer, struct arena *arena,
    const struct view *view, const struct facts *facts)
{
	const struct recommendation *one = facts->recommendation;

	(void)arena;
	for (size_t i = 0; i < one->update_count; i++)
		if (view->edition_statuses[one->updates[i].edition->index])
			update_entries(writer, facts, &one->updates[i]);
}

static void
note_newest(int64_t *newest, int64_t seconds)
{
	if (seconds > *newest)
		*newest = seconds;
}

static void
note_corrections(int64_t *newest, const struct view *view,
    const struct recommendation *one)
{
	for (size_t i = 0; i < one->update_count; i++) {
		const struct update *update = &one->updates[i];
		if (!view->edition_statuses[update->edition->index])
			continue;
		for (size_t c = 0; c < update->corrected_count; c++)
			note_newest(newest,
			    date_seconds(update->corrected[c].date));
	}
}

/* The latest date of anything that is told. */
static int64_t
newest_date(const struct view *view)
{
	const struct report *report = view->report;
	const struct shown_update *updates =
	    view->edition_statuses[view->request.current->index]->updates;
	int64_t newest = date_seconds(view->request.current->date);

	for (size_t i = 0; i < report->recommendation_count; i++) {
		if (updates[i].left_out)
			continue;
		if (updates[i].update)
			note_newest(&newest,
			    update_seconds(updates[i].update));
		note_corrections(&newest, view, &report->recommendations[i]);
	}
	return newest;
}

static void
write_head(struct feed *feed, int64_t updated)
{
	const struct report *report = feed->view->report;
	struct xml_file *file = &feed->file;

	xml_file_open(file, "feed");
	xml_file_attribute(file, "xml:lang", report->language);
	xml_file_attribute(file, "xmlns",
	    T("http://www.w3.org/2005/Atom"));
	xml_file_element(file, "id", absolute(feed, T("feed.xml")));
	xml_file_element(file, "title", report->name);
	xml_file_element(file, "subtitle", plain_text(&feed->arena,
	    feed->view, &report->notice));
	xml_file_element(file, "updated", timestamp(feed, updated));
	link_element(file, "self", absolute(feed, T("feed.xml")));
	link_element(file, "alternate", absolute(feed, T("index.html")));
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
	write_head(&feed, build->epoch >= 0 ? build->epoch :
	    newest_date(view));
	for (size_t i = view->report->edition_count; i > 0; i--)
		if (view->edition_statuses[i - 1])
			edition_entry(&feed, &view->report->editions[i - 1]);
	facts_each_recommendation(view,
	    view->edition_statuses[view->request.current->index], &feed,
	    recommendation_entries);
	xml_file_close(&feed.file, "feed");
	output_close(build->output);
	arena_release(&feed.arena);
}
