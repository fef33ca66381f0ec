; A BIOS for the Disk System, 8 KiB at $E000. It was written from what public documents say of the interface of the
; original: where each routine is, what goes in and what comes out. No byte of that is here, and nobody's listing of it
; was read. What differs is listed in docs/DISK-SYSTEM.md.

.include "hardware.inc"

; The routine that follows is known by this address. What was there before must have ended.
.macro at address
  .assert * <= address, error, .sprintf("what comes before $%04X is too long", address)
  .res address - *, $FF
.endmacro

; Text, as tiles: a letter's number is its ASCII code less 32.
.macro letters text
  .repeat .strlen(text), i
    .byte .strat(text, i) - 32
  .endrepeat
.endmacro

.segment "ROM"
.org $E000

.include "emblem.s"
.include "interrupts.s"
.include "files.s"
.include "blocks.s"
.include "vram.s"
.include "pads.s"
.include "more-vram.s"
.include "objects.s"
.include "start.s"
.include "operations.s"
.include "rest.s"
.include "screens.s"
.include "pictures.s"

at $FFFA
  .word nmi, reset, irq
