#!/bin/sh
# Assemble the self-test with ca65 and ld65 (cc65). Usage: build.sh [output]; without it, self-test.nes beside this file.
set -e
here=$(cd "$(dirname "$0")" && pwd)
out=${1:-$here/self-test.nes}
object=$(mktemp)
trap 'rm -f "$object"' EXIT
ca65 -I "$here/src" -I "$here/../game/src" "$here/src/self-test.s" -o "$object"
ld65 -C "$here/self-test.cfg" "$object" -o "$out"
