; The battery keeps the record: two copies, each with a mark and a checksum. A copy is written whole
; while the other is good, so power cut in the middle loses nothing. RAM is protected in between.

.segment "NVRAM"
SAVE_LEN = 14
save_a:       .res SAVE_LEN         ; 4 mark, 6 digits, 1 best hour, 1 version, 2 checksum
              .res 32 - SAVE_LEN
save_b:       .res SAVE_LEN

.segment "TABLES"
save_mark:    .byte "KHEP"
first_record: .byte 0, 0, 0, 1, 0, 0 ; 1,000

.segment "CODE"

; The record into hi_score and best_hour; a first one where neither copy is good.
save_load:
  lda #MMC1_RAM_ON
  mmc1 MMC1_PRG
  lda #0
  ldx #<save_a
  jsr @try
  beq @done
  ldx #<save_b
  jsr @try
  beq @done
  ldx #5
@fresh:
  lda first_record,x
  sta hi_score,x
  dex
  bpl @fresh
  lda #0
  sta best_hour
@done:
  lda #MMC1_RAM_OFF
  mmc1 MMC1_PRG
  rts

; Z set if the copy at $6000 + X was good, and then it is taken.
@try:
  stx ptr
  lda #>save_a
  sta ptr+1
  ldy #3
@mark:
  lda (ptr),y
  cmp save_mark,y
  bne @bad
  dey
  bpl @mark
  jsr save_sum
  lda (ptr),y                       ; Y is 12
  cmp t0
  bne @bad
  iny
  lda (ptr),y
  cmp t1
  bne @bad
  ldy #4
@digit:
  lda (ptr),y
  cmp #10
  bcs @bad
  sta hi_score-4,y
  iny
  cpy #10
  bne @digit
  lda (ptr),y
  cmp #12
  bcs @bad
  sta best_hour
  lda #0
  rts
@bad:
  lda #1
  rts

; Sum (t0) and rotated sum (t1) of the 12 bytes at ptr; ends with Y = 12.
save_sum:
  lda #$5A
  sta t0
  sta t1
  ldy #0
@byte:
  lda (ptr),y
  clc
  adc t0
  sta t0
  lda t1
  asl a
  adc #0
  eor t0
  sta t1
  iny
  cpy #12
  bne @byte
  rts

save_store:
  lda #MMC1_RAM_ON
  mmc1 MMC1_PRG
  ldx #<save_a
  jsr @copy
  ldx #<save_b
  jsr @copy
  lda #MMC1_RAM_OFF
  mmc1 MMC1_PRG
  rts
@copy:
  stx ptr
  lda #>save_a
  sta ptr+1
  ldy #0
  tya
  sta (ptr),y                       ; no mark while it is written
  ldy #9
@digit:
  lda hi_score-4,y
  sta (ptr),y
  dey
  cpy #4
  bcs @digit
  ldy #10
  lda best_hour
  sta (ptr),y
  iny
  lda #1
  sta (ptr),y
  ldy #3
@rest:
  lda save_mark,y
  sta (ptr),y
  dey
  bne @rest
  ldy #0                            ; until the new sum is there the copy does not count
  lda save_mark
  sta (ptr),y
  jsr save_sum
  lda t0
  sta (ptr),y                       ; Y is 12
  iny
  lda t1
  sta (ptr),y
  rts
