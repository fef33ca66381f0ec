; The status bar, and numbers. One stale part of it goes into the buffer each frame.

HUD_SCORE = $01
HUD_MULT  = $02
HUD_LIVES = $04
HUD_HEAT  = $08
HUD_HOUR  = $10
HUD_HI    = $20

.segment "CODE"

; Draw the whole bar; the screen is off.
hud_begin:
  ldx #$24
  lda #0
  jsr fill_screen
  lda #$27                          ; the bar in palette 3
  sta PPUADDR
  lda #$C0
  sta PPUADDR
  lda #$FF
  ldx #8
@attr:
  sta PPUDATA
  dex
  bne @attr
  lda #$3F
  sta hud_dirty
@part:                              ; every part, straight to the PPU
  jsr hud_frame
  jsr upload_buffer
  lda hud_dirty
  bne @part
  rts

hud_frame:
  lda vbuf_len
  bne @busy
  lda hud_dirty
  beq @busy
  lsr a
  bcs @score
  lsr a
  bcs @mult
  lsr a
  bcs @lives
  lsr a
  bcc @not_heat
  jmp @heat
@not_heat:
  lsr a
  bcc @last
  jmp @hour
@last:
  jmp @hi
@busy:
  rts

@score:
  lda #<~HUD_SCORE
  jsr @begin
  lda #<(HUD_ROW1 + 2)
  ldy #7
  jsr @header
@digit:
  lda score,y
  jsr put_digit
  cpy #6
  bne @digit
  jmp put_zero

@mult:
  lda #<~HUD_MULT
  jsr @begin
  lda #<(HUD_ROW1 + 10)
  ldy #2
  jsr @header
  lda multiplier
  cmp #2
  lda #'#' - 32
  bcs @times
  lda #0
@times:
  jsr put_tile
  lda multiplier
  cmp #2
  bcs @number
  lda #0
  beq @blank
@number:
  clc
  adc #'0' - 32
@blank:
  jmp put_tile

@lives:
  lda #<~HUD_LIVES
  jsr @begin
  lda #<(HUD_ROW1 + 25)
  ldy #5
  jsr @header
@life:
  lda #'&' - 32
  cpy lives
  bcc @have
  lda #0
@have:
  jsr put_tile
  cpy #5
  bne @life
  rts

@heat:
  lda #<~HUD_HEAT
  jsr @begin
  lda #<(HUD_ROW2 + 2)
  ldy #15
  jsr @header
  lda #'*' - 32
  jsr put_tile
  dey
  lda heat
  lsr a
  lsr a
  sta t0
@cell:
  lda #'<' - 32
  cpy t0
  bcc @full
  lda #'>' - 32
@full:
  jsr put_tile
  cpy #8
  bne @cell
  ldy #0                            ; full: it says so
@flare:
  lda heat
  cmp #32
  lda #0
  bcc @cold
  lda flare_text,y
@cold:
  jsr put_tile
  cpy #6
  bne @flare
  rts

@hour:
  lda #<~HUD_HOUR
  jsr @begin
  lda #<(HUD_ROW1 + 14)
  ldy #7
  jsr @header
@hour_letter:
  lda hour_text,y
  jsr put_tile
  cpy #5
  bne @hour_letter
  lda hour
  jmp put_hour

@hi:
  lda #<~HUD_HI
  jsr @begin
  lda #<(HUD_ROW2 + 20)
  ldy #10
  jsr @header
@hi_letter:
  lda hi_text,y
  jsr put_tile
  cpy #3
  bne @hi_letter
  ldy #0
@hi_digit:
  lda hi_score,y
  jsr put_digit
  cpy #6
  bne @hi_digit
  jmp put_zero

@begin:
  and hud_dirty
  sta hud_dirty
  rts

; A: low byte of the address in the bar, Y: length. Ends with X at the bytes and Y = 0.
@header:
  sta vbuf+1
  sty vbuf+2
  lda #>HUD_ROW1
  sta vbuf
  tya
  clc
  adc #3
  sta vbuf_len
  ldx #3
  ldy #0
  rts

put_zero:
  lda #0
put_digit:
  clc
  adc #'0' - 32
put_tile:
  sta vbuf,x
  inx
  iny
  rts

; A: hour from 0, as two digits from 1.
put_hour:
  clc
  adc #1
  cmp #10
  bcc @one
  sbc #10
  pha
  lda #1
  bne @two
@one:
  pha
  lda #0
@two:
  jsr put_digit
  pla
  jmp put_digit

; Score 10 x A x multiplier points. Keeps X and Y.
score_add:
  stx t5
  ldx demo
  beq @hundreds                     ; with X = 0
  ldx t5
  rts
@hundreds:
  cmp #100
  bcc @tens
  sbc #100
  inx
  bne @hundreds
@tens:
  stx t0
  ldx #0
@ten:
  cmp #10
  bcc @ones
  sbc #10
  inx
  bne @ten
@ones:
  stx t1
  sta t2
  ldx multiplier
@again:
  lda score+5
  clc
  adc t2
  cmp #10
  bcc @c5
  sbc #10
@c5:
  sta score+5
  lda score+4
  adc t1
  cmp #10
  bcc @c4
  sbc #10
@c4:
  sta score+4
  lda score+3
  adc t0
  cmp #10
  bcc @c3
  sbc #10
@c3:
  sta score+3
  bcc @next
  inc score+2
  lda score+2
  cmp #10
  bcc @next
  lda #0
  sta score+2
  inc score+1                       ; every odd hundred thousand: another life
  lda score+1
  lsr a
  bcc @even
  jsr extra_life
@even:
  lda score+1
  cmp #10
  bcc @next
  lda #0
  sta score+1
  inc score
  lda score
  cmp #10
  bcc @next
  ldx #5                            ; nobody gets there, but it shall not wrap
  lda #9
@nines:
  sta score,x
  dex
  bpl @nines
  bmi @shown
@next:
  dex
  bne @again
@shown:
  lda hud_dirty
  ora #HUD_SCORE
  sta hud_dirty
  ldx t5
  rts

extra_life:
  lda lives
  cmp #5
  bcs @done
  inc lives
  lda #HUD_LIVES
  ora hud_dirty
  sta hud_dirty
  sfx_pulse FX_LIFE
@done:
  rts

; Carry set if the score beats the record.
beats_record:
  ldx #0
@digit:
  lda score,x
  cmp hi_score,x
  bne @done
  inx
  cpx #6
  bne @digit
  clc
@done:
  rts

.segment "TABLES"
hour_text:    .byte 'H'-32, 'O'-32, 'U'-32, 'R'-32, 0
flare_text:   .byte 0, 'F'-32, 'L'-32, 'A'-32, 'R'-32, 'E'-32
hi_text:      .byte 'H'-32, 'I'-32, 0
