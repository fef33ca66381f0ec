import { describe, expect, test } from 'vitest';
import { IdleLoop } from '../../src/cpu/idle-loop.ts';

/** A CPU that goes round a loop of seven cycles, and a bus that writes down what it was asked to pass over. */
function looping() {
  const passedOver: number[] = [];
  const bus = { cycle: 0, effects: 0, repeat: (since: number) => passedOver.push(since) };
  const cpu = {
    ...{ a: 1, x: 2, y: 3, s: 0xfd, result: 0, carry: 0, overflow: 0, decimal: 0, interruptMask: 3 },
    interrupts: { polled: 0 },
    bus,
  };
  const loop = new IdleLoop();
  const round = (target = 0x8000) => {
    bus.cycle += 7;
    loop.back(cpu, target);
  };
  return { cpu, bus, round, passedOver };
}

describe('an idle loop', () => {
  test('is passed over from its third time round on, which is the first that can be compared', () => {
    const { round, passedOver } = looping();
    round();
    round();
    expect(passedOver).toEqual([]);
    round();
    round();
    expect(passedOver).toEqual([14, 21]);
  });

  test.each(['a', 'x', 'y', 's', 'result', 'carry', 'overflow', 'decimal', 'interruptMask'] as const)(
    'is none while %s changes',
    (register) => {
      const { cpu, round, passedOver } = looping();
      for (let i = 0; i < 5; i++) {
        cpu[register] ^= 1;
        round();
      }
      expect(passedOver).toEqual([]);
    },
  );

  test('is none while something has an effect, or while two loops take turns', () => {
    const busy = looping();
    const nested = looping();
    for (let i = 0; i < 6; i++) {
      busy.bus.effects++;
      busy.round();
      nested.round(i % 2 === 0 ? 0x8000 : 0x9000);
    }
    expect(busy.passedOver).toEqual([]);
    expect(nested.passedOver).toEqual([]);
  });

  test('is not passed over when an interrupt comes next', () => {
    const { cpu, round, passedOver } = looping();
    round();
    round();
    cpu.interrupts.polled = 1;
    round();
    expect(passedOver).toEqual([]);
  });
});
