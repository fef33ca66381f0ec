; Sparks, bursts, numbers that rise; and what falls for Khepri to catch.

K_SPARK = 1
K_BOOM  = 2
K_POPUP = 3

.segment "CODE"

; Take a place for spark A: the first free one, else the oldest turn's. X: the place.
spark_place:
  sta t0
  ldx #MAX_SPARK - 1
@find:
  lda k_kind,x
  beq @free
  dex
  bpl @find
  lda frame
  and #7
  tax
@free:
  lda t0
  sta k_kind,x
  lda #0
  sta k_t,x
  sta k_vx,x
  sta k_vy,x
  lda spr_x
  sta k_x,x
  lda spr_y
  sta k_y,x
  rts

; A spark from spr_x, spr_y in any direction. Keeps X and Y.
spark_new:
  txa
  pha
  lda #K_SPARK
  jsr spark_place
  jsr random
  and #7
  sec
  sbc #3
  sta k_vx,x
  jsr random
  and #7
  sec
  sbc #4
  sta k_vy,x
  pla
  tax
  rts

; A spark that rises. Keeps X and Y.
spark_up:
  txa
  pha
  lda #K_SPARK
  jsr spark_place
  lda #<-2
  sta k_vy,x
  pla
  tax
  rts

boom_new:
  txa
  pha
  lda #K_BOOM
  jsr spark_place
  pla
  tax
  rts

; The multiplier, rising from where something died.
popup_new:
  lda #K_POPUP
  jsr spark_place
  lda multiplier
  sta k_vx,x
  lda #<-1
  sta k_vy,x
  rts

; Many sparks.
burst:
  jsr boom_new
  ldx #6
@spark:
  jsr spark_new
  dex
  bne @spark
  rts

sparks_frame:
  ldx #MAX_SPARK - 1
@spark:
  lda k_kind,x
  beq @next
  inc k_t,x
  cmp #K_POPUP
  beq @popup
  lda k_t,x
  cmp #16
  bcs @gone
  lda k_x,x
  clc
  adc k_vx,x
  sta k_x,x
  cmp #8
  bcc @gone
  cmp #248
  bcs @gone
  lda k_y,x
  clc
  adc k_vy,x
  sta k_y,x
  cmp #232
  bcs @gone
  lda k_t,x                         ; they fall a little
  and #3
  bne @next
  lda k_kind,x
  cmp #K_SPARK
  bne @next
  inc k_vy,x
  bne @next
@popup:
  lda k_t,x
  cmp #32
  bcs @gone
  and #1
  bne @next
  dec k_y,x
  bne @next
@gone:
  lda #0
  sta k_kind,x
@next:
  dex
  bpl @spark
  rts

paint_sparks:
  ldx #MAX_SPARK - 1
@spark:
  lda k_kind,x
  beq @next
  lda k_x,x
  sta spr_x
  lda k_y,x
  sta spr_y
  lda #1
  sta spr_attr
  lda k_kind,x
  cmp #K_POPUP
  beq @popup
  cmp #K_BOOM
  beq @boom
  lda k_t,x
  lsr a
  and #%00000110                    ; four ages of four frames, tiles two apart
  clc
  adc #S_SPARK_0
  jsr put_middle
  jmp @next
@boom:
  lda k_t,x
  lsr a
  and #%00000110
  clc
  adc #S_BOOM_0
  jsr put_pair
  jmp @next
@popup:
  lda k_y,x
  cmp #FIELD_TOP
  bcc @next
  lda k_vx,x
  asl a
  adc #LETTER_TILE + ('0' - 32) * 2
  jsr put_middle
  lda k_x,x
  sec
  sbc #7
  bcc @next
  sta spr_x
  lda k_y,x
  sta spr_y
  lda #LETTER_TILE + ('#' - 32) * 2
  jsr put_middle
@next:
  dex
  bpl @spark
  rts

; Item A (1 gold, 2 ankh) at spr_x, spr_y.
item_new:
  ldx #MAX_ITEM - 1
  pha
@find:
  lda i_kind,x
  beq @free
  dex
  bpl @find
  pla
  rts
@free:
  pla
  sta i_kind,x
  lda #0
  sta i_t,x
  lda spr_x
  sta i_x,x
  lda spr_y
  sta i_y,x
  rts

items_frame:
  ldx #MAX_ITEM - 1
@item:
  lda i_kind,x
  beq @next
  inc i_t,x
  lda i_t,x
  cmp #20                           ; up a little, then down
  bcs @down
  and #1
  beq @fall
  dec i_y,x
  bne @fall
@down:
  inc i_y,x
@fall:
  lda i_y,x
  cmp #236
  bcs @gone
  lda player_dead
  bne @next
  lda i_x,x
  sec
  sbc player_x
  clc
  adc #16
  cmp #32
  bcs @next
  lda i_y,x
  sec
  sbc player_y
  clc
  adc #18
  cmp #36
  bcs @next
  lda i_kind,x
  cmp #2
  beq @ankh
  lda #10
  jsr score_add
  lda #120                          ; gold keeps the chain warm
  sta chain_time
  sfx_pulse FX_GOLD
  jmp @gone
@ankh:
  lda #50
  jsr score_add
  sfx_pulse FX_POWER
  lda power
  cmp #3
  bcs @gone
  inc power
@gone:
  lda #0
  sta i_kind,x
@next:
  dex
  bpl @item
  rts

paint_items:
  ldx #MAX_ITEM - 1
@item:
  lda i_kind,x
  beq @next
  lda i_x,x
  sta spr_x
  lda i_y,x
  sta spr_y
  lda #1
  sta spr_attr
  lda i_kind,x
  cmp #2
  beq @ankh
  lda i_t,x
  and #8
  beq @edge
  lda #S_GOLD_A
  bne @gold
@edge:
  lda #S_GOLD_B
@gold:
  jsr put_middle
  jmp @next
@ankh:
  lda i_t,x
  and #4
  beq @shine
  lda #0
  sta spr_attr
@shine:
  lda #S_ANKH
  jsr put_pair
@next:
  dex
  bpl @item
  rts
