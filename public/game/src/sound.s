; Music and effects on all five channels. Runs in the NMI, once a frame.
; Music is four streams of bytes (pulse 1, pulse 2, triangle, drums):
;   $00-$3F note (0 is C2; an octave lower on the triangle)   $60 rest
;   $80-$BF length of the notes that follow, ticks - 1        $C0-$CF instrument
;   $D0 n   transpose by n semitones                          $E0 a call   $E1 return   $E2 a jump
; An effect takes pulse 2 or the noise from the music for as long as it lasts.

REST  = $60
CALL  = $E0
BACK  = $E1
LOOP  = $E2
SHIFT = $D0
.define LEN(n)  ($80 + (n) - 1)
.define INST(n) ($C0 + (n))

; Effects on the pulse channel
FX_THROW  = 1
FX_CATCH  = 2
FX_GOLD   = 3
FX_POWER  = 4
FX_POWER2 = 5
FX_POWER3 = 6
FX_LIFE   = 7
FX_LIFE2  = 8
FX_CHAIN  = 9                       ; pitch follows the multiplier
FX_START  = 10
FX_READY  = 11
FX_PAUSE  = 12
; Effects on the noise channel
FX_RAY    = 1
FX_PING   = 2
FX_BOOM   = 3
FX_BLAST  = 4
FX_ABSORB = 5
; Samples
SMP_DUM   = 1
SMP_TEK   = 2
SMP_QUAKE = 3                       ; the same drum, slow: a blow to the ribs

SONG_TITLE = 1
SONG_NIGHT = 2
SONG_APEP  = 3
SONG_OVER  = 4
SONG_DAWN  = 5
SONG_NONE  = $FF

.segment "CODE"

sound_reset:
  lda #$0F
  sta SND_CHN
  lda #$30
  sta $4000
  sta $4004
  sta $400C
  lda #$08                          ; sweeps off, and not muting low notes
  sta $4001
  sta $4005
  lda #$80
  sta $4008
  lda #$08
  sta $400B
  sta $400F
  lda #$30
  sta $4011                         ; the samples' resting level
  lda #$FF
  sta c_hi_was
  sta c_hi_was+1
  rts

; Requests: the more important effect wins the frame.
request_pulse:
  cmp req_pulse
  bcc @keep
  sta req_pulse
@keep:
  rts
request_noise:
  cmp req_noise
  bcc @keep
  sta req_noise
@keep:
  rts

sound_frame:
  lda req_music
  beq @no_song
  jsr song_begin
@no_song:
  lda song_on
  beq @effects
  lda state
  cmp #ST_PAUSE
  beq @hush
  dec tempo_count
  bne @voices
  lda tempo
  sta tempo_count
  inc nmi_busy
  ldx #3
@tick:
  dec c_wait,x
  bne @next
  jsr channel_read
@next:
  dex
  bpl @tick
  jmp @effects
@hush:                              ; a pause: the voices wait where they are
  lda #$30
  sta $4000
  ldy fp_time
  bne @hush_triangle
  sta $4004
@hush_triangle:
  lda #$80
  sta $4008
  lda #0
  sta dr_vol
  jsr effect_requests
  lda fp_time
  beq @hush_noise
  jsr pulse_effect
@hush_noise:
  jmp noise_voice
@voices:
@effects:
  jsr effect_requests
  ldx #0
  ldy #0
  jsr pulse_voice
  lda fp_time
  beq @music2
  jsr pulse_effect
  jmp @triangle
@music2:
  ldx #1
  ldy #4
  jsr pulse_voice
@triangle:
  ldx #2
  jsr env_volume
  cmp #0
  beq @tri_off
  ldy c_note+2
  lda period_lo,y
  sta $400A
  lda period_hi,y
  sta $400B
  lda #$FF
  bne @tri_set
@tri_off:
  lda #$80
@tri_set:
  sta $4008
  jmp noise_voice

; A: song, or silence.
song_begin:
  ldx #0
  stx req_music
  stx song_on
  ldx #3
  tay
  lda #REST
@quiet:
  sta c_note,x
  dex
  bpl @quiet
  tya
  cmp #SONG_NONE
  beq @done
  sta song_on
  sec
  sbc #1
  tax
  lda song_tempo,x
  sta tempo
  lda #1
  sta tempo_count
  txa
  asl a
  asl a
  asl a
  tay
  ldx #0
@channel:
  lda songs,y
  sta c_lo,x
  lda songs+1,y
  sta c_hi,x
  lda #0
  sta c_shift,x
  sta c_inst,x
  lda #1
  sta c_wait,x
  sta c_len,x
  iny
  iny
  inx
  cpx #4
  bne @channel
@done:
  rts

; Channel X reads on until it has a note or a rest.
channel_read:
  lda c_lo,x
  sta s_ptr
  lda c_hi,x
  sta s_ptr+1
  ldy #0
@code:
  lda (s_ptr),y
  iny
  cmp #REST + 1
  bcc @note
  cmp #$C0
  bcc @length
  cmp #$D0
  bcc @instrument
  beq @shift
  cmp #CALL
  beq @call
  cmp #BACK
  beq @back
  lda (s_ptr),y                     ; LOOP
  pha
  iny
  lda (s_ptr),y
  sta s_ptr+1
  pla
  sta s_ptr
  ldy #0
  beq @code
@length:
  sec
  sbc #$7F
  sta c_len,x
  bne @code
@instrument:
  and #$0F
  sta c_inst,x
  bpl @code
@shift:
  lda (s_ptr),y
  sta c_shift,x
  iny
  bne @code
@call:
  tya
  clc
  adc #2
  adc s_ptr
  sta c_ret_lo,x
  lda s_ptr+1
  adc #0
  sta c_ret_hi,x
  lda (s_ptr),y
  pha
  iny
  lda (s_ptr),y
  sta s_ptr+1
  pla
  sta s_ptr
  ldy #0
  beq @code
@back:
  lda c_ret_lo,x
  sta s_ptr
  lda c_ret_hi,x
  sta s_ptr+1
  ldy #0
  beq @code
@note:
  cmp #REST
  beq @plain
  cpx #3
  beq @drum
  clc
  adc c_shift,x
@plain:
  sta c_note,x
@take:
  lda #0
  sta c_env,x
  sta c_age,x
  lda c_len,x
  sta c_wait,x
  tya
  clc
  adc s_ptr
  sta c_lo,x
  lda s_ptr+1
  adc #0
  sta c_hi,x
  rts
@drum:
  sty s_tmp
  jsr drum
  ldy s_tmp
  jmp @take

; A: drum 0 nothing, 1 dum, 2 tek, 3 ka (soft tek), 4 shaker.
drum:
  tay
  lda drum_vol,y
  sta dr_vol
  lda drum_decay,y
  sta dr_decay
  lda drum_pitch,y
  sta dr_pitch
  lda drum_sample,y
  beq @done
  ldy dmc_hold
  bne @done
  jmp play_sample
@done:
  rts

; A: sample. Keeps X.
play_sample:
  tay
  lda #$0F
  sta SND_CHN
  lda sample_rate-1,y
  sta $4010
  lda sample_at-1,y
  sta $4012
  lda sample_size-1,y
  sta $4013
  lda #$1F
  sta SND_CHN
  rts

; A: this frame's volume of channel X, 0 when it rests. Moves the envelope on.
env_volume:
  lda c_note,x
  cmp #REST
  beq @rest
  lda c_inst,x
  asl a
  tay
  lda inst_env,y
  sta s_ptr
  lda inst_env+1,y
  sta s_ptr+1
  ldy c_env,x
  lda (s_ptr),y
  bpl @step
  dey
  lda (s_ptr),y                     ; hold
  rts
@step:
  inc c_env,x
  rts
@rest:
  lda #0
  rts

; Channel X (0 or 1) to the pulse whose registers start at $4000 + Y.
pulse_voice:
  sty s_tmp2
  inc c_age,x
  jsr env_volume
  ldy c_inst,x
  ora inst_duty,y
  ldy s_tmp2
  sta $4000,y
  lda c_note,x
  cmp #REST
  beq @done
  tay
  lda period_hi,y
  sta s_tmp
  lda c_age,x
  cmp #16                           ; long notes tremble
  bcc @straight
  and #7
  sta s_ptr
  lda period_lo,y
  ldy s_ptr
  clc
  adc vibrato,y
  jmp @low
@straight:
  lda period_lo,y
@low:
  ldy s_tmp2
  sta $4002,y
  lda s_tmp                         ; the high byte restarts the wave: only when it changes
  cmp c_hi_was,x
  beq @done
  sta c_hi_was,x
  ora #$08
  sta $4003,y
@done:
  rts

effect_requests:
  ldy req_pulse
  beq @noise
  lda fp_time
  beq @take_pulse
  cpy fp_prio
  bcc @drop_pulse
@take_pulse:
  jsr effect_load
@drop_pulse:
  lda #0
  sta req_pulse
@noise:
  ldy req_noise
  beq @sample
  lda fn_time
  beq @take_noise
  cpy fn_prio
  bcc @drop_noise
@take_noise:
  sty fn_prio
  lda fxn_time-1,y
  sta fn_time
  lda fxn_vol-1,y
  sta fn_vol
  lda fxn_decay-1,y
  sta fn_decay
  lda fxn_pitch-1,y
  sta fn_pitch
  lda fxn_delta-1,y
  sta fn_delta
@drop_noise:
  lda #0
  sta req_noise
@sample:
  lda dmc_hold
  beq @free
  dec dmc_hold
@free:
  lda req_dmc
  beq @done
  jsr play_sample
  lda #0
  sta req_dmc
  lda #24
  sta dmc_hold
@done:
  rts

; Y: pulse effect.
effect_load:
  sty fp_prio
  lda fxp_time-1,y
  sta fp_time
  lda fxp_vol-1,y
  sta fp_vol
  lda fxp_decay-1,y
  sta fp_decay
  lda fxp_duty-1,y
  sta fp_duty
  lda fxp_lo-1,y
  sta fp_lo
  lda fxp_hi-1,y
  sta fp_hi
  lda fxp_dlo-1,y
  sta fp_dlo
  lda fxp_dhi-1,y
  sta fp_dhi
  lda fxp_next-1,y
  sta fp_next
  cpy #FX_CHAIN
  bne @done
  ldy fp_pitch
  lda chain_note,y
  tay
  lda period_lo,y
  sta fp_lo
  lda period_hi,y
  sta fp_hi
@done:
  rts

pulse_effect:
  lda fp_vol
  lsr a
  lsr a
  lsr a
  lsr a
  ora fp_duty
  sta $4004
  lda fp_lo
  sta $4006
  lda fp_hi
  and #7
  cmp c_hi_was+1
  beq @same
  sta c_hi_was+1
  ora #$08
  sta $4007
@same:
  lda fp_lo
  clc
  adc fp_dlo
  sta fp_lo
  lda fp_hi
  adc fp_dhi
  sta fp_hi
  lda fp_vol
  sec
  sbc fp_decay
  bcs @vol
  lda #0
@vol:
  sta fp_vol
  dec fp_time
  bne @done
  ldy fp_next
  beq @done
  jsr effect_load
@done:
  rts

noise_voice:
  lda dr_vol                        ; a drum fades even while an effect covers it
  pha
  sec
  sbc dr_decay
  bcs @drum_vol
  lda #0
@drum_vol:
  sta dr_vol
  pla
  ldy dr_pitch
  ldx fn_time
  beq @set
  dec fn_time
  lda fn_pitch
  clc
  adc fn_delta
  sta fn_pitch
  lsr a
  lsr a
  lsr a
  lsr a
  tay
  lda fn_vol
  tax
  sec
  sbc fn_decay
  bcs @vol
  lda #0
@vol:
  sta fn_vol
  txa
@set:
  lsr a
  lsr a
  lsr a
  lsr a
  ora #$30
  sta $400C
  sty $400E
  lda #$08
  sta $400F
  rts

.segment "TABLES"
vibrato:      .byte 0, 1, 1, 1, 0, <-1, <-1, <-1
chain_note:   .byte 34, 36, 38, 39, 42, 43, 45, 46, 48, 50

; Instruments: 0 voice, 1 plucked string, 2 reed, 3 bass, 4 bell, 5 bass short
inst_duty:    .byte $B0, $70, $30, $30, $B0, $30
inst_env:     .addr env_voice, env_pluck, env_reed, env_bass, env_bell, env_stab
env_voice:    .byte 8, 11, 12, 12, 11, 11, 10, 10, 9, 9, 8, 8, 8, 7, 7, 7, 7, 6, $FF
env_pluck:    .byte 9, 8, 7, 7, 6, 5, 5, 4, 4, 3, 3, 2, 2, 1, 1, 1, 0, $FF
env_reed:     .byte 4, 7, 8, 8, 7, 7, 7, 6, 6, 6, 6, 5, 5, 5, $FF
env_bass:     .byte 1, $FF
env_bell:     .byte 14, 13, 12, 11, 10, 9, 8, 7, 7, 6, 6, 5, 5, 5, 4, 4, 4, 3, 3, 3, 3, 2, $FF
env_stab:     .byte 1, 1, 1, 1, 1, 1, 1, 0, $FF

;                  -    dum  tek  ka   shaker
drum_vol:     .byte $00, $70, $A0, $60, $30
drum_decay:   .byte $00, $18, $18, $14, $10
drum_pitch:   .byte $00, $0D, $05, $04, $01
drum_sample:  .byte 0, SMP_DUM, SMP_TEK, 0, 0

;                  throw catch gold powr  2    3    life  2   chain start ready pause
fxp_time:     .byte 18,  8,   4,   5,   5,  14,   6,  18,  9,   24,  14,  10
fxp_vol:      .byte $A0, $80, $70, $90, $90, $A0, $A0, $B0, $90, $A0, $60, $80
fxp_decay:    .byte $08, $0C, $08, $04, $04, $08, $04, $07, $0E, $05, $06, $08
fxp_duty:     .byte $30, $70, $B0, $70, $70, $70, $B0, $B0, $B0, $70, $B0, $B0
fxp_lo:       .byte $80, $20, $5E, $D5, $A9, $7E, $6A, $46, $00, $AB, $54, $A0
fxp_hi:       .byte $01, $01, $00, $00, $00, $00, $00, $00, $00, $01, $00, $00
fxp_dlo:      .byte $F2, $E8, $FE, $00, $00, $FF, $00, $00, $FF, $EE, $00, $00
fxp_dhi:      .byte $FF, $FF, $FF, $00, $00, $FF, $00, $00, $FF, $FF, $00, $00
fxp_next:     .byte 0,   0,   0, FX_POWER2, FX_POWER3, 0, FX_LIFE2, 0, 0, 0, 0, 0

;                  ray  ping boom blast absorb
fxn_time:     .byte 4,   4,  18,  50,   7
fxn_vol:      .byte $48, $50, $B0, $F0, $70
fxn_decay:    .byte $12, $14, $09, $05, $10
fxn_pitch:    .byte $10, $08, $58, $90, $38
fxn_delta:    .byte $08, $00, $05, $01, $F8

.segment "MUSIC"
period_lo:
  .byte $ad,$4d,$f3,$9d,$4c,$00,$b8,$74,$34,$f8,$bf,$89
  .byte $56,$26,$f9,$ce,$a6,$80,$5c,$3a,$1a,$fb,$df,$c4
  .byte $ab,$93,$7c,$67,$52,$3f,$2d,$1c,$0c,$fd,$ef,$e1
  .byte $d5,$c9,$bd,$b3,$a9,$9f,$96,$8e,$86,$7e,$77,$70
  .byte $6a,$64,$5e,$59,$54,$4f,$4b,$46,$42,$3f,$3b,$38
  .byte $34,$31,$2f,$2c
period_hi:
  .byte $06,$06,$05,$05,$05,$05,$04,$04,$04,$03,$03,$03
  .byte $03,$03,$02,$02,$02,$02,$02,$02,$02,$01,$01,$01
  .byte $01,$01,$01,$01,$01,$01,$01,$01,$01,$00,$00,$00
  .byte $00,$00,$00,$00,$00,$00,$00,$00,$00,$00,$00,$00
  .byte $00,$00,$00,$00,$00,$00,$00,$00,$00,$00,$00,$00
  .byte $00,$00,$00,$00
