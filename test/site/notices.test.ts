import { expect, test } from 'vitest';
import { noticesIn } from '../../vite.package.ts';

const folderOf = (name: string) => new URL(`../../node_modules/${name}`, import.meta.url).pathname;
const chunk = (lengths: Record<string, number>) => {
  const modules = Object.entries(lengths).map(([id, renderedLength]) => [id, { renderedLength }]);
  return { type: 'chunk', modules: Object.fromEntries(modules) } as const;
};

test('the notices are of the packages that code is taken from, each once, and of those that are named', () => {
  const bundle = {
    'a.js': chunk({
      [`${folderOf('preact')}/src/create-element.js`]: 10,
      [`${folderOf('@preact/signals')}/src/index.ts`]: 10,
      [`${folderOf('valibot')}/dist/index.mjs`]: 0,
      '/src/app/main.tsx': 10,
    }),
    'b.js': chunk({ [`${folderOf('preact')}/hooks/src/index.js`]: 10 }),
    'a.css': { type: 'asset' },
  } as const;
  const text = noticesIn(bundle, 'Here.', [folderOf('workbox-core')]);
  const names = [...text.matchAll(/^## (\S+) [\d.]+ \(MIT\)$/gm)].map(([, name]) => name);
  expect(names).toEqual(['@preact/signals', 'preact', 'workbox-core']);
  expect(text.match(/Permission is hereby granted, free of charge/g)).toHaveLength(3);
});
