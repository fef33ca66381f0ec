; Chance, sprites, counters, pads.

; Y bytes from X on (page 0) go one bit to the right; what comes in is the difference of bit 1 of the first two.
at $E9B1
random:
  lda $00,x
  and #2
  sta $00
  lda $01,x
  and #2
  eor $00
  clc
  beq @shift
  sec
@shift:
  ror $00,x
  inx
  dey
  bne @shift
  rts

at $E9C8
sprite_dma:
  lda #0
  sta OAMADDR
  lda #2
  sta OAMDMA
  rts

; Counters on page 0: the first, at X, goes from 9 to 0 and round; those up to A go down to 0, those up to Y only when the
; first one goes round.
at $E9D3
count_down:
  stx $00
  dec $00,x
  bpl @all
  lda #9
  sta $00,x
  tya
@all:
  tax
@next:
  lda $00,x
  beq @zero
  dec $00,x
@zero:
  dex
  cpx $00
  bne @next
  rts

; $F5 and $F6 are the pads, $00 and $01 those of the expansion port.
at $E9EB
read_pads:
  ldx JOY1_COPY
  inx
  stx JOY1
  dex
  stx JOY1
  ldx #8
@bit:
  lda JOY1
  lsr a
  rol PADS
  lsr a
  rol $00
  lda JOY2
  lsr a
  rol PADS+1
  lsr a
  rol $01
  dex
  bne @bit
  rts

at $EA0D
or_pads:
  lda $00
  ora PADS
  sta PADS
  lda $01
  ora PADS+1
  sta PADS+1
  rts

; $F5 and $F6 are the buttons that have just been pressed, $F7 and $F8 those that are held.
at $EA1A
read_down_pads:
  jsr read_pads
  beq new_buttons

at $EA1F
read_or_down_pads:
  jsr read_pads
  jsr or_pads
new_buttons:
  jmp find_new_buttons

; As often as it takes until two reads agree: a DMC's fetch can cost a bit.
at $EA36
read_down_verify_pads:
  jsr read_pads
  jmp verify_pads

at $EA4C
read_or_down_verify_pads:
  jsr read_pads
  jsr or_pads
  jmp verify_or_pads

; All four by themselves: $F5 to $F8 held, $F1 to $F4 just pressed.
at $EA68
read_down_exp_pads:
  jmp read_four_pads
