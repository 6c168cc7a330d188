#include "audit/links.h"

#include "audit/address.h"
#include "core/percent.h"

/* Where an attribute stands, and in what. */
struct where {
	struct page *page;
	const struct element *element;
	struct text attribute;		/* as written, with its prefix */
};

static void
tell(const struct where *where, enum diagnostic_code code,
    const struct text *values)
{
	page_diagnose(where->page, code, where->element->offset,
	    where->attribute, values);
}

static bool
is_one_of(struct text word, const struct text *words)
{
	for (; words->at; words++)
		if (text_equal_caseless(word, *words))
			return true;
	return false;
}

/* The next word of a list that is separated by spaces; absent at its end. */
static struct text
next_word(struct text list, size_t *offset)
{
	size_t from = *offset, to;

	while (from < list.length && ascii_space(list.at[from]))
		from++;
	for (to = from; to < list.length && !ascii_space(list.at[to]);)
		to++;
	*offset = to;
	return from == to ? (struct text){ NULL, 0 } :
	    text_slice(list, from, to);
}

/* Whether a browser fetches it by itself, to show the page. */
static bool
is_fetched(const struct where *where)
{
	const struct element *element = where->element;
	struct text rel, word;
	size_t offset = 0;

	if (is_one_of(where->attribute, TEXTS(T("action"),
	    T("formaction"))))
		return false;
	if (!text_ends(where->attribute, T("href")))
		return true;
	if (element->svg)
		return !text_equal(element->name, T("a"));
	if (!text_equal(element->name, T("link")))
		return false;
	rel = element_attribute(element, T("rel"));
	while ((word = next_word(rel, &offset)).at)
		if (is_one_of(word, TEXTS(T("stylesheet"), T("icon"),
		    T("preload"), T("modulepreload"), T("prefetch"),
		    T("manifest"), T("apple-touch-icon"), T("mask-icon"))))
			return true;
	return false;
}

static void
add_reference(const struct where *where, struct text id, struct text written)
{
	struct page *page = where->page;
	struct arena *arena = &page->arena;

	page->references = arena_grow(arena, page->references,
	    page->reference_count, &page->reference_capacity,
	    sizeof(*page->references));
	page->references[page->reference_count++] = (struct reference){
		.id = arena_copy(arena, id),
		.attribute = where->attribute,
		.written = written.at ? arena_copy(arena, written) : written,
		.tag = where->element->offset,
	};
}

static void
tell_fragment(const struct where *where, const struct site_file *target,
    struct text written, struct text fragment)
{
	tell(where, D_LINK_FRAGMENT, TEXTS(written, target->path, fragment));
}

static void
check_fragment(const struct where *where, struct site_file *target,
    struct text written, struct text fragment)
{
	struct page *page = where->page;

	/* To browsers these mean the beginning of the page. */
	if (!target->page || fragment.length == 0 ||
	    text_equal_caseless(fragment, T("top")))
		return;
	if (target == page->file)
		add_reference(where, fragment, written);
	else if (!target->read)
		site_add_later(page->site, (struct later){
			page->file, target, written, fragment,
			where->attribute, where->element->offset });
	else if (!target->malformed &&
	    !site_has_id(page->site, target, fragment))
		tell_fragment(where, target, written, fragment);
}

static struct site_file *
find_target(const struct where *where, struct text written,
    struct text path)
{
	struct page *page = where->page;
	struct arena arena = { NULL };
	struct text decoded = percent_decode(&arena, path), resolved;
	struct site_file *target = NULL;

	if (!address_resolve(&arena, page->file->path, decoded, &resolved))
		tell(where, D_LINK_OUTSIDE, TEXTS(written));
	else if (!(target = site_find(page->site, resolved)) ||
	    (text_ends(decoded, T("/")) && target->kind != FILE_FOLDER))
		tell(where, D_LINK_BROKEN, TEXTS(written));
	else if (target->kind == FILE_FOLDER)
		tell(where, D_LINK_TO_FOLDER, TEXTS(written));
	else {
		arena_release(&arena);
		return target;
	}
	arena_release(&arena);
	return NULL;
}

static void
check_relative(const struct where *where, struct text written,
    struct address address)
{
	struct site_file *target = where->page->file;

	if (address.path.length > 0)
		target = find_target(where, written, address.path);
	if (target && address.fragment.at)
		check_fragment(where, target, written, address.fragment);
}

/* It is shown for any address, and must name the site's own in full. */
static bool
may_be_absolute(const struct where *where)
{
	return text_equal(where->page->file->path, T("404.html"));
}

static void
check_address(const struct where *where, struct text written)
{
	struct address address = address_read(written);

	where->page->site->link_count++;
	switch (address.kind) {
	case ADDRESS_RELATIVE:
		if (text_trim(written).length == 0)
			tell(where, D_LINK_EMPTY, TEXTS(where->attribute));
		else
			check_relative(where, written, address);
		break;
	case ADDRESS_ROOTED:
		if (!may_be_absolute(where))
			tell(where, D_LINK_ABSOLUTE, TEXTS(written));
		break;
	case ADDRESS_WEB:
		if (is_fetched(where) && !may_be_absolute(where))
			tell(where, D_FETCHED_FROM_AFAR, TEXTS(written));
		break;
	case ADDRESS_MESSAGE:
		break;
	case ADDRESS_STRANGE:
		tell(where, D_LINK_KIND, TEXTS(written));
		break;
	}
}

static void
check_addresses(const struct where *where, struct text set)
{
	struct text written;
	size_t offset = 0;

	while ((written = address_in_set(set, &offset)).at)
		check_address(where, written);
}

static void
add_id(const struct where *where, struct text id)
{
	struct page *page = where->page;
	size_t *first = table_find(&page->ids, id);
	struct diagnostic *one;
	struct place place;

	if (!first) {
		first = ARENA_NEW(&page->arena, size_t, 1);
		*first = where->element->offset;
		*table_at(&page->ids, arena_copy(&page->arena, id)) = first;
		site_add_id(page->site, page->file, id);
		return;
	}
	one = page_diagnose(page, D_PAGE_ID_TWICE, where->element->offset,
	    where->attribute, TEXTS(id));
	place = spots_find(&page->spots, *first, where->attribute);
	place.file = page->source;
	one->other = place;
	one->other_message = T("it is given here first");
}

static void
add_references(const struct where *where, struct text list)
{
	struct text id, none = { NULL, 0 };
	size_t offset = 0;

	while ((id = next_word(list, &offset)).at)
		add_reference(where, id, none);
}

static const struct {
	struct text name;
	void (*check)(const struct where *where, struct text value);
} checks[] = {
	{ TEXT("id"), add_id },
	{ TEXT("href"), check_address },
	{ TEXT("xlink:href"), check_address },
	{ TEXT("src"), check_address },
	{ TEXT("srcset"), check_addresses },
	{ TEXT("imagesrcset"), check_addresses },
	{ TEXT("action"), check_address },
	{ TEXT("formaction"), check_address },
	{ TEXT("poster"), check_address },
	{ TEXT("data"), check_address },
	{ TEXT("for"), add_references },
	{ TEXT("form"), add_references },
	{ TEXT("headers"), add_references },
	{ TEXT("list"), add_references },
	{ TEXT("aria-activedescendant"), add_references },
	{ TEXT("aria-controls"), add_references },
	{ TEXT("aria-describedby"), add_references },
	{ TEXT("aria-details"), add_references },
	{ TEXT("aria-errormessage"), add_references },
	{ TEXT("aria-flowto"), add_references },
	{ TEXT("aria-labelledby"), add_references },
	{ TEXT("aria-owns"), add_references },
};

static struct text
full_name(struct page *page, const struct attribute *attribute)
{
	if (!attribute->prefix.at)
		return attribute->name;
	return arena_join(&page->arena, TEXTS(attribute->prefix, T(":"),
	    attribute->name));
}

void
links_of_element(struct page *page, const struct element *element)
{
	struct where where = { .page = page, .element = element };

	for (size_t i = 0; i < element->count; i++) {
		const struct attribute *one = &element->attributes[i];
		struct text name = full_name(page, one);
		for (size_t k = 0; k < sizeof(checks) / sizeof(checks[0]);
		    k++) {
			if (!text_equal(checks[k].name, name))
				continue;
			where.attribute = checks[k].name;
			checks[k].check(&where, one->value);
		}
	}
}

static void
check_reference(struct page *page, const struct reference *reference)
{
	if (site_has_id(page->site, page->file, reference->id))
		return;
	if (reference->written.at)
		page_diagnose(page, D_LINK_FRAGMENT, reference->tag,
		    reference->attribute, TEXTS(reference->written,
		    page->file->path, reference->id));
	else
		page_diagnose(page, D_PAGE_ID_MISSING, reference->tag,
		    reference->attribute, TEXTS(reference->attribute,
		    reference->id));
}

void
links_of_page(struct page *page)
{
	for (size_t i = 0; i < page->reference_count; i++)
		check_reference(page, &page->references[i]);
}

/* The page that a link stands on is read again for its diagnostic. */
struct again {
	const struct site_file *file;
	const struct source_file *source;
	struct arena arena;
	struct spots spots;
};

static bool
read_again(struct site *site, const struct site_file *file,
    struct again *again)
{
	struct text contents;

	if (again->file == file)
		return again->source != NULL;
	again->file = file;
	again->source = NULL;
	arena_reset(&again->arena);
	if (site_read(site, &again->arena, file->path, &contents) == 0) {
		again->source = site_source(site, file->path, contents);
		spots_begin(&again->spots, contents);
	}
	return again->source != NULL;
}

static void
tell_later(struct site *site, const struct later *later,
    struct again *again)
{
	struct place place;

	if (!read_again(site, later->from, again))
		return;
	place = spots_find(&again->spots, later->tag, later->attribute);
	place.file = again->source;
	diagnose(site->diagnostics, D_LINK_FRAGMENT, place,
	    TEXTS(later->written, later->to->path, later->fragment));
}

void
links_put_off(struct site *site)
{
	struct again again = { .file = NULL };

	for (size_t i = 0; i < site->later_count; i++) {
		const struct later *one = &site->later[i];
		if (!one->to->malformed &&
		    !site_has_id(site, one->to, one->fragment))
			tell_later(site, one, &again);
	}
	arena_release(&again.arena);
}
