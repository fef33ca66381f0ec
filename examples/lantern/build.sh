#!/bin/sh
# Builds lantern.nes, in which the lantern flickers, and fixed.nes, in which it does not, each with a debug file. Needs cc65.
set -e
cd "$(dirname "$0")/src"
build() {
  name=$1
  shift
  ca65 -g "$@" -o lantern.o lantern.s
  ld65 -C lantern.cfg --dbgfile "../$name.dbg" -o "../$name.nes" lantern.o
  rm -f lantern.o
}
build "${1:-lantern}" ${2:+"$2"}
[ $# -eq 0 ] && build fixed -DFIXED
true
