import { readdirSync } from 'node:fs';
import type { HtmlTagDescriptor, Plugin } from 'vite';
import { en } from './src/app/i18n/en.ts';
import { laterEn } from './src/app/i18n/later-en.ts';

/** What the page says of itself to those who do not run it: search engines, and programs that show a link as a card. */

const { name } = en.common;
const { description } = laterEn.install;
/** Made by `npm run screenshots`. */
const CARD = { path: 'screenshots/card.png', width: 1200, height: 630 };

/**
 * Where the page will be, with a `/` at its end, as CARTOUCHE_SITE says; null where nobody knows. Cards want whole addresses of pictures: with relative
 * ones, which are right on every host, some programs show none. Throws where it is no such address.
 */
export function siteAddress(given = process.env.CARTOUCHE_SITE): string | null {
  if (!given) return null;
  const url = URL.canParse(given) ? new URL(given) : null;
  if (!url || !/^https?:$/.test(url.protocol) || url.search || url.hash)
    throw new Error(`CARTOUCHE_SITE is to be the address of the page, as in https://example.org/nes/, and is ${given}`);
  return url.href.replace(/\/?$/, '/');
}

/** Codes of all languages (BCP 47), English first. */
function languages(): string[] {
  const names = readdirSync(new URL('src/app/i18n/', import.meta.url));
  const codes = names
    .map((one) => /^([a-z]{2,3}(?:-[A-Z]\w+)?)\.ts$/.exec(one)?.[1])
    .filter((code) => code !== undefined);
  return ['en', ...codes.filter((code) => code !== 'en').sort()];
}

/** https://schema.org/WebApplication */
function linkedData(site: string | null, version: string): string {
  return JSON.stringify({
    '@context': 'https://schema.org',
    '@type': 'WebApplication',
    name,
    description,
    applicationCategory: 'GameApplication',
    operatingSystem: 'Any',
    softwareVersion: version,
    inLanguage: languages(),
    offers: { '@type': 'Offer', price: 0, priceCurrency: 'USD' },
    ...(site ? { url: site, image: site + CARD.path } : {}),
  });
}

/** The tags of a page that will be at `site`. https://ogp.me */
export function aboutTags(site: string | null, version: string): HtmlTagDescriptor[] {
  const properties = {
    'og:title': name,
    'og:description': description,
    'og:type': 'website',
    ...(site ? { 'og:url': site } : {}),
    'og:image': (site ?? './') + CARD.path,
    'og:image:width': CARD.width,
    'og:image:height': CARD.height,
    'og:image:alt': `${en.library.builtIn}: Khepri`,
  };
  const metas = Object.entries(properties).map(([property, content]) => ({
    tag: 'meta',
    attrs: { property, content: `${content}` },
  }));
  const tags: HtmlTagDescriptor[] = [
    ...(site ? [{ tag: 'link', attrs: { rel: 'canonical', href: site } }] : []),
    ...metas,
    { tag: 'meta', attrs: { name: 'twitter:card', content: 'summary_large_image' } },
    // Data, which no policy keeps from being there. Nothing in it may end the element.
    {
      tag: 'script',
      attrs: { type: 'application/ld+json' },
      children: linkedData(site, version).replaceAll('<', '\\u003c'),
    },
  ];
  // Behind what the page itself needs to be read.
  return tags.map((tag) => ({ ...tag, injectTo: 'head' }));
}

/** Puts the tags into the page. */
export function about(version: string): Plugin {
  return { name: 'cartouche-about', apply: 'build', transformIndexHtml: () => aboutTags(siteAddress(), version) };
}
