/** What `<nes-player>` says on pages of others: English, unless the page gives it words of its own. */
export const playerEn = {
  /** The picture, with the game's name where the page gives one. */
  game: 'NES game',
  play: 'Play',
  pause: 'Pause',
  reset: 'Reset',
  mute: 'Mute',
  volume: 'Volume',
  fullScreen: 'Full screen',
  loading: 'Loading…',
  select: 'SELECT',
  start: 'START',
  notFetched: 'The game could not be fetched.',
  notPlayed: 'The game cannot be played.',
  notKept: 'Your save cannot be kept in this browser.',
  elsewhere: 'The game is open in another window, which keeps the save.',
};
