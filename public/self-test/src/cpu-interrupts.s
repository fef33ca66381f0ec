; When interrupts are taken. (CPU interrupts)

.segment "CODE"

; The pending frame IRQ is taken one instruction after CLI or PLP cleared I (the old I counts when they are polled);
; after SEI it is still taken, with I pushed as set; RTI's I counts at once.
test_irq_latency:
  jsr raise_frame_irq
@cli:
  cli
  nop
  nop
  sei
  lda #<(@cli + 2)
  jsr @taken_at
  beq @cli_right
  fail 1
@cli_right:
  jsr raise_frame_irq
@cli_sei:
  cli
  sei
  nop
  nop
  lda #<(@cli_sei + 2)
  jsr @taken_at
  beq @sei_right
  fail 2
@sei_right:
  lda irq_p
  and #I
  must_be I, 3
  jsr raise_frame_irq
  lda #0
  pha
@plp:
  plp
  nop
  nop
  sei
  lda #<(@plp + 2)
  jsr @taken_at
  beq @plp_right
  fail 4
@plp_right:
  jsr raise_frame_irq
  lda #>@rti
  pha
  lda #<@rti
  pha
  lda #0
  pha
  rti
@rti:
  nop
  nop
  sei
  lda #<@rti
  jsr @taken_at
  beq @rti_right
  fail 5
@rti_right:
  pass
; Z when one IRQ came and pushed an address with low byte A.
@taken_at:
  ldx irq_count
  dex
  bne @no
  stx irq_count
  cmp irq_pc
@no:
  rts

; An instruction looks at the line as it was at the end of its cycle before the last. A taken branch does so before its
; second cycle alone; with a page crossing before its fourth, too. The frame IRQ falls on cycle 0 to 7 of NOP, LDA zp
; or a branch, NOP, NOP at $03FB; the rows are the addresses pushed. Codes 1-8: LDA, 11-18: branch within its page,
; 21-28: branch into the next page.
test_irq_branches:
  ldx #0
  jsr @series
  row_must_be @lda_row, 8, 1
  ldx #@near - @codes
  jsr @series
  row_must_be @near_row, 8, 11
  ldx #@far - @codes
  jsr @series
  row_must_be @far_row, 8, 21
  pass
@lda_row:
  .byte $FC, $FE, $FE, $FE, $FF, $FF, $00, $00
@near_row:
  .byte $FC, $FE, $FE, $FF, $FF, $FF, $00, $00
@far_row:
  .byte $FC, $00, $00, $00, $00, $01, $01, $02
@codes:
  .byte $EA, $A5, scratch, $EA, $EA, $EA, $EA, $60
@near:
  .byte $EA, $90, $00, $EA, $EA, $EA, $EA, $60
@far:
  .byte $EA, $90, $02, $00, $00, $EA, $EA, $60

; Eight tries of the eight bytes at @codes + X.
@series:
  ldy #0
@copy:
  lda @codes,x
  sta page4 - 5,y
  inx
  iny
  cpy #8
  bne @copy
  lda #0
  sta try
@again:
  lda #>oam
  sta OAMDMA                        ; the cycle after OAM DMA is a get cycle
  lda #0
  nop
  .assert FRAME = $4017, error
  bit <scratch
  bit <scratch                      ; 10 cycles: the write of the next one is in a put cycle
  sta FRAME
  lda try
  eor #7
  jsr delay_a
  clc
  cli
  delay FRAME_IRQ - 47
  jsr page4 - 5
  sei
  ldx try
  lda irq_pc
  sta row,x
  inx
  stx try
  cpx #8
  bne @again
  rts

; Nine tries of `first` and `second`, `before` cycles after whose beginning comes a sequence of 7 that pushes and fetches a
; vector: in try n it begins 2 - n cycles after the one in which the NMI comes.
; Row: $20 the NMI found B pushed, 1 the IRQ handler ran, $40 the NMI came after its first instruction.
.macro hijack_tries ready, first, second, before
  .local next, not_there
  lda #0
  sta try
next:
  jsr watch_interrupts
  ready
  jsr ppu_sync
  delay THIRD_NMI - 1000
  bit PPUSTATUS                     ; 10 cycles
  lda #$80
  sta PPUCTRL
  delay 1000 - 10 - 9 - 2 - 24 - 8 + 2 - (before)
  lda try                           ; 9
  eor #$FF
  clc
  adc #9
  jsr delay_a                       ; 24 + 8 - try
  nop                               ; 2
  first
  second
  sei
  ldx #0
  stx PPUCTRL
  lda nmi_p
  and #$10
  asl a
  ora irq_count
  ldx nmi_pc
  cpx #<note_irq
  bne not_there
  ldx nmi_pc + 1
  cpx #>note_irq
  bne not_there
  ora #$40
not_there:
  ldx try
  sta row,x
  inx
  stx try
  cpx #9
  bne next
.endmacro

; BRK goes through NMI's vector when the NMI comes in the cycle before it or in its first four; P is pushed with B set
; all the same, and the IRQ handler does not run. Earlier, NMI comes first; later, after one instruction of the handler.
; Codes: 1 + try. (CPU interrupts: interrupt hijacking)
test_hijack:
  hijack_tries {jsr quiet}, brk, nop, 0
  row_must_be @table, 9, 1
  pass
@table:
  .byte $01, $20, $20, $20, $20, $20, $41, $41, $41

; So does an IRQ, which is taken afterwards, since nobody acknowledged it. Codes: 1 + try. (CPU interrupts: interrupt
; hijacking)
test_hijack_irq:
  hijack_tries {jsr raise_frame_irq}, cli, nop, 4
  row_must_be @table, 9, 1
  pass
@table:
  .byte $01, $01, $01, $01, $01, $01, $41, $41, $41
