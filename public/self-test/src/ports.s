; Controller ports. (Controller reading, Standard controller)

.segment "CODE"

; Codes: 1, 11 the strobe does not hold the first bit; 2, 12 a ninth bit is not 1, as a standard pad's is; 3, 13 the upper bits
; are not those of the open bus; 4, 14 without a new strobe, it begins again.
test_pad:
  ldx #0
  jsr @port
  cmp #1
  bne @wrong
  ldx #1
  jsr @port
  cmp #1
  beq @wrong
  clc
  adc #10
@wrong:
  rts
@port:
  lda #1
  sta JOY1
  lda JOY1,x
  and #$01
  sta pad
  ldy #20
@held:
  lda JOY1,x
  and #$01
  cmp pad
  bne @one
  dey
  bne @held
  sty JOY1
  ldy #8
@bit:
  lda JOY1,x
  and #$E0
  cmp #$40
  bne @three
  dey
  bne @bit
  lda JOY1,x
  and #$01
  beq @two
  ldy #20
@after:
  lda JOY1,x
  and #$01
  beq @four
  dey
  bne @after
  pass
@one:
  fail 1
@two:
  fail 2
@three:
  fail 3
@four:
  fail 4
