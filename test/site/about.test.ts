import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { laterEn } from '../../src/app/i18n/later-en.ts';
import { aboutTags, siteAddress } from '../../vite.about.ts';

const attributesOf = (site: string | null) => aboutTags(site, '1.2.3').map(({ attrs }) => attrs);
const dataOf = (site: string | null) => JSON.parse(`${aboutTags(site, '1.2.3').at(-1)?.children}`);

test('where nobody knows where the page will be, nothing names a host', () => {
  expect(attributesOf(null)).toContainEqual({ property: 'og:image', content: './screenshots/card.png' });
  expect(JSON.stringify(aboutTags(null, '1.2.3')).replaceAll('https://schema.org', '')).not.toMatch(/https?:/);
});

test('where it is known, pictures and the page have whole addresses', () => {
  const tags = attributesOf('https://example.org/nes/');
  expect(tags).toContainEqual({ rel: 'canonical', href: 'https://example.org/nes/' });
  expect(tags).toContainEqual({ property: 'og:url', content: 'https://example.org/nes/' });
  expect(tags).toContainEqual({ property: 'og:image', content: 'https://example.org/nes/screenshots/card.png' });
  expect(dataOf('https://example.org/nes/')).toMatchObject({
    '@type': 'WebApplication',
    applicationCategory: 'GameApplication',
    url: 'https://example.org/nes/',
    softwareVersion: '1.2.3',
  });
});

test('what search engines are told of languages are those that there are', () => {
  expect(dataOf(null).inLanguage).toEqual(expect.arrayContaining(['en', 'de', 'ja', 'ar', 'pt-BR', 'zh-Hans']));
  expect(dataOf(null).inLanguage).not.toContain('later-en');
});

test('the page says of itself what cards of links to it say', () => {
  const page = readFileSync(new URL('../../index.html', import.meta.url), 'utf8');
  expect(/<meta name="description" content="([^"]*)"/.exec(page)?.[1]).toBe(laterEn.install.description);
});

test.each([
  ['', null],
  ['https://example.org', 'https://example.org/'],
  ['https://example.org/nes', 'https://example.org/nes/'],
  ['http://localhost:8080/', 'http://localhost:8080/'],
])('the address %j is %j', (given, expected) => expect(siteAddress(given)).toBe(expected));

test.each(['example.org', 'ftp://example.org', 'https://example.org/?a', 'https://'])('%s is no address', (given) => {
  expect(() => siteAddress(given)).toThrow(`and is ${given}`);
});
