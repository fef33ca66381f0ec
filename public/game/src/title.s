; The title: the winged sun over the name, the sky falling past, the scarab under way.

LOGO_AT   = $2000 + 8 * 32 + 8
EMBLEM_AT = $2000 + 4 * 32 + 8

.segment "CODE"

title_enter:
  jsr screen_off
  lda #ST_TITLE
  sta state
  lda #0
  sta split_on
  sta scroll_y
  sta demo
  sta idle_lo
  sta idle_hi
  sta far_n
  sta text_time
  lda best_hour                     ; one may begin again where one has been
  sta start_hour
  lda #$05
  jsr ppu_at
  lda #<gfx_title
  sta ptr
  lda #>gfx_title
  sta ptr+1
  ldx #TITLE_TILES
  jsr copy_tiles
  jsr far_all
  ; the sky
  lda #0
  sta row_count
  lda #$20
  jsr ppu_at
  lda #30
  sta t3
@row:
  ldy #0
@sky:
  jsr sky_tile
  sta PPUDATA
  iny
  cpy #32
  bne @sky
  dec row_count
  dec t3
  bne @row
  ; palettes: name 0, emblem 1, sky 2, text 3
  ldx #0
@attr:
  lda title_attr,x
  sta PPUDATA
  inx
  cpx #64
  bne @attr
  ; the pictures
  lda #<EMBLEM_AT
  ldx #>EMBLEM_AT
  ldy #16
  sty t2
  ldy #emblem_tiles
  jsr @picture
  lda #<LOGO_AT
  ldx #>LOGO_AT
  ldy #17
  sty t2
  ldy #logo_tiles
  jsr @picture
  ; the words
  ldx #0
@text:
  lda title_text,x
  beq @done
  sta PPUADDR
  lda title_text+1,x
  sta PPUADDR
@letter:
  lda title_text+2,x
  beq @end
  sec
  sbc #32
  sta PPUDATA
  inx
  bne @letter
@end:
  inx
  inx
  inx
  bne @text
@done:
  lda #$23                          ; the record
  sta PPUADDR
  lda #$28
  sta PPUADDR
  ldx #0
@digit:
  lda hi_score,x
  clc
  adc #'0' - 32
  sta PPUDATA
  inx
  cpx #6
  bne @digit
  lda #'0' - 32
  sta PPUDATA
  ldx #31
@colour:
  lda title_colours,x
  sta palette,x
  dex
  bpl @colour
  jsr show_start_hour
  lda #SONG_TITLE
  sta req_music
  jsr screen_on
  lda #1
  sta far_on
  rts

; Four rows of t2 tiles from tile Y at address X:A.
@picture:
  sta t0
  stx t1
  lda #4
  sta t3
@line:
  lda t1
  sta PPUADDR
  lda t0
  sta PPUADDR
  clc
  adc #32
  sta t0
  bcc @high
  inc t1
@high:
  ldx t2
@tile:
  sty PPUDATA
  iny
  dex
  bne @tile
  dec t3
  bne @line
  rts

show_start_hour:
  ldx #3
  ldy #0
  lda #$23
  sta vbuf
  lda #$38
  sta vbuf+1
  lda #2
  sta vbuf+2
  lda start_hour
  jsr put_hour
  stx vbuf_len
  rts

title_frame:
  dec far_n                         ; the sky comes down: half a dot and a quarter a frame
  dec far_n
  lda far_n
  and #127
  sta far_n
  jsr far_phases
  jsr oam_begin
  ; the scarab with its sun, rocking under the name
  lda frame
  lsr a
  and #63
  tay
  lda sine,y
  jsr asr3
  clc
  adc #128
  sta t4
  sta spr_x
  lda #142
  sta spr_y
  lda #1
  sta spr_attr
  lda frame
  and #8
  beq @calm
  lda #S_SUN_B
  bne @sun
@calm:
  lda #S_SUN_A
@sun:
  jsr put_pair
  lda t4
  sta spr_x
  lda #156
  sta spr_y
  lda #0
  sta spr_attr
  lda frame
  and #4
  beq @out
  lda #S_SCARAB_B
  bne @scarab
@out:
  lda #S_SCARAB_A
@scarab:
  jsr put_pair
  jsr oam_end
  ; "press start" blinks; the sun disc glows
  lda vbuf_len
  bne @no_blink
  lda frame
  and #15
  bne @no_blink
  ldx #13
@press:
  lda press_start,x
  cpx #3
  bcc @letter
  ldy frame
  cpy #$C0                          ; a quarter of the time it is not there
  bcc @letter
  lda #0
@letter:
  sta vbuf,x
  dex
  bpl @press
  lda #14
  sta vbuf_len
@no_blink:
  lda frame
  and #7
  bne @steady
  lda frame
  lsr a
  lsr a
  lsr a
  and #7
  tay
  lda glow,y
  sta palette+6
  lda #1
  sta pal_dirty
@steady:
  lda pad_new
  and #BTN_START | BTN_A
  bne @begin
  lda pad_new
  and #BTN_RIGHT | BTN_UP
  beq @no_later
  lda start_hour
  cmp best_hour
  bcs @no_later
  inc start_hour
  jsr show_start_hour
  sfx_noise FX_PING
@no_later:
  lda pad_new
  and #BTN_LEFT | BTN_DOWN
  beq @no_earlier
  lda start_hour
  beq @no_earlier
  dec start_hour
  jsr show_start_hour
  sfx_noise FX_PING
@no_earlier:
  lda pad_new
  beq @idle
  lda #0
  sta idle_lo
  sta idle_hi
@idle:
  inc idle_lo
  bne @stay
  inc idle_hi
  lda idle_hi
  cmp #5                            ; twenty seconds
  bne @stay
  lda #1
  sta demo
  lda #0
  sta start_hour
  jsr play_enter
@stay:
  jmp main_done
@begin:
  sfx_pulse FX_START
  jsr play_enter
  jmp main_done

; A / 8, signed.
asr3:
  cmp #$80
  ror a
  cmp #$80
  ror a
  cmp #$80
  ror a
  rts

.segment "TABLES"
glow:         .byte $16, $16, $26, $26, $27, $26, $26, $16
title_colours:
  .byte $0F,$07,$27,$38, $0F,$1C,$16,$28, $0F,$11,$01,$20, $0F,$0F,$10,$30
  .byte $0F,$0C,$2C,$38, $0F,$16,$28,$30, $0F,$05,$25,$30, $0F,$08,$29,$39
title_attr:
  .byte $AA,$AA,$AA,$AA,$AA,$AA,$AA,$AA
  .byte $AA,$AA,$55,$55,$55,$55,$AA,$AA
  .byte $AA,$AA,$00,$00,$00,$00,$88,$AA
  .byte $AF,$AF,$AF,$AF,$AF,$AF,$AF,$AF
  .byte $AA,$AA,$AA,$AA,$AA,$AA,$AA,$AA
  .byte $FF,$FF,$FF,$FF,$FF,$FF,$FF,$FF
  .byte $FF,$FF,$FF,$FF,$FF,$FF,$FF,$FF
  .byte $FF,$FF,$FF,$FF,$FF,$FF,$FF,$FF
title_text:
  .byte $21, $A5, "TWELVE HOURS OF NIGHT", 0
  .byte $22, $E4, "A RAYS   B THROW THE SUN", 0
  .byte $23, $25, "HI 0000000", 0
  .byte $23, $33, "HOUR", 0
  .byte $23, $68, "A CARTOUCHE GAME", 0
  .byte 0
press_start:
  .byte $22, $AA, 11
  .repeat 11, i
    .byte .strat("PRESS START", i) - 32
  .endrepeat
