; What several tests need.

.segment "CODE"

; Z when Y bytes of `row` are those at A (low), X (high); otherwise A = 1 + the place of the first that differs.
compare_row:
  sta expected
  stx expected + 1
  sty count
  ldy #0
@next:
  lda (expected),y
  cmp #any
  beq @same
  cmp row,y
  bne @differs
@same:
  iny
  cpy count
  bne @next
  lda #0
  rts
@differs:
  iny
  tya
  rts

; Wait until vertical blank begins; rendering and NMI may be on. Up to 7 cycles late.
wait_vblank:
  bit PPUSTATUS
@wait:
  bit PPUSTATUS
  bpl @wait
  rts

; Rendering and NMI off, from vertical blank on.
screen_off:
  lda #0
  sta PPUCTRL
  jsr wait_vblank
  lda #0
  sta PPUMASK
  rts

; Fill the nametables so that vram_at knows each byte.
fill_vram:
  lda #0
  sta PPUCTRL
  ldx #$20
  jsr @four
  ldx #$28
@four:
  stx PPUADDR
  lda #0
  sta PPUADDR
  lda #4
  sta spare
@page:
  dex                               ; ($page - 1 & $0F) * $11
  txa
  inx
  inx
  and #$0F
  sta scratch
  asl a
  asl a
  asl a
  asl a
  ora scratch
  sta scratch
  ldy #0
@byte:
  tya
  eor scratch
  sta PPUDATA
  iny
  bne @byte
  dec spare
  bne @page
  rts

; The next byte of VRAM after v: v goes on twice, the first byte is what the buffer held.
read_vram:
  lda PPUDATA
  lda PPUDATA
  rts

; Fill nametable $2000 with tile A, attributes too; fill_tiles_at the one at page X. A stays.
fill_tiles:
  ldx #$20
fill_tiles_at:
  stx PPUADDR
  ldx #0
  stx PPUADDR
  ldy #4
@byte:
  sta PPUDATA
  dex
  bne @byte
  dey
  bne @byte
  rts

; Every colour black: what the tests draw is not for the eye.
darken:
  set_v $3F00
  ldx #32
  lda #$0F
@colour:
  sta PPUDATA
  dex
  bne @colour
  rts

; All of `oam` = $FF: nothing on any line.
clear_oam:
  ldx #0
  lda #$FF
@byte:
  sta oam,x
  inx
  bne @byte
  rts

; The frame flag is raised and stays; IRQs must be masked. One picture. (APU Frame Counter)
raise_frame_irq:
  lda #$00
  sta FRAME
  delay 29900
  rts

; No frame IRQ, no delta channel.
quiet:
  lda #$40
  sta FRAME
  lda #0
  sta DMC_FREQ
  sta SND_CHN
  rts

; NMI and IRQ go through pointers in RAM.
to_nmi:
  jmp (nmi_to)
to_irq:
  jmp (irq_to)

; A handler that only notes what was pushed.
note_nmi:
  sta handler_a
  pla
  sta nmi_p
  pla
  sta nmi_pc
  pla
  sta nmi_pc + 1
  pha
  lda nmi_pc
  pha
  lda nmi_p
  pha
  inc nmi_count
  lda handler_a
  rti

; The same for IRQ and BRK; it acknowledges the frame IRQ.
note_irq:
  sta handler_a
  pla
  sta irq_p
  pla
  sta irq_pc
  pla
  sta irq_pc + 1
  pha
  lda irq_pc
  pha
  lda irq_p
  pha
  inc irq_count
  lda SND_CHN
  lda handler_a
  rti

; Counters to 0, both handlers the noting ones.
watch_interrupts:
  lda #0
  sta nmi_count
  sta irq_count
  lda #<note_nmi
  sta nmi_to
  lda #>note_nmi
  sta nmi_to + 1
  lda #<note_irq
  sta irq_to
  lda #>note_irq
  sta irq_to + 1
  rts
