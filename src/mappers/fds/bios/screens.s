; What the BIOS shows: what is wrong with the disk, that it is being read, that it is ready. Until there is a program, all of
; the machine's memory is the BIOS's.

BLANK  = 0                          ; the tile of an empty place
FRAMES = $10                        ; pictures, counted
NUMBER = $11                        ; the error that is shown
SAVED  = $0600                      ; tiles of the program
SAVED_PALETTE = $0480
SPRITES = $0200
OTHER_SPRITES = $0500

TEXT_AT   = $2240                   ; rows of the picture
NUMBER_AT = $2280
ADVICE_AT = $22C0

; What is wrong, error A, below a picture of a disk card; the screen is on then.
show_error:
  sta NUMBER
  jsr blank_page
  jsr write_list
  .word card_list
  lda NUMBER
  ldx #0
@find:
  ldy message_errors,x
  beq @found                        ; any other
  cmp message_errors,x
  beq @found
  inx
  bne @find
@found:
  lda message_places,x
  tax
  lda #>TEXT_AT
  ldy #<TEXT_AT
  jsr print
  lda NUMBER
  cmp #1
  beq @show
  lda #>NUMBER_AT
  ldy #<NUMBER_AT
  ldx #error_text - messages
  jsr print
  lda NUMBER
  lsr a
  lsr a
  lsr a
  lsr a
  jsr print_digit
  lda NUMBER
  and #$0F
  jsr print_digit
  lda #>ADVICE_AT
  ldy #<ADVICE_AT
  ldx #advice_text - messages
  jsr print
@show:
  jsr wait_blank
  jsr set_scroll
  jmp background_on

; The next blank; the first line of text is bright for half a second, and dimmer for half a second.
next_picture:
  jsr wait_blank
  inc FRAMES
  lda FRAMES
  and #%00011111
  bne @scroll
  lda #$3F
  sta PPUADDR
  lda #$03
  sta PPUADDR
  lda FRAMES
  and #%00100000
  lsr a
  ora #$20
  eor #$10
  sta PPUDATA
  lda #$3F
  jsr leave_palette
@scroll:
  jmp set_scroll

wait_blank:
  bit PPUSTATUS
@wait:
  bit PPUSTATUS
  bpl @wait
  rts

; The letter tiles, empty nametables, the colours. The picture is off.
blank_page:
  jsr picture_off
  ldx #64
  lda #%00001100                    ; one plane, colour 3
  ldy #$10
  jsr load_tiles
  .word font
  ldx #64
  lda #%00001100
  ldy #$14
  jsr load_tiles
  .word card
  ldx #64
  lda #%00001100
  ldy #$00
  jsr load_tiles
  .word font
  ldx #16
  lda #%00001100
  ldy #$04
  jsr load_tiles
  .word emblem
  lda #$2C
@nametable:
  pha
  ldx #BLANK
  ldy #0
  jsr vram_fill
  pla
  sec
  sbc #4
  cmp #$20
  bcs @nametable
  jsr write_list
  .word colours
  rts

; Message X in the middle of the row at A (high), Y.
print:
  sta $02
  sty $03
  lda #32
  sec
  sbc messages,x
  lsr a
  clc
  adc $03
  tay
  lda PPUSTATUS
  lda $02
  sta PPUADDR
  sty PPUADDR
  ldy messages,x
@next:
  inx
  lda messages,x
  bpl @letter
  rts                               ; a number follows
@letter:
  sta PPUDATA
  dey
  bne @next
  rts

print_digit:
  ora #'0' - 32
  sta PPUDATA
  rts

; The disk's emblem and a word, in sprites: no nametable shows, so files can come into them.
show_loading:
  jsr blank_page
  lda #>SPRITES
  ldx #$40
  jsr make_emblem
  lda #100 - 8
  sta $04
  ldx #loading_end - loading_text
@letter:
  lda loading_text-1,x
  jsr make_letter
  dex
  bne @letter
  jsr sprite_dma
  jsr wait_blank
  jmp sprites_on

; The same for a second, before the program begins. Its tiles, colours and sprites may be there already: these come back.
show_ready:
  jsr picture_off
  lda #%00000010                    ; both planes, from VRAM
  ldx #32
  ldy #0
  jsr load_tiles
  .word SAVED
  jsr aim_palette
  ldx #0
@save:
  lda PPUDATA
  sta SAVED_PALETTE,x
  inx
  cpx #32
  bne @save
  lda #%00001100
  ldx #16
  ldy #0
  jsr load_tiles
  .word emblem
.repeat 5, i
  lda #%00001100 | (i * 16)
  ldx #1
  ldy #1
  jsr load_tiles
  .word font + 8 * (.strat("READY", i) - 32)
.endrepeat
  jsr write_list
  .word colours
  lda #>OTHER_SPRITES
  ldx #0
  jsr make_emblem
  lda #108 - 8
  sta $04
  ldx #5
@letter:
  txa
  clc
  adc #$0F
  jsr make_letter
  dex
  bne @letter
  jsr wait_blank
  jsr other_dma
  jsr sprites_on
  lda #60
  sta FRAMES
@wait:
  jsr wait_blank
  dec FRAMES
  bne @wait
  jsr picture_off
  jsr hide_all
  jsr other_dma
  lda #%00000000
  ldx #32
  ldy #0
  jsr load_tiles
  .word SAVED
  jsr aim_palette
  ldx #0
@back:
  lda SAVED_PALETTE,x
  sta PPUDATA
  inx
  cpx #32
  bne @back
  lda #$3F
  jmp leave_palette

aim_palette:
  lda PPUSTATUS
  lda #$3F
  sta PPUADDR
  lda #$00
  sta PPUADDR
  rts

other_dma:
  lda #0
  sta OAMADDR
  lda #>OTHER_SPRITES
  sta OAMDMA
  rts

; No sprite of page $03 is in the picture; $02 is 0.
hide_all:
  lda #0
  sta $02
  tay
  lda #$F8
@next:
  sta ($02),y
  iny
  bne @next
  rts

; The emblem, whose first tile is X, in the first 16 sprites of page A.
make_emblem:
  sta $03
  jsr hide_all
  lda #88
  sta $05                           ; Y
@row:
  lda #112
  sta $06                           ; X
@column:
  lda $05
  sta ($02),y
  iny
  txa
  sta ($02),y
  iny
  lda #0
  sta ($02),y
  iny
  lda $06
  sta ($02),y
  iny
  inx
  clc
  adc #8
  sta $06
  cmp #112 + 32
  bne @column
  lda $05
  clc
  adc #8
  sta $05
  cmp #88 + 32
  bne @row
  rts

; Letter X, from 1 on, of a word: tile A, at $04 + 8 * X.
make_letter:
  pha
  txa
  asl a
  asl a
  clc
  adc #(16 - 1) * 4
  tay
  lda #136
  sta ($02),y
  iny
  pla
  sta ($02),y
  iny
  lda #1
  sta ($02),y
  iny
  txa
  asl a
  asl a
  asl a
  clc
  adc $04
  sta ($02),y
  rts

loading_text:
  letters "LOADING"
loading_end:

; Errors that have a message of their own, and where it is.
message_errors:
  .byte $01, $02, $07, $08, 0
message_places:
  .byte set_text - messages, battery_text - messages, side_text - messages, number_text - messages, trouble_text - messages

; Lengths and letters.
.macro message text
  .byte .strlen(text)
  letters text
.endmacro
messages:
set_text:
  message "PLEASE SET DISK CARD"
battery_text:
  message "THE BATTERY IS LOW"
side_text:
  message "PLEASE SET SIDE A"
number_text:
  message "PLEASE SET DISK 1"
trouble_text:
  message "DISK TROUBLE"
advice_text:
  message "TAKE THE DISK CARD OUT"
error_text:
  .byte 8                           ; two digits follow
  letters "ERROR "
  .byte $FF

; Black; white letters, the card in gold, the title in green. Sprites: gold, white.
colours:
  .byte $3F, $00, 32
  .byte $0F, $00, $10, $30, $0F, $17, $17, $27, $0F, $0B, $1B, $2C, $0F, $00, $00, $10
  .byte $0F, $17, $17, $27, $0F, $00, $10, $30, $0F, $00, $00, $00, $0F, $00, $00, $00
  .byte $FF

; The title, and a picture of a disk card.
card_list:
  .byte $20, $8A, 11
  letters "DISK SYSTEM"
.repeat 8, i
  .byte $21 + (i / 8), $0C + i * 32, 8
  .repeat 8, j
    .byte $40 + i * 8 + j
  .endrepeat
.endrepeat
  .byte $23, $C8, $40 | 8, $AA
  .byte $23, $D3, 2, $55, $55
  .byte $23, $DB, 2, $55, $55
  .byte $23, $E8, $40 | 16, $FF
  .byte $FF
