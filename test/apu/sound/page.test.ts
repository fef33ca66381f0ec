import { readFileSync, writeFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { soundPage, spurOf } from './page.ts';
import { pulseNote, triangleNote } from './recording.ts';

const PAGE = new URL('../../../docs/SOUND.md', import.meta.url);

/** The number in the column `timer` of the row `name` below the heading that begins with `title`. */
function told(page: string, title: string, name: string, timer: number): string {
  const rows = page.slice(page.indexOf(`### ${title}`)).split('\n');
  const cells = (start: string) =>
    rows
      .find((row) => row.startsWith(`| ${start} |`))
      ?.split('|')
      .map((cell) => cell.trim()) ?? [];
  return cells(name)[cells('timer').indexOf(String(timer))];
}

test('docs/SOUND.md says what is measured', () => {
  if (process.env.SOUND) writeFileSync(PAGE, soundPage());
  const page = readFileSync(PAGE, 'utf8');
  for (const [rate, timer] of [
    [44.1, 8],
    [48, 22],
    [96, 101],
  ]) {
    const title = `Cartouche at ${rate} kHz`;
    const pulse = spurOf(pulseNote(0, timer), rate * 1000).toFixed(0);
    expect(told(page, title, 'pulse 12.5 %', timer), 'npm run sound').toBe(pulse);
    const triangle = spurOf(triangleNote(timer), rate * 1000).toFixed(0);
    expect(told(page, title, 'triangle', timer), 'npm run sound').toBe(triangle);
  }
}, 1_200_000);
