import { readFileSync, statSync, writeFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { type Drawn, picturesPage } from './page.ts';

const DOCS = new URL('../../../../docs/', import.meta.url);
const PAGE = new URL('PICTURES.md', DOCS);
const MOST_BYTES = 1_500_000;

/** What is drawn again each time the tests run; the others take seconds each. */
const QUICK = /^(palette|filter-(plain|sharp|lcd))/;

const fileOf = ({ name }: Drawn) => new URL(`pictures/${name}`, DOCS);

test('docs/PICTURES.md says and shows what is drawn and measured', () => {
  const { page, drawn } = picturesPage();
  if (process.env.PICTURES) {
    writeFileSync(PAGE, page);
    for (const one of drawn) writeFileSync(fileOf(one), one.draw());
  }
  expect(readFileSync(PAGE, 'utf8'), 'npm run pictures').toBe(page);
  for (const one of drawn) {
    expect(page).toContain(`pictures/${one.name}`);
    if (!QUICK.test(one.name)) continue;
    expect(Buffer.compare(readFileSync(fileOf(one)), one.draw()), `${one.name}: npm run pictures`).toBe(0);
  }
  expect(drawn.reduce((sum, one) => sum + statSync(fileOf(one)).size, 0)).toBeLessThan(MOST_BYTES);
});
