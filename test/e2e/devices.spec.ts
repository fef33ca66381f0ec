import { en } from '../../src/app/i18n/en.ts';
import { laterEn } from '../../src/app/i18n/later-en.ts';
import { assemble, WARM_UP } from '../assembler.ts';
import { button, expect, expectRunning, hold, machine, playFile, press, test } from './helpers.ts';

/** Keeps what it ever saw on the second port: bits that were 1 in $05, bits that were 0 in $06. The screen is white. */
const PROGRAM = `${WARM_UP}  stx $06
  lda #$3f
  sta $2006
  lda #$00
  sta $2006
  lda #$30
  sta $2007
  lda #$00
  sta $2006
  sta $2006
  lda #$04        ; the keyboard's first row
  sta $4016
watch: lda $4017
  sta $07
  ora $05
  sta $05
  lda $07
  and $06
  sta $06
  jmp watch
`;

/** NES 2.0, NROM, with `expansion` as the default expansion device. */
function rom(expansion: number): Uint8Array {
  const bytes = new Uint8Array(16 + 0x4000 + 0x2000);
  bytes.set([0x4e, 0x45, 0x53, 0x1a, 1, 1, 0, 8, 0, 0, 0, 0, 0, 0, 0, expansion]);
  bytes.set(assemble(PROGRAM, 0xc000).bytes, 16);
  for (const vector of [0x3ffa, 0x3ffc, 0x3ffe]) bytes.set([0x00, 0xc0], 16 + vector);
  return bytes;
}

test('a light gun shoots where the picture is pressed', async ({ page }) => {
  const game = rom(0x08);
  await playFile(page, 'Gun.nes', game);
  await press(page.getByRole('img', { name: 'Picture of Gun' }));
  await expect(async () => {
    const nes = await machine(page, game);
    await press(button(page, en.common.resume));
    // The trigger was pulled, and light was seen.
    expect(nes.peek('cpu', 0x05) & 0x10).toBe(0x10);
    expect(nes.peek('cpu', 0x06) & 0x08).toBe(0);
  }).toPass();
});

test('the controllers are chosen, and stay chosen @desktop', async ({ page }) => {
  const game = rom(0x01);
  await playFile(page, 'Pads.nes', game);
  await press(button(page, en.common.pause));
  await press(button(page, en.play.gameSettings));
  await expect(page.getByLabel(laterEn.game.port2)).toHaveValue('pad');
  await page.getByLabel(laterEn.game.expansion).selectOption('barcode-battler');
  await page.getByLabel(laterEn.game.port1).selectOption('four-score');
  await expect(page.getByLabel(laterEn.game.port2)).toHaveValue('four-score');
  await press(button(page, en.common.close));
  await press(button(page, en.common.resume));
  await page.getByLabel(laterEn.panelParts.barcode).fill('4902425456783');
  await press(button(page, laterEn.panelParts.swipe));
  await expect(page.getByText('the last one should be 2')).toBeVisible();
  await page.getByLabel(laterEn.panelParts.barcode).fill('4902425456782');
  await press(button(page, laterEn.panelParts.swipe));
  await expect(page.getByText('the last one should be 2')).toHaveCount(0);
  await expect(async () => {
    const nes = await machine(page, game);
    await press(button(page, en.common.resume));
    expect(nes.peek('cpu', 0x05) & 0x04).toBe(0x04);
  }).toPass();
  await page.reload();
  await press(button(page, en.library.continue));
  await expectRunning(page);
  await expect(page.getByLabel(laterEn.panelParts.barcode)).toBeVisible();
});

test('the Family BASIC keyboard has all keys @desktop', async ({ page }) => {
  const game = rom(0x23);
  await playFile(page, 'Basic.nes', game);
  // The first row, first column: F8, RETURN, [ and ] on D1 to D4, 0 when held.
  await hold(page, 'Enter');
  await hold(page, 'F8');
  await expectRunning(page);
  await page.keyboard.press('F9');
  await expect(button(page, en.common.resume)).toBeVisible();
  await button(page, en.common.resume).click();
  expect((await machine(page, game)).peek('cpu', 0x06) & 0x1e).toBe(0x18);
});

test('keys and tape of the Family BASIC keyboard for fingers @phone', async ({ page }) => {
  const game = rom(0x23);
  await playFile(page, 'Basic.nes', game);
  await press(button(page, laterEn.panelParts.record));
  await expect(button(page, laterEn.panelParts.record)).toHaveAttribute('aria-pressed', 'true');
  await button(page, 'F8').dispatchEvent('pointerdown', { pointerId: 1, bubbles: true });
  await expect(async () => {
    const nes = await machine(page, game);
    await press(button(page, en.common.resume));
    expect(nes.peek('cpu', 0x06) & 0x02).toBe(0);
  }).toPass();
  await press(
    page.getByRole('group', { name: laterEn.panelParts.recorder }).getByRole('button', { name: en.common.stop }),
  );
  await expect(button(page, laterEn.panelParts.record)).toHaveAttribute('aria-pressed', 'false');
});

test('the Super NES Mouse is moved by a finger, and clicked by a tap and by a button @phone', async ({ page }) => {
  const game = rom(0x29);
  await playFile(page, 'Mouse.nes', game);
  const picture = page.getByRole('img', { name: 'Picture of Mouse' });
  const left = button(page, laterEn.panelParts.leftButton);
  await expect(left).toBeVisible();
  const box = (await picture.boundingBox())!;
  const at = (x: number) => ({
    pointerId: 1,
    pointerType: 'touch',
    clientX: box.x + x,
    clientY: box.y + 50,
    bubbles: true,
  });
  await picture.dispatchEvent('pointerdown', at(50));
  await picture.dispatchEvent('pointermove', at(90));
  await picture.dispatchEvent('pointerup', at(90));
  await left.dispatchEvent('pointerdown', { pointerId: 1, bubbles: true });
  // The program reads without an end, so that all bits come by: the mouse has given ones and zeros on D0.
  await expect(async () => {
    const nes = await machine(page, game);
    await press(button(page, en.common.resume));
    expect([nes.peek('cpu', 0x05) & 1, nes.peek('cpu', 0x06) & 1]).toEqual([1, 0]);
  }).toPass();
});
