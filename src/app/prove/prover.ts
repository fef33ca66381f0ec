import { signal } from '@preact/signals';
import { RomError } from '../../console/core.ts';
import { laterText } from '../i18n/later-text.ts';
import { text } from '../i18n/messages.ts';
import { romProblemText } from '../i18n/rom-problems.ts';
import { filesIn } from '../library/archives.ts';
import { biosOption, loadBios } from '../library/bios.ts';
import { type Candidate, FileError } from '../library/file-kinds.ts';
import { WHOLE_PICTURE } from '../picture/picture.ts';
import { Video } from '../picture/video.ts';

import { complain, complainOf, notify } from '../shell/notices.ts';
import { MissingPartError } from '../shell/parts.ts';
import { reportText, summaryOf } from './report.ts';
import { SELF_TEST_ADDRESS } from './self-test.ts';
import { type RunView, TestRun, waitingView } from './test-run.ts';

/** Most bytes of test ROMs in one archive: all of them wait in memory. */
const MOST = 256 << 20;

/** What is being proved, or was: one run for each test ROM, in turn. */
export interface Proof {
  readonly runs: readonly RunView[];
  /** The run whose picture is shown. */
  readonly current: number;
  readonly isOver: boolean;
  /** What a screen reader says; changes seldom. */
  readonly announcement: string;
}

/** What test ROMs have found on this device. */
export const proof = signal<Proof | null>(null);

/**
 * How long the machine runs in each display frame, ms: as long as the browser takes for the rest of it, within these
 * bounds. So the page stays alive, and a slow display does not make a slow run.
 */
const SHORTEST = 12;
const LONGEST = 40;
/** Between two looks at the results, ms. */
const PUBLISH_EVERY = 120;
/** Parts of the way at which a screen reader hears how far it is. */
const ANNOUNCED_PARTS = 4;

/** Runs test ROMs, one after the other, while the page is open. There is one. */
class Prover {
  private queue: readonly Candidate[] = [];
  private readonly over: RunView[] = [];
  private run: TestRun | null = null;
  private handle = 0;
  private published = 0;
  private announcement = '';
  private part = 0;
  /** When the last slice ended. */
  private left = 0;
  private video: Video | null = null;

  /** Show pictures in `box`, on a canvas of `makeCanvas`. Returns how to take them away again. */
  attach(box: HTMLElement, makeCanvas: () => HTMLCanvasElement): () => void {
    const video = new Video(box, makeCanvas, WHOLE_PICTURE);
    this.video = video;
    if (this.run) show(video, this.run);
    return () => {
      video.dispose();
      if (this.video === video) this.video = null;
    };
  }

  /** Fetch and run the ROM that comes with the page. */
  async runSelfTest(): Promise<void> {
    try {
      const response = await fetch(SELF_TEST_ADDRESS);
      if (!response.ok) throw new Error(String(response.status));
      this.start([{ name: laterText.prove.selfTest, bytes: new Uint8Array(await response.arrayBuffer()) }]);
    } catch {
      complain(laterText.prove.selfTestMissing);
    }
  }

  /** Run the test ROMs among `files`, archives opened; what is none is said. Nothing goes into the library. */
  async take(files: readonly File[]): Promise<void> {
    const found: Candidate[] = [];
    for (const file of files) {
      try {
        for await (const candidate of filesIn(file, MOST)) {
          await loadBios(candidate.bytes);
          found.push(candidate);
        }
      } catch (error) {
        const isOurs = error instanceof FileError || error instanceof MissingPartError;
        complainOf(file.name, isOurs ? error.message : text.files.unreadable);
      }
    }
    this.start(found);
  }

  /** No further. What was found so far stays. */
  stop(): void {
    if (!this.isRunning) return;
    this.halt();
    this.announcement = laterText.prove.wasStopped;
    this.publish();
  }

  /** Everything away: the page is left, or begins anew. */
  clear(): void {
    this.halt();
    this.run = null;
    this.queue = [];
    proof.value = null;
  }

  /** Put the results on the clipboard, as text. */
  async copy(): Promise<void> {
    if (!proof.value) return;
    try {
      await navigator.clipboard.writeText(reportText(proof.value.runs, navigator.userAgent));
      notify(laterText.prove.copied);
    } catch {
      complain(laterText.prove.notCopied);
    }
  }

  private get isRunning(): boolean {
    return this.handle !== 0;
  }

  /** Runs `candidates` in place of what was there, if there is one among them that can be run. */
  private start(candidates: readonly Candidate[]): void {
    const queue = [...candidates];
    const run = openNext(queue);
    if (run === null) return;
    this.halt();
    this.queue = queue;
    this.over.length = 0;
    this.begin(run);
    this.left = performance.now();
    this.handle = requestAnimationFrame(this.onFrame);
    this.publish();
  }

  private begin(run: TestRun): void {
    this.run = run;
    this.part = 0;
    this.announcement = `${this.announcement} ${laterText.prove.runs(run.name)}`.trim();
  }

  private halt(): void {
    cancelAnimationFrame(this.handle);
    this.handle = 0;
    this.announcement = '';
  }

  private readonly onFrame = (now: number): void => {
    const { run } = this;
    if (!run) return;
    this.handle = requestAnimationFrame(this.onFrame);
    const start = performance.now();
    run.slice(() => performance.now(), Math.min(LONGEST, Math.max(SHORTEST, start - this.left)));
    this.left = performance.now();
    if (this.video) show(this.video, run);
    if (run.isDone) this.goOn(run);
    else if (now - this.published < PUBLISH_EVERY) return;
    this.published = now;
    this.publish();
  };

  /** `run` is over: the next one, or the end. */
  private goOn(run: TestRun): void {
    const view = run.view('done');
    const queue = [...this.queue];
    const next = openNext(queue);
    this.queue = queue;
    if (next === null) this.halt();
    this.announcement = laterText.prove.isOver(run.name, summaryOf(view));
    if (next === null) return;
    this.over.push(view);
    this.begin(next);
  }

  private publish(): void {
    const { run, over, isRunning } = this;
    if (!run) return;
    const view = run.view(isRunning ? 'running' : 'stopped');
    this.announcePart(view.progress);
    const runs = [...over, view, ...this.queue.map(({ name }) => waitingView(name))];
    proof.value = { runs, current: over.length, isOver: !isRunning, announcement: this.announcement };
  }

  private announcePart(progress: number | null): void {
    const part = Math.floor((progress ?? 0) * ANNOUNCED_PARTS);
    if (!this.isRunning || part <= this.part || part === ANNOUNCED_PARTS) return;
    this.part = part;
    this.announcement = laterText.prove.partDone(part / ANNOUNCED_PARTS);
  }
}

function show(video: Video, { nes }: TestRun): void {
  video.show(nes.pixels, nes.region.border, nes.ppu.model.colours, {
    isPal: nes.region.name !== 'ntsc',
    phase: nes.colourPhase,
  });
}

/** Takes ROMs out of `queue` up to the first that can be run; says why those before it cannot. Null when none can. */
function openNext(queue: Candidate[]): TestRun | null {
  for (let candidate = queue.shift(); candidate; candidate = queue.shift()) {
    try {
      return new TestRun(candidate, biosOption());
    } catch (error) {
      if (!(error instanceof RomError)) throw error;
      complainOf(candidate.name, romProblemText(error));
    }
  }
  return null;
}

/** Runs test ROMs for the page. There is one. */
export const prover = new Prover();
