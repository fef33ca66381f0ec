; Pictures as text. A row is a string: "." is colour 0, "1" to "3" are the colours of a palette.
; Eight rows make a row of background tiles, sixteen a row of 8 x 16 objects.

px_row    .set 0
px_rows   .set 8
bg_count  .set 0
obj_count .set 0

; One row of pixels; any multiple of 8 wide.
.macro px text
  .repeat .strlen(text) / 8, col
    px_lo .set 0
    px_hi .set 0
    .repeat 8, bitno
      px_c .set .strat(text, col * 8 + bitno)
      px_lo .set px_lo * 2 + (px_c = '1') + (px_c = '3')
      px_hi .set px_hi * 2 + (px_c = '2') + (px_c = '3')
    .endrepeat
    .ident(.sprintf("px_lo_%d_%d", px_row, col)) .set px_lo
    .ident(.sprintf("px_hi_%d_%d", px_row, col)) .set px_hi
  .endrepeat
  px_row .set px_row + 1
  .if px_row = px_rows
    .repeat .strlen(text) / 8, col
      .repeat px_rows / 8, half
        .repeat 8, line
          .byte .ident(.sprintf("px_lo_%d_%d", half * 8 + line, col))
        .endrepeat
        .repeat 8, line
          .byte .ident(.sprintf("px_hi_%d_%d", half * 8 + line, col))
        .endrepeat
      .endrepeat
    .endrepeat
    .if px_rows = 8
      bg_count .set bg_count + .strlen(text) / 8
    .else
      obj_count .set obj_count + .strlen(text) / 8
    .endif
    px_row .set 0
  .endif
.endmacro

; Background art follows; its name is the number of its first tile.
.macro art name
  px_rows .set 8
  name = bg_count
.endmacro

; An object follows; its name is its tile number (odd: pattern table 1).
.macro object name
  px_rows .set 16
  name = obj_count * 2 + 1
.endmacro

; A row of a letter: "." is colour 1, "#" colour 3.
.macro fnt text
  px_lo .set 0
  .repeat 8, bitno
    px_lo .set px_lo * 2 + (.strat(text, bitno) = '#')
  .endrepeat
  .ident(.sprintf("px_lo_%d_0", px_row)) .set px_lo
  px_row .set px_row + 1
  .if px_row = 8
    .repeat 8
      .byte $FF
    .endrepeat
    .repeat 8, line
      .byte .ident(.sprintf("px_lo_%d_0", line))
    .endrepeat
    px_row .set 0
  .endif
.endmacro

FONT_TILES = 64
FAR_TILE   = 64                     ; 16 tiles rewritten as the night goes by
SCENE_TILE = 80                     ; the title's pictures or the walls

.segment "GFX"
gfx_font:
.include "gfx-font.s"

gfx_title:
bg_count .set SCENE_TILE
.include "gfx-title.s"
TITLE_TILES = bg_count - SCENE_TILE

gfx_walls:
bg_count .set SCENE_TILE
art blank_tile
.repeat 8
  px "........"
.endrepeat
.include "gfx-walls.s"
WALL_TILES = bg_count - SCENE_TILE

gfx_objects:
.include "gfx-sprites.s"
OBJECTS = obj_count
LETTER_TILE = OBJECTS * 2 + 1       ; the letters again, as objects
