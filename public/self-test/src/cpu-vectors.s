; The engine of the opcode tests. A row is an instruction and what A, X, Y, P and a byte of memory are before and after.
; The byte is at `mem`; in every row X = 4 and Y = 8 unless it says otherwise, so that each mode can reach it:
;   zp mem, zp,X mem - 4, zp,Y mem - 8, abs mem, abs,X mem - 4, abs,Y mem - 8, (zp,X) mem_is - 4, (zp),Y mem_y_is

.segment "CODE"

; The number of the first row that is wrong is the code; 1 when all are right. P is without its upper bits 4 and 5.
.macro rows table
  lda #<(table)
  ldx #>(table)
  jmp run_rows
.endmacro

.macro row_full b0, b1, b2, a0, x0, y0, p0, m0, a1, x1, y1, p1, m1
  .byte b0, b1, b2, a0, x0, y0, p0, m0, a1, x1, y1, p1, m1
.endmacro

; One row with X = 4, Y = 8 before and after.
.macro op3 b0, b1, b2, a0, p0, m0, a1, p1, m1
  .byte b0, b1, b2, a0, 4, 8, p0, m0, a1, 4, 8, p1, m1
.endmacro
.macro op2 b0, b1, a0, p0, m0, a1, p1, m1
  op3 b0, b1, $EA, a0, p0, m0, a1, p1, m1
.endmacro

.macro zp opcode, a0, p0, m0, a1, p1, m1
  op2 opcode, mem, a0, p0, m0, a1, p1, m1
.endmacro
.macro zpx opcode, a0, p0, m0, a1, p1, m1
  op2 opcode, mem - 4, a0, p0, m0, a1, p1, m1
.endmacro
.macro zpy opcode, a0, p0, m0, a1, p1, m1
  op2 opcode, mem - 8, a0, p0, m0, a1, p1, m1
.endmacro
.macro abs opcode, a0, p0, m0, a1, p1, m1
  op3 opcode, mem, 0, a0, p0, m0, a1, p1, m1
.endmacro
.macro absx opcode, a0, p0, m0, a1, p1, m1
  op3 opcode, mem - 4, 0, a0, p0, m0, a1, p1, m1
.endmacro
.macro absy opcode, a0, p0, m0, a1, p1, m1
  op3 opcode, mem - 8, 0, a0, p0, m0, a1, p1, m1
.endmacro
.macro indx opcode, a0, p0, m0, a1, p1, m1
  op2 opcode, mem_is - 4, a0, p0, m0, a1, p1, m1
.endmacro
.macro indy opcode, a0, p0, m0, a1, p1, m1
  op2 opcode, mem_y_is, a0, p0, m0, a1, p1, m1
.endmacro

; The seven modes with memory of an opcode group; `first` is its (zp,X).
.macro seven first, a0, p0, m0, a1, p1, m1
  indx first,       a0, p0, m0, a1, p1, m1
  zp   first + $04, a0, p0, m0, a1, p1, m1
  abs  first + $0C, a0, p0, m0, a1, p1, m1
  indy first + $10, a0, p0, m0, a1, p1, m1
  zpx  first + $14, a0, p0, m0, a1, p1, m1
  absy first + $18, a0, p0, m0, a1, p1, m1
  absx first + $1C, a0, p0, m0, a1, p1, m1
.endmacro

; The four modes of a shift, INC or DEC; `first` is its zp.
.macro four first, p0, m0, p1, m1
  zp   first,       $5A, p0, m0, $5A, p1, m1
  abs  first + $08, $5A, p0, m0, $5A, p1, m1
  zpx  first + $10, $5A, p0, m0, $5A, p1, m1
  absx first + $18, $5A, p0, m0, $5A, p1, m1
.endmacro

.macro last_row
  .byte 0
.endmacro

run_rows:
  sta pointer
  stx pointer + 1
  lda #$4C                          ; after three bytes: JMP @back
  sta stub + 3
  lda #<@back
  sta stub + 4
  lda #>@back
  sta stub + 5
  lda #<mem
  sta mem_is
  lda #<(mem - 8)
  sta mem_y_is
  lda #0
  sta mem_is + 1
  sta mem_y_is + 1
  sta count
@row:
  ldy #0
  lda (pointer),y
  bne @more
  pass
@more:
  inc count
@code:
  lda (pointer),y
  sta stub,y
  iny
  cpy #3
  bne @code
  lda (pointer),y                   ; 3 A, 4 X, 5 Y, 6 P, 7 mem
  sta in_a
  iny
  lda (pointer),y
  tax
  ldy #7
  lda (pointer),y
  sta mem
  dey
  lda (pointer),y
  pha
  dey
  lda (pointer),y
  tay
  lda in_a
  plp
  jmp stub
@back:
  php
  sei
  cld
  sta out
  stx out + 1
  sty out + 2
  pla
  and #$CF
  sta out + 3
  lda mem
  sta out + 4
  ldx #0
  ldy #8
@compare:
  lda (pointer),y
  cmp out,x
  bne @wrong
  iny
  inx
  cpx #5
  bne @compare
  lda pointer
  clc
  adc #13
  sta pointer
  bcc @row
  inc pointer + 1
  bne @row
@wrong:
  lda count
  clc
  adc #2
  rts
