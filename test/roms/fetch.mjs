// npm run roms
//
// Fetches the test ROMs of corpus.json from their public repositories, each at its pinned commit, into roms/ (which git
// ignores), and checks every SHA-1. Only the files needed are downloaded.
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { copyFileSync, existsSync, mkdirSync, readFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';

const ROOT = resolve(import.meta.dirname, '../..');
const ROMS = join(ROOT, 'roms');
const CLONES = join(ROOT, '.cache/rom-repositories');
const corpus = JSON.parse(readFileSync(join(import.meta.dirname, 'corpus.json'), 'utf8'));

function isRight(path, sha1) {
  return existsSync(path) && createHash('sha1').update(readFileSync(path)).digest('hex') === sha1;
}

/** Brings the files of one repository, at one commit, into a folder of its own. */
function checkOut(repo, commit, files) {
  const folder = join(CLONES, repo.replace('/', '__'));
  const git = (...args) => execFileSync('git', args, { cwd: folder, stdio: ['ignore', 'ignore', 'inherit'] });
  mkdirSync(folder, { recursive: true });
  if (!existsSync(join(folder, '.git'))) {
    git('init', '--quiet');
    git('remote', 'add', 'origin', `https://github.com/${repo}.git`);
  }
  git('fetch', '--quiet', '--depth', '1', '--filter=blob:none', 'origin', commit);
  git('checkout', '--quiet', commit, '--', ...files);
  return folder;
}

const wanted = corpus.filter((rom) => !isRight(join(ROMS, rom.path), rom.sha1));
const repositories = new Map();
for (const rom of wanted) {
  const key = `${rom.repo} ${rom.commit}`;
  repositories.set(key, [...(repositories.get(key) ?? []), rom]);
}

const problems = [];
for (const [key, roms] of repositories) {
  const [repo, commit] = key.split(' ');
  console.log(`${repo} at ${commit.slice(0, 10)}: ${roms.length} files`);
  try {
    const folder = checkOut(
      repo,
      commit,
      roms.map((rom) => rom.from),
    );
    for (const rom of roms) {
      const target = join(ROMS, rom.path);
      mkdirSync(dirname(target), { recursive: true });
      copyFileSync(join(folder, rom.from), target);
      if (!isRight(target, rom.sha1)) problems.push(`${rom.path}: not the file that was meant`);
    }
  } catch (error) {
    problems.push(`${repo}: ${error.message.split('\n')[0]}`);
  }
}

const right = corpus.filter((rom) => isRight(join(ROMS, rom.path), rom.sha1)).length;
console.log(`${right} of ${corpus.length} ROMs in roms/, checksums right`);
for (const problem of problems) console.error(problem);
process.exit(problems.length === 0 ? 0 : 1);
