import { type Mutant, reads, replace } from './machine.ts';

const HALF = 2;

/** What the APU can get wrong. */
export const APU_MUTANTS: readonly Mutant[] = [
  {
    test: 'LENGTH TABLE',
    wrong: 'length 31 is length 30',
    spoil: (m) =>
      replace(m.apu.pulse1.length, 'load', (load) => (data) => load((data & 0xf8) === 0xf8 ? data & 0xf7 : data)),
  },
  {
    test: 'LENGTH HALT, STATUS',
    wrong: 'the triangle cannot be halted',
    spoil: (m) => replace(m.apu.triangle.length, 'setHalt', (set) => () => set(false)),
  },
  {
    test: 'FRAME IRQ TIME',
    wrong: 'the counter starts two cycles late',
    spoil: ({ apu: { frameCounter } }) =>
      replace(frameCounter, 'write', (write) => (data, now) => {
        write(data, now);
        frameCounter.resetAt += 2;
        frameCounter.schedule();
      }),
  },
  {
    test: 'FRAME IRQ CLEARING',
    wrong: 'a read of $4015 leaves it',
    spoil: (m) => replace(m.apu.frameCounter, 'acknowledge', () => () => {}),
  },
  {
    test: '4 STEPS: LENGTHS',
    wrong: 'lengths are clocked once only',
    spoil: ({ apu: { frameCounter } }) => {
      let last = 0;
      replace(frameCounter, 'tick', (tick) => (now) => {
        const does = tick(now);
        if ((does & HALF) === 0 || frameCounter.fiveSteps) return does;
        last ^= 1;
        return last === 0 ? does & ~HALF : does;
      });
    },
  },
  {
    test: '5 STEPS: LENGTHS',
    wrong: 'the write clocks nothing',
    spoil: ({ apu: { frameCounter } }) =>
      replace(frameCounter, 'write', (write) => (data, now) => {
        write(data, now);
        (frameCounter as unknown as { forcedAt: number }).forcedAt = 0x3fffffff;
        frameCounter.schedule();
      }),
  },
  {
    test: 'DMC LENGTH, BUFFER',
    wrong: 'a sample is a byte longer',
    spoil: ({ apu: { dmc } }) =>
      replace(dmc, 'write', (write) => (register, data) => {
        write(register, data);
        if (register === 3) dmc.startLength++;
      }),
  },
  {
    test: 'DMC IRQ AND LOOP',
    wrong: 'a read of $4015 acknowledges it',
    spoil: (m) =>
      reads(m, 0x4015, 0xffff, (read) => {
        const status = read();
        m.apu.dmc.irq = false;
        return status;
      }),
  },
  {
    test: 'DMC ADDRESS WRAP',
    wrong: '$C000 follows $FFFF',
    spoil: ({ apu: { dmc } }) =>
      replace(dmc, 'deliver', (deliver) => (byte, now) => {
        deliver(byte, now);
        if (dmc.address === 0x8000) dmc.address = 0xc000;
      }),
  },
  {
    test: 'DMC RATES',
    wrong: 'rate 5 is 252',
    spoil: ({ apu: { dmc } }) => {
      dmc.periods = dmc.periods.map((period, rate) => (rate === 5 ? 252 : period));
    },
  },
];

/** What the DMA units and the ports can get wrong. */
export const DMA_MUTANTS: readonly Mutant[] = [
  {
    test: 'OAM DMA COPY',
    wrong: 'bit 0 of the page is lost',
    spoil: (m) => replace(m.bus.dma, 'startOam', (start) => (page) => start(page & 0xfe)),
  },
  {
    test: 'OAM DMA 513 OR 514',
    wrong: 'it never waits for a get cycle',
    exact: true,
    spoil: ({ bus: { dma } }) =>
      replace(dma, 'startOam', (start) => (page) => {
        start(page);
        dma.oamBegun = true;
      }),
  },
  {
    test: 'DMC DMA: 4 CYCLES',
    wrong: 'it takes one more',
    spoil: ({ bus: { dma } }) =>
      replace(dma, 'dmcGet', (get) => (address) => {
        get(address);
        dma.haltedRead(address);
      }),
  },
  {
    test: 'DMC DMA AND WRITES',
    wrong: 'writes are held up, too',
    spoil: ({ bus }) =>
      replace(bus, 'write', (write) => (address, data) => {
        if (bus.dma.pending && !bus.dma.oamActive) bus.dma.run(0);
        write(address, data);
      }),
  },
  {
    test: 'DMC DMA: FIRST BYTE',
    wrong: 'it is wanted two cycles later',
    spoil: ({ apu: { dmc } }) =>
      replace(dmc, 'setEnabled', (set) => (on, now) => {
        set(on, now);
        if (dmc.loadAt !== 0x3fffffff) dmc.loadAt += 2;
        dmc.schedule();
      }),
  },
  {
    test: 'DMC IN OAM DMA',
    wrong: 'two cycles more',
    spoil: ({ bus: { dma } }) =>
      replace(dma, 'dmcGet', (get) => (address) => {
        get(address);
        if (!dma.oamActive) return;
        dma.haltedRead(address);
        dma.haltedRead(address);
      }),
  },
  {
    test: 'DMC DMA AND $2007',
    wrong: 'the halted CPU reads nothing',
    spoil: ({ bus }) => replace(bus.dma, 'haltedRead', (read) => () => read(0)),
  },
  {
    test: 'DMC DMA AND $4015',
    wrong: 'the halted CPU reads nothing',
    spoil: ({ bus }) => replace(bus.dma, 'haltedRead', (read) => () => read(0)),
  },
  {
    test: 'DMC DMA AND $4016',
    wrong: 'the halted CPU reads nothing',
    spoil: ({ bus }) => replace(bus.dma, 'haltedRead', (read) => () => read(0)),
  },
  {
    test: 'PAD STROBE AND READS',
    wrong: 'the bits after the eighth are 0',
    spoil: ({ ports: { devices } }) =>
      replace(devices[1], 'clock', (clock) => () => {
        clock();
        devices[1].shift &= 0x7f;
      }),
  },
];
