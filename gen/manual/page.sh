#!/bin/sh
# page.sh MARKDOWN >PAGE - makes a man page with lowdown.
#
# Afterwards: a term and its meaning become one paragraph, names are bold (not
# every terminal has a font for code), nothing stands between a heading and its
# text, tables have no lines and a wide last column, no word is parted, hyphens
# are those of options, and lines have less than 80 bytes.
set -e

lowdown -s -t man --out-no-smarty "$1" >"$1.man"
sed -z -e 's/\.LP\n\([^\n]*\)\n\.if n \\\n\.sp -1v\n\.if t \\\n\.sp '\
'-0\.25v\n\.IP "" 5n/.TP 5n\n\1/g' \
	-e 's/\n\.S\([HS]\)\n\([^\n]*\)\n\.LP/\n.S\1\n\2/g' \
	-e 's/ expand allbox;/;/g' -e 's/\( l\)\.\n/\1x.\n/g' \
	-e 's/T{\n\(\\fC[^\n]*\)\nT}|/\1|/g' -e 's/\n\.SH/\n.nh\n.ad l\n.SH/' \
	-e 's/\\fC/\\fB/g' "$1.man" |
sed -e '/^[^.]/s/-/\\-/g' -e '/^[^.]/s/ \([.'\'']\)/ \\\&\1/g' |
fold -s -w 79 | sed -e 's/ *$//'
