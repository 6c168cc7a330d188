#include "audit/links.h"

#include <string.h>

#include "core/percent.h"

enum link_address_kind {
	ADDRESS_RELATIVE,	/* "a.html#b", "#b" */
	ADDRESS_ROOTED,		/* "/a.html", "//example.org/a.html" */
	ADDRESS_WEB,		/* http, https */
	ADDRESS_MESSAGE,	/* mailto, tel */
	ADDRESS_STRANGE,	/* any other scheme */
};

struct link_address {
	enum link_address_kind kind;
	struct text path;	/* encoded, without query and fragment */
	struct text fragment;	/* encoded, after `#`; or absent */
};

/* Returns the length of "http" in "http://…", or 0 without a scheme. */
static size_t
link_scheme_length(struct text written)
{
	for (size_t i = 0; i < written.length; i++) {
		char c = written.at[i];
		if (c == ':')
			return i;
		if (!ascii_letter(c) && (i == 0 || (!ascii_digit(c) &&
		    c != '+' && c != '-' && c != '.')))
			return 0;
	}
	return 0;
}

static enum link_address_kind
link_kind(struct text written)
{
	struct text scheme = text_slice(written, 0,
	    link_scheme_length(written));

	if (scheme.length == 0)
		return text_starts(written, T("/")) ? ADDRESS_ROOTED :
		    ADDRESS_RELATIVE;
	if (text_equal_caseless(scheme, T("http")) ||
	    text_equal_caseless(scheme, T("https")))
		return ADDRESS_WEB;
	if (text_equal_caseless(scheme, T("mailto")) ||
	    text_equal_caseless(scheme, T("tel")))
		return ADDRESS_MESSAGE;
	return ADDRESS_STRANGE;
}

static struct link_address
link_address_read(struct text written)
{
	struct link_address address = { .path = text_trim(written) };
	size_t hash = text_find_byte(address.path, '#', 0);
	size_t query;

	address.kind = link_kind(address.path);
	if (hash != TEXT_NOWHERE) {
		address.fragment = text_slice(address.path, hash + 1,
		    address.path.length);
		address.path.length = hash;
	}
	query = text_find_byte(address.path, '?', 0);
	if (query != TEXT_NOWHERE)
		address.path.length = query;
	return address;
}

/* Adds one part of a path. Returns false if it climbs above the top. */
static bool
link_add_path_part(char *path, size_t *length, struct text part)
{
	const char *slash;

	if (part.length == 0 || text_equal(part, T(".")))
		return true;
	if (!text_equal(part, T(".."))) {
		if (*length > 0)
			path[(*length)++] = '/';
		memcpy(path + *length, part.at, part.length);
		*length += part.length;
		return true;
	}
	if (*length == 0)
		return false;
	slash = memrchr(path, '/', *length);
	*length = slash ? text_between(path, slash).length : 0;
	return true;
}

/*
 * Sets *resolved to the file that a decoded relative path names on the page at
 * `page` (both relative to the report's folder), without `.` and `..`; it is
 * empty for the folder itself. Returns false if the path leads out of it.
 */
static bool
link_address_resolve(struct arena *arena, struct text page, struct text path,
    struct text *resolved)
{
	char *whole = arena_allocate(arena, page.length + path.length + 2);
	const char *slash = page.length ?
	    memrchr(page.at, '/', page.length) : NULL;
	size_t length = slash ? text_offset(page, slash) : 0;
	bool inside = true;

	memcpy(whole, page.at, length);
	for (size_t from = 0; inside && from <= path.length;) {
		size_t to = text_find_byte(path, '/', from);
		if (to == TEXT_NOWHERE)
			to = path.length;
		inside = link_add_path_part(whole, &length, text_slice(path,
		    from, to));
		from = to + 1;
	}
	*resolved = (struct text){ whole, length };
	return inside;
}

static bool
link_is_between_addresses(char c)
{
	return ascii_space(c) || c == ',';
}

/*
 * Returns the next address of a srcset at or after *offset, and moves *offset
 * after it and its description. Returns absent text at the end.
 */
static struct text
link_address_in_set(struct text set, size_t *offset)
{
	size_t at = *offset, from, to;

	while (at < set.length && link_is_between_addresses(set.at[at]))
		at++;
	from = at;
	while (at < set.length && !ascii_space(set.at[at]))
		at++;
	to = at;
	while (to > from && set.at[to - 1] == ',')
		to--;
	/* If no comma ends it, a width or a density follows. */
	if (to == at)
		while (at < set.length && set.at[at] != ',')
			at++;
	*offset = at;
	return from == to ? (struct text){ NULL, 0 } :
	    text_slice(set, from, to);
}

/* The attribute that is checked. */
struct link_place {
	struct audit_page *page;
	const struct markup_element *element;
	struct text attribute;		/* as written, with its prefix */
};

static void
link_report(const struct link_place *at, enum diagnostic_code code,
    const struct text *values)
{
	page_diagnose(at->page, code, at->element->offset,
	    at->attribute, values);
}

static bool
link_is_one_of(struct text word, const struct text *words)
{
	for (; words->at; words++)
		if (text_equal_caseless(word, *words))
			return true;
	return false;
}

/* Returns the next word of a list with spaces between, or absent text at its
   end. */
static struct text
link_next_word(struct text list, size_t *offset)
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

/* Returns true if a browser fetches the address by itself to show the page. */
static bool
link_is_fetched(const struct link_place *at)
{
	const struct markup_element *element = at->element;
	struct text rel, word;
	size_t offset = 0;

	if (link_is_one_of(at->attribute, TEXTS(T("action"),
	    T("formaction"))))
		return false;
	if (!text_ends(at->attribute, T("href")))
		return true;
	if (element->svg)
		return !text_equal(element->name, T("a"));
	if (!text_equal(element->name, T("link")))
		return false;
	rel = element_attribute(element, T("rel"));
	while ((word = link_next_word(rel, &offset)).at)
		if (link_is_one_of(word, TEXTS(T("stylesheet"), T("icon"),
		    T("preload"), T("modulepreload"), T("prefetch"),
		    T("manifest"), T("apple-touch-icon"), T("mask-icon"))))
			return true;
	return false;
}

static void
link_add_reference(const struct link_place *at, struct text id, struct text
    written)
{
	struct audit_page *page = at->page;
	struct arena *arena = &page->arena;

	page->references = arena_grow(arena, page->references,
	    page->reference_count, &page->reference_capacity,
	    sizeof(*page->references));
	page->references[page->reference_count++] = (struct id_reference){
		.id = arena_copy(arena, id),
		.attribute = at->attribute,
		.written = written.at ? arena_copy(arena, written) : written,
		.tag = at->element->offset,
	};
}

static void
link_report_fragment(const struct link_place *at,
    const struct site_file *target, struct text written, struct text fragment)
{
	link_report(at, D_LINK_FRAGMENT, TEXTS(written, target->path,
	    fragment));
}

static void
link_check_fragment(const struct link_place *at, struct site_file *target,
    struct text written, struct text fragment)
{
	struct audit_page *page = at->page;

	/* Browsers go to the top of the page for these. */
	if (!target->page || fragment.length == 0 ||
	    text_equal_caseless(fragment, T("top")))
		return;
	if (target == page->file)
		link_add_reference(at, fragment, written);
	else if (!target->read)
		site_add_late_link(page->site, (struct late_link){
			page->file, target, written, fragment,
			at->attribute, at->element->offset });
	else if (!target->malformed &&
	    !site_has_id(page->site, target, fragment))
		link_report_fragment(at, target, written, fragment);
}

static struct site_file *
link_find_target(const struct link_place *at, struct text written,
    struct text path)
{
	struct audit_page *page = at->page;
	struct arena arena = { NULL };
	struct text decoded = percent_decode(&arena, path), resolved;
	struct site_file *target = NULL;

	if (!link_address_resolve(&arena, page->file->path, decoded, &resolved))
		link_report(at, D_LINK_OUTSIDE, TEXTS(written));
	else if (!(target = site_find(page->site, resolved)) ||
	    (text_ends(decoded, T("/")) && target->kind != FILE_FOLDER))
		link_report(at, D_LINK_BROKEN, TEXTS(written));
	else if (target->kind == FILE_FOLDER)
		link_report(at, D_LINK_TO_FOLDER, TEXTS(written));
	else {
		arena_release(&arena);
		return target;
	}
	arena_release(&arena);
	return NULL;
}

static void
link_check_relative(const struct link_place *at, struct text written,
    struct link_address address)
{
	struct site_file *target = at->page->file;

	if (address.path.length > 0)
		target = link_find_target(at, written, address.path);
	if (target && address.fragment.at)
		link_check_fragment(at, target, written, address.fragment);
}

/* A server shows 404.html for any address, so its links begin at the top of
   the site. */
static bool
link_may_be_absolute(const struct link_place *at)
{
	return text_equal(at->page->file->path, T("404.html"));
}

static void
link_check_address(const struct link_place *at, struct text written)
{
	struct link_address address = link_address_read(written);

	at->page->site->link_count++;
	switch (address.kind) {
	case ADDRESS_RELATIVE:
		if (text_trim(written).length == 0)
			link_report(at, D_LINK_EMPTY, TEXTS(at->attribute));
		else
			link_check_relative(at, written, address);
		break;
	case ADDRESS_ROOTED:
		if (!link_may_be_absolute(at))
			link_report(at, D_LINK_ABSOLUTE, TEXTS(written));
		break;
	case ADDRESS_WEB:
		if (link_is_fetched(at) && !link_may_be_absolute(at))
			link_report(at, D_FETCHED_FROM_AFAR, TEXTS(written));
		break;
	case ADDRESS_MESSAGE:
		break;
	case ADDRESS_STRANGE:
		link_report(at, D_LINK_KIND, TEXTS(written));
		break;
	}
}

static void
link_check_addresses(const struct link_place *at, struct text set)
{
	struct text written;
	size_t offset = 0;

	while ((written = link_address_in_set(set, &offset)).at)
		link_check_address(at, written);
}

static void
link_add_id(const struct link_place *at, struct text id)
{
	struct audit_page *page = at->page;
	size_t *first = table_find(&page->ids, id);
	struct diagnostic *one;
	struct place place;

	if (!first) {
		first = ARENA_NEW(&page->arena, size_t, 1);
		*first = at->element->offset;
		*table_at(&page->ids, arena_copy(&page->arena, id)) = first;
		site_add_id(page->site, page->file, id);
		return;
	}
	one = page_diagnose(page, D_PAGE_ID_TWICE, at->element->offset,
	    at->attribute, TEXTS(id));
	place = page_positions_find(&page->positions, *first, at->attribute);
	place.file = page->source;
	one->other = place;
	one->other_message = T("it is given here first");
}

static void
link_add_references(const struct link_place *at, struct text list)
{
	struct text id, none = { NULL, 0 };
	size_t offset = 0;

	while ((id = link_next_word(list, &offset)).at)
		link_add_reference(at, id, none);
}

static const struct {
	struct text name;
	void (*check)(const struct link_place *at, struct text value);
} link_checks[] = {
	{ TEXT("id"), link_add_id },
	{ TEXT("href"), link_check_address },
	{ TEXT("xlink:href"), link_check_address },
	{ TEXT("src"), link_check_address },
	{ TEXT("srcset"), link_check_addresses },
	{ TEXT("imagesrcset"), link_check_addresses },
	{ TEXT("action"), link_check_address },
	{ TEXT("formaction"), link_check_address },
	{ TEXT("poster"), link_check_address },
	{ TEXT("data"), link_check_address },
	{ TEXT("for"), link_add_references },
	{ TEXT("form"), link_add_references },
	{ TEXT("headers"), link_add_references },
	{ TEXT("list"), link_add_references },
	{ TEXT("aria-activedescendant"), link_add_references },
	{ TEXT("aria-controls"), link_add_references },
	{ TEXT("aria-describedby"), link_add_references },
	{ TEXT("aria-details"), link_add_references },
	{ TEXT("aria-errormessage"), link_add_references },
	{ TEXT("aria-flowto"), link_add_references },
	{ TEXT("aria-labelledby"), link_add_references },
	{ TEXT("aria-owns"), link_add_references },
};

static struct text
link_attribute_name(struct audit_page *page,
    const struct markup_attribute *attribute)
{
	if (!attribute->prefix.at)
		return attribute->name;
	return arena_join(&page->arena, TEXTS(attribute->prefix, T(":"),
	    attribute->name));
}

void
links_check_element(struct audit_page *page,
    const struct markup_element *element)
{
	struct link_place at = { .page = page, .element = element };

	for (size_t i = 0; i < element->count; i++) {
		const struct markup_attribute *one = &element->attributes[i];
		struct text name = link_attribute_name(page, one);
		for (size_t k = 0; k < sizeof(link_checks) /
		    sizeof(link_checks[0]); k++) {
			if (!text_equal(link_checks[k].name, name))
				continue;
			at.attribute = link_checks[k].name;
			link_checks[k].check(&at, one->value);
		}
	}
}

static void
link_check_reference(struct audit_page *page,
    const struct id_reference *reference)
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
links_check_page(struct audit_page *page)
{
	for (size_t i = 0; i < page->reference_count; i++)
		link_check_reference(page, &page->references[i]);
}

/* The page of a late link, read again for the places in it. */
struct link_page {
	const struct site_file *file;
	const struct source_file *source;
	struct arena arena;
	struct page_positions positions;
};

static bool
link_read_page(struct audit_site *site, const struct site_file *file,
    struct link_page *from)
{
	struct text contents;

	if (from->file == file)
		return from->source != NULL;
	from->file = file;
	from->source = NULL;
	arena_reset(&from->arena);
	if (site_read(site, &from->arena, file->path, &contents) == 0) {
		from->source = site_source(site, file->path, contents);
		page_positions_begin(&from->positions, contents);
	}
	return from->source != NULL;
}

static void
link_report_late(struct audit_site *site, const struct late_link *later,
    struct link_page *from)
{
	struct place place;

	if (!link_read_page(site, later->from, from))
		return;
	place = page_positions_find(&from->positions, later->tag,
	    later->attribute);
	place.file = from->source;
	diagnose(site->diagnostics, D_LINK_FRAGMENT, place,
	    TEXTS(later->written, later->to->path, later->fragment));
}

void
links_check_late(struct audit_site *site)
{
	struct link_page from = { .file = NULL };

	for (size_t i = 0; i < site->later_count; i++) {
		const struct late_link *one = &site->later[i];
		if (!one->to->malformed &&
		    !site_has_id(site, one->to, one->fragment))
			link_report_late(site, one, &from);
	}
	arena_release(&from.arena);
}
