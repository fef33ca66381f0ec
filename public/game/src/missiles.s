; Rays go up, venom comes at you.

.segment "CODE"

; A ray of volley entry Y. Keeps Y.
ray_new:
  ldx #MAX_RAY - 1
@find:
  lda r_y,x
  beq @free
  dex
  bpl @find
  rts
@free:
  lda ray_dx,y
  clc
  adc player_x
  sta r_x,x
  lda ray_vx,y
  sta r_vx,x
  lda player_y
  sec
  sbc #12
  sta r_y,x
  rts

rays_frame:
  ldx #MAX_RAY - 1
@ray:
  lda r_y,x
  beq @next
  sec
  sbc #7
  cmp #FIELD_TOP
  bcs @up
  lda #0
@up:
  sta r_y,x
  lda r_x,x
  clc
  adc r_vx,x
  sta r_x,x
  cmp #18
  bcc @gone
  cmp #239
  bcc @next
@gone:
  lda #0
  sta r_y,x
@next:
  dex
  bpl @ray
  rts

paint_rays:
  ldx #MAX_RAY - 1
@ray:
  lda r_y,x
  beq @next
  sta spr_y
  lda r_x,x
  sta spr_x
  lda #1
  ldy r_vx,x
  bpl @right
  lda #%01000001
@right:
  sta spr_attr
  lda #S_RAY
  cpy #0
  beq @straight
  lda #S_RAY_LEAN
@straight:
  jsr put_middle
@next:
  dex
  bpl @ray
  rts

; Y = a free place for venom at spr_x, spr_y, carry clear; or carry set. Keeps X.
venom_new:
  ldy #MAX_VENOM - 1
@find:
  lda v_on,y
  beq @free
  dey
  bpl @find
  sec
  rts
@free:
  lda #1
  sta v_on,y
  lda spr_x
  sta v_x,y
  lda spr_y
  sta v_y,y
  lda #0
  sta v_xf,y
  sta v_yf,y
  clc
  rts

; Venom from spr_x, spr_y at Khepri. Keeps X.
venom_aimed:
  lda venom_speed
  sta aim_speed
  jsr aim
  jsr venom_new
  bcs @full
  lda aim_vx
  sta v_vxf,y
  lda aim_vx+1
  sta v_vx,y
  lda aim_vy
  sta v_vyf,y
  lda aim_vy+1
  sta v_vy,y
@full:
  rts

; The way from spr_x, spr_y to Khepri at aim_speed (128 is a dot a frame): aim_vx and aim_vy, 8.8.
; The lesser difference over the greater, in 32 steps, picks a unit vector of that slope. Keeps X.
aim:
  lda player_x
  sec
  sbc spr_x
  ror t2                            ; bit 7 set: to the right
  bmi @dx
  eor #$FF
  clc
  adc #1
@dx:
  sta t0
  lda player_y
  sec
  sbc spr_y
  ror t3                            ; bit 7 set: down
  bmi @dy
  eor #$FF
  clc
  adc #1
@dy:
  sta t1
  lda #0
  sta t4
  sta t5
  lda t1
  cmp t0
  bcs @steep
  ldy t0                            ; x is the greater
  sta t0
  sty t1
  inc t4
@steep:
  ldy #32
  lda t0
  cmp t1
  beq @slope
  ldy #5                            ; 32 * t0 / t1
@bit:
  asl a
  bcs @subtract
  cmp t1
  bcc @zero
@subtract:
  sbc t1
  sec
@zero:
  rol t5
  dey
  bne @bit
  ldy t5
@slope:
  lda aim_lesser,y
  pha
  lda aim_greater,y
  jsr times_speed                   ; t0 low, A high
  ldy t4
  bne @x_greater
  jsr @store_y
  pla
  jsr times_speed
@store_x:
  bit t2
  jsr signed
  sta aim_vx+1
  lda t0
  sta aim_vx
  rts
@x_greater:
  jsr @store_x
  pla
  jsr times_speed
@store_y:
  bit t3
  jsr signed
  sta aim_vy+1
  lda t0
  sta aim_vy
  rts

; N clear: negate A:t0.
signed:
  bmi @done
  sta t1
  lda #0
  sec
  sbc t0
  sta t0
  lda #0
  sbc t1
@done:
  rts

; A (0-127) * aim_speed / 64, as 8.8: A high, t0 low. Keeps X.
times_speed:
  sta t1
  lda #0
  sta t0
  ldy #8
@bit:
  lsr t1
  bcc @zero
  clc
  adc aim_speed
@zero:
  ror a
  ror t0
  dey
  bne @bit
  ; 16-bit product in A:t0; times 4, divided by 256
  asl t0
  rol a
  rol t1                            ; t1 was shifted empty
  asl t0
  rol a
  rol t1
  sta t0
  lda t1
  and #3
  rts

; Venom from enemy X in direction A of 64 (0 right, 16 down). Keeps X.
venom_at_angle:
  sta t4
  lda e_x,x
  sta spr_x
  lda e_y,x
  sta spr_y
venom_at_angle_here:                ; t4: direction; from spr_x, spr_y
  lda venom_speed
  sta aim_speed
  jsr venom_new
  bcs @full
  txa
  pha
  tya
  tax
  ldy t4
  lda sine,y
  jsr @part
  sta v_vy,x
  lda t0
  sta v_vyf,x
  lda t4
  clc
  adc #16
  and #63
  tay
  lda sine,y
  jsr @part
  sta v_vx,x
  lda t0
  sta v_vxf,x
  pla
  tax
@full:
  rts
@part:
  bpl @positive
  eor #$FF
  clc
  adc #1
  jsr times_speed
  bit nothing                       ; N clear
  jmp signed
@positive:
  jmp times_speed

venom_frame:
  ldx #MAX_VENOM - 1
@venom:
  lda v_on,x
  bne @move
  jmp @next
@move:
  lda v_xf,x
  clc
  adc v_vxf,x
  sta v_xf,x
  lda v_x,x
  adc v_vx,x
  sta v_x,x
  cmp #16
  bcc @gone
  cmp #241
  bcs @gone
  lda v_yf,x
  clc
  adc v_vyf,x
  sta v_yf,x
  lda v_y,x
  adc v_vy,x
  sta v_y,x
  cmp #FIELD_TOP
  bcc @gone
  cmp #236
  bcs @gone
  lda player_dead
  bne @next
  ; the sun swallows it
  lda v_x,x
  sec
  sbc sun_x
  clc
  adc #9
  cmp #18
  bcs @no_sun
  lda v_y,x
  sec
  sbc sun_y
  clc
  adc #10
  cmp #20
  bcs @no_sun
  lda v_x,x
  sta spr_x
  lda v_y,x
  sta spr_y
  jsr spark_up
  jsr heat_up
  sfx_noise FX_ABSORB
  lda #1
  jsr score_add
  jmp @gone
@no_sun:
  lda v_x,x
  sec
  sbc player_x
  clc
  adc #4
  cmp #8
  bcs @next
  lda v_y,x
  sec
  sbc player_y
  clc
  adc #4
  cmp #9
  bcs @next
  jsr player_hit
@gone:
  lda #0
  sta v_on,x
@next:
  dex
  bmi @done
  jmp @venom
@done:
  rts

paint_venom:
  ldx #MAX_VENOM - 1
@venom:
  lda v_on,x
  beq @next
  lda v_x,x
  sta spr_x
  lda v_y,x
  sta spr_y
  lda #2
  sta spr_attr
  lda frame
  and #4
  beq @a
  lda #S_VENOM_B
  bne @put
@a:
  lda #S_VENOM_A
@put:
  jsr put_middle
@next:
  dex
  bpl @venom
  rts

.segment "TABLES"
nothing:      .byte 0
; Unit vectors of slope n / 32, times 127
aim_greater:
  .byte 127, 127, 127, 126, 126, 125, 125, 124, 123, 122, 121
  .byte 120, 119, 118, 116, 115, 114, 112, 111, 109, 108, 106
  .byte 105, 103, 102, 100, 99, 97, 96, 94, 93, 91, 90
aim_lesser:
  .byte 0, 4, 8, 12, 16, 20, 23, 27, 31, 34, 38
  .byte 41, 45, 48, 51, 54, 57, 60, 62, 65, 67, 70
  .byte 72, 74, 76, 78, 80, 82, 84, 85, 87, 88, 90

