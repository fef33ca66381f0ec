import { useEffect, useRef } from 'preact/hooks';
import { laterText } from '../../i18n/later-text.ts';
import { text } from '../../i18n/messages.ts';
import { ACCEPT_TESTS } from '../../library/file-kinds.ts';
import { proof, prover } from '../../prove/prover.ts';
import { browserName, summaryOf, totalOf } from '../../prove/report.ts';
import type { RunView } from '../../prove/test-run.ts';
import { showPage, touching } from '../../shell/page-state.ts';
import { AnyIcon } from '../parts/later-icons.tsx';
import shared from '../parts/Shared.module.css';
import style from './Prove.module.css';
import { Checks, MachineFacts, RunFacts, Runs } from './ProveResults.tsx';

function ChooseRom({ class: name, label }: { class?: string | undefined; label: string }) {
  const take = (event: Event) => {
    const input = event.currentTarget as HTMLInputElement;
    void prover.take([...(input.files ?? [])]).finally(() => {
      input.value = '';
    });
  };
  return (
    <label class={name}>
      <AnyIcon name="add" />
      {label}
      <input type="file" accept={ACCEPT_TESTS} multiple onChange={take} />
    </label>
  );
}

const REPOSITORY = 'https://github.com/';

function Known() {
  const link = (name: string) => (
    <a href={REPOSITORY + name} rel="noreferrer" target="_blank" translate={false}>
      {name}
    </a>
  );
  return (
    <details class={style.known}>
      <summary>{laterText.prove.known}</summary>
      <ul>
        <li>{laterText.prove.knownSelfTest}</li>
        <li>
          {laterText.prove.knownCoin} {link('100thCoin/AccuracyCoin')}
        </li>
        <li>
          {laterText.prove.knownOthers} {link('christopherpow/nes-test-roms')}
        </li>
        <li>{laterText.prove.knownAny}</li>
      </ul>
    </details>
  );
}

/** Before anything has run. */
function Invitation() {
  return (
    <section class={style.invitation} aria-labelledby="ask">
      <h2 id="ask" class={style.title}>
        {laterText.prove.invitation}
      </h2>
      <p class={style.about}>{laterText.prove.about}</p>
      <div class={style.actions}>
        <button type="button" class={style.primary} data-go-on onClick={() => void prover.runSelfTest()}>
          <AnyIcon name="play" />
          {laterText.prove.runSelfTest}
        </button>
        <ChooseRom class={style.choose} label={laterText.prove.choose} />
      </div>
      <p class={style.hint}>
        {!touching.value && `${laterText.prove.dropHint} `}
        {laterText.prove.privacy}
      </p>
      <Known />
    </section>
  );
}

function makeCanvas(): HTMLCanvasElement {
  const canvas = document.createElement('canvas');
  canvas.setAttribute('role', 'img');
  canvas.setAttribute('aria-label', laterText.prove.picture);
  return canvas;
}

function RunPicture() {
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => (box.current ? prover.attach(box.current, makeCanvas) : undefined), []);
  return (
    <div class={style.frame}>
      <div ref={box} class={style.picture} />
    </div>
  );
}

function browser(): string {
  const { userAgentData } = navigator as { userAgentData?: { brands: { brand: string; version: string }[] } };
  return browserName(navigator.userAgent, userAgentData?.brands);
}

function factsOf(run: RunView): readonly (readonly [name: string, value: string])[] {
  return [
    [laterText.prove.machine, run.machine],
    [laterText.prove.judgedBy, run.rule],
    [laterText.prove.framesRun, laterText.prove.framesIn(run.frames, run.busyMs)],
    [laterText.prove.speed, laterText.prove.times(run.speed)],
    [laterText.prove.browser, browser()],
  ];
}

function Actions({ isOver }: { isOver: boolean }) {
  const actions = useRef<HTMLDivElement>(null);
  useEffect(() => {
    // The button that began it is gone, and the focus with it. This one stays when its words change.
    const isLost = document.activeElement === null || document.activeElement === document.body;
    if (isLost) actions.current?.querySelector('button')?.focus({ preventScroll: true });
  }, []);
  return (
    <div class={style.actions} ref={actions}>
      {isOver ? (
        <button type="button" class={style.choose} onClick={() => void prover.copy()}>
          <AnyIcon name="copy" />
          {laterText.prove.copy}
        </button>
      ) : (
        <button type="button" class={style.choose} onClick={() => prover.stop()}>
          <AnyIcon name="stop" />
          {text.common.stop}
        </button>
      )}
      <ChooseRom class={style.choose} label={laterText.prove.more} />
      <button type="button" class={style.choose} onClick={() => void prover.runSelfTest()}>
        <AnyIcon name="reset" />
        {laterText.prove.selfTest}
      </button>
    </div>
  );
}

/** What is said of the ROM that runs; once the last of several is over, of all of them. */
function verdictOf(
  runs: readonly RunView[],
  run: RunView,
): { who: string; text: string; outcome: string; detail: string } {
  if (runs.length === 1 || runs.some(({ state }) => state !== 'done')) {
    const outcome = run.finding?.outcome ?? 'none';
    return { who: run.name, text: summaryOf(run), outcome, detail: run.finding?.detail ?? nowRunning(run) };
  }
  return { who: laterText.prove.roms(runs.length), ...totalOf(runs), detail: laterText.prove.lastWas(run.name) };
}

/** The ROM that runs, or ran last: its picture, how far it is, and what it comes to. */
function Current({ runs, run, isOver }: { runs: readonly RunView[]; run: RunView; isOver: boolean }) {
  const { who, text: verdict, outcome, detail } = verdictOf(runs, run);
  return (
    <section class={style.current} aria-labelledby="run">
      <RunPicture />
      <div class={style.words}>
        <p class={style.kicker} id="run">
          {who}
        </p>
        <h2 class={style.verdict} data-outcome={outcome} data-state={run.state}>
          {verdict}
        </h2>
        <p class={style.detail}>{detail}</p>
        <progress class={style.progress} aria-label={laterText.prove.progress} max="1" {...valueFor(run)} />
        <Actions isOver={isOver} />
        <RunFacts list={factsOf(run)} />
      </div>
    </section>
  );
}

function nowRunning({ state, checks }: RunView): string {
  const next = state === 'running' && checks.find((check) => check.state === 'waiting');
  return next ? laterText.prove.testing(next.name) : '';
}

/** A bar without a value is shown as one whose end is not known. */
function valueFor({ progress, state }: RunView): { value?: number } {
  if (progress !== null) return { value: progress };
  return state === 'running' ? {} : { value: 0 };
}

function Results() {
  if (!proof.value) return <Invitation />;
  const { runs, current, isOver } = proof.value;
  const run = runs[current];
  return (
    <div class={style.columns}>
      <Current runs={runs} run={run} isOver={isOver} />
      <div class={style.results}>
        {runs.length > 1 && <Runs runs={runs} />}
        <Checks run={run} />
        <MachineFacts run={run} />
      </div>
    </div>
  );
}

/** Test ROMs on the player's own device. */
export function Prove() {
  useEffect(() => () => prover.clear(), []);
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus({ preventScroll: true }), []);
  const back = () => void showPage('library');
  return (
    <div class={style.page}>
      <header class={style.head}>
        <button
          type="button"
          class={style.back}
          aria-label={text.common.library}
          title={text.common.library}
          onClick={back}
        >
          <AnyIcon name="back" />
        </button>
        <h1 ref={heading} tabIndex={-1} class={style.name}>
          {text.common.accuracyTests}
        </h1>
      </header>
      <main class={style.main}>
        <Results />
      </main>
      <p class={shared.unseen} role="status">
        {proof.value?.announcement}
      </p>
    </div>
  );
}
