; Start, run the tests, show the list.

.segment "CODE"

RUNNING = $80
ALL_WELL = 1
SOME_FAILED = 2
NOT_NTSC = 3

reset:
  sei
  cld
  ldx #$FF
  txs
  inx
  stx PPUCTRL
  stx PPUMASK
  stx DMC_FREQ
  stx SND_CHN
  lda #$40
  sta FRAME
  txa
@clear:
  sta $00,x
  sta $0200,x
  sta $0300,x
  sta $0400,x
  sta $0700,x
  inx
  bne @clear
  lda #RUNNING
  sta state
  ldx #3
@sign:
  lda info,x
  sta signature,x
  dex
  bpl @sign
  lda #>(delay_a - 2)
  sta slide + 1
  jsr watch_interrupts
  jsr wait_vblank
  jsr wait_vblank
  jsr region
  bcs @other
  jsr announce
  jsr run_all
  jmp show
@other:
  lda #NOT_NTSC
  sta state
  jmp show

; Carry is clear when a picture lasts about as long as an NTSC one (29781 cycles; PAL 33248, Dendy 35464). A read that
; meets the flag as it is set can swallow it and make one picture look like two, so one short one in three is enough.
region:
  lda #3
  sta try
@again:
  jsr wait_vblank
  ldx #0
  ldy #0
@look:                              ; 12 cycles a turn: about 2480 turns, 2770 and 2955
  inx
  bne @low
  iny
@low:
  bit PPUSTATUS
  bpl @look
  cpy #10                           ; 2560 turns
  bcc @ntsc
  dec try
  bne @again
@ntsc:
  rts

run_all:
@next:
  jsr set_up
  ldx test
  stx running
  lda #2
  sta results,x
  jsr run_one
  ldx test
  sta results,x
  inc finished
  cmp #1
  beq @passed
  inc failed
@passed:
  inc test
  lda test
  cmp #TESTS
  bne @next
  ldx #ALL_WELL
  lda failed
  beq @done
  ldx #SOME_FAILED
@done:
  stx state
  rts

; Through RTS: addresses in the table are one less.
run_one:
  lda test
  asl a
  tax
  lda routines + 1,x
  pha
  lda routines,x
  pha
  rts

; Everything as a test may expect it.
set_up:
  sei
  cld
  lda #0
  sta PPUCTRL
  sta PPUMASK
  jsr quiet
  lda SND_CHN
  bit PPUSTATUS
  jsr darken
  jmp watch_interrupts
