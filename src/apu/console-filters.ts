/**
 * What is between the DACs and the player's ears, Hz: two high-passes and a low-pass, each of the first order. A front loader's
 * and a Famicom's are measured (https://www.nesdev.org/wiki/APU_Mixer): what a Famicom has after its own high-pass is the television's. `straight` is
 * what the chips give, without what is below hearing.
 */
export const CONSOLE_FILTERS = {
  nes: { highPasses: [90, 440], lowPass: 14000 },
  famicom: { highPasses: [37, 1], lowPass: Number.POSITIVE_INFINITY },
  straight: { highPasses: [5, 1], lowPass: Number.POSITIVE_INFINITY },
} as const;

/** A console as it sounds. */
export type ConsoleSound = keyof typeof CONSOLE_FILTERS;
