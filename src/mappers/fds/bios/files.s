; What programs call for files. Pointers stand behind the JSR; A comes back as the error, 0 for none, with its flags.
; What is done is in operations.s.

; Load the files of a list; Y comes back as how many.
at $E1F8
load_files:
  ldy #4
  ldx #OP_LOAD
  bne do_operation

; What files.s has in common: Y bytes of pointers behind the JSR, operation X, A as it may be.
do_operation:
  sta wish
  stx work
  jsr take_pointers
  jmp twice

; Write a file behind the last one.
at $E237
append_file:
  lda #$FF
; Write a file as number A, which is the last one then.
at $E239
write_file:
  ldy #4
  ldx #OP_WRITE
  bne do_operation

; Say how many files there are: A, if it is not more than there were.
at $E2B7
check_file_count:
  ldx #OP_CHECK
  bne count_operation
; Say that there are A files fewer.
at $E2BB
adjust_file_count:
  ldx #OP_ADJUST
count_operation:
  ldy #2
  jmp do_operation

; Say that file A is the last one.
at $E301
set_file_count_1:
  ldx #1
  bne set_count
; Say that there are A files.
at $E305
set_file_count:
  ldx #0
set_count:
  stx loaded
  clc
  adc loaded
  ldx #OP_SET
  bne count_operation

; What is on the disk, to where the pointer says.
at $E32A
get_disk_info:
  ldx #OP_INFO
  bne count_operation
