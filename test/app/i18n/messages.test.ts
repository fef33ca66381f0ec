import { effect } from '@preact/signals';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { en } from '../../../src/app/i18n/en.ts';
import { formatsOf } from '../../../src/app/i18n/format.ts';
import type { Language } from '../../../src/app/i18n/language.ts';
import { nameOfLanguage } from '../../../src/app/i18n/language-names.ts';
import { laterEn } from '../../../src/app/i18n/later-en.ts';
import { laterText } from '../../../src/app/i18n/later-text.ts';
import {
  LANGUAGES,
  language,
  languageFor,
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

/** Of a day in another year. */
const MOMENT = { year: 'numeric', month: 'short', day: 'numeric', hour: 'numeric', minute: 'numeric' } as const;

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

  test('of one that is asked for no more, nobody is told that it could not be fetched', async () => {
    let fail: (why: unknown) => void = () => {};
    const first = showLanguage('aa', () => new Promise((_, reject) => (fail = reject)));
    await showLanguage('bb', async () => other('Spielen'));
    fail(new TypeError('no network'));
    await expect(first).resolves.toBeUndefined();
    expect(text.common.play).toBe('Spielen');
  });

  test('stay as they are when a language cannot be fetched', async () => {
    await showLanguage('bb', async () => other('Spielen'));
    await expect(showLanguage('aa', () => Promise.reject(new TypeError('no network')))).rejects.toThrow('no network');
    expect(text.common.play).toBe('Spielen');
  });
});

const ALL = ['en', 'ar', 'de', 'es', 'pt-BR', 'zh-Hans'];

describe('languages', () => {
  test('English is the first; each has the name that its speakers use', () => {
    expect(LANGUAGES[0]).toBe('en');
    expect(['en', 'de', 'pt-BR', 'zh-Hans', 'ar'].map(nameOfLanguage)).toEqual([
      'English',
      'Deutsch',
      'Português (Brasil)',
      '简体中文',
      'العربية',
    ]);
  });

  test('the first one there is of those asked for is taken', () => {
    expect(languageFor(['xx-YY', 'en-GB', 'de'], ALL)).toBe('en');
    expect(languageFor(['xx', 'de', 'en'], ALL)).toBe('de');
    expect(languageFor([], ALL)).toBe('en');
    expect(languageFor(['xx-YY'], ALL)).toBe('en');
  });

  test.each([
    ['de-AT', 'de'],
    ['es-419', 'es'],
    ['ar-EG', 'ar'],
    ['pt-BR', 'pt-BR'],
    ['pt-PT', 'pt-BR'],
    ['pt', 'pt-BR'],
    ['zh-Hans-SG', 'zh-Hans'],
    ['zh-CN', 'zh-Hans'],
    ['zh-SG', 'zh-Hans'],
    ['zh-TW', 'zh-Hans'],
    ['zh-Hant-HK', 'zh-Hans'],
    ['zh', 'zh-Hans'],
  ])('who asks for %s reads %s, and not the English that comes after it', (wanted, code) => {
    expect(languageFor([wanted, 'en'], ALL)).toBe(code);
  });

  test('two letters that begin alike are not the same language', () => {
    expect(languageFor(['ptx-BR', 'zhx', 'en'], ALL)).toBe('en');
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

  describe('in a browser of some country', () => {
    const asks = (...languages: string[]) => vi.stubGlobal('navigator', { languages });
    afterEach(() => vi.unstubAllGlobals());

    test('are those of that country', () => {
      asks('fr', 'de-CH', 'de');
      const written = formatsOf('de').number(65500);
      expect(written).toBe((65500).toLocaleString('de-CH'));
      expect(written).not.toBe('65.500');
    });

    test('which writes the language: Singapore writes as China does, Taiwan does not', () => {
      const time = Date.UTC(2020, 1, 3, 12);
      const written = (...codes: string[]) => {
        asks(...codes);
        return formatsOf('zh-Hans').moment(time);
      };
      const plain = written();
      expect(written('zh-TW', 'en')).toBe(plain);
      expect(written('zh-CN')).toBe(plain);
      expect(written('zh-SG')).toBe(new Intl.DateTimeFormat('zh-SG', MOMENT).format(time));
    });

    test('forms are those of the text, not of the country', () => {
      asks('pt-PT');
      expect(formatsOf('pt-BR').plural(0, { one: '1', other: 'n' })).toBe('1');
    });

    test('digits are those of addresses and file names in every language', () => {
      asks('ar-EG');
      expect(formatsOf('ar').number(1234.5, 1)).toMatch(/^1\D234\D5$/);
      expect(formatsOf('ar').moment(Date.UTC(2020, 1, 3, 12))).toContain('2020');
    });

    test('are those of the language where the browser says nothing that can be understood', () => {
      asks('C', 'de_CH.UTF-8');
      expect(formatsOf('de').number(65500)).toBe('65.500');
    });
  });
});
