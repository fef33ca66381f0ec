; The scripts of the twelve hours: which formation comes in when.

.segment "CODE"

; Read the script when its time has come.
waves_frame:
  jsr emitters_frame
  dec wave_wait
  bne @done
  ldy #0
  lda (wave_ptr),y
  beq @end
  ldx wave_pass
  beq @as_written
  lsr a                             ; the second time: three quarters of the wait
  sta wave_wait
  lsr a
  adc wave_wait
@as_written:
  sta wave_wait
  ldx #MAX_EMIT - 1
@find:
  lda m_left,x
  beq @free
  dex
  bpl @find
  lda #10                           ; all doors are busy: try again soon
  sta wave_wait
  rts
@free:
  iny
  lda (wave_ptr),y
  sta m_type,x
  iny
  lda (wave_ptr),y
  sta m_left,x
  iny
  lda (wave_ptr),y
  sta m_gap,x
  iny
  lda (wave_ptr),y
  sta m_x,x
  iny
  lda (wave_ptr),y
  sta m_dx,x
  lda wave_pass
  beq @placed
  lda #0                            ; mirrored: 256 - x
  sec
  sbc m_x,x
  sta m_x,x
  lda #0
  sec
  sbc m_dx,x
  sta m_dx,x
@placed:
  lda #1
  sta m_wait,x
  lda wave_ptr
  clc
  adc #6
  sta wave_ptr
  bcc @done
  inc wave_ptr+1
@done:
  rts
@end:
  lda wave_pass
  bne @over
  inc wave_pass
  lda #90
  sta wave_wait
  jmp script_begin
@over:
  lda #PH_CLEAR
  sta phase
  rts

; The hour's script from its first line.
script_begin:
  lda hour
  asl a
  tax
  lda hour_waves,x
  sta wave_ptr
  lda hour_waves+1,x
  sta wave_ptr+1
  rts

emitters_frame:
  ldx #MAX_EMIT - 1
@emitter:
  lda m_left,x
  beq @next
  dec m_wait,x
  bne @next
  lda m_gap,x
  sta m_wait,x
  dec m_left,x
  lda m_x,x
  sta spr_x
  clc
  adc m_dx,x
  sta m_x,x
  lda #14
  sta spr_y
  lda m_type,x
  cmp #E_SERPENT                    ; a serpent's first is its head
  bne @kind
  lda #E_COIL
  sta m_type,x
  lda #E_SERPENT
@kind:
  stx t3
  jsr enemy_new
  ldx t3
@next:
  dex
  bpl @emitter
  rts

; A formation: frames until the next one, kind, how many, frames between them, x of the first, step of x.
.macro wave wait, kind, count, gap, at, step
  .byte wait, kind, count, gap, at, <(step)
.endmacro

.segment "WAVES"
hour_waves:
  .addr hour_1, hour_2, hour_3, hour_4, hour_5, hour_6
  .addr hour_7, hour_8, hour_9, hour_10, hour_11, hour_12

hour_1:                             ; bats, and the first jar
  wave 110, E_BAT,      4, 22,  70, 0
  wave 110, E_BAT,      4, 22, 186, 0
  wave 100, E_BAT,      5, 14,  60, 34
  wave  90, E_JAR,      1,  1, 128, 0
  wave 110, E_WASP,     4, 24,  52, 20
  wave 100, E_WASP,     4, 24, 204, -20
  wave 120, E_BAT,      6, 10, 196, -26
  wave 130, E_EYE,      1,  1, 128, 0
  wave 110, E_BAT,      5, 16, 128, 0
  wave 120, E_WASP,     6, 16,  60, 28
  wave  30, E_EYE,      2, 30,  84, 88
  wave 160, E_BAT,      6, 18,  90, 0
  wave 100, E_BAT,      6, 12, 166, 0
  .byte 0

hour_2:                             ; the small serpents
  wave 150, E_SERPENT,  6,  9, 128, 0
  wave  90, E_WASP,     4, 18,  70, 36
  wave 130, E_EYE,      2, 20,  90, 76
  wave 150, E_SERPENT,  7,  9,  96, 0
  wave  60, E_JAR,      1,  1, 180, 0
  wave 110, E_BAT,      8, 10,  50, 20
  wave 120, E_WASP,     6, 14, 190, -24
  wave  20, E_SERPENT,  6,  9, 100, 0
  wave 160, E_SERPENT,  6,  9, 156, 0
  wave 120, E_EYE,      3, 20,  70, 58
  wave 110, E_BAT,      8, 10, 200, -20
  wave 100, E_WASP,     6, 12,  60, 26
  .byte 0

hour_3:                             ; the scorpions' ledge
  wave 110, E_SCORPION, 2, 50,  20, 0
  wave 110, E_BAT,      8, 12,  64, 18
  wave 110, E_SCORPION, 2, 50, 236, 0
  wave  60, E_JAR,      1,  1,  90, 0
  wave 110, E_WASP,     6, 14,  50, 30
  wave  50, E_SCORPION, 2, 40,  20, 0
  wave 120, E_SCORPION, 2, 40, 236, 0
  wave 130, E_SERPENT,  8,  9, 128, 0
  wave 120, E_EYE,      3, 24,  80, 48
  wave  40, E_SCORPION, 3, 30, 236, 0
  wave 120, E_WASP,     8, 12, 200, -20
  wave 130, E_SERPENT,  8,  9,  96, 0
  .byte 0

hour_4:                             ; Apep's first coil
  wave 120, E_FLAME,    3, 30,  70, 58
  wave 110, E_BAT,      8, 10,  60, 20
  wave 120, E_EYE,      3, 20,  70, 58
  wave  70, E_JAR,      1,  1, 128, 0
  wave 120, E_FLAME,    4, 24, 190, -40
  wave 110, E_WASP,     8, 12,  56, 22
  wave 130, E_SERPENT,  8,  9, 128, 0
  wave 130, E_SCORPION, 3, 34,  20, 0
  wave 150, E_FLAME,    4, 20,  60, 46
  .byte 0

hour_5:                             ; into the marsh
  wave  40, E_WASP,     8, 10,  50, 22
  wave 110, E_WASP,     8, 10, 206, -22
  wave 130, E_SERPENT,  9,  8, 110, 0
  wave  60, E_EYE,      2, 20,  60, 136
  wave 110, E_BAT,     10,  8,  56, 16
  wave  60, E_JAR,      1,  1, 100, 0
  wave 120, E_MUMMY,    1,  1, 128, 0
  wave 120, E_WASP,    10, 10, 128, 0
  wave  20, E_SERPENT,  8,  9,  96, 0
  wave 140, E_SERPENT,  8,  9, 160, 0
  wave 120, E_FLAME,    5, 20,  60, 34
  wave 120, E_EYE,      4, 16,  60, 44
  .byte 0

hour_6:                             ; the sleepers wake
  wave 130, E_MUMMY,    2, 40,  84, 88
  wave 110, E_BAT,     10,  8, 200, -16
  wave 120, E_SCORPION, 3, 30,  20, 0
  wave  60, E_JAR,      1,  1, 170, 0
  wave 120, E_FLAME,    5, 18, 196, -34
  wave 130, E_MUMMY,    2, 30,  64, 128
  wave 120, E_WASP,    10,  9,  50, 18
  wave  50, E_EYE,      2, 20,  90, 76
  wave 130, E_SERPENT, 10,  8, 128, 0
  wave 120, E_BAT,     12,  7,  60, 12
  wave 150, E_MUMMY,    3, 30,  70, 58
  .byte 0

hour_7:                             ; fire over the lake
  wave  90, E_FLAME,    6, 16,  60, 28
  wave  90, E_FLAME,    6, 16, 196, -28
  wave 120, E_EYE,      4, 14,  66, 42
  wave  50, E_JAR,      1,  1, 128, 0
  wave 120, E_SCORPION, 4, 24, 236, 0
  wave  60, E_SERPENT,  9,  8,  96, 0
  wave 120, E_FLAME,    6, 14,  80, 20
  wave 120, E_WASP,    12,  8,  50, 16
  wave 130, E_MUMMY,    2, 20,  90, 76
  wave 120, E_FLAME,    8, 12, 128, 0
  wave 130, E_EYE,      4, 12,  66, 42
  .byte 0

hour_8:                             ; Apep again
  wave  60, E_BAT,     12,  7,  50, 14
  wave 120, E_SERPENT, 10,  8, 128, 0
  wave 110, E_SCORPION, 4, 20,  20, 0
  wave  50, E_JAR,      1,  1,  80, 0
  wave 120, E_MUMMY,    2, 30,  80, 96
  wave 110, E_WASP,    12,  8, 206, -16
  wave 110, E_EYE,      4, 12,  66, 42
  wave 160, E_FLAME,    8, 12,  60, 20
  .byte 0

hour_9:                             ; all the serpents
  wave  40, E_SERPENT,  9,  8,  96, 0
  wave 120, E_SERPENT,  9,  8, 160, 0
  wave  60, E_EYE,      3, 12,  70, 58
  wave 120, E_BAT,     12,  7, 206, -14
  wave  40, E_JAR,      1,  1, 128, 0
  wave 130, E_SERPENT, 12,  7, 128, 0
  wave 100, E_WASP,    12,  8,  50, 16
  wave 120, E_FLAME,    8, 10,  60, 20
  wave  60, E_SCORPION, 4, 20,  20, 0
  wave 140, E_SERPENT, 10,  7, 110, 0
  wave 120, E_MUMMY,    3, 20,  70, 58
  .byte 0

hour_10:                            ; the watchers
  wave 130, E_EYE,      5, 10,  60, 34
  wave  50, E_WASP,     8,  8,  60, 20
  wave 120, E_EYE,      4, 10,  76, 34
  wave  40, E_JAR,      1,  1,  60, 0
  wave 110, E_SCORPION, 5, 16, 236, 0
  wave 120, E_MUMMY,    3, 20,  70, 58
  wave  90, E_BAT,     12,  6,  50, 14
  wave 130, E_EYE,      6,  8,  54, 30
  wave 110, E_FLAME,    8, 10, 196, -20
  wave 130, E_SERPENT, 12,  7, 128, 0
  .byte 0

hour_11:                            ; no rest
  wave  60, E_WASP,    12,  7,  50, 16
  wave  60, E_FLAME,    8, 10,  60, 20
  wave 110, E_MUMMY,    3, 20,  70, 58
  wave  40, E_JAR,      1,  1, 190, 0
  wave  60, E_SERPENT, 10,  7,  96, 0
  wave 120, E_SCORPION, 5, 16,  20, 0
  wave  60, E_EYE,      5, 10,  60, 34
  wave 110, E_WASP,    12,  7, 206, -16
  wave 120, E_MUMMY,    4, 16,  60, 44
  wave  60, E_BAT,     12,  6, 128, 0
  wave 130, E_FLAME,   10,  9,  60, 15
  .byte 0

hour_12:                            ; the last gate
  wave  60, E_SERPENT, 12,  7, 128, 0
  wave 110, E_EYE,      5, 10,  60, 34
  wave  60, E_WASP,    12,  7,  50, 16
  wave  40, E_JAR,      1,  1, 128, 0
  wave 110, E_MUMMY,    4, 16,  60, 44
  wave 100, E_FLAME,   10,  9, 196, -15
  wave 110, E_SCORPION, 6, 14,  20, 0
  wave 130, E_SERPENT, 12,  7,  96, 0
  wave 160, E_BAT,     12,  5,  56, 13
  .byte 0
