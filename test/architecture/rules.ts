import { floorOf } from './floors.ts';
import { lineOf, type Node, type Source, walk } from './source.ts';

/** Files that take part in a circle of imports, types included: one line a circle, `a -> b -> a`. */
export function circles(sources: readonly Source[]): string[] {
  const next = new Map(sources.map(({ path, imports }) => [path, imports.map(({ target }) => target)]));
  const found: string[] = [];
  const done = new Set<string>();
  const follow = (path: string, trail: readonly string[]) => {
    const at = trail.indexOf(path);
    if (at >= 0) found.push([...trail.slice(at), path].join(' -> '));
    if (at >= 0 || done.has(path)) return;
    for (const target of next.get(path) ?? []) follow(target, [...trail, path]);
    done.add(path);
  };
  for (const path of next.keys()) follow(path, []);
  return found;
}

/** The files whose names are handed on to others: the doors of the core. */
const DOORS = [
  'src/console/core.ts',
  'src/console/colours.ts',
  'src/console/index.ts',
  'src/console/tools.ts',
  'src/console/debug.ts',
  'src/console/kit/test.ts',
];

/** Names that a file hands on from another one. */
export function handedOn(sources: readonly Source[]): string[] {
  return sources
    .filter(({ path }) => !DOORS.includes(path))
    .flatMap(({ path, handedOn: names }) => names.map((name) => `${path} hands on ${name}`));
}

/** Signals that are written in another folder than the one that holds them. */
export function foreignWrites(sources: readonly Source[]): string[] {
  return sources.flatMap((source) => {
    const found: string[] = [];
    const foreign = new Map<string, string>();
    for (const { target, names } of source.imports) {
      if (!target.startsWith('src/app/') || roomOf(target) === roomOf(source.path)) continue;
      for (const { here } of names) foreign.set(here, target);
    }
    walk(source.program, (node) => {
      const written = writtenValue(node);
      const home = written && foreign.get(written);
      if (home) found.push(`${source.path}:${lineOf(source, node.start)} writes a signal of ${home}`);
    });
    return found;
  });
}

/** The folder of a file of the page: `src/app/shell`; the whole of `src/app/ui` is one. */
function roomOf(path: string): string {
  return path.split('/').slice(0, 3).join('/');
}

/** The first name in what is written to: `a` of `a.value = 1`, `a.b.value++`; null when no signal is written. */
function writtenValue(node: Node): string | null {
  const target = (
    node.type === 'AssignmentExpression' ? node.left : node.type === 'UpdateExpression' ? node.argument : null
  ) as (Node & { object?: Node; property?: Node & { name?: string } }) | null;
  if (target?.type !== 'MemberExpression' || target.property?.name !== 'value') return null;
  let object = target.object as Node & { object?: Node; name?: string };
  while (object.type === 'MemberExpression') object = object.object as Node & { object?: Node; name?: string };
  return object.name ?? null;
}

/** Lines that a function may have. */
const FUNCTION_LINES = 60;
const FUNCTIONS = ['FunctionDeclaration', 'FunctionExpression', 'ArrowFunctionExpression'];

/** Functions that are too long. */
export function longFunctions(sources: readonly Source[]): string[] {
  return sources.flatMap((source) => {
    const found: string[] = [];
    walk(source.program, (node, above) => {
      if (!FUNCTIONS.includes(node.type)) return;
      const lines = lineOf(source, node.end) - lineOf(source, node.start) + 1;
      if (lines <= FUNCTION_LINES) return;
      const { key, id } = above[above.length - 1] as unknown as Record<string, { name?: string } | undefined>;
      const name = (node.id as { name?: string } | null)?.name ?? key?.name ?? id?.name ?? 'a function';
      found.push(`${source.path}: ${name} has ${lines} lines`);
    });
    return found;
  });
}

/** Classes whose fields or constructor come after a method. */
export function scatteredClasses(sources: readonly Source[]): string[] {
  return sources.flatMap((source) => {
    const found: string[] = [];
    walk(source.program, (node, above) => {
      if (node.type !== 'ClassBody') return;
      const { id } = above[above.length - 1] as unknown as { id: { name: string } | null };
      let methods = false;
      for (const member of node.body as readonly Node[]) {
        const isMethod = member.type === 'MethodDefinition' && member.kind !== 'constructor';
        const isHead = (member.type === 'PropertyDefinition' && !isHandler(member)) || member.kind === 'constructor';
        if (isHead && methods) found.push(`${source.path}:${lineOf(source, member.start)} in ${id?.name ?? 'a class'}`);
        methods ||= isMethod;
      }
    });
    return found;
  });
}

/** A field that holds a function is a method with its `this` tied to it, and stands among methods. */
function isHandler(member: Node): boolean {
  return (member.value as Node | null)?.type === 'ArrowFunctionExpression';
}

const NAMED = [
  'FunctionDeclaration',
  'ClassDeclaration',
  'VariableDeclaration',
  'TSInterfaceDeclaration',
  'TSTypeAliasDeclaration',
];

/** Exports without a sentence of their own. */
export function silentExports(sources: readonly Source[]): string[] {
  return sources.flatMap((source) => {
    const ends = new Set(source.comments.filter(({ type }) => type === 'Block').map(({ end }) => end));
    const found: string[] = [];
    for (const node of source.program.body as readonly Node[]) {
      const declared = node.declaration as (Node & { id?: { name: string }; declarations?: readonly Node[] }) | null;
      if (node.type !== 'ExportNamedDeclaration' || !declared || !NAMED.includes(declared.type)) continue;
      const before = source.text.slice(0, node.start).trimEnd().length;
      const [first] = (declared.declarations ?? []) as readonly (Node & { id: { name: string } })[];
      if (!ends.has(before)) found.push(`${source.path}: ${declared.id?.name ?? first?.id.name}`);
    }
    return found;
  });
}

/** Exports that no file of the product or its tests imports, and that are not the library's. */
export function deadExports(sources: readonly Source[], others: readonly Source[]): string[] {
  const used = new Set<string>();
  for (const { imports } of [...sources, ...others]) {
    for (const { target, names, isLater } of imports) {
      if (isLater && names.length === 0) used.add(`${target} *`);
      for (const { there } of names) used.add(`${target} ${there}`);
    }
  }
  return sources.flatMap((source) => {
    const { path } = source;
    if (DOORS.includes(path) || used.has(`${path} *`)) return [];
    return exportsOf(source)
      .filter((name) => !used.has(`${path} ${name}`))
      .map((name) => `${path}: ${name}`);
  });
}

function exportsOf({ program }: Source): string[] {
  return (program.body as readonly Node[]).flatMap((node) => {
    if (node.type !== 'ExportNamedDeclaration') return [];
    const declared = node.declaration as {
      id?: { name: string };
      declarations?: readonly { id: { name: string } }[];
    } | null;
    return [declared?.id?.name, ...(declared?.declarations ?? []).map(({ id }) => id.name)].filter(
      (name) => name !== undefined,
    );
  });
}

/** Parts of the page that are fetched when wanted, with all that belongs to them. */
const LATER: readonly RegExp[] = [
  /^src\/app\/(ui\/)?prove\//,
  /^src\/app\/(ui\/)?debug\//,
  /^src\/app\/(ui\/)?netplay\//,
  /^src\/app\/i18n\/(?!en\b|messages\b|problems\b)[a-z]{2}(-[A-Za-z]+)?\.ts$/,
];

/** Imports that bring in at the start of the page what is fetched when wanted. */
export function tooEarly(sources: readonly Source[]): string[] {
  // What runs in Node has no start that anybody waits for.
  const ofThePage = sources.filter(({ path }) => !path.startsWith('src/console/kit/'));
  return ofThePage.flatMap(({ path, imports }) =>
    imports
      .filter(
        ({ target, isLater, isType }) =>
          !isLater && !isType && LATER.some((part) => part.test(target) && !part.test(path)),
      )
      .map(({ target }) => `${path} imports ${target} at once`),
  );
}

/** What a file of the core must not hold: clocks, chance, printing, waiting. */
export const NOT_IN_THE_CORE: readonly RegExp[] = [
  /\bDate\b/,
  /\bMath\.random\b/,
  /\bconsole\s*\./,
  /\bperformance\b/,
  /\bcrypto\b/,
  /\bsetTimeout\b|\bsetInterval\b|\bqueueMicrotask\b/,
  /\basync\b|\bawait\b/,
  /\bprocess\b/,
];

/** Whether a file is part of the machine, which knows nothing of a page, nor of Node. */
export function isCore(path: string): boolean {
  return floorOf(path) !== undefined && !path.startsWith('src/app/') && !path.startsWith('src/console/kit/');
}
