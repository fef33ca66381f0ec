; The tunes, in D hijaz (D Eb Fs G A Bb C), over a maqsum: dum tek - tek dum - tek -.

; Notes: C2 is 0. The triangle sounds an octave lower.
C2 = 0
Cs2 = 1
D2 = 2
Eb2 = 3
E2 = 4
F2 = 5
Fs2 = 6
G2 = 7
Ab2 = 8
A2 = 9
Bb2 = 10
B2 = 11
C3 = 12
Cs3 = 13
D3 = 14
Eb3 = 15
E3 = 16
F3 = 17
Fs3 = 18
G3 = 19
Ab3 = 20
A3 = 21
Bb3 = 22
B3 = 23
C4 = 24
Cs4 = 25
D4 = 26
Eb4 = 27
E4 = 28
F4 = 29
Fs4 = 30
G4 = 31
Ab4 = 32
A4 = 33
Bb4 = 34
B4 = 35
C5 = 36
Cs5 = 37
D5 = 38
Eb5 = 39
E5 = 40
F5 = 41
Fs5 = 42
G5 = 43
Ab5 = 44
A5 = 45
Bb5 = 46
B5 = 47
C6 = 48
Cs6 = 49
D6 = 50
Eb6 = 51
E6 = 52
F6 = 53
Fs6 = 54
G6 = 55
Ab6 = 56
A6 = 57
Bb6 = 58
B6 = 59

; Lengths in ticks
L1 = LEN(1)
L2 = LEN(2)
L3 = LEN(3)
L4 = LEN(4)
L6 = LEN(6)
L8 = LEN(8)
L12 = LEN(12)
L16 = LEN(16)
L32 = LEN(32)
R = REST
DUM = 1
TEK = 2
KA  = 3
SHK = 4

.define call(where) CALL, <(where), >(where)
.define loop(where) LOOP, <(where), >(where)

.segment "MUSIC"
song_tempo:   .byte 9, 6, 5, 9, 8

songs:
  .addr title_1, title_2, title_3, title_4
  .addr night_1, night_2, night_3, night_4
  .addr apep_1, apep_2, apep_3, apep_4
  .addr over_1, over_2, over_3, silence
  .addr dawn_1, dawn_2, dawn_3, dawn_4

silence:
  .byte L32, R, loop(silence)

; ---------------------------------------------------------------- title: a procession
title_1:
  .byte INST(4)
title_1_loop:
  .byte L32, R, R
  .byte L6, D4, L2, Eb4, L4, Fs4, G4
  .byte L12, A4, L2, Bb4, A4
  .byte L6, G4, L2, Fs4, L4, Eb4, Fs4
  .byte L16, D4
  .byte L6, A4, L2, Bb4, L4, C5, Bb4
  .byte L12, A4, L2, G4, Fs4
  .byte L4, G4, L2, Fs4, Eb4, L4, Fs4, Eb4
  .byte L16, D4
  .byte INST(0)
  .byte L6, D5, L2, Eb5, L8, D5
  .byte L4, C5, L2, D5, C5, L8, Bb4
  .byte L6, C5, L2, D5, L8, C5
  .byte L4, Bb4, L2, C5, Bb4, L8, A4
  .byte L4, Bb4, A4, G4, Fs4
  .byte L6, G4, L2, A4, L8, G4
  .byte L4, Fs4, L2, G4, Fs4, L4, Eb4, Fs4
  .byte L16, D4
  .byte INST(4)
  .byte loop(title_1_loop)

title_2:
  .byte INST(1), L2
@loop:
  .byte call(arp_d), call(arp_d), call(arp_d), call(arp_d)
  .byte call(arp_d), call(arp_d), call(arp_eb), call(arp_d)
  .byte call(arp_d), call(arp_d), call(arp_cm), call(arp_d)
  .byte call(arp_gm), call(arp_gm), call(arp_cm), call(arp_d)
  .byte call(arp_gm), call(arp_cm), call(arp_d), call(arp_d)
  .byte loop(@loop)

arp_d:
  .byte D3, A3, D4, Fs4, D4, A3, Fs4, D4, BACK
arp_gm:
  .byte G3, Bb3, D4, G4, D4, Bb3, G4, D4, BACK
arp_cm:
  .byte C3, G3, C4, Eb4, C4, G3, Eb4, C4, BACK
arp_eb:
  .byte Eb3, Bb3, Eb4, G4, Eb4, Bb3, G4, Eb4, BACK

title_3:
  .byte INST(3), L16
  .byte D3, D3, D3, D3
  .byte D3, D3, Eb3, D3
  .byte D3, D3, C3, D3
  .byte G3, G3, C3, D3
  .byte G3, C3, D3, D3
  .byte loop(title_3)

title_4:
  .byte L2
@loop:
  .byte DUM, TEK, SHK, TEK, DUM, SHK, TEK, KA
  .byte loop(@loop)

; ---------------------------------------------------------------- the night: 24 bars
night_1:
  .byte INST(0)
@loop:
  .byte call(night_a), call(night_a2)
  .byte call(night_b)
  .byte call(night_a), call(night_a2)
  .byte loop(@loop)
night_a:
  .byte L4, D5, L2, Eb5, D5, L4, A4, L2, Bb4, A4
  .byte L4, G4, L2, Fs4, G4, L8, A4
  .byte L4, D5, L2, Eb5, Fs5, L4, G5, L2, Fs5, Eb5
  .byte L3, Eb5, D5, L2, C5, L8, D5
  .byte BACK
night_a2:
  .byte L4, A5, L2, G5, Fs5, L4, G5, L2, Fs5, Eb5
  .byte L3, Fs5, Eb5, L2, D5, L6, Eb5, L2, D5
  .byte L2, C5, D5, Eb5, C5, Bb4, C5, D5, Bb4
  .byte A4, Bb4, A4, G4, L4, Fs4, A4
  .byte BACK
night_b:
  .byte L6, G5, L2, A5, L4, Bb5, A5
  .byte L2, G5, A5, G5, Fs5, L8, G5
  .byte L6, Eb5, L2, Fs5, L4, G5, Fs5
  .byte L2, Eb5, Fs5, Eb5, D5, L8, C5
  .byte L1, D5, Eb5, D5, C5, L4, D5, L1, Fs5, G5, Fs5, Eb5, L4, Fs5
  .byte L1, A5, Bb5, A5, G5, L4, A5, L2, C6, Bb5, A5, G5
  .byte L3, Fs5, G5, L2, Fs5, L3, Eb5, Fs5, L2, Eb5
  .byte L12, D5, L2, C5, Eb5
  .byte BACK

night_2:
  .byte INST(1), L1
@loop:
  .byte call(run_d), call(run_gm), call(run_eb), call(run_d)
  .byte call(run_d), call(run_eb), call(run_cm), call(run_d)
  .byte call(run_gm), call(run_gm), call(run_cm), call(run_cm)
  .byte call(run_d), call(run_d), call(run_eb), call(run_d)
  .byte call(run_d), call(run_gm), call(run_eb), call(run_d)
  .byte call(run_d), call(run_eb), call(run_cm), call(run_d)
  .byte loop(@loop)
run_d:
  .byte D4, A3, D4, Fs4, A4, Fs4, D4, A3, D4, A3, D4, Fs4, A4, Fs4, Eb4, D4, BACK
run_gm:
  .byte G3, D4, G4, Bb4, G4, D4, Bb3, D4, G3, D4, G4, Bb4, A4, G4, Fs4, G4, BACK
run_eb:
  .byte Eb4, Bb3, Eb4, G4, Bb4, G4, Eb4, Bb3, Eb4, Bb3, Eb4, G4, Fs4, Eb4, D4, Eb4, BACK
run_cm:
  .byte C4, G3, C4, Eb4, G4, Eb4, C4, G3, C4, G3, C4, Eb4, G4, Fs4, Eb4, C4, BACK

night_3:
  .byte INST(5)
@loop:
  .byte call(bass_d), call(bass_g), call(bass_eb), call(bass_d)
  .byte call(bass_d), call(bass_eb), call(bass_c), call(bass_d)
  .byte call(bass_g), call(bass_g), call(bass_c), call(bass_c)
  .byte call(bass_d), call(bass_d), call(bass_eb), call(bass_d)
  .byte call(bass_d), call(bass_g), call(bass_eb), call(bass_d)
  .byte call(bass_d), call(bass_eb), call(bass_c), call(bass_d)
  .byte loop(@loop)
bass_d:
  .byte L2, D3, L1, D3, D3, L2, A3, L1, D3, C3, L2, D3, D3, L2, A3, L1, Fs3, Eb3, BACK
bass_g:
  .byte L2, G3, L1, G3, G3, L2, D4, L1, G3, Fs3, L2, G3, G3, L2, D4, L1, Bb3, A3, BACK
bass_eb:
  .byte L2, Eb3, L1, Eb3, Eb3, L2, Bb3, L1, Eb3, D3, L2, Eb3, Eb3, L2, Bb3, L1, G3, Fs3, BACK
bass_c:
  .byte L2, C3, L1, C3, C3, L2, G3, L1, C3, C3, L2, C3, C3, L2, G3, L1, Eb3, D3, BACK

night_4:
  .byte L1
@loop:
  .byte call(beat), call(beat), call(beat), call(fill)
  .byte loop(@loop)
beat:
  .byte DUM, SHK, TEK, SHK, SHK, KA, TEK, SHK, DUM, SHK, SHK, DUM, TEK, SHK, KA, SHK, BACK
fill:
  .byte DUM, SHK, TEK, SHK, DUM, KA, TEK, SHK, DUM, TEK, KA, DUM, TEK, TEK, KA, TEK, BACK

; ---------------------------------------------------------------- Apep
apep_1:
  .byte INST(4)
@loop:
  .byte SHIFT, 0, call(apep_riff), SHIFT, 1, call(apep_riff)
  .byte SHIFT, 0, call(apep_riff), SHIFT, <-2, call(apep_riff)
  .byte SHIFT, 0, call(apep_cry)
  .byte loop(@loop)
apep_riff:
  .byte L2, D4, D5, Eb5, D5, L1, Ab4, A4, L2, Ab4, Fs4, Eb4
  .byte L3, D4, Eb4, L2, Fs4, L4, Ab4, L2, A4, Ab4
  .byte BACK
apep_cry:
  .byte INST(0), L8, D5, Ab5, L4, G5, Fs5, L8, Eb5
  .byte L8, D5, A5, L2, Bb5, A5, Ab5, G5, Fs5, Eb5, D5, Eb5
  .byte INST(4), BACK

apep_2:
  .byte INST(2), L1
@loop:
  .byte SHIFT, 0, call(apep_pulse), SHIFT, 1, call(apep_pulse)
  .byte SHIFT, 0, call(apep_pulse), SHIFT, <-2, call(apep_pulse)
  .byte SHIFT, 0, call(apep_pulse), call(apep_pulse)
  .byte loop(@loop)
apep_pulse:
  .byte D4, D4, R, D4, Eb4, R, D4, R, D4, D4, R, D4, Ab4, R, Fs4, R
  .byte D4, D4, R, D4, Eb4, R, D4, R, D4, R, Eb4, R, Fs4, R, Eb4, R, BACK

apep_3:
  .byte INST(5), L1
@loop:
  .byte SHIFT, 0, call(apep_bass), SHIFT, 1, call(apep_bass)
  .byte SHIFT, 0, call(apep_bass), SHIFT, <-2, call(apep_bass)
  .byte SHIFT, 0, call(apep_bass), call(apep_bass)
  .byte loop(@loop)
apep_bass:
  .byte D3, D3, D4, D3, D3, D4, D3, Eb3, D3, D3, D4, D3, Ab3, G3, Fs3, Eb3
  .byte D3, D3, D4, D3, D3, D4, D3, Eb3, D3, D3, D4, D3, C3, D3, Eb3, C3, BACK

apep_4:
  .byte L1
@loop:
  .byte DUM, SHK, DUM, SHK, TEK, SHK, DUM, KA, DUM, SHK, DUM, SHK, TEK, KA, TEK, KA
  .byte loop(@loop)

; ---------------------------------------------------------------- the night has won
over_1:
  .byte INST(4), L4, D5, C5, Bb4, A4, L6, Bb4, L2, A4, L4, G4, Fs4, L4, G4, Eb4, L16, D4
  .byte loop(silence)
over_2:
  .byte INST(2), L8, Fs4, D4, G4, D4, Eb4, C4, L16, A3
  .byte loop(silence)
over_3:
  .byte INST(3), L16, D3, G3, L8, C3, Eb3, L16, D3
  .byte loop(silence)

; ---------------------------------------------------------------- dawn
dawn_1:
  .byte INST(4)
@loop:
  .byte L4, D4, Fs4, A4, D5, L6, E5, L2, Fs5, L8, E5
  .byte L4, D5, A4, Fs4, A4, L12, B4, L4, A4
  .byte L4, G4, B4, D5, G5, L6, Fs5, L2, E5, L8, D5
  .byte L4, E5, D5, Cs5, E5, L16, D5
  .byte loop(@loop)
dawn_2:
  .byte INST(1), L2
@loop:
  .byte D4, A4, Fs4, A4, D4, A4, Fs4, A4, E4, A4, Cs5, A4, E4, A4, Cs5, A4
  .byte D4, A4, Fs4, A4, D4, A4, Fs4, A4, D4, G4, B4, G4, D4, G4, B4, G4
  .byte D4, G4, B4, G4, D4, G4, B4, G4, D4, A4, Fs4, A4, D4, A4, Fs4, A4
  .byte E4, A4, Cs5, A4, E4, A4, Cs5, A4, D4, A4, Fs4, A4, D4, A4, Fs4, A4
  .byte loop(@loop)
dawn_3:
  .byte INST(3), L16
@loop:
  .byte D3, A3, Fs3, G3, G3, D3, A3, D3
  .byte loop(@loop)
dawn_4:
  .byte L2
@loop:
  .byte DUM, SHK, KA, SHK, DUM, KA, TEK, SHK
  .byte loop(@loop)
