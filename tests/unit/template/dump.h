/*
 * dump.h - for tests of this room: a program as lines, one an instruction.
 *
 *   text "<p>\n"
 *   section towns
 *     value name
 *   include *kind
 *
 * The content of a section or an include is indented below it, once it has
 * been compiled.
 */
#ifndef TESTS_TEMPLATE_DUMP_H
#define TESTS_TEMPLATE_DUMP_H

#include "core/buffer.h"
#include "template/compile.h"

static inline void
dump_text(struct sink *sink, struct text text)
{
	sink_string(sink, " \"");
	for (size_t i = 0; i < text.length; i++)
		if (text.at[i] == '\n')
			sink_string(sink, "\\n");
		else
			sink_put(sink, text_slice(text, i, i + 1));
	sink_string(sink, "\"");
}

static inline void
dump_instruction(struct sink *sink, const struct instruction *instruction)
{
	static const char *const names[] = {
		[OP_TEXT] = "text", [OP_LINES] = "lines",
		[OP_VALUE] = "value", [OP_RAW] = "raw",
		[OP_SECTION] = "section", [OP_INVERTED] = "inverted",
		[OP_INCLUDE] = "include", [OP_FAULT] = "fault",
	};

	sink_string(sink, names[instruction->opcode]);
	if (instruction->opcode == OP_TEXT) {
		dump_text(sink, instruction->text);
	} else if (instruction->opcode == OP_LINES) {
		dump_text(sink, instruction->node->text);
	} else if (instruction->opcode == OP_FAULT) {
		sink_string(sink, " ");
		sink_string(sink, diagnostic_name(instruction->code));
	} else {
		sink_string(sink, instruction->node->dynamic ? " *" : " ");
		sink_put(sink, instruction->node->text);
	}
	sink_string(sink, "\n");
}

static inline void
dump_program(struct sink *sink, const struct program *program, size_t depth)
{
	for (size_t i = 0; i < program->count; i++) {
		const struct instruction *instruction =
		    &program->instructions[i];
		for (size_t k = 0; k < depth; k++)
			sink_string(sink, "  ");
		dump_instruction(sink, instruction);
		if (instruction->opcode != OP_TEXT &&
		    instruction->opcode != OP_FAULT && instruction->inner)
			dump_program(sink, instruction->inner, depth + 1);
	}
}

#endif
