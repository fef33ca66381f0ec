import { useEffect, useState } from 'preact/hooks';
import { laterText } from '../../i18n/later-text.ts';
import { player } from '../../play/player.ts';
import { type Caption, SoundCaptions } from '../../sound/captions.ts';
import { voicesOf } from '../../sound/mix.ts';
import style from './Captions.module.css';

function wordsOf({ kind, shape }: Caption): string {
  const words: Readonly<Record<string, string>> = laterText.captions[kind];
  return words[shape];
}

/** Looks at each frame that was shown, and hands over what is to be read, when that is something else. */
function follow(say: (captions: readonly Caption[]) => void): () => void {
  let asked = 0;
  let machine: typeof player.machine = null;
  let voices: ReturnType<typeof voicesOf> | null = null;
  let captions: SoundCaptions | null = null;
  let frame = -1;
  let said = '';
  const look = () => {
    asked = requestAnimationFrame(look);
    if (player.machine !== machine) {
      machine = player.machine;
      voices = machine && voicesOf(machine.nes);
      captions = voices && new SoundCaptions(voices.names);
    }
    if (!machine || !voices || !captions || machine.nes.frame === frame) return;
    frame = machine.nes.frame;
    voices.look();
    captions.look(voices.levels, voices.hz);
    const now = captions.seen;
    const next = now.map(({ channel, kind, shape }) => `${channel} ${kind} ${shape}`).join();
    if (next !== said) say(now);
    said = next;
  };
  look();
  return () => cancelAnimationFrame(asked);
}

/** What sounds begin, in words over the foot of the picture. It is for those who do not hear them: no screen reader says it. */
export function Captions() {
  const [captions, setCaptions] = useState<readonly Caption[]>([]);
  useEffect(() => follow(setCaptions), []);
  return (
    <ul class={style.captions} aria-hidden="true" data-testid="captions">
      {captions.map((caption) => (
        <li key={caption.channel}>{wordsOf(caption)}</li>
      ))}
    </ul>
  );
}
