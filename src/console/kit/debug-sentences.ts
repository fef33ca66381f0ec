import type { DebugProblems } from '../debug.ts';

/** What an expression lacks, by its code; a sign stands for itself. */
const WANTED: Readonly<Record<string, string>> = {
  value: 'a value',
  'value-or-sign': 'a value or a sign',
  'sign-or-end': 'a sign or the end',
};

const at = (column: number) => ` (column ${column} of the expression)`;

/** Why a debugger cannot do what it is asked, by the codes of its errors. */
export const DEBUG_SENTENCES: { readonly [Code in keyof DebugProblems]: (values: DebugProblems[Code]) => string } = {
  'expression-unexpected': ({ column, found, expected }) =>
    `${found === '' ? 'The expression ends' : `"${found}" stands`} where ${WANTED[expected] ?? `"${expected}"`} is wanted${at(column)}.`,
  'expression-unknown-name': ({ column, name }) => `There is nothing called "${name}"${at(column)}.`,
  'expression-type': ({ column, expected, found }) => `A ${expected} is wanted, not ${found}${at(column)}.`,
  'expression-no-access': ({ column, name }) => `"${name}" is of a read or a write, and there is none${at(column)}.`,
  'expression-no-memory': () => 'What memory held then is not in the log.',
  'expression-too-long': () => 'The expression is too long.',
  'unknown-place': ({ place }) => `There is no label, register, source line or address called "${place}".`,
  'outside-of-space': ({ space, address, size }) => `${address} lies outside of ${space}, which has ${size} bytes.`,
  'breakpoint-cannot-be': ({ on, space }) => `Nothing of ${space} comes to "${on}": there can be no such breakpoint.`,
  'no-way-back': () => 'There is no way back from here.',
  'unknown-time': ({ time, start, end }) => `Nothing is known of frame ${time}: ${start} to ${end} are known.`,
  'outside-of-picture': ({ x, y }) => `There is no pixel (${x}, ${y}): the picture is 256 x 240.`,
  'cannot-be-written': ({ space, address }) => `${address} of ${space} cannot be written.`,
  'rom-not-in-file': ({ space }) => `The contents of ${space} are not in the file in one piece.`,
};
