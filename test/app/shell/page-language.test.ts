import { beforeEach, expect, test, vi } from 'vitest';
import { notices } from '../../../src/app/shell/notices.ts';
import { openPageLanguage } from '../../../src/app/shell/page-language.ts';
import { choicesOf } from '../../../src/app/shell/setting-words.ts';
import { change, openSettings, pageIdsOf, settings } from '../../../src/app/shell/settings.ts';

const { asked, answers } = vi.hoisted(() => ({
  asked: [] as (string | null)[],
  answers: { isThere: true },
}));

vi.mock('../../../src/app/i18n/messages.ts', async (importOriginal) => ({
  ...(await importOriginal<typeof import('../../../src/app/i18n/messages.ts')>()),
  languages: () => [
    { code: 'en', name: 'English' },
    { code: 'de', name: 'Deutsch' },
  ],
  languageFor: () => 'de',
  openLanguage: (code: string | null) => {
    asked.push(code);
    return Promise.resolve();
  },
  switchLanguage: (code: string) => {
    asked.push(code);
    return answers.isThere ? Promise.resolve() : Promise.reject(new Error('offline'));
  },
}));

beforeEach(() => {
  vi.stubGlobal('document', { documentElement: { dataset: {} } });
  vi.stubGlobal('navigator', { languages: ['de-AT'] });
  vi.stubGlobal('localStorage', { getItem: () => null, setItem: () => {} });
  openSettings();
  asked.length = 0;
});

test('where there is more than one language they are to choose from, each by its own name', () => {
  expect(pageIdsOf('page')).toContain('language');
  expect(choicesOf('language')).toEqual([
    { value: 'auto', name: 'Automatic', isOwnName: false },
    { value: 'en', name: 'English', isOwnName: true },
    { value: 'de', name: 'Deutsch', isOwnName: true },
  ]);
});

test('the page is shown in what is chosen, and follows; what cannot be fetched is said', async () => {
  await openPageLanguage();
  expect(asked).toEqual([null]);
  change({ volume: 0.1 });
  expect(asked).toEqual([null]);
  change({ language: 'en' });
  change({ language: 'auto' });
  expect(asked).toEqual([null, 'en', 'de']);
  answers.isThere = false;
  change({ language: 'en' });
  expect(settings.value.language).toBe('en');
  await vi.waitFor(() => expect(notices.value.map(({ kind }) => kind)).toEqual(['error']));
});
