import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import corpusRows from './corpus.json' with { type: 'json' };
import { fetchRoms, sha1Of, type Wanted } from './fetch-roms.mjs';

/** A repository on this machine in place of a public one, and where to fetch to. */
let place = '';
let commit = '';
let lines: string[] = [];

const FILES: Readonly<Record<string, string>> = {
  'one.nes': 'first\r\nfile',
  'deep/down/two [!] (E).nes': 'second file',
  'three*.nes': 'third file',
};

const git = (...args: string[]) =>
  execFileSync('git', ['-c', 'user.name=t', '-c', 'user.email=t@example.org', ...args], {
    cwd: join(place, 'owner__public'),
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'ignore'],
  }).trim();

beforeEach(() => {
  place = mkdtempSync(join(tmpdir(), 'fetch-roms-'));
  lines = [];
  const repository = join(place, 'owner__public');
  mkdirSync(repository);
  git('init', '--quiet');
  // As public hosts have it: any commit, and files left out.
  git('config', 'uploadpack.allowAnySHA1InWant', 'true');
  git('config', 'uploadpack.allowFilter', 'true');
  for (const [name, text] of Object.entries(FILES)) {
    mkdirSync(dirname(join(repository, name)), { recursive: true });
    writeFileSync(join(repository, name), text);
  }
  git('add', '-A');
  git('commit', '--quiet', '-m', 'files');
  commit = git('rev-parse', 'HEAD');
  // What came later is not what is pinned.
  writeFileSync(join(repository, 'one.nes'), 'changed since');
  git('commit', '--quiet', '-a', '-m', 'changed');
});

afterEach(() => {
  rmSync(place, { recursive: true, force: true });
});

function wanted(from: string, more: Partial<Wanted> = {}): Wanted {
  const sha1 = sha1Of(Buffer.from(FILES[from] ?? ''));
  return { repo: 'owner/public', commit, from, path: `suite/${from.replace('*', '')}`, sha1, ...more };
}

function fetch(corpus: readonly Wanted[]) {
  return fetchRoms({
    corpus,
    target: join(place, 'roms'),
    clones: join(place, 'clones'),
    urlOf: (repo) => pathToFileURL(join(place, repo.replace('/', '__'))).href,
    log: (line) => lines.push(line),
  });
}

const at = (name: string) => join(place, 'roms/suite', name);

describe('fetching', () => {
  test('brings every file as it was at the pinned commit, whatever its name', () => {
    const corpus = Object.keys(FILES).map((name) => wanted(name));
    expect(fetch(corpus)).toEqual({ right: 3, problems: [] });
    for (const { path, from } of corpus) expect(readFileSync(join(place, 'roms', path), 'utf8')).toBe(FILES[from]);
    expect(lines).toEqual([`owner/public at ${commit.slice(0, 10)}: 3 files`]);
  });

  test('asks for nothing that is there, and for what was spoilt again', () => {
    const corpus = Object.keys(FILES).map((name) => wanted(name));
    fetch(corpus);
    lines = [];
    expect(fetch(corpus)).toEqual({ right: 3, problems: [] });
    expect(lines).toEqual([]);
    writeFileSync(at('one.nes'), 'spoilt');
    expect(fetch(corpus)).toEqual({ right: 3, problems: [] });
    expect(lines).toEqual([`owner/public at ${commit.slice(0, 10)}: 1 file`]);
    expect(readFileSync(at('one.nes'), 'utf8')).toBe(FILES['one.nes']);
  });

  test('refuses a file with another checksum, and says which; the others come', () => {
    const sha1 = '0'.repeat(40);
    const { right, problems } = fetch([wanted('one.nes', { sha1 }), wanted('three*.nes')]);
    expect(right).toBe(1);
    const found = sha1Of(Buffer.from(FILES['one.nes']));
    expect(problems).toEqual([`suite/one.nes: SHA-1 ${found}, not ${sha1}: not the file that was meant`]);
    expect(existsSync(at('one.nes'))).toBe(false);
  });

  test('says which file a repository does not have; the others come', () => {
    const { right, problems } = fetch([wanted('gone.nes'), wanted('one.nes')]);
    expect(right).toBe(1);
    expect(problems).toEqual([`suite/gone.nes: owner/public has no gone.nes at ${commit}`]);
  });

  test('says which repository or commit cannot be had; the others come', () => {
    const elsewhere = wanted('one.nes', { repo: 'owner/none', path: 'suite/a.nes' });
    const other = wanted('one.nes', { commit: '1'.repeat(40), path: 'suite/b.nes' });
    const { right, problems } = fetch([elsewhere, other, wanted('three*.nes')]);
    expect(right).toBe(1);
    expect(problems).toHaveLength(2);
    expect(problems[0]).toMatch(/^owner\/none: cannot be fetched: fatal: /);
    expect(problems[1]).toMatch(/^owner\/public: cannot be fetched: /);
  });
});

test('every ROM of the corpus has a home, a pinned commit, a checksum, and a place of its own inside roms/', () => {
  const rows: readonly Wanted[] = corpusRows;
  for (const { repo, commit: pinned, from, path, sha1 } of rows) {
    expect(repo, path).toMatch(/^[\w.-]+\/[\w.-]+$/);
    expect(pinned, path).toMatch(/^[0-9a-f]{40}$/);
    expect(sha1, path).toMatch(/^[0-9a-f]{40}$/);
    expect(from, path).not.toBe('');
    expect(path.split('/'), path).not.toContain('..');
    expect(path, path).not.toMatch(/^\/|\\/);
  }
  expect(new Set(rows.map(({ path }) => path)).size).toBe(rows.length);
});
