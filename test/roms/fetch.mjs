// npm run roms
//
// Fetches the test ROMs of corpus.json from their public repositories, each at its pinned commit, into roms/ (which git
// ignores), and checks every SHA-1. What is there and right is not fetched again.
import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { fetchRoms } from './fetch-roms.mjs';

const ROOT = resolve(import.meta.dirname, '../..');
const corpus = JSON.parse(readFileSync(join(import.meta.dirname, 'corpus.json'), 'utf8'));

const { right, problems } = fetchRoms({
  corpus,
  target: join(ROOT, 'roms'),
  clones: join(ROOT, '.cache/rom-repositories'),
  urlOf: (repo) => `https://github.com/${repo}.git`,
  log: console.log,
});

console.log(`${right} of ${corpus.length} ROMs in roms/, checksums right`);
for (const problem of problems) console.error(problem);
process.exit(problems.length === 0 ? 0 : 1);
