; What C is too slow for: the pad, and a loop over all columns.

        .export _read_pad, _count_taken
        .import _taken

COLUMNS = 16
JOYPAD1 = $4016

        .bss
buttons:
        .res 1

        .code

; unsigned char read_pad(void)
.proc _read_pad
        lda #1
        sta JOYPAD1
        sta buttons             ; comes out at the left once eight bits are in
        lsr
        sta JOYPAD1
next:   lda JOYPAD1
        lsr
        rol buttons
        bcc next
        lda buttons
        ldx #0
        rts
.endproc

; unsigned char count_taken(void)
.proc _count_taken
        lda #0
        ldy #COLUMNS - 1
next:   clc
        adc _taken, y
        dey
        bpl next
        ldx #0
        rts
.endproc
