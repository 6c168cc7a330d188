#!/bin/sh
# libyaml 0.2.5 (in PyYAML 6.0.2): if a file's last line has no line feed, the
# events that end its mappings, its lists and the stream have marks on a line
# that the file does not have. With or without the line feed the marks are the
# same, so a program cannot tell from them which file it has read; one that
# shows "what is missing at the end" quotes a line that is not there, and an
# editor's cursor cannot go to it. Scalars' own marks are right.
#
# Seen: for "a: b" and for "a: b\n" the end of the mapping is at line 1,
# column 0 (from 0); the file without a line feed has line 0 alone.
# Ours: gen/yaml/positions.c puts such a mark at the end of the last line.
set -eu
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install --quiet --disable-pip-version-check PyYAML==6.0.2
"$folder/venv/bin/python" - <<'PYTHON'
import yaml

assert yaml._yaml.get_version() == (0, 2, 5), yaml._yaml.get_version()


def marks(text):
    return [(type(event).__name__, event.end_mark.line, event.end_mark.column)
            for event in yaml.parse(text, Loader=yaml.CLoader)
            if type(event).__name__ in ("ScalarEvent", "MappingEndEvent")]


without, ended = marks("a: b"), marks("a: b\n")
print("without a line feed:", without)
print("with a line feed:   ", ended)
assert without == ended, "the marks differ now"
assert without[-1] == ("MappingEndEvent", 1, 0), "the end is elsewhere now"
print("as written above")
PYTHON
