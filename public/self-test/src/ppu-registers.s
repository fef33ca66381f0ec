; VRAM, palette RAM, scroll registers, and the PPU's open bus.

.segment "CODE"

; A read of $2007 gives what the last one fetched, and steps v by 1 or 32; a palette read gives the colour at once, and the
; buffer gets the nametable byte under it; a write leaves the buffer. (PPU registers: PPUDATA)
test_buffer:
  jsr fill_vram
  set_v $2105
  lda PPUDATA
  lda PPUDATA
  must_be $05, 1
  lda PPUDATA
  must_be $06, 2
  lda #$04
  sta PPUCTRL
  lda PPUDATA                       ; fetched before
  lda PPUDATA
  must_be $08, 3
  lda PPUDATA
  must_be $28, 4
  lda PPUDATA
  must_be $48, 5
  lda #$00
  sta PPUCTRL
  set_v $3F05
  lda #$21
  sta PPUDATA
  set_v $3F05
  lda PPUDATA
  and #$3F
  must_be $21, 6
  set_v $2105
  lda PPUDATA
  must_be vram_at($2B05), 7
  lda #$99                          ; to $2106: the buffer still has $2105
  sta PPUDATA
  lda PPUDATA
  must_be $05, 8
  set_v $2106
  jsr read_vram
  must_be $99, 9
  set_v SOLID * 16                  ; CHR: a plane of ones and a plane of zeros
  jsr read_vram
  must_be $FF, 10
  set_v SOLID * 16 + 8
  jsr read_vram
  must_be $00, 11
  set_v SOLID * 16                  ; which is ROM
  lda #$55
  sta PPUDATA
  set_v SOLID * 16
  jsr read_vram
  must_be $FF, 12
  pass

; Two nametables, one above the other; $3000 mirrors $2000; v goes on to $0000 after $3FFF. (Mirroring, PPU memory map)
test_nametables:
  jsr fill_vram
  set_v $2512
  jsr read_vram
  must_be vram_at($2112), 1
  set_v $2D12
  jsr read_vram
  must_be vram_at($2912), 2
  set_v $3112
  jsr read_vram
  must_be vram_at($2112), 3
  set_v $3E12
  jsr read_vram
  must_be vram_at($2A12), 4
  set_v $2612
  lda #$C6
  sta PPUDATA
  set_v $2212
  jsr read_vram
  must_be $C6, 5
  set_v $2A12
  jsr read_vram
  must_be vram_at($2A12), 6
  lda #$04
  sta PPUCTRL
  set_v $3FF0
  lda PPUDATA                       ; v = $4010: the second line of tiles, "!"
  lda PPUDATA
  lda PPUDATA
  ldx #0
  stx PPUCTRL
  must_be $18, 7
  set_v $7112                       ; $2006 keeps 6 bits of the high byte
  jsr read_vram
  must_be vram_at($2112), 8
  pass

; $3F10, 14, 18, 1C are $3F00, 04, 08, 0C; all of it repeats every 32 bytes; 6 bits wide, the rest is open bus; bit 0 of
; $2001 takes the low 4 bits away. Codes: 1-32 a byte of the first 32; 33 a mirror; 34 open bus; 35 greyscale; 36 write
; to $3F10. (PPU palettes, PPU registers: PPUMASK)
test_palette:
  set_v $3F00
  ldx #0
@write:
  txa
  eor #$E5
  sta PPUDATA
  inx
  cpx #32
  bne @write
  ldx #0
@read:
  lda #$3F
  sta PPUADDR
  stx PPUADDR
  lda PPUDATA
  and #$3F
  sta spare
  txa
  and #$03
  bne @own
  txa
  ora #$10                          ; written last
  bne @expect
@own:
  txa
@expect:
  eor #$25
  cmp spare
  bne @wrong
  inx
  cpx #32
  bne @read
  set_v $3FE6
  lda PPUDATA
  and #$3F
  must_be $23, 33
  set_v $3F01
  lda #$C0
  sta PPUSTATUS
  lda PPUDATA
  must_be $C0 + $24, 34
  lda #$01
  sta PPUMASK
  set_v $3F01
  lda PPUDATA
  ldx #0
  stx PPUMASK
  and #$3F
  must_be $20, 35
  set_v $3F1C
  lda #$13
  sta PPUDATA
  set_v $3F0C
  lda PPUDATA
  and #$3F
  must_be $13, 36
  pass
@wrong:
  txa
  clc
  adc #3
  rts

; v, t and w. (PPU scrolling: register controls)
test_scroll:
  jsr fill_vram
  lda #$2A                          ; a read of $2002 makes the next write the first again
  sta PPUADDR
  bit PPUSTATUS
  set_v $2108
  jsr read_vram
  must_be $08, 1
  bit PPUSTATUS                     ; $2006, $2005, $2005, $2006 share t and w
  lda #$28
  sta PPUADDR
  lda #$4A                          ; fine Y 2, coarse Y 9
  sta PPUSCROLL
  lda #$7D                          ; coarse X 15
  sta PPUSCROLL
  lda #$34                          ; v = $2934
  sta PPUADDR
  jsr read_vram
  must_be vram_at($2934), 2
  lda #$20                          ; bits 0 and 1 of $2000 are bits 10 and 11 of t
  sta PPUADDR
  lda #$02
  sta PPUCTRL
  lda #$55
  sta PPUADDR
  jsr read_vram
  must_be vram_at($2855), 3
  lda #$00
  sta PPUCTRL
  set_v $2133                       ; t alone: v stays
  lda #$2A
  sta PPUADDR
  jsr read_vram
  must_be $33, 4
  bit PPUSTATUS
  set_v $2144
  lda #$77
  sta PPUSCROLL
  sta PPUSCROLL
  jsr read_vram
  must_be $44, 5
  lda #$21                          ; w is one for both
  sta PPUADDR
  lda #$00
  sta PPUSCROLL
  set_v $2166
  jsr read_vram
  must_be $66, 6
  pass

; After a picture v is 240 lines down and two tiles of the next line are fetched: from row 0 on, rows 0-29 are done, so v is
; in the nametable below, row 0, column 2. Fine Y, 2 before and after, makes v an address from $2000 on. Codes: 1 from row
; 0; 2 from row 1, column 1; 3 from the lower nametable; 4 from column 31. (PPU scrolling: wrapping around)
test_v_after:
  jsr fill_vram
  jsr clear_oam
  lda #0
  sta pic_ctrl
  sta pic_x
  lda #2
  sta pic_y
  lda #$08
  sta pic_mask
  jsr draw_picture
  jsr read_vram
  must_be vram_at($2802), 1
  lda #8
  sta pic_x
  lda #10
  sta pic_y
  jsr draw_picture
  jsr read_vram
  must_be vram_at($2823), 2
  lda #$02                          ; from the lower one into the upper one
  sta pic_ctrl
  jsr draw_picture
  ldx #0
  stx PPUCTRL
  jsr read_vram
  must_be vram_at($2023), 3
  lda #0
  sta pic_ctrl
  lda #248                          ; column 31: the two tiles are the first of the nametable beside it
  sta pic_x
  lda #2
  sta pic_y
  jsr draw_picture
  jsr read_vram
  must_be vram_at($2801), 4
  pass

; Every write and read leaves its byte on the PPU's bus, and what a register does not drive is read from it. The registers
; repeat every 8 bytes. (PPU registers, Open bus behavior: PPU open bus)
test_ppu_open_bus:
  lda #$5A
  sta PPUSTATUS
  lda PPUCTRL
  must_be $5A, 1
  lda PPUMASK
  must_be $5A, 2
  lda OAMADDR
  must_be $5A, 3
  lda PPUSCROLL
  must_be $5A, 4
  lda PPUADDR
  must_be $5A, 5
  lda PPUSTATUS
  and #$1F
  must_be $1A, 6
  lda #$FF
  sta PPUSTATUS
  lda PPUSTATUS
  cmp PPUCTRL
  beq @status
  fail 7
@status:
  lda #$31
  sta OAMADDR
  lda #$69
  sta OAMDATA
  lda #$31
  sta OAMADDR
  lda OAMDATA
  lda PPUMASK
  must_be $69, 8
  jsr fill_vram
  set_v $2147
  jsr read_vram
  lda PPUSCROLL
  must_be $47, 9
  lda #$31
  sta $3FFB                         ; $2003
  lda $200C                         ; $2004
  must_be $69, 10
  pass

; After a millisecond all bits are there yet, after more than a second none; reads that drive nothing do not help.
; (PPU registers, Open bus behavior: PPU open bus)
test_decay:
  lda #$FF
  sta PPUSTATUS
  delay 1800
  lda PPUCTRL
  must_be $FF, 1
  ldx #75
  stx count
@wait:
  delay 29780
  lda PPUCTRL
  dec count
  bne @wait
  must_be $00, 2
  lda #$FF                          ; $2002 drives three bits
  sta PPUSTATUS
  ldx #75
  stx count
@again:
  delay 29780
  lda PPUSTATUS
  dec count
  bne @again
  and #$1F
  must_be $00, 3
  pass
