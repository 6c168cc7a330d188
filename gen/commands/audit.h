/*
 * audit.h - yearon audit: what is wrong with a report that was written.
 */
#ifndef COMMANDS_AUDIT_H
#define COMMANDS_AUDIT_H

/* `argv` begins with the command's own name; the exit status is returned. */
int command_audit(int argc, char **argv);

#endif
