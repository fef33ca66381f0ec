; What goes to VRAM: lists of bytes, and the buffer of what is to go there in the next blank.

; The list at the pointer behind the JSR: place (high byte first), length and how, bytes; and so on, until a byte with bit 7.
at $E7BB
write_list:
  jsr fetch_pointer
  lda #0                            ; no list waits for the end of this one
  pha
@next:
  ldy #0
  lda ($00),y
  bmi @end
  cmp #$60
  beq @return
  cmp #$4C
  beq @call
  pha
  lda PPUSTATUS
  pla
  sta PPUADDR
  pha
  iny
  lda ($00),y
  sta PPUADDR
  iny
  lda ($00),y
  jsr list_bytes
  pla
  jsr leave_palette
  tya
  jsr forward
  jmp @next
@call:                              ; another list, and then this one again
  lda $00
  pha
  lda $01
  pha
  iny
  lda ($00),y
  tax
  iny
  lda ($00),y
  sta $01
  stx $00
  jmp @next
@return:
  pla
  beq @done
  sta $01
  pla
  sta $00
  lda #2
  jsr forward
  jmp @next
@end:                               ; ends all of them
  pla
  beq @done
  pla
  jmp @end
@done:
  jmp increment_1

; The pointer that stands behind the JSR to the routine that calls this one.
at $E844
fetch_pointer:
  tsx
  lda $0103,x
  sta $05
  lda $0104,x
  sta $06
  ldy #1
  lda ($05),y
  sta $00
  iny
  lda ($05),y
  sta $01
  clc
  lda #2
  adc $05
  sta $0103,x
  lda #0
  adc $06
  sta $0104,x
  rts

; The buffer goes to VRAM, and is empty.
at $E86A
write_buffer:
  lda CTRL_COPY
  and #%11111011
  sta CTRL_COPY
  sta PPUCTRL
  ldx #0
  lda PPUSTATUS
@next:
  lda BUFFER,x
  bmi @end
  pha
  sta PPUADDR
  lda BUFFER+1,x
  sta PPUADDR
  ldy BUFFER+2,x
@byte:
  lda BUFFER+3,x
  sta PPUDATA
  inx
  dey
  bne @byte
  inx
  inx
  inx
  pla
  jsr leave_palette
  jmp @next
@end:
  lda #0
  sta BUFFER_END
  lda #$FF
  sta BUFFER
  rts

; Y bytes of VRAM into the buffer from X on, which holds place and byte of each.
at $E8B3
read_buffer:
  lda PPUSTATUS
  lda BUFFER_MOST,x
  sta PPUADDR
  lda BUFFER_MOST+1,x
  sta PPUADDR
  lda PPUDATA
  lda PPUDATA
  sta BUFFER_MOST+2,x
  inx
  inx
  inx
  dey
  bne read_buffer
  rts

; Y bytes from the pointer behind the JSR into the buffer, to go to A (high), X (low). A is $FF then, or 1: no room.
at $E8D2
prepare_string:
  sta $02
  stx $03
  sty $04
  jsr fetch_pointer
  jmp prepare_line

; A rectangle: its first byte is its height and width.
at $E8E1
prepare_strings:
  sta $02
  stx $03
  jsr fetch_pointer
  ldy #0
  lda ($00),y
  and #$0F
  sta $04
  lda ($00),y
  lsr a
  lsr a
  lsr a
  lsr a
  inc $00
  bne @rows
  inc $01
@rows:
  jmp prepare_rows

; Whether number Y of the buffer, which begins at X, is of the place at $00 (high byte first): A is its byte then, and C is
; 0. Else it is to be read, and C is 1.
at $E94F
find_in_buffer:
  dey
  beq @there
  inx
  inx
  inx
  bne find_in_buffer
@there:
  lda BUFFER_MOST,x
  cmp $00
  bne @other
  lda BUFFER_MOST+1,x
  cmp $01
  bne @other
  clc
  lda BUFFER_MOST+2,x
  rts
@other:
  lda $00
  sta BUFFER_MOST,x
  lda $01
  sta BUFFER_MOST+1,x
  sec
  rts

; $02 and $03, a pixel's Y and X, to its place in the first nametable: $00 (high), $01.
at $E97D
pixel_to_place:
  lda #%00001000
  sta $00
  lda $02
  asl a
  rol $00
  asl a
  rol $00
  and #%11100000
  sta $01
  lda $03
  lsr a
  lsr a
  lsr a
  ora $01
  sta $01
  rts

; And back.
at $E997
place_to_pixel:
  lda $01
  asl a
  asl a
  asl a
  sta $03
  lda $01
  sta $02
  lda $00
  lsr a
  ror $02
  lsr a
  ror $02
  lda $02
  and #%11111000
  sta $02
  rts
