import { batch, signal } from '@preact/signals';
import { en } from './en.ts';
import type { Language, Messages } from './language.ts';

const ENGLISH = 'en';

/** The files beside this one whose names are codes of languages; each is fetched when it is wanted. */
const FILES = import.meta.glob<Language>(['./??.ts', './???.ts', './??-*.ts', '!./en.ts'], { import: 'language' });

/** The codes (BCP 47: "en", "pt-BR") of all languages, English first. */
export const LANGUAGES: readonly string[] = [
  ENGLISH,
  ...Object.keys(FILES).map((path) => path.slice('./'.length, -'.ts'.length)),
];

/** The code of the language that the page is shown in. */
export const language = signal(ENGLISH);
/** Which way it is written. */
export const direction = signal<Language['direction']>('ltr');
/** The texts in it that are there now; of English the first ones, which the page begins with. */
export const messagesNow = signal<typeof en & Partial<Messages>>(en);

/**
 * The texts in the language of the page. Whatever reads them while it draws, computes or takes effect follows the
 * language; so they are read where they are said, never into a constant.
 */
export const text: typeof en = Object.defineProperties(
  {} as typeof en,
  Object.fromEntries(
    (Object.keys(en) as (keyof typeof en)[]).map((part) => [
      part,
      { get: () => messagesNow.value[part], enumerable: true },
    ]),
  ),
);

/** A language as far as it is loaded: English comes in two parts. */
interface Loaded extends Pick<Language, 'direction'> {
  readonly messages: typeof messagesNow.value;
}

/** Counts calls of `showLanguage`: the newest wins. */
let calls = 0;

/**
 * Show the page in the language called `code`, once `load` has brought it. Of two calls the later one counts, whichever
 * language comes first. Rejects as `load` does, and then changes nothing.
 */
export async function showLanguage(code: string, load: () => Promise<Loaded>): Promise<void> {
  const mine = ++calls;
  // One that is wanted no more may fail as well as come.
  const loaded = await load().catch((error: unknown) => {
    if (mine === calls) throw error;
  });
  if (!loaded || mine !== calls) return;
  batch(() => {
    language.value = code;
    direction.value = loaded.direction;
    messagesNow.value = loaded.messages;
  });
}

/** Show the page in `code`, one of `LANGUAGES`, or else in English. Rejects, and changes nothing, when it cannot be fetched. */
export function switchLanguage(code: string): Promise<void> {
  const load = FILES[`./${code}.ts`];
  return load ? showLanguage(code, load) : showLanguage(ENGLISH, async () => ({ direction: 'ltr', messages: en }));
}

/**
 * The first of the languages `wanted` that is in `all`, or else English. "de-AT" takes "de"; where there is nothing as near, any
 * language that is called alike is taken: "pt-PT" takes "pt-BR", "zh-TW" takes "zh-Hans".
 */
export function languageFor(wanted: readonly string[], all = LANGUAGES): string {
  for (const one of wanted) {
    for (let code = one; code !== ''; code = code.slice(0, Math.max(0, code.lastIndexOf('-')))) {
      if (all.includes(code)) return code;
    }
    const alike = all.find((code) => code.startsWith(`${one.split('-')[0]}-`));
    if (alike) return alike;
  }
  return ENGLISH;
}
