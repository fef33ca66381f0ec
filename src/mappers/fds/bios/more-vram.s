; Filling, scrolling, jumping, the keyboard, tiles.

; A below $20: Y rows of tiles from A * 256 on are made of X. Else the nametable at A * 256 is made of X, its attributes of Y.
at $EA84
vram_fill:
  sta $00
  stx $01
  sty $02
  lda PPUSTATUS
  lda CTRL_COPY
  and #%11111011
  sta CTRL_COPY
  sta PPUCTRL
  lda $00
  sta PPUADDR
  lda #0
  sta PPUADDR
  ldx #4
  ldy #0
  lda $00
  cmp #$20
  bcs @fill
  ldx $02
@fill:
  lda $01
@byte:
  sta PPUDATA
  dey
  bne @byte
  dex
  bne @byte
  ldx $02
  lda $00
  jmp fill_attributes

; Pages X to Y of memory are made of A.
at $EAD2
memory_fill:
  pha
  txa
  sty $01
  clc
  sbc $01
  tax
  pla
  ldy #0
  sty $00
@byte:
  sta ($00),y
  dey
  bne @byte
  dec $01
  inx
  bne @byte
  rts

at $EAEA
set_scroll:
  lda PPUSTATUS
  lda SCROLL_X
  sta PPUSCROLL
  lda SCROLL_Y
  sta PPUSCROLL
  lda CTRL_COPY
  sta PPUCTRL
  rts

; To the address number A of those behind the JSR.
at $EAFD
jump_by_number:
  asl a
  tay
  iny
  pla
  sta $00
  pla
  sta $01
  lda ($00),y
  tax
  iny
  lda ($00),y
  sta $01
  stx $00
  jmp ($0000)

; Family BASIC's keyboard: row 8 in $00 to row 0 in $08, a bit for each key that is down, the second column's above the
; first's. A is 0 where there is none, else $FF. https://www.nesdev.org/wiki/Family_BASIC_Keyboard
at $EB13
read_keyboard:
  lda JOY1_COPY
  and #%11111000
  sta JOY1_COPY
  ora #%101                         ; to the first row
  jsr keyboard_out
  ldx #8
@row:
  lda #%100
  jsr keyboard_in                   ; the first column, in the lower bits
  lsr a
  sta $00,x
  lda #%110
  jsr keyboard_in
  asl a
  asl a
  asl a
  ora $00,x
  sta $00,x
  dex
  bpl @row
  ; Behind the last row there are no keys, and a keyboard that is off says nothing.
  lda #%100
  jsr keyboard_in
  bne @none
  lda #%000
  jsr keyboard_in
  cmp #%00011110
  bne @none
  lda #$FF
  rts
@none:
  lda #0
  rts

; A to the keyboard: its answer, 1 for a key that is down, in bits 1 to 4.
keyboard_in:
  jsr keyboard_out
  lda JOY2
  eor #$FF
  and #%00011110
  rts

; With some 50 cycles for its lines to settle.
keyboard_out:
  ora JOY1_COPY
  sta JOY1
  ldy #10
@settle:
  dey
  bne @settle
  rts

; X tiles between VRAM at Y (high), A (low, and what is done) and the pointer behind the JSR. Bits of A: 0 the fill bit; 1
; from VRAM; 2 and 3 which planes are there.
at $EBAF
load_tiles:
  sta $02
  sty $03
  stx $04
  jsr fetch_pointer
  jmp move_tiles
