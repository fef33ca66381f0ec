; DMA: how long it takes, where it waits, and what it does to the read it holds up. (DMA)

.segment "CODE"

; 256 bytes of any page go to OAM. Codes: 1 RAM, 2 ROM. (PPU registers: OAMDMA)
test_oam_dma:
  ldx #0
@fill:
  txa
  eor #$5A
  and #$E3
  sta oam,x
  inx
  bne @fill
  lda #>oam
  jsr @copy
  bne @ram
  lda #>delay_a - 2
  jsr @copy
  bne @rom
  pass
@ram:
  fail 1
@rom:
  fail 2
@copy:
  sta pointer + 1
  ldx #0
  stx OAMADDR
  sta OAMDMA
  stx pointer
  ldy #0
@compare:
  sty OAMADDR
  lda (pointer),y
  cpy #2                            ; attributes lack bits 2 to 4: compare those of sprite 0 only so far as they go
  eor OAMDATA
  and @mask,x
  bne @end
  inx
  cpx #4
  bne @same
  ldx #0
@same:
  iny
  bne @compare
  lda #0
@end:
  rts
@mask:
  .byte $FF, $FF, $E3, $FF

; 513 cycles, or 514 when the first of them is a get cycle. The frame flag is the clock. Codes: 1, 2 too short, too long
; after a write in a put cycle (514); 3, 4 after one in a get cycle (513). (DMA: OAM DMA)
test_oam_dma_length:
.macro dma_for filler, cycles, n
  frame_in_put $00
  delay filler
  lda #>oam                         ; the write is 6 cycles later
  sta OAMDMA
  status_after FRAME_IRQ - (filler) - 6 - (cycles) + (n)
  and #$40
.endmacro
  dma_for 0, 514, -1
  must_be $00, 1
  dma_for 0, 514, 0
  must_be $40, 2
  dma_for 3, 513, -1
  must_be $00, 3
  dma_for 3, 513, 0
  must_be $40, 4
  pass

; A byte for the delta channel takes 4 cycles when it is wanted in a cycle in which the CPU reads. Codes: first + try of the
; probe, which is 4 when all is right (see probe): 1-10 no DMA in between, 11-20 one. (DMA: DMC DMA)
test_dmc_read:
  probe_must_hit @none, 1
  probe_must_hit @one, 11
  pass
@none:
  delay PROBE
  rts
@one:
  delay INSIDE - 20
  nop
  nop
  nop
  nop
  nop
  nop
  nop
  nop
  nop
  nop
  nop
  nop
  delay PROBE_2 - INSIDE + 20 - 24 - 4
  rts

; It waits while the CPU writes: wanted in the last write of an instruction it takes 3 cycles, in the last but one 4.
; Codes: 1-10 STA; 11-20 INC's first write; 21-30 INC's second write; 31-40 JSR's first. (DMA: DMC DMA)
test_dmc_write:
  probe_must_hit @sta, 1
  probe_must_hit @inc_1, 11
  probe_must_hit @inc_2, 21
  probe_must_hit @jsr, 31
  pass
@sta:
  delay INSIDE - 3
  sta stub
  delay PROBE_2 - INSIDE + 3 - 4 - 3
  rts
@inc_1:
  delay INSIDE - 4
  inc stub
  delay PROBE_2 - INSIDE + 4 - 6 - 4
  rts
@inc_2:
  delay INSIDE - 5
  inc stub
  delay PROBE_2 - INSIDE + 5 - 6 - 3
  rts
@jsr:
  delay INSIDE - 3
  jsr @there
  delay PROBE_2 - INSIDE + 3 - 12 - 4
@there:
  rts

; The first byte of a sample is wanted in the get cycle 3 cycles after a write to $4015 in a put cycle, 4 after one in a
; get cycle, and takes 3 cycles. Codes: 1 not between the operands and the read of the LDA after a get; 2 there after a
; put; 3, 4 takes less, more after a put; 5, 6 after a get. (DMA: DMC DMA, load)
test_dmc_load:
.macro load_for filler
  jsr dmc_idle
  lda #$0F
  sta DMC_FREQ
  lda #0
  sta DMC_LEN
  lda #<((sample - $C000) / 64)
  sta DMC_START
  frame_in_put $00
  delay filler
  lda #$10                          ; the write is 6 cycles later
  sta SND_CHN
.endmacro
  load_for 3
  lda $4000
  must_be SAMPLE, 1
  load_for 0
  lda $4000
  must_be $40, 2
  load_for 0
  status_after FRAME_IRQ - 6 - 3 - 1
  and #$40
  must_be $00, 3
  load_for 0
  status_after FRAME_IRQ - 6 - 3
  and #$40
  must_be $40, 4
  load_for 3
  status_after FRAME_IRQ - 3 - 6 - 3 - 1
  and #$40
  must_be $00, 5
  load_for 3
  status_after FRAME_IRQ - 3 - 6 - 3
  and #$40
  must_be $40, 6
  pass

; Inside an OAM DMA a byte costs 2 cycles: its own and one to be in step again. Codes: 1 + try of the probe. (DMA: DMC DMA
; during OAM DMA)
test_dmc_in_oam:
  probe_must_hit @body, 1
  pass
@body:
  delay INSIDE - 201 - 6
  lda #>oam                         ; the write in a get cycle: 513
  sta OAMDMA
  delay PROBE_2 - INSIDE + 200 - 513 - 2
  rts

; The read that is held up is repeated: $2007 is read more than once when it is the one, and once when the DMA comes a
; cycle later. Codes: 1 no DMA found; 2 once; 3 more than 5 times; 4 more than once. (DMA: register conflicts)
test_dmc_vram:
  jsr fill_vram
  lda #0
  jsr @read
  bcc @found
  fail 1
@found:
  cmp #2
  bcs @more
  fail 2
@more:
  cmp #6
  bcc @few
  fail 3
@few:
  lda #1
  jsr @read
  must_be 1, 4
  pass
; A reads of $2007, by where v is; the DMA is wanted A cycles after the read.
@read:
  sta in_a
  jsr dmc_sync
  bcs @lost
  set_v $2100                       ; 12
  lda in_a                          ; 7
  eor #$01
  nop
  jsr delay_a                       ; 25 - in_a
  delay DMC_HALT - 2 - 12 - 7 - 25 - 3
  lda PPUDATA
  lda #0
  sta SND_CHN
  jsr read_vram
  clc
@lost:
  rts

; The frame flag is lost: the first of the repeated reads of $4015 took it. Codes: 1 no DMA found; 2 not lost; 3 lost though
; the DMA came a cycle later. (DMA: register conflicts)
test_dmc_status:
  lda #0
  jsr @read
  bcc @found
  fail 1
@found:
  and #$40
  must_be $00, 2
  lda #1
  jsr @read
  and #$40
  must_be $40, 3
  pass
; The status; the DMA is wanted A cycles after it is read.
@read:
  sta in_a
  jsr raise_frame_irq
  lda #$80                          ; five steps: the flag stays, and does not come again
  sta FRAME
  jsr dmc_sync
  bcs @lost
  lda in_a                          ; 7
  eor #$01
  nop
  jsr delay_a                       ; 25 - in_a
  delay DMC_HALT - 2 - 7 - 25 - 3
  lda SND_CHN
  ldx #0
  stx SND_CHN
  clc
@lost:
  rts

; A pad is clocked once by the held-up reads and once more by the last: one bit is lost, and the eighth read is the ninth
; bit, 1. Codes: 1 no DMA found; 2 not lost. 3 lost though the DMA came elsewhere. (DMA: register conflicts; Controller reading)
test_dmc_pad:
  lda #0
  jsr @read
  bcc @found
  fail 1
@found:
  and #$01
  must_be 1, 2
  lda #30
  jsr @read
  and #$01
  cmp pad                           ; Right itself, when it is held down
  beq @kept
  fail 3
@kept:
  pass
; The eighth of eight reads; the DMA is wanted 30 - A cycles after the seventh. `pad`: the eighth bit.
@read:
  sta in_a
  lda #1
  sta JOY1
  lda #0
  sta JOY1
  ldx #8
@bits:
  lda JOY1
  and #$01
  sta pad
  dex
  bne @bits
  jsr dmc_sync
  bcs @lost
  lda #1                            ; 12
  sta JOY1
  lda #0
  sta JOY1
  jsr six_bits                      ; 67
  lda in_a                          ; 3
  jsr delay_a                       ; 24 + in_a
  delay DMC_HALT - 2 - 12 - 67 - 3 - 24 - 3
  lda JOY1
  lda JOY1
  pha
  lda #0
  sta SND_CHN
  pla
  clc
@lost:
  rts
