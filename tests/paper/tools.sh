#!/bin/sh
# tools.sh FOLDER - put what looks at PDFs into FOLDER: pikepdf, veraPDF.
set -eu

folder=$1
here=$(cd "$(dirname "$0")" && pwd)

rm -rf "$folder"
mkdir -p "$(dirname "$folder")"
python3 -m venv "$folder"
"$folder/bin/python" -m pip install --quiet --disable-pip-version-check \
	--no-deps --require-hashes -r "$here/tools.txt"
mvn --batch-mode --quiet --strict-checksums -f "$here/pom.xml" \
	org.apache.maven.plugins:maven-dependency-plugin:3.6.1:copy-dependencies \
	-DoutputDirectory="$(cd "$folder" && pwd)/jars"
(cd "$folder/jars" && sha256sum --quiet -c "$here/jars.sha256")
touch "$folder/made"
