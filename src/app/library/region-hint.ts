import { stemOf } from './file-kinds.ts';

/** What a name can say of the console a game was made for. */
type RegionHint = 'ntsc' | 'pal' | 'dendy';

/** Television systems and consoles by name: these outweigh countries. */
const SYSTEMS: Readonly<Record<string, RegionHint>> = {
  ntsc: 'ntsc',
  'ntsc-u': 'ntsc',
  'ntsc-j': 'ntsc',
  pal: 'pal',
  'pal-a': 'pal',
  'pal-b': 'pal',
  dendy: 'dendy',
};

/** Countries, as the lists of No-Intro write them. Where a country had both kinds of console, it says nothing. */
const COUNTRIES: Readonly<Record<string, RegionHint>> = {
  usa: 'ntsc',
  canada: 'ntsc',
  japan: 'ntsc',
  korea: 'ntsc',
  taiwan: 'ntsc',
  europe: 'pal',
  australia: 'pal',
  austria: 'pal',
  belgium: 'pal',
  denmark: 'pal',
  finland: 'pal',
  france: 'pal',
  germany: 'pal',
  greece: 'pal',
  italy: 'pal',
  netherlands: 'pal',
  'new zealand': 'pal',
  norway: 'pal',
  poland: 'pal',
  portugal: 'pal',
  scandinavia: 'pal',
  spain: 'pal',
  sweden: 'pal',
  switzerland: 'pal',
  uk: 'pal',
  'united kingdom': 'pal',
  russia: 'dendy',
};

/** The letters of GoodNES; only in capitals, since "(a)" is something else. */
const LETTERS: Readonly<Record<string, RegionHint>> = {
  J: 'ntsc',
  U: 'ntsc',
  E: 'pal',
  A: 'pal',
  F: 'pal',
  G: 'pal',
  I: 'pal',
  S: 'pal',
  SW: 'pal',
  Sw: 'pal',
  NL: 'pal',
  No: 'pal',
  R: 'dendy',
};

/** The regions that one tag names: "Europe", "USA, Europe", "E", "JU". */
function regionsOf(tag: string): RegionHint[] {
  if (/^[JUE]{2,3}$/.test(tag)) return [...tag].map((letter) => LETTERS[letter]);
  if (Object.hasOwn(LETTERS, tag)) return [LETTERS[tag]];
  const words = tag.split(/[,+/]/).map((word) => word.trim().toLowerCase());
  return words.filter((word) => Object.hasOwn(COUNTRIES, word)).map((word) => COUNTRIES[word]);
}

function only(regions: readonly RegionHint[]): RegionHint | null {
  return regions.length > 0 && regions.every((one) => one === regions[0]) ? regions[0] : null;
}

/**
 * The console that a file's name hints at, by the tags that collectors put in brackets ("(E)", "(Europe)", "(PAL)",
 * "[Dendy]") or by an ending such as "_pal"; null when it says nothing, or names more than one ("(USA, Europe)").
 */
export function regionHint(name: string): RegionHint | null {
  const bare = stemOf(name);
  const tags = [...bare.matchAll(/[([]([^)\]]*)[)\]]/g)].map((match) => match[1].trim());
  const ending = /[_.-](pal|ntsc|dendy)$/i.exec(bare);
  const words = tags.flatMap((tag) => tag.toLowerCase().split(/[\s,+/]+/));
  if (ending !== null) words.push(ending[1].toLowerCase());
  const systems = words.filter((word) => Object.hasOwn(SYSTEMS, word)).map((word) => SYSTEMS[word]);
  return systems.length > 0 ? only(systems) : only(tags.flatMap(regionsOf));
}
