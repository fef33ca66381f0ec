; What lives in the night.

E_BAT      = 1
E_WASP     = 2
E_EYE      = 3
E_SERPENT  = 4                      ; the head
E_COIL     = 5                      ; what follows it
E_JAR      = 6
E_SCORPION = 7
E_FLAME    = 8
E_MUMMY    = 9

.segment "TABLES"
;                        bat  wasp eye  serp coil jar  scor flam mummy
enemy_hp:       .byte 0, 1,   1,   4,   3,   2,   6,   3,   2,   10
enemy_points:   .byte 0, 5,   8,   20,  15,  8,   25,  15,  10,  40
enemy_colours:  .byte 0, 2,   3,   2,   3,   3,   1,   3,   2,   1
enemy_tile_a:   .byte 0, S_BAT_A, S_WASP_A, S_EYE_A, S_SNAKE_HEAD, S_SNAKE_COIL, S_JAR, S_SCORPION_A, S_FLAME_A, S_MUMMY_A
enemy_tile_b:   .byte 0, S_BAT_B, S_WASP_B, S_EYE_A, S_SNAKE_HEAD, S_SNAKE_COIL, S_JAR, S_SCORPION_B, S_FLAME_B, S_MUMMY_A
enemy_fire:     .byte 0, 0,   0,   44,  90,  0,   0,   56,  0,   50     ; frames to the first shot
enemy_refire:   .byte 0, 0,   0,   96,  120, 0,   0,   90,  0,   110    ; and between shots, less twice the rank
enemy_vy:       .byte 0, 1,   1,   1,   0,   0,   0,   0,   1,   0      ; dots a frame
enemy_vyf:      .byte 0, $40, $60, $00, $C0, $C0, $90, $40, $00, $80
enemy_think:
  .addr 0, bat-1, wasp-1, eye-1, serpent-1, serpent-1, jar-1, scorpion-1, flame-1, mummy-1

.segment "CODE"

; A: kind, spr_x, spr_y: where. Nothing if there is no room. Keeps Y.
enemy_new:
  ldx #MAX_ENEMY - 1
@find:
  pha
  lda e_type,x
  beq @free
  pla
  dex
  bpl @find
  rts
@free:
  pla
  sta e_type,x
  sty t4
  tay
  lda enemy_hp,y
  sta e_hp,x
  lda enemy_fire,y
  sta e_fire,x
  lda enemy_vy,y
  sta e_vy,x
  lda enemy_vyf,y
  sta e_vyf,x
  lda #0
  sta e_vx,x
  sta e_vxf,x
  sta e_xf,x
  sta e_yf,x
  sta e_t,x
  sta e_flash,x
  lda spr_x
  sta e_x,x
  sta e_p,x
  lda spr_y
  sta e_y,x
  cpy #E_SCORPION
  bne @done
  lda #0                            ; it comes in from the side
  sta e_vy,x
  sta e_vyf,x
  lda spr_x
  bmi @from_right
  lda #$B0
  sta e_vxf,x
  bne @low
@from_right:
  lda #<-1
  sta e_vx,x
  lda #$50
  sta e_vxf,x
@low:
  jsr random
  and #63
  adc #44
  sta e_y,x
@done:
  ldy t4
  rts

enemies_frame:
  ldx #MAX_ENEMY - 1
@enemy:
  lda e_type,x
  beq @next
  jsr enemy_frame
@next:
  dex
  bpl @enemy
  rts

enemy_frame:
  inc e_t,x
  lda e_flash,x
  beq @think
  dec e_flash,x
@think:
  lda e_type,x
  asl a
  tay
  lda enemy_think+1,y
  pha
  lda enemy_think,y
  pha
  rts                               ; to what it does, which goes on to enemy_move or enemy_meet

; Speed to place; out of the field is gone.
enemy_move:
  lda e_xf,x
  clc
  adc e_vxf,x
  sta e_xf,x
  lda e_x,x
  adc e_vx,x
  sta e_x,x
enemy_fall:
  lda e_yf,x
  clc
  adc e_vyf,x
  sta e_yf,x
  lda e_y,x
  adc e_vy,x
  sta e_y,x
  lda e_x,x
  cmp #12
  bcc enemy_gone
  cmp #245
  bcs enemy_gone
  lda e_y,x
  cmp #238
  bcc enemy_meet
enemy_gone:
  lda #0
  sta e_type,x
  rts

; What it meets: rays, the sun, Khepri.
enemy_meet:
  lda e_y,x
  cmp #FIELD_TOP - 4
  bcs @seen
  rts
@seen:
  ldy #MAX_RAY - 1
@ray:
  lda r_y,y
  beq @no_ray
  sec
  sbc e_y,x
  clc
  adc #10
  cmp #20
  bcs @no_ray
  lda r_x,y
  sec
  sbc e_x,x
  clc
  adc #9
  cmp #19
  bcs @no_ray
  lda #0
  sta r_y,y
  tya
  pha
  lda #1
  ldy #0
  jsr enemy_hurt
  pla
  tay
  lda e_type,x
  beq @dead
@no_ray:
  dey
  bpl @ray
  ; the sun
  lda player_dead
  bne @dead
  lda sun_x
  sec
  sbc e_x,x
  clc
  adc #14
  cmp #28
  bcs @no_sun
  lda sun_y
  sec
  sbc e_y,x
  clc
  adc #14
  cmp #28
  bcs @no_sun
  lda sun_state                     ; carried it shields from venom only; thrown it burns
  beq @no_sun
  lda frame
  and #1
  bne @no_sun
  lda #1
  tay
  jsr enemy_hurt
  lda e_type,x
  beq @dead
@no_sun:
  ; Khepri, a small heart
  lda player_x
  sec
  sbc e_x,x
  clc
  adc #7
  cmp #14
  bcs @dead
  lda player_y
  sec
  sbc e_y,x
  clc
  adc #7
  cmp #14
  bcs @dead
  jmp player_hit
@dead:
  rts

; A: damage, Y: 1 from the sun, 0 from a ray. Keeps X.
enemy_hurt:
  sta t0
  lda e_hp,x
  sec
  sbc t0
  beq enemy_dies
  bcc enemy_dies
  sta e_hp,x
  lda #4
  sta e_flash,x
  sfx_noise FX_PING
  rts

enemy_dies:
  sty t3                            ; who did it
  lda e_x,x
  sta spr_x
  lda e_y,x
  sta spr_y
  ldy e_type,x
  sty t4
  lda enemy_points,y
  jsr score_add
  lda #0
  sta e_type,x
  sfx_noise FX_BOOM
  txa
  pha
  jsr boom_new
  jsr spark_new
  jsr spark_new
  jsr spark_new
  lda t4
  cmp #E_JAR
  bne @no_jar
  lda #2
  jsr item_new
@no_jar:
  lda t3
  beq @by_ray
  ; by the sun: the chain grows at once, and there is gold in it
  jsr chain_up
  lda multiplier
  sta fp_pitch
  jsr popup_new
  lda t4
  cmp #E_JAR
  beq @chained
  lda #1
  jsr item_new
@chained:
  sfx_pulse FX_CHAIN
  jmp @done
@by_ray:
  lda #80
  sta chain_time
  inc chain_kills
  lda chain_kills
  cmp #8
  bcc @done
  lda #0
  sta chain_kills
  jsr chain_up
@done:
  jsr heat_up
  pla
  tax
  rts

; --- one routine a kind; X is the enemy

bat:                                ; sways about the column it came in, and may spit once
  lda e_t,x
  cmp #40
  bne @sway
  jsr random
  and #63
  sec
  sbc #18
  cmp rank
  beq @spit
  bcs @sway
@spit:
  lda e_x,x
  sta spr_x
  lda e_y,x
  sta spr_y
  jsr venom_aimed
@sway:
  lda e_t,x
  asl a
  and #63
  tay
  lda sine,y
  cmp #$80
  ror a
  cmp #$80
  ror a
  clc
  adc e_p,x
  sta e_x,x
  jmp enemy_fall

wasp:                               ; half a second of looking, then straight at you
  lda e_t,x
  cmp #30
  bne @on
  lda e_x,x
  sta spr_x
  lda e_y,x
  sta spr_y
  lda rank
  asl a
  asl a
  clc
  adc #232
  bcc @speed
  lda #255
@speed:
  sta aim_speed
  jsr aim
  lda aim_vx
  sta e_vxf,x
  lda aim_vx+1
  sta e_vx,x
  lda aim_vy
  sta e_vyf,x
  lda aim_vy+1
  bpl @down
  lda #1                            ; never back up
@down:
  sta e_vy,x
@on:
  jmp enemy_move

eye:                                ; comes down, watches, shoots, goes
  lda e_t,x
  cmp #50
  bne @watching
  lda #0
  sta e_vy,x
  sta e_vyf,x
@watching:
  bcc @move
  cmp #240
  bcc @drift
  bne @move
  lda #1
  sta e_vy,x
  lda #$80
  sta e_vyf,x
  lda #0
  sta e_vx,x
  sta e_vxf,x
  lda #241
  sta e_t,x
@drift:
  and #31
  bne @shoot
  ldy #0
  lda player_x
  cmp e_x,x
  bcs @east
  dey
@east:
  tya
  sta e_vx,x
  lda #$60
  cpy #0
  beq @vx
  lda #$A0
@vx:
  sta e_vxf,x
@shoot:
  jsr enemy_shoot
@move:
  lda e_t,x
  cmp #255                          ; leaving, it does not age
  bne @aging
  dec e_t,x
@aging:
  jmp enemy_move

serpent:                            ; a chain on one wide wave
  lda e_t,x
  and #63
  tay
  lda sine,y
  cmp #$80
  ror a
  clc
  adc e_p,x
  sta e_x,x
  lda e_type,x
  cmp #E_SERPENT
  bne @coil
  jsr enemy_shoot
@coil:
  jmp enemy_fall

jar:
  jmp enemy_move

scorpion:                           ; along the ledge, spitting
  jsr enemy_shoot
  jmp enemy_move

flame:                              ; leans towards you, never tires of it
  lda e_t,x
  cmp #200
  bcs @fall
  ldy #10
  lda player_x
  cmp e_x,x
  bcs @right
  lda e_vxf,x
  sec
  sbc #10
  sta e_vxf,x
  lda e_vx,x
  sbc #0
  cmp #<-2
  bne @vx
  lda #$00
  sta e_vxf,x
  lda #<-1
  bne @vx
@right:
  lda e_vxf,x
  clc
  adc #10
  sta e_vxf,x
  lda e_vx,x
  adc #0
  cmp #2
  bne @vx
  lda #$FF
  sta e_vxf,x
  lda #1
@vx:
  sta e_vx,x
  jmp enemy_move
@fall:
  lda #200
  sta e_t,x
  lda #2
  sta e_vy,x
  jmp enemy_move

mummy:                              ; slow, hard, three shots at a time
  lda e_fire,x
  cmp #1
  bne @wait
  lda e_y,x
  cmp #FIELD_TOP
  bcc @wait
  cmp #150
  bcs @wait
  lda #12
  jsr venom_at_angle
  lda #20
  jsr venom_at_angle
@wait:
  jsr enemy_shoot
  jmp enemy_move

; Count down; at zero aim a shot at Khepri, if it is not too near.
enemy_shoot:
  lda e_fire,x
  beq @reload
  dec e_fire,x
  rts
@reload:
  ldy e_type,x
  lda enemy_refire,y
  sec
  sbc rank
  sbc rank
  sta e_fire,x
  lda e_y,x
  cmp #FIELD_TOP
  bcc @no
  cmp #160
  bcs @no
  lda e_x,x
  sta spr_x
  lda e_y,x
  sta spr_y
  jmp venom_aimed
@no:
  rts

paint_enemies:
  ldx #MAX_ENEMY - 1
@enemy:
  ldy e_type,x
  beq @next
  lda e_x,x
  sta spr_x
  lda e_y,x
  sta spr_y
  lda enemy_colours,y
  sta spr_attr
  lda e_flash,x
  beq @calm
  lda frame
  and #2
  lsr a
  eor #1                            ; hit: it flickers in the sun's colours
  sta spr_attr
@calm:
  lda e_t,x
  and #8
  beq @a
  lda enemy_tile_b,y
  bne @frame
@a:
  lda enemy_tile_a,y
@frame:
  cpy #E_EYE
  beq @eye
  cpy #E_MUMMY
  beq @mummy
@put:
  jsr put_pair
@next:
  dex
  bpl @enemy
  rts
@eye:                               ; it narrows before it shoots
  lda e_fire,x
  cmp #14
  lda #S_EYE_A
  bcs @put
  lda #S_EYE_B
  bne @put
@mummy:
  lda e_fire,x
  cmp #20
  lda #S_MUMMY_A
  bcs @put
  lda #S_MUMMY_B
  bne @put
