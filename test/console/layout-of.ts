import { StateIO } from '../../src/base/state.ts';

const SAVERS = ['bit', 'u8', 'u16', 'i32', 'block', 'block16', 'block32'] as const;

/** Something that lists its own state. */
interface Saved {
  state(s: StateIO): void;
}

/** A part as its `state` method sees it: every field that is read is noted. */
function watched(object: object, path: string, note: (path: string) => void): object {
  return new Proxy(object, {
    get(target, name) {
      const value: unknown = Reflect.get(target, name, target);
      const place = path === '' ? String(name) : `${path}.${String(name)}`;
      if (typeof value === 'function') return value;
      note(place);
      return typeof value === 'object' && value !== null && !ArrayBuffer.isView(value)
        ? watched(value, place, note)
        : value;
    },
  });
}

/** What a part saves: for each value, the field it was read from and its size, such as `line:u16` or `oam:block*256`. */
export function layoutOf(part: Saved): string[] {
  const fields: string[] = [];
  let last = '';
  const io = new StateIO();
  io.startCounting();
  for (const saver of SAVERS) {
    Object.defineProperty(io, saver, {
      value: (value: unknown) => {
        fields.push(ArrayBuffer.isView(value) ? `${last}:${saver}*${value.byteLength}` : `${last}:${saver}`);
        return value;
      },
    });
  }
  const seen = watched(part, '', (path) => {
    last = path;
  });
  part.state.call(seen, io);
  return fields;
}

const SIZES: Readonly<Record<string, number>> = { bit: 1, u8: 1, u16: 2, i32: 4 };

/** Bytes of such fields. */
export function sizeOf(fields: readonly string[]): number {
  const sizes = fields.map((field) => {
    const [saver, count] = field.slice(field.indexOf(':') + 1).split('*');
    return count === undefined ? SIZES[saver] : Number(count);
  });
  return sizes.reduce((sum, size) => sum + size, 0);
}
