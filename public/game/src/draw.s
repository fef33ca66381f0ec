; Objects. Every frame they are handed out from another slot of OAM and 17 slots apart, so when more
; than eight meet on a line it is a different one each frame that the PPU cannot show.
; Slot 0 belongs to the split.

.segment "CODE"

oam_begin:
  lda #63
  sta oam_left
  lda oam_start
  clc
  adc #$24
  sta oam_start
  bne @ok
  lda #$44
@ok:
  sta oam_pos
  rts

; Hide what is left over.
oam_end:
  ldx oam_left
  beq @sprite0
  ldy oam_pos
@hide:
  lda #$F8
  sta oam,y
@skip:
  tya
  clc
  adc #68
  tay
  beq @skip
  dex
  bne @hide
@sprite0:
  lda #22                           ; its line 0 is line 23, the last of the bar
  sta oam
  lda #S_DOT
  sta oam+1
  lda #%00100000                    ; behind the bar: it hits all the same
  sta oam+2
  lda #192
  sta oam+3
  rts

; One object. A: tile; spr_x, spr_y: top left; spr_attr. Keeps X. What enters under the bar goes behind it.
put_sprite:
  ldy oam_left
  beq @none
  dec oam_left
  ldy oam_pos
  sta oam+1,y
  lda spr_y
  sta oam,y
  cmp #FIELD_TOP
  lda spr_attr
  bcs @front
  ora #%00100000
@front:
  sta oam+2,y
  lda spr_x
  sta oam+3,y
  tya
  clc
  adc #68
  bne @slot
  lda #68
@slot:
  sta oam_pos
@none:
  rts

; A symmetrical thing of 16 x 16 whose middle is spr_x, spr_y. A: tile of its left half. Keeps X.
put_pair:
  sta spr_tile
  lda spr_y
  sec
  sbc #8
  bcc @none
  sta spr_y
  lda spr_x
  pha
  sec
  sbc #8
  bcc @right                        ; the left half is off the picture
  sta spr_x
  lda spr_tile
  jsr put_sprite
@right:
  pla
  sta spr_x
  lda spr_attr
  eor #%01000000
  sta spr_attr
  lda spr_tile
  jmp put_sprite
@none:
  rts

; One 8 x 16 object around the middle spr_x, spr_y. A: tile. Keeps X.
put_middle:
  sta spr_tile
  lda spr_x
  sec
  sbc #4
  bcc @none
  sta spr_x
  lda spr_y
  sec
  sbc #8
  bcc @none
  sta spr_y
  lda spr_tile
  jmp put_sprite
@none:
  rts

; The text in big_text as objects, centred, each letter riding a wave.
put_text:
  lda big_len
  asl a
  asl a
  sta t0
  lda #128
  sec
  sbc t0
  sta t1                            ; x
  ldx #0
@letter:
  lda big_text,x
  cmp #$FF
  beq @done
  cmp #0
  beq @space
  pha
  txa
  asl a
  asl a
  asl a
  sta t2
  lda frame
  asl a
  clc
  adc t2
  lsr a
  and #$3F
  tay
  lda sine,y
  cmp #$80
  ror a
  cmp #$80
  ror a
  cmp #$80
  ror a
  cmp #$80
  ror a
  cmp #$80
  ror a
  clc
  adc big_y
  sta spr_y
  lda t1
  sta spr_x
  lda #1
  sta spr_attr
  pla
  asl a
  adc #LETTER_TILE
  jsr put_sprite
@space:
  lda t1
  clc
  adc #8
  sta t1
  inx
  bne @letter
@done:
  rts

; Text for put_text from the string at A (low), Y (high), which ends with 0.
set_text:
  sta ptr
  sty ptr+1
  ldy #0
@letter:
  lda (ptr),y
  beq @end
  sec
  sbc #32
  sta big_text,y
  iny
  bne @letter
@end:
  lda #$FF
  sta big_text,y
  sty big_len
  lda #96
  sta big_y
  rts

.segment "TABLES"
; One turn in 64 steps, -127 to 127
sine:
  .byte $00,$0c,$19,$25,$31,$3c,$47,$51,$5a,$62,$6a,$70
  .byte $75,$7a,$7d,$7e,$7f,$7e,$7d,$7a,$75,$70,$6a,$62
  .byte $5a,$51,$47,$3c,$31,$25,$19,$0c,$00,$f4,$e7,$db
  .byte $cf,$c4,$b9,$af,$a6,$9e,$96,$90,$8b,$86,$83,$82
  .byte $81,$82,$83,$86,$8b,$90,$96,$9e,$a6,$af,$b9,$c4
  .byte $cf,$db,$e7,$f4
