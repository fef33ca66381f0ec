; Drums for the delta channel, made by the assembler. Each bit moves the level by +2 or -2.
; The hide drum is a falling triangle wave: up, flat, down, flat, with the swing fading and the
; flats growing. The rim stroke is the same idea with noise. Samples begin on 64-byte boundaries
; and are 16 n + 1 bytes long.  https://www.nesdev.org/wiki/APU_DMC

bits    .set 0
bit_n   .set 0
level   .set 0

.macro delta up
  .if up
    bits .set bits | (1 << bit_n)
    level .set level + 1
  .else
    level .set level - 1
  .endif
  bit_n .set bit_n + 1
  .if bit_n = 8
    .byte bits
    bits .set 0
    bit_n .set 0
  .endif
.endmacro

.macro ramp up, count
  .repeat count
    delta up
  .endrepeat
.endmacro

.macro flat count
  .repeat count, i
    delta (i & 1)
  .endrepeat
.endmacro

; Up to the size of a sample with the level at rest.
.macro finish start
  .repeat 1024
    .if (* - start) .mod 16 <> 1 || bit_n <> 0 || (* - start) < 17
      .if level > 0
        delta 0
      .else
        delta 1
      .endif
    .endif
  .endrepeat
.endmacro

.segment "DPCM"
.align 64
dum_start:
.repeat 9, wave                     ; from 285 Hz down to 93 Hz at the highest rate
  ramp 1, (28 - wave * 3)
  flat (30 + wave * 18)
  ramp 0, (28 - wave * 3)
  flat (30 + wave * 18)
.endrepeat
finish dum_start
dum_end:

.align 64
tek_start:
level .set 0
noise .set $1ACE
.repeat 1150, i
  noise .set (noise >> 1) ^ ((noise & 1) * $B400)
  .if level > (14 - i / 80)
    delta 0
  .elseif level < (i / 80 - 14)
    delta 1
  .else
    delta ((noise >> 3) & 1)
  .endif
.endrepeat
finish tek_start
tek_end:

.segment "TABLES"
sample_at:    .byte <((dum_start - $C000) / 64), <((tek_start - $C000) / 64), <((dum_start - $C000) / 64)
sample_size:  .byte <((dum_end - dum_start - 1) / 16), <((tek_end - tek_start - 1) / 16), <((dum_end - dum_start - 1) / 16)
sample_rate:  .byte $0F, $0F, $06
