import { TouchControls } from '../input/touch-controls.ts';
import { boxAround, boxOf, CROSS } from '../input/touch-drawing.ts';
import {
  type PadPlan,
  PILL_HEIGHT,
  PIXELS_PER_MM,
  placeParts,
  planPad,
  THUMBS,
  TICK_MS,
} from '../input/touch-layout.ts';
import type { Zone } from '../input/touch-zones.ts';
import { USUAL_FEEL } from '../input/usual-controls.ts';
import type { PlayerTexts } from './player-texts.ts';

const SVG = 'http://www.w3.org/2000/svg';
/** An element of the pad, lying where `box` says. */
function partAt(box: ReturnType<typeof boxOf>, name: string, data: Readonly<Record<string, string>>): HTMLElement {
  const element = document.createElement('div');
  element.className = name;
  Object.assign(element.dataset, data);
  Object.assign(element.style, box);
  return element;
}

/** Where a finger may come down round `zones`, as a part that is not seen. */
function around(zones: readonly Zone[], zone: string): HTMLElement {
  return partAt(boxAround(zones), 'zone', { zone });
}

function path(d: string, name: string): SVGPathElement {
  const element = document.createElementNS(SVG, 'path');
  element.setAttribute('d', d);
  element.setAttribute('class', name);
  return element;
}

function crossAt(zone: Zone): HTMLElement {
  const element = partAt(boxOf(zone), 'cross', { part: 'cross', zone: 'cross' });
  const drawing = document.createElementNS(SVG, 'svg');
  drawing.setAttribute('viewBox', '0 0 100 100');
  drawing.append(...Object.entries(CROSS).map(([name, d]) => path(d, name)));
  element.append(drawing);
  return element;
}

/** The pad under the thumbs, laid out by the page's own functions. Screen readers leave it out: keys do the same. */
export class PlayerPad {
  readonly element: HTMLElement;
  private readonly controls: TouchControls;
  private readonly texts: () => PlayerTexts;
  private zones: ReturnType<typeof placeParts> = {};

  /** `touch` is told what is held, as bits of `Button`. */
  constructor(texts: () => PlayerTexts, touch: (mask: number) => void) {
    this.texts = texts;
    this.element = document.createElement('div');
    this.element.className = 'pad';
    this.element.setAttribute('aria-hidden', 'true');
    this.controls = new TouchControls(
      this.element,
      () => ({ zones: this.zones, feel: USUAL_FEEL, tick: TICK_MS }),
      touch,
    );
  }

  /** No finger is followed any more. */
  dispose(): void {
    this.controls.dispose();
  }

  /** The height that a player of `width` CSS pixels wants for a picture of this `aspect` and the pad: what the page says outweighs it. */
  static wantedHeight(width: number, aspect: number): string {
    const picture = width / aspect;
    if (innerWidth > innerHeight) return `min(100dvh, ${picture}px)`;
    return `${picture + planPad(THUMBS, { width, height: picture * 4, bar: 0, aspect }, PIXELS_PER_MM).height}px`;
  }

  /**
   * Lay it out in a player of `width` x `height` CSS pixels, whose picture has this `aspect`. Returns what room it leaves the picture:
   * one that is no larger than that has it under the pad.
   */
  lay(width: number, height: number, aspect: number): PadPlan {
    const screen = { width, height, bar: 0, aspect };
    const isOver = Math.abs(width / height / aspect - 1) < 0.25;
    const plan = planPad({ ...THUMBS, isOver }, screen, PIXELS_PER_MM);
    const room = {
      width,
      height: plan.place === 'above' ? plan.height : height,
      margin: { left: 0, right: 0, bottom: 0 },
    };
    this.element.style.height = `${room.height}px`;
    this.element.dataset.place = plan.place;
    this.zones = placeParts(width > height ? THUMBS.landscape : THUMBS.portrait, room, PIXELS_PER_MM);
    this.draw();
    return plan;
  }

  private draw(): void {
    const { cross, a, b, select, start } = this.zones;
    if (!cross || !a || !b || !select || !start) return;
    const texts = this.texts();
    const round = (zone: Zone, part: string, letter: string) =>
      partAt(boxOf(zone), 'round', { part, zone: 'face', letter });
    const pill = (zone: Zone, part: 'select' | 'start') => {
      const element = partAt(boxOf(zone, PILL_HEIGHT), 'pill', { part, zone: part });
      element.textContent = texts[part];
      return element;
    };
    this.element.replaceChildren(
      ...[around([cross], 'cross'), around([a, b], 'face'), crossAt(cross)],
      ...[round(b, 'b', 'B'), round(a, 'a', 'A'), pill(select, 'select'), pill(start, 'start')],
    );
  }
}
