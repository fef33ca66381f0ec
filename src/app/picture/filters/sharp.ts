import type { Filter } from './filter.ts';
import { filter as plain } from './plain.ts';

/**
 * Equal pixels with hard edges: the picture's size is a whole multiple of the console's, on both axes or on one (`picture.ts`
 * sees to that), so that the plain filter has nothing to mix.
 */
export const filter: Filter = plain;
