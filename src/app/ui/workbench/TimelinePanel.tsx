import { useEffect, useId, useMemo, useRef, useState } from 'preact/hooks';
import { workbenchText } from '../../i18n/workbench-text.ts';
import { instructionOf, timeOf } from '../../workbench/format.ts';
import { LANES, type Lane, MarkFinder, type Marks, NO_MARKS, nextMark, pathOfMarks } from '../../workbench/marks.ts';
import { dollars } from '../../workbench/memory.ts';
import { refusalOf } from '../../workbench/problems.ts';
import { tried } from '../../workbench/tried.ts';
import { type PanelProps, useLook } from './panel.ts';
import style from './TimelinePanel.module.css';

/** How often marks are looked for anew while the game runs, ms. */
const EVERY = 500;
/** Places in a row of marks, from its beginning to its end. */
const WIDTH = 1200;

/** Marks of the past, looked for now and then. */
function useMarks({ bench }: PanelProps, watched: string): Marks {
  const [marks, setMarks] = useState(NO_MARKS);
  const finder = useMemo(() => new MarkFinder(), []);
  const last = useRef(Number.NEGATIVE_INFINITY);
  const { debug } = bench;
  const { start, end, cuts } = debug.noted;
  const breaks = bench.breaks.all.value;
  const isStopped = bench.isStopped.value;
  useEffect(() => {
    if (!isStopped && performance.now() - last.current < EVERY) return;
    last.current = performance.now();
    try {
      setMarks(finder.look(debug, watched.trim() === '' ? null : watched, breaks));
    } catch (error) {
      // Half a name is no place.
      refusalOf(error);
      setMarks(finder.look(debug, null, breaks));
    }
  }, [debug, start, end, cuts, breaks, isStopped, watched]);
  return marks;
}

/** A row of marks: drawn, counted, and gone through by two buttons. */
function Row({
  lane,
  marks,
  start,
  end,
  bench,
}: PanelProps & { lane: Lane; marks: Marks; start: number; end: number }) {
  useLook(bench);
  const words = workbenchText.time;
  const frames = marks[lane];
  const { frame } = bench.debug.position;
  // Marks are looked for anew often enough: what of the past went meanwhile is not seen at this size.
  const drawn = useMemo(() => pathOfMarks(frames, { start, end }, WIDTH), [frames]);
  const jump = (by: 1 | -1) => {
    const found = nextMark(frames, frame, by);
    if (found === null) return;
    tried(() => bench.goTo({ frame: found, cycle: 0 }));
  };
  return (
    <div class={style.row}>
      <span class={style.name}>{words.lanes[lane]}</span>
      <button
        type="button"
        aria-label={words.before(words.lanes[lane])}
        disabled={nextMark(frames, frame, -1) === null}
        onClick={() => jump(-1)}
      >
        ◀
      </button>
      <svg
        class={style.marks}
        data-lane={lane}
        viewBox={`0 0 ${WIDTH} 1`}
        preserveAspectRatio="none"
        aria-hidden="true"
      >
        <path d={drawn} fill="currentColor" />
      </svg>
      <button
        type="button"
        aria-label={words.after(words.lanes[lane])}
        disabled={nextMark(frames, frame, 1) === null}
        onClick={() => jump(1)}
      >
        ▶
      </button>
      <span class={style.count}>{words.frames(frames.length)}</span>
    </div>
  );
}

/** What is looked for, and how far that is. */
function Looking({ bench: { seek } }: PanelProps) {
  const progress = seek.progress.value;
  if (progress === null) return null;
  const words = workbenchText.time;
  return (
    <span class={style.looking} role="status">
      {words.looking}
      <progress value={progress} />
      <button type="button" onClick={() => seek.cancel()}>
        {words.cancel}
      </button>
    </span>
  );
}

/** Ways through the past, and where the game is in it. */
function Ways({ bench, now }: PanelProps & { now: number }) {
  useLook(bench);
  const words = workbenchText.time;
  const { debug } = bench;
  const ways: readonly (readonly [label: string, go: () => Promise<void> | void])[] = [
    [words.runBack, () => bench.runBack()],
    [words.stepBack, () => bench.stepBack()],
    [words.frameBack, () => bench.stepBackFrame()],
    [words.frameOn, () => bench.stepFrame()],
    [words.present, () => bench.goTo({ frame: now, cycle: 0 })],
  ];
  return (
    <div class={style.bar}>
      {ways.map(([label, go]) => (
        <button key={label} type="button" onClick={() => tried(go)}>
          {label}
        </button>
      ))}
      <Looking bench={bench} />
      <span class={style.at} translate={false}>
        {timeOf(debug.position)} / {now} {dollars(debug.registers.pc, 4)}
      </span>
    </div>
  );
}

interface WatchedProps extends PanelProps {
  readonly watched: string;
  readonly onWatch: (where: string) => void;
}

/** The byte whose writes are marked, and who wrote it last. */
function Watched({ bench, watched, onWatch }: WatchedProps) {
  const words = workbenchText.time;
  const id = useId();
  const [answer, setAnswer] = useState('');
  const whoWrote = async () => {
    const { debug } = bench;
    const writer = await bench.seek.run(() => debug.searchWriter(watched));
    if (writer === undefined) return;
    if (!writer) {
      setAnswer(words.nobody(watched));
      return;
    }
    bench.goTo(writer.position);
    bench.show({ code: writer.pc });
    setAnswer(words.wrote(watched, writer.value, instructionOf(writer, debug.symbols), timeOf(writer.position)));
  };
  return (
    <form
      class={style.bar}
      onSubmit={(event) => {
        event.preventDefault();
        if (watched.trim() !== '') tried(whoWrote);
      }}
    >
      <label for={id}>{words.watched}</label>
      <input
        id={id}
        value={watched}
        size={16}
        autocomplete="off"
        spellcheck={false}
        translate={false}
        onInput={(event) => onWatch(event.currentTarget.value)}
      />
      <button type="submit" disabled={watched.trim() === ''}>
        {words.whoWrote}
      </button>
      <span role="status">{answer}</span>
    </form>
  );
}

/** The past as a bar with marks: dragged, stepped through, searched. */
export function TimelinePanel({ bench }: PanelProps) {
  useLook(bench);
  const words = workbenchText.time;
  const [watched, setWatched] = useState('');
  const marks = useMarks({ bench }, watched);
  const { history, position } = bench.debug;
  if (!history) return <p class={style.none}>{words.none}</p>;
  const { start, now } = history;
  return (
    <div class={style.timeline}>
      <Ways bench={bench} now={now} />
      <input
        class={style.slider}
        type="range"
        dir="ltr"
        min={start}
        max={now}
        step={1}
        value={position.frame}
        aria-label={words.slider}
        aria-valuetext={words.frame(position.frame)}
        onInput={(event) => {
          const frame = event.currentTarget.valueAsNumber;
          tried(() => bench.goTo({ frame, cycle: 0 }));
        }}
      />
      {LANES.map((lane) => (
        <Row key={lane} lane={lane} marks={marks} start={start} end={Math.max(start + 1, now)} bench={bench} />
      ))}
      <Watched bench={bench} watched={watched} onWatch={setWatched} />
    </div>
  );
}
