// npm run covers [-- --out covers.png folder…]
//
// The covers that games get by themselves, side by side on a sheet to be looked at: of the files in the folders, or else of the
// open games and demos of the test data. Says the names in the order of the sheet, and after how many frames each was found.
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

const { coverOf, sheetOf } = await compiled();
const isGame = (name) => /\.(nes|unif|unf)$/i.test(name);
const paths = folders.flatMap((folder) =>
  readdirSync(folder)
    .sort()
    .filter(isGame)
    .map((name) => join(folder, name)),
);
const pictures = [];
for (const [i, path] of paths.entries()) {
  let said = 'nothing is shown';
  try {
    const cover = coverOf(basename(path), new Uint8Array(readFileSync(path)));
    pictures.push(cover?.picture ?? null);
    if (cover) said = `${cover.frames} frames`;
  } catch (error) {
    pictures.push(null);
    said = `refused: ${error.code ?? error}`;
  }
  console.log(`${String(i + 1).padStart(3)} row ${Math.floor(i / 8) + 1}, ${(i % 8) + 1}: ${basename(path)}, ${said}`);
}
writeFileSync(values.out, sheetOf(pictures));
console.log(`${paths.length} games; ${pictures.filter((one) => one === null).length} without a picture; ${values.out}`);
