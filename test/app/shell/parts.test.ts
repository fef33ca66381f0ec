import { expect, test } from 'vitest';
import { isMissingPart } from '../../../src/app/shell/parts.ts';

test.each([
  'Failed to fetch dynamically imported module: https://example.org/assets/play.js',
  'error loading dynamically imported module: https://example.org/assets/play.js',
  'Importing a module script failed.',
  'Unable to preload CSS for https://example.org/assets/play.css',
])('a file that could not be fetched is known: %s', (message) => {
  expect(isMissingPart(new TypeError(message))).toBe(true);
});

test.each([new TypeError('x is not a function'), new SyntaxError('Unexpected token'), 'thrown as a text', undefined])(
  'what a file throws is something else: %s',
  (error) => expect(isMissingPart(error)).toBe(false),
);
