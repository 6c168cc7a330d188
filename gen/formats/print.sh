#!/bin/sh
# print.sh FOLDER - make the engine that sets the PDFs in FOLDER.
#
# A virtual environment with what print.txt pins, the driver, and a folder of
# fonts: Atkinson Hyperlegible, and Debian's Noto Sans for all scripts.
set -eu

folder=$1
here=$(dirname "$0")
noto=${NOTO:-/usr/share/fonts/truetype/noto}

rm -rf "$folder"
mkdir -p "$(dirname "$folder")"
python3 -m venv "$folder"
"$folder/bin/python" -m pip install --quiet --disable-pip-version-check \
	--no-deps --require-hashes -r "$here/print.txt"
cp "$here/print.py" "$folder/print.py"
mkdir "$folder/fonts"
find "$folder/lib" -path '*atkinson*' -name '*.ttf' \
	-exec cp '{}' "$folder/fonts/" ';'
for font in "$noto"/NotoSans*-Regular.ttf "$noto"/NotoSans*-Bold.ttf \
	"$noto"/NotoSans-Italic.ttf "$noto"/NotoSans-BoldItalic.ttf; do
	ln -s "$font" "$folder/fonts/"
done
touch "$folder/made"
