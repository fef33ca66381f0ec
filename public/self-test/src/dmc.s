; The delta channel by itself. (APU DMC)

.segment "CODE"

; It stops, and both its buffer and its shifter are empty afterwards, whatever its rate was.
dmc_idle:
  lda #0
  sta SND_CHN
  delay 2 * 8 * 428 + 100
  rts

; Rate and flags A, `DMC_LEN` X; begins.
dmc_start:
  sta DMC_FREQ
  stx DMC_LEN
  lda #<((sample - $C000) / 64)
  sta DMC_START
dmc_again:
  lda #$10
  sta SND_CHN
  nop
  nop
  nop
  nop
  rts

; With samples of one byte: comes back soon after the shifter took a byte, and the buffer is full again.
dmc_boundary:
  jsr dmc_again
  jsr dmc_wait
  jsr dmc_again
  jsr dmc_wait
  jsr dmc_again
dmc_wait:
  lda SND_CHN
  and #$10
  bne dmc_wait
  rts

; Codes: 1 the first byte is not fetched at once; 2 the second does not wait for the first to leave the buffer; 3 it waits
; for more than 8 bits; 4 17 bytes end too soon, 5 or not at all; 6 begun while it plays, it begins anew; 7 cleared, $4015's
; bit 4 stays. (APU DMC: memory reader, output unit)
test_dmc_length:
  jsr dmc_idle
  lda #$0F
  ldx #0
  jsr dmc_start
  lda SND_CHN
  must_be $00, 1
  jsr dmc_boundary
  jsr dmc_again
  lda SND_CHN
  must_be $10, 2
  delay 8 * 54 + 10
  lda SND_CHN
  must_be $00, 3
  jsr dmc_idle
  lda #$0F
  ldx #1
  jsr dmc_start
  delay 14 * 8 * 54
  lda SND_CHN
  must_be $10, 4
  delay 3 * 8 * 54
  lda SND_CHN
  must_be $00, 5
  jsr dmc_idle
  lda #$0F
  ldx #1
  jsr dmc_start
  delay 8 * 8 * 54
  jsr dmc_again
  delay 9 * 8 * 54
  lda SND_CHN
  must_be $00, 6
  jsr dmc_idle
  lda #$0F
  ldx #1
  jsr dmc_start
  lda #0
  sta SND_CHN
  nop
  nop
  lda SND_CHN
  must_be $00, 7
  pass

; Codes: 1 no flag when the last byte is fetched; 2 a read of $4015 clears it; 3 a write does not; 4 $4010 without bit 7 does
; not; 5 it comes though bit 7 is clear; 6 it comes before the last byte; 7 with a loop it comes, or the sample ends; 8 the
; CPU sees no IRQ. (APU DMC, APU: status)
test_dmc_irq:
  jsr dmc_idle
  lda #$8F
  ldx #0
  jsr dmc_start
  lda SND_CHN
  must_be $80, 1
  lda SND_CHN
  must_be $80, 2
  lda #0
  sta SND_CHN
  lda SND_CHN
  must_be $00, 3
  jsr dmc_idle
  lda #$8F
  ldx #0
  jsr dmc_start
  lda #$0F
  sta DMC_FREQ
  lda SND_CHN
  must_be $00, 4
  jsr dmc_idle
  lda #$0F
  ldx #0
  jsr dmc_start
  lda SND_CHN
  must_be $00, 5
  jsr dmc_idle
  lda #$8F
  ldx #1
  jsr dmc_start
  delay 14 * 8 * 54
  lda SND_CHN
  must_be $10, 6
  jsr dmc_idle
  lda #$CF
  ldx #0
  jsr dmc_start
  delay 4 * 8 * 54
  lda SND_CHN
  must_be $10, 7
  jsr dmc_idle
  lda #<@handler
  sta irq_to
  lda #>@handler
  sta irq_to + 1
  lda #$8F
  ldx #0
  jsr dmc_start
  cli
  nop
  nop
  sei
  lda irq_count
  must_be 1, 8
  pass
@handler:
  inc irq_count
  lda #$0F
  sta DMC_FREQ
  rti

; Cycles per bit at each of the 16 rates: 17 bytes from one fetch to the 17th next, to about 40 cycles.
; Code: rate + 1. (APU DMC: pitch table)
test_dmc_rates:
  lda #0
  sta try
@next:
  jsr dmc_idle
  lda try
  ldx #0
  jsr dmc_start
  jsr dmc_boundary
  jsr dmc_again
  jsr dmc_wait                      ; the shifter took one: from here on
  lda #1
  sta DMC_LEN
  lda #$10
  sta SND_CHN
  jsr count_turns
  txa                               ; turns - expected must be 0 to 8
  ldx try
  sec
  sbc @low,x
  sta spare
  tya
  sbc @high,x
  bne @wrong
  lda spare
  cmp #9
  bcs @wrong
  inx
  stx try
  cpx #16
  bne @next
  pass
@wrong:
  lda try
  clc
  adc #3
  rts
; Each DMA takes 4 cycles, and about 40 pass before the first turn; 4 turns fewer.
.define turns(cycles) (((cycles) * 8 * 17 - 17 * 4 - 40) * 64 / 833 - 4)
@low:
  .lobytes turns{428}, turns{380}, turns{340}, turns{320}, turns{286}, turns{254}, turns{226}, turns{214}
  .lobytes turns{190}, turns{160}, turns{142}, turns{128}, turns{106}, turns{84}, turns{72}, turns{54}
@high:
  .hibytes turns{428}, turns{380}, turns{340}, turns{320}, turns{286}, turns{254}, turns{226}, turns{214}
  .hibytes turns{190}, turns{160}, turns{142}, turns{128}, turns{106}, turns{84}, turns{72}, turns{54}

; A sample goes on at $8000 after $FFFF. 65 bytes from $FFC0 on follow the looping one: each DMA must come between the
; operands and the read of an LDA $4000, which shows its byte. Codes: 1 no DMA found; 2 the first byte, 3 the one at $FFFF, 4
; the one after it. (APU DMC: memory reader)
test_dmc_wrap:
  lda #2
  jsr dmc_byte
  bcc @found
  fail 1
@found:
  must_be SAMPLE, 2
  lda #65
  jsr dmc_byte
  must_be >to_irq, 3
  lda #66
  jsr dmc_byte
  must_be 'S', 4
  pass

; The byte of DMA number A, 2 and up, after dmc_sync; 1 is the loop's.
dmc_byte:
  sta count
  jsr dmc_sync
  bcs @lost
  lda #$FF                          ; 12
  sta DMC_START
  lda #4
  sta DMC_LEN
  delay DMC_HALT - 2 - 12 + 20      ; the first DMA is in here, and its 4 cycles are added
  dec count                         ; 5 + 2
  nop
@next:                              ; a DMA a turn: 5 + 2 (3) + 3
  dec count
  beq @here
  delay DMC_PERIOD - 4 - 5 - 2 - 3
  jmp @next
@here:
  delay DMC_PERIOD - 4 - 20 - 7 - 8 - 3
  lda $4000
  ldx #0
  stx SND_CHN
  clc
@lost:
  rts
