import { filterOf } from './parts/cable.ts';

/** Red, green and blue each on a wire of its own, as in an arcade: pixels with edges as soft as such a wire makes them. */
export const filter = filterOf('rgb', []);
