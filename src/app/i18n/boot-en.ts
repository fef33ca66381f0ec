/** What the page itself says, in index.html, when even that part is missing which says more. */
export const bootEn = {
  failed: 'Cartouche could not start.',
  again: 'Try again',
};
