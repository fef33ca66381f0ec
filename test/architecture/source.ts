import { readdirSync, readFileSync, statSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseSync } from 'vite';

/** The folder of the whole project. */
export const ROOT = resolve(dirname(fileURLToPath(import.meta.url)), '../..');

/** A node of a syntax tree, as far as the rules look at it (https://github.com/estree/estree). */
export interface Node {
  readonly type: string;
  readonly start: number;
  readonly end: number;
  readonly [field: string]: unknown;
}

/** One import of a file. */
export interface Import {
  /** The file from the project's folder on (`src/base/hash.ts`), or the package's name. */
  readonly target: string;
  readonly isFile: boolean;
  /** By `import()` or `import.meta.glob`, or as the address of a worker: fetched when wanted. */
  readonly isLater: boolean;
  /** For types alone: nothing is left of it in the program. */
  readonly isType: boolean;
  /** What it is called here, and what it is called there (`*` for all of it). */
  readonly names: readonly { readonly here: string; readonly there: string }[];
}

/** A TypeScript file, read. */
export interface Source {
  /** From the project's folder on. */
  readonly path: string;
  readonly text: string;
  readonly program: Node;
  readonly comments: readonly { readonly type: string; readonly start: number; readonly end: number }[];
  readonly imports: readonly Import[];
  /** Names that it hands on from other files by `export ... from`, or by exporting what it imports. */
  readonly handedOn: readonly string[];
}

/** Paths of all files below `folder`, from the project's folder on. */
export function filesUnder(folder: string): string[] {
  return readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' })
    .map((name) => join(folder, name))
    .filter((path) => statSync(join(ROOT, path)).isFile());
}

/** Every source file of the product. */
export function readSources(): Source[] {
  return filesUnder('src')
    .filter((path) => /\.tsx?$/.test(path))
    .map((path) => parseSource(path, readFileSync(join(ROOT, path), 'utf8')));
}

/** Reads `text` as the file at `path`. Throws when it is no TypeScript. */
export function parseSource(path: string, text: string): Source {
  const { program, module, comments, errors } = parseSync(path, text);
  if (errors.length > 0) throw new Error(`${path}: ${errors[0].message}`);
  const imports: Import[] = module.staticImports.map((found) => ({
    ...resolved(path, found.moduleRequest.value),
    isLater: false,
    isType:
      /^import\s+type\b/.test(text.slice(found.start)) ||
      (found.entries.length > 0 && found.entries.every((e) => e.isType)),
    names: found.entries.map((entry) => ({ here: entry.localName.value, there: entry.importName.name ?? '*' })),
  }));
  const own = new Set(imports.flatMap(({ names }) => names.map(({ here }) => here)));
  const handedOn: string[] = [];
  for (const { entries } of module.staticExports) {
    for (const entry of entries) {
      const from = entry.moduleRequest?.value;
      if (from !== undefined) {
        const names = [{ here: '', there: entry.importName.name ?? '*' }];
        imports.push({ ...resolved(path, from), isLater: false, isType: entry.isType, names });
      }
      const name = entry.localName.name ?? '*';
      if (from !== undefined || own.has(name)) handedOn.push(entry.exportName.name ?? '*');
    }
  }
  const later = (specifier: string, isType: boolean) =>
    imports.push({ ...resolved(path, specifier), isLater: !isType, isType, names: [] });
  walk(program as unknown as Node, (node) => {
    const specifier = laterSpecifier(node);
    if (specifier !== null) later(specifier, node.type === 'TSImportType');
    imports.push(...globbed(path, node));
  });
  return { path, text, program: program as unknown as Node, comments, imports, handedOn };
}

/** What `import('...')`, `new URL('...', import.meta.url)` and a type's `import('...')` name; null for other nodes. */
function laterSpecifier(node: Node): string | null {
  const literal = (value: unknown) => {
    const { type, value: text } = (value ?? {}) as { type?: string; value?: unknown };
    return type === 'Literal' && typeof text === 'string' ? text : null;
  };
  if (node.type === 'ImportExpression' || node.type === 'TSImportType') return literal(node.source);
  const { callee, arguments: given } = node as Node & { callee?: Node & { name?: string }; arguments?: Node[] };
  if (node.type === 'NewExpression' && callee?.name === 'URL' && given?.length === 2) return literal(given[0]);
  return null;
}

/** What `import.meta.glob(['./*.ts', '!./a.ts'], { import: 'name' })` finds beside the file at `path`; nothing for other nodes. */
function globbed(path: string, node: Node): Import[] {
  const { callee, arguments: given } = node as { callee?: Node; arguments?: readonly Node[] };
  const property = callee?.property as { name?: string } | undefined;
  if (node.type !== 'CallExpression' || property?.name !== 'glob' || !given) return [];
  const [list, options] = given as unknown as [
    { elements: readonly { value: string }[] },
    { properties: readonly { key: { name: string }; value: { value: string } }[] },
  ];
  const patterns = list.elements.map(({ value }) => ({
    isWanted: !value.startsWith('!'),
    form: formOf(value.replace(/^!?\.\//, '')),
  }));
  const name = options.properties.find(({ key }) => key.name === 'import')?.value.value ?? '*';
  return readdirSync(join(ROOT, dirname(path)))
    .filter((file) => patterns.some(({ isWanted, form }) => isWanted && form.test(file)))
    .filter((file) => patterns.every(({ isWanted, form }) => isWanted || !form.test(file)))
    .map((file) => ({
      ...resolved(path, `./${file}`),
      isLater: true,
      isType: false,
      names: [{ here: '', there: name }],
    }));
}

function formOf(pattern: string): RegExp {
  return new RegExp(`^${pattern.replaceAll('.', '\\.').replaceAll('*', '.*').replaceAll('?', '.')}$`);
}

function resolved(path: string, specifier: string): { target: string; isFile: boolean } {
  if (!specifier.startsWith('.')) return { target: specifier, isFile: false };
  return { target: relative(ROOT, resolve(ROOT, dirname(path), specifier.replace(/\?.*$/, ''))), isFile: true };
}

/** Calls `visit` with every node below `node` and the nodes that it lies in, outermost first. */
export function walk(
  node: Node,
  visit: (node: Node, above: readonly Node[]) => void,
  above: readonly Node[] = [],
): void {
  visit(node, above);
  const inside = [...above, node];
  for (const value of Object.values(node)) {
    for (const child of Array.isArray(value) ? value : [value]) {
      if (typeof child === 'object' && child !== null && typeof child.type === 'string') walk(child, visit, inside);
    }
  }
}

/** The line of a place in the text, the first one being 1. */
export function lineOf(source: Source, place: number): number {
  return source.text.slice(0, place).split('\n').length;
}

/** The text without its comments; strings stay. */
export function withoutComments(source: Source): string {
  let code = source.text;
  for (const { start, end } of [...source.comments].sort((a, b) => b.start - a.start)) {
    code = code.slice(0, start) + code.slice(end);
  }
  return code;
}
