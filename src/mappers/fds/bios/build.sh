#!/bin/sh
# Assemble the BIOS with ca65 and ld65 (cc65). Usage: build.sh [output]; without it, bios.rom beside this file.
set -e
here=$(cd "$(dirname "$0")" && pwd)
out=${1:-$here/bios.rom}
object=$(mktemp)
trap 'rm -f "$object"' EXIT
ca65 -I "$here" -I "$here/../../../../public/game/src" "$here/bios.s" -o "$object"
ld65 -C "$here/bios.cfg" "$object" -o "$out"
