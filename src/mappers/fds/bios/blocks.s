; The disk block by block, and byte by byte. An error goes back to where `unwind` says, with its number in A.
; https://www.nesdev.org/wiki/FDS_disk_format

; The disk's first block: it must be a disk, and the one that `id` asks for. $FF there stands for anything.
at $E445
check_disk_header:
  jsr open_first_block
  ldy #0
@next:
  jsr transfer
  sta absent
  lda (id),y
  cmp #$FF
  beq @same
  cmp absent
  bne @other
@same:
  iny
  cpy #10
  bne @next
  jsr transfer
  sta boot
  ldy #30
  jsr skip
  jmp end_block_read
@other:
  lda id_errors,y
  jmp fail

; The second block: `files` is how many files there are.
at $E484
get_file_count:
  lda #2
  jsr check_block_type
  jsr transfer
  sta files
  jmp end_block_read

; Writes it: A files.
at $E492
write_file_count:
  pha
  lda #2
  jsr write_block_type
  pla
  tax
  jsr transfer
  jmp end_block_write

; A file's header: is it one of the list? `absent` is 0, and `loaded` one more, if so. A list that begins with $FF stands
; for all files that belong to the start.
at $E4A0
match_file:
  jsr count_list
  lda #3
  jsr check_block_type
  jsr transfer                      ; its number
  ldy size
  jsr transfer                      ; its ID
  jmp (place)
not_in_list:
  lda #$FF
  bne set_absent
of_the_start:
  cmp boot
  beq in_list
  bcs not_in_list
in_list:
  inc loaded
  lda #0
set_absent:
  sta absent
  rts

; Past `files` files.
at $E4DA
skip_files:
  lda files
  sta boot
  beq @done
@next:
  jsr open_header
  lda #$FF
  sta absent
  jsr load_data
  dec boot
  bne @next
@done:
  rts

; The rest of a file's header, from its name on, and its data.
at $E4F9
load_data:
  ldy #8
  jsr skip
  jmp read_data

; From its address on. Where `absent` is not 0, or the address is no place for a file, bytes go nowhere.
at $E506
read_data:
  ldy #0
@head:
  jsr transfer
  sta a:place,y                     ; address and size
  iny
  cpy #4
  bne @head
  jsr transfer
  pha                               ; its kind: 0 for the CPU's memory
  jsr end_block_read
  lda #4
  jsr check_block_type
  pla
  ldx absent
  bne @nowhere
  tax
  bne @vram
  ; Below $2000 a file goes to $x200 alone.
  lda place+1
  cmp #$20
  bcs @memory
  and #$0F
  cmp #$02
  bne @nowhere
@memory:
  ldy #0
@byte:
  jsr one_less
  beq @end
  jsr transfer
  sta (place),y
  iny
  bne @byte
  inc place+1
  bne @byte
@vram:
  jsr aim_vram
@tile:
  jsr one_less
  beq @end
  jsr transfer
  sta PPUDATA
  jmp @tile
@nowhere:
  jsr one_less
  beq @end
  jsr transfer
  jmp @nowhere
@end:
  jmp end_block_read

; Z when no byte is left; else there is one less.
one_less:
  lda size
  bne @low
  lda size+1
  beq @none
  dec size+1
@low:
  dec size
  lda #1
@none:
  rts

; The data of the file whose header is at `list`.
at $E5B5
save_data:
  lda #4
  jsr write_block_type
  jsr aim_source
@next:
  jsr one_less
  beq @end
  jsr source_byte
  tax
  jsr transfer
  jmp @next
@end:
  jmp end_block_write

; `place` and `size` of the file whose header is at `list`, for source_byte.
aim_source:
  ldy #$0B
  lda (list),y
  sta size
  iny
  lda (list),y
  sta size+1
  ldy #$0E
  lda (list),y
  sta place
  iny
  lda (list),y
  sta place+1
  iny
  lda (list),y
  sta absent
  beq @done
  jsr aim_vram
  lda PPUDATA                       ; the first read is of what was read before
@done:
  rts

; Its next byte.
source_byte:
  lda absent
  bne @vram
  ldy #0
  lda (place),y
  inc place
  bne @done
  inc place+1
@done:
  rts
@vram:
  lda PPUDATA
  rts

; The picture goes off, and VRAM is read or written from `place` on.
aim_vram:
  jsr picture_off
  lda CTRL_COPY
  and #%11111011
  sta CTRL_COPY
  sta PPUCTRL
  lda PPUSTATUS
  lda place+1
  sta PPUADDR
  lda place
  sta PPUADDR
  rts

; Until the disk passes under the head.
at $E64D
wait_for_drive:
  lda DRIVE
  lsr a
  bcs no_disk
  lsr a
  bcs wait_for_drive
  rts

no_disk:
  lda #$01
; Error A: the motor stops, and whoever tried hears of it.
fail:
  tay
  ldx unwind
  txs
  jsr stop_motor
  tya
  rts

at $E685
stop_motor:
  lda CONTROL_COPY
  and #C_MIRROR
  ora #C_ALWAYS | C_READ | C_STOP
  jmp set_control

; Past the gap to the next block, which must be of kind A.
at $E68F
check_block_type:
  pha
  ldy #4                            ; what was left behind the block before is no mark
  jsr delay_ms
  jsr begin_block
  jsr first_transfer
  tsx
  eor $0101,x
  tay                               ; 0: the same
  pla
  cpy #0
  beq @right
  clc
  adc #$21
  bne fail
@right:
  rts

; A gap, a mark and the kind of a block, A. The block before has just passed.
at $E6B0
write_block_type:
  pha
  jsr write_gap
  lda #0
  sta WRITE
  ldy #10
  jsr delay_ms
  jsr begin_block
  ldx #$80
  jsr first_transfer
  pla
  tax
  jmp transfer

; From now on bytes count.
at $E6E3
begin_block:
  lda STATUS
  lda CONTROL_COPY
  ora #C_BLOCK
set_control:
  sta CONTROL_COPY
  sta CONTROL
  rts

; Its checksum passes, and must be right.
at $E706
end_block_read:
  lda CONTROL_COPY
  ora #C_CRC
  jsr set_control
  jsr transfer
  jsr transfer
  lda STATUS
  and #%00010000
  beq end_transfer
  lda #$27
  bne fail_far

; The last byte goes out, its checksum, and the beginning of a gap.
at $E729
end_block_write:
  jsr wait_for_byte
  lda CONTROL_COPY
  ora #C_CRC
  jsr set_control
  ldx #70                           ; two bytes and a half
@crc:
  dex
  bne @crc
  lda DRIVE
  and #%00000010
  bne @full
  jsr write_gap
  ldy #1
  jmp delay_ms
@full:
  lda #$30
fail_far:
  jmp fail

; From now on zeros are written.
write_gap:
  lda CONTROL_COPY
  and #<~(C_IRQ | C_BLOCK | C_CRC | C_READ)
  jmp set_control

; Bytes do not count any more.
at $E778
end_transfer:
  lda CONTROL_COPY
  and #<~(C_IRQ | C_BLOCK | C_CRC)
  ora #C_READ
  jmp set_control

at $E794
first_transfer:
  jmp transfer

; A is the byte that came, or X the byte to go once the one before is on the disk. Y stays.
at $E7A3
transfer:
  jsr wait_for_byte
  lda READ
  stx WRITE
  rts
