; The self-test of Cartouche: what CPU, PPU, APU and DMA of an NTSC NES do, asked from the inside.
; What each test asks, and where the expected values come from, stands above it; pages are of https://www.nesdev.org/wiki/
;
; Board: NROM-256, 32 KB PRG ROM, 8 KB CHR ROM, nametables one above the other. NTSC.
; Build: ../build.sh      License: MIT, like the rest of the project.

.segment "HEADER"                   ; NES 2.0
  .byte "NES", $1A
  .byte 2, 1                        ; 2 x 16 KB PRG ROM, 1 x 8 KB CHR ROM
  .byte $00, $08                    ; mapper 0, one nametable above the other; NES 2.0
  .byte $00, $00, $00, $00
  .byte $00, $00, $00, $01          ; NTSC; standard controllers

.include "hardware.inc"
.include "macros.inc"
.include "ram.inc"
.include "list.s"
.include "timing.s"
.include "shared.s"
.include "main.s"
.include "screen.s"
.include "cpu-vectors.s"
.include "cpu-opcodes.s"
.include "cpu-unofficial.s"
.include "cpu-bus.s"
.include "cpu-interrupts.s"
.include "ppu-time.s"
.include "ppu-hits.s"
.include "ppu-sprites.s"
.include "ppu-registers.s"
.include "apu.s"
.include "dmc.s"
.include "dma.s"
.include "ports.s"
.include "chr.s"

.segment "VECTORS"
  .addr to_nmi, reset, to_irq
