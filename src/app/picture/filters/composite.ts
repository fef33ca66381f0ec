import { filterOf } from './parts/cable.ts';

/**
 * The yellow plug: brightness and colour in one signal, from the PPU's own voltages, which a notch or a comb of two lines
 * takes apart again as well as it can. So there are colours where there is only fine detail, and dots that crawl along edges.
 */
export const filter = filterOf('composite', ['sharpness', 'bleed', 'comb']);
