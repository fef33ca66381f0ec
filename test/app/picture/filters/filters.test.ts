import { describe, expect, test } from 'vitest';
import { FilterPasses } from '../../../../src/app/picture/filter-passes.ts';
import { FILTERS, fetchFilter, PLAIN } from '../../../../src/app/picture/filters/catalogue.ts';
import type { Filter } from '../../../../src/app/picture/filters/filter.ts';
import { filter as plain } from '../../../../src/app/picture/filters/plain.ts';
import { WHOLE_PICTURE } from '../../../../src/app/picture/picture.ts';
import { choicesOf } from '../../../../src/app/shell/setting-words.ts';
import { SETTINGS } from '../../../../src/app/shell/settings.ts';

const CROP = { left: 0, top: 8, columns: 256, lines: 224 };
const OPTIONS = { ...WHOLE_PICTURE, hard: true };
const LAYOUT = { crop: CROP, options: OPTIONS, signal: { isPal: false, colours: 0, edition: 0, isWide: false } };

/** A WebGL context that writes down what it is told, and numbers what it makes. `takes` says which shaders it takes. */
function context(takes: (source: string) => boolean = () => true) {
  const calls: string[] = [];
  let made = 0;
  let refused = false;
  const gl = new Proxy({} as Record<string, unknown>, {
    get: (_, name: string) => {
      if (/^[A-Z]/.test(name)) return name;
      return (...args: unknown[]) => {
        calls.push(`${name}(${args.map((arg) => (name === 'shaderSource' ? '' : JSON.stringify(arg))).join()})`);
        if (name === 'shaderSource' && !takes(String(args[1]))) refused = true;
        if (name === 'getUniformLocation') return args[1];
        if (name === 'getProgramParameter') return !refused;
        return name.startsWith('create') ? ++made : undefined;
      };
    },
  });
  /** What it is told while `act` runs. */
  const during = (act: () => void) => {
    calls.length = 0;
    act();
    return [...calls];
  };
  return { gl: gl as unknown as WebGL2RenderingContext, during };
}

const TWO: Filter = {
  settings: [],
  passes: [{ shader: 'void main() {}', size: [512, 240] }, { shader: 'void main() {}' }],
};

describe('every filter', () => {
  test('the plain one is there, and nothing is taken for one that is none', async () => {
    expect(FILTERS[0]).toBe(PLAIN);
    expect(await fetchFilter(PLAIN)).toBe(plain);
    expect(await fetchFilter('catalogue')).toBe(plain);
    expect(await fetchFilter('toString')).toBe(plain);
  });

  test('has a name in the settings, and there is one for each name', () => {
    const named = choicesOf('filter')?.map(({ value }) => value);
    expect(named?.sort()).toEqual([...FILTERS].sort());
  });

  test.each(FILTERS)('%s reads settings that there are, and draws its last pass on the screen', async (name) => {
    const { passes, settings } = await fetchFilter(name);
    for (const id of settings) {
      expect(SETTINGS, id).toHaveProperty(id);
      expect(SETTINGS[id as keyof typeof SETTINGS].kind).not.toBe('choice');
      expect(passes.some(({ shader }) => new RegExp(`\\b${id}\\b`).test(shader))).toBe(true);
    }
    for (const { shader } of passes) expect(shader).toMatch(/void main\(\) \{.*\b(result|numbers)\b/s);
    expect(passes.at(-1)).not.toHaveProperty('size');
  });
});

describe('passes', () => {
  test('the plain picture costs one triangle a frame, and no texture besides its own', () => {
    const { gl, during } = context();
    const passes = FilterPasses.create(gl, plain);
    const laid = during(() => passes?.lay(LAYOUT, 1024, 896));
    expect(laid.filter((call) => /create|bind/.test(call))).toEqual([]);
    expect(laid).toContain('uniform4f("crop",0,8,256,224)');
    expect(laid).toContain('uniform4f("limits",0,8,255,231)');
    expect(laid).toContain('uniform2f("perPixel",0.25,0.25)');
    expect(laid).toContain('uniform1f("hard",1)');
    expect(laid.at(-1)).toBe('viewport(0,0,1024,896)');
    expect(during(() => passes?.draw(1, 7))).toEqual(['drawArrays("TRIANGLES",0,3)']);
  });

  test('one before the last draws a texture, which the next one reads', () => {
    const { gl, during } = context();
    const passes = FilterPasses.create(gl, TWO);
    const laid = during(() => passes?.lay(LAYOUT, 1024, 896));
    expect(laid).toContain('texStorage2D("TEXTURE_2D",1,"RGB10_A2",512,240)');
    expect(laid.filter((call) => call.startsWith('createFramebuffer'))).toHaveLength(1);
    expect(during(() => passes?.lay(LAYOUT, 2048, 896)).some((call) => call.startsWith('create'))).toBe(false);
    const drawn = during(() => passes?.draw(1, 7)).filter((call) => /Framebuffer|viewport|draw|bindTexture/.test(call));
    const [, buffer] = /^bindFramebuffer\("FRAMEBUFFER",(\d+)\)$/.exec(drawn[0]) ?? [];
    expect(Number(buffer)).toBeGreaterThan(0);
    expect(drawn.slice(1)).toEqual([
      'viewport(0,0,512,240)',
      'drawArrays("TRIANGLES",0,3)',
      'bindFramebuffer("FRAMEBUFFER",null)',
      'viewport(0,0,2048,896)',
      'drawArrays("TRIANGLES",0,3)',
    ]);
    // Each texture stays on a unit of its own, the first after the three that are always there.
    expect(laid).toContain('uniform1i("source",3)');
    const gone = during(() => passes?.dispose());
    expect(gone.filter((call) => call.startsWith('deleteProgram'))).toHaveLength(2);
    expect(gone).toContain(`deleteFramebuffer(${buffer})`);
  });

  test('one shader that the graphics chip does not take is the filter’s end, and leaves nothing behind', () => {
    const { gl, during } = context((source) => !source.includes('bad'));
    const half: Filter = { ...TWO, passes: [TWO.passes[0], { shader: 'bad' }] };
    const calls = during(() => expect(FilterPasses.create(gl, half)).toBeNull());
    const count = (name: string) =>
      calls.filter((call) => call.startsWith(`${name}(`) && !call.includes('null')).length;
    expect(count('deleteProgram')).toBe(count('createProgram'));
  });
});
