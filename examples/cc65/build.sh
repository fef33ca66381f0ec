#!/bin/sh
# Builds dash.nes, which has a fault, and fixed.nes, which has not, each with a debug file. Needs cc65.
set -e
cd "$(dirname "$0")"
build() {
  name=$1
  shift
  cl65 -t nes -O -g "$@" -Wl "--dbgfile,$name.dbg" -o "$name.nes" src/main.c src/pad.s
  rm -f src/*.o
}
build dash
build fixed -DFIXED
