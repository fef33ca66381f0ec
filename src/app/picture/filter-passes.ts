import {
  type Filter,
  type Given,
  INPUTS,
  OUTPUT,
  type Pass,
  type Signal,
  type Size,
  VERTEX,
} from './filters/filter.ts';
import type { Crop, PictureOptions } from './picture.ts';

/** Texture units: colour numbers, their colours, a filter's table, and from there on what each pass has drawn. */
export const UNITS = { picture: 0, palette: 1, table: 2 } as const;
const FIRST_TARGET = 3;

/** A pass made ready. */
interface Step {
  readonly pass: Pass;
  readonly program: WebGLProgram;
  /** Null where it does not ask for it. */
  readonly moment: WebGLUniformLocation | null;
  /** What it draws on; null for the screen. */
  target: { readonly texture: WebGLTexture; readonly buffer: WebGLFramebuffer } | null;
  width: number;
  height: number;
}

/** How a filter draws: what is shown, with which settings, of which console. */
export interface Layout {
  readonly crop: Crop;
  readonly options: PictureOptions;
  readonly signal: Signal;
}

/** The shaders of one filter in one WebGL context. */
export class FilterPasses {
  private readonly gl: WebGL2RenderingContext;
  private readonly filter: Filter;
  private readonly steps: readonly Step[];
  private table: WebGLTexture | null = null;
  /** What the table in its texture was made for. */
  private tableOf = '';

  private constructor(gl: WebGL2RenderingContext, filter: Filter, programs: readonly WebGLProgram[]) {
    this.gl = gl;
    this.filter = filter;
    this.steps = filter.passes.map((pass, i) => {
      const moment = gl.getUniformLocation(programs[i], 'moment');
      return { pass, program: programs[i], moment, target: null, width: 0, height: 0 };
    });
  }

  /** Null when the graphics chip does not take one of its shaders. */
  static create(gl: WebGL2RenderingContext, filter: Filter): FilterPasses | null {
    const declared = filter.settings.map((name) => `uniform float ${name};\n`).join('');
    const programs = filter.passes.map(({ shader, isNumbers }) =>
      link(gl, `${INPUTS}${isNumbers ? OUTPUT.numbers : OUTPUT.colours}${declared}${shader}`),
    );
    if (programs.every((program) => program !== null)) return new FilterPasses(gl, filter, programs);
    for (const program of programs) gl.deleteProgram(program);
    return null;
  }

  /** Draw from now on as `layout` says, on a screen of `width` x `height` pixels. */
  lay(layout: Layout, width: number, height: number): void {
    const { gl, steps, filter } = this;
    if (filter.table) this.makeTable(filter.table, layout);
    const given = filter.given?.(layout.options, layout.signal, [width, height]) ?? {};
    for (const [i, step] of steps.entries()) {
      const { size } = step.pass;
      const [wide, high]: Size = (typeof size === 'function' ? size(layout.signal) : size) ?? [width, height];
      gl.useProgram(step.program);
      this.give(i, layout, wide, high);
      for (const [name, value] of Object.entries(given)) this.set(step.program, name, value);
      if (i < steps.length - 1 && (step.width !== wide || step.height !== high)) this.makeTarget(i, wide, high);
      step.width = wide;
      step.height = high;
    }
    gl.viewport(0, 0, width, height);
  }

  /** Draw the picture that is in its texture. One pass needs nothing but that: all else is as `lay` left it. */
  draw(phase: number, count: number): void {
    const { gl, steps } = this;
    if (steps.length === 1) {
      gl.drawArrays(gl.TRIANGLES, 0, 3);
      return;
    }
    for (const { program, target, width, height, moment } of steps) {
      gl.bindFramebuffer(gl.FRAMEBUFFER, target?.buffer ?? null);
      gl.viewport(0, 0, width, height);
      gl.useProgram(program);
      if (moment) gl.uniform2i(moment, phase, count);
      gl.drawArrays(gl.TRIANGLES, 0, 3);
    }
  }

  /** Give back what the graphics chip holds for it. */
  dispose(): void {
    for (const step of this.steps) {
      this.gl.deleteProgram(step.program);
      this.dropTarget(step);
    }
    this.gl.deleteTexture(this.table);
  }

  /** Step `i`, whose program is in use, draws `width` x `height` pixels. */
  private give(i: number, { crop, options }: Layout, width: number, height: number): void {
    const { gl, steps } = this;
    const { program } = steps[i];
    const uniform = (name: string) => gl.getUniformLocation(program, name);
    for (const [name, unit] of Object.entries(UNITS)) gl.uniform1i(uniform(name), unit);
    for (let earlier = 0; earlier < i; earlier++) {
      const { name } = steps[earlier].pass;
      if (name !== undefined) gl.uniform1i(uniform(name), FIRST_TARGET + earlier);
    }
    if (i > 0) gl.uniform1i(uniform('source'), FIRST_TARGET + i - 1);
    const { left, top, columns, lines } = crop;
    gl.uniform4f(uniform('crop'), left, top, columns, lines);
    gl.uniform4f(uniform('limits'), left, top, left + columns - 1, top + lines - 1);
    gl.uniform2f(uniform('perPixel'), columns / width, lines / height);
    for (const name of this.filter.settings) gl.uniform1f(uniform(name), Number(options[name]));
  }

  private set(program: WebGLProgram, name: string, value: Given): void {
    const { gl } = this;
    const place = gl.getUniformLocation(program, name);
    if (place === null) return;
    if (typeof value === 'number') gl.uniform1f(place, value);
    else if ('ints' in value) gl.uniform4i(place, ...value.ints);
    else gl.uniformMatrix3fv(place, false, value.matrix);
  }

  private makeTable({ settings, make }: NonNullable<Filter['table']>, { options, signal }: Layout): void {
    const wanted = JSON.stringify([signal, settings.map((name) => options[name])]);
    if (wanted === this.tableOf) return;
    const { gl } = this;
    const { width, height, texels } = make(options, signal);
    gl.deleteTexture(this.table);
    this.table = this.texture(UNITS.table, gl.RGBA16F, width, height);
    gl.texSubImage2D(gl.TEXTURE_2D, 0, 0, 0, width, height, gl.RGBA, gl.FLOAT, texels);
    gl.activeTexture(gl.TEXTURE0 + UNITS.picture);
    this.tableOf = wanted;
  }

  private makeTarget(i: number, width: number, height: number): void {
    const { gl, steps } = this;
    this.dropTarget(steps[i]);
    const format = steps[i].pass.isNumbers ? gl.RGBA16I : gl.RGB10_A2;
    const texture = this.texture(FIRST_TARGET + i, format, width, height);
    const buffer = gl.createFramebuffer();
    gl.bindFramebuffer(gl.FRAMEBUFFER, buffer);
    gl.framebufferTexture2D(gl.FRAMEBUFFER, gl.COLOR_ATTACHMENT0, gl.TEXTURE_2D, texture, 0);
    gl.bindFramebuffer(gl.FRAMEBUFFER, null);
    gl.activeTexture(gl.TEXTURE0 + UNITS.picture);
    steps[i].target = { texture, buffer };
  }

  /** A texture on `unit`, which is the one that is worked on afterwards. */
  private texture(unit: number, format: number, width: number, height: number): WebGLTexture {
    const { gl } = this;
    const texture = gl.createTexture();
    gl.activeTexture(gl.TEXTURE0 + unit);
    gl.bindTexture(gl.TEXTURE_2D, texture);
    for (const filter of [gl.TEXTURE_MIN_FILTER, gl.TEXTURE_MAG_FILTER]) {
      gl.texParameteri(gl.TEXTURE_2D, filter, gl.NEAREST);
    }
    gl.texStorage2D(gl.TEXTURE_2D, 1, format, width, height);
    return texture;
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
