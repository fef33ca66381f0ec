; Sprite overflow, and OAM.

.segment "CODE"

; Rows at A (low), X (high): so many sprites at a Y, so many more at another, mask, control, and whether they overflow ($20).
; A = 0 when all are right, or the number of the first that is not.
find_overflows:
  sta pointer
  stx pointer + 1
  lda #0
  sta count
@row:
  inc count
  jsr clear_oam
  ldy #5
@picture:
  lda (pointer),y
  sta pic_mask - 4,y
  dey
  cpy #4
  bcs @picture
  ldy #0
  ldx #0
  jsr @some
  ldy #2
  jsr @some
  jsr draw_picture
  and #$20
  ldy #6
  cmp (pointer),y
  bne @wrong
  lda pointer
  clc
  adc #7
  sta pointer
  bcc @next
  inc pointer + 1
@next:
  ldy #0
  lda (pointer),y
  bne @row
  rts
@wrong:
  lda count
  rts
; From sprite X / 4 on, what (pointer),y says.
@some:
  lda (pointer),y
  beq @none
  sta spare
  iny
@one:
  lda (pointer),y
  sta oam,x
  inx
  inx
  inx
  inx
  dec spare
  bne @one
@none:
  rts

; The flag comes with the ninth sprite on a line, when anything is drawn, whatever X and tile are. Codes: 1-15 the rows;
; 16 not cleared on line 261. (PPU sprite evaluation)
test_overflow:
  lda #0
  sta pic_x
  sta pic_y
  lda #<@table
  ldx #>@table
  jsr find_overflows
  cmp #0
  beq @clear
  clc
  adc #2
  rts
@clear:
  jsr clear_oam
  lda #100
  ldx #9 * 4
@sprite:
  dex
  dex
  dex
  dex
  sta oam,x
  bne @sprite
  lda #$18
  sta pic_mask
  jsr draw_picture
  delay 2500
  lda PPUSTATUS
  and #$20
  must_be 0, 16
  pass
@table:
  .byte  8, 100, 0,   0, $1E, $00, $00
  .byte  9, 100, 0,   0, $1E, $00, $20
  .byte 64, 100, 0,   0, $1E, $00, $20
  .byte  9, 100, 0,   0, $08, $00, $20    ; background alone
  .byte  9, 100, 0,   0, $10, $00, $20    ; 5: sprites alone
  .byte  9, 100, 0,   0, $06, $00, $00    ; nothing drawn
  .byte  4, 100, 5, 108, $1E, $00, $00    ; on two lines that do not meet
  .byte  4, 100, 5, 107, $1E, $00, $20
  .byte  4, 107, 5, 100, $1E, $00, $20
  .byte  4, 100, 5, 116, $1E, $20, $00    ; 10: 8 x 16
  .byte  4, 100, 5, 115, $1E, $20, $20
  .byte  9, 239, 0,   0, $1E, $00, $20    ; line 239 looks for sprites of a line that is not drawn
  .byte  9, 240, 0,   0, $1E, $00, $00
  .byte  9, 255, 0,   0, $1E, $00, $00
  .byte  9,   0, 0,   0, $1E, $00, $20    ; 15
  .byte 0

; After eight sprites are found, each one that is out of range moves on to the next sprite's next byte: tile, attributes and
; X are taken for a Y, and a Y is missed. Codes: 1 sprite 8's own Y; 2 sprite 9's tile; 3 sprite 10's attributes; 4 sprite
; 11's X; 5 sprite 12's Y; 6 sprite 9's Y counted; 7 sprite 10's tile counted. (PPU sprite evaluation: sprite overflow bug)
test_overflow_bug:
  lda #0
  sta pic_x
  sta pic_y
  sta pic_ctrl
  lda #$18
  sta pic_mask
  lda #0
  sta try
@next:
  jsr clear_oam
  lda #100
  ldx #8 * 4
@sprite:
  dex
  dex
  dex
  dex
  sta oam,x
  bne @sprite
  ldy try
  ldx @places,y
  sta oam,x
  jsr draw_picture
  and #$20
  ldx try
  sta row,x
  inx
  stx try
  cpx #7
  bne @next
  row_must_be @table, 7, 1
  pass
@places:
  .byte 8 * 4, 9 * 4 + 1, 10 * 4 + 2, 11 * 4 + 3, 12 * 4, 9 * 4, 10 * 4 + 1
@table:
  .byte $20, $20, $20, $20, $20, $00, $00

; The flag of a ninth sprite can be read as soon as it is found: a sprite in range takes 8 dots from dot 65 on, another one 2.
; One dot or two either way is left to the alignments. Codes: 1 sprite 8's flag (dot 130) too soon, 2 too late; 3, 4 sprite
; 63's when sprites 55 to 62 are in range (dot 240). (PPU sprite evaluation)
test_overflow_time:
  ldx #0
  jsr @nine_from
  jsr overflow_sync
  delay (51 * LINE + 128 - HIT_ON) / 3 - 6 - 3
  jsr overflow_read
  must_be 0, 1
  jsr overflow_sync
  delay (51 * LINE + 131 - HIT_ON) / 3 - 6 - 3
  jsr overflow_read
  must_be $20, 2
  ldx #55 * 4
  jsr @nine_from
  jsr overflow_sync
  delay (51 * LINE + 236 - HIT_ON) / 3 - 6 - 3
  jsr overflow_read
  must_be 0, 3
  jsr overflow_sync
  delay (51 * LINE + 242 - HIT_ON) / 3 - 6 - 3
  jsr overflow_read
  must_be $20, 4
  pass
; Nine sprites, from the one at X on, on line 30 as it is looked at.
@nine_from:
  stx spare
  jsr clear_oam
  ldx spare
  lda #30
  ldy #9
@one:
  sta oam,x
  inx
  inx
  inx
  inx
  dey
  bne @one
  rts
; With `oam` in OAM, comes back with rendering on, in the cycle that begins with dot HIT_ON after ppu_sync.
overflow_sync:
  jsr screen_off
  lda #0
  sta OAMADDR
  lda #>oam
  sta OAMDMA
  jsr ppu_sync
  delay (HIT_ON - SYNCED) / 3 - 6 - 6
  lda #$18
  sta PPUMASK
  rts
overflow_read:
  lda PPUSTATUS
  ldx #0
  stx PPUMASK
  and #$20
  rts

; $2003 sets the address, writes step it, reads do not; bits 2 to 4 of the attributes are not there; OAM DMA begins at the
; address and comes back to it; a picture leaves it 0. (PPU registers: OAMADDR, OAMDATA, OAMDMA; PPU OAM: byte 2)
test_oam:
  lda #$10
  sta OAMADDR
  lda #$5A
  sta OAMDATA
  lda #$A5
  sta OAMDATA
  lda #$FF
  sta OAMDATA
  sta OAMDATA
  lda #$10
  sta OAMADDR
  lda OAMDATA
  must_be $5A, 1
  lda OAMDATA
  must_be $5A, 2
  lda #$11
  sta OAMADDR
  lda OAMDATA
  must_be $A5, 3
  lda #$12
  sta OAMADDR
  lda OAMDATA
  must_be $E3, 4
  lda #$13
  sta OAMADDR
  lda OAMDATA
  must_be $FF, 5
  ldx #0                            ; oam: each byte its own number
@number:
  txa
  sta oam,x
  inx
  bne @number
  lda #$04
  sta OAMADDR
  lda #>oam
  sta OAMDMA
  lda OAMDATA
  must_be $00, 6
  lda #$03
  sta OAMADDR
  lda OAMDATA
  must_be $FF, 7
  lda #$21
  sta OAMADDR
  lda OAMDATA
  must_be $1D, 8
  jsr clear_oam
  lda #$77
  sta oam
  lda #0
  sta pic_ctrl
  lda #$18
  sta pic_mask
  jsr draw_picture                  ; its DMA begins at 0; sprite 0 is at Y = $77
  lda OAMDATA
  must_be $77, 9
  lda #$04                          ; 8 or more would copy a row over the first as rendering starts
  sta OAMADDR
  lda #$18
  sta PPUMASK
  jsr wait_vblank                   ; the rest of this blank, and a picture
  lda #0
  sta PPUMASK
  lda OAMDATA
  must_be $77, 10
  pass

; While a line is drawn, $2004 shows what sprite evaluation reads. Every sprite is at Y = $70, tile $41, attributes $22,
; X $C3. Codes: 1 $FF in dots 1-64; 2 Y in dots 65-256; 3 X in the second half of a sprite's fetch, dots 261-264;
; 4 a write while drawing reaches OAM. (PPU sprite evaluation; PPU registers: OAMDATA)
test_oam_drawing:
  ldx #0
@sprite:
  lda #$70
  sta oam,x
  inx
  lda #$41
  sta oam,x
  inx
  lda #$22
  sta oam,x
  inx
  lda #$C3
  sta oam,x
  inx
  bne @sprite
  jsr overflow_sync
  delay (51 * LINE + 32 - HIT_ON) / 3 - 3
  lda OAMDATA
  sta row                           ; 3
  delay 40 - 3 - 4
  lda OAMDATA
  sta row + 1
  delay ((134 - 51) * LINE + 262 - 152) / 3 - 3 - 4
  lda OAMDATA
  sta row + 2
  jsr screen_off
  jsr overflow_sync
  delay (60 * LINE + 100 - HIT_ON) / 3
  lda #$99
  sta OAMDATA
  jsr screen_off
  ldx #0
@compare:
  stx OAMADDR
  lda OAMDATA
  cmp oam,x
  bne @changed
  inx
  bne @compare
  beq @same
@changed:
  fail 4
@same:
  row_must_be @table, 3, 1
  pass
@table:
  .byte $FF, $70, $C3
