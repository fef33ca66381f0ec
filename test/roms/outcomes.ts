import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { ROOT } from '../test-data.ts';
import gaps from './known-gaps.json' with { type: 'json' };

/**
 * How a run ended: it passed, it failed, it was not judged (no automatic rule), it cannot be run (the board
 * or file format is not supported), or it belongs to another chip revision and was right to fail.
 */
export type Verdict = 'pass' | 'fail' | 'not judged' | 'not supported' | 'other revision';

/** One line of docs/ACCURACY.md. */
export interface Outcome {
  readonly suite: string;
  readonly name: string;
  readonly verdict: Verdict;
  /** What was seen, for those that did not simply pass. */
  readonly detail: string;
  readonly sha1?: string;
  /** Frames compared and equal, for golden plays. */
  readonly counts?: { readonly frames: number; readonly pictures: number; readonly ram: number };
  /** Its place in a table of its own, and what stands there. */
  readonly cell?: { readonly row: string; readonly column: string; readonly text: string };
}

type GapList = Readonly<Record<string, string>>;

/** Why `name` is known to fail, or undefined. */
export function knownGap(list: keyof typeof gaps, name: string): string | undefined {
  return (gaps[list] as GapList)[name];
}

/**
 * Collects the outcomes of one test file, and leaves them where the accuracy report is made from. Nothing is
 * left when only some of the file's tests were asked for.
 */
export class OutcomeList {
  private readonly outcomes: Outcome[] = [];
  private expected = 0;

  constructor(part: string) {
    afterAll(() => {
      if (this.outcomes.length !== this.expected) return;
      const folder = join(ROOT, '.cache/accuracy');
      mkdirSync(folder, { recursive: true });
      writeFileSync(join(folder, `${part}.json`), JSON.stringify(this.outcomes));
    });
  }

  /** A test that runs `work` and fails on a failure that is not a known gap, and on a known gap that passes. */
  add(name: string, list: keyof typeof gaps, work: () => Outcome): void {
    this.expected++;
    test(name, () => {
      const outcome = work();
      this.outcomes.push(outcome);
      this.judge(outcome, list);
    });
  }

  private judge({ name, verdict, detail }: Outcome, list: keyof typeof gaps): void {
    const gap = knownGap(list, name);
    if (gap === undefined) expect(verdict === 'fail' ? detail : '').toBe('');
    else expect(verdict, `a known gap ("${gap}") is closed: take it out of known-gaps.json`).toBe('fail');
  }
}
