; The unofficial opcodes whose results are the same on every 2A03. (CPU unofficial opcodes)

.segment "CODE"

; A shift of memory, then ORA, AND, EOR or ADC with the new value.
test_unofficial_shifts:
  rows @table
@table:
  seven $03, $01, N+Z, $C1, $83, N+C, $82
  seven $03, $00, 0, $80, $00, Z+C, $00
  seven $23, $03, C, $C1, $03, C, $83
  seven $23, $7C, N, $01, $00, Z, $02
  seven $43, $01, N+C, $83, $40, C, $41
  seven $43, $80, Z, $02, $81, N, $01
  seven $63, $40, C, $02, $C1, N, $81            ; ROR's carry out, here 0, is ADC's carry in
  seven $63, $7F, 0, $01, $80, N+V, $00          ; and here 1
  last_row

; LAX loads A and X; SAX stores A & X and changes no flag; DCP is DEC and CMP, ISC is INC and SBC.
test_unofficial_pairs:
  rows @table
@table:
  row_full $A3, mem_is - 4, $EA, 1, 4, 8, Z, $C3, $C3, $C3, 8, N, $C3
  row_full $A7, mem, $EA, 1, 4, 8, Z, $C3, $C3, $C3, 8, N, $C3
  row_full $AF, mem, 0, 1, 4, 8, Z, $C3, $C3, $C3, 8, N, $C3
  row_full $B3, mem_y_is, $EA, 1, 4, 8, Z, $C3, $C3, $C3, 8, N, $C3
  row_full $B7, mem - 8, $EA, 1, 4, 8, N+C, $00, $00, $00, 8, Z+C, $00
  row_full $BF, mem - 8, 0, 1, 4, 8, N+C, $00, $00, $00, 8, Z+C, $00
  row_full $83, <(mem_is - $CA), $EA, $6C, $CA, 8, Z+C, $11, $6C, $CA, 8, Z+C, $48
  row_full $87, mem, $EA, $6C, $CA, 8, N, $11, $6C, $CA, 8, N, $48
  row_full $8F, mem, 0, $6C, $CA, 8, N, $11, $6C, $CA, 8, N, $48
  row_full $97, mem - 8, $EA, $30, $CF, 8, N, $11, $30, $CF, 8, N, $00
  seven $C3, $40, N, $41, $40, Z+C, $40
  seven $C3, $40, Z+C, $42, $40, N, $41
  seven $E3, $40, C, $0F, $30, C, $10
  seven $E3, $40, 0, $FF, $3F, C, $00
  last_row

test_unofficial_immediate:
  rows @table
@table:
  op2 $0B, $F0, $8F, Z, 0, $80, N+C, 0           ; ANC: AND, then C = N
  op2 $0B, $70, $8F, N+C, 0, $00, Z, 0
  op2 $2B, $F0, $8F, Z, 0, $80, N+C, 0
  op2 $4B, $FF, $03, N, 0, $01, C, 0             ; ALR: AND, LSR
  op2 $4B, $02, $03, C, 0, $01, 0, 0
  op2 $4B, $FE, $01, C, 0, $00, Z, 0
  op2 $6B, $C0, $FF, C, 0, $E0, N+C, 0           ; ARR: AND, ROR, C = bit 6, V = bits 6 and 5 differ
  op2 $6B, $40, $FF, 0, 0, $20, V, 0
  op2 $6B, $80, $FF, 0, 0, $40, V+C, 0
  op2 $6B, $01, $FF, V, 0, $00, Z, 0
  op2 $6B, $FF, $01, C, 0, $80, N, 0
  row_full $CB, $02, $EA, $0F, $FC, 8, 0, 0, $0F, $0A, 8, C, 0       ; AXS: X = (A & X) - value
  row_full $CB, $0C, $EA, $0F, $FC, 8, V, 0, $0F, $00, 8, Z+V+C, 0
  row_full $CB, $0D, $EA, $0F, $FC, 8, C, 0, $0F, $FF, 8, N, 0
  op2 $EB, $B0, $50, C, 0, $A0, N+V, 0           ; SBC
  op2 $EB, $01, $80, C, 0, $7F, V+C, 0
  last_row

; They change nothing and are as long as their modes say: an INX stands where a wrong length would find it.
test_nops:
  rows @table
@table:
.macro nop_1 opcode
  row_full opcode, $E8, $EA, $5A, 4, 8, N+Z+C, $11, $5A, 5, 8, C, $11
.endmacro
.macro nop_2 opcode
  op2 opcode, $E8, $5A, N+V+D+Z+C, $11, $5A, N+V+D+Z+C, $11
.endmacro
.macro nop_3 opcode
  op3 opcode, $E8, $E8, $5A, N+V+D+Z+C, $11, $5A, N+V+D+Z+C, $11
.endmacro
.repeat 4, high
  nop_1 $1A + high * $20
.endrepeat
.repeat 2, high
  nop_1 $1A + high * $20 + $C0
.endrepeat
  nop_2 $80
  nop_2 $82
  nop_2 $89
  nop_2 $C2
  nop_2 $E2
  nop_2 $04
  nop_2 $44
  nop_2 $64
.repeat 4, high
  nop_2 $14 + high * $20
.endrepeat
.repeat 2, high
  nop_2 $14 + high * $20 + $C0
.endrepeat
  nop_3 $0C
.repeat 4, high
  nop_3 $1C + high * $20
.endrepeat
.repeat 2, high
  nop_3 $1C + high * $20 + $C0
.endrepeat
  last_row
