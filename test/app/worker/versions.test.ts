import { describe, expect, test } from 'vitest';
import {
  addressesOf,
  again,
  before,
  broke,
  given,
  isOnTrial,
  keyOf,
  type Ledger,
  languageOf,
  left,
  NO_VERSIONS,
  needed,
  opened,
  running,
  started,
  withUnknown,
  withVersion,
} from '../../../src/app/worker/versions.ts';

const ROOT = 'https://example.org/nes/';
const PAGE = `${ROOT}index.html`;
const filesOf = (id: string) => ({ [PAGE]: `${PAGE}?${id}`, [`${ROOT}${id}.js`]: `${ROOT}${id}.js` });
const NOBODY: ReadonlySet<string> = new Set();

/** `old` is good, and `fresh` was installed after it. */
const TRIAL = withVersion(
  started(withVersion(NO_VERSIONS, 'old', filesOf('old')), 'old', 'old', true),
  'fresh',
  filesOf('fresh'),
);

/** The version that the next page is given, in the window `client` at `now`, and what is known then. */
const visit = (ledger: Ledger, client: string, now = 0, open = NOBODY) => opened(ledger, 'fresh', client, now, open);

describe('a new version', () => {
  test('is given while nothing speaks against it', () => {
    expect(visit(TRIAL, 'a').id).toBe('fresh');
    expect(isOnTrial(TRIAL, 'fresh')).toBe(true);
  });

  test('is good once its page has started, and is on trial no longer', () => {
    const { ledger } = visit(TRIAL, 'a');
    const good = started(ledger, 'fresh', 'fresh', true);
    expect(isOnTrial(good, 'fresh')).toBe(false);
    expect(visit(good, 'b', 60_000)).toEqual({ id: 'fresh', ledger: good });
  });

  test('whose page ran and went without a word is not given again', () => {
    const { ledger } = visit(TRIAL, 'a');
    const next = visit(running(ledger, 'a'), 'b');
    expect(next.id).toBe('old');
    expect(visit(next.ledger, 'c').id).toBe('old');
  });

  test('whose page is there and stays silent is not given again, but is waited for', () => {
    const ledger = running(visit(TRIAL, 'a').ledger, 'a');
    const open = new Set(['a']);
    expect(visit(ledger, 'b', 3000, open).id).toBe('fresh');
    expect(visit(ledger, 'b', 9000, open).id).toBe('old');
  });

  test('may be opened in two windows at once', () => {
    const first = running(visit(TRIAL, 'a').ledger, 'a');
    const second = visit(first, 'b', 100, new Set(['a']));
    expect(second.id).toBe('fresh');
    expect(started(second.ledger, 'fresh', 'fresh', false).starts).toEqual([]);
  });

  test('that was stopped before it ran may have been stopped by the player; twice is once too often', () => {
    const once = visit(TRIAL, 'a').ledger;
    const twice = visit(once, 'b');
    expect(twice.id).toBe('fresh');
    expect(visit(twice.ledger, 'c').id).toBe('old');
  });

  test('that the player left while it was well is not held against it', () => {
    const ledger = left(running(visit(TRIAL, 'a').ledger, 'a'), 'a');
    expect(visit(ledger, 'b').id).toBe('fresh');
  });

  test('whose page says that it does not work is not given again until the player wants to try it', () => {
    const bad = broke(TRIAL, 'fresh');
    expect(visit(bad, 'a').id).toBe('old');
    expect(visit(again(bad, 'fresh'), 'a').id).toBe('fresh');
  });

  test('that says so and starts after all is good', () => {
    expect(given(started(broke(TRIAL, 'fresh'), 'fresh', 'fresh', true), 'fresh')).toBe('fresh');
  });

  test('that comes after a broken one is given, and has the good one before it', () => {
    const next = withVersion(broke(TRIAL, 'fresh'), 'next', filesOf('next'));
    expect(opened(next, 'next', 'a', 0, NOBODY).id).toBe('next');
    expect(before(next, 'next')).toBe('old');
  });

  test('that is the only one is given, whatever it does', () => {
    const alone = broke(withVersion(NO_VERSIONS, 'fresh', filesOf('fresh')), 'fresh');
    expect(visit(alone, 'a')).toEqual({ id: 'fresh', ledger: alone });
  });

  test('that is installed again stays what it was', () => {
    const good = started(TRIAL, 'fresh', 'fresh', true);
    expect(isOnTrial(withVersion(good, 'fresh', filesOf('fresh')), 'fresh')).toBe(false);
  });
});

describe('the files of the version before', () => {
  const good = started(TRIAL, 'fresh', 'fresh', true);

  test('are kept until the new one has started twice', () => {
    expect(needed(TRIAL)).toContain(`${ROOT}old.js`);
    expect(needed(good)).toContain(`${ROOT}old.js`);
    expect(needed(started(good, 'fresh', 'fresh', true))).not.toContain(`${ROOT}old.js`);
  });

  test('are kept while another window is open', () => {
    expect(needed(started(good, 'fresh', 'fresh', false))).toContain(`${ROOT}old.js`);
  });

  test('stay when it is a page of that version that has started', () => {
    expect(started(good, 'fresh', 'old', true)).toBe(good);
  });

  test('go without those of one that waits', () => {
    const waiting = withVersion(good, 'next', filesOf('next'));
    const names = needed(started(waiting, 'fresh', 'fresh', true));
    expect([...names]).toEqual([...Object.values(filesOf('fresh')), ...Object.values(filesOf('next'))]);
  });

  test('are found for its pages, and each version has its own page', () => {
    expect(keyOf(good, 'fresh', `${ROOT}old.js`)).toBe(`${ROOT}old.js`);
    expect(keyOf(good, 'fresh', PAGE)).toBe(`${PAGE}?fresh`);
    expect(keyOf(good, 'old', PAGE)).toBe(`${PAGE}?old`);
    expect(keyOf(good, 'fresh', `${ROOT}gone.js`)).toBeUndefined();
  });

  test('are known by their names where no ledger was kept', () => {
    const keys = [`${PAGE}?__WB_REVISION__=12ab`, `${ROOT}main.js`];
    const ledger = withVersion(withUnknown(NO_VERSIONS, keys), 'fresh', filesOf('fresh'));
    const { id } = opened(broke(ledger, 'fresh'), 'fresh', 'a', 0, NOBODY);
    expect(keyOf(ledger, id, PAGE)).toBe(keys[0]);
    expect(keyOf(ledger, id, `${ROOT}main.js`)).toBe(keys[1]);
    expect(withUnknown(TRIAL, keys)).toBe(TRIAL);
  });
});

describe('languages', () => {
  test('are known by the names of their files', () => {
    const codes = ['de-Ab_d-fgh.js', 'zh-Hans--bcdefg-.js', 'pt-BR-12345678.js'].map((name) =>
      languageOf(`${ROOT}assets/language-${name}`),
    );
    expect(codes).toEqual(['de', 'zh-Hans', 'pt-BR']);
    for (const other of [PAGE, `${ROOT}assets/later-text-12345678.js`, `${ROOT}assets/language-names-1234.css`]) {
      expect(languageOf(other)).toBe(null);
    }
  });

  test('each version has its own file of one', () => {
    const german = (hash: string) => `${ROOT}assets/language-de-${hash}.js`;
    const bench = (hash: string) => `${ROOT}assets/language-workbench-de-${hash}.js`;
    const withGerman = (hash: string) => ({
      ...filesOf(hash),
      [german(hash)]: german(hash),
      [bench(hash)]: bench(hash),
    });
    const old = withVersion(NO_VERSIONS, 'old', withGerman('oldoldol'));
    const both = withVersion(old, 'fresh', withGerman('freshfre'));
    expect(addressesOf(both, 'old', 'de')).toEqual([german('oldoldol'), bench('oldoldol')]);
    expect(addressesOf(both, 'fresh', 'de')).toEqual([german('freshfre'), bench('freshfre')]);
    expect(addressesOf(both, 'fresh', 'en')).toEqual([]);
    expect(addressesOf(both, 'gone', 'de')).toEqual([]);
  });
});
