import { workbenchEn } from '../../src/app/i18n/workbench-en.ts';
import { assemble } from '../assembler.ts';
import { programRom } from '../console/program-rom.ts';
import { button, drop, expect, expectAccessibleInBoth, expectRunning, openLibrary, press, test } from './helpers.ts';

/** Shows byte $10 as the backdrop's colour in each frame, and counts $11. */
const PROGRAM = `
  lda #$80
  sta $2000
loop: jmp loop
`;
const NMI = `
  inc $11
  lda #$3f
  sta $2006
  lda #$00
  sta $2006
  lda $10
  sta $2007
`;

function shower(): Uint8Array {
  return programRom({ main: [...assemble(PROGRAM, 0xc000).bytes], nmi: [...assemble(NMI, 0xd000).bytes] });
}

test('a byte that is changed while the game stands is shown when it goes on, and one that is frozen stays @desktop', async ({
  page,
}) => {
  const words = workbenchEn.memory;
  await openLibrary(page);
  await drop(page, [{ name: 'Shower.nes', bytes: shower() }]);
  await expectRunning(page);
  await page.keyboard.press('Backquote');
  const tab = page.getByRole('tab', { name: workbenchEn.panels.memory });
  await tab
    .or(page.getByRole('region', { name: workbenchEn.panels.memory }))
    .first()
    .waitFor();
  if ((await tab.count()) > 0) await press(tab);
  const grid = page.getByRole('grid', { name: words.grid });
  await expect(grid).toBeVisible();
  const byte = (address: number) => page.locator(`#byte-${address}`);
  await press(button(page, workbenchEn.steps.pause));
  await byte(0x10).click();
  await grid.focus();
  await page.keyboard.press('2');
  await page.keyboard.press('a');
  await expect(byte(0x10)).toHaveText('2A');
  await expect(byte(0x11)).toHaveAttribute('aria-selected', 'true');
  await page.keyboard.press('Space');
  await expect(page.getByRole('button', { name: words.release('$0011') })).toBeVisible();
  const frozen = await byte(0x11).textContent();
  await expectAccessibleInBoth(page, 'memory');
  await press(button(page, workbenchEn.steps.go));
  const panel = page.getByRole('tabpanel', { name: workbenchEn.panels.memory });
  await panel.getByRole('combobox', { name: words.space }).selectOption('palette');
  await expect(byte(0)).toHaveText('2A');
  await panel.getByRole('combobox', { name: words.space }).selectOption('cpu');
  await expect(byte(0x11)).toHaveText(frozen ?? '');
  await press(button(page, words.release('$0011')));
  await expect(byte(0x11)).not.toHaveText(frozen ?? '');
});
