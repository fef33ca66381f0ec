import { type PictureOptions, WHOLE_PICTURE } from '../../../../src/app/picture/picture.ts';

const BASE = {
  ...WHOLE_PICTURE,
  ...{ comb: false, sharpness: 0.5, bleed: 0.4, noise: 0, grid: 0.6, tube: false },
  ...{ scanlines: 0.6, mask: 'slot', maskStrength: 0.4, halation: 0.3, curvature: 0, vignette: 0 },
};

/** The filters with settings that matter, by names of ours: what they are drawn with, and whether the console is PAL. */
export const LOOKS: Readonly<Record<string, { readonly options: PictureOptions; readonly isPal: boolean }>> = {
  plain: look({}),
  composite: look({ filter: 'composite' }),
  'composite, comb': look({ filter: 'composite', comb: true, sharpness: 1, bleed: 1 }),
  'composite, PAL': look({ filter: 'composite', bleed: 0, sharpness: 0 }, true),
  'S-Video': look({ filter: 'svideo' }),
  'S-Video, PAL': look({ filter: 'svideo' }, true),
  RGB: look({ filter: 'rgb' }),
  LCD: look({ filter: 'lcd' }),
  'tube, pixels': look({ tube: true, mask: 'aperture', cropped: true, cropTop: 8, cropBottom: 8 }),
  'tube, composite': look({ tube: true, filter: 'composite', curvature: 0.5, vignette: 0.4 }),
  'tube, RGB': look({ tube: true, filter: 'rgb', mask: 'shadow', scanlines: 1, maskStrength: 1 }),
  'tube, PAL': look({ tube: true, filter: 'composite', mask: 'none', halation: 1 }, true),
};

function look(options: object, isPal = false) {
  return { options: { ...BASE, ...options } as PictureOptions, isPal };
}
