import type { PictureOptions } from '../picture.ts';
import type { Filter } from './filter.ts';
import { filter as plain } from './plain.ts';

/** The one that the page begins with, and that is shown where another cannot be had. */
export const PLAIN = 'plain';

/** How each of the others is fetched, by its path. */
const OTHERS = import.meta.glob<Filter>(['./*.ts', '!./catalogue.ts', '!./filter.ts', '!./plain.ts'], {
  import: 'filter',
});

/** Names of all filters: those of their files. */
export const FILTERS: readonly string[] = [PLAIN, ...Object.keys(OTHERS).map((path) => path.slice(2, -3))];

/** The filter called `name`; the plain one when there is none of this name, or when it cannot be fetched. */
export async function fetchFilter(name: string): Promise<Filter> {
  const fetchIt = OTHERS[`./${name}.ts`];
  return fetchIt ? fetchIt().catch(() => plain) : plain;
}

/** What is wanted of filters, as a name: two options with the same are drawn by the same shaders. */
export function lookOf({ filter, tube }: PictureOptions): string {
  return tube === true ? `${filter} tube` : filter;
}

/** The filter that `options` ask for, on a picture tube where they want one. */
export async function fetchLook(options: PictureOptions): Promise<Filter> {
  const filter = await fetchFilter(options.filter);
  if (options.tube !== true) return filter;
  return await import('./parts/crt.ts').then(({ onTube }) => onTube(filter)).catch(() => filter);
}
