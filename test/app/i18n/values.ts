import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Node, parseSource, ROOT, walk } from '../../architecture/source.ts';
import { VALUES } from './problem-values.ts';

/** What a message is called with, twice: what is said of one alone comes from the values. */
export interface Way {
  readonly given: readonly unknown[];
  readonly other: readonly unknown[];
  /** Names among the values. */
  readonly names: readonly string[];
}

/** A value, and another in its place. */
type Pair = readonly [one: unknown, other: unknown];

const NAMES = ['Quxol', 'Vizmo', 'Jotka', 'Wendu'];
const NUMBERS: readonly (readonly [number, number])[] = [
  [4711, 5822],
  [83, 94],
  [37, 48],
  [59, 61],
  [26, 15],
];
/** In the morning, so that it is the same on both kinds of clock. */
const TIME: Pair = [new Date(2019, 10, 23, 9, 34).getTime(), new Date(2018, 5, 14, 10, 52).getTime()];
const DECIMALS: Pair = [2, 2];
const IS_TIME = /^(time|other|ms)$/;

/** Messages whose values have types that say too little of them. */
const KNOWN: Readonly<Record<string, readonly (readonly Pair[])[]>> = {
  'rewind.pace': [[[-2, -3]], [[0.25, 0.75]], [[3, 4]], [[Number.POSITIVE_INFINITY, 2]]],
  'backup.conflict': (['battery', 3, 'pin-7'] as const).flatMap((what) =>
    ['here', 'there'].map((used): Pair[] => [['Quxol', 'Vizmo'], [what, what], [used, used], TIME, [TIME[1], TIME[0]]]),
  ),
};

/** What is written between the quotes of `node`, or what it says without. */
function literalOf(node: Node): unknown {
  const { literal } = node as unknown as { literal: Node & { value?: unknown } };
  return literal.value;
}

/** Every kind of value that is of the type `node`; `name` is what it is called, `index` its place. */
function pairsOf(node: Node | undefined, name: string, index: number): readonly Pair[] {
  switch (node?.type) {
    case 'TSStringKeyword':
      return [[NAMES[index], NAMES[(index + 1) % NAMES.length]]];
    case 'TSNumberKeyword':
      if (name === 'decimals') return [DECIMALS];
      return [IS_TIME.test(name) ? TIME : NUMBERS[index]];
    case 'TSBooleanKeyword':
      return [
        [true, true],
        [false, false],
      ];
    case 'TSNullKeyword':
      return [[null, null]];
    case 'TSLiteralType':
      return [[literalOf(node), literalOf(node)]];
    case 'TSUnionType':
      return (node.types as Node[]).flatMap((one) => pairsOf(one, name, index));
    case 'TSTypeOperator':
      return pairsOf(node.typeAnnotation as Node, name, index);
    case 'TSArrayType':
      return listOf(node.elementType as Node);
    case 'TSTypeLiteral':
      return objectsOf(node);
    default:
      throw new Error(`${name}: nothing is known of a ${node?.type}`);
  }
}

/** A list of two names, or of two rows of names. */
function listOf(of: Node): readonly Pair[] {
  if (of.type === 'TSStringKeyword') return [[NAMES.slice(0, 2), NAMES.slice(2)]];
  return [
    [
      [NAMES.slice(0, 2), NAMES.slice(2)],
      [NAMES.slice(2), NAMES.slice(0, 2)],
    ],
  ];
}

function objectsOf(node: Node): readonly Pair[] {
  const members = node.members as { key: { name: string }; typeAnnotation: { typeAnnotation: Node } }[];
  const fields = members.map(({ key, typeAnnotation }, i) => pairsOf(typeAnnotation.typeAnnotation, key.name, i));
  const build = (values: readonly unknown[]) => Object.fromEntries(members.map(({ key }, i) => [key.name, values[i]]));
  return combined(fields).map((pairs) => [build(pairs.map(([one]) => one)), build(pairs.map(([, other]) => other))]);
}

/** One of each, in every way. */
function combined(choices: readonly (readonly Pair[])[]): readonly (readonly Pair[])[] {
  return choices.reduce<readonly (readonly Pair[])[]>(
    (done, next) => done.flatMap((before) => next.map((pair) => [...before, pair])),
    [[]],
  );
}

interface Parameter extends Node {
  readonly name?: string;
  readonly optional?: boolean;
  readonly left?: Node;
  readonly typeAnnotation?: { readonly typeAnnotation: Node };
}

function waysOf(parameters: readonly Parameter[]): readonly (readonly Pair[])[] {
  const choices = parameters.map((parameter, i) => {
    // The only one that may be left out is how many digits are behind the point.
    if (parameter.type === 'AssignmentPattern') return [DECIMALS];
    const { name = '', optional, typeAnnotation } = parameter;
    const pairs = pairsOf(typeAnnotation?.typeAnnotation, name, i);
    return optional ? [...pairs, [undefined, undefined] as const] : pairs;
  });
  return combined(choices);
}

/** The parameters of each message of `path` that is a function written there; by its name there, after `before`. */
function readParameters(path: string, into: Map<string, readonly Parameter[]>, before = ''): void {
  const { program } = parseSource(path, readFileSync(join(ROOT, path), 'utf8'));
  walk(program, (node, above) => {
    if (node.type !== 'Property' || (node.value as Node).type !== 'ArrowFunctionExpression') return;
    const names = [...above, node].flatMap((one) => {
      const key = one.type === 'Property' ? (one.key as { name?: string; value?: string }) : null;
      return key ? [key.name ?? key.value ?? ''] : [];
    });
    into.set(before + names.join('.'), (node.value as unknown as { params: readonly Parameter[] }).params);
  });
}

const PARAMETERS = new Map<string, readonly Parameter[]>();
for (const path of ['src/app/i18n/en.ts', 'src/app/i18n/later-en.ts']) readParameters(path, PARAMETERS);
readParameters('src/app/i18n/workbench-en.ts', PARAMETERS, 'workbench.');

function problemIn(path: string): readonly (readonly Pair[])[] | null {
  const code = path.replace(/^(problems|romProblems)\./, '') as keyof typeof VALUES;
  return code in VALUES ? [[[VALUES[code], VALUES[code]]]] : null;
}

/** Names among `value`: what is no word that a language has its own of. */
function namesIn(value: unknown): readonly string[] {
  if (typeof value === 'string') return /^(?:[A-Z].*|diagonal|secam)$/.test(value) ? [value] : [];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(namesIn) : [];
}

/** What the message at `path`, a function, is called with in this test, in each of its ways. */
export function callsOf(path: string): readonly Way[] {
  // A message that is a function from elsewhere writes a number, or a time.
  const ways = KNOWN[path] ?? problemIn(path) ?? (PARAMETERS.has(path) ? waysOf(PARAMETERS.get(path) ?? []) : [[TIME]]);
  return ways.map((pairs) => {
    const given = pairs.map(([one]) => one);
    return { given, other: pairs.map(([, other]) => other), names: given.flatMap(namesIn) };
  });
}

/** What is given in a way, with `count` in the place of every number that may be another: what is said of so many. */
export function withCount({ given, other }: Way, count: number): readonly unknown[] {
  return given.map((value, i) => (typeof value === 'number' && value !== other[i] ? count : value));
}
