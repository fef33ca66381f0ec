import { effect } from '@preact/signals';
import { afterEach, describe, expect, test } from 'vitest';
import { en } from '../../../src/app/i18n/en.ts';
import { formatsOf } from '../../../src/app/i18n/format.ts';
import type { Language } from '../../../src/app/i18n/language.ts';
import { laterEn } from '../../../src/app/i18n/later-en.ts';
import { laterText } from '../../../src/app/i18n/later-text.ts';
import {
  language,
  languageFor,
  languages,
  showLanguage,
  switchLanguage,
  text,
} from '../../../src/app/i18n/messages.ts';
import { rescueEn } from '../../../src/app/i18n/rescue-en.ts';

/** A language in which only one word differs from English. */
const other = (play: string): Language => ({
  direction: 'ltr',
  messages: { ...en, ...laterEn, rescue: rescueEn, common: { ...en.common, play } },
});

afterEach(() => switchLanguage('en'));

describe('texts', () => {
  test('are English at first', () => {
    expect(text.common.play).toBe('Play');
    expect(language.value).toBe('en');
  });

  test('follow the language, and so does what reads them', async () => {
    const read: string[] = [];
    const stop = effect(() => {
      read.push(text.common.play);
    });
    await showLanguage('xx', async () => other('Jouer'));
    expect(language.value).toBe('xx');
    await switchLanguage('en');
    stop();
    expect(read).toEqual(['Play', 'Jouer', 'Play']);
  });

  test('of what is fetched when wanted are English, and follow a language that has them', async () => {
    expect(laterText.pad.done).toBe('Done');
    const { messages } = other('Jouer');
    const french = { ...messages, pad: { ...messages.pad, done: 'Terminé' } };
    await showLanguage('xx', async () => ({ direction: 'ltr', messages: french }));
    expect(laterText.pad.done).toBe('Terminé');
  });

  test('of two languages asked for, the later one stays, even if it comes first', async () => {
    let arrive: (found: Language) => void = () => {};
    const slow = showLanguage('aa', () => new Promise((resolve) => (arrive = resolve)));
    await showLanguage('bb', async () => other('Spielen'));
    arrive(other('Jouer'));
    await slow;
    expect(text.common.play).toBe('Spielen');
    expect(language.value).toBe('bb');
  });

  test('stay as they are when a language cannot be fetched', async () => {
    await showLanguage('bb', async () => other('Spielen'));
    await expect(showLanguage('aa', () => Promise.reject(new TypeError('no network')))).rejects.toThrow('no network');
    expect(text.common.play).toBe('Spielen');
  });
});

describe('languages', () => {
  test('English is the first, by the name its speakers use', () => {
    expect(languages()[0]).toEqual({ code: 'en', name: 'English' });
  });

  test('Chinese as it is written in China is told from that of Taiwan', () => {
    const has = languages().some(({ code }) => code === 'zh-Hans');
    expect(languageFor(['zh-CN'])).toBe(has ? 'zh-Hans' : 'en');
    expect(languageFor(['zh-TW', 'en'])).toBe('en');
  });

  test('the first one there is of those asked for is taken, a country apart', () => {
    expect(languageFor(['xx-YY', 'en-GB', 'aa'])).toBe('en');
    expect(languageFor([])).toBe('en');
  });
});

describe('formats', () => {
  test('plurals go by the rules of the language', () => {
    const forms = { one: '1', few: '2', other: 'n' };
    expect([1, 2, 5].map((count) => formatsOf('en').plural(count, forms))).toEqual(['1', 'n', 'n']);
    expect([1, 2, 5].map((count) => formatsOf('pl').plural(count, forms))).toEqual(['1', '2', 'n']);
  });

  test('numbers and lists are written as the language does', () => {
    expect(formatsOf('de').number(65500)).toBe('65.500');
    expect(formatsOf('de').number(1.5, 2)).toBe('1,50');
    expect(formatsOf('de').list(['a', 'b', 'c'])).toBe('a, b und c');
    expect(formatsOf('en').percent(0.25)).toBe('25%');
  });
});
