import { useState } from 'preact/hooks';
import { laterText } from '../../i18n/later-text.ts';
import type { Check } from '../../prove/judge.ts';
import { countText, groupsOf, machineChecks, summaryOf, totalOf } from '../../prove/report.ts';
import type { RunView } from '../../prove/test-run.ts';
import { AnyIcon } from '../parts/later-icons.tsx';
import { Pairs } from '../parts/Pairs.tsx';
import shared from '../parts/Shared.module.css';
import style from './ProveResults.module.css';

/** What a test ROM says is its own, in its own language. */
const ROM_WORDS = { lang: 'en', translate: false } as const;

function OfRom({ children }: { children: string }) {
  return <span {...ROM_WORDS}>{children}</span>;
}

const ROOMY = '(min-width: 761px)';

function Mark({ state }: { state: Check['state'] }) {
  return (
    <span class={style.mark} data-state={state}>
      {state === 'pass' && <AnyIcon name="check" />}
      {state === 'fail' && <AnyIcon name="remove" />}
      <span class={shared.unseen}>{laterText.prove.marks[state]}</span>
    </span>
  );
}

function List({ checks }: { checks: readonly Check[] }) {
  return (
    <ul class={style.checks}>
      {checks.map(({ name, state, detail }) => (
        <li key={name} data-state={state}>
          <Mark state={state} />
          <span>
            <OfRom>{name}</OfRom>
            {state === 'fail' && <small>{detail}</small>}
            {state === 'missed' && <small>{laterText.judge.notRun}</small>}
          </span>
        </li>
      ))}
    </ul>
  );
}

/** Where there is room, all tests are shown at once; else what a group comes to. */
function Group({ name, checks }: { name: string; checks: readonly Check[] }) {
  const [isOpen] = useState(() => matchMedia(ROOMY).matches);
  return (
    <details class={style.group} open={isOpen}>
      <summary>
        <h3>
          <OfRom>{name}</OfRom> <span class={style.count}>{countText(checks)}</span>
        </h3>
      </summary>
      <List checks={checks} />
    </details>
  );
}

/** What is failing comes first. */
function Failures({ checks }: { checks: readonly Check[] }) {
  const failed = checks.filter(({ state }) => state === 'fail');
  if (failed.length === 0) return null;
  return (
    <section class={style.group} aria-labelledby="failed">
      <h3 id="failed">{laterText.prove.outcomes.fail}</h3>
      <ul class={`${style.checks} ${style.failures}`}>
        {failed.map(({ name, group, state, detail }) => (
          <li key={group + name} data-state={state}>
            <Mark state={state} />
            <span>
              <OfRom>{name}</OfRom>
              <small>{laterText.prove.inGroup(group, detail)}</small>
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** The tests of one ROM by their groups; what the ROM itself says where it does not tell them apart. */
export function Checks({ run }: { run: RunView }) {
  if (run.checks.length === 0) {
    if (run.says === '') return null;
    return (
      <section class={style.group} aria-labelledby="says">
        <h3 id="says">{laterText.prove.says}</h3>
        <pre class={style.says} {...ROM_WORDS}>
          {run.says}
        </pre>
      </section>
    );
  }
  return (
    <>
      <Failures checks={run.checks} />
      <div class={style.groups}>
        {groupsOf(run.checks).map(([group, checks]) => (
          <Group key={group} name={group} checks={checks} />
        ))}
      </div>
    </>
  );
}

function markOf({ finding, state }: RunView): Check['state'] {
  if (state !== 'done' || finding?.outcome === 'seen') return 'waiting';
  return finding?.outcome === 'pass' ? 'pass' : 'fail';
}

function outcomeOf(run: RunView): string {
  const { detail = '' } = run.finding ?? {};
  return detail === '' ? summaryOf(run) : laterText.prove.withDetail(summaryOf(run), detail);
}

/** All ROMs of a drop, each with what it came to. */
export function Runs({ runs }: { runs: readonly RunView[] }) {
  return (
    <section class={style.group} aria-labelledby="runs">
      <h3 id="runs">
        {laterText.prove.roms(runs.length)} <span class={style.count}>{totalOf(runs).text}</span>
      </h3>
      <ul class={style.checks}>
        {runs.map((run, i) => (
          <li key={`${i} ${run.name}`} data-state={markOf(run)} aria-current={run.state === 'running'}>
            <Mark state={markOf(run)} />
            <span>
              <span translate={false}>{run.name}</span>
              <small>{outcomeOf(run)}</small>
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** What is known of a run: names and values, a line each. */
export function RunFacts({ list }: { list: readonly (readonly [name: string, value: string])[] }) {
  return (
    <dl class={style.facts}>
      <Pairs of={list} />
    </dl>
  );
}

/** What AccuracyCoin found out about the chips. */
export function MachineFacts({ run }: { run: RunView }) {
  const told = machineChecks(run.checks);
  if (told.length === 0 || run.state !== 'done') return null;
  return (
    <section class={style.group} aria-labelledby="machine">
      <h3 id="machine">{laterText.prove.found}</h3>
      <div {...ROM_WORDS}>
        <RunFacts list={told.map(({ name, detail }) => [name, detail])} />
      </div>
    </section>
  );
}
