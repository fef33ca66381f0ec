import { filterOf } from './parts/cable.ts';

/** S-Video: brightness and colour each on a wire of its own, so that neither is in the other; colour is still coarser. */
export const filter = filterOf('svideo', ['sharpness', 'bleed']);
