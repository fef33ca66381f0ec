import { describe, expect, test } from 'vitest';
import { arrange, commonTags, letterPlaces, readTags, type View, writeTags } from '../../../src/app/library/arrange.ts';
import type { Game } from '../../../src/app/storage/records.ts';

const game = (title: string, more: Partial<Game> = {}): Game => ({
  id: title,
  title,
  size: 1,
  added: 0,
  played: 0,
  ...more,
});

const ALL: View = { query: '', order: 'played', only: { favourites: false, tag: '' } };

const SHELF = [
  game('Zelda’s Été', { added: 3, board: 1, tags: ['USA', 'Rev A'] }),
  game('3-D Racer', { added: 5, board: 4, file: 'raceway (Japan)', tags: ['Japan'] }),
  game('Ångström 10', { added: 4, board: 4, favourite: true, tags: ['USA'] }),
  game('Ångström 2', { added: 1, favourite: true }),
  game('Łódź Quest', { added: 2, board: 66 }),
];

const titles = (view: Partial<View>) => arrange(SHELF, { ...ALL, ...view }, 'en').map(({ title }) => title);
const found = (query: string) => titles({ query });

describe('what is typed', () => {
  test.each([
    ['', 5, 'nothing finds all'],
    ['zel', 1, 'three letters'],
    ['ete', 1, 'without marks'],
    ['ANGSTROM', 2, 'in capitals'],
    ['lodz', 1, 'letters that no mark makes'],
    ['angs 10', 1, 'two words, each of which begins one'],
    ['10 angs', 1, 'in any order'],
    ['elda', 0, 'not from the middle of a word'],
    ['raceway', 1, 'the name of the file'],
    ['rev', 1, 'a tag'],
    ['66', 1, 'the number of a board'],
    ['4', 2, 'of several games'],
    ['zelda 66', 0, 'all that is typed has to be there'],
    ['  -  ', 5, 'signs alone are nothing'],
  ])('“%s” finds %d: %s', (query, count) => {
    expect(found(query)).toHaveLength(count);
  });
});

describe('the order', () => {
  test('of play is that in which they are given', () => {
    expect(titles({})).toEqual(SHELF.map(({ title }) => title));
  });

  test('of adding begins with the last', () => {
    expect(titles({ order: 'added' })).toEqual(['3-D Racer', 'Ångström 10', 'Zelda’s Été', 'Łódź Quest', 'Ångström 2']);
  });

  test('of titles takes numbers for numbers, and begins with what is no letter', () => {
    expect(titles({ order: 'title' })).toEqual(['3-D Racer', 'Ångström 2', 'Ångström 10', 'Łódź Quest', 'Zelda’s Été']);
  });

  test('of boards ends with games whose board is not known', () => {
    expect(titles({ order: 'board' })).toEqual(['Zelda’s Été', '3-D Racer', 'Ångström 10', 'Łódź Quest', 'Ångström 2']);
  });

  test('leaves the games themselves as they are', () => {
    const before = [...SHELF];
    titles({ order: 'title' });
    expect(SHELF).toEqual(before);
  });
});

test('favourites, and games with a tag', () => {
  expect(titles({ only: { favourites: true, tag: '' } })).toEqual(['Ångström 10', 'Ångström 2']);
  expect(titles({ only: { favourites: false, tag: 'USA' }, query: 'ang' })).toEqual(['Ångström 10']);
});

test('tags of several games are offered, the most frequent first', () => {
  expect(commonTags(SHELF, 5)).toEqual(['USA']);
  const many = [...SHELF, game('A', { tags: ['Japan', 'Beta'] }), game('B', { tags: ['Japan'] })];
  expect(commonTags(many, 5)).toEqual(['Japan', 'USA']);
  expect(commonTags(many, 1)).toEqual(['Japan']);
});

test('each letter leads to the first game under it', () => {
  const sorted = arrange(SHELF, { ...ALL, order: 'title' }, 'en');
  expect([...letterPlaces(sorted)]).toEqual([
    ['#', 0],
    ['A', 1],
    ['L', 3],
    ['Z', 4],
  ]);
});

test('tags are written with commas between them, of whichever script, and read as they are written', () => {
  expect(readTags(' puzzle,  for two,puzzle, ')).toEqual(['puzzle', 'for two']);
  expect(readTags('パズル、二人用，x')).toEqual(['パズル', '二人用', 'x']);
  expect(readTags('ألغاز، للاعبين')).toEqual(['ألغاز', 'للاعبين']);
  expect(readTags(' ')).toEqual([]);
  for (const tags of [['USA', 'Rev 1'], ['En, Fr', 'Europe'], ['mine']])
    expect(readTags(writeTags(tags))).toEqual(tags);
});
