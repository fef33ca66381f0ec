; What is done for files.s. An operation is tried twice; each try begins with the motor, and ends with it or in `fail`.

OP_LOAD   = 2
OP_WRITE  = 4
OP_CHECK  = 6
OP_ADJUST = 8
OP_SET    = 10
OP_INFO   = 12

operations = * - 2
  .word load_operation - 1, write_operation - 1, check_operation - 1, adjust_operation - 1
  .word set_operation - 1, info_operation - 1

; Y bytes of pointers from behind the JSR to the routine that calls this one's caller, to $00 on.
take_pointers:
  tsx
  lda $0103,x
  sta place
  lda $0104,x
  sta place+1
  sty size
@next:
  lda (place),y
  dey
  sta a:$0000,y
  bne @next
  clc
  lda place
  adc size
  sta $0103,x
  lda place+1
  adc #0
  sta $0104,x
  rts

; Operation `work`. A and its flags are the error, Y is `loaded`.
twice:
  lda #2
  sta tries
@again:
  jsr try
  tax
  beq @done
  dec tries
  bne @again
@done:
  ldy loaded
  txa
  rts

try:
  tsx
  stx unwind
  ldx work
  lda operations+1,x
  pha
  lda operations,x
  pha
  rts

; The motor runs, and the disk passes under the head from its beginning.
start_disk:
  lda DRIVE
  lsr a
  bcc @there
  jmp no_disk
@there:
  jsr start_motor
  jsr wait_for_drive
  bit POWER                         ; is 0 as long as the motor stands
  bmi @powered
  lda #$02
  jmp fail
@powered:
  rts

start_motor_rest:
  lda CONTROL_COPY
  and #C_MIRROR
  ora #C_ALWAYS | C_READ | C_STOP
  sta CONTROL
  eor #C_STOP | C_RUN
  jmp set_control

; The same, for writing.
start_writing:
  jsr start_disk
  lda DRIVE
  and #%00000100
  beq @free
  lda #$03
  jmp fail
@free:
  rts

; `place` is where match_file finds out about the IDs of the list, of which `size` is the last one's number: there is no
; time for that between two bytes of the disk, as it is for twenty of them.
count_list:
  ldy #0
@next:
  lda (list),y
  cmp #$FF
  beq @counted
  iny
  cpy #20
  bne @next
@counted:
  dey
  bmi @start
  sty size
  lda #<id_tests_end
  ldx #>id_tests_end
@test:
  sec
  sbc #5                            ; bytes of a test
  bcs @same
  dex
@same:
  dey
  bpl @test
  sta place
  stx place+1
  rts
@start:
  lda #<of_the_start
  sta place
  lda #>of_the_start
  sta place+1
  rts

; A is a file's ID: is it the list's number Y, or one before? Begins at the test from which as many are left.
.repeat 20
  cmp (list),y
  beq id_found
  dey
.endrepeat
id_tests_end:
  jmp not_in_list
id_found:
  jmp in_list

; The disk's first block is a disk's.
open_first_block:
  lda #1
  jsr check_block_type
  ldy #0
@next:
  jsr transfer
  cmp disk_mark,y
  bne @no_disk
  iny
  cpy #14
  bne @next
  rts
@no_disk:
  lda #$21
  jmp fail

disk_mark:
  .byte "*NINTENDO-HVC*"
; What is wrong where a byte of the disk's ID is another than it should be.
id_errors:
  .byte $04, $05, $05, $05, $05, $06, $07, $08, $09, $10

; A file's header, up to its ID.
open_header:
  lda #3
  jsr check_block_type
  jsr transfer
  jmp transfer

; Y bytes go nowhere.
skip:
  jsr transfer
  dey
  bne skip
  rts

; Until a byte came or went. X and Y stay.
wait_for_byte:
  lda STATUS
  and #%01000010
  beq wait_for_byte
  lsr a
  lsr a
  bcc @ended
  rts
@ended:
  lda DRIVE
  lsr a
  bcs @taken
  lda CONTROL_COPY
  and #C_READ
  bne @reading
  lda #$29
  bne @fail
@reading:
  lda #$28
@fail:
  jmp fail
@taken:
  jmp no_disk

load_operation:
  lda #0
  sta loaded
  jsr start_disk
  jsr check_disk_header
  jsr get_file_count
  lda files
  beq operation_done
@next:
  jsr match_file
  jsr load_data
  dec files
  bne @next
operation_done:
  jsr stop_motor
  lda #0
  rts

write_operation:
  jsr start_writing
  jsr check_disk_header
  jsr get_file_count
  lda wish
  cmp #$FF
  beq @there
  sta files
@there:
  jsr skip_files
  lda #3
  jsr write_block_type
  ldx files
  jsr transfer
  ldy #0
@header:
  lda (list),y
  tax
  jsr transfer
  iny
  cpy #14
  bne @header
  jsr end_block_write
  jsr save_data
  jsr stop_motor
  ldx files
  inx
  txa
  jsr write_count
  jsr verify
  bne @wrong
  jmp operation_done
@wrong:                             ; what cannot be read again is no file
  tsx
  stx unwind
  pha
  lda files
  jsr write_count
  pla
  jmp fail

; The block that says how many files there are: A.
write_count:
  pha
  jsr start_disk
  jsr check_disk_header
  pla
  jsr write_file_count
  jmp stop_motor

; The file just written as number `files` is as it should be. A and its flags are the error.
verify:
  tsx
  stx unwind
  jsr start_disk
  jsr check_disk_header
  lda files
  pha
  jsr get_file_count
  pla
  sta files
  jsr skip_files
  lda #3
  jsr check_block_type
  jsr transfer
  cmp files
  bne @wrong
  ldy #0
@header:
  jsr transfer
  cmp (list),y
  bne @wrong
  iny
  cpy #14
  bne @header
  jsr end_block_read
  lda #4
  jsr check_block_type
  jsr aim_source
@next:
  jsr one_less
  beq @end
  jsr source_byte
  sta boot
  jsr transfer
  cmp boot
  beq @next
@wrong:
  lda #$26
  jmp fail
@end:
  jsr end_block_read
  jmp operation_done

check_operation:
  jsr read_count
  lda files
  cmp wish
  bcc too_many
  lda wish
  bcs new_count

adjust_operation:
  jsr read_count
  lda files
  sec
  sbc wish
  bcs new_count
too_many:
  lda #$31
  jmp fail

set_operation:
  lda wish
new_count:
  pha
  jsr start_writing
  jsr check_disk_header
  pla
  jsr write_file_count
  jmp operation_done

; `files`, with the motor off again.
read_count:
  jsr start_writing
  jsr check_disk_header
  jsr get_file_count
  jmp stop_motor

; The disk's ID, how many files there are, ID and name of each, and their size (high byte first), to where `id` points.
info_operation:
  lda id
  sta list
  lda id+1
  sta list+1
  jsr start_disk
  jsr open_first_block
  ldx #10
  jsr copy_bytes
  ldy #31
  jsr skip
  jsr end_block_read
  jsr get_file_count
  lda files
  jsr store
  lda #0
  sta place
  sta place+1
  lda files
  beq @end
@next:
  lda #3
  jsr check_block_type
  jsr transfer
  ldx #9
  jsr copy_bytes
  ldy #2
  jsr skip
  jsr transfer
  sta size
  jsr transfer
  sta size+1
  jsr transfer
  jsr end_block_read
  ; A file takes 261 bytes more than its data.
  clc
  lda place
  adc size
  sta place
  lda place+1
  adc size+1
  sta place+1
  clc
  lda place
  adc #<261
  sta place
  lda place+1
  adc #>261
  sta place+1
  lda #4
  jsr check_block_type
@data:
  jsr one_less
  beq @passed
  jsr transfer
  jmp @data
@passed:
  jsr end_block_read
  dec files
  bne @next
@end:
  lda place+1
  jsr store
  lda place
  jsr store
  jmp operation_done

; X bytes of the disk to where `list` points.
copy_bytes:
  stx boot
@next:
  jsr transfer
  jsr store
  dec boot
  bne @next
  rts

store:
  ldy #0
  sta (list),y
  inc list
  bne @done
  inc list+1
@done:
  rts
