// node test/roms/make-corpus.mjs <folder with manifest.json and accuracycoin.json>
//
// Writes corpus.json and accuracycoin-tests.json: where each test ROM comes from, its checksum, and what it must show;
// and src/app/prove/known-roms.json, what the page has to know of them. Facts alone: no ROM, and no text of others.
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pageList } from './known.mjs';
import { fromAccuracyCoin, fromManifest } from './manifest.mjs';

const [folder] = process.argv.slice(2);

function write(name, rows) {
  const lines = rows.map((row) => JSON.stringify(row));
  writeFileSync(join(import.meta.dirname, name), `[\n${lines.join(',\n')}\n]\n`);
}

const read = (name) => JSON.parse(readFileSync(join(folder, name), 'utf8'));
const corpus = read('manifest.json').map(fromManifest);
write('corpus.json', corpus);
write('../../src/app/prove/known-roms.json', pageList(corpus));
write('accuracycoin-tests.json', fromAccuracyCoin(read('accuracycoin.json')));
