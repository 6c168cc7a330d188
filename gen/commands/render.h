/*
 * render.h - `yearon render`: one template, one data file, standard output.
 */
#ifndef COMMANDS_RENDER_H
#define COMMANDS_RENDER_H

/* As command.h says of every command. */
int command_render(int argc, char **argv);

#endif
