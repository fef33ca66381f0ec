import { type Mutant, readsPpu, replace } from './machine.ts';

/** What the PPU can get wrong. */
export const PPU_MUTANTS: readonly Mutant[] = [
  {
    test: 'VBLANK FLAG LENGTH',
    wrong: 'the flag goes three dots late',
    exact: true,
    spoil: (m) =>
      replace(m.ppu, 'flags', (flags) => (line, dot) => {
        const { vblank } = m.ppu;
        flags(line, dot);
        if (line === 261 && dot === 1 && !m.ppu.statusRead) m.ppu.vblank = vblank;
        if (line === 261 && dot === 4) m.ppu.vblank = false;
      }),
  },
  {
    test: 'VBLANK READ RACE',
    wrong: 'a read never swallows the flag',
    exact: true,
    spoil: (m) =>
      replace(m.ppu, 'flags', (flags) => (line, dot) => {
        if (line === 241 && dot === 1) m.ppu.statusRead = false;
        flags(line, dot);
      }),
  },
  {
    test: 'NMI TIME',
    wrong: 'the NMI comes six dots late',
    exact: true,
    spoil: (m) => {
      let wait = 0;
      replace(m.ppu, 'updateNmi', (update) => () => {
        if (m.ppu.line === 241 && m.ppu.dot === 1) wait = 6;
        else update();
      });
      replace(m.ppu, 'flags', (flags) => (line, dot) => {
        flags(line, dot);
        if (wait > 0 && --wait === 0) m.ppu.updateNmi();
      });
    },
  },
  {
    test: 'NMI SUPPRESSION',
    wrong: 'the NMI is there as soon as the flag',
    exact: true,
    spoil: (m) =>
      replace(m.ppu, 'updateNmi', (update) => () => {
        update();
        if (m.ppu.line === 241 && m.ppu.dot < 4 && (m.ppu.ctrl & 0x80) !== 0) m.cpu.interrupts.sampleNmi(1);
      }),
  },
  {
    test: 'NMI ON AND OFF',
    wrong: 'switching on while the flag is set makes none',
    exact: true,
    spoil: (m) =>
      replace(m.ppu, 'updateNmi', (update) => () => {
        const { nmi } = m.ppu;
        update();
        if (m.ppu.line !== 241 || m.ppu.dot > 2) m.ppu.nmi &= nmi;
      }),
  },
  {
    test: 'NMI OFF IN TIME',
    wrong: 'switching off is too late from the flag on',
    exact: true,
    spoil: (m) =>
      replace(m.ppu, 'updateNmi', (update) => () => {
        update();
        if (m.ppu.nmi !== 0) m.cpu.interrupts.sampleNmi(1);
      }),
  },
  {
    test: 'ODD PICTURE SKIP',
    wrong: 'no dot is skipped',
    exact: true,
    spoil: (m) => {
      m.ppu.region = { ...m.ppu.region, skipsDot: false };
    },
  },
  {
    test: 'SPRITE 0 HIT',
    wrong: 'any sprite hits',
    exact: true,
    spoil: (m) =>
      replace(m.ppu.sprites, 'pixel', (pixel) => (dot) => {
        const value = pixel(dot);
        return value === 0 ? 0 : value | 0x40;
      }),
  },
  {
    test: 'HITS AT THE EDGES',
    wrong: 'the left 8 pixels are never hidden',
    exact: true,
    spoil: (m) =>
      replace(m.ppu, 'flags', (flags) => (line, dot) => {
        flags(line, dot);
        m.ppu.mask |= 0x06;
      }),
  },
  {
    test: 'HITS AND SCROLLING',
    wrong: 'fine X is always 0',
    exact: true,
    spoil: (m) => Object.defineProperty(m.ppu.background, 'fineX', { get: () => 0, set: () => {} }),
  },
  {
    test: 'SCROLL SPLITS',
    wrong: 'X is not copied at the end of a line',
    exact: true,
    spoil: (m) => replace(m.ppu.background, 'copyX', () => () => {}),
  },
  {
    test: 'HIT TIME',
    wrong: 'the hit can be read four dots later',
    exact: true,
    spoil: (m) => {
      let wait = 0;
      replace(m.ppu, 'flags', (flags) => (line, dot) => {
        const pipe = m.ppu.hitPipe;
        if (pipe !== 0 && ++wait % 5 !== 0) {
          m.ppu.hitPipe = 0;
          flags(line, dot);
          m.ppu.hitPipe = pipe;
        } else flags(line, dot);
      });
    },
  },
  {
    test: 'SPRITE OVERFLOW',
    wrong: 'it never comes',
    exact: true,
    spoil: (m) =>
      replace(m.ppu.sprites, 'evaluate', (evaluate) => (dot, line, height) => {
        evaluate(dot, line, height);
        return false;
      }),
  },
  {
    test: "OVERFLOW'S BUG",
    wrong: 'the ninth sprite is looked for at its Y',
    exact: true,
    spoil: ({ ppu: { sprites } }) =>
      replace(sprites, 'evaluate', (evaluate) => (dot, line, height) => {
        const found = evaluate(dot, line, height);
        if (sprites.overflowed && !sprites.ninth && sprites.byteIndex === 0) sprites.oamAddress &= 0xfc;
        return found;
      }),
  },
  {
    test: 'OVERFLOW TIME',
    wrong: 'it comes at the end of the line',
    exact: true,
    spoil: (m) => {
      let found = false;
      replace(m.ppu.sprites, 'evaluate', (evaluate) => (dot, line, height) => {
        if (dot === 65) found = false;
        found = evaluate(dot, line, height) || found;
        return dot === 256 && found;
      });
    },
  },
  {
    test: 'OAM REGISTERS',
    wrong: 'attributes have eight bits',
    spoil: (m) => readsPpu(m, 4, (read) => read() | ((m.ppu.sprites.oamAddress & 3) === 2 ? 0x1c : 0)),
  },
  {
    test: 'OAM WHILE DRAWING',
    wrong: '$2004 always reads OAM',
    spoil: (m) =>
      readsPpu(m, 4, (read) => {
        read();
        return m.ppu.sprites.oam[m.ppu.sprites.oamAddress];
      }),
  },
  {
    test: 'VRAM READ BUFFER',
    wrong: '$2007 gives the byte at once',
    spoil: (m) =>
      readsPpu(m, 7, (read) => {
        const data = m.ppu.peek(m.ppu.background.v & 0x3fff);
        read();
        return data;
      }),
  },
  {
    test: 'NAMETABLES',
    wrong: 'side by side',
    spoil: (m) => m.memory.mirror('vertical'),
  },
  {
    test: 'PALETTE RAM',
    wrong: 'the upper bits read 0',
    spoil: (m) => readsPpu(m, 7, (read) => ((m.ppu.background.v & 0x3f00) === 0x3f00 ? read() & 0x3f : read())),
  },
  {
    test: 'SCROLL REGISTERS',
    wrong: 'a read of $2002 leaves w',
    spoil: (m) =>
      readsPpu(m, 2, (read) => {
        const { w } = m.ppu.background;
        const status = read();
        m.ppu.background.w = w;
        return status;
      }),
  },
  {
    test: 'V AFTER A PICTURE',
    wrong: 'row 29 is followed by row 0 of the same nametable',
    exact: true,
    spoil: ({ ppu: { background } }) =>
      replace(background, 'incrementY', (increment) => () => {
        const { v } = background;
        increment();
        background.v = (background.v & 0x77ff) | (v & 0x0800);
      }),
  },
  {
    test: 'PPU OPEN BUS',
    wrong: '$2000 reads 0',
    spoil: (m) => readsPpu(m, 0, () => 0),
  },
  {
    test: 'OPEN BUS DECAY',
    wrong: 'it lasts for ever',
    spoil: ({ ppu: { openBus } }) => replace(openBus, 'at', () => () => openBus.value),
  },
];
