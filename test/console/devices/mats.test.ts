import { describe, expect, test } from 'vitest';
import { FamilyTrainer, PowerPad } from '../../../src/console/devices/mats.ts';
import { EmptyPort } from '../../../src/console/devices/pads.ts';
import { Program } from './program.ts';

describe('mats', () => {
  test('Power Pad: the sensors in the order of its lines', () => {
    const mat = new PowerPad();
    mat.steps = (1 << 0) | (1 << 3) | (1 << 6) | (1 << 11);
    const program = new Program(new EmptyPort(), mat);
    program.strobe();
    const reads = Array.from({ length: 9 }, () => program.read(1));
    // Numbers 2, 1, 5, 9, 6, 10, 11, 7 on D3; 4, 3, 12, 8 on D4.
    expect(reads.map((value) => (value >> 3) & 1)).toEqual([0, 1, 0, 0, 0, 0, 0, 1, 1]);
    expect(reads.map((value) => (value >> 4) & 1)).toEqual([1, 0, 1, 0, 1, 1, 1, 1, 1]);
  });

  test('Family Trainer: rows are chosen by a 0, sensors answer with a 0', () => {
    const mat = new FamilyTrainer();
    mat.steps = (1 << 0) | (1 << 7) | (1 << 9);
    const program = new Program(new EmptyPort(), new EmptyPort(), mat);
    const row = (select: number) => {
      program.write(select);
      return (~program.read(1) >> 1) & 15;
    };
    expect(row(0b011)).toBe(0b1000);
    expect(row(0b101)).toBe(0b0001);
    expect(row(0b110)).toBe(0b0100);
    expect(row(0b111)).toBe(0);
  });
});
