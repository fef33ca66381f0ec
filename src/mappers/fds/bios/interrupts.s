; Delays, switching the picture on and off, and what an NMI or an IRQ does.

; About 131 CPU cycles with the JSR.
at $E149
delay_131:
  jmp delay_rest

; Y milliseconds, 0 for 256: 1790 * Y + 5 cycles.
at $E153
delay_ms:
  ldx #223
@inner:
  cpx $00
  dex
  bne @inner
  dey
  bne delay_ms
  rts

at $E161
picture_off:
  lda MASK_COPY
  and #%11100111
set_mask:
  sta MASK_COPY
  sta PPUMASK
  rts

at $E16B
picture_on:
  lda MASK_COPY
  ora #%00011000
  bne set_mask

at $E171
sprites_off:
  lda MASK_COPY
  and #%11101111
  jmp set_mask

at $E178
sprites_on:
  lda MASK_COPY
  ora #%00010000
  bne set_mask

at $E17E
background_off:
  lda MASK_COPY
  and #%11110111
  jmp set_mask

at $E185
background_on:
  lda MASK_COPY
  ora #%00001000
  bne set_mask

; The top bits of NMI_ACTION: 0 is for whoever waits in wait_for_blank, 1 to 3 are the program's.
at $E18B
nmi:
  bit NMI_ACTION
  bpl @low
  bvc @second
  jmp (GAME_NMI_3)
@second:
  jmp (GAME_NMI_2)
@low:
  bvc blank_came
  jmp (GAME_NMI_1)

; Drops the interrupt's frame, and goes back to where wait_for_blank was called.
at $E19D
blank_came:
  bit PPUSTATUS
  lda CTRL_COPY
  and #%01111111
  sta CTRL_COPY
  sta PPUCTRL
  pla
  pla
  pla
  pla
  sta NMI_ACTION
  pla
  rts

; Until the next vertical blank. A, X and Y stay; NMIs are off afterwards.
at $E1B2
wait_for_blank:
  pha
  lda NMI_ACTION
  pha
  lda #0
  sta NMI_ACTION
  lda CTRL_COPY
  ora #%10000000
  sta CTRL_COPY
  sta PPUCTRL
@wait:
  bmi @wait

; The top bits of IRQ_ACTION: 0 skips a byte of the disk, 1 hands one on, 2 acknowledges, 3 is the program's.
at $E1C7
irq:
  bit IRQ_ACTION
  bmi irq_high
  bvc irq_skip

; A byte came or went: go back to whoever waits for it, as its RTS would.
at $E1CE
irq_transfer:
  pla
  pla
  pla
  lda READ
  stx WRITE
  rts

; The lower bits say how many bytes to skip.
at $E1D9
irq_skip:
  pha
  lda IRQ_ACTION
  beq @none
  dec IRQ_ACTION
@none:
  lda READ
  pla
  rti

irq_high:
  bvc irq_acknowledge
  jmp (GAME_IRQ)

at $E1EF
irq_acknowledge:
  pha
  lda STATUS
  jsr delay_131
  pla
  rti
