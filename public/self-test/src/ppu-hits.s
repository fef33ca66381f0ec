; Sprite 0 hits, and pictures to make them in.

.segment "CODE"

; Where the one tile of find_hits is: pixels 128 to 135 of lines 120 to 127.
THE_TILE = $21F0
; Rendering is switched on in this dot, on line 4: the dot that may be skipped after line 261 is over.
HIT_ON   = 25 * LINE + 99

; Draw `oam` over the nametables with pic_ctrl, pic_mask, pic_x and pic_y, for one picture.
; A = bits 6 and 5 of the status at its end. The screen is off before and after.
draw_picture:
  jsr wait_vblank
  lda #0
  sta OAMADDR
  lda #>oam
  sta OAMDMA
  lda pic_x
  sta PPUSCROLL
  lda pic_y
  sta PPUSCROLL
  lda pic_ctrl
  sta PPUCTRL
  lda pic_mask
  sta PPUMASK
  jsr wait_vblank
  lda PPUSTATUS
  ldx #0
  stx PPUMASK
  and #$60
  rts

; Rows at A (low), X (high): tile at THE_TILE, sprite 0's four bytes, mask, control, scroll, and whether there is a hit ($40).
; A = 0 when all are right, or the number of the first that is not.
.macro hit tile, py, number, attributes, px, mask, control, sx, sy, is
  .byte tile, py, number, attributes, px, mask, control, sx, sy, is
.endmacro
find_hits:
  sta pointer
  stx pointer + 1
  lda #0
  sta count
  sta PPUCTRL
  jsr clear_oam
@row:
  inc count
  set_v THE_TILE
  ldy #0
  lda (pointer),y
  beq @end
  sta PPUDATA
@sprite:
  iny
  lda (pointer),y
  sta oam - 1,y
  cpy #4
  bne @sprite
@picture:
  iny
  lda (pointer),y
  sta pic_mask - 5,y
  cpy #8
  bne @picture
  jsr draw_picture
  and #$40
  ldy #9
  cmp (pointer),y
  bne @wrong
  lda pointer
  clc
  adc #10
  sta pointer
  bcc @row
  inc pointer + 1
  bne @row
@wrong:
  lda count
  rts
@end:
  lda #0
  rts

; Fails with `first` - 1 + the number of the first wrong row.
.macro hits_must_be table, first
  lda #<(table)
  ldx #>(table)
  jsr find_hits
  cmp #0
  beq :+
  clc
  adc #1 + (first)
  rts
:
.endmacro

; Opaque on opaque, both switched on, in front or behind; by sprite 0 alone; and the flag stays until line 261. Codes:
; 1-7 rows over an opaque ground, 8 over a clear one, 9 sprite 1 hits, 10 flag gone before line 261, 11 not cleared.
; (PPU OAM: sprite zero hits; PPU registers: PPUSTATUS)
test_hit:
  lda #SOLID
  jsr fill_tiles
  hits_must_be @opaque, 1
  lda #BLANK
  jsr fill_tiles
  hits_must_be @clear, 8
  lda #SOLID
  jsr fill_tiles
  lda #$FF
  sta oam
  lda #100
  sta oam + 4
  sta oam + 7
  lda #SOLID
  sta oam + 5
  lda #0
  sta oam + 6
  jsr draw_picture
  and #$40
  must_be 0, 9
  lda #100
  sta oam
  jsr draw_picture
  delay 2000                        ; line 259 at most
  lda PPUSTATUS
  and #$40
  must_be $40, 10
  delay 500                         ; line 262 at least
  lda PPUSTATUS
  and #$40
  must_be 0, 11
  pass
@opaque:
  hit SOLID, 100, SOLID, $00, 100, $1E, $00, 0, 0, $40
  hit SOLID, 100, SOLID, $00, 100, $0E, $00, 0, 0, $00
  hit SOLID, 100, SOLID, $00, 100, $16, $00, 0, 0, $00
  hit SOLID, 100, BLANK, $00, 100, $1E, $00, 0, 0, $00
  hit SOLID, 100, SOLID, $20, 100, $1E, $00, 0, 0, $40
  hit SOLID, 100, SOLID, $C3, 100, $1E, $00, 0, 0, $40
  hit SOLID, 100, SOLID, $00, 100, $18, $00, 0, 0, $40
  .byte 0
@clear:
  hit BLANK, 100, SOLID, $00, 100, $1E, $00, 0, 0, $00
  .byte 0

; Codes: 1-12 the borders of the screen over an opaque ground, 13-15 pattern tables; 21 and up a line or a column of a sprite against one of a
; tile: a sprite is drawn from line Y + 1 and pixel X on. (PPU OAM: sprite zero hits, Y position)
test_hit_edges:
  lda #SOLID
  jsr fill_tiles
  hits_must_be @borders, 1
  lda #BLANK
  jsr fill_tiles
  hits_must_be @lines, 21
  pass
@borders:
  hit SOLID, 100, SOLID, $00,   0, $1E, $00, 0, 0, $40    ; the left 8 pixels can be hidden
  hit SOLID, 100, SOLID, $00,   0, $18, $00, 0, 0, $00
  hit SOLID, 100, SOLID, $00,   0, $1A, $00, 0, 0, $00
  hit SOLID, 100, SOLID, $00,   0, $1C, $00, 0, 0, $00
  hit SOLID, 100, SOLID, $00,   1, $18, $00, 0, 0, $40
  hit SOLID, 100, SOLID, $00, 255, $1E, $00, 0, 0, $00    ; never at pixel 255
  hit SOLID, 100, SOLID, $00, 254, $1E, $00, 0, 0, $40
  hit SOLID, 100, RIGHT, $00, 248, $1E, $00, 0, 0, $00
  hit SOLID, 238, SOLID, $00, 100, $1E, $00, 0, 0, $40    ; line 239 is the last
  hit SOLID, 239, SOLID, $00, 100, $1E, $00, 0, 0, $00
  hit SOLID, 255, SOLID, $00, 100, $1E, $00, 0, 0, $00
  hit SOLID,   0, BOTTOM, $00, 100, $1E, $00, 0, 0, $40
  hit SOLID, 100, SOLID, $00, 100, $1E, $10, 0, 0, $00    ; the other table of the background,
  hit SOLID, 100, SOLID, $00, 100, $1E, $08, 0, 0, $00    ; of 8 x 8 sprites,
  hit SOLID, 100, SOLID, $00, 100, $1E, $20, 0, 0, $00    ; and of 8 x 16 ones, for odd numbers
  .byte 0
@lines:
  hit LEFT, 112, RIGHT, $00, 120, $1E, $00, 0, 0, $00     ; 21
  hit LEFT, 112, RIGHT, $00, 121, $1E, $00, 0, 0, $40
  hit LEFT, 112, RIGHT, $00, 122, $1E, $00, 0, 0, $00
  hit LEFT, 112, RIGHT, $40, 128, $1E, $00, 0, 0, $40     ; turned round
  hit LEFT, 112, RIGHT, $40, 121, $1E, $00, 0, 0, $00
  hit TOP, 112, BOTTOM, $00, 128, $1E, $00, 0, 0, $40     ; 26
  hit TOP, 111, BOTTOM, $00, 128, $1E, $00, 0, 0, $00
  hit TOP, 113, BOTTOM, $00, 128, $1E, $00, 0, 0, $00
  hit TOP, 119, BOTTOM, $80, 128, $1E, $00, 0, 0, $40     ; upside down
  hit TOP, 112, BOTTOM, $80, 128, $1E, $00, 0, 0, $00
  hit TOP, 111, BLANK,  $00, 128, $1E, $20, 0, 0, $40     ; 31: 8 x 16, BLANK over SOLID
  hit TOP, 104, BLANK,  $00, 128, $1E, $20, 0, 0, $40
  hit TOP, 103, BLANK,  $00, 128, $1E, $20, 0, 0, $00
  hit TOP, 112, BLANK,  $00, 128, $1E, $20, 0, 0, $00
  hit TOP, 112, BLANK,  $80, 128, $1E, $20, 0, 0, $40     ; 35: upside down, SOLID over BLANK
  hit TOP, 119, BLANK,  $80, 128, $1E, $20, 0, 0, $40
  hit TOP, 111, BLANK,  $80, 128, $1E, $20, 0, 0, $00
  .byte 0

; Coarse and fine scroll, and the nametable, as the second write of $2005 and $2000 leave them. Codes: the rows.
; (PPU scrolling)
test_hit_scroll:
  lda #BLANK
  jsr fill_tiles
  ldx #$28
  jsr fill_tiles_at
  hits_must_be @table, 1
  pass
@table:
  hit LEFT, 115, SOLID, $00, 128, $1E, $00, 0, 0, $40
  hit LEFT, 115, LEFT, $00, 125, $1E, $00, 3, 0, $40
  hit LEFT, 115, LEFT, $00, 126, $1E, $00, 3, 0, $00
  hit LEFT, 115, LEFT, $00, 124, $1E, $00, 3, 0, $00
  hit LEFT, 115, LEFT, $00,  56, $1E, $00, 72, 0, $40
  hit LEFT, 115, LEFT, $00, 253, $1E, $00, 131, 0, $40    ; 6: the nametable beside it is the same
  hit TOP, 114, TOP, $00, 128, $1E, $00, 0, 5, $40
  hit TOP, 115, TOP, $00, 128, $1E, $00, 0, 5, $00
  hit TOP, 113, TOP, $00, 128, $1E, $00, 0, 5, $00
  hit TOP, 39, TOP, $00, 128, $1E, $00, 0, 80, $40        ; 10
  hit TOP, 119, TOP, $00, 128, $1E, $02, 0, 0, $00        ; the one below is another
  hit TOP, 159, TOP, $00, 128, $1E, $02, 0, 200, $40      ; and below that the first again
  hit TOP, 39, TOP, $00, 128, $1E, $02, 0, 80, $00
  hit TOP, 135, TOP, $00, 128, $1E, $00, 0, 240, $40      ; 14: row 30 is no row: 16 lines of attributes, then row 0
  .byte 0

; What is written or read in the middle of line 50 while it is drawn. Codes: 1 nothing; 2, 3 a read of $2007 steps down a
; line; 4 $2006 moves to $2000, so that line 51 is line 3 of the nametable; 5 an X scroll acts from the next line on; 6 a Y
; scroll does not act at all. (PPU scrolling: $2006 and $2007 during rendering, split X scroll)
test_split:
  lda #BLANK
  jsr fill_tiles
  ldx #$28
  jsr fill_tiles_at
  set_v THE_TILE
  lda #TOP
  sta PPUDATA
.macro split routine, py, px, is, code
  lda #<(routine)
  sta body
  lda #>(routine)
  sta body + 1
  lda #(py)
  ldx #(px)
  jsr split_picture
  must_be is, code
.endmacro
  split @nothing, 119, 128, $40, 1
  split @read, 118, 128, $40, 2
  split @read, 119, 128, $00, 3
  split @address, 167, 128, $40, 4
  split @scroll_x, 119, 64, $40, 5
  split @scroll_y, 119, 128, $40, 6
  pass
@read:
  lda PPUDATA
@nothing:
  rts
@address:
  set_v $2000
  rts
@scroll_x:
  lda #64
  sta PPUSCROLL
  lda #0
  sta PPUSCROLL
  rts
@scroll_y:
  lda #0
  sta PPUSCROLL
  lda #50
  sta PPUSCROLL
  rts

; A picture with sprite 0, a TOP, at Y = A, X = X, in which `body` is called around dot 100 of line 50. A = $40 for a hit.
split_picture:
  sta oam
  stx oam + 3
  lda #TOP
  sta oam + 1
  lda #0
  sta oam + 2
  jsr screen_off
  lda #0
  sta OAMADDR
  lda #>oam
  sta OAMDMA
  jsr ppu_sync
  lda #0
  sta PPUSCROLL
  sta PPUSCROLL
  lda #$1E
  sta PPUMASK
  delay (71 * LINE + 50) / 3
  jsr @body
  jsr wait_vblank
  lda PPUSTATUS
  ldx #0
  stx PPUMASK
  and #$40
  rts
@body:
  jmp (body)

; The hit of pixel x on a line can be read from dot x + 2 or so on; one dot either way is left to the alignments.
; Codes: 1 too soon on line 30, 2 too late; 3, 4 line 201; 5 gone before line 261, 6 not gone after its dot 1.
; (PPU OAM: sprite zero hits; PPU rendering)
test_hit_time:
  jsr clear_oam
  jsr screen_off
  lda #0
  sta OAMADDR
  lda #>oam
  sta OAMDMA
  lda #SOLID
  jsr fill_tiles
  lda #SOLID
  ldx #$28
  jsr fill_tiles_at
.macro hit_at line, px, dot
  lda #(line) - 1
  ldx #(px)
  jsr hit_sync
  delay ((21 + (line)) * LINE + (dot) - HIT_ON) / 3 - 3
  lda PPUSTATUS
  ldx #0
  stx PPUMASK
  and #$40
.endmacro
  hit_at 30, 101, 101
  must_be 0, 1
  hit_at 30, 101, 104
  must_be $40, 2
  hit_at 201, 200, 200
  must_be 0, 3
  hit_at 201, 200, 203
  must_be $40, 4
  lda #29
  ldx #101
  jsr hit_sync
  delay (PICTURE + 6819 - HIT_ON) / 3 - 3
  lda PPUSTATUS
  and #$40
  must_be $40, 5
  jsr screen_off
  lda #29
  ldx #101
  jsr hit_sync
  delay (PICTURE + 6822 - HIT_ON) / 3 - 3
  lda PPUSTATUS
  and #$40
  must_be 0, 6
  pass

; Sprite 0 at Y = A, X = X is SOLID; comes back with rendering on, in the cycle that begins with dot HIT_ON after ppu_sync.
hit_sync:
  sta in_a
  stx spare
  jsr ppu_sync
  .assert (HIT_ON - SYNCED) .mod 3 = 0, error, "no cycle begins with this dot"
  delay (HIT_ON - SYNCED) / 3 - 8 - 40 - 6 - 6
  ldx #0                            ; 8
  nop
  stx OAMADDR
  lda in_a                          ; 40
  sta OAMDATA
  lda #SOLID
  sta OAMDATA
  lda #0
  sta OAMDATA
  lda spare
  sta OAMDATA
  stx OAMADDR
  lda #$20
  sta PPUADDR
  stx PPUADDR
  lda #$1E                          ; 6
  sta PPUMASK
  rts                               ; 6
