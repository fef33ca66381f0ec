import { beforeEach, expect, test, vi } from 'vitest';
import { text } from '../../../src/app/i18n/messages.ts';
import { notices } from '../../../src/app/shell/notices.ts';
import { openPageLanguage } from '../../../src/app/shell/page-language.ts';
import { choicesOf } from '../../../src/app/shell/setting-words.ts';
import { change, openSettings, pageIdsOf, settings } from '../../../src/app/shell/settings.ts';

const { asked, answers } = vi.hoisted(() => ({
  asked: [] as string[],
  answers: { isThere: true, hear: () => {} },
}));

vi.mock('../../../src/app/i18n/messages.ts', async (importOriginal) => ({
  ...(await importOriginal<typeof import('../../../src/app/i18n/messages.ts')>()),
  LANGUAGES: ['en', 'de'],
  languageFor: ([first]: readonly string[]) => first.slice(0, 2),
  switchLanguage: (code: string) => {
    asked.push(code);
    return answers.isThere ? Promise.resolve() : Promise.reject(new Error('offline'));
  },
}));

beforeEach(() => {
  vi.stubGlobal('document', { documentElement: { dataset: {} } });
  vi.stubGlobal('navigator', { languages: ['de-AT'] });
  vi.stubGlobal('addEventListener', (_: string, hear: () => void) => {
    answers.hear = hear;
  });
  vi.stubGlobal('localStorage', { getItem: () => null, setItem: () => {} });
  openSettings();
  asked.length = 0;
  answers.isThere = true;
  notices.value = [];
});

test('languages are to choose from, each by its own name', () => {
  expect(pageIdsOf('page')).toContain('language');
  expect(choicesOf('language')).toEqual([
    { value: 'auto', name: 'Automatic', isOwnName: false },
    { value: 'en', name: 'English', isOwnName: true },
    { value: 'de', name: 'Deutsch', isOwnName: true },
  ]);
});

test('the page is shown in what is chosen, and follows; what cannot be fetched is said', async () => {
  await openPageLanguage();
  expect(asked).toEqual(['de']);
  change({ volume: 0.1 });
  expect(asked).toEqual(['de']);
  change({ language: 'en' });
  change({ language: 'auto' });
  expect(asked).toEqual(['de', 'en', 'de']);
  answers.isThere = false;
  change({ language: 'en' });
  expect(settings.value.language).toBe('en');
  await vi.waitFor(() => expect(notices.value.map(({ kind }) => kind)).toEqual(['error']));
});

test('a first language that cannot be fetched keeps nobody from the page, and is said until one comes', async () => {
  answers.isThere = false;
  await openPageLanguage();
  expect(notices.value.map(({ text }) => text)).toEqual([text.settings.languageMissing]);
  expect(document.documentElement).toMatchObject({ lang: 'en', dir: 'ltr' });
  answers.isThere = true;
  change({ language: 'en' });
  await vi.waitFor(() => expect(notices.value).toEqual([]));
});

test('what could not be fetched is asked for again when it is chosen, and when there is a network', async () => {
  answers.isThere = false;
  await openPageLanguage();
  asked.length = 0;
  answers.hear();
  change({ language: 'de' });
  expect(new Set(asked)).toEqual(new Set(['de']));
  expect(asked.length).toBeGreaterThanOrEqual(2);
});

test('a browser that asks for another language from now on gets it, unless the player has chosen one', async () => {
  await openPageLanguage();
  vi.stubGlobal('navigator', { languages: ['es-MX', 'de'] });
  answers.hear();
  expect(asked).toEqual(['de', 'es']);
  change({ language: 'en' });
  vi.stubGlobal('navigator', { languages: ['fr'] });
  answers.hear();
  expect(asked).not.toContain('fr');
});
