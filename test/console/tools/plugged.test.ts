import { describe, expect, test } from 'vitest';
import { DEVICE_CHOICES, type DeviceSetup, PADS } from '../../../src/console/devices/catalogue.ts';
import { Nes } from '../../../src/console/index.ts';
import { Devices } from '../../../src/console/tools/plugged.ts';
import { buildImage } from '../../mappers/build.ts';
import { busyRom } from '../busy-rom.ts';

describe('devices in a console', () => {
  /** Each device once: those of the second port, then those of the expansion port. */
  const SETUPS: readonly DeviceSetup[] = [
    ...DEVICE_CHOICES.port2.map((port2) => ({ ...PADS, port2 })),
    ...DEVICE_CHOICES.expansion.map((expansion) => ({ ...PADS, expansion })),
  ];

  function console(setup: DeviceSetup): { nes: Nes; devices: Devices } {
    const nes = new Nes(busyRom(0));
    const devices = new Devices(nes);
    devices.plug(setup);
    return { nes, devices };
  }

  test.each(SETUPS)('a snapshot keeps $port2 and $expansion, and can be loaded with others plugged in', (setup) => {
    const { nes, devices } = console(setup);
    devices.point(77, 99, true);
    devices.roll(300, -200, 3);
    devices.step(0x5a5);
    devices.key('Q', true);
    devices.scan('96385074');
    nes.setButtons(2, 0x3c);
    for (let i = 0; i < 5; i++) nes.runFrame();
    const state = nes.save();
    const twin = console(setup);
    twin.nes.load(state);
    expect(twin.nes.save()).toEqual(state);
    twin.nes.runFrame({ picture: false });
    nes.runFrame();
    expect(twin.nes.save()).toEqual(nes.save());
    const plain = new Nes(busyRom(0));
    plain.load(twin.nes.save());
    expect(plain.peek('cpu', 0x10)).toBe(twin.nes.peek('cpu', 0x10));
    expect(plain.stateSize).toBe(nes.stateSize);
  });

  test('what takes both ports is in both, whichever the setup names', () => {
    const { nes } = console({ ...PADS, port2: 'four-score' });
    const plug = nes.ports.devices[0].kind;
    expect([plug, nes.ports.devices[1].kind]).toEqual([plug, plug]);
    expect(plug).not.toBe(new Nes(busyRom(0)).ports.devices[0].kind);
  });

  test('a player works them by what they have, and nothing else', () => {
    const { devices } = console({ port1: 'power-pad', port2: 'zapper', expansion: 'keyboard' });
    expect([...devices.controls].sort()).toEqual(['keyboard', 'mat', 'pointer', 'tape']);
    devices.plug(PADS);
    expect([...devices.controls]).toEqual([]);
  });

  test('a reader of cards in the cartridge counts, as the Datach has it', () => {
    const datach = new Nes(buildImage({ mapper: 157 }));
    expect([...new Devices(datach).controls]).toEqual(['barcodes']);
    const before = datach.save();
    new Devices(datach).scan('96385074');
    expect(datach.save()).not.toEqual(before);
  });
});
