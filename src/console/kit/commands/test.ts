import { basename } from 'node:path';
import { laterText } from '../../../app/i18n/later-text.ts';
import { type RunView, TestRun } from '../../../app/prove/test-run.ts';
import { RomError } from '../../index.ts';
import { type Arguments, type Command, Failure, UsageError } from '../command.ts';
import { readBytes } from '../files.ts';
import type { Output } from '../output.ts';
import { sentenceOf } from '../sentence.ts';

/** What came of one file. */
interface Verdict {
  readonly file: string;
  /** 'seen': it came to its end, and nobody knows by what to judge it. */
  readonly outcome: 'pass' | 'fail' | 'seen';
  readonly detail: string;
  /** How it was judged. */
  readonly rule: string;
  readonly frames: number;
  /** What the program itself says. */
  readonly says: string;
  readonly checks: RunView['checks'];
}

/** Without a clock: what a run comes to does not depend on how long it takes. */
const NO_CLOCK = () => 0;

function verdictOf(path: string): Verdict {
  const bytes = readBytes(path);
  try {
    const run = new TestRun({ name: basename(path), bytes });
    while (!run.isDone) run.slice(NO_CLOCK, 1);
    const { finding, rule, frames, says, checks } = run.view('done');
    const { outcome, detail } = finding ?? { outcome: 'fail' as const, detail: laterText.judge.noEnd };
    return { file: path, outcome, detail, rule, frames, says, checks };
  } catch (error) {
    if (error instanceof RomError) throw new Failure(`Cannot play ${path}: ${sentenceOf(error)}`);
    throw error;
  }
}

const WORDS = { pass: 'passed', fail: 'FAILED', seen: 'seen' } as const;

function lineOf({ file, outcome, detail, rule, checks }: Verdict, out: Output): string {
  const word = outcome === 'pass' ? out.good(WORDS.pass) : outcome === 'fail' ? out.bad(WORDS.fail) : WORDS.seen;
  const failed = checks.filter(({ state }) => state === 'fail' || state === 'missed');
  const lines = [`${word}  ${file}  ${out.dim(`by ${rule}`)}`];
  if (detail) lines.push(`        ${detail}`);
  for (const check of failed) lines.push(`        ${check.group}: ${check.name}${check.detail && `: ${check.detail}`}`);
  return lines.join('\n');
}

/** `cartouche test` */
export const test: Command = {
  summary: 'Run test ROMs, and say what they find',
  usage: 'ROM... [options]',
  about: [
    'A ROM passes or fails by what it writes itself: the status at $6000 (0 is passed, the text follows at $6004; $6001-$6003',
    'must be $DE $B0 $61), the results of AccuracyCoin, or for ROMs that are known, by what they must show. Others are "seen".',
    'Tests of your own game are written in JavaScript, with cartouche/test.',
    'Exit code 1: one failed, or with --strict, one was only seen.',
  ],
  options: { strict: { help: 'A ROM that says neither passed nor failed counts as failed' } },
  examples: ['cartouche test build/tests/*.nes', 'cartouche test cpu_test.nes --json'],
  run(given: Arguments, out: Output): number {
    if (given.files.length === 0) throw new UsageError('Which ROMs? None was given.');
    const verdicts = given.files.map((path) => {
      const verdict = verdictOf(path);
      out.say(lineOf(verdict, out));
      return verdict;
    });
    const count = (outcome: Verdict['outcome']) => verdicts.filter((one) => one.outcome === outcome).length;
    const [passed, failed, seen] = [count('pass'), count('fail'), count('seen')];
    out.result({ passed, failed, seen, roms: verdicts }, () => [`${passed} passed, ${failed} failed, ${seen} seen`]);
    return failed > 0 || (seen > 0 && given.has('strict')) ? 1 : 0;
  },
};
