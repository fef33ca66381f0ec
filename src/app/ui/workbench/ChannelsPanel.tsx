import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { ChannelDetails, ChannelInfo, Debugger, Scopes } from '../../../console/debug.ts';
import { laterText } from '../../i18n/later-text.ts';
import { workbenchText } from '../../i18n/workbench-text.ts';
import type { Bench } from '../../workbench/bench.ts';
import { dollars, hex } from '../../workbench/memory.ts';
import { noteOf, scopePoints } from '../../workbench/notes.ts';
import { OVERLAY } from '../../workbench/overlay.ts';
import { type PanelProps, useLook } from './panel.ts';
import style from './Views.module.css';

/** Points across a scope, and samples to one: 18 ms in all. */
const POINTS = 256;
const SAMPLES = 4;
/** Details that are addresses, and all of a duty. */
const DUTIES = ['12.5 %', '25 %', '50 %', '75 %'];

/** What follows the levels of all channels, as long as this is seen. */
function useScopes(debug: Debugger): Scopes | null {
  const [scopes, setScopes] = useState<Scopes | null>(null);
  useEffect(() => {
    const made = debug.channels.scopes();
    setScopes(made);
    return () => made.end();
  }, [debug]);
  return scopes;
}

/** What each channel plays: level, note, and what its registers say; its waveform; and who is not to be heard. */
export function ChannelsPanel({ bench }: PanelProps) {
  useLook(bench);
  const { debug } = bench;
  const scopes = useScopes(debug);
  const channels = debug.channels.look();
  scopes?.look();
  return (
    <div class={style.view}>
      <div class={style.channels}>
        {channels.map((channel, i) => (
          <Channel
            key={channel.name}
            bench={bench}
            channel={channel}
            all={channels}
            points={scopes ? scopePoints(scopes.samples[i], scopes.made, POINTS, SAMPLES) : null}
          />
        ))}
      </div>
    </div>
  );
}

interface ChannelProps {
  readonly bench: Bench;
  readonly channel: ChannelInfo;
  readonly all: readonly ChannelInfo[];
  readonly points: Float32Array | null;
}

function Channel({ bench, channel: { name, level, hz, details }, all, points }: ChannelProps) {
  const words = workbenchText.channels;
  const { mutes } = bench;
  const names = all.map((one) => one.name);
  const isMute = mutes.silent.value.has(name);
  const title = laterText.mixer.channels[name];
  const toggle = () => {
    const next = new Set(mutes.silent.value);
    if (!next.delete(name)) next.add(name);
    mutes.set(next);
  };
  const tone = level > 0 && hz > 0 ? `${noteOf(hz)}  ${hz.toFixed(1)} Hz` : level > 0 ? '' : words.silent;
  return (
    <section class={style.channel} aria-label={title}>
      <div>
        <h2>{title}</h2>
        <meter aria-label={words.level} min={0} max={1} value={level} />
        <p class={style.tone}>{tone}</p>
      </div>
      <Scope points={points} label={words.scope(title)} />
      <div class={style.bar}>
        <button type="button" aria-pressed={isMute} onClick={toggle}>
          {words.mute}
        </button>
        <button type="button" aria-pressed={mutes.isSolo(names, name)} onClick={() => mutes.solo(names, name)}>
          {words.solo}
        </button>
      </div>
      <p class={style.details}>{saidOf(details)}</p>
    </section>
  );
}

/** What the registers say, in the field's words: `period $0FD, duty 50 %, volume 15`. */
function saidOf(details: ChannelDetails): string {
  const words = workbenchText.channels.details;
  const parts = Object.entries(details).map(([key, value]) => {
    const name = words[key as keyof ChannelDetails];
    if (typeof value === 'boolean') return value ? name : '';
    if (key === 'duty') return `${name} ${DUTIES[value]}`;
    if (key === 'sample') return `${name} ${dollars(value, 4)}`;
    return `${name} ${key === 'period' ? `$${hex(value, 3)}` : value}`;
  });
  return parts.filter((part) => part !== '').join(', ');
}

function Scope({ points, label }: { points: Float32Array | null; label: string }) {
  const canvas = useRef<HTMLCanvasElement>(null);
  useLayoutEffect(() => {
    const element = canvas.current;
    const context = element?.getContext('2d');
    if (!element || !context || !points) return;
    const { width, height } = element;
    context.clearRect(0, 0, width, height);
    context.strokeStyle = OVERLAY.chosen;
    context.lineWidth = 2;
    context.beginPath();
    for (const [i, point] of points.entries())
      context.lineTo((i / (POINTS - 1)) * width, (0.94 - 0.88 * point) * height);
    context.stroke();
  }, [points]);
  return <canvas ref={canvas} width={2 * POINTS} height={80} role="img" aria-label={label} />;
}
