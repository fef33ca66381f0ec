// docs/ACCURACY.md, from what the tests found.

const line = (cells) => `| ${cells.join(' | ')} |`;
const table = (header, rows) => [line(header), line(header.map(() => '---')), ...rows.map(line)].join('\n');
const cell = (text) => text.replaceAll('|', '\\|').replaceAll('<', '&lt;');
const VERDICTS = ['pass', 'fail', 'other revision', 'not judged', 'not supported'];

const count = (rows, verdict) => rows.filter((row) => row.verdict === verdict).length;

function groupBy(rows, key) {
  const groups = new Map();
  for (const row of rows) groups.set(key(row), [...(groups.get(key(row)) ?? []), row]);
  return [...groups].sort(([a], [b]) => (a < b ? -1 : 1));
}

function summary(parts) {
  const name = {
    shell: 'Test ROMs that report at $6000',
    screen: 'Test ROMs that report on the screen',
    boards: 'Cartridge boards (Holy Mapperel)',
    'accuracycoin-singles': 'AccuracyCoin, single tests from boot',
    pictures: 'Demos and games: the last picture equals the reference',
    sound: 'Sound demos: run to the end',
  };
  const rows = Object.keys(name).map((part) => {
    const found = parts[part];
    return [name[part], found.length, ...VERDICTS.map((verdict) => count(found, verdict))];
  });
  return table(['', 'ROMs', ...VERDICTS], rows);
}

function accuracyCoin(found, gaps) {
  const passed = count(found, 'pass');
  const pages = groupBy(found, (row) => row.suite).map(([page, rows]) => [
    page,
    `${count(rows, 'pass')} / ${rows.length}`,
  ]);
  const failing = found.filter((row) => row.verdict !== 'pass');
  const codes = found.filter((row) => row.verdict === 'pass' && row.detail !== '');
  const parts = [`## AccuracyCoin: ${passed} of ${found.length}\n`, table(['page', 'passed'], pages)];
  if (failing.length > 0) {
    const rows = failing.map(({ suite, name, detail }) => [cell(name), suite, detail, gaps[name] ?? '']);
    parts.push('\n### Failing\n', table(['test', 'page', 'result', 'cause'], rows));
  }
  if (codes.length > 0) {
    const rows = codes.map(({ name, detail }) => [cell(name), detail]);
    parts.push('\n### Which machine it is\n', table(['test', 'passes with'], rows));
  }
  return parts.join('\n');
}

/** Start frame by alignment: the table of `cell`s. */
function anyStart(found, gaps) {
  const columns = [...new Set(found.map(({ cell }) => cell.column))];
  const starts = [...new Set(found.map(({ cell }) => cell.row))];
  const text = (row, column) => found.find(({ cell }) => cell.row === row && cell.column === column)?.cell.text ?? '';
  const rows = starts.map((start) => [start, ...columns.map((column) => text(start, column))]);
  const failing = found.filter((row) => row.verdict !== 'pass');
  return [
    '\n### From any start\n',
    'Tests passed by the frame in which Start is pressed and the alignment of CPU and PPU (master clocks between their',
    'clock edges). The phase of get and put cycles and that of the delta channel at power-on differ from cell to cell.',
    'Every run must also find the machine above. `npm run accuracy:browser` runs the same cells with the built library in Node and',
    'in Chromium, and fails where a result differs.\n',
    table(['frame', ...columns.map((column) => `alignment ${column}`)], rows),
    ...failing.map(({ name, detail }) => `\n${name}: ${detail}. ${gaps[name] ?? ''}`),
  ].join('\n');
}

/** AccuracyCoin on chips of other revisions. */
function otherRevisions(found) {
  const rows = found.map(({ name, verdict, cell: { text }, detail }) => [name, text, verdict, cell(detail)]);
  return [
    '\n### Other revisions\n',
    'The same run with one chip of another revision (`revisions` of the library): a pass when AccuracyCoin finds that very',
    'chip, and no fault.\n',
    table(['instead of the common one', 'passed', 'verdict', 'success codes that differ'], rows),
  ].join('\n');
}

/** Golden plays that go on in a new machine after every 97th frame. */
function goldenSaves(found) {
  const rows = found.map(({ name, counts, detail }) => [
    name,
    `${counts.pictures} / ${counts.frames}`,
    `${counts.ram} / ${counts.frames}`,
    detail,
  ]);
  return [
    '### Saved and loaded\n',
    'The same plays, saved after every 97th frame and gone on with in a new machine: frames equal to those of the play',
    'without a break.\n',
    table(['game', 'pictures equal', 'RAM equal', 'first difference'], rows),
  ].join('\n');
}

/** Public homes and versions: repository, commit, and how many of its files are used. */
function versions(corpus) {
  const rows = groupBy(corpus, ({ repo, commit }) => `${repo} ${commit}`).map(([key, roms]) => [
    ...key.split(' '),
    roms.length,
  ]);
  return table(['repository', 'commit', 'files'], rows);
}

function golden(found, proof, gaps) {
  const sum = (rows, key) => rows.reduce((total, row) => total + row.counts[key], 0);
  const all = sum(found, 'frames');
  const both = ({ counts }) => [`${counts.pictures} / ${counts.frames}`, `${counts.ram} / ${counts.frames}`];
  const rows = found.map((row) => {
    const proven = proof.find(({ name }) => name === row.name);
    return [row.name, ...both(row), ...both(proven), row.detail, gaps[row.name] ?? ''];
  });
  const head = ['game', 'pictures equal', 'RAM equal', 'pictures, proof', 'RAM, proof', 'first difference', 'cause'];
  return [
    `## Golden plays: ${sum(found, 'pictures')} of ${all} pictures, ${sum(found, 'ram')} of ${all} RAM checksums\n`,
    `With the mechanisms in place in which the reference is wrong: ${sum(proof, 'pictures')} of ${all} pictures,`,
    `${sum(proof, 'ram')} of ${all} RAM checksums ("proof" below). Which they are, and how we know:`,
    '[decision 2](decisions/0002-reference-plays.md).\n',
    table(head, rows),
  ].join('\n');
}

/** Programs that another emulator was recorded with. */
function recordedTests(found, gaps) {
  const apart = found.filter(({ verdict, detail }) => verdict === 'pass' && detail !== '');
  const failing = found.filter(({ verdict }) => verdict !== 'pass');
  return [
    `## Recorded tests: ${count(found, 'pass')} of ${found.length}\n`,
    'Programs with the buttons that were pressed in them and the SHA-1 of every picture that MesenCE showed. A pass ends on the',
    'recorded picture. Where that depends on what differs from console to console, ours is made as the recorded one was:\n',
    table(
      ['program', 'passes on a console with'],
      apart.map(({ name, detail }) => [cell(name), detail]),
    ),
    ...failing.map(({ name, detail }) => `\n${name}: ${detail}. ${gaps[name] ?? ''}`),
  ].join('\n');
}

function bySuite(roms) {
  const rows = groupBy(roms, (row) => row.suite).map(([suite, found]) => [
    suite,
    found.length,
    ...VERDICTS.map((verdict) => count(found, verdict) || ''),
  ]);
  return table(['suite', 'ROMs', ...VERDICTS], rows);
}

function exceptions(roms, gaps) {
  const rows = roms
    .filter((row) => row.verdict !== 'pass')
    .sort((a, b) => VERDICTS.indexOf(a.verdict) - VERDICTS.indexOf(b.verdict) || (a.name < b.name ? -1 : 1))
    .map(({ name, verdict, detail }) => [cell(name), verdict, cell(detail), gaps[name] ?? '']);
  return table(['ROM', 'verdict', 'seen', 'cause'], rows);
}

/** What a console is known to do otherwise, whether or not a ROM tells. */
function otherwise(gaps) {
  return table(
    ['what', 'on a console, and here'],
    Object.entries(gaps).map(([what, how]) => [what, how]),
  );
}

/** The whole page, from what was found by part, the causes of known gaps, and the list of test ROMs. */
export function renderAccuracy(parts, gaps, corpus) {
  const {
    accuracycoin,
    'accuracycoin-starts': starts,
    revisions,
    golden: plays,
    'golden-reference': proof,
    'golden-saves': saves,
    recorded,
    ...rest
  } = parts;
  const roms = Object.values(rest).flat();
  const coin = corpus.filter(({ kind }) => kind === 'accuracycoin').map(({ path, sha1 }) => ({ name: path, sha1 }));
  const sums = [...coin, ...roms]
    .map(({ name, sha1 }) => `${sha1}  ${name}`)
    .sort((a, b) => (a.slice(42) < b.slice(42) ? -1 : 1));
  return `${[
    '# Accuracy',
    'Written by `npm run accuracy`, never by hand; `npm test` fails when it is not what was found.',
    '"Other revision": the ROM wants a chip or console other than the common one, and is right to fail.',
    'References for pictures are those of Mesen2 2.1.1.\n',
    accuracyCoin(accuracycoin, gaps.accuracycoin),
    anyStart(starts, gaps.accuracycoin),
    otherRevisions(revisions),
    '',
    golden(plays, proof, gaps.golden),
    '',
    goldenSaves(saves),
    '',
    recordedTests(recorded, gaps.recorded),
    '\n## Test ROMs\n',
    summary(parts),
    '\n### By suite\n',
    bySuite(roms),
    '\n### Every ROM that did not simply pass\n',
    exceptions(roms, gaps.roms),
    '\n## Known to be otherwise on a console\n',
    otherwise(gaps.console),
    '\n## Which ROMs these are\n',
    'Where they come from, and in which version; `npm run roms` fetches the same ones.\n',
    versions(corpus),
    '\nSHA-1 of every file that was run:\n',
    '```',
    ...sums,
    '```',
  ].join('\n')}\n`;
}
