import { lineOf, type Node, type Source, walk } from './source.ts';

/** Where texts for players are at home; and what is no text of the page: the system's manifest, the words of test ROMs. */
const HOMES = ['src/app/i18n/', 'src/app/launch/manifest.ts', 'src/app/prove/coin-words.ts'];

/** Attributes and properties of components that a player reads or hears. */
const ATTRIBUTES =
  /^(aria-(label|description|roledescription|valuetext|placeholder)|title|alt|placeholder|label|hint|summary)$/;
/** Fields of objects that are shown. */
const FIELDS = ['label', 'hint', 'text', 'detail', 'problem', 'announcement'];
/** Properties of elements that are shown. */
const SHOWN = ['title', 'textContent', 'innerText', 'placeholder', 'alt', 'ariaLabel'];
/** Functions that say what they are given, each with the number of the argument that is said. */
const SAYING: Readonly<Record<string, number>> = { notify: 0, complain: 0, complainOf: 1, damaged: 0, fail: 0 };
/** Errors whose message is for programmers; those of the page are for players. */
const FOR_PROGRAMMERS = ['Error', 'RangeError', 'TypeError', 'DOMException', 'CodedError', 'ArchiveError'];

const LETTER = /\p{L}/u;

/** The nodes that `node` can come to, as far as they are written there: both ways of a condition, all parts of a sum. */
function outcomes(node: Node | null | undefined): Node[] {
  const of = (...fields: readonly string[]) => fields.flatMap((field) => outcomes(node?.[field] as Node | null));
  const each = (nodes: unknown) => (nodes as Node[]).flatMap((one) => outcomes(one));
  switch (node?.type) {
    case 'JSXExpressionContainer':
    case 'ParenthesizedExpression':
    case 'TSAsExpression':
    case 'TSSatisfiesExpression':
      return of('expression');
    case 'ArrowFunctionExpression':
      return of('body');
    case 'ConditionalExpression':
      return of('consequent', 'alternate');
    case 'LogicalExpression':
    case 'BinaryExpression':
      return /^(\+|&&|\|\||\?\?)$/.test(String(node.operator)) ? of('left', 'right') : [];
    case 'TemplateLiteral':
      return [node, ...each(node.expressions)];
    case 'ArrayExpression':
      return each(node.elements);
    case 'ObjectExpression':
      return (node.properties as Node[]).flatMap((property) => outcomes(property.value as Node | null));
    case 'MemberExpression':
      return of('object');
    case undefined:
      return [];
    default:
      return [node as Node];
  }
}

function hasLetters(node: Node): boolean {
  if (node.type === 'Literal') return typeof node.value === 'string' && LETTER.test(node.value);
  if (node.type !== 'TemplateLiteral') return false;
  return (node.quasis as { value: { raw: string } }[]).some(({ value }) => LETTER.test(value.raw));
}

/** Words that end as a sentence does: nothing else does, wherever it stands. */
const SENTENCE = /\p{L} \S.*[.!?…]$/su;

function isSentence(node: Node, parent: Node | undefined): boolean {
  const { callee } = (parent ?? {}) as { callee?: Named };
  if (parent?.type === 'NewExpression' && FOR_PROGRAMMERS.includes(String(callee?.name))) return false;
  if (node.type === 'Literal') return typeof node.value === 'string' && SENTENCE.test(node.value);
  if (node.type !== 'TemplateLiteral') return false;
  return SENTENCE.test((node.quasis as { value: { raw: string } }[]).map(({ value }) => value.raw).join('x'));
}

interface Named {
  readonly name?: unknown;
  readonly value?: unknown;
}

/** The argument of a call that is said, if it says anything. */
function saidBy(node: Node): Node | undefined {
  const { callee, arguments: given } = node as Node & { callee: Node & { property?: Named }; arguments: Node[] };
  const name = String((callee as Named).name ?? '');
  if (node.type === 'NewExpression') {
    return name.endsWith('Error') && !FOR_PROGRAMMERS.includes(name) ? given[0] : undefined;
  }
  const [attribute] = given as readonly Named[];
  if (callee.property?.name === 'setAttribute' && ATTRIBUTES.test(String(attribute?.value))) return given[1];
  return Object.hasOwn(SAYING, name) ? given[SAYING[name]] : undefined;
}

/** What of `node`, whose nearest node above is `parent`, a player reads. */
function shownBy(node: Node, parent: Node | undefined): Node | null | undefined {
  switch (node.type) {
    case 'JSXAttribute':
      return ATTRIBUTES.test(String((node.name as Named).name)) ? (node.value as Node | null) : null;
    case 'JSXExpressionContainer':
      return parent?.type === 'JSXElement' || parent?.type === 'JSXFragment' ? node : null;
    case 'CallExpression':
    case 'NewExpression':
      return saidBy(node);
    case 'Property':
      return FIELDS.includes(String((node.key as Named).name)) ? (node.value as Node) : null;
    case 'AssignmentExpression':
      return SHOWN.includes(String((node.left as { property?: Named }).property?.name)) ? (node.right as Node) : null;
    default:
      return null;
  }
}

/** Texts for players that stand outside of src/app/i18n. */
export function strayTexts(sources: readonly Source[]): string[] {
  return sources.flatMap((source) => {
    const { path } = source;
    const found: string[] = [];
    if (!path.startsWith('src/app/') || HOMES.some((home) => path.startsWith(home))) return found;
    const report = (node: Node) =>
      found.push(`${path}:${lineOf(source, node.start)} ${source.text.slice(node.start, node.end).trim()}`);
    walk(source.program, (node, above) => {
      if (node.type === 'JSXText' && LETTER.test(String(node.value))) report(node);
      if (isSentence(node, above.at(-1))) report(node);
      for (const outcome of outcomes(shownBy(node, above.at(-1)))) if (hasLetters(outcome)) report(outcome);
    });
    return [...new Set(found)];
  });
}
