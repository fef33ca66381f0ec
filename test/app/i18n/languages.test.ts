import { readdirSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { en } from '../../../src/app/i18n/en.ts';
import type { Language } from '../../../src/app/i18n/language.ts';
import { laterEn } from '../../../src/app/i18n/later-en.ts';
import { rescueEn } from '../../../src/app/i18n/rescue-en.ts';
import { type WorkbenchTexts, workbenchEn } from '../../../src/app/i18n/workbench-en.ts';
import { isAlike, isName } from './same-words.ts';
import { callsOf, withCount } from './values.ts';

const ENGLISH = { ...en, ...laterEn, rescue: rescueEn, workbench: workbenchEn };

type Message = string | ((...given: never[]) => string);
/** Of each kind that some language tells apart. */
const COUNTS = [0, 1, 2, 3, 5, 11, 21, 100, 1_000_000];

/** Every text below `messages`, by its path. */
function textsOf(messages: object, above = ''): [path: string, message: Message][] {
  return Object.entries(messages).flatMap(([name, value]) =>
    value !== null && typeof value === 'object'
      ? textsOf(value, `${above}${name}.`)
      : [[above + name, value] as [string, Message]],
  );
}

type Say = (...given: readonly unknown[]) => string;

/** What a message says, and what it says of other values. */
interface Said {
  readonly text: string;
  readonly other: string;
  /** Names that it was given. */
  readonly names: readonly string[];
}

/** What `message` says, in each of the ways that its values make it. */
function said(path: string, message: Message): readonly Said[] {
  if (typeof message === 'string') return [{ text: message, other: message, names: [] }];
  const say = message as Say;
  return callsOf(path).map(({ given, other, names }) => ({ text: say(...given), other: say(...other), names }));
}

/** Without the marks that keep names in their direction. */
const bare = (text: string) => text.replace(/[\u200e\u200f\u2066-\u2069]/g, '');

/** The numbers in `text`, however they are grouped, and with whatever point. */
function numbersIn(text: string): readonly string[] {
  const plain = bare(text)
    .replace(/(?<=\d)[.,'’ \u00a0\u202f٬](?=\d{3}(?!\d))/gu, '')
    .replace(/(?<=\d)[,٫](?=\d)/g, '.');
  return plain.match(/\d+(?:\.\d+)?/g) ?? [];
}

/** Numbers and names that came into the text by the values. */
function valuesIn({ text, other, names }: Said): readonly string[] {
  const always = numbersIn(other);
  const has = (name: string) => text.toLowerCase().includes(name.toLowerCase());
  return [...numbersIn(text).filter((number) => !always.includes(number)), ...names.filter(has)];
}

/** What of `values` is not in `text`. */
function lostIn(text: string, values: readonly string[]): readonly string[] {
  const numbers = numbersIn(text);
  return values.filter((value) => !numbers.includes(value) && !text.toLowerCase().includes(value.toLowerCase()));
}

/** Without the names that it was given. */
const ownWords = ({ text, names }: Said) => names.reduce((rest, name) => rest.replaceAll(name, ' '), bare(text));

const ENGLISH_TEXTS = new Map(textsOf(ENGLISH));
const ENGLISH_SAID = new Map([...ENGLISH_TEXTS].map(([path, message]) => [path, said(path, message)]));

const FOLDER = new URL('../../../src/app/i18n/', import.meta.url);
const CODES = readdirSync(FOLDER).flatMap((name) => /^([a-z]{2,3}(?:-[A-Z]\w+)?)\.ts$/.exec(name)?.[1] ?? []);
const OTHERS = CODES.filter((code) => code !== 'en');

/** Languages whose letters are not Latin. */
const SCRIPTS: Readonly<Record<string, RegExp>> = {
  ja: /[\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Han}]/u,
  ko: /\p{sc=Hangul}/u,
  'zh-Hans': /\p{sc=Han}/u,
  ru: /\p{sc=Cyrillic}/u,
  ar: /\p{sc=Arabic}/u,
};

async function load(code: string): Promise<Language> {
  const { language } = (await import(new URL(`${code}.ts`, FOLDER).href)) as { language: Language };
  return language;
}

async function loadWorkbench(code: string): Promise<WorkbenchTexts> {
  const { workbench } = (await import(new URL(`workbench-${code}.ts`, FOLDER).href)) as { workbench: WorkbenchTexts };
  return workbench;
}

/** Texts that show what is typed, with the marks that are typed. */
const TYPED = new Set(['workbench.memory.findHint', 'workbench.memory.notBytes']);

describe.each(OTHERS)('%s', (code) => {
  const texts = async () => textsOf({ ...(await load(code)).messages, workbench: await loadWorkbench(code) } as object);

  test('has the texts of English, each of its kind, and no other', async () => {
    const kindOf = (message: Message) => (typeof message === 'string' ? 'text' : 'function');
    const kinds = (all: Iterable<[string, Message]>) =>
      Object.fromEntries([...all].map(([path, message]) => [path, kindOf(message)]));
    expect(kinds(await texts())).toEqual(kinds(ENGLISH_TEXTS));
  });

  test('is written the way its script is', async () => {
    expect((await load(code)).direction).toBe(code === 'ar' ? 'rtl' : 'ltr');
  });

  test('says every value that English says', async () => {
    const lost: string[] = [];
    for (const [path, message] of await texts()) {
      const ways = said(path, message);
      for (const [i, english] of (ENGLISH_SAID.get(path) ?? []).entries()) {
        const missing = lostIn(ways[i].text, valuesIn(english));
        if (missing.length > 0) lost.push(`${path}: ${missing.join()} is not in “${ways[i].text}”`);
      }
    }
    expect(lost).toEqual([]);
  });

  test('says something whole of any number', async () => {
    const broken = (await texts()).flatMap(([path, message]) => {
      if (typeof message === 'string') return [];
      const calls = callsOf(path).flatMap((way) => COUNTS.map((count) => withCount(way, count)));
      const all = calls.map((given) => (message as Say)(...given));
      return all.filter((text) => /undefined|NaN|\bnull\b|\[object|\$\{/.test(text)).map((text) => `${path}: ${text}`);
    });
    expect(broken).toEqual([]);
  });

  test('is not English', async () => {
    const same = (await texts()).flatMap(([path, message]) => {
      const theirs = ENGLISH_SAID.get(path) ?? [];
      const isSame = said(path, message).every(({ text }, i) => bare(text) === theirs[i].text);
      const words = ownWords(theirs[0]).trim();
      return isSame && /\p{L}{2}/u.test(words) && !isAlike(code, words) ? [`${path}: ${words}`] : [];
    });
    expect(same).toEqual([]);
  });

  test('has the quotes of its own, and no straight ones', async () => {
    const others = (await texts()).filter(([path]) => !TYPED.has(path));
    const straight = others.flatMap(([path, message]) =>
      said(path, message)
        .map(({ text }) => text)
        .filter((text) => /["]|(?<=\p{L})'(?=\p{L})/u.test(text))
        .map((text) => `${path}: ${text}`),
    );
    expect(straight).toEqual([]);
  });

  test('ends its sentences', async () => {
    const open = (await texts()).flatMap(([path, message]) => {
      const [mine] = said(path, message);
      const [theirs] = ENGLISH_SAID.get(path) ?? [];
      const isSentence = /\p{Ll}[.!?][”)]?$/u.test(theirs.text.trim());
      return isSentence && !/[.!?。！？؟:：][”»』」)）]?$/u.test(bare(mine.text).trim())
        ? [`${path}: ${mine.text}`]
        : [];
    });
    expect(open).toEqual([]);
  });

  // The others are written in Latin letters.
  if (!(code in SCRIPTS)) return;

  test('has no Latin words but names', async () => {
    const found = (await texts()).flatMap(([path, message]) =>
      said(path, message).flatMap((one) => {
        const words = ownWords(one).match(/[\p{sc=Latin}\d][\p{sc=Latin}\d.+-]*/gu) ?? [];
        return words.filter((word) => /\p{sc=Latin}{2}/u.test(word) && !isName(word)).map((word) => `${word}: ${path}`);
      }),
    );
    expect([...new Set(found)]).toEqual([]);
  });

  test('is written in its own letters', async () => {
    const all = await texts();
    const own = all.filter(([path, message]) => SCRIPTS[code].test(said(path, message)[0].text));
    expect(own.length / all.length).toBeGreaterThan(0.85);
  });
});

describe('what is looked for', () => {
  test('a number is found however it is grouped', () => {
    const written = ['4,711', '4.711', '4\u202f711', '4\u00a0711', '4711', '4’711'];
    expect(written.map((text) => numbersIn(`(${text})`))).toEqual(written.map(() => ['4711']));
    expect(numbersIn('1,5 s, 1.5 s')).toEqual(['1.5', '1.5']);
    expect(numbersIn('12, 345')).toEqual(['12', '345']);
  });

  test('what comes from the values, and is lost', () => {
    const english = {
      text: 'Slot 4 of “Quxol”, 8 bits',
      other: 'Slot 5 of “Vizmo”, 8 bits',
      names: ['Quxol', 'Wendu'],
    };
    expect(valuesIn(english)).toEqual(['4', 'Quxol']);
    expect(lostIn('«\u2068Quxol\u2069», Platz 5', valuesIn(english))).toEqual(['4']);
  });
});
