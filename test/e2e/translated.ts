import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Page } from '@playwright/test';
import { build, preview } from 'vite';
import { en } from '../../src/app/i18n/en.ts';
import { nameOfLanguage } from '../../src/app/i18n/language-names.ts';
import { laterEn } from '../../src/app/i18n/later-en.ts';
import { rescueEn } from '../../src/app/i18n/rescue-en.ts';
import { BASIC_LAYOUT, capOf } from '../../src/app/input/device-keys.ts';
import { test as base, choose, expect } from './helpers.ts';
import { pseudo } from './pseudo.ts';

/** The code that stands for no language at all. */
export const CODE = 'qps';
/** Every text of the page, in brackets. */
export const say = pseudo({ ...en, ...laterEn, rescue: rescueEn });
/** What a language is: one file beside English. */
const LANGUAGE = `
import { en } from './en.ts';
import { laterEn } from './later-en.ts';
import { pseudo } from './pseudo.ts';
import { rescueEn } from './rescue-en.ts';

export const language = { direction: 'rtl', messages: pseudo({ ...en, ...laterEn, rescue: rescueEn }) };
`;
/** And for the workbench another. */
const WORKBENCH = `
import { pseudo } from './pseudo.ts';
import { workbenchEn } from './workbench-en.ts';

export const workbench = pseudo(workbenchEn);
`;

/** Builds the site with one more language, and serves it. */
async function serveWithLanguage() {
  const from = fileURLToPath(new URL('../../', import.meta.url));
  const root = mkdtempSync(join(tmpdir(), 'cartouche-'));
  for (const name of ['src', 'public', 'index.html', 'package.json', 'tsconfig.json', 'tsconfig.core.json']) {
    cpSync(join(from, name), join(root, name), { recursive: true });
  }
  symlinkSync(join(from, 'node_modules'), join(root, 'node_modules'), 'dir');
  cpSync(join(from, 'test/e2e/pseudo.ts'), join(root, 'src/app/i18n/pseudo.ts'));
  writeFileSync(join(root, `src/app/i18n/${CODE}.ts`), LANGUAGE);
  writeFileSync(join(root, `src/app/i18n/workbench-${CODE}.ts`), WORKBENCH);
  const options = { root, configFile: join(from, 'vite.config.ts'), logLevel: 'error' } as const;
  await build(options);
  const server = await preview({ ...options, preview: { port: 0, host: '127.0.0.1' } });
  const close = async () => {
    await server.close();
    rmSync(root, { recursive: true });
  };
  return { url: server.resolvedUrls?.local[0] ?? '', worker: join(root, 'dist/sw.js'), close };
}

/** A walk through a screen takes seconds; on a machine that does much else, minutes, ms. */
export const PATIENCE = 200_000;

/** A page of that site, whose browser asks for the pseudo-language. */
export const test = base.extend<object, { site: { readonly url: string; readonly worker: string } }>({
  site: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads what is wanted from the pattern.
    async ({}, use) => {
      const { close, ...site } = await serveWithLanguage();
      await use(site);
      await close();
    },
    { scope: 'worker', timeout: PATIENCE },
  ],
  baseURL: ({ site }, use) => use(site.url),
  page: async ({ page }, use) => {
    await page.addInitScript((code) => {
      Object.defineProperty(navigator, 'languages', { get: () => [code] });
    }, CODE);
    await choose(page, { figures: true });
    await use(page);
  },
});

/** What may stand outside of brackets, and why. Games and files have digits for names here, which are no letters. */
const OWN_NAMES: readonly (readonly [what: RegExp, why: string])[] = [
  [/^Khepri$/, 'the title of the built-in game'],
  [/^MIT$/, 'the licence'],
  [/^[A-Z]$|^F\d+$/, 'what is printed on keys, on the buttons of a pad and on the sides of a disk'],
  [/^(NTSC|PAL)$/, 'standards of television'],
  [/^(NROM|VS\. System|Famicom Disk System|FDS|NSF)$/, 'boards, as NESdev spells them'],
  [/^(RP2C0[34]|RC2C0[35])/, 'chips'],
  [/^\d\.\w{3}$/, 'files that were added here'],
  [/^\+F\d+$/, 'keys that go with others, whose names have brackets'],
  [/^\$[\dA-F]+,?$/, 'addresses and values of a program'],
  [/^(PC|PNG|\.(bin|chr|nam|pal))$/, 'a register, and kinds of files'],
  [/^[A-G]#?\d( [+−]\d+)? {2}\d+\.\d Hz$/, 'notes'],
  [/^(A Tune|Nobody)$/, 'what the music file added here says of itself'],
  [/^(Headless ?)?Chrom(e|ium)$/, 'the browser'],
  [/^[\w-]+\/[\w-]+$/, 'repositories'],
];
/** What the self-test calls its tests, what is printed on the keys of the Family BASIC keyboard, and languages as those who speak them call them. */
const OF_THINGS = new Set([
  ...selfTests(),
  ...BASIC_LAYOUT.flat().map(capOf),
  ...[...codes(), CODE].map(nameOfLanguage),
]);

/** Of all languages: each is a file. */
function codes(): readonly string[] {
  const names = readdirSync(new URL('../../src/app/i18n/', import.meta.url));
  return names.flatMap((name) => /^([a-z]{2,3}(?:-[A-Z]\w+)?)\.ts$/.exec(name)?.[1] ?? []);
}

function selfTests(): readonly string[] {
  const folder = new URL('../../public/self-test/src/', import.meta.url);
  const sources = readdirSync(folder).filter((name) => name.endsWith('.s'));
  const source = sources.map((name) => readFileSync(new URL(name, folder), 'utf8')).join('\n');
  return [...source.matchAll(/test_is\s+GROUP_\w+,\s+"([^"]+)"/g)].map(([, name]) => name);
}

/** Texts on the page, seen or read out, without what is in brackets. What a test ROM says of itself is its own, and so is a game's code. */
function outsideOfBrackets(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const attributes = ['aria-label', 'aria-description', 'aria-roledescription', 'aria-valuetext'];
    attributes.push('title', 'alt', 'placeholder', 'label');
    const ofTestRom = '[lang="en"][translate="no"]';
    // Code, addresses and registers.
    const ofGame = '[data-pad] [translate="no"]';
    const found: string[] = [];
    const look = (text: string | null) => {
      let depth = 0;
      let outside = '';
      for (const letter of text ?? '') {
        if (letter === '⟧') depth--;
        if (depth === 0) outside += letter === '⟧' ? '\n' : letter.replace('⟦', '\n');
        if (letter === '⟦') depth++;
      }
      found.push(...outside.split('\n').map((part) => part.trim()));
    };
    const nodes = document.createTreeWalker(document.body, NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT);
    for (let node = nodes.nextNode(); node; node = nodes.nextNode()) {
      const element = node instanceof Element ? node : node.parentElement;
      if (!element || element.closest(`script, style, noscript, ${ofTestRom}, ${ofGame}`)) continue;
      if (node === element) {
        for (const name of attributes) look(element.getAttribute(name));
        for (const part of ['::before', '::after']) {
          const { content } = getComputedStyle(element, part);
          if (content.startsWith('"')) look(content.slice(1, -1));
        }
      } else look(node.nodeValue);
    }
    return found;
  });
}

/** Every letter that is seen or read out is in brackets, or a name in every language; and there are some. */
export async function expectTranslated(page: Page): Promise<void> {
  await expect(page.locator('body')).toContainText('⟦');
  const outside = (await outsideOfBrackets(page)).filter((part) => /\p{L}/u.test(part));
  const strange = outside.filter((part) => !OF_THINGS.has(part) && !OWN_NAMES.some(([what]) => what.test(part)));
  // All screens are looked at, even if there is something on the first.
  expect.soft([...new Set(strange)]).toEqual([]);
}
