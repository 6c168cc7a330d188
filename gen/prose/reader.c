#include "prose/reader.h"

#include "diagnostics/suggest.h"

/* A file may have to be read again for it: once for all its faults. */
static struct place
place_of(struct reader *reader, size_t at, size_t length)
{
	const struct node *node = reader->markdown->node;

	if (reader->asked != node->place.file) {
		arena_reset(&reader->asked_arena);
		reader->asked = node->place.file;
		reader->asked_contents = source_file_contents(
		    &reader->asked_arena, node->place.file);
	}
	return scalar_place_in(node, reader->asked_contents, at, length);
}

/* Whether one more may be told; the last one says that there are more. */
static bool
may_tell(struct reader *reader, enum diagnostic_code code, struct place place)
{
	bool warning = diagnostic_severity(code) == SEVERITY_WARNING;
	size_t *count = warning ? &reader->warnings : &reader->errors;

	*count += 1;
	if (*count == LIMIT_FAULTS + 1)
		diagnose(reader->diagnostics, warning ?
		    D_PROSE_MORE_WARNINGS : D_PROSE_MORE_ERRORS, place, NULL);
	return *count <= LIMIT_FAULTS;
}

struct diagnostic *
reader_fault(struct reader *reader, enum diagnostic_code code, size_t at,
    size_t length, const struct text *values)
{
	bool warning = diagnostic_severity(code) == SEVERITY_WARNING;
	struct place place;

	/* Finding a place takes time: not for what nobody will be told. */
	if ((warning ? reader->warnings : reader->errors) > LIMIT_FAULTS)
		return NULL;
	place = place_of(reader, at, length);
	if (!may_tell(reader, code, place))
		return NULL;
	return diagnose(reader->diagnostics, code, place, values);
}

struct diagnostic *
reader_fault_at_words(struct reader *reader, enum diagnostic_code code,
    size_t from, size_t to, const struct text *values)
{
	size_t length, at = locate_words(&reader->locator, &reader->flat,
	    from, to, &length);

	return reader_fault(reader, code, at, length, values);
}

void
reader_suggest(struct reader *reader, struct diagnostic *fault,
    struct text word, const struct text *known, size_t count)
{
	if (!fault || reader->suggestions == LIMIT_SUGGESTIONS)
		return;
	reader->suggestions++;
	fault->suggestion = suggest(word, known, count);
}

size_t
reader_node(struct reader *reader, struct prose_node node)
{
	reader->nodes = arena_grow(&reader->scratch, reader->nodes,
	    reader->node_count, &reader->node_capacity, sizeof(node));
	node.end = (uint32_t)reader->node_count + 1;
	reader->nodes[reader->node_count] = node;
	return reader->node_count++;
}

void
reader_node_ends(struct reader *reader, size_t number)
{
	reader->nodes[number].end = (uint32_t)reader->node_count;
}

uint32_t
reader_address(struct reader *reader, struct text address)
{
	size_t at = buffer_length(&reader->addresses);

	sink_put(&reader->addresses.sink, address);
	return (uint32_t)at;
}
