#!/bin/sh
# An engine that misbehaves as FAKE says, or keeps what it was given.
case $FAKE in
keep) [ "$7" != standard ] || cp -rL "$4" "$KEEP"; exit 1 ;;
die) kill -SEGV $$ ;;
hang) sleep 1000 ;;
half) printf '%%PDF-1.7 half' >"$5"; exit 1 ;;
lie) echo '{"pages": 3}' ;;
chatter) echo 'no JSON' ;;
esac
