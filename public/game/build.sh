#!/bin/sh
# Assemble KHEPRI with ca65 and ld65 (cc65). Usage: build.sh [output]; without it, khepri.nes beside this file.
set -e
here=$(cd "$(dirname "$0")" && pwd)
out=${1:-$here/khepri.nes}
object=$(mktemp)
trap 'rm -f "$object"' EXIT
ca65 -I "$here/src" "$here/src/khepri.s" -o "$object"
ld65 -C "$here/khepri.cfg" "$object" -o "$out"
