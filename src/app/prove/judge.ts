import type { Nes } from '../../console/core.ts';
import { laterText } from '../i18n/later-text.ts';
import { screenTextOnce } from './read-memory.ts';

/** What a test ROM's run came to: passed, failed, or seen to its end without a rule to judge it by. */
export interface Finding {
  readonly outcome: 'pass' | 'fail' | 'seen';
  /** What was found, for those that did not simply pass. */
  readonly detail: string;
}

/** One of the tests that a ROM runs. */
export interface Check {
  readonly name: string;
  readonly group: string;
  /** 'missed': the ROM came to its end without it. */
  readonly state: 'waiting' | 'pass' | 'fail' | 'missed';
  /** What failed, or what kind of machine passes so. */
  readonly detail: string;
}

/** What a judge needs of the console. */
export type JudgedNes = Pick<Nes, 'peek' | 'pixels' | 'reset' | 'setButtons'>;

const NO_CHECKS: readonly Check[] = [];

/** Reads what a test ROM finds, frame by frame, and presses what it wants pressed. */
export abstract class Judge {
  /** How it is judged, for the player. */
  abstract readonly rule: string;

  /** Look at the machine after frame `frame` (from 0); null until it is known what the run comes to. */
  abstract afterFrame(nes: JudgedNes, frame: number): Finding | null;

  /** Whether the picture of `frame` must be made for it. */
  looksAt(_frame: number): boolean {
    return false;
  }

  /** How far it is, 0 to 1; null when that cannot be known. */
  progress(_nes: JudgedNes, _frame: number): number | null {
    return null;
  }

  /** Its tests, when there is more than one to tell apart. */
  checks(_nes: JudgedNes): readonly Check[] {
    return NO_CHECKS;
  }

  /** What the ROM itself says now. */
  says(nes: JudgedNes): string {
    return screenTextOnce(nes);
  }
}

/** What is found of a test that passes. */
export const PASS: Finding = { outcome: 'pass', detail: '' };
/** What is found of a test that fails, and what it shows. */
export const fail = (detail: string): Finding => ({ outcome: 'fail', detail });
/** The last lines of a text, on one line. */
export const tail = (lines: string) => lines.split('\n').slice(-3).join(' / ').trim() || laterText.judge.blank;
