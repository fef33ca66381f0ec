; A night: the hours one after another, the end, the pause.

PH_INTRO = 0                        ; the hour's name
PH_WAVES = 1                        ; its script
PH_CLEAR = 2                        ; until nothing is left
PH_APEP  = 3
PH_DONE  = 4                        ; the gate opens
PH_DAWN  = 5

.segment "CODE"

; From anywhere to the first frame of play.
play_enter:
  jsr screen_off
  lda #ST_PLAY
  sta state
  lda #0
  ldx #5
@score:
  sta score,x
  dex
  bpl @score
  sta nights
  sta power
  sta new_record
  sta flash
  sta freeze
  sta shake
  lda #2
  sta lives
  lda #1
  sta multiplier
  lda #8
  sta heat
  lda start_hour
  sta hour
  jsr player_place
  jsr hud_begin
  jsr scenery_begin
  lda #1
  sta split_on
  jsr hour_enter
  jmp screen_on

hour_enter:
  ldx #MAX_ENEMY - 1
  lda #0
@enemies:
  sta e_type,x
  dex
  bpl @enemies
  ldx #MAX_VENOM - 1
@venom:
  sta v_on,x
  dex
  bpl @venom
  ldx #MAX_RAY - 1
@rays:
  sta r_y,x
  dex
  bpl @rays
  ldx #MAX_SPARK - 1
@sparks:
  sta k_kind,x
  dex
  bpl @sparks
  ldx #MAX_ITEM - 1
@items:
  sta i_kind,x
  dex
  bpl @items
  ldx #MAX_EMIT - 1
@emitters:
  sta m_left,x
  dex
  bpl @emitters
  sta boss_hp
  sta phase                         ; PH_INTRO
  lda #110
  sta phase_time
  ; how hard
  lda nights
  asl a
  asl a
  asl a
  clc
  adc hour
  cmp #32
  bcc @rank
  lda #31
@rank:
  sta rank
  asl a
  asl a
  clc
  adc #96
  cmp #200
  bcc @speed
  lda #200
@speed:
  sta venom_speed
  jsr script_begin
  lda #0
  sta wave_pass
  lda #1
  sta wave_wait
  ; the same night is the same night
  lda hour
  asl a
  asl a
  asl a
  eor #$5B
  sta rng
  lda nights
  eor #$C7
  sta rng+1
  lda #$30
  clc
  adc rank
  adc rank
  adc rank
  adc rank
  sta bg_speed
  lda #1
  sta bg_speed+1
  jsr hour_palette
  lda hud_dirty
  ora #HUD_HOUR
  sta hud_dirty
  lda #<hour_title
  ldy #>hour_title
  jsr set_text
  ldx #5
  lda hour                          ; the number, no leading zero
  clc
  adc #1
  cmp #10
  bcc @one
  sbc #10
  pha
  lda #'1' - 32
  sta big_text,x
  inx
  pla
@one:
  clc
  adc #'0' - 32
  sta big_text,x
  inx
  lda #$FF
  sta big_text,x
  stx big_len
  lda #110
  sta text_time
  lda demo
  bne @music
  lda hour                          ; how far one has been is kept at once
  cmp best_hour
  bcc @music
  beq @music
  sta best_hour
  jsr save_store
@music:
  lda #SONG_NIGHT
  cmp song_on
  beq @same
  sta req_music
@same:
  rts

play_frame:
  lda demo
  beq @player
  lda pad_new
  and #BTN_START | BTN_A | BTN_B
  beq @watch
  lda #0
  sta demo
  jsr play_enter
  jmp main_done
@watch:
  jsr demo_pad
  lda idle_lo
  and #127
  cmp #64
  bne @no_sign
  sta text_time
  lda #<start_text
  ldy #>start_text
  jsr set_text
@no_sign:
  dec idle_lo
  bne @run
  dec idle_hi
  bne @run
  jsr title_enter
  jmp main_done
@player:
  lda pad_new
  and #BTN_START
  beq @run
  lda #ST_PAUSE
  sta state
  sfx_pulse FX_PAUSE
  jsr paint
  jmp main_done
@run:
  lda freeze
  beq @moving
  dec freeze
  jmp @shown
@moving:
  jsr player_frame
  lda state                         ; it may have been the last life
  cmp #ST_PLAY
  beq @alive
  jmp main_done
@alive:
  jsr sun_frame
  jsr rays_frame
  jsr enemies_frame
  jsr apep_frame
  jsr venom_frame
  jsr items_frame
  jsr sparks_frame
  jsr chain_frame
  jsr phase_frame
  jsr scenery_frame
@shown:
  jsr flash_frame
  jsr paint
  jsr hud_frame
  jmp main_done

pause_frame:
  lda pad_new
  and #BTN_START
  beq @still
  lda #ST_PLAY
  sta state
  sfx_pulse FX_READY
@still:
  jsr oam_begin
  lda #<pause_text
  ldy #>pause_text
  jsr set_text
  jsr put_text
  jsr paint_things
  lda #0
  sta text_time
  jmp main_done

over_frame:
  jsr enemies_frame
  jsr apep_frame
  jsr venom_frame
  jsr sparks_frame
  jsr scenery_frame
  jsr flash_frame
  lda #<over_text
  ldy #>over_text
  jsr set_text
  lda new_record
  beq @text
  lda over_time
  and #64
  beq @text
  lda #<record_text
  ldy #>record_text
  jsr set_text
@text:
  lda #2
  sta text_time
  jsr paint
  jsr hud_frame
  inc over_time
  bne @count
  inc idle_hi
@count:
  lda idle_hi
  cmp #4
  bcs @title
  lda idle_hi
  bne @keys
  lda over_time
  cmp #40
  bcc @stay
@keys:
  lda pad_new
  and #BTN_START | BTN_A
  bne @again
  lda pad_new
  and #BTN_B | BTN_SELECT
  beq @stay
@title:
  jsr title_enter
  jmp main_done
@again:
  sfx_pulse FX_START
  jsr play_enter
@stay:
  jmp main_done

; The last scarab is gone.
game_over:
  lda demo
  beq @real
  jmp title_enter
@real:
  lda #ST_OVER
  sta state
  lda #0
  sta over_time
  sta idle_hi
  jsr keep_record
  lda #SONG_OVER
  sta req_music
  rts

; The score into the battery, if it is the best.
keep_record:
  lda demo
  bne @no
  jsr beats_record
  beq @no
  bcc @no
  ldx #5
@digit:
  lda score,x
  sta hi_score,x
  dex
  bpl @digit
  lda #1
  sta new_record
  lda hud_dirty
  ora #HUD_HI
  sta hud_dirty
  jmp save_store
@no:
  rts

phase_frame:
  lda text_time
  beq @no_text
  dec text_time
@no_text:
  lda phase
  cmp #PH_WAVES
  beq @waves
  bcc @intro
  cmp #PH_CLEAR
  beq @clear
  cmp #PH_APEP
  beq @apep
  jmp gate_frame
@intro:
  dec phase_time
  bne @done
  inc phase
@done:
  rts
@waves:
  jmp waves_frame
@apep:
  rts                               ; apep.s ends it
@clear:
  jsr emitters_frame
  ldx #MAX_EMIT - 1
@emitter:
  lda m_left,x
  bne @done
  dex
  bpl @emitter
  ldx #MAX_ENEMY - 1
@enemy:
  lda e_type,x
  bne @done
  dex
  bpl @enemy
  lda hour                          ; Apep waits at every fourth gate
  and #3
  cmp #3
  bne gate_open
  jmp apep_enter

; Hour done: points, a moment to breathe.
gate_open:
  lda #PH_DONE
  sta phase
  lda #150
  sta phase_time
  sta text_time
  lda #<gate_text
  ldy #>gate_text
  jsr set_text
  lda #250
  jsr score_add
  sfx_pulse FX_LIFE
  jsr keep_record
  lda hour
  cmp #11
  bne @done
  ; the twelfth: dawn
  lda #PH_DAWN
  sta phase
  lda #<dawn_text
  ldy #>dawn_text
  jsr set_text
  lda #255
  sta text_time
  lda #254
  sta phase_time
  lda #0
  sta idle_hi
  ldx #15
@colour:
  lda dawn_colours,x
  sta palette,x
  dex
  bpl @colour
  lda #1
  sta pal_dirty
  lda #SONG_DAWN
  sta req_music
  jsr extra_life
@done:
  rts

gate_frame:
  lda phase
  cmp #PH_DAWN
  bne @tick
  lda phase_time                    ; the sun's own fireworks
  and #15
  bne @slow
  jsr random
  and #127
  adc #64
  sta spr_x
  jsr random
  and #63
  adc #50
  sta spr_y
  jsr burst
  sfx_noise FX_PING
@slow:
  lda phase_time                    ; the sky grows light
  lsr a
  lsr a
  lsr a
  lsr a
  lsr a
  tax
  lda dawn_sky,x
  sta sky
  lda frame                         ; half speed
  and #1
  bne @done
@tick:
  dec phase_time
  bne @done
  inc hour
  lda hour
  cmp #12
  bcc @next
  lda #0
  sta hour
  inc nights
  lda nights
  cmp #4
  bcc @next
  lda #3
  sta nights
@next:
  jmp hour_enter
@done:
  rts

; Everything that is to be seen.
paint:
  jsr oam_begin
  lda text_time
  beq paint_things
  jsr put_text
paint_things:
  jsr paint_player
  jsr paint_venom
  jsr paint_apep
  jsr paint_enemies
  jsr paint_items
  jsr paint_rays
  jsr paint_sparks
  jmp oam_end

; A short light behind everything. flash: its frames.
flash_frame:
  lda flash
  beq @dark
  dec flash
  cmp #3
  bcs @bright
  lda #$06
  bne @set
@bright:
  lda #$17
  bne @set
@dark:
  lda sky
@set:
  cmp palette
  beq @same
  sta palette
  sta palette+16
  lda #1
  sta pal_dirty
@same:
  rts

; The demonstration plays by these thumbs: sway, shoot, throw when there is reason to.
demo_pad:
  lda frame
  and #127
  cmp #64
  lda #BTN_A | BTN_LEFT
  bcc @sway
  lda #BTN_A | BTN_RIGHT
@sway:
  sta pad
  ldx #0
  stx pad_new
  ; step aside from the nearest venom below the middle
  ldx #MAX_VENOM - 1
@venom:
  lda v_on,x
  beq @next
  lda player_y
  sec
  sbc v_y,x
  cmp #44
  bcs @next
  lda v_x,x
  sec
  sbc player_x
  clc
  adc #16
  cmp #32
  bcs @next
  cmp #16
  lda #BTN_A | BTN_LEFT
  bcs @step
  lda #BTN_A | BTN_RIGHT
@step:
  sta pad
@next:
  dex
  bpl @venom
  lda frame
  and #63
  bne @done
  lda #BTN_B
  sta pad_new
@done:
  rts

.segment "TABLES"
hour_title:   .byte "HOUR   ", 0
start_text:   .byte "PRESS START", 0
pause_text:   .byte "PAUSE", 0
over_text:    .byte "GAME OVER", 0
record_text:  .byte "NEW RECORD", 0
gate_text:    .byte "GATE OPEN", 0
dawn_text:    .byte "DAWN", 0
dawn_colours:
  .byte $0F,$07,$17,$27, $0F,$07,$28,$38, $0F,$37,$36,$30, $0F,$0F,$10,$30
dawn_sky:
  .byte $26, $26, $26, $26, $26, $16, $15, $05
