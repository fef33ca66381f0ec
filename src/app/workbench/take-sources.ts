import type { Bench } from './bench.ts';

/** Larger ones are no source files. */
const LARGEST = 4 * 1024 * 1024;

/** The names of `known` that a file called `name` is meant by: the same, or the end of a path. */
function filesMeant(known: readonly string[], name: string): readonly string[] {
  const plain = (path: string) => path.replaceAll('\\', '/').toLowerCase();
  const wanted = plain(name);
  return known.filter((path) => plain(path) === wanted || plain(path).endsWith(`/${wanted}`));
}

/** The texts of source files that the player has picked, for those that the symbols know. */
export async function takeSources(bench: Bench, files: readonly File[]): Promise<void> {
  const texts = new Map<string, string>();
  for (const file of files) {
    if (file.size > LARGEST) continue;
    const meant = filesMeant(bench.symbols.peek().files, file.name);
    if (meant.length === 0) continue;
    const text = await file.text();
    for (const name of meant) texts.set(name, text);
  }
  bench.addSources(texts);
}
