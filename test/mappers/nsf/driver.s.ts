/** The driver of music files; its bytes are in src/mappers/nsf/driver.ts. */
export const DRIVER_SOURCE = `
reset: sei
  cld
  ldx #$ff
  txs
  lda #$00
  ldx #$13
quiet: sta $4000,x
  dex
  bpl quiet
  sta $4015
  lda #$0f
  sta $4015
  lda #$40
  sta $4017
  lda $4104        ; the song
  ldx $4105        ; the region
  ldy #$00
  jsr $4108        ; init
  sta $4100        ; ticks begin
  lda $4106
  bpl idle
  lda $4104
  ldx $4105
  ldy #$01
  cli
  jsr $4108        ; init again, which does not return
idle: cli
  nop
wait: jmp wait
handler: pha
  txa
  pha
  tya
  pha
  sta $4101
  jsr $410c        ; play
  pla
  tay
  pla
  tax
  pla
done: rti
`;
