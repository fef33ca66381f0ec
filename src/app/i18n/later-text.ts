import { laterEn } from './later-en.ts';
import { messagesNow } from './messages.ts';

/**
 * As `text`, for the parts of the page that are fetched when they are wanted: their English comes with them. Other languages
 * have all texts in their one file.
 */
export const laterText: typeof laterEn = Object.defineProperties(
  {} as typeof laterEn,
  Object.fromEntries(
    (Object.keys(laterEn) as (keyof typeof laterEn)[]).map((part) => [
      part,
      { get: () => messagesNow.value[part] ?? laterEn[part], enumerable: true },
    ]),
  ),
);
