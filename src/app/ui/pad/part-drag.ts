import type { TargetedPointerEvent } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { type Guides, layOut, moved, type PadStage, resized, snapped } from '../../input/pad-edit.ts';
import type { TouchLayout, TouchPart } from '../../input/touch-layout.ts';

type Pointing = TargetedPointerEvent<HTMLElement>;

interface Point {
  readonly x: number;
  readonly y: number;
}

/** A layout while a part of it is dragged, or pinched. */
interface Preview {
  readonly layout: TouchLayout;
  readonly part: TouchPart;
  readonly guides: Guides;
  /** The part is this far from where the finger wants it, CSS pixels. */
  readonly behind: number;
}

/** Where parts are dragged, as it is now. */
interface DragHost {
  readonly layout: TouchLayout;
  readonly stage: PadStage | null;
  readonly chosen: TouchPart;
  readonly onChoose: (part: TouchPart) => void;
  /** The fingers are lifted, and this is the layout. */
  readonly onDrop: (layout: TouchLayout) => void;
  readonly onShow: (preview: Preview | null) => void;
}

/** Before it has moved so far a finger only chooses, CSS pixels. */
const SLOP = 4;

/** Fingers on the surface over which the handles of the parts lie: one drags a part, two make it larger or smaller. */
class PartDrag {
  host: DragHost;
  private readonly fingers = new Map<number, Point>();
  private part: TouchPart | null = null;
  /** From the finger to the part's middle, and where the finger came down. */
  private grip: Point = { x: 0, y: 0 };
  private from: Point = { x: 0, y: 0 };
  private hasMoved = false;
  /** How far two fingers were apart when the second came down, and how large the part was then; null for one finger. */
  private pinch: { readonly apart: number; readonly size: number } | null = null;
  private layout: TouchLayout | null = null;

  constructor(host: DragHost) {
    this.host = host;
  }

  readonly down = (event: Pointing): void => {
    const { stage, chosen, onChoose } = this.host;
    const handle = (event.target as Element).closest<HTMLElement>('[data-handle]');
    const isFirst = this.fingers.size === 0;
    // Beside all parts a mouse has nothing to take hold of.
    if (!stage || event.button > 0 || (isFirst && !handle && event.pointerType === 'mouse')) return;
    const at = pointOf(event);
    event.currentTarget.setPointerCapture(event.pointerId);
    this.fingers.set(event.pointerId, at);
    if (isFirst) {
      this.part = handle ? (handle.dataset.handle as TouchPart) : null;
      this.hasMoved = false;
      this.pinch = null;
      if (!this.part) return;
      onChoose(this.part);
      const zone = this.zone(this.part);
      this.from = at;
      this.grip = { x: zone.x - at.x, y: zone.y - at.y };
    } else if (this.fingers.size === 2) {
      this.part ??= chosen;
      this.hasMoved = true;
      this.pinch = { apart: this.apart(), size: (this.zone(this.part).radius * 2) / stage.perMm };
    }
  };

  readonly move = (event: Pointing): void => {
    if (!this.fingers.has(event.pointerId)) return;
    const at = pointOf(event);
    this.fingers.set(event.pointerId, at);
    this.hasMoved ||= Math.hypot(at.x - this.from.x, at.y - this.from.y) > SLOP;
    const { stage } = this.host;
    if (!stage || !this.part || !this.hasMoved) return;
    if (!this.pinch) this.drag(this.part, at, stage);
    else if (this.fingers.size > 1) {
      const size = (this.pinch.size * this.apart()) / this.pinch.apart;
      this.show(resized(this.now(), stage, this.part, size), this.part, {}, 0);
    }
  };

  readonly up = (event: Pointing): void => {
    if (!this.fingers.delete(event.pointerId) || this.fingers.size > 0) return;
    const { layout } = this;
    this.layout = null;
    this.part = null;
    this.host.onShow(null);
    if (layout && layout !== this.host.layout) this.host.onDrop(layout);
  };

  /** The fingers hold nothing any more, and nothing has moved. */
  drop(): void {
    this.fingers.clear();
    this.layout = null;
    this.part = null;
    this.host.onShow(null);
  }

  private drag(part: TouchPart, at: Point, stage: PadStage): void {
    const wanted = { x: at.x + this.grip.x, y: at.y + this.grip.y };
    const { guides, ...goal } = snapped(layOut(this.now(), stage).zones, stage, part, wanted);
    const layout = moved(this.now(), stage, part, goal);
    const zone = layOut(layout ?? this.now(), stage).zones[part];
    this.show(layout, part, guides, zone ? Math.hypot(zone.x - goal.x, zone.y - goal.y) : 0);
  }

  private show(layout: TouchLayout | null, part: TouchPart, guides: Guides, behind: number): void {
    this.layout = layout ?? this.now();
    this.host.onShow({ layout: this.layout, part, guides, behind });
  }

  private now(): TouchLayout {
    return this.layout ?? this.host.layout;
  }

  private zone(part: TouchPart) {
    const { stage } = this.host;
    return (stage && layOut(this.now(), stage).zones[part]) || { x: 0, y: 0, radius: 0 };
  }

  private apart(): number {
    const [one, other] = [...this.fingers.values()];
    return Math.max(1, Math.hypot(one.x - other.x, one.y - other.y));
  }
}

function pointOf(event: Pointing): Point {
  const { left, top } = event.currentTarget.getBoundingClientRect();
  return { x: event.clientX - left, y: event.clientY - top };
}

/** Handlers for the surface, and what is seen while a part of it is dragged. */
export function usePartDrag(host: Omit<DragHost, 'onShow'>) {
  const [preview, setPreview] = useState<Preview | null>(null);
  const drag = useRef<PartDrag | null>(null);
  const now = { ...host, onShow: setPreview };
  drag.current ??= new PartDrag(now);
  drag.current.host = now;
  const { down, move, up } = drag.current;
  // Held the other way the screen has another arrangement, of which no finger has taken hold.
  useEffect(() => drag.current?.drop(), [host.stage?.width, host.stage?.height]);
  return {
    preview,
    handlers: { onPointerDown: down, onPointerMove: move, onPointerUp: up, onPointerCancel: up },
  };
}
