; Length counters, the status register and the frame counter. The cycle after an OAM DMA is a get cycle, so what follows
; one stands in a known half of the APU's cycle. (DMA; APU Frame Counter)

.segment "CODE"

PULSE1    = $4000
PULSE2    = $4004
TRIANGLE  = $4008
NOISE     = $400C

; Cycles after the start of the counter (3 after a write to $4017 in a put cycle) at which length counters are clocked.
HALF_1    = 14913
HALF_2    = 29829
HALF_5    = 37281                   ; the second one of five steps

; Write a value to $4017 in a put cycle, or in a get cycle; the frame flag is clear.
.macro frame_in_put value
  lda SND_CHN
  lda #>oam
  sta OAMDMA
  lda #(value)
  sta FRAME
.endmacro
.macro frame_in_get value
  lda SND_CHN
  lda #>oam
  sta OAMDMA
  bit <scratch
  lda #(value)
  sta FRAME
.endmacro
; Read the status in the n-th cycle after that write.
.macro status_after n
  delay (n) - 4
  lda SND_CHN
.endmacro

; Clock length counters once: five steps begin with a clock.
clock_lengths:
  lda #$C0
  sta FRAME
  nop
  nop
  nop
  rts

; Each of the 32 lengths, counted out. Code: its number + 1. (APU Length Counter)
test_length_table:
  lda #$01
  sta SND_CHN
  lda #$10
  sta PULSE1
  lda #0
  sta try
@next:
  lda try
  asl a
  asl a
  asl a
  sta PULSE1 + 3
  ldx #0
@clock:
  inx
  beq @wrong
  jsr clock_lengths
  lda SND_CHN
  and #$01
  bne @clock
  ldy try
  txa
  cmp @lengths,y
  bne @wrong
  iny
  sty try
  cpy #32
  bne @next
  pass
@wrong:
  lda try
  clc
  adc #3
  rts
@lengths:
  .byte 10, 254, 20, 2, 40, 4, 80, 6, 160, 8, 60, 10, 14, 12, 26, 14
  .byte 12, 16, 24, 18, 48, 20, 96, 22, 192, 24, 72, 26, 16, 28, 32, 30

; Codes: 1-4 each channel has its bit; 5 all four; 6 halted ones went on; 7-10 one that is not halted did not end; 11 a
; cleared bit of $4015 did not end them; 12 set again, they came back; 13 a length was taken while off.
; (APU Length Counter, APU: status)
test_length_halt:
  lda #$0F
  sta SND_CHN
  jsr @halt
  lda #$18                          ; length 2
  sta PULSE1 + 3
  lda SND_CHN
  must_be $01, 1
  lda #$18
  sta PULSE2 + 3
  lda SND_CHN
  must_be $03, 2
  lda #$18
  sta TRIANGLE + 3
  lda SND_CHN
  must_be $07, 3
  lda #$18
  sta NOISE + 3
  lda SND_CHN
  must_be $0F, 4
  jsr @clocks
  lda SND_CHN
  must_be $0F, 6
  lda #$10
  sta PULSE1
  jsr @clocks
  lda SND_CHN
  must_be $0E, 7
  lda #$10
  sta PULSE2
  jsr @clocks
  lda SND_CHN
  must_be $0C, 8
  lda #$00
  sta TRIANGLE
  jsr @clocks
  lda SND_CHN
  must_be $08, 9
  lda #$10
  sta NOISE
  jsr @clocks
  lda SND_CHN
  must_be $00, 10
  jsr @load
  lda SND_CHN
  must_be $0F, 5
  lda #$0A
  sta SND_CHN
  lda SND_CHN
  must_be $0A, 11
  lda #$0F
  sta SND_CHN
  lda SND_CHN
  must_be $0A, 12
  lda #$00
  sta SND_CHN
  jsr @load
  lda #$0F
  sta SND_CHN
  lda SND_CHN
  must_be $00, 13
  pass
@halt:
  lda #$30
  sta PULSE1
  sta PULSE2
  sta NOISE
  lda #$80
  sta TRIANGLE
  rts
@load:
  lda #$08
  sta PULSE1 + 3
  sta PULSE2 + 3
  sta TRIANGLE + 3
  sta NOISE + 3
  rts
@clocks:
  jsr clock_lengths
  jsr clock_lengths
  jmp clock_lengths

; The frame flag comes 29828 cycles after the counter starts, which is 3 cycles after a write in a put cycle and 4 after
; one in a get cycle; it is set in three cycles running. Codes: 1 too soon, 2 too late after a put; 3, 4 after a get; 5 read
; in the first of the three, it is not set again; 6 read after the third, it is set again. (APU Frame Counter)
test_frame_irq_time:
  frame_in_put $00
  status_after FRAME_IRQ - 1
  and #$40
  must_be $00, 1
  frame_in_put $00
  status_after FRAME_IRQ
  and #$40
  must_be $40, 2
  frame_in_get $00
  status_after FRAME_IRQ
  and #$40
  must_be $00, 3
  frame_in_get $00
  status_after FRAME_IRQ + 1
  and #$40
  must_be $40, 4
  frame_in_put $00
  status_after FRAME_IRQ
  lda SND_CHN
  and #$40
  must_be $40, 5
  frame_in_put $00
  status_after FRAME_IRQ + 3
  lda SND_CHN
  and #$40
  must_be $00, 6
  pass

; A read of $4015 clears the flag, and so does bit 6 of $4017, nothing else. Codes: 1 not set, 2 not cleared by a read, 3 not
; cleared by $40, 4 cleared by $00, 5 cleared by $80, 6 set with $40, 7 with $80, 8 with $C0; 9 it does not come again.
; (APU Frame Counter, APU: status)
test_frame_irq_clear:
  jsr raise_frame_irq
  lda SND_CHN
  must_be $40, 1
  lda SND_CHN
  must_be $00, 2
  jsr raise_frame_irq
  lda #$40
  sta FRAME
  lda SND_CHN
  must_be $00, 3
  jsr raise_frame_irq
  lda #$00
  sta FRAME
  nop
  nop
  lda SND_CHN
  must_be $40, 4
  jsr raise_frame_irq
  lda #$80
  sta FRAME
  nop
  nop
  lda SND_CHN
  must_be $40, 5
  lda #$40
  jsr @two_pictures
  must_be $00, 6
  lda #$80
  jsr @two_pictures
  must_be $00, 7
  lda #$C0
  jsr @two_pictures
  must_be $00, 8
  jsr raise_frame_irq
  lda SND_CHN
  delay 29830
  lda SND_CHN
  must_be $40, 9
  pass
@two_pictures:
  sta FRAME
  delay 80000
  lda SND_CHN
  rts

; Pulse 1 at length A = $18 (2) or $28 (4), not halted, and X clocks made.
load_length:
  ldy #$01
  sty SND_CHN
  ldy #$10
  sty PULSE1
  sta PULSE1 + 3
  cpx #0
  beq @done
@clock:
  jsr clock_lengths
  dex
  bne @clock
@done:
  rts

; Length counters are clocked in the second and in the last of four steps. Codes: 1, 2 the first clock too soon, too late
; (at most 2 cycles); 3, 4 the second; 5, 6 the first one of the next round. (APU Frame Counter: mode 0)
test_four_steps:
.macro steps mode, load, clocks, after, first
  lda #(load)
  ldx #(clocks)
  jsr load_length
  frame_in_put mode
  status_after 3 + (after) - 1
  and #$01
  must_be $01, first
  lda #(load)
  ldx #(clocks)
  jsr load_length
  frame_in_put mode
  status_after 3 + (after) + 2
  and #$01
  must_be $00, first + 1
.endmacro
  steps $40, $18, 1, HALF_1, 1
  steps $40, $18, 0, HALF_2, 3
  steps $40, $28, 1, 29830 + HALF_1, 5
  pass

; Of five steps, the write itself and the second and the last step clock them. Codes: 1 not by the write; 2, 3 the second
; too soon, too late; 4, 5 the last; 6, 7 the second of the next round. (APU Frame Counter: mode 1)
test_five_steps:
  lda #$18
  ldx #1
  jsr load_length
  frame_in_put $C0
  status_after 6
  and #$01
  must_be $00, 1
  steps $C0, $18, 0, HALF_1, 2
  steps $C0, $28, 1, HALF_5, 4
  steps $C0, $28, 0, 37282 + HALF_1, 6
  pass
