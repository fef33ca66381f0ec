/** Channels of sound chips, by their chip. */
export const CHIP_CHANNELS = {
  vrc6: ['vrc6Pulse1', 'vrc6Pulse2', 'vrc6Saw'],
  vrc7: ['vrc7Fm1', 'vrc7Fm2', 'vrc7Fm3', 'vrc7Fm4', 'vrc7Fm5', 'vrc7Fm6'],
  fds: ['fdsWave'],
  mmc5: ['mmc5Pulse1', 'mmc5Pulse2', 'mmc5Pcm'],
  namco163: [
    'namcoWave1',
    'namcoWave2',
    'namcoWave3',
    'namcoWave4',
    'namcoWave5',
    'namcoWave6',
    'namcoWave7',
    'namcoWave8',
  ],
  sunsoft5b: ['sunsoftSquare1', 'sunsoftSquare2', 'sunsoftSquare3'],
  drip: ['dripSample1', 'dripSample2'],
} as const;

/** A channel of a sound chip. */
export type ChipChannel = (typeof CHIP_CHANNELS)[keyof typeof CHIP_CHANNELS][number];
