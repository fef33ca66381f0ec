; Every official opcode that neither jumps nor uses the stack. (CPU, Status flags, Instruction reference)

.segment "CODE"

; Loads set N and Z; stores change nothing but memory.
test_loads:
  rows @table
@table:
  op2 $A9, $00, $5A, 0, 0, $00, Z, 0
  op2 $A9, $80, $5A, Z+C+V, 0, $80, N+C+V, 0
  seven $A1, $00, Z+C, $C3, $C3, N+C, $C3
  row_full $A2, $00, $EA, 1, 2, 3, N+V+C, 0, 1, $00, 3, Z+V+C, 0
  row_full $A2, $81, $EA, 1, 2, 3, Z, 0, 1, $81, 3, N, 0
  row_full $A6, mem, $EA, 1, 2, 3, N, $7F, 1, $7F, 3, 0, $7F
  row_full $B6, mem - 8, $EA, 1, 2, 8, N, $7F, 1, $7F, 8, 0, $7F
  row_full $AE, mem, 0, 1, 2, 3, N, $7F, 1, $7F, 3, 0, $7F
  row_full $BE, mem - 8, 0, 1, 2, 8, N, $7F, 1, $7F, 8, 0, $7F
  row_full $A0, $00, $EA, 1, 2, 3, N, 0, 1, 2, $00, Z, 0
  row_full $A0, $81, $EA, 1, 2, 3, Z, 0, 1, 2, $81, N, 0
  row_full $A4, mem, $EA, 1, 2, 3, Z, $FE, 1, 2, $FE, N, $FE
  row_full $B4, mem - 4, $EA, 1, 4, 3, Z, $FE, 1, 4, $FE, N, $FE
  row_full $AC, mem, 0, 1, 2, 3, Z, $FE, 1, 2, $FE, N, $FE
  row_full $BC, mem - 4, 0, 1, 4, 3, Z, $FE, 1, 4, $FE, N, $FE
  indx $81, $00, N+V, $11, $00, N+V, $00
  zp   $85, $F0, Z+C, $11, $F0, Z+C, $F0
  abs  $8D, $F0, Z+C, $11, $F0, Z+C, $F0
  indy $91, $F0, Z+C, $11, $F0, Z+C, $F0
  zpx  $95, $F0, Z+C, $11, $F0, Z+C, $F0
  absy $99, $F0, Z+C, $11, $F0, Z+C, $F0
  absx $9D, $F0, Z+C, $11, $F0, Z+C, $F0
  zp   $86, $F0, Z+C, $11, $F0, Z+C, 4
  zpy  $96, $F0, Z+C, $11, $F0, Z+C, 4
  abs  $8E, $F0, Z+C, $11, $F0, Z+C, 4
  zp   $84, $F0, Z+C, $11, $F0, Z+C, 8
  zpx  $94, $F0, Z+C, $11, $F0, Z+C, 8
  abs  $8C, $F0, Z+C, $11, $F0, Z+C, 8
  row_full $B5, $F8, $EA, 1, <(mem - $F8), 3, 0, $44, $44, <(mem - $F8), 3, 0, $44   ; zp,X stays in page 0
  row_full $B6, $F8, $EA, 1, 2, <(mem - $F8), 0, $44, 1, $44, <(mem - $F8), 0, $44   ; zp,Y too
  row_full $A1, $F8, $EA, 1, <(mem_is - $F8), 3, 0, $44, $44, <(mem_is - $F8), 3, 0, $44
  last_row

; Carry in and out, overflow; the D flag can be set but does nothing. (CPU: no decimal mode)
test_arithmetic:
  rows @table
@table:
  op2 $69, $00, $00, 0, 0, $00, Z, 0
  op2 $69, $01, $7F, 0, 0, $80, N+V, 0
  op2 $69, $80, $80, 0, 0, $00, Z+V+C, 0
  op2 $69, $01, $FF, V, 0, $00, Z+C, 0
  op2 $69, $50, $50, 0, 0, $A0, N+V, 0
  op2 $69, $90, $D0, 0, 0, $60, V+C, 0
  op2 $69, $01, $01, C, 0, $03, 0, 0
  op2 $69, $FF, $FF, C, 0, $FF, N+C, 0
  op2 $69, $7F, $00, C, 0, $80, N+V, 0
  op2 $69, $01, $09, D, 0, $0A, D, 0
  op2 $69, $99, $99, D+C, 0, $33, D+V+C, 0
  seven $61, $20, C+V, $C3, $E4, N, $C3
  op2 $E9, $F0, $50, C, 0, $60, 0, 0
  op2 $E9, $B0, $50, C, 0, $A0, N+V, 0
  op2 $E9, $70, $D0, C, 0, $60, V+C, 0
  op2 $E9, $00, $00, C, 0, $00, Z+C, 0
  op2 $E9, $00, $00, 0, 0, $FF, N, 0
  op2 $E9, $01, $80, C, 0, $7F, V+C, 0
  op2 $E9, $7F, $80, 0, 0, $00, Z+V+C, 0
  op2 $E9, $01, $10, D+C, 0, $0F, D+C, 0
  seven $E1, $20, V, $C3, $5C, 0, $C3
  last_row

; BIT takes N and V from memory; compares set C when the register is not less.
test_logic:
  rows @table
@table:
  op2 $09, $0F, $F0, Z, 0, $FF, N, 0
  op2 $09, $00, $00, N+V+C, 0, $00, Z+V+C, 0
  seven $01, $11, Z+C, $44, $55, C, $44
  op2 $29, $0F, $F0, N, 0, $00, Z, 0
  op2 $29, $F0, $90, 0, 0, $90, N, 0
  seven $21, $F7, Z+C, $8C, $84, N+C, $8C
  op2 $49, $FF, $FF, N, 0, $00, Z, 0
  op2 $49, $0F, $F0, Z, 0, $FF, N, 0
  seven $41, $F7, Z+V, $8C, $7B, V, $8C
  op2 $C9, $40, $40, N, 0, $40, Z+C, 0
  op2 $C9, $41, $40, Z+V, 0, $40, N+V, 0
  op2 $C9, $3F, $40, 0, 0, $40, C, 0
  op2 $C9, $80, $01, 0, 0, $01, N, 0
  op2 $C9, $01, $80, 0, 0, $80, C, 0
  seven $C1, $70, Z+C, $F0, $70, N, $F0
  op2 $E0, $04, $5A, N, 0, $5A, Z+C, 0
  op2 $E0, $05, $5A, C, 0, $5A, N, 0
  zp  $E4, $5A, N+Z, $03, $5A, C, $03
  abs $EC, $5A, N+Z, $03, $5A, C, $03
  op2 $C0, $08, $5A, N, 0, $5A, Z+C, 0
  op2 $C0, $09, $5A, C, 0, $5A, N, 0
  zp  $C4, $5A, N+Z, $03, $5A, C, $03
  abs $CC, $5A, N+Z, $03, $5A, C, $03
  zp  $24, $01, C, $C0, $01, N+Z+V+C, $C0
  zp  $24, $01, N+V+Z, $01, $01, 0, $01
  abs $2C, $3F, 0, $80, $3F, N+Z, $80
  abs $2C, $FF, N, $40, $FF, V, $40
  last_row

test_shifts:
  rows @table
@table:
  op2 $0A, $EA, $81, 0, 0, $02, C, 0
  op2 $0A, $EA, $40, C, 0, $80, N, 0
  op2 $0A, $EA, $80, 0, 0, $00, Z+C, 0
  four $06, N+Z, $81, C, $02
  four $06, Z+C, $60, N, $C0
  op2 $4A, $EA, $81, N, 0, $40, C, 0
  op2 $4A, $EA, $01, C, 0, $00, Z+C, 0
  op2 $4A, $EA, $02, C, 0, $01, 0, 0
  four $46, N+C, $81, C, $40
  op2 $2A, $EA, $80, 0, 0, $00, Z+C, 0
  op2 $2A, $EA, $40, C, 0, $81, N, 0
  four $26, C, $80, C, $01
  four $26, 0, $40, N, $80
  op2 $6A, $EA, $01, 0, 0, $00, Z+C, 0
  op2 $6A, $EA, $02, C, 0, $81, N, 0
  four $66, C, $01, N+C, $80
  four $66, N, $02, 0, $01
  four $E6, C, $FF, Z+C, $00
  four $E6, V, $7F, N+V, $80
  four $C6, C, $00, N+C, $FF
  four $C6, N, $01, Z, $00
  last_row

; Codes: the rows; 31 TSX sets N and Z wrongly, 32 TXS sets them.
test_registers:
  lda #0
  tsx
  php
  pla
  and #Z+N
  must_be N, 31                     ; the stack is in its upper half
  tsx
  lda #0
  txs
  php
  pla
  and #Z+N
  must_be Z, 32
  rows @table
@table:
  row_full $AA, $EA, $EA, $80, 1, 2, Z, 0, $80, $80, 2, N, 0
  row_full $AA, $EA, $EA, $00, 1, 2, N, 0, $00, $00, 2, Z, 0
  row_full $A8, $EA, $EA, $80, 1, 2, Z, 0, $80, 1, $80, N, 0
  row_full $A8, $EA, $EA, $00, 1, 2, N, 0, $00, 1, $00, Z, 0
  row_full $8A, $EA, $EA, $55, $80, 2, Z, 0, $80, $80, 2, N, 0
  row_full $8A, $EA, $EA, $55, $00, 2, N, 0, $00, $00, 2, Z, 0
  row_full $98, $EA, $EA, $55, 1, $80, Z, 0, $80, 1, $80, N, 0
  row_full $98, $EA, $EA, $55, 1, $00, N, 0, $00, 1, $00, Z, 0
  row_full $E8, $EA, $EA, $55, $FF, 2, N+C, 0, $55, $00, 2, Z+C, 0
  row_full $E8, $EA, $EA, $55, $7F, 2, Z, 0, $55, $80, 2, N, 0
  row_full $C8, $EA, $EA, $55, 1, $FF, N+C, 0, $55, 1, $00, Z+C, 0
  row_full $C8, $EA, $EA, $55, 1, $7F, Z, 0, $55, 1, $80, N, 0
  row_full $CA, $EA, $EA, $55, $00, 2, Z+C, 0, $55, $FF, 2, N+C, 0
  row_full $CA, $EA, $EA, $55, $01, 2, N, 0, $55, $00, 2, Z, 0
  row_full $88, $EA, $EA, $55, 1, $00, Z+C, 0, $55, 1, $FF, N+C, 0
  row_full $88, $EA, $EA, $55, 1, $01, N, 0, $55, 1, $00, Z, 0
  op2 $18, $EA, $5A, N+V+D+Z+C, 0, $5A, N+V+D+Z, 0
  op2 $38, $EA, $5A, 0, 0, $5A, C, 0
  op2 $B8, $EA, $5A, N+V+D+Z+C, 0, $5A, N+D+Z+C, 0
  op2 $D8, $EA, $5A, N+V+D+Z+C, 0, $5A, N+V+Z+C, 0
  op2 $F8, $EA, $5A, 0, 0, $5A, D, 0
  op2 $58, $EA, $5A, I+C, 0, $5A, C, 0
  op2 $78, $EA, $5A, 0, 0, $5A, I, 0
  op2 $EA, $EA, $5A, N+V+D+I+Z+C, 0, $5A, N+V+D+I+Z+C, 0
  last_row

; A taken branch jumps over an INX. Then JMP, whose indirect form takes both bytes from one page. (Errata)
test_branches:
  lda #<@table
  ldx #>@table
  jsr run_rows
  cmp #1
  beq @jump
  rts
@jump:
  lda #<@target
  sta page4 + $FF
  sta $05FF
  lda #>@target
  sta page4
  lda #>stub                        ; the wrong page: to the wrong target
  sta page4 + $100
  ldx #<@target
  lda #$4C
  sta stub,x
  lda #<@wrong
  sta stub + 1,x
  lda #>@wrong
  sta stub + 2,x
  .byte $6C                         ; JMP (page4 + $FF)
  .addr page4 + $FF
@wrong:
  fail 17
@target:
  pass
@table:
  op3 $10, 1, $E8, 0, V+Z+C, 0, 0, V+Z+C, 0             ; BPL taken
  row_full $10, 1, $E8, 0, 4, 8, N, 0, 0, 5, 8, 0, 0     ; not taken
  op3 $30, 1, $E8, 0, N, 0, 0, N, 0
  row_full $30, 1, $E8, 0, 4, 8, V+Z+C, 0, 0, 5, 8, V+C, 0
  op3 $50, 1, $E8, 0, N+Z+C, 0, 0, N+Z+C, 0
  row_full $50, 1, $E8, 0, 4, 8, V, 0, 0, 5, 8, V, 0
  op3 $70, 1, $E8, 0, V, 0, 0, V, 0
  row_full $70, 1, $E8, 0, 4, 8, N+Z+C, 0, 0, 5, 8, C, 0
  op3 $90, 1, $E8, 0, N+V+Z, 0, 0, N+V+Z, 0
  row_full $90, 1, $E8, 0, 4, 8, C, 0, 0, 5, 8, C, 0
  op3 $B0, 1, $E8, 0, C, 0, 0, C, 0
  row_full $B0, 1, $E8, 0, 4, 8, N+V+Z, 0, 0, 5, 8, V, 0
  op3 $D0, 1, $E8, 0, N+V+C, 0, 0, N+V+C, 0
  row_full $D0, 1, $E8, 0, 4, 8, Z, 0, 0, 5, 8, 0, 0
  op3 $F0, 1, $E8, 0, Z, 0, 0, Z, 0
  row_full $F0, 1, $E8, 0, 4, 8, N+V+C, 0, 0, 5, 8, V+C, 0
  last_row
.assert (<@target) >= 6 && (<@target) < $FE, error, "the wrong target's JMP does not fit into its page"
