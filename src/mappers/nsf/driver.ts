/** Where the driver lies in the console: a page that no sound chip answers at. */
export const DRIVER = 0x5800;
/** Where it is in the image: the bank of 1 KiB in bank 0, in which the tune has nothing. */
export const DRIVER_BANK = (DRIVER & 0xfff) >> 10;
/** The tick's handler. */
export const HANDLER = 0x5840;
/** Its last instruction, RTI, which is all that an NMI does. */
export const HANDLER_END = 0x5850;

/** Where driver and board talk to each other, from $4100 on. */
export const Desk = {
  /** Written when `init` has returned: ticks begin. */
  Ready: 0x4100,
  /** Written when a tick is being served. */
  Acknowledge: 0x4101,
  /** The song, from 0; 0 NTSC or 1 PAL; $80 when `init` does not return. */
  Song: 0x4104,
  Region: 0x4105,
  Endless: 0x4106,
  /** JMP init, JMP play. */
  Init: 0x4108,
  Play: 0x410c,
} as const;

/**
 * What runs besides the tune: it silences the APU, calls `init` with the song in A, then waits for ticks and calls
 * `play` on each. https://www.nesdev.org/wiki/NSF#Initializing_a_tune. The source is in test/mappers/nsf/driver.s.ts, and a
 * test assembles it to these bytes.
 */
export const DRIVER_CODE: Uint8Array = Uint8Array.from(
  (
    '78 d8 a2 ff 9a a9 00 a2 13 9d 00 40 ca 10 fa 8d 15 40 a9 0f 8d 15 40 a9 40 8d 17 40 ad 04 41 ae 05 41 a0 00 20 08 ' +
    '41 8d 00 41 ad 06 41 10 0c ad 04 41 ae 05 41 a0 01 58 20 08 41 58 ea 4c 3d 58 48 8a 48 98 48 8d 01 41 20 0c 41 68 ' +
    'a8 68 aa 68 40'
  )
    .split(' ')
    .map((byte) => Number.parseInt(byte, 16)),
);
