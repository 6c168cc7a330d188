#!/bin/sh
# preview.sh BASE FOLDER - the pages that are not as they were in a commit.
#
# Run where content/ is, with `yearon` in the PATH. FOLDER, which must not be
# there, gets those pages of the site that BASE lacks or has otherwise, with
# the assets that they need, and their names in changed-pages.txt.
set -eu

base=$1
to=$2
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

mkdir "$to" "$work/before"
git archive "$base" content | tar -x -C "$work/before"
# Where the earlier content is faulty, all pages are new.
(cd "$work/before" && yearon build --formats html >/dev/null 2>&1) || :
yearon build --formats html --out "$work/after" >/dev/null

: >"$to/changed-pages.txt"
(cd "$work/after" && find . -type f ! -name '.yearon*' | sort) |
while IFS= read -r file; do
	case $file in
	*.html)
		cmp -s "$work/after/$file" "$work/before/out/$file" &&
			continue
		echo "${file#./}" >>"$to/changed-pages.txt"
		;;
	esac
	mkdir -p "$to/${file%/*}"
	cp "$work/after/$file" "$to/$file"
done
