; Waiting, and finding out where the PPU and the delta channel stand. Everything here counts cycles.

.segment "TIMED"

; delay_a comes back A + 24 cycles after its JSR began. Changes A and flags.
; It jumps into a page of CMP immediates whose operands are CMPs too: each byte earlier is one cycle more.
  .res 254, $C9
  .byte $C5, $EA
.assert <* = 0, error, "the slide has to end a page"
  rts

delay_a:
  eor #$FF
  sta slide
  jmp (slide)

; 5 Y + 11 cycles with its JSR, Y = 1 to 255.
delay_fives:
  dey
  bne delay_fives
  rts

; 1000 X + 11 cycles with its JSR.
delay_thousands:
  ldy #198
@loop:
  dey
  bne @loop
  nop
  nop
  dex
  bne delay_thousands
  rts
.assert >* = >delay_a, error, "branches must not leave the page"

; PPU: comes back 10 cycles after the start of a $2002 read that began when the next dot to run was dot 2 of
; line 241: the first dot in which a read can see the vertical blank flag, which is set in dot 1. (PPU frame timing)
; So c cycles after it returns, that next dot is SYNCED + 3 c, counted from dot 0 of line 241. Rendering and NMI must be off.
; Each look comes a dot or four later than the last one in its picture, until one sees the flag.
SYNCED = 2 + 3 * 10
; Three pictures later the flag is set in the same dot of a CPU cycle: the cycle in which the CPU sees the NMI's edge
; begins THIRD_NMI cycles after ppu_sync came back, and there is a dot to spare on either side for the alignments.
THIRD_NMI = (3 * PICTURE + 2 - SYNCED) / 3
.assert 3 * THIRD_NMI = 3 * PICTURE + 2 - SYNCED, error, "three pictures are a whole number of cycles"
ppu_sync:
  bit PPUSTATUS
@coarse:
  bit PPUSTATUS                     ; at 0
  bpl @coarse                       ; up to 6 cycles late
  delay LATER - 8 - 1 - 2 - 3
@four:
  lda PPUSTATUS
  bmi @near
  delay LATER + 1 - 4 - 2 - 3
  jmp @four
@near:
  delay LATER - 2 - 4 - 3
@one:
  lda PPUSTATUS
  bmi @done
  delay LATER - 4 - 2 - 3
  jmp @one
@done:
  rts
.assert >* = >delay_a, error, "branches must not leave the page"

; Delta channel: plays one byte over and over at rate 13 (a byte lasts 8 x 84 cycles) and comes back, with carry clear,
; 14 cycles after the start of the cycle in which an LDA $4000 got that byte from the open bus. So the DMA read it in the cycle
; before, and next wants the bus DMC_HALT cycles after this routine came back; that cycle is a put cycle.
; Carry is set when no such LDA could be found. (DMA)
DMC_PERIOD = 8 * 84
DMC_HALT   = DMC_PERIOD - 4 - 14
SAMPLE     = $AA
dmc_sync:
  jsr dmc_loop
  delay 3 * DMC_PERIOD
  ldx #0
  ldy #12
@look:
  lda $4000                         ; 13 cycles a turn; every DMA comes at another place in it
  cmp #SAMPLE
  beq @found
  dex
  bne @look
  dey
  bne @look
  sec
  rts
@found:
  clc
  rts
.assert >* = >delay_a, error, "branches must not leave the page"

; Start the loop that dmc_sync listens to.
dmc_loop:
  lda #0
  sta SND_CHN
  lda #$4D
  sta DMC_FREQ
  lda #<((sample - $C000) / 64)
  sta DMC_START
  lda #0
  sta DMC_LEN
  lda #$10
  sta SND_CHN
  rts

; Takes, together with an NMI that note_nmi counted in nmi_count or without one, EVEN_NMI cycles with its JSR.
NMI_TIME = 7 + 5 + 53               ; from the NMI to the end of note_nmi
EVEN_NMI = 6 + 3 + 3 + NMI_TIME + 6
even_nmi:
  lda nmi_count
  bne @came
  delay NMI_TIME + 1
@came:
  rts

; Y * 256 + X = turns until the delta channel has no byte left: 13 cycles a turn, 4 more every 256.
count_turns:
  ldx #0
  ldy #0
@turn:
  lda SND_CHN
  and #$10
  beq @end
  inx
  bne @turn
  iny
  jmp @turn
@end:
  rts

; Six bits of the first pad: 6 + 2 + 6 * 9 - 1 + 6 cycles with its JSR.
six_bits:
  ldx #6
@bit:
  lda JOY1
  dex
  bne @bit
  rts
.assert >* = >even_nmi, error, "branches must not leave the page"

; Look for the cycle in which the delta channel reads: runs `body` after dmc_sync, waits `try` cycles and reads $4000.
; A body that takes PROBE cycles (PROBE_2 with one DMA within) puts try 4 of 0 to 8 on the DMA: A = 4.
; A = 9 when no try was right, LOST when dmc_sync failed. So A - 4 is by how much the body was too short.
PROBE   = DMC_HALT - 13 - 6 - 5 - 24 - 4 - 3
PROBE_2 = PROBE + DMC_PERIOD
; Cycles after the beginning of a body at which the DMA within it wants the bus (a put cycle).
INSIDE  = DMC_HALT - 13
LOST    = 253
probe:
  sta body
  stx body + 1
  lda #0
  sta try
@next:
  jsr dmc_sync
  bcs @lost
  jsr @run                          ; 13 cycles to the body, with the BCS and the JMP
  lda try                           ; 6 of its RTS, 3
  nop                               ; 2
  jsr delay_a                       ; 24 + try
  lda $4000                         ; 3 cycles until it reads
  cmp #SAMPLE
  beq @hit
  inc try
  lda try
  cmp #9
  bne @next
  rts
@hit:
  lda #0
  sta SND_CHN
  lda try
  rts
@lost:
  lda #LOST
  rts
@run:
  jmp (body)

; Fail with code first + try unless try 4 hit, and with LOST when there was nothing to be found.
.macro probe_must_hit body, first
  lda #<(body)
  ldx #>(body)
  ldy #2 + (first)
  jsr probe_result
  beq :+
  rts
:
.endmacro

; Probe `body` in A (low), X (high); Z when try 4 hit, otherwise A = Y + try, or 2 + LOST.
probe_result:
  sty probe_base
  jsr probe
  cmp #4
  beq @hit
  cmp #LOST
  beq @lost
  clc
  adc probe_base
  rts
@lost:
  lda #2 + LOST
@hit:
  rts

.segment "SAMPLES"
.align 64
sample:
  .byte SAMPLE
