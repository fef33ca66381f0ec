import { ChipWatch } from './chip-watch.ts';
import { FilterPasses, type Layout, UNITS } from './filter-passes.ts';
import type { Filter, Signal } from './filters/filter.ts';
import { filter as plain } from './filters/plain.ts';
import { COLOURS, coloursOf, hasWideColours, makePalette, OF_ONE_PPU, paletteEdition } from './palette.ts';
import { type Crop, HEIGHT, type PictureOptions, WIDTH } from './picture.ts';
import type { Console, Renderer } from './renderer.ts';

const PALETTE_WIDTH = 64;
const PALETTE_LINES = OF_ONE_PPU / PALETTE_WIDTH;

/** Who is told what happens to a renderer. */
interface Told {
  /** The context was lost and is back; draw again. */
  readonly restored: () => void;
  /** The filter is more than the graphics chip can do in time. */
  readonly tooMuch: () => void;
}

/** WebGL without a graphics chip: slower than a plain canvas, and not every browser owns up when asked to fail. */
function isSoftware(gl: WebGL2RenderingContext): boolean {
  const info = gl.getExtension('WEBGL_debug_renderer_info');
  const name = String(gl.getParameter(info ? info.UNMASKED_RENDERER_WEBGL : gl.RENDERER));
  return /swiftshader|llvmpipe|softpipe|basic render|software/i.test(name);
}

/** Draws with WebGL 2: colour numbers go to the graphics chip as they are, and it looks them up in the palette. */
export class WebGlRenderer implements Renderer {
  private readonly canvas: HTMLCanvasElement;
  private readonly gl: WebGL2RenderingContext;
  private readonly on: Told;
  /** Bit k: row k of colours is in the palette's texture. */
  private uploaded = 0;
  /** Of the palette that they are of. */
  private edition = 0;
  /** The canvas, and with it the palette, are of Display P3. */
  private isWide = false;
  private filter = plain;
  /** Null while the context is lost. */
  private passes: FilterPasses | null = null;
  /** How to draw, once that is known. */
  private layout: Layout | null = null;
  private signal: Signal = { isPal: false, colours: 0, edition: 0, isWide: false };
  /** Null for the plain filter, which no chip is too slow for. */
  private watch: ChipWatch | null = null;
  /** Pictures drawn, modulo 2^16. */
  private count = 0;

  private constructor(canvas: HTMLCanvasElement, gl: WebGL2RenderingContext, on: Told) {
    this.canvas = canvas;
    this.gl = gl;
    this.on = on;
    this.setUp();
    canvas.addEventListener('webglcontextlost', this.onLost);
    canvas.addEventListener('webglcontextrestored', this.onBack);
  }

  /** Null where WebGL 2 is missing or done by the processor. */
  static create(canvas: HTMLCanvasElement, on: Told): WebGlRenderer | null {
    const gl = canvas.getContext('webgl2', {
      alpha: false,
      antialias: false,
      depth: false,
      powerPreference: 'low-power',
      failIfMajorPerformanceCaveat: true,
    });
    if (!gl || isSoftware(gl)) return null;
    return new WebGlRenderer(canvas, gl, on);
  }

  lay(crop: Crop, options: PictureOptions): void {
    this.layout = { crop, options, signal: this.signal };
    this.passes?.lay(this.layout, this.canvas.width, this.canvas.height);
  }

  draw(pixels: Uint16Array, { isPal, phase }: Console): void {
    const { gl, passes, layout, signal } = this;
    if (!passes || !layout) return;
    const colours = coloursOf(pixels);
    this.uploadPalette(0);
    this.uploadPalette(colours);
    const { edition, isWide } = this;
    if (signal.isPal !== isPal || signal.colours !== colours || signal.edition !== edition) {
      this.signal = { isPal, colours, edition, isWide };
      this.lay(layout.crop, layout.options);
    }
    gl.texSubImage2D(gl.TEXTURE_2D, 0, 0, 0, WIDTH / 4, HEIGHT, gl.RGBA_INTEGER, gl.UNSIGNED_SHORT, pixels);
    this.count = (this.count + 1) & 0xffff;
    const now = performance.now();
    const isTooMuch = this.watch?.isTooMuch(now);
    passes.draw(phase, this.count);
    this.watch?.drawn(now);
    if (isTooMuch) this.on.tooMuch();
  }

  use(filter: Filter): void {
    const passes = this.passes && FilterPasses.create(this.gl, filter);
    // One whose shaders this graphics chip does not take leaves the picture as it was.
    if (this.passes && !passes) return;
    this.filter = filter;
    this.passes?.dispose();
    this.passes = passes;
    this.watch = filter === plain ? null : new ChipWatch(this.gl);
    if (this.layout) this.lay(this.layout.crop, this.layout.options);
  }

  resize(width: number, height: number): void {
    this.canvas.width = width;
    this.canvas.height = height;
  }

  dispose(): void {
    this.passes = null;
    this.canvas.removeEventListener('webglcontextlost', this.onLost);
    this.canvas.removeEventListener('webglcontextrestored', this.onBack);
  }

  private readonly onLost = (event: Event): void => {
    event.preventDefault();
    this.passes = null;
  };

  private readonly onBack = (): void => {
    this.setUp();
    this.on.restored();
  };

  private setUp(): void {
    const { gl } = this;
    this.passes = FilterPasses.create(gl, this.filter);
    this.watch = this.filter === plain ? null : new ChipWatch(gl);
    // What is looked up in it is light.
    this.texture(UNITS.palette, gl.SRGB8_ALPHA8, PALETTE_WIDTH, COLOURS / PALETTE_WIDTH);
    this.uploaded = 0;
    // A context that is back has everything of a new one.
    this.edition = -1;
    this.isWide = false;
    // Four numbers to a texel: filters that read a row of them fetch fewer.
    this.texture(UNITS.picture, gl.RGBA16UI, WIDTH / 4, HEIGHT);
    if (this.layout) this.lay(this.layout.crop, this.layout.options);
  }

  /** Row `colours` goes into the palette, if it is not there. */
  private uploadPalette(colours: number): void {
    if (this.edition !== paletteEdition()) this.changePalette();
    if ((this.uploaded & (1 << colours)) !== 0) return;
    const { gl } = this;
    const bytes = makePalette(colours, this.isWide);
    gl.activeTexture(gl.TEXTURE0 + UNITS.palette);
    gl.texSubImage2D(
      gl.TEXTURE_2D,
      0,
      0,
      colours * PALETTE_LINES,
      PALETTE_WIDTH,
      PALETTE_LINES,
      gl.RGBA,
      gl.UNSIGNED_BYTE,
      bytes,
    );
    gl.activeTexture(gl.TEXTURE0 + UNITS.picture);
    this.uploaded |= 1 << colours;
  }

  /** Other colours are chosen: where the screen can show more than sRGB, and they gain by it, the canvas is of more. */
  private changePalette(): void {
    this.edition = paletteEdition();
    this.uploaded = 0;
    const isWide = hasWideColours() && matchMedia('(color-gamut: p3)').matches;
    if (isWide === this.isWide || !('drawingBufferColorSpace' in this.gl)) return;
    this.gl.drawingBufferColorSpace = isWide ? 'display-p3' : 'srgb';
    this.isWide = isWide;
  }

  private texture(unit: number, format: number, width: number, height: number): void {
    const { gl } = this;
    gl.activeTexture(gl.TEXTURE0 + unit);
    gl.bindTexture(gl.TEXTURE_2D, gl.createTexture());
    for (const filter of [gl.TEXTURE_MIN_FILTER, gl.TEXTURE_MAG_FILTER]) {
      gl.texParameteri(gl.TEXTURE_2D, filter, gl.NEAREST);
    }
    gl.texStorage2D(gl.TEXTURE_2D, 1, format, width, height);
  }
}
