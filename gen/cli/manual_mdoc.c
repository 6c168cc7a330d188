#include "cli/manual_mdoc.h"

#include "cli/manual.h"
#include "core/mdoc.h"
#include "formats/format.h"

static void
put_option(struct sink *sink, const struct manual_option *option)
{
	sink_string(sink, ".It ");
	if (option->letter) {
		sink_string(sink, "Fl ");
		sink_put(sink, (struct text){ &option->letter, 1 });
		sink_string(sink, " , ");
	}
	sink_string(sink, "Fl -");
	sink_string(sink, option->name);
	if (option->value) {
		sink_string(sink, " Ar ");
		mdoc_word(sink, text_of(option->value));
	}
	sink_string(sink, "\n");
	mdoc_text(sink, text_of(option->meaning));
	if (!option->otherwise)
		return;
	sink_string(sink, ".Pq ");
	mdoc_word(sink, text_of(option->otherwise));
	sink_string(sink, "\n");
}

static void
put_paragraphs(struct sink *sink, struct text text)
{
	while (text.length) {
		sink_string(sink, ".Pp\n");
		mdoc_text(sink, text_cut(&text, '\n'));
	}
}

static void
put_formats(struct sink *sink)
{
	sink_string(sink, ".Pp\nThe formats are:\n.Bl -tag -width sitemap\n");
	for (const struct format *f = formats; f->name; f++) {
		sink_string(sink, ".It Cm ");
		sink_string(sink, f->name);
		sink_string(sink, "\n");
		mdoc_text(sink, text_of(f->meaning));
	}
	sink_string(sink, ".El\n");
}

static void
put_command(struct sink *sink, const struct manual *manual)
{
	sink_string(sink, ".Ss yearon ");
	sink_string(sink, manual->name);
	sink_string(sink, "\n.Nm\n.Cm ");
	sink_string(sink, manual->name);
	if (manual->operands) {
		sink_string(sink, " Ar ");
		mdoc_word(sink, text_of(manual->operands));
	}
	sink_string(sink, "\n.Op options\n");
	put_paragraphs(sink, text_of(manual->text));
	sink_string(sink, ".Bl -tag -width Ds\n");
	for (const struct manual_option *o = manual->options; o->name; o++)
		put_option(sink, o);
	sink_string(sink, ".El\n");
	if (manual_takes_formats(manual))
		put_formats(sink);
	if (!manual->example)
		return;
	sink_string(sink, ".Pp\nFor example:\n.Dl yearon ");
	mdoc_word(sink, text_of(manual->example));
	sink_string(sink, "\n");
}

void
manual_mdoc(struct sink *sink)
{
	for (const struct manual *m = manuals; m->name; m++)
		put_command(sink, m);
}
