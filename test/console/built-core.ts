import { build } from 'vite';

/**
 * The core as it is shipped, in one module: the test runner's own form of modules calls every function by way of an object,
 * which makes it several times slower.
 */
export async function builtCore(): Promise<typeof import('../../src/console/index.ts')> {
  const entry = new URL('../../src/console/index.ts', import.meta.url).pathname;
  const built = await build({
    configFile: false,
    logLevel: 'error',
    build: { write: false, minify: false, target: 'es2022', lib: { entry, formats: ['es'] } },
  });
  const bundles = Array.isArray(built) ? built : [built];
  const chunk = bundles.flatMap((bundle) => ('output' in bundle ? bundle.output : [])).find((o) => o.type === 'chunk');
  if (chunk === undefined) throw new Error('The core was not built.');
  return import(/* @vite-ignore */ `data:text/javascript,${encodeURIComponent(chunk.code)}`);
}
