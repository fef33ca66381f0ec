; Reset: the registers, then the program that is there, or the one on the disk.

reset:
  sei
  cld
  lda #$10
  sta CTRL_COPY
  sta PPUCTRL
  lda #$06
  sta MASK_COPY
  sta PPUMASK
  ldx #2                            ; the PPU is awake after two blanks
@awake:
  bit PPUSTATUS
  bpl @awake
  dex
  bne @awake
  stx TIMER
  stx ENABLES
  stx DMC_FREQ
  stx JOY1_COPY
  stx JOY1
  stx SCROLL_X
  stx SCROLL_Y
  lda #$83
  sta ENABLES
  lda #$C0
  sta JOY2
  lda #$0F
  sta SND_CHN
  lda #C_ALWAYS | C_MIRROR | C_READ | C_STOP
  sta CONTROL_COPY
  sta CONTROL
  ldx #$FF
  stx CONNECTOR_COPY
  stx CONNECTOR
  txs
  ; The adaptor's own sound is silent: no wave, no envelopes.
  lda #$80
  sta $4080
  sta $4083
  sta $4084
  sta $4087
  lda #0
  sta $4089
  lda #$E8
  sta $408A
  lda #$C0
  sta NMI_ACTION
  lda #$80
  sta IRQ_ACTION
  lda RESET_FLAG
  cmp #$35
  bne start_disk_up
  lda RESET_KIND
  cmp #$AC
  beq @again
  cmp #$53
  bne start_disk_up
@again:
  lda #$53
  sta RESET_KIND
  cli
  jmp (GAME_RESET)

; The disk's files, and the program in them.
start_disk_up:
  cli
  lda #$7D
  sta BUFFER_MOST
  lda #0
  sta BUFFER_END
  lda #$FF
  sta BUFFER
@disk:
  lda DRIVE
  lsr a
  bcc @inserted
  lda #1
  jsr show_error
@wait:
  jsr next_picture
  lda DRIVE
  lsr a
  bcs @wait
  ldy #250                          ; it is pushed home
  jsr delay_ms
@inserted:
  jsr show_loading
  jsr load_files
  .word boot_id, boot_list
  bne @error
  jsr check_approval
  bne @error
  jsr show_ready
  lda #$35
  sta RESET_FLAG
  lda #$AC
  sta RESET_KIND
  ldx #$FF
  txs
  jmp (GAME_RESET)
@error:
  cmp #1
  beq @disk
  jsr show_error
@taken:
  jsr next_picture
  lda DRIVE
  lsr a
  bcc @taken
  bcs @disk

; Side A of the first disk of any game.
boot_id:
  .byte $FF, $FF, $FF, $FF, $FF, $FF, $00, $00, $FF
boot_list:
  .byte $FF

; Nametable $2800 shows what the disk says of its licence: rows 0 to 6 must not be as show_loading left them. What stands there
; is not compared. A is the error, $20, or 0.
check_approval:
  lda #$28
  sta place+1
  lda #0
  sta place
  jsr aim_vram
  lda PPUDATA
  ldx #224
@next:
  lda PPUDATA
  cmp #BLANK
  bne @approved
  dex
  bne @next
  lda #$20
  rts
@approved:
  lda #0
  rts
