; The list on the screen: 22 tests a page; any button, or four seconds, turns the page.

.segment "CODE"

FIRST = 6                           ; the row of the first test
ON_PAGE = 22

title:     .byte "CARTOUCHE SELF-TEST", 0
dark_1:    .byte "THE SCREEN IS DARK WHILE", 0
dark_2:    .byte "TESTS RUN. PLEASE WAIT.", 0
only_ntsc: .byte "THIS TEST IS FOR NTSC", 0
passed_of: .byte " OF ", 0
passed:    .byte " PASSED", 0
good:      .byte "OK", 0
bad:       .byte "FAIL ", 0
stuck:     .byte "STUCK", 0
colours:   .byte $0F, $30, $10, $30

; Says what is to come, for two seconds.
announce:
  jsr blank_page
  set_v $21C4
  lda #<dark_1
  ldx #>dark_1
  jsr print
  set_v $2204
  lda #<dark_2
  ldx #>dark_2
  jsr print
  lda #120
  sta count
  jsr screen_on
@picture:
  jsr wait_vblank
  dec count
  bne @picture
  beq screen_dark

show:
  jsr set_up
  lda #0
  sta test
@page:
  jsr draw_page
  jsr screen_on
  lda #240
  sta count
@picture:
  jsr wait_vblank
  jsr pressed
  bne @turn
  dec count
  bne @picture
@turn:
  jsr screen_dark
  jmp @page

; The letters' colours; the background alone, from the next picture on.
screen_on:
  jsr wait_vblank
  set_v $3F00
  ldx #0
@colour:
  lda colours,x
  sta PPUDATA
  inx
  cpx #4
  bne @colour
  lda #0
  sta PPUCTRL
  sta PPUSCROLL
  sta PPUSCROLL
  lda #$0A
  sta PPUMASK
  rts

screen_dark:
  lda #0
  sta PPUMASK
  rts

; An empty page with a title.
blank_page:
  lda #0                            ; a space
  jsr fill_tiles
  set_v $23C0
  lda #0
  ldx #64
@attribute:
  sta PPUDATA
  dex
  bne @attribute
  set_v $2062
  lda #<title
  ldx #>title
  jmp print

; Z is clear when a button went down since the last call.
pressed:
  lda #1
  sta JOY1
  lsr a
  sta JOY1
  ldx #8
  ldy #0
@button:
  lda JOY1
  and #$03
  beq @up
  iny
@up:
  dex
  bne @button
  lda pad
  sty pad
  cmp #0
  bne @held
  cpy #0
  rts
@held:
  lda #0
  rts

; One page from `test` on, which is moved to the next page's first.
draw_page:
  jsr blank_page
  set_v $2082
  lda state
  cmp #NOT_NTSC
  bne @counts
  lda #<only_ntsc
  ldx #>only_ntsc
  jmp print
@counts:
  lda finished
  sec
  sbc failed
  jsr number
  lda #<passed_of
  ldx #>passed_of
  jsr print
  lda #TESTS
  jsr number
  lda #<passed
  ldx #>passed
  jsr print
  lda #FIRST
  sta count
@line:
  jsr draw_line
  inc test
  inc count
  lda test
  cmp #TESTS
  beq @last
  lda count
  cmp #FIRST + ON_PAGE
  bne @line
  rts
@last:
  lda #0
  sta test
  rts

; Test number `test` on row `count`.
draw_line:
  lda count                         ; $2002 + 32 count
  lsr a
  lsr a
  lsr a
  ora #$20
  sta PPUADDR
  lda count
  asl a
  asl a
  asl a
  asl a
  asl a
  ora #2
  sta PPUADDR
  jsr find_name
  ldy #0
@letter:
  lda (pointer),y
  sec
  sbc #' '
  sta PPUDATA
  iny
  cpy #NAME
  bne @letter
  lda #0
  sta PPUDATA
  ldx test
  lda results,x
  cmp #1
  beq @good
  cmp #2
  beq @stuck
  pha
  lda #<bad
  ldx #>bad
  jsr print
  pla
  sec
  sbc #2
  jmp number
@good:
  lda #<good
  ldx #>good
  jmp print
@stuck:
  lda #<stuck
  ldx #>stuck
  jmp print

; pointer = names + 1 + (1 + NAME) * test
find_name:
  lda #<(names + 1)
  sta pointer
  lda #>(names + 1)
  sta pointer + 1
  ldx test
  beq @found
@next:
  lda pointer
  clc
  adc #1 + NAME
  sta pointer
  bcc @same
  inc pointer + 1
@same:
  dex
  bne @next
@found:
  rts

; The text at A (low), X (high), up to a zero.
print:
  sta pointer
  stx pointer + 1
  ldy #0
@letter:
  lda (pointer),y
  beq @end
  sec
  sbc #' '
  sta PPUDATA
  iny
  bne @letter
@end:
  rts

; A as a decimal number.
number:
  ldx #'0' - ' ' - 1
  sec
  ldy #0
@hundreds:
  inx
  sbc #100
  bcs @hundreds
  adc #100
  cpx #'0' - ' '
  beq @no_hundreds
  stx PPUDATA
  iny
@no_hundreds:
  ldx #'0' - ' ' - 1
  sec
@tens:
  inx
  sbc #10
  bcs @tens
  adc #10
  cpx #'0' - ' '
  bne @ten
  cpy #0
  beq @no_tens
@ten:
  stx PPUDATA
@no_tens:
  clc
  adc #'0' - ' '
  sta PPUDATA
  rts
