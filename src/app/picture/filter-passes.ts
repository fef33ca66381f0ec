import { type Filter, INPUTS, type Pass, VERTEX } from './filters/filter.ts';
import type { Crop, PictureOptions } from './picture.ts';

/** Texture units: colour numbers, their colours, and what the pass before has drawn. */
export const UNITS = { picture: 0, palette: 1, source: 2 } as const;

/** A pass made ready. */
interface Step {
  readonly pass: Pass;
  readonly program: WebGLProgram;
  /** What it draws on; null for the screen. */
  target: { readonly texture: WebGLTexture; readonly buffer: WebGLFramebuffer } | null;
  width: number;
  height: number;
}

/** The shaders of one filter in one WebGL context. */
export class FilterPasses {
  private readonly gl: WebGL2RenderingContext;
  private readonly filter: Filter;
  private readonly steps: readonly Step[];

  private constructor(gl: WebGL2RenderingContext, filter: Filter, programs: readonly WebGLProgram[]) {
    this.gl = gl;
    this.filter = filter;
    this.steps = filter.passes.map((pass, i) => ({ pass, program: programs[i], target: null, width: 0, height: 0 }));
  }

  /** Null when the graphics chip does not take one of its shaders. */
  static create(gl: WebGL2RenderingContext, filter: Filter): FilterPasses | null {
    const declared = filter.settings.map((name) => `uniform float ${name};\n`).join('');
    const programs = filter.passes.map(({ shader }) => link(gl, `${INPUTS}${declared}${shader}`));
    if (programs.every((program) => program !== null)) return new FilterPasses(gl, filter, programs);
    for (const program of programs) gl.deleteProgram(program);
    return null;
  }

  /** Draw from now on what `crop` leaves with `options`, on a screen of `width` x `height` pixels. */
  lay(crop: Crop, options: PictureOptions, width: number, height: number): void {
    const { gl, steps } = this;
    for (const step of steps) {
      const [wide, high] = step.pass.size ?? [width, height];
      gl.useProgram(step.program);
      this.give(step.program, crop, options, wide, high);
      if (step !== steps.at(-1) && (step.width !== wide || step.height !== high)) this.makeTarget(step, wide, high);
      step.width = wide;
      step.height = high;
    }
    gl.viewport(0, 0, width, height);
  }

  /** Draw the picture that is in its texture. One pass needs nothing but that: all else is as `lay` left it. */
  draw(): void {
    const { gl, steps } = this;
    if (steps.length === 1) {
      gl.drawArrays(gl.TRIANGLES, 0, 3);
      return;
    }
    gl.activeTexture(gl.TEXTURE0 + UNITS.source);
    for (const { program, target, width, height } of steps) {
      gl.bindFramebuffer(gl.FRAMEBUFFER, target?.buffer ?? null);
      gl.viewport(0, 0, width, height);
      gl.useProgram(program);
      gl.drawArrays(gl.TRIANGLES, 0, 3);
      gl.bindTexture(gl.TEXTURE_2D, target?.texture ?? null);
    }
    gl.activeTexture(gl.TEXTURE0 + UNITS.picture);
  }

  /** Give back what the graphics chip holds for it. */
  dispose(): void {
    for (const step of this.steps) {
      this.gl.deleteProgram(step.program);
      this.dropTarget(step);
    }
  }

  private give(program: WebGLProgram, crop: Crop, options: PictureOptions, width: number, height: number): void {
    const { gl } = this;
    const uniform = (name: string) => gl.getUniformLocation(program, name);
    for (const [name, unit] of Object.entries(UNITS)) gl.uniform1i(uniform(name), unit);
    const { left, top, columns, lines } = crop;
    gl.uniform4f(uniform('crop'), left, top, columns, lines);
    gl.uniform4f(uniform('limits'), left, top, left + columns - 1, top + lines - 1);
    gl.uniform2f(uniform('perPixel'), columns / width, lines / height);
    for (const name of this.filter.settings) gl.uniform1f(uniform(name), Number(options[name]));
  }

  private makeTarget(step: Step, width: number, height: number): void {
    const { gl } = this;
    this.dropTarget(step);
    const texture = gl.createTexture();
    const buffer = gl.createFramebuffer();
    gl.activeTexture(gl.TEXTURE0 + UNITS.source);
    gl.bindTexture(gl.TEXTURE_2D, texture);
    for (const filter of [gl.TEXTURE_MIN_FILTER, gl.TEXTURE_MAG_FILTER]) {
      gl.texParameteri(gl.TEXTURE_2D, filter, gl.LINEAR);
    }
    for (const wrap of [gl.TEXTURE_WRAP_S, gl.TEXTURE_WRAP_T]) gl.texParameteri(gl.TEXTURE_2D, wrap, gl.CLAMP_TO_EDGE);
    gl.texStorage2D(gl.TEXTURE_2D, 1, gl.RGBA8, width, height);
    gl.bindFramebuffer(gl.FRAMEBUFFER, buffer);
    gl.framebufferTexture2D(gl.FRAMEBUFFER, gl.COLOR_ATTACHMENT0, gl.TEXTURE_2D, texture, 0);
    gl.bindFramebuffer(gl.FRAMEBUFFER, null);
    gl.activeTexture(gl.TEXTURE0 + UNITS.picture);
    step.target = { texture, buffer };
  }

  private dropTarget(step: Step): void {
    this.gl.deleteTexture(step.target?.texture ?? null);
    this.gl.deleteFramebuffer(step.target?.buffer ?? null);
    step.target = null;
  }
}

/** Null when it cannot be done. */
function link(gl: WebGL2RenderingContext, fragment: string): WebGLProgram | null {
  const program = gl.createProgram();
  for (const [type, source] of [
    [gl.VERTEX_SHADER, VERTEX],
    [gl.FRAGMENT_SHADER, fragment],
  ] as const) {
    const shader = gl.createShader(type)!;
    gl.shaderSource(shader, source);
    gl.compileShader(shader);
    gl.attachShader(program, shader);
    gl.deleteShader(shader);
  }
  gl.linkProgram(program);
  if (gl.getProgramParameter(program, gl.LINK_STATUS)) return program;
  gl.deleteProgram(program);
  return null;
}
