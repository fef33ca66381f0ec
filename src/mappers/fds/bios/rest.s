; What did not fit in the place of the routine that it belongs to.

; 125 cycles with the JMP to here and the RTS.
delay_rest:
  nop
  nop
  nop
  pha
  lda #19
  sec
@next:
  sbc #1
  bcs @next
  pla
  rts

; What was pressed since the last time; $F7 and $F8 are what is held.
find_new_buttons:
  ldx #1
@pad:
  lda PADS,x
  pha
  eor PADS+2,x
  and PADS,x
  sta PADS,x
  pla
  sta PADS+2,x
  dex
  bpl @pad
  rts

; Reads until the pads are as they were just read.
verify_pads:
  lda PADS
  pha
  lda PADS+1
  pha
  jsr read_pads
  jsr as_pushed
  bne verify_pads
  beq find_new_buttons

verify_or_pads:
  lda PADS
  pha
  lda PADS+1
  pha
  jsr read_pads
  jsr or_pads
  jsr as_pushed
  bne verify_or_pads
  beq find_new_buttons

; Whether the pads are as the two bytes below the return address; takes these away.
as_pushed:
  tsx
  lda $0103,x
  eor PADS+1
  sta $00
  lda $0104,x
  eor PADS
  ora $00
  sta $00
  pla
  sta $01
  pla
  tax
  pla
  pla
  txa
  pha
  lda $01
  pha
  lda $00
  rts

read_four_pads:
  ldx #3
@before:
  lda PADS,x
  sta PADS-4,x
  dex
  bpl @before
  jsr read_pads
  lda $00
  sta PADS+2
  lda $01
  sta PADS+3
  ldx #3
@new:
  lda PADS,x
  eor PADS-4,x
  and PADS,x
  sta PADS-4,x
  dex
  bpl @new
  rts

; VRAM's address goes on by one.
increment_1:
  lda CTRL_COPY
  and #%11111011
set_ctrl:
  sta CTRL_COPY
  sta PPUCTRL
  rts

; The bytes of an entry of write_list, of which A says length and how. ($00),y is A before, and the last byte after.
list_bytes:
  asl a                             ; bit 7: one below the other
  pha
  lda CTRL_COPY
  and #%11111011
  bcc @along
  ora #%00000100
@along:
  jsr set_ctrl
  pla
  asl a                             ; bit 6: the same byte all the time
  php
  lsr a
  lsr a
  tax
  bne @length
  ldx #64
@length:
  plp
  bcs @same
@byte:
  iny
  lda ($00),y
  sta PPUDATA
  dex
  bne @byte
  rts
@same:
  iny
  lda ($00),y
@again:
  sta PPUDATA
  dex
  bne @again
  rts

; VRAM's address does not stay in the palette, which would show. A: the high byte of where it was.
leave_palette:
  cmp #$3F
  bne @done
  sta PPUADDR
  lda #0
  sta PPUADDR
  sta PPUADDR
  sta PPUADDR
@done:
  rts

; The pointer at $00 goes on by A + 1.
forward:
  sec
  adc $00
  sta $00
  bcc @done
  inc $01
@done:
  rts

; A rows of $04 bytes from the pointer at $00 into the buffer, to go to $02 (high), $03 and below.
prepare_line:
  lda #1
prepare_rows:
  sta $05
  tax
  lda BUFFER_END
@room:
  clc
  adc $04
  bcs @none
  adc #3
  bcs @none
  dex
  bne @room
  cmp BUFFER_MOST
  beq @fits
  bcs @none
@fits:
  ldx BUFFER_END
@row:
  lda $02
  sta BUFFER,x
  lda $03
  sta BUFFER+1,x
  lda $04
  sta BUFFER+2,x
  inx
  inx
  inx
  ldy #0
@byte:
  lda ($00),y
  sta BUFFER,x
  inx
  iny
  cpy $04
  bne @byte
  dey
  tya
  jsr forward
  lda $03
  clc
  adc #32
  sta $03
  bcc @below
  inc $02
@below:
  dec $05
  bne @row
  stx BUFFER_END
  lda #$FF
  sta BUFFER,x
  rts
@none:
  lda #1
  rts

; vram_fill: the attributes of the nametable at A * 256 are made of X. Nothing below $20.
fill_attributes:
  cmp #$20
  bcc @done
  adc #2                            ; and the carry: $03C0 on
  sta PPUADDR
  lda #$C0
  sta PPUADDR
  ldy #64
@byte:
  stx PPUDATA
  dey
  bne @byte
@done:
  rts

; load_tiles: $02 low address and what to do, $03 high address, $04 tiles, ($00) where they are.
move_tiles:
  jsr increment_1
  lda PPUSTATUS
  lda $03
  sta PPUADDR
  lda $02
  and #%11110000
  sta PPUADDR
  ldx #$00
  lda $02
  lsr a
  bcc @fill
  dex
@fill:
  stx $05
  lsr a
  bcc @tile
  lda PPUDATA                       ; the first read is of what was read before
@tile:
  lda $02
  lsr a
  lsr a
  and #%00000011
  tax
  lda first_planes,x
  jsr move_plane
  txa
  bne @single
  lda #7
  jsr forward
@single:
  lda second_planes,x
  jsr move_plane
  lda #7
  jsr forward
  dec $04
  bne @tile
  rts

; Of what a plane is made: bit 6 of bytes, bit 7 of the fill bit.
first_planes:
  .byte %01000000, %01000000, %10000000, %11000000
second_planes:
  .byte %01000000, %10000000, %01000000, %01000000

move_plane:
  sta $06
  ldy #0
@byte:
  lda $02
  and #%00000010
  bne @read
  bit $06
  bvc @no_bytes
  lda ($00),y
@no_bytes:
  bit $06
  bpl @write
  eor $05
@write:
  sta PPUDATA
  jmp @next
@read:
  lda PPUDATA
  bit $06
  bmi @next
  sta ($00),y
@next:
  iny
  cpy #8
  bne @byte
  rts
