; KHEPRI - a game for the NES.
; Each night the scarab Khepri carries the sun through the twelve hours of the underworld.
;
; Board: SNROM (MMC1), 32 KB PRG ROM, 8 KB CHR RAM, 8 KB PRG RAM with a battery. NTSC.
; Build: ca65 src/khepri.s -o khepri.o && ld65 -C khepri.cfg khepri.o -o khepri.nes   (see ../build.sh)
; License: MIT, like the rest of the project.

.segment "HEADER"                   ; NES 2.0
  .byte "NES", $1A
  .byte 2, 0                        ; 2 x 16 KB PRG ROM, no CHR ROM
  .byte $13                         ; mapper 1 (low nibble), battery, nametables side by side
  .byte $08                         ; NES 2.0
  .byte $00, $00
  .byte $70                         ; PRG: 64 << 7 = 8 KB that the battery keeps, none that it does not
  .byte $07                         ; CHR RAM: 64 << 7 = 8 KB
  .byte $00, $00, $00, $01          ; NTSC; standard controllers

.include "hardware.inc"
.include "ram.inc"
.include "gfx.s"
.include "system.s"
.include "save.s"
.include "sound.s"
.include "music.s"
.include "samples.s"
.include "draw.s"
.include "scenery.s"
.include "hud.s"
.include "title.s"
.include "game.s"
.include "player.s"
.include "enemies.s"
.include "apep.s"
.include "missiles.s"
.include "effects.s"
.include "waves.s"

.segment "VECTORS"
  .addr nmi, reset, irq
