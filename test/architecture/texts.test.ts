import { expect, test } from 'vitest';
import { parseSource } from './source.ts';
import { strayTexts } from './texts.ts';

/** What the rule finds in a file of the page with this text, without the place. */
function foundIn(text: string, path = 'src/app/ui/Any.tsx'): string[] {
  return strayTexts([parseSource(path, text)]).map((line) => line.slice(line.indexOf(' ') + 1));
}

test.each([
  ['a text between tags', 'const a = <p>Hello</p>;', 'Hello'],
  ['one of two', 'const a = <p>{isOn ? text.on : "Off"}</p>;', '"Off"'],
  ['a text with something in it', `const a = <p>{\`\${n} games\`}</p>;`, '`$' + '{n} games`'],
  ['a label', 'const a = <button aria-label="Close" />;', '"Close"'],
  ['a label that is chosen', "const a = <Tool label={on ? 'Mute' : text.mute} />;", "'Mute'"],
  ['a label that is looked up', "const a = <Tool label={{ a: 'One' }[key]} />;", "'One'"],
  ['a notice', "notify('Done.');", "'Done.'"],
  ['a complaint put together', 'complain(name + ": too large");', '": too large"'],
  ['what is wrong with a file', "complainOf(file.name, 'Too large.');", "'Too large.'"],
  ['what can be done about it', "notify(text.done, { label: 'Undo', run });", "'Undo'"],
  ['an error for the player', "throw new FileError('Too large.');", "'Too large.'"],
  ['a row of a table', "const rows = { pause: { label: () => 'Pause' } };", "'Pause'"],
  ['an attribute that is set', "canvas.setAttribute('aria-label', 'Picture');", "'Picture'"],
  ['a sentence, wherever it stands', "this.undoable('It was reset.', reset);", "'It was reset.'"],
  ['the title of the page', "document.title = 'Games';", "'Games'"],
])('found: %s', (_, code, found) => {
  expect(foundIn(code)).toEqual([found]);
});

test.each([
  ['texts of i18n', 'const a = <p title={text.a}>{text.b} {n} · 2</p>;'],
  ['what is compared', "const a = <p>{page === 'play' ? text.a : text.b}</p>;"],
  ['other attributes', 'const a = <p class="row" data-kind="error" role="alert" />;'],
  ['the topic of a notice', "notify(text.a, undefined, 'game');"],
  ['what is said to programmers', "throw new RangeError('There is no row.');"],
])('not found: %s', (_, code) => {
  expect(foundIn(code)).toEqual([]);
});

test('texts of i18n itself are at home', () => {
  expect(foundIn("export const de = { label: 'Datei' };", 'src/app/i18n/de.ts')).toEqual([]);
});
