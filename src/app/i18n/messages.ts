import { batch, effect, signal } from '@preact/signals';
import { en } from './en.ts';
import type { Language, Messages } from './language.ts';

/** A language that the page can be shown in. */
interface LanguageRow {
  /** BCP 47: "en", "pt-BR". */
  readonly code: string;
  /** What those who speak it call it. */
  readonly name: string;
}

const ENGLISH = 'en';

/** The files beside this one whose names are codes of languages; each is fetched when it is wanted. */
const FILES = import.meta.glob<Language>(['./??.ts', './???.ts', './??-*.ts', '!./en.ts'], { import: 'language' });

function nameOf(code: string): string {
  const name = new Intl.DisplayNames([code], { type: 'language' }).of(code) ?? code;
  return name.charAt(0).toLocaleUpperCase(code) + name.slice(1);
}

/** All languages, English first. */
export function languages(): readonly LanguageRow[] {
  const others = Object.keys(FILES).map((path) => path.slice('./'.length, -'.ts'.length));
  return [ENGLISH, ...others].map((code) => ({ code, name: nameOf(code) }));
}

/** The code of the language that the page is shown in. */
export const language = signal(ENGLISH);
const direction = signal<Language['direction']>('ltr');
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
  const loaded = await load();
  if (mine !== calls) return;
  batch(() => {
    language.value = code;
    direction.value = loaded.direction;
    messagesNow.value = loaded.messages;
  });
}

/** Show the page in `code`, one of `languages`, or else in English. Rejects, and changes nothing, when it cannot be fetched. */
export function switchLanguage(code: string): Promise<void> {
  const load = FILES[`./${code}.ts`];
  if (load) return showLanguage(code, load);
  return showLanguage(ENGLISH, () => Promise.resolve({ direction: 'ltr', messages: en }));
}

/** `code`, and what is left of it without its last parts. */
function shorter(code: string): string[] {
  const parts = code.split('-');
  return parts.map((_, i) => parts.slice(0, parts.length - i).join('-'));
}

/**
 * The first of the languages `wanted` that there is, or else English: "de-AT" takes "de" where there is no such file, and
 * "zh-CN" takes "zh-Hans", the script that is written there.
 */
export function languageFor(wanted: readonly string[]): string {
  const codes = languages().map(({ code }) => code);
  const found = wanted
    .flatMap((one) => [...shorter(one), ...shorter(`${new Intl.Locale(one).maximize()}`)])
    .find((code) => codes.includes(code));
  return found ?? ENGLISH;
}

/** Show the page in `chosen`, or in what the browser asks for; where that cannot be fetched, in English. Call once. */
export async function openLanguage(chosen: string | null = null): Promise<void> {
  effect(() => {
    document.documentElement.lang = language.value;
    document.documentElement.dir = direction.value;
  });
  await switchLanguage(chosen ?? languageFor(navigator.languages)).catch(() => {});
}
