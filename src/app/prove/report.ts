import type { Check } from './judge.ts';
import type { RunView } from './test-run.ts';

/** How many of `checks` passed, in words. */
export function countText(checks: readonly Check[]): string {
  return `${checks.filter(({ state }) => state === 'pass').length} of ${checks.length}`;
}

/** What a run came to, in a few words. */
export function summaryOf({ state, finding, checks }: RunView): string {
  if (state === 'waiting') return 'Waiting';
  if (state === 'running') return checks.length > 0 ? `${countText(checks)} passed` : 'Running';
  if (finding === null) return checks.length > 0 ? `Stopped: ${countText(checks)} passed` : 'Stopped';
  if (checks.length > 0) return `${countText(checks)} passed`;
  return { pass: 'Passed', fail: 'Failed', seen: 'Ran, not judged' }[finding.outcome];
}

/** What all of several runs came to: in a few words, and whether that is good. */
export function totalOf(runs: readonly RunView[]): {
  readonly text: string;
  readonly outcome: 'pass' | 'fail' | 'seen';
} {
  const judged = runs.filter(({ finding }) => finding !== null && finding.outcome !== 'seen');
  const passed = judged.filter(({ finding }) => finding?.outcome === 'pass').length;
  if (judged.length === 0) return { text: 'None judged', outcome: 'seen' };
  return { text: `${passed} of ${judged.length} passed`, outcome: passed === judged.length ? 'pass' : 'fail' };
}

/** Milliseconds as seconds. */
export function seconds(ms: number): string {
  return `${(ms / 1000).toFixed(ms < 10_000 ? 2 : 1)} s`;
}

/** A speed as a multiple of the console's own. */
export function times(speed: number): string {
  return `${speed < 10 ? speed.toFixed(1) : Math.round(speed)} times a NES`;
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
  const lines = [
    `${run.name}: ${summaryOf(run)}`,
    `  machine: ${run.machine}`,
    `  ${run.frames} frames in ${seconds(run.busyMs)}: ${times(run.speed)}`,
  ];
  if (run.finding !== null && run.finding.detail !== '') lines.push(`  ${run.finding.detail}`);
  for (const [group, checks] of groupsOf(run.checks)) {
    lines.push(`  ${group}: ${countText(checks)}`);
    for (const { name, state, detail } of checks) {
      if (state === 'fail') lines.push(`    FAILED ${name}: ${detail}`);
      else if (state === 'missed') lines.push(`    NOT RUN ${name}`);
      else if (detail !== '') lines.push(`    ${name}: ${detail}`);
    }
  }
  if (run.checks.length === 0 && run.says !== '') lines.push(...run.says.split('\n').map((line) => `  | ${line}`));
  return lines.join('\n');
}

/** All results as text, for other people; `browser` says where they were found. */
export function reportText(runs: readonly RunView[], browser: string): string {
  return ['Cartouche, proved on this device', browser, '', ...runs.map(runText)].join('\n');
}

interface Brand {
  readonly brand: string;
  readonly version: string;
}

/** A short name of the browser, from what it says of itself. */
export function browserName(agent: string, brands: readonly Brand[] = []): string {
  const real = brands.filter(({ brand }) => !/not.?a.?brand/i.test(brand.replace(/[^a-z]/gi, '')));
  const best = real.find(({ brand }) => brand !== 'Chromium') ?? real[0];
  if (best) return `${best.brand} ${best.version}`;
  const named = /(Firefox|Edg|OPR|Chrome)\/(\d+)/.exec(agent);
  if (named) return `${named[1] === 'Edg' ? 'Edge' : named[1] === 'OPR' ? 'Opera' : named[1]} ${named[2]}`;
  const safari = /Version\/([\d.]+).*Safari/.exec(agent);
  return safari ? `Safari ${safari[1]}` : 'this browser';
}
