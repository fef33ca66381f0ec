import { expect, test } from 'vitest';
import { en } from '../../../src/app/i18n/en.ts';
import { laterEn } from '../../../src/app/i18n/later-en.ts';
import { workbenchEn } from '../../../src/app/i18n/workbench-en.ts';
import { type Node, parseSource, readSources, type Source, walk } from '../../architecture/source.ts';

interface Member {
  readonly object: Node;
  readonly property: { readonly name?: string };
  readonly computed: boolean;
}

/** Names of a file that stand for a part of `text`, each with its path. */
type Aliases = ReadonlyMap<string, readonly string[]>;

/** The path of `text.play.pause`, without its first name; up to where a name is worked out. Null for what is not of `text`. */
function pathOf(node: Node | null, aliases: Aliases): readonly string[] | null {
  if (node?.type === 'Identifier') return aliases.get(String(node.name)) ?? null;
  if (node?.type !== 'MemberExpression') return null;
  const { object, property, computed } = node as unknown as Member;
  const path = pathOf(object, aliases);
  if (!path || computed || property.name === undefined) return path;
  return [...path, property.name];
}

/** What `const { a, b: c } = text.one` takes apart, if `node` is such a thing. */
function takenApart(node: Node | undefined): readonly { readonly key: Node; readonly value: Node }[] {
  const pattern = node?.type === 'VariableDeclarator' ? (node.id as Node) : null;
  return pattern?.type === 'ObjectPattern' ? (pattern.properties as { key: Node; value: Node }[]) : [];
}

function aliasesIn(source: Source): Aliases {
  const aliases = new Map<string, readonly string[]>([
    ['text', []],
    ['laterText', []],
    ['workbenchText', []],
  ]);
  walk(source.program, (node) => {
    for (const { key, value } of takenApart(node)) {
      const path = pathOf(node.init as Node | null, aliases);
      if (path && value.type === 'Identifier') aliases.set(String(value.name), [...path, String(key.name)]);
    }
  });
  return aliases;
}

/** Paths of the texts that are read there: of one text, or of all below. */
function readIn(source: Source): string[] {
  const aliases = aliasesIn(source);
  const paths: string[] = [];
  walk(source.program, (node, above) => {
    const parent = above.at(-1);
    const isPart = parent?.type === 'MemberExpression' && parent.object === node;
    // What is taken apart is read by its new names; names of properties are no such names.
    const isTaken = takenApart(parent).length > 0 || above.at(-2)?.type === 'ObjectPattern';
    const isName = node.type === 'Identifier' && (parent?.key === node || parent?.property === node);
    const path = isPart || isTaken || isName ? null : pathOf(node, aliases);
    if (path && path.length > 0) paths.push(path.join('.'));
  });
  return paths;
}

/** Paths of all texts in `messages`. */
function pathsIn(messages: object, above = ''): string[] {
  return Object.entries(messages).flatMap(([name, value]) =>
    typeof value === 'object' ? pathsIn(value, `${above}${name}.`) : [above + name],
  );
}

function unread(messages: object, read: readonly string[]): string[] {
  return pathsIn(messages).filter((path) => !read.some((used) => path === used || path.startsWith(`${used}.`)));
}

test('every text is said somewhere', () => {
  const read = readSources()
    .filter(({ path }) => path.startsWith('src/app/'))
    .flatMap(readIn);
  expect(unread({ ...en, ...laterEn, ...workbenchEn }, read)).toEqual([]);
});

test('what counts as saying one', () => {
  const source = parseSource(
    'src/app/ui/Any.tsx',
    'const { a, b: c } = text.one; notify(text.two.d(text.three[key]), c); const all = text.four;',
  );
  expect(readIn(source)).toEqual(['two.d', 'three', 'one.b', 'four']);
  expect(unread({ one: { a: '', b: '' }, three: { x: '' }, two: { d: '', e: '' } }, readIn(source))).toEqual([
    'one.a',
    'two.e',
  ]);
});
