import { fetchLook, lookOf, PLAIN } from './filters/catalogue.ts';
import type { FlashVeil } from './flashes/flash-veil.ts';
import { markColours } from './palette.ts';
import { followColours, hearColours } from './palette-choice.ts';
import {
  type Border,
  blacken,
  cropOf,
  fitPicture,
  HEIGHT,
  type PictureOptions,
  unturn,
  WHOLE_PICTURE,
  WIDTH,
} from './picture.ts';
import { lie } from './place.ts';
import type { Console, Renderer } from './renderer.ts';
import { CanvasRenderer } from './video-canvas.ts';
import { WebGlRenderer } from './video-webgl.ts';

/** Shows pictures in a box, as large as they fit: sizes, scaling, and the way of drawing. */
export class Video {
  private readonly canvas: HTMLCanvasElement;
  private readonly box: HTMLElement;
  private readonly observer: ResizeObserver;
  private readonly renderer: Renderer;
  private readonly shown = new Uint16Array(WIDTH * HEIGHT);
  private console: Console = { isPal: false, phase: 0 };
  private options: PictureOptions;
  /** `lookOf` the filter that is on, or on its way. */
  private look = PLAIN;
  /** What is wanted, as far as it is not too much for the graphics chip. */
  private wanted: PictureOptions;
  /** How much of that is left out: 1 the tube or, where there is none, the filter; 2 both. */
  private leftOut = 0;
  private readonly onLeftOut: () => void;
  private readonly followsColours: boolean;
  /** Calms what flashes, where that is wanted. */
  private veil: FlashVeil | null = null;
  private readonly unhear: () => void;
  private boxWidth = 0;
  private boxHeight = 0;
  private width = 0;
  private height = 0;

  /**
   * `makeCanvas` gives a new canvas; one that was tried in vain cannot be used for anything else. `onLeftOut`: what is wanted is
   * too much for this device, and something of it is left out. `followsColours`: the page's one palette is the one that is wanted
   * here, and not another picture's.
   */
  constructor(
    box: HTMLElement,
    makeCanvas: () => HTMLCanvasElement,
    options: PictureOptions,
    onLeftOut: () => void = () => {},
    followsColours = true,
  ) {
    this.box = box;
    this.options = options;
    this.wanted = options;
    this.onLeftOut = onLeftOut;
    this.followsColours = followsColours;
    this.shown.fill(0x0f);
    const first = makeCanvas();
    const webGl = WebGlRenderer.create(first, { restored: () => this.redraw(), tooMuch: () => this.leaveOut() });
    this.canvas = webGl ? first : makeCanvas();
    this.renderer = webGl ?? new CanvasRenderer(this.canvas);
    box.append(this.canvas);
    this.observer = new ResizeObserver((entries) => this.measure(entries[entries.length - 1]));
    // The observer's first word comes late for the first picture, which would be seen in another size.
    const { width, height } = box.getBoundingClientRect();
    this.boxWidth = Math.round(width * devicePixelRatio);
    this.boxHeight = Math.round(height * devicePixelRatio);
    this.observe();
    this.unhear = hearColours(() => this.layout());
    this.setOptions(options);
  }

  /** Show the picture as `options` say; a filter that has to be fetched comes when it is there. */
  setOptions(wanted: PictureOptions): void {
    if (lookOf(wanted) !== lookOf(this.wanted)) this.leftOut = 0;
    this.wanted = wanted;
    const { leftOut } = this;
    const withoutFilter = leftOut > (wanted.tube === true ? 1 : 0) ? { filter: PLAIN } : {};
    const options = leftOut > 0 ? { ...wanted, tube: false, ...withoutFilter } : wanted;
    this.options = options;
    if (lookOf(options) !== this.look) void this.fetchLook(options);
    if (this.followsColours) followColours(options);
    if (!this.veil !== !wanted.limitsFlashes) void this.calm();
    this.layout();
  }

  /** Show a picture of colour numbers of a console: with its black border, in the colours of its PPU's model. */
  show(pixels: Uint16Array, border: Border, colours: number, console: Console): void {
    this.console = console;
    this.shown.set(pixels);
    markColours(this.shown, colours);
    blacken(this.shown, border);
    this.redraw();
    this.veil?.show(this.shown, console.isPal);
  }

  /** Whether it is drawn through filters: without a graphics chip they are left out. */
  get hasFilters(): boolean {
    return this.renderer instanceof WebGlRenderer;
  }

  /** The console's pixel at a place on the page; null outside of the picture. */
  pixelAt(clientX: number, clientY: number): { readonly x: number; readonly y: number } | null {
    const box = this.canvas.getBoundingClientRect();
    const { left, top, columns, lines } = cropOf(this.options);
    const [right, down] = unturn(
      (clientX - box.left) / box.width,
      (clientY - box.top) / box.height,
      this.options.turned,
    );
    const x = Math.floor(right * columns) + left;
    const y = Math.floor(down * lines) + top;
    return x >= left && x < left + columns && y >= top && y < top + lines ? { x, y } : null;
  }

  /** Take the picture off the page. */
  dispose(): void {
    this.unhear();
    if (this.followsColours) followColours(WHOLE_PICTURE);
    this.observer.disconnect();
    this.renderer.dispose();
    this.veil?.dispose();
    this.canvas.remove();
  }

  /** Sound comes before filters. */
  private leaveOut(): void {
    this.leftOut++;
    this.setOptions(this.wanted);
    this.onLeftOut();
  }

  private async fetchLook(options: PictureOptions): Promise<void> {
    const look = lookOf(options);
    this.look = look;
    const filter = await fetchLook(options);
    if (this.look !== look) return;
    this.renderer.use(filter);
    this.redraw();
  }

  private async calm(): Promise<void> {
    this.veil?.dispose();
    this.veil = null;
    if (!this.wanted.limitsFlashes) return;
    const part = await import('./flashes/flash-veil.ts').catch(() => null);
    // It may have been switched off, or be there already. What cannot be fetched is asked for again with the next choice.
    if (!part || this.veil || !this.wanted.limitsFlashes) return;
    this.veil = new part.FlashVeil(this.canvas);
    this.layout();
  }

  private observe(): void {
    try {
      this.observer.observe(this.box, { box: 'device-pixel-content-box' });
    } catch {
      // Safari has no device-pixel-content-box; it is close enough to multiply.
      this.observer.observe(this.box);
    }
  }

  private measure(entry: ResizeObserverEntry): void {
    const width = Math.round(entry.contentRect.width * devicePixelRatio);
    const height = Math.round(entry.contentRect.height * devicePixelRatio);
    const exact = entry.devicePixelContentBoxSize?.[0];
    // Where the browser's own count is off by more than rounding (emulated screens), it is not to be trusted.
    const isNear = exact && Math.abs(exact.inlineSize - width) <= 2 && Math.abs(exact.blockSize - height) <= 2;
    this.boxWidth = isNear ? exact.inlineSize : width;
    this.boxHeight = isNear ? exact.blockSize : height;
    this.layout();
  }

  private layout(): void {
    if (this.boxWidth === 0 || this.boxHeight === 0) return;
    const { canvas } = this;
    const size = fitPicture(this.boxWidth, this.boxHeight, this.options);
    if (this.width !== size.width || this.height !== size.height) {
      this.width = size.width;
      this.height = size.height;
      this.renderer.resize(size.width, size.height);
    }
    lie(canvas, size, this.options.turned);
    this.veil?.lay(cropOf(this.options), this.options);
    this.renderer.lay(cropOf(this.options), this.options);
    this.redraw();
  }

  private redraw(): void {
    this.renderer.draw(this.shown, this.console);
  }
}
