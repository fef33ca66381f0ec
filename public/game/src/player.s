; Khepri and the sun he carries. Carried, the sun is a shield in front; thrown, it is a weapon that
; comes back. What it swallows makes it hot, and a hot sun flares when thrown.

.segment "CODE"

player_place:
  lda #128
  sta player_x
  lda #200
  sta player_y
  lda #0
  sta player_xf
  sta player_yf
  sta player_dead
  sta sun_state
  sta fire_wait
  sta chain_time
  sta chain_kills
  lda #150
  sta player_safe
  rts

player_frame:
  lda player_safe
  beq @alive
  dec player_safe
@alive:
  lda player_dead
  beq @move
  dec player_dead
  bne @done
  lda lives
  bne @again
  jmp game_over
@again:
  dec lives
  lda hud_dirty
  ora #HUD_LIVES
  sta hud_dirty
  jsr player_place
  sfx_pulse FX_READY
@done:
  rts

@move:
  ; 1.9 dots a frame, 1.4 on each axis when oblique
  lda #$E8
  sta t0
  lda #$01
  sta t1
  lda pad
  and #BTN_LEFT | BTN_RIGHT
  beq @speed
  lda pad
  and #BTN_UP | BTN_DOWN
  beq @speed
  lda #$60
  sta t0
@speed:
  lda pad
  lsr a
  bcc @not_right
  lda player_xf
  clc
  adc t0
  sta player_xf
  lda player_x
  adc t1
  cmp #FIELD_RIGHT
  bcc @right_ok
  lda #FIELD_RIGHT
@right_ok:
  sta player_x
@not_right:
  lda pad
  and #BTN_LEFT
  beq @not_left
  lda player_xf
  sec
  sbc t0
  sta player_xf
  lda player_x
  sbc t1
  cmp #FIELD_LEFT
  bcs @left_ok
  lda #FIELD_LEFT
@left_ok:
  sta player_x
@not_left:
  lda pad
  and #BTN_DOWN
  beq @not_down
  lda player_yf
  clc
  adc t0
  sta player_yf
  lda player_y
  adc t1
  cmp #216
  bcc @down_ok
  lda #216
@down_ok:
  sta player_y
@not_down:
  lda pad
  and #BTN_UP
  beq @not_up
  lda player_yf
  sec
  sbc t0
  sta player_yf
  lda player_y
  sbc t1
  cmp #72
  bcs @up_ok
  lda #72
@up_ok:
  sta player_y
@not_up:

  jsr camp_frame

  ; rays, as long as A is down
  lda fire_wait
  beq @may_fire
  dec fire_wait
  bne @no_fire
@may_fire:
  lda pad
  and #BTN_A
  beq @no_fire
  ldx power
  lda fire_gap,x
  sta fire_wait
  lda ray_first,x
  tay
@ray:
  lda ray_dx,y
  cmp #$80                          ; ends a volley
  beq @fired
  jsr ray_new
  iny
  bne @ray
@fired:
  sfx_noise FX_RAY
@no_fire:

  ; B throws the sun
  lda pad_new
  and #BTN_B
  beq @kept
  lda sun_state
  bne @kept
  lda #1
  sta sun_state
  lda #0
  sta sun_vy
  sta sun_vx
  sta sun_vx+1
  sta sun_xf
  sta sun_yf
  sta sun_time
  lda #<-6
  sta sun_vy+1
  lda pad
  lsr a
  bcc @not_east
  lda #$80
  sta sun_vx
  lda #1
  sta sun_vx+1
@not_east:
  lda pad
  and #BTN_LEFT
  beq @not_west
  lda #$80
  sta sun_vx
  lda #<-2
  sta sun_vx+1
@not_west:
  sfx_pulse FX_THROW
  lda heat
  cmp #32
  bcc @kept
  jmp flare
@kept:
  rts

; Who stays in one place is found: a scorpion comes from the side, too low for the rays.
camp_frame:
  lda phase
  cmp #PH_WAVES
  bne @moved
  lda player_x
  sec
  sbc camp_x
  clc
  adc #20
  cmp #40
  bcs @moved
  inc camp_time
  lda camp_time
  cmp #250
  bcc @done
  lda #100
  sta camp_time
  lda #20
  ldy player_x
  bmi @side                         ; the farther side
  lda #236
@side:
  sta spr_x
  lda #E_SCORPION
  jsr enemy_new
  cpx #MAX_ENEMY
  bcs @done                         ; no room
  lda player_y
  sta e_y,x
  lda #255
  sta e_fire,x
  lda #1                            ; and it is in a hurry
  ldy e_vx,x
  beq @east
  lda #<-2
@east:
  sta e_vx,x
  rts
@moved:
  lda player_x
  sta camp_x
  lda #0
  sta camp_time
@done:
  rts

.segment "TABLES"
fire_gap:     .byte 9, 9, 9, 7
ray_first:    .byte 0, 2, 5, 9
ray_dx:       .byte 0, $80,  <-5, 5, $80,  0, <-6, 6, $80,  <-5, 5, <-8, 8, $80
ray_vx:       .byte 0, 0,    0, 0, 0,      0, <-2, 2, 0,    0, 0, <-2, 2, 0
.segment "CODE"

; The flare: all venom turns to gold dust, all that lives is burned.
flare:
  lda #0
  sta heat
  lda hud_dirty
  ora #HUD_HEAT
  sta hud_dirty
  lda #8
  sta flash
  lda #24
  sta shake
  lda #SMP_QUAKE
  sta req_dmc
  sfx_noise FX_BLAST
  ldx #MAX_VENOM - 1
@venom:
  lda v_on,x
  beq @none
  lda #0
  sta v_on,x
  lda v_x,x
  sta spr_x
  lda v_y,x
  sta spr_y
  jsr spark_up
  lda #1
  jsr score_add
@none:
  dex
  bpl @venom
  ldx #MAX_ENEMY - 1
@enemy:
  lda e_type,x
  beq @free
  lda #8
  ldy #1
  jsr enemy_hurt
@free:
  dex
  bpl @enemy
  lda #10
  jmp apep_hurt

; A hotter sun. Keeps X and Y.
heat_up:
  lda heat
  cmp #32
  bcs @full
  inc heat
  lda hud_dirty
  ora #HUD_HEAT
  sta hud_dirty
  lda heat
  cmp #32
  bne @full
  sfx_pulse FX_POWER
@full:
  rts

sun_frame:
  lda sun_state
  beq @carried
  cmp #1
  beq @flying
  jmp @homing
@carried:
  lda player_x
  sta sun_x
  lda player_y
  sec
  sbc #13
  sta sun_y
  rts

@flying:
  inc sun_time
  ; sideways, turning back at the walls
  lda sun_xf
  clc
  adc sun_vx
  sta sun_xf
  lda sun_x
  adc sun_vx+1
  cmp #24
  bcc @wall
  cmp #232
  bcs @wall
  sta sun_x
  bcc @up
@wall:
  lda #0
  sec
  sbc sun_vx
  sta sun_vx
  lda #0
  sbc sun_vx+1
  sta sun_vx+1
@up:
  lda sun_yf
  clc
  adc sun_vy
  sta sun_yf
  lda sun_y
  adc sun_vy+1
  cmp #36
  bcs @under_bar
  lda #0
  sta sun_vy
  sta sun_vy+1
  lda #36
@under_bar:
  sta sun_y
  ; slower and slower; held B keeps it burning at the top for a second
  lda sun_vy
  clc
  adc #$2C
  sta sun_vy
  lda sun_vy+1
  adc #0
  sta sun_vy+1
  bmi @done
  lda pad
  and #BTN_B
  beq @turn
  lda sun_time
  cmp #90
  bcs @turn
  lda #0
  sta sun_vy
  sta sun_vy+1
  sta sun_vx
  sta sun_vx+1
@done:
  rts
@turn:
  lda #2
  sta sun_state
  rts

@homing:
  lda player_dead
  bne @done
  lda player_y
  sec
  sbc #13
  sta t2                            ; where it belongs
  ; an eighth of the way each frame, and 2
  lda player_x
  sec
  sbc sun_x
  bcc @west
  jsr @step
  clc
  adc sun_x
  sta sun_x
  jmp @vertical
@west:
  eor #$FF
  adc #1
  jsr @step
  sta t0
  lda sun_x
  sec
  sbc t0
  sta sun_x
@vertical:
  lda t2
  sec
  sbc sun_y
  bcc @north
  jsr @step
  clc
  adc sun_y
  sta sun_y
  jmp @near
@north:
  eor #$FF
  adc #1
  jsr @step
  sta t0
  lda sun_y
  sec
  sbc t0
  sta sun_y
@near:
  lda sun_x
  cmp player_x
  bne @done
  lda sun_y
  cmp t2
  bne @done
  lda #0
  sta sun_state
  sfx_pulse FX_CATCH
  ldx #3
@caught:
  lda sun_x
  sta spr_x
  lda sun_y
  sta spr_y
  jsr spark_new
  dex
  bne @caught
  rts
; A: distance; A: how much of it now.
@step:
  sta t1
  lsr a
  lsr a
  lsr a
  clc
  adc #2
  cmp t1
  bcc @less
  lda t1
@less:
  rts

; Khepri is hit, unless he is safe.
player_hit:
  lda player_safe
  ora player_dead
  bne @no
  lda #100
  sta player_dead
  lda #9
  sta freeze
  lda #8
  sta flash
  lda #32
  sta shake
  lda power
  beq @weak
  dec power
@weak:
  lda #1
  sta multiplier
  lda hud_dirty
  ora #HUD_MULT
  sta hud_dirty
  lda #SMP_QUAKE
  sta req_dmc
  sfx_noise FX_BLAST
  lda player_x
  sta spr_x
  lda player_y
  sta spr_y
  txa
  pha
  jsr burst
  jsr boom_new
  pla
  tax
@no:
  rts

; The multiplier cools when nothing dies for a while.
chain_frame:
  lda multiplier
  cmp #2
  bcc @done
  dec chain_time
  bne @done
  lda #60
  sta chain_time
  dec multiplier
  lda hud_dirty
  ora #HUD_MULT
  sta hud_dirty
@done:
  rts

; One more on the multiplier, nine at most. Keeps X and Y.
chain_up:
  lda #120
  sta chain_time
  lda multiplier
  cmp #9
  bcs @most
  inc multiplier
  lda hud_dirty
  ora #HUD_MULT
  sta hud_dirty
@most:
  rts

paint_player:
  ; the sun
  lda player_dead
  beq @alive
  rts
@alive:
  lda sun_x
  sta spr_x
  lda sun_y
  sta spr_y
  lda #1
  sta spr_attr
  lda heat
  cmp #32
  lda frame
  bcc @warm
  asl a                             ; a full sun breathes fast
@warm:
  and #8
  beq @small
  lda #S_SUN_B
  bne @sun
@small:
  lda #S_SUN_A
@sun:
  jsr put_pair
  ; the scarab, flickering while it is safe
  lda player_safe
  lsr a
  lsr a
  bcs @done
  lda player_x
  sta spr_x
  lda player_y
  sta spr_y
  lda #0
  sta spr_attr
  lda frame
  and #4
  beq @out
  lda #S_SCARAB_B
  bne @scarab
@out:
  lda #S_SCARAB_A
@scarab:
  jmp put_pair
@done:
  rts
