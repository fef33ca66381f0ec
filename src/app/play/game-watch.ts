import type { Nes } from '../../console/core.ts';
import { text } from '../i18n/messages.ts';
import { complain, dismissTopic } from '../shell/notices.ts';
import { cheatsOn } from './play-state.ts';

/** Console frames that the speed of this device is taken from at a time. */
const LOOK = 300;
/** So many times in a row it has to be too slow: other programs have their moments, too. */
const TIMES = 3;

/** Tells the player why a game does not go on as it should: its program has stopped, or it is too much for this device. */
export class GameWatch {
  private isJammed = false;
  private frames = 0;
  private cost = 0;
  private slow = 0;

  /** `count` frames of `nes` took `ms`; at full speed, `frameHz` of them take a second. */
  ran(nes: Nes, title: string, count: number, ms: number, frameHz: number): void {
    const { jammed, pc } = nes.cpu;
    if (jammed !== this.isJammed) this.jam(jammed, title, pc);
    this.frames += count;
    this.cost += ms;
    if (this.frames < LOOK) return;
    const speed = (this.frames * 1000) / frameHz / this.cost;
    this.frames = 0;
    this.cost = 0;
    this.slow = speed < 1 ? this.slow + 1 : 0;
    if (this.slow === TIMES) complain(text.play.tooSlow(title, speed), undefined, 'slow');
  }

  /** The game is out of the console. */
  end(): void {
    dismissTopic('jam', 'slow');
  }

  /** The program has run into an instruction that stops the CPU, before `pc`; or it was started anew. */
  private jam(isJammed: boolean, title: string, pc: number): void {
    this.isJammed = isJammed;
    if (isJammed) complain(text.play.jammed(title, (pc - 1) & 0xffff, cheatsOn.peek() > 0), undefined, 'jam');
    else dismissTopic('jam');
  }
}
