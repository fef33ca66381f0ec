import { laterText } from '../i18n/later-text.ts';
import { type Check, type Finding, fail, Judge, type JudgedNes, PASS } from './judge.ts';
import { readSelfTest, type SelfTestRow } from './self-test.ts';

/** What each test asks, and what its codes mean; written in by the build. */
declare const SELF_TEST_WORDS: Readonly<Record<string, string>>;

/** Frames that it may take: several times what it takes on a right machine. */
const FRAME_LIMIT = 6000;

function checkOf({ group, name, result, code }: SelfTestRow): Check {
  const isOver = result === 'passed' || result === 'failed';
  const state = isOver ? (result === 'passed' ? 'pass' : 'fail') : 'waiting';
  return {
    name,
    group,
    state,
    detail: result === 'failed' ? laterText.judge.codeAsks(code, SELF_TEST_WORDS[name] ?? '') : '',
  };
}

/** The self-test ROM that comes with the page. */
export class SelfTestJudge extends Judge {
  override get rule(): string {
    return laterText.judge.byTable;
  }

  override afterFrame(nes: JudgedNes, frame: number): Finding | null {
    const report = readSelfTest(nes);
    if (report?.state === 'passed') return PASS;
    if (report?.state === 'failed') return fail(laterText.judge.failed(report.failed, report.rows.length));
    if (report?.state === 'not NTSC') return fail(laterText.judge.wantsNtsc);
    return frame + 1 >= FRAME_LIMIT ? fail(laterText.judge.noEnd) : null;
  }

  override progress(nes: JudgedNes): number | null {
    const report = readSelfTest(nes);
    return report === null ? null : report.finished / report.rows.length;
  }

  override checks(nes: JudgedNes): Check[] {
    return (readSelfTest(nes)?.rows ?? []).map(checkOf);
  }
}
