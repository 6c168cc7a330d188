/*
 * floor.c - the work that no program can avoid, and nothing else.
 *
 *     floor CONTENT LIST OUT THREADS
 *
 * Reads every YAML and Markdown file below CONTENT, the YAML with libyaml's
 * events, runs cmark over every text, and writes into the new folder OUT as
 * many files of as many bytes as LIST says: lines `BYTES PATH`. One syncfs at
 * the end. What yearon takes is measured against this.
 */
#include <cmark.h>
#include <dirent.h>
#include <err.h>
#include <fcntl.h>
#include <pthread.h>
#include <stdatomic.h>
#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>
#include <yaml.h>

enum { PIECE = 64 * 1024, MOST_THREADS = 64 };

struct job {
	char *path;
	size_t bytes;		/* to write */
};

struct jobs {
	struct job *list;
	size_t count, capacity;
	atomic_size_t next;
};

static void
add(struct jobs *jobs, const char *folder, const char *name, size_t bytes)
{
	char *path;

	if (jobs->count == jobs->capacity) {
		jobs->capacity = jobs->capacity ? jobs->capacity * 2 : 1024;
		jobs->list = realloc(jobs->list,
		    jobs->capacity * sizeof(*jobs->list));
	}
	if (!jobs->list || asprintf(&path, "%s/%s", folder, name) < 0)
		err(3, "memory");
	jobs->list[jobs->count++] = (struct job){ path, bytes };
}

static bool
ends(const char *name, const char *ending)
{
	size_t length = strlen(name), other = strlen(ending);

	return length > other && strcmp(name + length - other, ending) == 0;
}

/* As deep as the content's folders: the top, and those in it. */
static void
list_files(struct jobs *jobs, const char *path)
{
	DIR *folder = opendir(path);
	struct dirent *entry;

	if (!folder)
		err(3, "%s", path);
	while ((entry = readdir(folder))) {
		char *below;
		if (entry->d_name[0] == '.')
			continue;
		if (ends(entry->d_name, ".yaml") ||
		    ends(entry->d_name, ".md"))
			add(jobs, path, entry->d_name, 0);
		if (entry->d_type != DT_DIR)
			continue;
		if (asprintf(&below, "%s/%s", path, entry->d_name) < 0)
			err(3, "memory");
		list_files(jobs, below);
		free(below);
	}
	closedir(folder);
}

static void
list_output(struct jobs *jobs, const char *list, const char *out)
{
	FILE *file = fopen(list, "r");
	char name[4096];
	size_t bytes;

	if (!file)
		err(3, "%s", list);
	while (fscanf(file, "%zu %4095[^\n]", &bytes, name) == 2)
		add(jobs, out, name, bytes);
	fclose(file);
}

static void
run_cmark(const char *text, size_t length)
{
	free(cmark_markdown_to_html(text, length, CMARK_OPT_DEFAULT));
}

static void
read_events(const char *path, const char *bytes, size_t length)
{
	yaml_parser_t parser;
	bool more = true;

	yaml_parser_initialize(&parser);
	yaml_parser_set_input_string(&parser, (const unsigned char *)bytes,
	    length);
	while (more) {
		yaml_event_t event;
		if (!yaml_parser_parse(&parser, &event))
			errx(1, "%s: no YAML", path);
		more = event.type != YAML_STREAM_END_EVENT;
		if (event.type == YAML_SCALAR_EVENT &&
		    (event.data.scalar.style == YAML_LITERAL_SCALAR_STYLE ||
		    event.data.scalar.style == YAML_FOLDED_SCALAR_STYLE))
			run_cmark((const char *)event.data.scalar.value,
			    event.data.scalar.length);
		yaml_event_delete(&event);
	}
	yaml_parser_delete(&parser);
}

static void
read_one(const struct job *job)
{
	int file = open(job->path, O_RDONLY | O_CLOEXEC);
	struct stat status;
	char *bytes;

	if (file < 0 || fstat(file, &status) != 0)
		err(3, "%s", job->path);
	bytes = malloc((size_t)status.st_size + 1);
	if (!bytes || read(file, bytes, (size_t)status.st_size) !=
	    status.st_size)
		err(3, "%s", job->path);
	close(file);
	if (ends(job->path, ".md"))
		run_cmark(bytes, (size_t)status.st_size);
	else
		read_events(job->path, bytes, (size_t)status.st_size);
	free(bytes);
}

static void
write_one(const struct job *job)
{
	static const char bytes[PIECE] = { 'x' };
	int file = open(job->path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC,
	    0644);

	if (file < 0)
		err(3, "%s", job->path);
	for (size_t done = 0; done < job->bytes;) {
		size_t left = job->bytes - done;
		ssize_t wrote = write(file, bytes,
		    left < PIECE ? left : PIECE);
		if (wrote < 0)
			err(3, "%s", job->path);
		done += (size_t)wrote;
	}
	close(file);
}

struct work {
	struct jobs *jobs;
	void (*one)(const struct job *job);
};

static void *
work(void *argument)
{
	struct work *work = argument;
	size_t i;

	while ((i = atomic_fetch_add(&work->jobs->next, 1)) <
	    work->jobs->count)
		work->one(&work->jobs->list[i]);
	return NULL;
}

static void
share(struct jobs *jobs, void (*one)(const struct job *job), int threads)
{
	pthread_t others[MOST_THREADS];
	struct work shared = { jobs, one };

	for (int i = 1; i < threads; i++)
		if (pthread_create(&others[i], NULL, work, &shared) != 0)
			errx(3, "no threads");
	work(&shared);
	for (int i = 1; i < threads; i++)
		pthread_join(others[i], NULL);
}

/* The folders of a path that are not there yet. */
static void
make_folders(char *path)
{
	for (char *at = path + 1; (at = strchr(at, '/')); at++) {
		*at = '\0';
		mkdir(path, 0755);
		*at = '/';
	}
}

int
main(int argc, char **argv)
{
	struct jobs reads = { .count = 0 }, writes = { .count = 0 };
	int threads = argc == 5 ? atoi(argv[4]) : 0, folder;

	if (threads < 1 || threads > MOST_THREADS)
		errx(2, "usage: floor CONTENT LIST OUT THREADS");
	list_files(&reads, argv[1]);
	share(&reads, read_one, threads);
	list_output(&writes, argv[2], argv[3]);
	for (size_t i = 0; i < writes.count; i++)
		make_folders(writes.list[i].path);
	share(&writes, write_one, threads);
	folder = open(argv[3], O_RDONLY | O_DIRECTORY | O_CLOEXEC);
	if (folder < 0 || syncfs(folder) != 0)
		err(3, "%s", argv[3]);
	return 0;
}
