; Apep, the serpent that lies in wait at the fourth, eighth and twelfth gate. The head swims a figure of
; eight; the body is where the head was, nine frames apart. Rays die on the body.

COILS    = 7
COIL_GAP = 9

.segment "CODE"

apep_enter:
  lda #PH_APEP
  sta phase
  lda rank
  asl a
  asl a
  clc
  adc #60
  sta boss_hp
  lda #0
  sta boss_t
  sta boss_t+1
  sta boss_flash
  sta trail_pos
  lda #128
  sta boss_x
  lda #0
  sta boss_y
  ldx #127
@trail:
  lda #128
  sta trail_x,x
  lda #0
  sta trail_y,x
  dex
  bpl @trail
  lda #90
  sta text_time
  lda #<apep_text
  ldy #>apep_text
  jsr set_text
  lda #SONG_APEP
  sta req_music
  rts

apep_frame:
  lda phase
  cmp #PH_APEP
  beq @there
  rts
@there:
  lda boss_hp
  bne @alive
  jmp apep_dying
@alive:
  inc boss_t
  bne @head
  inc boss_t+1
@head:
  lda boss_flash
  beq @swim
  dec boss_flash
@swim:
  ; x: a slow sine, 88 dots either way; y: twice as fast, after coming in
  lda boss_t
  lsr a
  sta t0
  and #63
  tay
  lda sine,y
  jsr asr3                          ; 15/16... an eighth
  sta t1
  lda sine,y
  cmp #$80
  ror a
  clc
  adc t1                            ; five eighths
  clc
  adc #128
  sta boss_x
  lda boss_t
  and #63
  tay
  lda sine,y
  jsr asr3
  sta t1
  cmp #$80
  ror a
  clc
  adc t1
  clc
  adc #78
  sta t1
  lda boss_y                        ; it comes down into its eight
  cmp t1
  beq @down
  bcc @lower
  sec
  sbc #1
  bcs @set_y
@lower:
  adc #1
@set_y:
  sta boss_y
@down:
  ; the trail
  ldx trail_pos
  dex
  txa
  and #127
  sta trail_pos
  tax
  lda boss_x
  sta trail_x,x
  lda boss_y
  sta trail_y,x
  jsr apep_meets
  lda boss_hp
  beq @done
  jmp apep_attacks
@done:
  rts

apep_attacks:
  lda boss_t+1
  bne @armed
  lda boss_t
  cmp #100
  bcc @none
@armed:
  lda boss_t
  and #127
  cmp #40
  beq @ring
  cmp #80
  beq @aim
  cmp #92
  beq @aim
  cmp #104
  beq @aim
  cmp #8
  beq @help
@none:
  rts
@aim:
  lda boss_x
  sta spr_x
  lda boss_y
  clc
  adc #12
  sta spr_y
  jmp venom_aimed
@ring:
  lda #4                            ; nine, in a fan downwards; more of them at a higher rank
  sta t2
@fan:
  lda t2
  sta t4
  lda boss_x
  sta spr_x
  lda boss_y
  sta spr_y
  jsr venom_at_angle_here
  lda rank
  cmp #6
  lda #4
  bcc @wide
  lda #3
@wide:
  clc
  adc t2
  sta t2
  cmp #30
  bcc @fan
  rts
@help:
  lda rank
  cmp #5
  bcc @none
  lda #60
  sta spr_x
  lda #20
  sta spr_y
  lda #E_BAT
  jsr enemy_new
  lda #196
  sta spr_x
  lda #E_BAT
  jmp enemy_new

; Rays against head and coils, the sun against the head, all of it against Khepri.
apep_meets:
  ldy #MAX_RAY - 1
@ray:
  lda r_y,y
  beq @next_ray
  sec
  sbc boss_y
  clc
  adc #16
  cmp #32
  bcs @next_ray
  lda r_x,y
  sec
  sbc boss_x
  clc
  adc #14
  cmp #28
  bcs @next_ray
  lda #0
  sta r_y,y
  tya
  pha
  lda #1
  jsr apep_hurt
  pla
  tay
@next_ray:
  dey
  bpl @ray
  ; coils
  ldx #1
@coil:
  jsr coil_at
  ldy #MAX_RAY - 1
@coil_ray:
  lda r_y,y
  beq @next_coil_ray
  sec
  sbc spr_y
  clc
  adc #8
  cmp #16
  bcs @next_coil_ray
  lda r_x,y
  sec
  sbc spr_x
  clc
  adc #8
  cmp #16
  bcs @next_coil_ray
  lda #0
  sta r_y,y
@next_coil_ray:
  dey
  bpl @coil_ray
  lda player_x
  sec
  sbc spr_x
  clc
  adc #8
  cmp #16
  bcs @apart
  lda player_y
  sec
  sbc spr_y
  clc
  adc #8
  cmp #16
  bcs @apart
  jsr player_hit
@apart:
  inx
  cpx #COILS + 1
  bne @coil
  ; the sun
  lda player_dead
  bne @done
  lda sun_x
  sec
  sbc boss_x
  clc
  adc #20
  cmp #40
  bcs @no_sun
  lda sun_y
  sec
  sbc boss_y
  clc
  adc #20
  cmp #40
  bcs @no_sun
  lda frame
  and #3
  bne @no_sun
  lda #1
  jsr apep_hurt
@no_sun:
  lda player_x
  sec
  sbc boss_x
  clc
  adc #14
  cmp #28
  bcs @done
  lda player_y
  sec
  sbc boss_y
  clc
  adc #16
  cmp #32
  bcs @done
  jmp player_hit
@done:
  rts

; X: coil (1 is next to the head); spr_x, spr_y: its middle. Keeps X.
coil_at:
  lda coil_offset,x
  clc
  adc trail_pos
  and #127
  tay
  lda trail_x,y
  sta spr_x
  lda trail_y,y
  sta spr_y
  rts

; A: damage. Does nothing where there is no Apep.
apep_hurt:
  sta t0
  lda boss_hp
  beq @none
  sec
  sbc t0
  beq @dead
  bcc @dead
  sta boss_hp
  lda #4
  sta boss_flash
  sfx_noise FX_PING
@none:
  rts
@dead:
  lda #0
  sta boss_hp
  lda #120
  sta phase_time
  lda #SONG_NONE
  sta req_music
  lda #8
  sta flash
  ldx #MAX_VENOM - 1
@venom:
  lda #0
  sta v_on,x
  dex
  bpl @venom
  ldx #MAX_ENEMY - 1
@enemy:
  sta e_type,x
  dex
  bpl @enemy
  rts

; From the tail to the head, a burst every twelve frames.
apep_dying:
  dec phase_time
  lda phase_time
  beq @over
  ldx #12
@twelfth:
  cpx #0
  beq @none
  sec
  sbc #12
  beq @burst
  bcs @twelfth
@none:
  rts
@burst:
  lda #10
  sta shake
  lda phase_time
  ldx #0
@which:
  sec
  sbc #12
  beq @found
  inx
  bne @which
@found:
  cpx #COILS + 1
  bcc @coil
  ldx #COILS
@coil:
  jsr coil_at
  jsr burst
  sfx_noise FX_BLAST
  lda #50
  jmp score_add
@over:
  lda boss_x
  sta spr_x
  lda boss_y
  sta spr_y
  jsr burst
  lda #10
  sta flash
  lda #40
  sta shake
  lda #SMP_QUAKE
  sta req_dmc
  sfx_noise FX_BLAST
  lda #250
  jsr score_add
  lda #250
  jsr score_add
  lda #2
  jsr item_new
  jmp gate_open

paint_apep:
  lda phase
  cmp #PH_APEP
  beq @there
  rts
@there:
  lda boss_hp
  bne @head
  ; dying: what is left
  ldx #0
  lda phase_time
@count:
  cmp #12
  bcc @coils
  sbc #12
  inx
  cpx #COILS
  bne @count
  beq @coils
@head:
  ldx #COILS
@coils:
  stx t3
  cpx #0
  beq @no_coils
@coil:
  jsr coil_at
  lda #3
  sta spr_attr
  lda #S_APEP_COIL
  jsr put_pair
  dex
  bne @coil
@no_coils:
  ; the head: 16 x 32 and its mirror image
  lda #3
  ldx boss_flash
  beq @calm
  lda frame
  and #2
  lsr a
  eor #1
@calm:
  sta t0
  lda boss_y
  sec
  sbc #16
  bcc @done
  sta t1
  ldx #0
@piece:
  lda boss_x
  clc
  adc head_dx,x
  sta spr_x
  lda t1
  clc
  adc head_dy,x
  sta spr_y
  lda t0
  ora head_flip,x
  sta spr_attr
  lda head_tile,x
  jsr put_sprite
  inx
  cpx #8
  bne @piece
@done:
  rts

.segment "TABLES"
apep_text:    .byte "APEP", 0
coil_offset:
  .repeat COILS + 1, i
    .byte i * COIL_GAP + 4
  .endrepeat
head_dx:      .byte <-16, <-8, 0, 8, <-16, <-8, 0, 8
head_dy:      .byte 0, 0, 0, 0, 16, 16, 16, 16
head_flip:    .byte 0, 0, $40, $40, 0, 0, $40, $40
head_tile:    .byte S_APEP_TOP, S_APEP_TOP+2, S_APEP_TOP+2, S_APEP_TOP
              .byte S_APEP_BOTTOM, S_APEP_BOTTOM+2, S_APEP_BOTTOM+2, S_APEP_BOTTOM
