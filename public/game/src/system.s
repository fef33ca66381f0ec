; Reset, the vertical blank, the joypad, copying to the PPU.

.segment "CODE"

reset:
  sei
  cld
  ldx #$40
  stx JOY2                          ; no frame IRQ
  ldx #$FF
  txs
  inx
  stx PPUCTRL
  stx PPUMASK
  stx $4010                         ; no DMC IRQ
  stx SND_CHN
  ; The MMC1's state is unknown; its reset leaves this half of the program where it is.
  lda #$80
  sta MMC1_CONTROL
  lda #%00010                       ; nametables side by side, 32 KB program, 8 KB CHR
  mmc1 MMC1_CONTROL
  lda #0
  mmc1 MMC1_CHR0
  lda #MMC1_RAM_OFF
  mmc1 MMC1_PRG
  bit PPUSTATUS
@blank1:
  bit PPUSTATUS
  bpl @blank1
  ; RAM holds anything at power-on.
  lda #0
  tax
@clear:
  sta $0000,x
  sta $0100,x
  sta $0300,x
  sta $0400,x
  sta $0500,x
  sta $0600,x
  sta $0700,x
  inx
  bne @clear
  lda #$F8
@hide:
  sta oam,x
  inx
  bne @hide
@blank2:
  bit PPUSTATUS
  bpl @blank2

  lda #1
  sta loading
  lda #$A5
  sta rng
  lda #$3C
  sta rng+1
  jsr save_load
  jsr sound_reset
  jsr load_common
  lda #CTRL_BASE
  sta PPUCTRL
  jsr title_enter

; One turn is one frame: think, paint into OAM and buffers, wait for the blank to take them.
main:
  jsr read_pad
  inc frame
  lda state
  asl a
  tax
  lda state_jump+1,x
  pha
  lda state_jump,x
  pha
  rts                               ; to the state's routine, which ends with a jump to main_done

main_done:
  lda #1
  sta frame_ready
  jsr wait_blank
  jmp main

state_jump:
  .addr title_frame-1, play_frame-1, pause_frame-1, over_frame-1

wait_blank:
  lda nmi_count
@wait:
  cmp nmi_count
  beq @wait
  rts

irq:                                ; nothing asks for one
  rti

; The vertical blank: objects, one batch of tiles, scroll; then sound and joypad while the status
; bar's first lines are drawn; then, at the bar's last line, the scroll of the field.
nmi:
  pha
  txa
  pha
  tya
  pha
  lda #0
  sta nmi_busy
  lda loading
  bne @sound
  lda frame_ready
  beq @scroll
  lda #0
  sta OAMADDR
  lda #>oam
  sta OAMDMA
  jsr upload
  lda #0
  sta frame_ready
@scroll:
  bit PPUSTATUS
  lda #CTRL_BASE
  ldy split_on
  beq @whole
  ora #1
  sta PPUCTRL
  lda #0
  sta PPUSCROLL
  sta PPUSCROLL
  beq @mask
@whole:
  sta PPUCTRL
  lda #0
  sta PPUSCROLL
  lda scroll_y
  sta PPUSCROLL
@mask:
  lda ppu_mask
  sta PPUMASK
@sound:
  jsr sound_frame
  jsr scan_pad
  lda loading
  bne @done
  lda split_on
  beq @done
  lda rendering
  beq @done
; Sprite 0 is one dot on the bar's last line. With little done until here that is far off: some of the
; wait is spent away from the PPU. Then last frame's flag must fall, and this frame's rise. The waits are
; bounded, so that a lost hit costs one crooked frame and nothing more.
  ldx #0
  lda nmi_busy
  bne @near
@far:
  dex
  bne @far
@near:
  ldy #0
@old:
  bit PPUSTATUS
  bvc @down
  dey
  bne @old
@down:
  ldy #0
@hit:
  bit PPUSTATUS
  bvs @split
  dey
  bne @hit
@split:                             ; nametable 0, Y, X 0; the last write falls into horizontal blank
  stx PPUADDR                       ; https://www.nesdev.org/wiki/PPU_scrolling#Split_X/Y_scroll
  lda split_y
  sta PPUSCROLL
  stx PPUSCROLL
  lda split_lo
  sta PPUADDR
@done:
  inc nmi_count
  pla
  tay
  pla
  tax
  pla
  rti

; What goes to VRAM in one blank: half the far tiles, and one of a row, the palette, a buffer.
upload:
  lda far_on
  beq @no_far
  jsr far_upload
@no_far:
  lda row_pending
  beq @no_row
  inc nmi_busy
  jmp upload_row
@no_row:
  lda pal_dirty
  beq @no_palette
  inc nmi_busy
  jmp upload_palette
@no_palette:
  lda vbuf_len
  beq @none
  inc nmi_busy
  jmp upload_buffer
@none:
  rts

upload_row:
  lda row_addr
  sta PPUADDR
  lda row_addr+1
  sta PPUADDR
  .repeat 32, i
    lda row_buf+i
    sta PPUDATA
  .endrepeat
  lda #$23
  sta PPUADDR
  lda attr_lo
  sta PPUADDR
  .repeat 8, i
    lda attr_buf+i
    sta PPUDATA
  .endrepeat
  lda #0
  sta row_pending
  rts

upload_palette:
  lda #$3F
  sta PPUADDR
  lda #$00
  sta PPUADDR
  .repeat 32, i
    lda palette+i
    sta PPUDATA
  .endrepeat
  lda #$3F                          ; leave the address off the palette
  sta PPUADDR
  lda #$00
  sta PPUADDR
  sta PPUADDR
  sta PPUADDR
  sta pal_dirty
  rts

upload_buffer:
  ldx #0
@packet:
  lda vbuf,x
  sta PPUADDR
  lda vbuf+1,x
  sta PPUADDR
  ldy vbuf+2,x
  inx
  inx
  inx
@byte:
  lda vbuf,x
  sta PPUDATA
  inx
  dey
  bne @byte
  cpx vbuf_len
  bcc @packet
  lda #0
  sta vbuf_len
  rts

; The DMC's DMA can eat a bit of the joypad's: read until two reads agree.
; https://www.nesdev.org/wiki/Controller_reading_code
scan_pad:
  jsr @once
  ldx #3
@again:
  lda pad_raw
  sta pad_try
  jsr @once
  lda pad_raw
  cmp pad_try
  beq @same
  dex
  bne @again
@same:
  rts
@once:
  lda #1
  sta JOY1
  sta pad_raw
  lsr a
  sta JOY1
@bit:
  lda JOY1
  and #3                            ; a pad in the expansion port counts too
  cmp #1
  rol pad_raw
  bcc @bit
  rts

; pad and pad_new for this frame. Opposite directions cancel.
read_pad:
  lda pad_raw
  tay
  and #BTN_LEFT | BTN_RIGHT
  cmp #BTN_LEFT | BTN_RIGHT
  bne @across
  tya
  and #<~(BTN_LEFT | BTN_RIGHT)
  tay
@across:
  tya
  and #BTN_UP | BTN_DOWN
  cmp #BTN_UP | BTN_DOWN
  bne @down
  tya
  and #<~(BTN_UP | BTN_DOWN)
  tay
@down:
  sty pad
  lda pad_last
  eor #$FF
  and pad
  sta pad_new
  sty pad_last
  rts

; The screen goes dark and the PPU is ours until screen_on.
screen_off:
  lda #0
  sta rendering
  sta ppu_mask
  lda #1
  sta frame_ready
  jsr wait_blank
  lda #1
  sta loading
  lda #0
  sta vbuf_len
  sta row_pending
  sta far_on
  sta shake
  rts

screen_on:
  jsr oam_begin
  jsr oam_end
  lda #1
  sta pal_dirty
  sta frame_ready
  lda #0
  sta ppu_mask
  sta loading
  jsr wait_blank                    ; palette and objects arrive in the dark
  lda #MASK_ON
  sta ppu_mask
  lda #1
  sta frame_ready
  jsr wait_blank
  lda #1
  sta rendering
  rts

; Copy X tiles (16 bytes each, 0 means 256) from ptr to the PPU's address.
copy_tiles:
@tile:
  ldy #0
@byte:
  lda (ptr),y
  sta PPUDATA
  iny
  cpy #16
  bne @byte
  lda ptr
  clc
  adc #16
  sta ptr
  bcc @same
  inc ptr+1
@same:
  dex
  bne @tile
  rts

; A: high byte of the PPU address, low byte 0.
ppu_at:
  bit PPUSTATUS
  sta PPUADDR
  lda #0
  sta PPUADDR
  rts

; What every scene shares: the letters, the objects, and the letters as objects.
load_common:
  lda #$00
  jsr ppu_at
  lda #<gfx_font
  sta ptr
  lda #>gfx_font
  sta ptr+1
  ldx #FONT_TILES
  jsr copy_tiles
  lda #$10
  jsr ppu_at
  lda #<gfx_objects
  sta ptr
  lda #>gfx_objects
  sta ptr+1
  ldx #OBJECTS * 2
  jsr copy_tiles
  ; A letter as an object: colour 3 with a shadow of colour 1 below right, nothing around.
  lda #<gfx_font
  sta ptr
  lda #>gfx_font
  sta ptr+1
  ldx #FONT_TILES
@letter:
  lda #0
  sta t0                            ; the row above
  ldy #8
@low:
  lda (ptr),y                       ; the second plane is the shape
  pha
  lsr t0
  ora t0
  sta PPUDATA
  pla
  sta t0
  iny
  cpy #16
  bne @low
  ldy #8
@high:
  lda (ptr),y
  sta PPUDATA
  iny
  cpy #16
  bne @high
  lda #0
  ldy #16
@under:
  sta PPUDATA
  dey
  bne @under
  lda ptr
  clc
  adc #16
  sta ptr
  bcc @same
  inc ptr+1
@same:
  dex
  bne @letter
  rts

; Fill a nametable with tile A, attributes with 0. X: high byte of its address.
fill_screen:
  pha
  bit PPUSTATUS
  stx PPUADDR
  ldx #0
  stx PPUADDR
  pla
  ldy #4
  ldx #$40                          ; 960 = 3.75 pages
@tile:
  sta PPUDATA
  inx
  bne @tile
  dey
  bne @tile
  lda #0
  ldx #64
@attr:
  sta PPUDATA
  dex
  bne @attr
  rts

; A = a new random byte. A 16-bit Galois register, eight steps.
random:
  stx t5
  ldx #8
  lda rng
@step:
  asl a
  rol rng+1
  bcc @none
  eor #$2D
@none:
  dex
  bne @step
  sta rng
  ldx t5
  eor rng+1
  rts
