// npm run covers [-- --out covers.png folder…]
//
// The covers that games get by themselves, side by side on a sheet to be looked at: of the files in the folders, or else of the
// open games and demos of the test data; one without a cover has its seal, as in the library. Says the names in the order of the
// sheet, and after how many frames each was found.
import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { build } from 'vite';

const ROOT = resolve(import.meta.dirname, '../../../..');
const DATA = resolve(process.env.NES_TEST_DATA ?? join(ROOT, '../shared'), 'roms');
const { values, positionals } = parseArgs({
  options: { out: { type: 'string', default: 'covers.png' } },
  allowPositionals: true,
});
const folders =
  positionals.length > 0 ? positionals : ['homebrew-open', 'nes-test-roms/other'].map((name) => join(DATA, name));

/** What finds covers, as a module that Node runs as it is. */
async function compiled() {
  const outDir = join(ROOT, `.cache/covers-${process.pid}`);
  mkdirSync(outDir, { recursive: true });
  const lib = { entry: join(import.meta.dirname, 'sheet.ts'), formats: ['es'], fileName: () => 'sheet.mjs' };
  await build({
    configFile: false,
    root: ROOT,
    publicDir: false,
    logLevel: 'error',
    build: { outDir, target: 'es2022', minify: false, lib },
  });
  const module = await import(pathToFileURL(join(outDir, 'sheet.mjs')).href);
  rmSync(outDir, { recursive: true });
  return module;
}

const { coverOf, sealOf, sheetOf } = await compiled();
const isGame = (name) => /\.(nes|unif|unf)$/i.test(name);
const paths = folders.flatMap((folder) =>
  readdirSync(folder)
    .sort()
    .filter(isGame)
    .map((name) => join(folder, name)),
);
const pictures = [];
let seals = 0;
for (const path of paths) {
  const name = basename(path);
  const rom = new Uint8Array(readFileSync(path));
  let cover;
  try {
    cover = coverOf(name, rom);
  } catch (error) {
    // The library refuses it as well.
    console.log(`    ${name}: ${error.code ?? error}`);
    continue;
  }
  const place = pictures.push(cover?.picture ?? sealOf(createHash('sha1').update(rom).digest('hex')));
  if (!cover) seals++;
  const at = `row ${Math.floor((place - 1) / 8) + 1}, ${((place - 1) % 8) + 1}`;
  console.log(`${String(place).padStart(3)} ${at}: ${name}, ${cover ? `${cover.frames} frames` : 'nothing is shown'}`);
}
writeFileSync(values.out, sheetOf(pictures));
console.log(`${pictures.length} games; ${seals} with a seal; ${values.out}`);
