import { laterText } from '../i18n/later-text.ts';
import type { Check } from './judge.ts';
import type { RunView } from './test-run.ts';

function passesOf(checks: readonly Check[]): number {
  return checks.filter(({ state }) => state === 'pass').length;
}

/** How many of `checks` passed, in words. */
export function countText(checks: readonly Check[]): string {
  return laterText.prove.of(passesOf(checks), checks.length);
}

/** What a run came to, in a few words. */
export function summaryOf({ state, finding, checks }: RunView): string {
  const { waiting, running, stopped, passed, stoppedAt, outcomes } = laterText.prove;
  if (state === 'waiting') return waiting;
  const count = [passesOf(checks), checks.length] as const;
  if (state !== 'running' && finding === null) return checks.length > 0 ? stoppedAt(...count) : stopped;
  if (checks.length > 0) return passed(...count);
  return finding === null || state === 'running' ? running : outcomes[finding.outcome];
}

/** What all of several runs came to: in a few words, and whether that is good. */
export function totalOf(runs: readonly RunView[]): {
  readonly text: string;
  readonly outcome: 'pass' | 'fail' | 'seen';
} {
  const judged = runs.filter(({ finding }) => finding !== null && finding.outcome !== 'seen');
  const passed = judged.filter(({ finding }) => finding?.outcome === 'pass').length;
  if (judged.length === 0) return { text: laterText.prove.noneJudged, outcome: 'seen' };
  return { text: laterText.prove.passed(passed, judged.length), outcome: passed === judged.length ? 'pass' : 'fail' };
}

/** The checks by their groups, in order. */
export function groupsOf(checks: readonly Check[]): (readonly [group: string, checks: readonly Check[]])[] {
  const groups = new Map<string, Check[]>();
  for (const check of checks) {
    const group = groups.get(check.group);
    if (group) group.push(check);
    else groups.set(check.group, [check]);
  }
  return [...groups];
}

/** The checks whose way of passing tells machines apart. */
export function machineChecks(checks: readonly Check[]): Check[] {
  return checks.filter(({ state, detail }) => state === 'pass' && detail !== '');
}

function runText(run: RunView): string {
  const { report } = laterText.prove;
  const lines = [
    report.pair(run.name, summaryOf(run)),
    `  ${report.pair(laterText.prove.machine, run.machine)}`,
    `  ${report.frames(run.frames, run.busyMs, run.speed)}`,
  ];
  if (run.finding !== null && run.finding.detail !== '') lines.push(`  ${run.finding.detail}`);
  for (const [group, checks] of groupsOf(run.checks)) {
    lines.push(`  ${report.pair(group, countText(checks))}`);
    for (const { name, state, detail } of checks) {
      if (state === 'fail') lines.push(`    ${report.failed(name, detail)}`);
      else if (state === 'missed') lines.push(`    ${report.missed(name)}`);
      else if (detail !== '') lines.push(`    ${report.pair(name, detail)}`);
    }
  }
  if (run.checks.length === 0 && run.says !== '') lines.push(...run.says.split('\n').map((line) => `  | ${line}`));
  return lines.join('\n');
}

/** All results as text, for other people; `browser` says where they were found. */
export function reportText(runs: readonly RunView[], browser: string): string {
  return [laterText.prove.report.title, browser, '', ...runs.map(runText)].join('\n');
}

interface Brand {
  readonly brand: string;
  readonly version: string;
}

/** Browsers that call themselves otherwise there. */
const BROWSERS: Readonly<Record<string, string>> = { Edg: 'Edge', OPR: 'Opera' };

/** A short name of the browser, from what it says of itself. */
export function browserName(agent: string, brands: readonly Brand[] = []): string {
  const real = brands.filter(({ brand }) => !/not.?a.?brand/i.test(brand.replace(/[^a-z]/gi, '')));
  const best = real.find(({ brand }) => brand !== 'Chromium') ?? real[0];
  if (best) return laterText.prove.browserIs(best.brand, best.version);
  const named = /(Firefox|Edg|OPR|Chrome)\/(\d+)/.exec(agent);
  if (named) return laterText.prove.browserIs(BROWSERS[named[1]] ?? named[1], named[2]);
  const safari = /Version\/([\d.]+).*Safari/.exec(agent);
  return safari ? laterText.prove.browserIs('Safari', safari[1]) : laterText.prove.thisBrowser;
}
