#!/bin/sh
# needed.sh NAME:PACKAGE ... - see to it that what the names stand for is here.
#
# A NAME is a command, a library's pkg-config file (ending in .pc), or a file
# (beginning with a slash). What is missing is installed from Debian's
# packages, as root or through sudo; where neither is possible the one command
# to run is printed. Where nothing is missing, nothing is asked of the
# packaging system.
set -eu

is_here() {
	case $1 in
	/*) [ -e "$1" ] ;;
	*.pc) pkg-config --exists "${1%.pc}" 2>/dev/null ;;
	*) command -v "$1" >/dev/null ;;
	esac
}

packages=
for pair; do
	is_here "${pair%%:*}" || packages="$packages ${pair#*:}"
done
[ -n "$packages" ] || exit 0

release=$(. /etc/os-release 2>/dev/null && echo "$ID $VERSION_ID") || release=
if [ "$release" != 'debian 12' ]; then
	echo "These packages of Debian 12, or what holds the same in your" >&2
	echo "system, are missing:$packages" >&2
	exit 1
fi

if [ "$(id -u)" = 0 ]; then
	as_root=
elif sudo -n true 2>/dev/null; then
	as_root='sudo -n'
else
	echo "Some packages are missing. Please run this, then try again:" >&2
	echo "  sudo apt-get install$packages" >&2
	exit 1
fi

# The lists of packages are fetched where there are none, or none of this week.
lists=/var/lib/apt/lists
if [ -z "$(find "$lists" -name '*_Packages*' -mtime -7 2>/dev/null)" ]; then
	$as_root apt-get update
fi
# What is installed comes from Debian 12 with its security updates.
# shellcheck disable=SC2086
$as_root env DEBIAN_FRONTEND=noninteractive \
	apt-get install --yes --no-install-recommends $packages

for pair; do
	is_here "${pair%%:*}" && continue
	echo "'${pair%%:*}' is still missing after ${pair#*:} was installed" >&2
	exit 1
done
