// Brings files from git repositories, each at its pinned commit, and checks them. Only the files needed are downloaded.
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** The SHA-1 of `bytes`, 40 hex digits. */
export function sha1Of(bytes) {
  return createHash('sha1').update(bytes).digest('hex');
}

function isRight(path, sha1) {
  return existsSync(path) && sha1Of(readFileSync(path)) === sha1;
}

/** `git` with what is in `names` to read, in a repository's folder. Throws with what it wrote on standard error. */
function git(folder, args, names = []) {
  try {
    const input = names.map((name) => `${name}\0`).join('');
    execFileSync('git', ['--literal-pathspecs', ...args], { cwd: folder, input, stdio: ['pipe', 'ignore', 'pipe'] });
  } catch (error) {
    if (error.code === 'ENOENT') throw new Error('git is not installed');
    const said = String(error.stderr ?? '').trim();
    throw new Error(said.split('\n')[0] || error.message.split('\n')[0]);
  }
}

/** Has `commit` of the repository at `url` in `folder`, without its files. */
function fetchCommit(url, commit, folder) {
  mkdirSync(folder, { recursive: true });
  if (!existsSync(join(folder, '.git'))) git(folder, ['init', '--quiet']);
  git(folder, ['config', 'remote.origin.url', url]);
  git(folder, ['config', 'core.autocrlf', 'false']);
  git(folder, ['fetch', '--quiet', '--depth', '1', '--filter=blob:none', 'origin', commit]);
}

/** Puts files of `commit` into `folder`; what is not there is left out. */
function checkOut(commit, files, folder) {
  const take = (names) =>
    git(folder, ['checkout', '--quiet', '--pathspec-from-file=-', '--pathspec-file-nul', commit], names);
  try {
    take(files);
  } catch {
    // One that is missing keeps git from giving any.
    for (const file of files) {
      try {
        take([file]);
      } catch {}
    }
  }
}

/** A file as it was taken from its repository, if it is the one that was meant: what is wrong with it, or ''. */
function keep(rom, folder, target) {
  const source = join(folder, rom.from);
  if (!existsSync(source)) return `${rom.path}: ${rom.repo} has no ${rom.from} at ${rom.commit}`;
  const bytes = readFileSync(source);
  const found = sha1Of(bytes);
  if (found !== rom.sha1) return `${rom.path}: SHA-1 ${found}, not ${rom.sha1}: not the file that was meant`;
  mkdirSync(dirname(target), { recursive: true });
  writeFileSync(target, bytes);
  return '';
}

function byCommit(roms) {
  const groups = new Map();
  for (const rom of roms) {
    const key = `${rom.repo} ${rom.commit}`;
    groups.set(key, [...(groups.get(key) ?? []), rom]);
  }
  return groups;
}

/**
 * Fills `target` with the files of `corpus` (rows with repo, commit, from, path and sha1) that are not there yet or are
 * not right. `clones` is kept for the next time, `urlOf` gives a repository's address, `log` gets a line for each.
 * Returns how many are right, and what went wrong, one line each.
 */
export function fetchRoms({ corpus, target, clones, urlOf, log }) {
  const problems = [];
  const wanted = corpus.filter((rom) => !isRight(join(target, rom.path), rom.sha1));
  for (const [key, roms] of byCommit(wanted)) {
    const [repo, commit] = key.split(' ');
    log(`${repo} at ${commit.slice(0, 10)}: ${roms.length} ${roms.length === 1 ? 'file' : 'files'}`);
    const folder = join(clones, repo.replace('/', '__'));
    try {
      fetchCommit(urlOf(repo), commit, folder);
    } catch (error) {
      problems.push(`${repo}: cannot be fetched: ${error.message}`);
      continue;
    }
    const files = roms.map((rom) => rom.from);
    checkOut(commit, files, folder);
    problems.push(...roms.map((rom) => keep(rom, folder, join(target, rom.path))).filter((text) => text !== ''));
  }
  const right = corpus.filter((rom) => isRight(join(target, rom.path), rom.sha1)).length;
  return { right, problems };
}
