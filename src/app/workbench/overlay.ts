/** Colours of what is drawn over pictures of games: the same in both themes, since the pictures are. */
export const OVERLAY = {
  chosen: '#55d3c2',
  window: '#d8b35a',
  windowGround: 'rgb(85 211 194 / 14%)',
  edge: '#ffffff',
  box: 'rgb(255 255 255 / 40%)',
  tiles: 'rgb(255 255 255 / 22%)',
  attributes: 'rgb(255 210 90 / 60%)',
} as const;
