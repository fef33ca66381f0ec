import { signal } from '@preact/signals';

const query = matchMedia('(prefers-contrast: more)');

/** Whether the system asks for more contrast in all that is shown. */
export const asksForContrast = signal(query.matches);

query.addEventListener('change', () => {
  asksForContrast.value = query.matches;
});
