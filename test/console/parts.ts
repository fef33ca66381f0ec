import type { Nes } from '../../src/console/index.ts';

/** A part of the machine: an object that lists its own state. */
export interface Part {
  readonly path: string;
  readonly object: Record<string, unknown>;
}

/** Fields that a part says are rebuilt from others, in its `static derived`. */
export function derivedOf(object: object): readonly string[] {
  const names: string[] = [];
  for (let type = object.constructor; type?.prototype; type = Object.getPrototypeOf(type)) {
    const { derived } = type as { derived?: readonly string[] };
    if (Object.hasOwn(type, 'derived') && derived !== undefined) names.push(...derived);
  }
  return names;
}

/** Not state: the sound on its way to the player, the tool that saves, and facts fixed by the ROM and the options. */
const NOT_STATE = ['Mixer', 'StateIO', 'Object'];

const isArray = (value: unknown): value is unknown[] => Array.isArray(value);

/** The machine and every object it is made of, each once. */
export function partsOf(nes: Nes): Part[] {
  const seen = new Set<unknown>();
  const parts: Part[] = [];
  const visit = (value: unknown, path: string): void => {
    if (typeof value !== 'object' || value === null || ArrayBuffer.isView(value) || seen.has(value)) return;
    seen.add(value);
    if (isArray(value)) {
      value.forEach((item, i) => {
        visit(item, `${path}[${i}]`);
      });
      return;
    }
    if (NOT_STATE.includes(value.constructor.name)) return;
    const object = value as Record<string, unknown>;
    parts.push({ path, object });
    const derived = derivedOf(object);
    for (const [name, field] of Object.entries(object)) if (!derived.includes(name)) visit(field, `${path}.${name}`);
  };
  visit(nes, 'nes');
  return parts;
}
