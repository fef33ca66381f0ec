import type { playerEn } from '../i18n/player-en.ts';

/** All that `<nes-player>` says, which a page may say in its own words. */
export type PlayerTexts = Readonly<typeof playerEn>;
