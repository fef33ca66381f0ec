; An object of several sprites into the page of sprites at $0200. $00 points at it: what to do, Y and its fraction, X and
; its fraction, its frame, its tiles (high byte first), flips, palette, height and width, its place in the page.
at $EC22
upload_object:
  ldy #0
  lda ($00),y
  beq @show
  bmi @show                         ; hidden
  rts                               ; left as it is
@show:
  sta $0C
  iny
  lda ($00),y
  sta $02
  ldy #3
  lda ($00),y
  sta $08
  ldy #10
  lda ($00),y
  and #$0F
  sta $04                           ; columns
  lda ($00),y
  lsr a
  lsr a
  lsr a
  lsr a
  sta $05                           ; rows
  dey
  lda ($00),y
  and #%00000011
  sta $06                           ; attributes
  dey
  lda ($00),y
  lsr a
  bcc @not_y
  lda #%10000000
  ora $06
  sta $06
@not_y:
  lda ($00),y
  and #%00010000
  beq @not_x
  lda #%01000000
  ora $06
  sta $06
@not_x:
  jsr object_tiles
  ldy #11
  lda ($00),y
  tax
  ; Flipped, the first column is at the right, and begins at the bottom.
  bit $06
  bvc @column
  ldy $04
  lda $08
  jsr last_of
  sta $08
@column:
  lda $05
  sta $03
  lda $02
  bit $06
  bpl @top
  ldy $05
  jsr last_of
@top:
  sta $07
@sprite:
  lda $07
  bit $0C
  bpl @shown
  lda #$F4                          ; below the picture
@shown:
  sta $0200,x
  jsr object_tile
  sta $0201,x
  lda $06
  sta $0202,x
  lda $08
  sta $0203,x
  inx
  inx
  inx
  inx
  lda #8
  bit $06
  bpl @down
  lda #<-8
@down:
  clc
  adc $07
  sta $07
  dec $03
  bne @sprite
  lda #8
  bit $06
  bvc @right
  lda #<-8
@right:
  clc
  adc $08
  sta $08
  dec $04
  bne @column
  rts

; A is the place of the first of Y sprites; of the last one, then.
last_of:
  dey
  beq @there
  clc
  adc #8
  bne last_of
  beq last_of
@there:
  rts

; $09 points at the tiles of this frame; where $0A is 0, $09 is the first tile, and the others follow.
object_tiles:
  ldy #7
  lda ($00),y
  sta $09
  dey
  lda ($00),y
  sta $0A
  dey
  lda ($00),y
  tay
  beq @done
@frame:
  ldx $04
@column:
  clc
  lda $09
  adc $05
  sta $09
  bcc @next
  lda $0A
  beq @next
  inc $0A
@next:
  dex
  bne @column
  dey
  bne @frame
@done:
  rts

object_tile:
  lda $0A
  beq @number
  ldy #0
  lda ($09),y
  inc $09
  bne @done
  inc $0A
@done:
  rts
@number:
  lda $09
  inc $09
  rts

at $EE17
start_motor:
  jmp start_motor_rest
