; Tiles: the letters, which are the game's, and a few whose pixels make hits.

.segment "CHR"

.macro fnt text
  px .set 0
  .repeat 8, bitno
    px .set px * 2 + (.strat(text, bitno) = '#')
  .endrepeat
  .byte px
  fnt_line .set fnt_line + 1
  .if fnt_line = 8
    .res 8
    fnt_line .set 0
  .endif
.endmacro
fnt_line .set 0

letters:
.include "gfx-font.s"
.res $600 - (* - letters)

tiles .set 0
.macro tile name, r0, r1, r2, r3, r4, r5, r6, r7
  name = $60 + tiles
  tiles .set tiles + 1
  .byte r0, r1, r2, r3, r4, r5, r6, r7
  .res 8
.endmacro

; Even numbers: the first of an 8 x 16 pair of pattern table 0.
tile BLANK,  $00, $00, $00, $00, $00, $00, $00, $00
tile SOLID,  $FF, $FF, $FF, $FF, $FF, $FF, $FF, $FF
tile LEFT,   $80, $80, $80, $80, $80, $80, $80, $80
tile RIGHT,  $01, $01, $01, $01, $01, $01, $01, $01
tile TOP,    $FF, $00, $00, $00, $00, $00, $00, $00
tile BOTTOM, $00, $00, $00, $00, $00, $00, $00, $FF
