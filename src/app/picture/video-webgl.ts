import { COLOURS, coloursOf, makePalette, OF_ONE_PPU } from './palette.ts';
import { type Crop, HEIGHT, type Screen, WIDTH } from './picture.ts';

const PALETTE_WIDTH = 64;
const PALETTE_LINES = OF_ONE_PPU / PALETTE_WIDTH;

/** One triangle that covers the picture; `at` runs over the console's pixels. */
const VERTEX = `#version 300 es
uniform vec2 crop;
out vec2 at;
void main() {
  vec2 corner = vec2(gl_VertexID == 1 ? 3.0 : -1.0, gl_VertexID == 2 ? 3.0 : -1.0);
  gl_Position = vec4(corner, 0.0, 1.0);
  at = vec2((corner.x + 1.0) * ${WIDTH / 2}.0, crop.x + (1.0 - corner.y) * 0.5 * crop.y);
}`;

/**
 * Each screen pixel is the part of every console pixel it covers, mixed as light; so edges stay sharp at any scale and
 * no column is wider than its neighbour.
 */
const FRAGMENT = `#version 300 es
precision highp float;
precision highp usampler2D;
uniform usampler2D picture;
uniform sampler2D palette;
uniform vec2 perPixel;
uniform vec2 limits;
in vec2 at;
out vec4 result;
vec3 colour(ivec2 place) {
  ivec2 inside = clamp(place, ivec2(0, int(limits.x)), ivec2(${WIDTH - 1}, int(limits.y)));
  uint number = texelFetch(picture, inside, 0).r;
  vec3 c = texelFetch(palette, ivec2(number & 63u, number >> 6), 0).rgb;
  return c * c;
}
void main() {
  vec2 edge = floor(at + 0.5);
  vec2 share = clamp((at - edge) / max(perPixel, vec2(1e-4)) + 0.5, 0.0, 1.0);
  ivec2 high = ivec2(edge);
  ivec2 low = high - 1;
  vec3 top = mix(colour(low), colour(ivec2(high.x, low.y)), share.x);
  vec3 bottom = mix(colour(ivec2(low.x, high.y)), colour(high), share.x);
  result = vec4(sqrt(mix(top, bottom, share.y)), 1.0);
}`;

/** WebGL without a graphics chip: slower than a plain canvas, and not every browser owns up when asked to fail. */
function isSoftware(gl: WebGL2RenderingContext): boolean {
  const info = gl.getExtension('WEBGL_debug_renderer_info');
  const name = String(gl.getParameter(info ? info.UNMASKED_RENDERER_WEBGL : gl.RENDERER));
  return /swiftshader|llvmpipe|softpipe|basic render|software/i.test(name);
}

/** Draws with WebGL 2: colour numbers go to the graphics chip as they are, and it looks them up in the palette. */
export class WebGlScreen implements Screen {
  private readonly canvas: HTMLCanvasElement;
  private readonly gl: WebGL2RenderingContext;
  private readonly onRestored: () => void;
  /** Bit k: row k of colours is in the palette's texture. */
  private uploaded = 0;
  private uniforms: Readonly<Record<'crop' | 'perPixel' | 'limits', WebGLUniformLocation | null>> | null = null;

  /** Null where WebGL 2 is missing or done by the processor. `onRestored`: the context was lost and is back; draw again. */
  static create(canvas: HTMLCanvasElement, onRestored: () => void): WebGlScreen | null {
    const gl = canvas.getContext('webgl2', {
      alpha: false,
      antialias: false,
      depth: false,
      powerPreference: 'low-power',
      failIfMajorPerformanceCaveat: true,
    });
    if (!gl || isSoftware(gl)) return null;
    return new WebGlScreen(canvas, gl, onRestored);
  }

  private constructor(canvas: HTMLCanvasElement, gl: WebGL2RenderingContext, onRestored: () => void) {
    this.canvas = canvas;
    this.gl = gl;
    this.onRestored = onRestored;
    this.setUp();
    canvas.addEventListener('webglcontextlost', this.onLost);
    canvas.addEventListener('webglcontextrestored', this.onBack);
  }

  draw(pixels: Uint16Array, crop: Crop, hard: boolean): void {
    const { gl, uniforms, canvas } = this;
    if (!uniforms) return;
    this.uploadPalette(0);
    this.uploadPalette(coloursOf(pixels));
    gl.texSubImage2D(gl.TEXTURE_2D, 0, 0, 0, WIDTH, HEIGHT, gl.RED_INTEGER, gl.UNSIGNED_SHORT, pixels);
    gl.uniform2f(uniforms.crop, crop.top, crop.lines);
    gl.uniform2f(uniforms.limits, crop.top, crop.top + crop.lines - 1);
    const sharp = hard ? 0 : 1;
    gl.uniform2f(uniforms.perPixel, (sharp * WIDTH) / canvas.width, (sharp * crop.lines) / canvas.height);
    gl.drawArrays(gl.TRIANGLES, 0, 3);
  }

  resize(width: number, height: number): void {
    this.canvas.width = width;
    this.canvas.height = height;
    this.gl.viewport(0, 0, width, height);
  }

  dispose(): void {
    this.uniforms = null;
    this.canvas.removeEventListener('webglcontextlost', this.onLost);
    this.canvas.removeEventListener('webglcontextrestored', this.onBack);
  }

  private readonly onLost = (event: Event): void => {
    event.preventDefault();
    this.uniforms = null;
  };

  private readonly onBack = (): void => {
    this.setUp();
    this.onRestored();
  };

  private setUp(): void {
    const { gl } = this;
    const program = gl.createProgram();
    gl.attachShader(program, this.shader(gl.VERTEX_SHADER, VERTEX));
    gl.attachShader(program, this.shader(gl.FRAGMENT_SHADER, FRAGMENT));
    gl.linkProgram(program);
    gl.useProgram(program);
    this.texture(1, gl.RGBA8, PALETTE_WIDTH, COLOURS / PALETTE_WIDTH);
    this.uploaded = 0;
    gl.pixelStorei(gl.UNPACK_ALIGNMENT, 2);
    this.texture(0, gl.R16UI, WIDTH, HEIGHT);
    gl.uniform1i(gl.getUniformLocation(program, 'picture'), 0);
    gl.uniform1i(gl.getUniformLocation(program, 'palette'), 1);
    gl.viewport(0, 0, this.canvas.width, this.canvas.height);
    this.uniforms = {
      crop: gl.getUniformLocation(program, 'crop'),
      perPixel: gl.getUniformLocation(program, 'perPixel'),
      limits: gl.getUniformLocation(program, 'limits'),
    };
  }

  /** Row `colours` goes into the palette, if it is not there. */
  private uploadPalette(colours: number): void {
    if ((this.uploaded & (1 << colours)) !== 0) return;
    const { gl } = this;
    const bytes = makePalette(colours);
    gl.activeTexture(gl.TEXTURE1);
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
    gl.activeTexture(gl.TEXTURE0);
    this.uploaded |= 1 << colours;
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

  private shader(type: number, source: string): WebGLShader {
    const { gl } = this;
    const shader = gl.createShader(type)!;
    gl.shaderSource(shader, source);
    gl.compileShader(shader);
    return shader;
  }
}
