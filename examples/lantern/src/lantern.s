; Lantern: walk with Left and Right, and catch the firefly, which blinks. The lantern should not.

        .include "hardware.inc"

.ifndef GROUND
GROUND = 180                    ; the line on which the lantern stands
.endif

SKY = $0c

; Sprites, by their first byte in the OAM buffer.
LANTERN = 0 * 4
FIREFLY = 1 * 4
TENS    = 2 * 4
ONES    = 3 * 4

HIDDEN   = $f8                  ; a line below the picture
TILE_LANTERN = 10
TILE_FIREFLY = 11

        .segment "HEADER"
        .byte "NES", $1a, 1, 1, 0, 0

        .zeropage
nmis:        .res 1             ; counted up by the NMI
seen:        .res 1             ; its count when the main loop looked last
pad:         .res 1
lantern_x:   .res 1
firefly_x:   .res 1
firefly_y:   .res 1
score:       .res 1

        .segment "OAM"
oam:         .res 256

        .code

.proc reset
        sei
        cld
        ldx #$ff
        txs
        inx
        stx PPUCTRL
        stx PPUMASK
        lda #$40
        sta APUFRAME
wait1:  bit PPUSTATUS
        bpl wait1
        txa
clear:  sta $00, x
        sta $0100, x
        sta $0300, x
        inx
        bne clear
        jsr hide_all
wait2:  bit PPUSTATUS
        bpl wait2
        jsr load_palette
        lda #120
        sta lantern_x
        lda #40
        sta firefly_x
        lda #150
        sta firefly_y
        lda #0
        sta PPUSCROLL
        sta PPUSCROLL
        lda #$80
        sta PPUCTRL
        lda #$14                ; sprites alone, at the left edge too
        sta PPUMASK
        ; falls through
.endproc

.proc main
        lda nmis
        cmp seen
        beq main
        sta seen
        jsr read_pad
        jsr move_lantern
        jsr move_firefly
        jsr catch
        jsr draw
        jsr blink
        jmp main
.endproc

.proc read_pad
        lda #1
        sta JOY1
        sta pad
        lsr
        sta JOY1
next:   lda JOY1
        lsr
        rol pad
        bcc next
        rts
.endproc

.proc move_lantern
        lda pad
        and #BUTTON_RIGHT
        beq left
        inc lantern_x
left:   lda pad
        and #BUTTON_LEFT
        beq done
        dec lantern_x
done:   rts
.endproc

; To and fro, and up and down a little.
.proc move_firefly
        inc firefly_x
        lda seen
        and #$10
        beq up
        inc firefly_y
        rts
up:     dec firefly_y
        rts
.endproc

; One point where the two are closer than 8 pixels; then the firefly is elsewhere.
.proc catch
        lda firefly_x
        sec
        sbc lantern_x
        bcs far
        eor #$ff
far:    cmp #8
        bcs done
        inc score
        lda firefly_x
        adc #90
        sta firefly_x
done:   rts
.endproc

.proc draw
        lda #GROUND
        sta oam + LANTERN
        lda #TILE_LANTERN
        sta oam + LANTERN + 1
        lda #0
        sta oam + LANTERN + 2
        lda lantern_x
        sta oam + LANTERN + 3

        lda firefly_y
        sta oam + FIREFLY
        lda #TILE_FIREFLY
        sta oam + FIREFLY + 1
        lda #1
        sta oam + FIREFLY + 2
        lda firefly_x
        sta oam + FIREFLY + 3
        jmp draw_score
.endproc

.proc draw_score
        lda score
        ldx #0
        sec
tens:   sbc #10
        bcc ones
        inx
        bcs tens
ones:   adc #10
        sta oam + ONES + 1
        stx oam + TENS + 1
        lda #0
        sta oam + TENS + 2
        sta oam + ONES + 2
        lda #16
        sta oam + TENS
        sta oam + ONES
        sta oam + TENS + 3
        lda #24
        sta oam + ONES + 3
        rts
.endproc

; The firefly is dark in four frames of sixteen.
.proc blink
        lda seen
        and #$0c
        bne done
.ifdef FIXED
        ldx #FIREFLY
.else
        ldx #LANTERN
.endif
        lda #HIDDEN
        sta oam, x
done:   rts
.endproc

.proc hide_all
        lda #HIDDEN
        ldx #0
next:   sta oam, x
        inx
        bne next
        rts
.endproc

.proc load_palette
        lda #$3f
        sta PPUADDR
        lda #$00
        sta PPUADDR
        tax
next:   lda palette, x
        sta PPUDATA
        inx
        cpx #32
        bne next
        rts
.endproc

.proc nmi
        pha
        lda #>oam
        sta OAMDMA
        inc nmis
        pla
        rti
.endproc

.proc irq
        rti
.endproc

        .rodata
palette:
        .byte SKY, $00, $10, $30, SKY, $00, $10, $30, SKY, $00, $10, $30, SKY, $00, $10, $30
        .byte SKY, $17, $28, $30, SKY, $1a, $2a, $39, SKY, $00, $10, $30, SKY, $00, $10, $30

        .segment "VECTORS"
        .addr nmi, reset, irq

        .segment "CHARS"
        ; digits 0 to 9
        .byte $3c,$66,$6e,$76,$66,$66,$3c,$00, $3c,$66,$6e,$76,$66,$66,$3c,$00
        .byte $18,$38,$18,$18,$18,$18,$7e,$00, $18,$38,$18,$18,$18,$18,$7e,$00
        .byte $3c,$66,$06,$1c,$30,$60,$7e,$00, $3c,$66,$06,$1c,$30,$60,$7e,$00
        .byte $3c,$66,$06,$1c,$06,$66,$3c,$00, $3c,$66,$06,$1c,$06,$66,$3c,$00
        .byte $0c,$1c,$3c,$6c,$7e,$0c,$0c,$00, $0c,$1c,$3c,$6c,$7e,$0c,$0c,$00
        .byte $7e,$60,$7c,$06,$06,$66,$3c,$00, $7e,$60,$7c,$06,$06,$66,$3c,$00
        .byte $3c,$60,$60,$7c,$66,$66,$3c,$00, $3c,$60,$60,$7c,$66,$66,$3c,$00
        .byte $7e,$06,$0c,$18,$30,$30,$30,$00, $7e,$06,$0c,$18,$30,$30,$30,$00
        .byte $3c,$66,$66,$3c,$66,$66,$3c,$00, $3c,$66,$66,$3c,$66,$66,$3c,$00
        .byte $3c,$66,$66,$3e,$06,$06,$3c,$00, $3c,$66,$66,$3e,$06,$06,$3c,$00
        ; lantern, firefly
        .byte $18,$3c,$42,$5a,$5a,$42,$7e,$3c, $18,$24,$7e,$66,$66,$7e,$42,$3c
        .byte $00,$42,$24,$18,$18,$24,$42,$00, $00,$00,$18,$3c,$3c,$18,$00,$00
