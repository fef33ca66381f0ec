import { beforeEach, expect, test } from 'vitest';
import { choicesAt, devicesFor, optionsWithDevice } from '../../../src/app/library/game-options.ts';
import { current } from '../../../src/app/library/library-state.ts';
import { controls, diskSides, panelParts } from '../../../src/app/play/play-state.ts';
import { touching } from '../../../src/app/shell/page-state.ts';
import { type DeviceSetup, Devices, Nes } from '../../../src/console/index.ts';
import { busyRom } from '../../console/busy-rom.ts';

const GAME = { id: 'a'.repeat(40), title: 'A', size: 3, added: 1, played: 0 };
const nes = new Nes(busyRom(0));
const devices = new Devices(nes);

/** The panel's parts with `changes` plugged in, in alphabetical order. */
function partsWith(changes: Partial<DeviceSetup>): string[] {
  devices.plug({ port1: 'pad', port2: 'pad', expansion: 'nothing', ...changes });
  controls.value = devices.controls;
  return [...panelParts.value].sort();
}

beforeEach(() => {
  touching.value = false;
  diskSides.value = 0;
  current.value = GAME;
});

test('the panel has what works the devices; keyboard and mat for fingers alone, since others have keys', () => {
  expect(partsWith({})).toEqual([]);
  expect(partsWith({ port2: 'zapper' })).toEqual([]);
  expect(partsWith({ expansion: 'barcode-battler' })).toEqual(['barcodes']);
  expect(partsWith({ expansion: 'keyboard' })).toEqual(['tape']);
  expect(partsWith({ port2: 'power-pad' })).toEqual([]);
  touching.value = true;
  expect(partsWith({ expansion: 'keyboard' })).toEqual(['keyboard', 'tape']);
  expect(partsWith({ port2: 'power-pad' })).toEqual(['mat']);
  expect(partsWith({ expansion: 'family-trainer' })).toEqual(['mat']);
});

test('disks of several sides, and a microphone that was asked for, have their parts', () => {
  partsWith({});
  diskSides.value = 1;
  expect(panelParts.value).toEqual([]);
  diskSides.value = 2;
  expect(panelParts.value).toEqual(['disk']);
  current.value = { ...GAME, options: { microphone: true } };
  expect(panelParts.value).toEqual(['disk', 'microphone']);
});

test('a device that is chosen is an option of the game, and the others stay as the file asks for them', () => {
  const asked = { ...nes.info, expansion: 8 };
  expect(devicesFor(GAME, asked).port2).toBe('zapper');
  const options = optionsWithDevice({ ...GAME, options: { microphone: true } }, asked, 'expansion', 'tablet');
  expect(options).toEqual({
    microphone: true,
    devices: { port1: 'pad', port2: 'zapper', expansion: 'tablet' },
  });
  expect(devicesFor({ ...GAME, options }, asked)).toEqual(options.devices);
});

test('all that can be plugged in is offered, pads first', () => {
  expect(choicesAt('port1')[0]).toBe('pad');
  expect(choicesAt('port1')).toEqual(choicesAt('port2'));
  expect(choicesAt('expansion')).toContain('keyboard');
});
