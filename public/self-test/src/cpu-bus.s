; The stack, and each bus access: cycles, dummy reads and writes, open bus.

.segment "CODE"

; S counts within page 1: a push at $0100 is followed by one at $01FF. (Stack)
test_stack:
  tsx
  stx spare
  lda $0100
  sta row + 14
  lda $01FF
  sta row + 15
  ldx #0
  txs
  lda #$A5
  pha
  lda #$5A
  pha
  tsx
  stx row
  lda $0100
  sta row + 1
  lda $01FF
  sta row + 2
  pla
  sta row + 3
  pla
  sta row + 4
  tsx
  stx row + 5
  jsr @inside
  lda #$77
  sta row + 7
  lda #0                            ; PLA sets N and Z
  pha
  lda #$80
  pha
  lda #1
  pla
  php
  pla
  and #N+Z
  sta row + 8
  lda #1
  pla
  php
  pla
  and #N+Z
  sta row + 9
  lda row + 14
  sta $0100
  lda row + 15
  sta $01FF
  ldx spare
  txs
  row_must_be @table, 10, 1
  pass
@inside:
  tsx
  stx row + 6
  rts
@table:
  .byte $FE, $A5, $5A, $5A, $A5, $00, $FE, $77, N, Z

; BRK pushes its address + 2 and P with bits 4 and 5, and sets I; PHP pushes both bits, PLP and RTI drop them; an IRQ
; pushes P with bit 5 alone. (Status flags, CPU interrupts)
test_brk:
  lda #<@handler
  sta irq_to
  lda #>@handler
  sta irq_to + 1
  ldx #5
  lda #N+V+D+C
  pha
  plp
@brk:
  brk
  inx                               ; the byte after BRK is skipped
  php
  pla
  sei
  cld
  sta row + 1
  stx row + 2
  lda irq_p
  sta row + 3
  lda irq_pc
  sec
  sbc #<@brk
  sta row + 4
  lda #$FF
  pha
  plp
  php
  pla
  sta row + 5
  lda #I
  pha
  plp
  php
  pla
  sta row + 6
  jsr watch_interrupts
  jsr raise_frame_irq
  cli
  nop
  nop
  sei
  lda irq_p
  and #$34
  sta row + 7
  lda irq_count
  sta row + 8
  row_must_be @table, 9, 1
  pass
@handler:
  php
  pla
  sta row
  jmp note_irq
@table:
  .byte N+V+D+I+C+$30, N+V+D+C+$30, 5, N+V+D+C+$30, 2, $FF, I+$30, $20, 1

; Every official opcode but BRK, RTI, CLI and TXS lasts as many cycles as documented, all together. Codes: 1 + try of the
; probe (see there), which is 4 when all is right; 11 + try: the unofficial ones; 253: the delta channel could not be
; found. (Instruction reference, CPU unofficial opcodes)
.macro one bytes, cycles
  .byte bytes
  sum .set sum + cycles
.endmacro
.macro two opcode, operand, cycles
  .byte opcode, operand
  sum .set sum + cycles
.endmacro
.macro three opcode, operand, cycles
  .byte opcode
  .word operand
  sum .set sum + cycles
.endmacro

test_cycles:
  ldx #4                            ; a branch over a page border: $03FD BCC $0401, there JMP back
cycles_copy:
  lda cycles_branch,x
  sta page4 - 3,x
  dex
  bpl cycles_copy
  lda #<cycles_back
  sta page4 + 2
  lda #>cycles_back
  sta page4 + 3
  lda #<mem
  sta mem_is
  lda #<(mem - 8)
  sta mem_y_is
  lda #0
  sta mem_is + 1
  sta mem_y_is + 1
  lda #<cycles_indirect
  sta row
  lda #>cycles_indirect
  sta row + 1
  probe_must_hit cycles_official, 1
  probe_must_hit cycles_unofficial, 11
  pass
cycles_branch:
  .byte $90, $02, $00, $00, $4C
sum .set 0
cycles_official:
  ldx #4
  ldy #8
sum .set sum + 4
.repeat 8, group
  two $01 + group * $20, mem_is - 4, 6
  two $05 + group * $20, mem, 3
  three $0D + group * $20, mem, 4
  two $15 + group * $20, mem - 4, 4
  .if group = 4
    two $91, mem_y_is, 6            ; a store always takes the cycle of the page crossing
    three $99, mem - 8, 5
    three $9D, mem - 4, 5
  .else
    two $09 + group * $20, $7F, 2
    two $11 + group * $20, mem_y_is, 5
    three $19 + group * $20, mem - 8, 4
    three $1D + group * $20, mem - 4, 4
  .endif
.endrepeat
  three $BD, $04FE, 5
  three $B9, $04FA, 5
.repeat 8, group
  .if group <> 4 && group <> 5
    two $06 + group * $20, mem, 5
    three $0E + group * $20, mem, 6
    two $16 + group * $20, mem - 4, 6
    three $1E + group * $20, mem - 4, 7
  .endif
.endrepeat
  one $0A, 2
  one $2A, 2
  one $4A, 2
  one $6A, 2
  two $86, mem, 3
  three $8E, mem, 4
  two $96, mem - 8, 4
  two $84, mem, 3
  three $8C, mem, 4
  two $94, mem - 4, 4
  two $24, mem, 3
  three $2C, mem, 4
  two $E0, 1, 2
  two $E4, mem, 3
  three $EC, mem, 4
  two $C0, 1, 2
  two $C4, mem, 3
  three $CC, mem, 4
  one $08, 3
  one $48, 3
  one $68, 4
  one $28, 4
  one $18, 2
  one $38, 2
  one $78, 2
  one $B8, 2
  one $F8, 2
  one $D8, 2
  one $EA, 2
  jsr cycles_rts
sum .set sum + 12
  jmp (row)
cycles_indirect:
  clc
  bcs cycles_indirect
  bcc cycles_taken
cycles_taken:
  jmp page4 - 3
cycles_back:
sum .set sum + 5 + 2 + 2 + 3 + 3 + 4 + 3
  ldx #0
sum .set sum + 2
  two $A6, mem, 3
  three $AE, mem, 4
  two $B6, mem - 8, 4
  three $BE, mem - 8, 4
  ldx #4
sum .set sum + 2
  two $A4, mem, 3
  two $B4, mem - 4, 4
  three $AC, mem, 4
  three $BC, mem - 4, 4
  two $A0, 0, 2
  one $AA, 2
  one $A8, 2
  one $8A, 2
  one $98, 2
  one $BA, 2
  one $E8, 2
  one $C8, 2
  one $CA, 2
  one $88, 2
  delay PROBE - sum - 3
  jmp cycles_rts                          ; its RTS is probe's
cycles_rts:
  rts

cycles_unofficial:
  ldx #4
  ldy #8
sum .set 4
.repeat 8, group
  .if group <> 4 && group <> 5
    two $03 + group * $20, mem_is - 4, 8
    two $07 + group * $20, mem, 5
    three $0F + group * $20, mem, 6
    two $13 + group * $20, mem_y_is, 8
    two $17 + group * $20, mem - 4, 6
    three $1B + group * $20, mem - 8, 7
    three $1F + group * $20, mem - 4, 7
    one $1A + group * $20, 2
    two $14 + group * $20, mem, 4
    three $1C + group * $20, mem, 4
  .endif
.endrepeat
  three $1C, $04FE, 5
  three $0C, mem, 4
  two $04, mem, 3
  two $80, mem, 2
  two $0B, 0, 2
  two $4B, 0, 2
  two $6B, 0, 2
  two $EB, 0, 2
  two $CB, 0, 2
  ldx #4
sum .set sum + 2
  two $83, mem_is - 4, 6
  two $87, mem, 3
  three $8F, mem, 4
  two $97, mem - 8, 4
  two $A7, mem, 3
  three $AF, mem, 4
  two $B7, mem - 8, 4
  three $BF, mem - 8, 4
  two $B3, mem_y_is, 5
  cld
sum .set sum + 2
  delay PROBE - sum
  rts

; Indexed reads whose index carries read first from the page they come from; writes and read-modify-writes always do.
; Each row reads $2007 in its dummy access ($3F07) or its real one; the VRAM address counts how often. The code is the
; number of the row. (CPU addressing modes, PPU registers: mirrors)
.macro across first, indirect
  .if indirect
    .byte first, pointer, $EA, $F7, $3F, 1
  .else
    .byte first, $F7, $3F, 0, 0, 1
  .endif
.endmacro
test_dummy_reads:
  jsr fill_vram
  lda #0
  sta count
  tax
@row:
  lda @table,x
  bne @more
  pass
@more:
  inc count
  sta stub
  lda @table + 1,x
  sta stub + 1
  lda @table + 2,x
  sta stub + 2
  lda @table + 3,x
  sta pointer
  lda @table + 4,x
  sta pointer + 1
  stx spare
  lda #$4C
  sta stub + 3
  lda #<@back
  sta stub + 4
  lda #>@back
  sta stub + 5
  set_v $2100
  lda PPUDATA
  ldx #$10
  ldy #$10
  jmp stub
@back:
  nop
  nop
  lda PPUDATA
  ldx spare
  cmp @table + 5,x
  bne @wrong
  txa
  clc
  adc #6
  tax
  jmp @row
@wrong:
  lda count
  clc
  adc #2
  rts
@table:
.repeat 8, group
  across $1D + group * $20, 0       ; ORA AND EOR ADC STA LDA CMP SBC
  across $19 + group * $20, 0
  across $11 + group * $20, 1
.endrepeat
  across $BC, 0                     ; LDY LDX LAX NOP
  across $BE, 0
  across $BF, 0
  across $B3, 1
  across $1C, 0
  across $1E, 0                     ; ASL ROL ROR INC DEC
  across $3E, 0
  across $7E, 0
  across $FE, 0
  across $DE, 0
  .byte $BD, $07, $3F, 0, 0, 1      ; no carry: one read
  .byte $B1, pointer, $EA, $07, $3F, 1
  .byte $BD, $F7, $1F, 0, 0, 1      ; dummy in RAM, then $2007
  .byte $BD, $F6, $3F, 0, 0, 0      ; dummy from $2006
  .byte 0

; Read-modify-write writes back what it read before it writes the result. On $2006 that is a whole address: the high
; byte from the PPU's open bus, the low byte the result. A write without a carry reads first, too: STA $4015,X
; acknowledges the frame IRQ. (CPU addressing modes, PPU scrolling, APU)
test_dummy_writes:
  jsr fill_vram
  lda #0
  sta count
  tax
@row:
  lda @table,x
  beq @end
  inc count
  sta stub
  lda #<PPUADDR
  ldy #>PPUADDR
  cpx #@indexed - @table
  bcc @absolute
  lda #<(PPUADDR - $10)
  ldy #>(PPUADDR - $10)
@absolute:
  sta stub + 1
  sty stub + 2
  lda #$60
  sta stub + 3
  stx spare
  set_v $2040
  bit PPUSTATUS
  lda #$21
  sta OAMADDR
  ldx #$10
  clc
  jsr stub
  jsr read_vram
  ldx spare
  cmp @table + 1,x
  bne @wrong
  inx
  inx
  bne @row
@wrong:
  lda count
  clc
  adc #2
  rts
@end:
  jsr raise_frame_irq
  ldx #0
  txa
  sta SND_CHN,x
  lda SND_CHN
  and #$40
  must_be 0, 24
  pass
@table:
  .byte $0E, $42, $2E, $42, $4E, $10, $6E, $10, $CE, $20, $EE, $22
  .byte $0F, $42, $2F, $42, $4F, $10, $6F, $10, $CF, $20, $EF, $22
@indexed:
  .byte $1E, $42, $3E, $42, $5E, $10, $7E, $10, $DE, $20, $FE, $22
  .byte $1F, $42, $3F, $42, $5F, $10, $DF, $20, $FF, $22, 0

; What nobody drives keeps the last byte: of the instruction, a pointer or a dummy read. (Open bus behavior)
test_cpu_open_bus:
  lda $5000
  must_be $50, 1
  ldx #$20
  lda $50F0,x
  must_be $50, 2
  lda #$51
  sta pointer + 1
  ldy #0
  sty pointer
  lda (pointer),y
  must_be $51, 3
  lda $4000
  must_be $40, 4
  lda JOY1                          ; the pad drives the low bits alone
  and #$E0
  must_be $40, 5
  ldx #$16                          ; a dummy read of $4015 does not reach the outer bus
  lda $40FF,x
  must_be $40, 6
  lda #$FF                          ; bit 5 of $4015 is what the dummy read of $3F15 ($2005) left
  sta PPUSTATUS
  ldx #$20
  lda $3FF5,x
  and #$20
  must_be $20, 7
  lda $4015
  and #$20
  must_be $00, 8
  pass
