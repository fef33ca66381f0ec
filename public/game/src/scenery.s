; The underworld goes by. Near: walls and gates, laid row by row behind the status bar as the field
; scrolls down. Far: 16 tiles whose two planes are two skies; rewriting them as the field scrolls
; makes them fall behind, at a half and a quarter of its speed.

.segment "TABLES"

; The skies, 4 strips of 8 x 32 dots each; twice over, so that any 8 lines in a row can be read at once.
far_1a:
.repeat 2
  .byte $00, $00, $40, $00, $00, $00, $00, $00, $00, $02, $00, $00, $00, $00, $00, $00
  .byte $00, $00, $00, $00, $10, $00, $00, $00, $00, $00, $00, $00, $00, $00, $00, $00
.endrepeat
far_1b:
.repeat 2
  .byte $00, $00, $00, $00, $00, $00, $08, $00, $00, $00, $00, $00, $00, $00, $00, $00
  .byte $00, $00, $00, $00, $00, $00, $00, $00, $00, $00, $20, $70, $20, $00, $00, $00
.endrepeat
far_1c:
.repeat 2
  .byte $00, $00, $00, $00, $00, $00, $00, $00, $00, $00, $00, $00, $00, $01, $00, $00
  .byte $00, $00, $00, $80, $00, $00, $00, $00, $00, $00, $00, $00, $00, $00, $00, $00
.endrepeat
far_1d:
.repeat 2
  .byte $00, $04, $00, $00, $00, $00, $00, $00, $00, $00, $00, $00, $00, $00, $00, $00
  .byte $00, $00, $00, $00, $00, $00, $00, $00, $00, $40, $00, $00, $00, $00, $00, $00
.endrepeat
far_2a:
.repeat 2
  .byte $00, $00, $00, $00, $00, $00, $00, $20, $00, $00, $00, $00, $00, $00, $00, $00
  .byte $00, $00, $00, $00, $00, $00, $00, $00, $00, $00, $00, $00, $00, $01, $00, $00
.endrepeat
far_2b:
.repeat 2
  .byte $00, $80, $00, $00, $00, $00, $00, $00, $00, $00, $00, $00, $00, $00, $04, $00
  .byte $00, $00, $00, $00, $00, $00, $00, $00, $00, $00, $00, $00, $00, $00, $00, $00
.endrepeat
far_2c:
.repeat 2
  .byte $00, $00, $00, $00, $10, $00, $00, $00, $00, $00, $00, $00, $00, $00, $00, $00
  .byte $00, $00, $00, $00, $00, $00, $00, $02, $00, $00, $00, $00, $00, $00, $40, $00
.endrepeat
far_2d:
.repeat 2
  .byte $00, $00, $00, $00, $00, $00, $00, $00, $00, $00, $00, $08, $00, $00, $00, $00
  .byte $00, $00, $00, $00, $00, $00, $80, $00, $00, $00, $00, $00, $00, $00, $00, $00
.endrepeat

; Which strip a column of the field shows, times 4, and from which row.
far_strip:
  .byte 0,4,8,12,4,0,12,8, 4,12,0,8,12,4,8,0, 8,0,4,12,0,8,4,12, 12,8,0,4,8,12,4,0
far_shift:
  .byte 0,2,1,3,3,1,0,2, 1,0,2,3,2,3,0,1, 3,2,3,0,1,2,0,3, 1,3,2,0,0,1,3,2

; Blocks: four tiles each (top left, top right, bottom left, bottom right) and a palette.
BLOCK_WALL   = 0
BLOCK_LAMP   = 6
BLOCK_LINTEL = 7
BLOCK_FRIEZE = 8
BLOCK_OPEN   = 9                    ; sky
BLOCK_LEFT   = 10                   ; pillar and sky
BLOCK_LEFTC  = 11
BLOCK_RIGHT  = 12
BLOCK_RIGHTC = 13
block_tile:
  .byte wall_plain, wall_ankh, wall_eye, wall_water, wall_ibis, wall_reed, wall_lamp
  .byte lintel_top, lintel_frieze, 0, pillar_left, pillar_left+2, pillar_right, pillar_right+2
block_palette:
  .byte 0, 1, 1, 0, 1, 0, 1, 0, 1, 2, 0, 0, 0, 0
wall_order:
  .byte 0, 1, 0, 3, 2, 0, 6, 0, 4, 0, 5, 0, 0, 2, 3, 6

; Palettes of the hours: 4 looks of 16 background colours. The last four are the text's.
looks:
  .byte $0F,$02,$12,$22, $0F,$07,$17,$28, $0F,$12,$02,$31, $0F,$0F,$10,$30   ; the west, blue
  .byte $0F,$0B,$1B,$2B, $0F,$07,$18,$38, $0F,$1A,$0C,$3A, $0F,$0F,$10,$30   ; the marsh
  .byte $0F,$07,$16,$26, $0F,$06,$27,$38, $0F,$16,$06,$37, $0F,$0F,$10,$30   ; the lake of fire
  .byte $0F,$03,$13,$23, $0F,$07,$17,$37, $0F,$13,$03,$34, $0F,$0F,$10,$30   ; the last gates
hour_look:
  .byte 0, 0, 1, 1,  1, 2, 2, 2,  3, 3, 0, 3
object_colours:
  .byte $0F,$0C,$2C,$38, $0F,$16,$28,$30, $0F,$05,$25,$30, $0F,$08,$29,$39

.segment "CODE"

; Background and object colours of the hour.
hour_palette:
  lda #$0F
  sta sky
  ldx hour
  lda hour_look,x
  asl a
  asl a
  asl a
  asl a
  tax
  ldy #0
@bg:
  lda looks,x
  sta palette,y
  inx
  iny
  cpy #16
  bne @bg
  ldx #15
@object:
  lda object_colours,x
  sta palette+16,x
  dex
  bpl @object
  lda #1
  sta pal_dirty
  rts

; The field from scratch; the screen is off.
scenery_begin:
  lda #$05
  jsr ppu_at
  lda #<gfx_walls
  sta ptr
  lda #>gfx_walls
  sta ptr+1
  ldx #WALL_TILES
  jsr copy_tiles
  lda #0
  sta far_n
  sta bg_frac
  sta row_count
  jsr far_all
  lda #16                           ; rows 0 and 1, the newest, wait behind the bar
  sta bg_top
  ldx #29                           ; rows from the lowest up
@row:
  txa
  pha
  jsr lay_row
  jsr upload_row
  pla
  tax
  dex
  bpl @row
  lda #<$0120
  sta bg_speed
  lda #>$0120
  sta bg_speed+1
  lda #1
  sta far_on
  jmp split_set

; All 16 far tiles; the screen is off.
far_all:
  jsr far_phases
  lda #0
  sta far_turn
  jsr far_upload
  jmp far_upload

far_phases:
  lda far_n
  lsr a
  and #31
  sta far_phase1
  lda far_n                         ; 3/4 n
  lsr a
  clc
  adc far_n
  lsr a                             ; (n + n/2) / 2, carry included
  and #31
  sta far_phase2
  rts

; Half the far tiles, eight of them: 128 bytes, 8 cycles each.
far_upload:
  ldx far_phase1
  ldy far_phase2
  lda far_turn
  eor #1
  sta far_turn
  bne @first
  jmp @second
@first:
  lda #>(FAR_TILE * 16)
  sta PPUADDR
  lda #<(FAR_TILE * 16)
  sta PPUADDR
  .repeat 4, tile
    .repeat 8, line
      lda far_1a + tile * 8 + line,x
      sta PPUDATA
    .endrepeat
    .repeat 8, line
      lda far_2a + tile * 8 + line,y
      sta PPUDATA
    .endrepeat
  .endrepeat
  .repeat 4, tile
    .repeat 8, line
      lda far_1b + tile * 8 + line,x
      sta PPUDATA
    .endrepeat
    .repeat 8, line
      lda far_2b + tile * 8 + line,y
      sta PPUDATA
    .endrepeat
  .endrepeat
  rts
@second:
  lda #>(FAR_TILE * 16 + 128)
  sta PPUADDR
  lda #<(FAR_TILE * 16 + 128)
  sta PPUADDR
  .repeat 4, tile
    .repeat 8, line
      lda far_1c + tile * 8 + line,x
      sta PPUDATA
    .endrepeat
    .repeat 8, line
      lda far_2c + tile * 8 + line,y
      sta PPUDATA
    .endrepeat
  .endrepeat
  .repeat 4, tile
    .repeat 8, line
      lda far_1d + tile * 8 + line,x
      sta PPUDATA
    .endrepeat
    .repeat 8, line
      lda far_2d + tile * 8 + line,y
      sta PPUDATA
    .endrepeat
  .endrepeat
  rts

; Scroll by bg_speed; a new row for every eight lines.
scenery_frame:
  lda bg_frac
  clc
  adc bg_speed
  sta bg_frac
  lda bg_speed+1
  adc #0
  beq @moved
  tax
@line:
  inc far_n
  lda far_n
  and #127
  sta far_n
  lda bg_top
  bne @up
  lda #240
@up:
  sec
  sbc #1
  sta bg_top
  and #7
  cmp #7
  bne @next
  lda bg_top
  lsr a
  lsr a
  lsr a
  sec
  sbc #2                            ; two rows up, still behind the bar
  bcs @in
  adc #30
@in:
  stx t4
  tax
  jsr lay_row
  ldx t4
@next:
  dex
  bne @line
@moved:
  jsr far_phases
; The split's writes: the field's top line, moved by the shake.
split_set:
  lda shake
  beq @still
  dec shake
  lsr a
  and #3
  tax
  lda shake_by,x
@still:
  clc
  adc bg_top
  cmp #240
  bcc @in
  cmp #248
  bcs @above
  sbc #239                          ; carry clear here takes one more: 240
  jmp @in
@above:
  sec
  sbc #16
@in:
  sta split_y
  and #$F8
  asl a
  asl a
  sta split_lo
  rts

.segment "TABLES"
shake_by: .byte 0, 2, <-1, <-2
.segment "CODE"

; Lay tile row X (0-29) of the nametable into row_buf. Rows come from the bottom up, so the lower row of
; a block is first.
lay_row:
  stx t3
  txa
  lsr a
  bcc @same_blocks
  jsr choose_blocks
@same_blocks:
  lda t3
  and #1
  asl a
  sta t2                            ; 2: lower half of the blocks
  ldx #0
@block:
  txa
  asl a
  tay                               ; tile column
  lda blocks,x
  cmp #BLOCK_OPEN
  beq @sky
  bcs @pillar
  stx t1
  tax
  lda block_tile,x
  clc
  adc t2
  sta row_buf,y
  clc
  adc #1
  sta row_buf+1,y
  ldx t1
  jmp @next
@sky:
  jsr sky_tile
  sta row_buf,y
  iny
  jsr sky_tile
  sta row_buf,y
  bne @next
@pillar:
  cmp #BLOCK_RIGHT
  stx t1
  tax
  php
  lda t2
  lsr a
  clc
  adc block_tile,x
  ldx t1
  plp
  bcs @on_right
  sta row_buf,y
  iny
  jsr sky_tile
  sta row_buf,y
  bne @next
@on_right:
  sta row_buf+1,y
  jsr sky_tile
  sta row_buf,y
@next:
  inx
  cpx #16
  bne @block
  inc row_count
  ; where it goes
  lda t3
  lsr a
  lsr a
  lsr a
  ora #$20
  sta row_addr
  lda t3
  asl a
  asl a
  asl a
  asl a
  asl a
  sta row_addr+1
  ; its attributes: two blocks to a pair of bits, four blocks to a byte
  lda t3
  lsr a
  lsr a
  asl a
  asl a
  asl a
  tax                               ; into the shadow
  ora #$C0
  sta attr_lo
  lda t3
  and #2
  sta t2                            ; 2: the lower half of the byte
  ldy #0
@attr:
  tya
  pha
  asl a
  tay
  lda blocks+1,y
  jsr @palette
  asl a
  asl a
  sta t0
  lda blocks,y
  jsr @palette
  ora t0
  ldy t2
  beq @upper
  asl a
  asl a
  asl a
  asl a
  sta t0
  lda attr_shadow,x
  and #$0F
  jmp @both
@upper:
  sta t0
  lda attr_shadow,x
  and #$F0
@both:
  ora t0
  sta attr_shadow,x
  sta t0
  pla
  tay
  lda t0
  sta attr_buf,y
  inx
  iny
  cpy #8
  bne @attr
  lda #1
  sta row_pending
  rts
@palette:
  stx t1
  tax
  lda block_palette,x
  ldx t1
  rts

; A: the far tile of tile column Y in this row.
sky_tile:
  lda far_shift,y
  sec
  sbc row_count
  and #3
  ora far_strip,y
  clc
  adc #FAR_TILE
  rts

; The next row of blocks: walls at the sides, pillars, now and then a gate across.
choose_blocks:
  lda row_count
  lsr a
  sta t0                            ; rows of blocks so far
  and #31
  cmp #14
  beq @frieze
  cmp #15
  beq @lintel
  lda #BLOCK_OPEN
  ldx #13
@open:
  sta blocks+1,x
  dex
  bpl @open
  lda t0
  and #7
  cmp #6
  beq @capital
  lda #BLOCK_LEFT
  sta blocks+1
  lda #BLOCK_RIGHT
  sta blocks+14
  bne @walls
@capital:
  lda #BLOCK_LEFTC
  sta blocks+1
  lda #BLOCK_RIGHTC
  sta blocks+14
@walls:
  lda t0
  and #15
  tax
  lda wall_order,x
  sta blocks
  txa
  eor #5
  tax
  lda wall_order,x
  sta blocks+15
  rts
@frieze:
  lda #BLOCK_FRIEZE
  bne @across
@lintel:
  lda #BLOCK_LINTEL
@across:
  ldx #13
@fill:
  sta blocks+1,x
  dex
  bpl @fill
  bmi @walls
