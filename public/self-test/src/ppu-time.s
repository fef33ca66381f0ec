; When the vertical blank flag and the NMI come. Dots are counted from dot 0 of line 241, and an access is named by the
; next dot to run when its cycle begins; 2 is the first such dot in which $2002 shows the flag (see ppu_sync).
; With rendering off, two accesses LATER cycles apart see the picture one dot further on.

.segment "CODE"

ON_AGAIN = 9002                     ; line 5; 1000 cycles earlier is line 258

; Cycles from the return of ppu_sync to a cycle that begins with `dot`, `pictures` pictures later. Not every dot is
; possible: 0, 3, 6... after one picture, 1, 4, 7... after two, 2, 5, 8... after three.
.macro delay_until pictures, dot, used
  .assert (PICTURE * (pictures) + (dot) - SYNCED) .mod 3 = 0, error, "no cycle begins with this dot"
  delay (PICTURE * (pictures) + (dot) - SYNCED) / 3 - (used)
.endmacro

; The flag is set in dot 1 of line 241 and cleared in dot 1 of line 261, 20 lines of 341 dots later. Codes: 1 not yet
; seen, 2 gone too early, 3 there too late, 4 not cleared by a read. (PPU frame timing, PPU registers: PPUSTATUS)
test_vblank:
  jsr ppu_sync
  delay_until 3, 2, 3
  lda PPUSTATUS
  and #$80
  must_be $80, 1
  jsr ppu_sync
  delay_until 1, 6819, 3
  lda PPUSTATUS
  and #$80
  must_be $80, 2
  jsr ppu_sync
  delay_until 1, 6822, 3
  lda PPUSTATUS
  and #$80
  must_be 0, 3
  jsr wait_vblank
  lda PPUSTATUS
  and #$80
  must_be 0, 4
  pass

; A read in the dot before reads 0, and the flag does not come at all. Row: reads at dots -3 to 5, bit 7; bit 6 is what
; another read a little later finds. (PPU frame timing: VBL flag timing)
test_vblank_race:
  jsr ppu_sync
  lda #0
  sta try
  delay_until 1, -3, 5 + 3
@picture:
  lda PPUSTATUS                     ; 4
  and #$80                          ; 7
  sta spare
  nop
  lda PPUSTATUS                     ; 4
  and #$80                          ; 23
  lsr a
  ora spare
  ldx try
  sta row,x
  inx
  stx try
  cpx #9
  beq @end
  delay LATER - 4 - 7 - 4 - 23 - 3
  jmp @picture
@end:
  row_must_be @table, 9, 1
  pass
@table:
  .byte $40, $40, $40, $40, $00, $80, $80, $80, $80

; The NMI that the same reads leave: none when the read is 1 dot before the flag's, in its dot or the next.
; Row: NMIs for reads at dots -3 to 5. (PPU frame timing: VBL flag timing)
test_nmi_suppression:
  jsr ppu_sync
  lda #$80                          ; 6 + 5
  sta PPUCTRL
  lda #0
  sta try
  delay_until 1, -3, 6 + 5 + 5 + 3
@picture:
  lda #0                            ; 5
  sta nmi_count
  lda PPUSTATUS                     ; 4
  nop                               ; 8
  nop
  nop
  nop
  jsr even_nmi                      ; EVEN_NMI
  lda nmi_count                     ; 3 + 3 + 4 + 2 + 3 + 2 + 2
  ldx try
  sta row,x
  inx
  stx try
  cpx #9
  beq @end
  delay LATER - 5 - 4 - 8 - EVEN_NMI - 19 - 3
  jmp @picture
@end:
  lda #0
  sta PPUCTRL
  row_must_be @table, 9, 1
  pass
@table:
  .byte 1, 1, 1, 1, 0, 0, 0, 1, 1

; The CPU sees the edge in the cycle in which dot 1 of line 241 comes, or in the next if it comes late in it; the
; instruction whose last cycle but one is that or a later one is the last before the NMI. NOPs from dot -18 to -7 on;
; row: how many were done. (CPU interrupts; ppu_vbl_nmi, 05)
test_nmi_time:
  jsr ppu_sync
  lda #$80                          ; 6 + 5
  sta PPUCTRL
  lda #0
  sta try
  delay_until 1, -18, 6 + 5 + 5
@picture:
  lda #0                            ; 5
  sta nmi_count
@nops:
  nop                               ; 20
  nop
  nop
  nop
  nop
  nop
  nop
  nop
  nop
  nop
  jsr even_nmi
  lda nmi_pc                        ; 3 + 2 + 2 + 3 + 4 + 2 + 3 + 2 + 2
  sec
  sbc #<@nops
  ldx try
  sta row,x
  inx
  stx try
  cpx #12
  beq @end
  delay LATER - 5 - 20 - EVEN_NMI - 23 - 3
  jmp @picture
@end:
  lda #0
  sta PPUCTRL
  row_must_be @table, 12, 1
  pass
@table:
  .byte 5, 4, 4, 4, 4, 4, 4, 3, 3, 3, 3, 3

; Bit 7 of $2000 and the flag together make the NMI. (NMI; PPU registers: PPUCTRL)
test_nmi_control:
  jsr wait_vblank                   ; the read clears the flag: NMI on, nothing comes before the next picture
  lda #$80
  sta PPUCTRL
  nop
  nop
  lda nmi_count
  must_be 0, 1
  delay 29800
  lda nmi_count
  must_be 1, 2
  lda #$80                          ; it is on already
  sta PPUCTRL
  nop
  nop
  lda nmi_count
  must_be 1, 3
  lda #$00                          ; off and on while the flag is set: another, after one more instruction
  sta PPUCTRL
  lda #$80
  sta PPUCTRL
@on:
  nop
  nop
  nop
  lda nmi_count
  must_be 2, 4
  lda nmi_pc
  sec
  sbc #<@on
  must_be 1, 5
  lda #$00                          ; after a read none
  sta PPUCTRL
  bit PPUSTATUS
  lda #$80
  sta PPUCTRL
  nop
  nop
  lda nmi_count
  must_be 2, 6
  lda #$00                          ; off: none
  sta PPUCTRL
  delay 29800
  lda nmi_count
  must_be 2, 7
  delay 3000                        ; on when the flag is gone: none
  lda #$80
  sta PPUCTRL
  nop
  nop
  ldx #0
  stx PPUCTRL
  lda nmi_count
  must_be 2, 8
  pass

; Bit 7 of $2000 cleared just as the flag comes: as late as 2 dots after it there is no NMI. Row: NMIs for writes at
; dots -3 to 5. (ppu_vbl_nmi, 08)
test_nmi_off:
  jsr ppu_sync
  lda #0
  sta try
  delay_until 1, -3 - 300, 5
@picture:
  lda #0                            ; 5
  sta nmi_count
  lda #$80                          ; 6
  sta PPUCTRL
  delay 100 - 5 - 6 - 2 - 3
  lda #$00                          ; 6
  sta PPUCTRL
  nop                               ; 8
  nop
  nop
  nop
  jsr even_nmi
  lda PPUSTATUS                     ; 4: else a late write of $80 would find the flag
  lda nmi_count                     ; 19
  ldx try
  sta row,x
  inx
  stx try
  cpx #9
  beq @end
  delay LATER - 100 - 1 - 8 - EVEN_NMI - 4 - 19 - 3
  jmp @picture
@end:
  row_must_be @table, 9, 1
  pass
@table:
  .byte 0, 0, 0, 0, 0, 0, 0, 1, 1

; One picture in two is a dot shorter when anything is drawn as line 261 ends. Each case: rendering on over two such
; ends, then reads at what must be dots 2 and 1. Codes: 1, 2 both on (not skipped, skipped twice); 3, 4 background
; alone; 5, 6 sprites alone; 7 off on line 261, so nothing is skipped. (PPU frame timing: even/odd frames)
test_odd_skip:
  lda #$18
  jsr @case
  cmp #1
  bne @wrong
  lda #$08
  jsr @case
  cmp #1
  beq @sprites
  clc
  adc #2
  rts
@sprites:
  lda #$10
  jsr @case
  cmp #1
  beq @off
  clc
  adc #4
@wrong:
  rts
@off:
  jsr ppu_sync
  delay_until 0, ON_AGAIN, 6
  lda #$18
  sta PPUMASK
  delay 29780 - 1000 - 6
  lda #$00
  sta PPUMASK
  delay 1000 - 6
  lda #$18
  sta PPUMASK
  delay 29780 - 1000 - 6
  lda #$00
  sta PPUMASK
  delay_until 5, 1, (ON_AGAIN - SYNCED) / 3 + 2 * 29780 - 1000 + 3
  lda PPUSTATUS
  bpl @good
  fail 7
@good:
  pass
@case:
  sta spare
  jsr ppu_sync
  lda spare                         ; 7
  sta PPUMASK
  delay 45000 - 7 - 6
  lda #0
  sta PPUMASK
  delay_until 2, 2 - 1, 45000 + 3
  lda PPUSTATUS
  bmi @once
  fail 1
@once:
  jsr ppu_sync
  lda spare
  sta PPUMASK
  delay 45000 - 7 - 6
  lda #0
  sta PPUMASK
  delay_until 4, 1 - 1, 45000 + 3
  lda PPUSTATUS
  bpl @right
  fail 2
@right:
  pass
