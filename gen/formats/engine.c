#include "formats/engine.h"

#include <inttypes.h>
#include <jansson.h>
#include <stdlib.h>

#include "core/files.h"

enum {
	AT_ONCE = 2,
	MOST_OUTPUT = 1 << 20,
	ARGUMENTS = 12,
};

static bool
is_engine(struct arena *arena, struct engine *engine, struct text folder)
{
	engine->folder = folder;
	engine->python = path_join(arena, folder, T("bin/python"));
	engine->driver = path_join(arena, folder, T("print.py"));
	return file_kind(engine->python, true) == FILE_PLAIN &&
	    file_kind(engine->driver, true) == FILE_PLAIN;
}

bool
engine_find(struct arena *arena, struct engine *engine)
{
	struct text asked = text_of(getenv("YEARON_ENGINE"));
	struct text program = program_folder(arena);

	if (asked.at)
		return is_engine(arena, engine, asked);
	if (program.length && is_engine(arena, engine, path_join(arena,
	    program, T("engine"))))
		return true;
	return is_engine(arena, engine, path_join(arena, program,
	    T("../share/yearon/engine")));
}

static const char **
engine_arguments(const struct engine *engine, struct arena *arena,
    const struct engine_job *one)
{
	const char **arguments = ARENA_NEW(arena, const char *, ARGUMENTS);
	size_t count = 0;

	arguments[count++] = engine->python.at;
	/* Isolated from the user's Python, and writing no bytecode. */
	arguments[count++] = "-I";
	arguments[count++] = "-B";
	arguments[count++] = engine->driver.at;
	arguments[count++] = one->root.at;
	arguments[count++] = one->output.at;
	arguments[count++] = arena_format(arena, "%" PRId64,
	    one->seconds).at;
	arguments[count++] = one->large_print ? "large-print" : "standard";
	arguments[count++] = arena_format(arena, "%u", one->points).at;
	return arguments;
}

static struct text
engine_member_text(struct arena *arena, const json_t *object, const char *name)
{
	const char *string = json_string_value(json_object_get(object,
	    name));

	return arena_copy(arena, text_of(string ? string : ""));
}

static struct engine_fault
read_engine_fault(struct arena *arena, const json_t *object)
{
	struct text kind = engine_member_text(arena, object, "kind");

	return (struct engine_fault){
		text_equal(kind, T("glyph")) ? FAULT_GLYPH :
		text_equal(kind, T("picture")) ? FAULT_PICTURE :
		FAULT_TEMPLATE, engine_member_text(arena, object, "subject"),
		engine_member_text(arena, object, "message") };
}

static void
read_engine_answer(struct arena *arena, struct engine_job *one,
    const json_t *answer)
{
	const json_t *faults = json_object_get(answer, "faults");
	const json_t *pages = json_object_get(answer, "pages");

	one->made = json_is_integer(pages);
	one->pages = (size_t)json_integer_value(pages);
	one->fault_count = json_array_size(faults);
	one->faults = ARENA_NEW(arena, struct engine_fault, one->fault_count);
	for (size_t i = 0; i < one->fault_count; i++)
		one->faults[i] = read_engine_fault(arena,
		    json_array_get(faults, i));
	if (!one->made && one->fault_count == 0)
		one->failure = T("gave no reason");
}

/* Returns the last line of standard error, which says most. */
static struct text
engine_last_line(struct arena *arena, const struct buffer *complaint)
{
	struct text text = text_trim(buffer_text(complaint));
	size_t from = text.length;

	while (from > 0 && text.at[from - 1] != '\n')
		from--;
	return arena_copy(arena, text_slice(text, from, text.length));
}

static struct text
engine_failure(struct arena *arena, const struct process *process)
{
	switch (process->end) {
	case PROCESS_NOT_STARTED:
		return arena_format(arena, "could not be started (%s)",
		    text_of_error(process->status).at);
	case PROCESS_KILLED:
		return arena_format(arena, "was ended by signal %d",
		    process->status);
	case PROCESS_TOO_LONG:
		return arena_format(arena, "took longer than %u seconds",
		    process->seconds);
	case PROCESS_TOO_MUCH:
		return T("said more than it should");
	case PROCESS_EXITED:
		break;
	}
	return arena_join(arena, TEXTS(T("ended with an error: "),
	    engine_last_line(arena, &process->complaint)));
}

static void
read_engine_result(struct arena *arena, struct engine_job *one,
    const struct process *process)
{
	struct text said = buffer_text(&process->output);
	json_t *answer = NULL;

	if (process->end == PROCESS_EXITED && process->status == 0)
		answer = json_loadb(said.at, said.length, 0, NULL);
	if (json_is_object(answer))
		read_engine_answer(arena, one, answer);
	else
		one->failure = engine_failure(arena, process);
	/* The engine may report pages without having written the file. */
	if (one->made && file_kind(one->output, false) != FILE_PLAIN) {
		one->made = false;
		one->failure = T("wrote no file");
	}
	json_decref(answer);
}

void
engine_run(const struct engine *engine, struct arena *arena,
    struct engine_job *all, size_t count)
{
	struct process *processes = ARENA_NEW(arena, struct process, count);

	for (size_t i = 0; i < count; i++) {
		processes[i].arguments = engine_arguments(engine, arena,
		    &all[i]);
		processes[i].seconds = all[i].patience;
		processes[i].most_output = MOST_OUTPUT;
	}
	processes_run(processes, count, AT_ONCE);
	for (size_t i = 0; i < count; i++)
		read_engine_result(arena, &all[i], &processes[i]);
	processes_release(processes, count);
}
