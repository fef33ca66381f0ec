import { expect, test } from 'vitest';
import { EMPTY_FORM, formOf, mayBeFetched, nameOfBreak, readForm } from '../../../src/app/workbench/break-form.ts';
import { Breaks } from '../../../src/app/workbench/breaks.ts';
import { DebugError, Debugger, Symbols } from '../../../src/console/debug.ts';
import { Nes } from '../../../src/console/index.ts';
import { assemble } from '../../assembler.ts';
import { programRom } from '../../console/program-rom.ts';

const { bytes, labels } = assemble('main: lda #$00\nloop: inc $10\njmp loop', 0xc000);
const named = (by: number) =>
  new Symbols({
    labels: [...labels].map(([name, address]) => ({
      ...{ name, space: 'cpu' as const, address: address + by, size: 1, comment: '', scope: '' },
    })),
  });

function make() {
  const debug = new Debugger(new Nes(programRom({ main: [...bytes] })), { symbols: named(0) });
  return { debug, breaks: new Breaks(() => debug), loop: labels.get('loop') ?? -1 };
}

test('a breakpoint of the gutter is called by its symbol, is met, and goes again', () => {
  const { debug, breaks, loop } = make();
  breaks.toggleCode(loop);
  expect(breaks.all.value.map(({ options }) => options)).toEqual([{ on: 'execute', at: 'loop' }]);
  expect(breaks.atCode(loop)).toHaveLength(1);
  expect(breaks.atCode(loop + 2)).toEqual([]);
  expect(debug.run({ frames: 1 }).pc).toBe(loop);
  breaks.toggleCode(loop);
  expect([breaks.all.value, debug.breakpoints]).toEqual([[], []]);
});

test('one where no symbol is holds at its place in ROM', () => {
  const { breaks } = make();
  breaks.toggleCode(0xd000);
  const [{ options }] = breaks.all.value;
  expect(options.at).toMatchObject({ space: 'prgRom' });
  expect(breaks.atCode(0xd000)).toHaveLength(1);
});

test('breakpoints go with their symbols; one whose symbol is gone waits for it', () => {
  const { debug, breaks, loop } = make();
  breaks.add({ on: 'execute', at: 'loop' });
  breaks.turn(breaks.add({ on: 'write', at: 0x10 }).id, false);
  debug.symbols = named(2);
  breaks.renew();
  expect(breaks.atCode(loop + 2)).toHaveLength(1);
  debug.symbols = new Symbols();
  breaks.renew();
  const [lost, other] = breaks.all.value;
  expect([lost.made, lost.problem?.code]).toEqual([null, 'unknown-place']);
  expect([other.isOn, other.made?.isOn]).toEqual([false, false]);
  debug.symbols = named(0);
  breaks.renew();
  expect(breaks.all.value[0].problem).toBeNull();
});

test('what cannot be is refused, and changes nothing', () => {
  const { breaks } = make();
  const one = breaks.add({ on: 'execute', at: 'main' });
  expect(() => breaks.add({ on: 'execute', at: 'nowhere' })).toThrow(DebugError);
  expect(() => breaks.change(one.id, { on: 'execute', at: 'main', condition: 'a ==' })).toThrow(DebugError);
  expect(breaks.all.value).toEqual([one]);
  breaks.change(one.id, { on: 'execute', at: 'loop' });
  expect(breaks.all.value.map(({ id, options }) => [id, options.at])).toEqual([[one.id, 'loop']]);
});

test('the form asks whose reads where the PPU fetches from what is read, and the answer comes back', () => {
  const { debug } = make();
  const typed = { ...EMPTY_FORM, on: 'read', at: '$10' } as const;
  expect([mayBeFetched(debug, typed), readForm(debug, typed)]).toEqual([
    false,
    { options: { on: 'read', at: '$10', by: 'program' } },
  ]);
  // A name is where its symbol is, whatever space is chosen.
  expect(mayBeFetched(debug, { ...typed, space: 'ppu', at: 'loop' })).toBe(false);
  expect(mayBeFetched(debug, { ...typed, on: 'write', space: 'ppu' })).toBe(false);
  for (const by of ['program', 'picture', 'both'] as const) {
    const form = { ...typed, space: 'ppu', by } as const;
    const at = { space: 'ppu', address: 0x10 };
    expect([mayBeFetched(debug, form), readForm(debug, form)]).toEqual([true, { options: { on: 'read', at, by } }]);
    expect(formOf({ on: 'read', at: { space: 'ppu', address: 0x10 }, by })).toMatchObject({ by, at: '$0010' });
  }
  expect(formOf({ on: 'read' }).by).toBe('both');
  const names = (['picture', 'program'] as const).map((by) => nameOfBreak({ on: 'read', at: 0x10, by }));
  expect(names).toEqual(['Read $0010 (picture)', 'Read $0010']);
});
