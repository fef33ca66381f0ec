import type { Game } from '../storage/records.ts';

/** By what games can be sorted. */
export const ORDERS = ['played', 'added', 'title', 'board'] as const;
/** One of them. */
export type Order = (typeof ORDERS)[number];

/** How the player wants to see the library. */
export interface View {
  /** What was typed to find a game. */
  readonly query: string;
  readonly order: Order;
  /** Only favourites, or only games with one tag; empty: all. */
  readonly only: { readonly favourites: boolean; readonly tag: string };
}

/** Letters that are not made of one and a mark. */
const PLAIN: Readonly<Record<string, string>> = {
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  ł: 'l',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ı: 'i',
};

/** `text` in small letters without marks, as it is compared with what is typed. */
function fold(text: string): string {
  return text
    .toLowerCase()
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(/[ßæœøłđðþı]/g, (letter) => PLAIN[letter]);
}

const folded = new WeakMap<Game, string>();

/** All of a game that is looked through: its title, the name of its file, its tags. */
function wordsOf(game: Game): string {
  let words = folded.get(game);
  if (words === undefined) {
    words = ` ${fold([game.title, game.file ?? '', ...(game.tags ?? [])].join(' ')).replace(/[^\p{L}\p{N}]+/gu, ' ')} `;
    folded.set(game, words);
  }
  return words;
}

/** What tells whether a game is looked for: each word of the query begins one of its words, or is the number of its board. */
function finder(query: string): (game: Game) => boolean {
  const words = fold(query)
    .split(/[^\p{L}\p{N}]+/u)
    .filter(Boolean);
  return (game) => words.every((word) => wordsOf(game).includes(` ${word}`) || String(game.board) === word);
}

/** The letter under which a title stands: A to Z, `#` for all others. */
function letterOf(title: string): string {
  const first = fold(title).match(/[\p{L}\p{N}]/u)?.[0] ?? '';
  return /[a-z]/.test(first) ? first.toUpperCase() : '#';
}

/** Compares titles as `language` sorts them: numbers by their value, what is no letter before all letters. */
function byTitle(language: string): (one: Game, other: Game) => number {
  const { compare } = new Intl.Collator(language, { numeric: true, sensitivity: 'base', ignorePunctuation: true });
  const isOther = (game: Game) => letterOf(game.title) === '#';
  return (one, other) => Number(isOther(other)) - Number(isOther(one)) || compare(one.title, other.title);
}

/** Games in the order of `view`, without those that it leaves out; `all` are in that of when they were played. */
export function arrange(all: readonly Game[], { query, order, only }: View, language: string): readonly Game[] {
  const isFound = finder(query);
  const shown = all.filter(
    (game) =>
      (!only.favourites || game.favourite) && (only.tag === '' || game.tags?.includes(only.tag)) && isFound(game),
  );
  if (order === 'added') return shown.sort((one, other) => other.added - one.added);
  if (order === 'title') return shown.sort(byTitle(language));
  if (order !== 'board') return shown;
  const title = byTitle(language);
  const board = (game: Game) => game.board ?? Number.POSITIVE_INFINITY;
  return shown.sort((one, other) => {
    // Infinity has no difference from itself.
    if (board(one) === board(other)) return title(one, other);
    return board(one) - board(other);
  });
}

/** Tags as the player reads and writes them; where one has a comma of its own, they are kept apart otherwise. */
export function writeTags(tags: readonly string[]): string {
  return tags.join(tags.some((tag) => tag.includes(',')) ? '; ' : ', ');
}

/** What the player has written as tags, each once. Arabic, Chinese and Japanese have commas of their own. */
export function readTags(written: string): string[] {
  const tags = written.split(written.includes(';') ? ';' : /[,\u060c\u3001\uff0c]/).map((tag) => tag.trim());
  return [...new Set(tags.filter(Boolean))];
}

/** Tags that several games have, the most frequent first. */
export function commonTags(all: readonly Game[], most: number): string[] {
  const counts = new Map<string, number>();
  for (const { tags = [] } of all) for (const tag of tags) counts.set(tag, (counts.get(tag) ?? 0) + 1);
  const several = [...counts].filter(([, count]) => count > 1).sort(([, one], [, other]) => other - one);
  return several.slice(0, most).map(([tag]) => tag);
}

/** Where each letter begins in games that are sorted by title. */
export function letterPlaces(sorted: readonly Game[]): Map<string, number> {
  const places = new Map<string, number>();
  sorted.forEach(({ title }, place) => {
    const letter = letterOf(title);
    if (!places.has(letter)) places.set(letter, place);
  });
  return places;
}
