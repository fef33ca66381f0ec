#!/bin/sh
# Assemble the BIOS with ca65 and ld65 (cc65). Usage: build.sh output. `npm run disk-bios` puts it into built-in-bios.ts.
set -e
here=$(cd "$(dirname "$0")" && pwd)
object=$(mktemp)
trap 'rm -f "$object"' EXIT
ca65 -I "$here" -I "$here/../../../../public/game/src" "$here/bios.s" -o "$object"
ld65 -C "$here/bios.cfg" "$object" -o "$1"
