import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { FLOORS, floorOf, objection, rowOf } from './architecture/floors.ts';
import { strayKeys } from './architecture/keys.ts';
import * as rules from './architecture/rules.ts';
import { filesUnder, parseSource, ROOT, readSources, type Source, withoutComments } from './architecture/source.ts';
import { strayTexts } from './architecture/texts.ts';

const sources = readSources();
const testPaths = filesUnder('test').filter((path) => /\.(ts|tsx|mjs)$/.test(path));

/** What stands in a file of the project. */
function textOf(path: string): string {
  return readFileSync(join(ROOT, path), 'utf8');
}

/** A file that is not there, to show a rule what it must object to. */
function breach(path: string, text: string): Source {
  return parseSource(path, text);
}

/** The tree with one more file in it. */
function withBreach(path: string, text: string): Source[] {
  return [...sources.filter((source) => source.path !== path), breach(path, text)];
}

/** What the import table objects to in these files. */
function objections(files: readonly Source[]): string[] {
  return files.flatMap((file) => file.imports.map((wanted) => objection(file, wanted))).filter((text) => text !== null);
}

describe('1: imports go down, as the table says', () => {
  test('every source file stands on a floor', () => {
    expect(sources.map(({ path }) => path).filter((path) => !floorOf(path) && !path.startsWith('src/app/'))).toEqual(
      [],
    );
  });

  test('no import goes up, or sideways', () => {
    expect(objections(sources)).toEqual([]);
  });

  test('docs/ARCHITECTURE.md has the same table', () => {
    const rows = FLOORS.map(rowOf);
    const page = textOf('docs/ARCHITECTURE.md');
    expect(rows.filter((row) => !page.includes(row))).toEqual([]);
  });

  test.each([
    ['src/cpu/cpu.ts', "import { Ppu } from '../ppu/ppu.ts'"],
    ['src/ppu/ppu.ts', "import { catalogue } from '../mappers/catalogue.ts'"],
    ['src/ppu/chip/chip.ts', "import type { Span } from '../quick/span.ts'"],
    ['src/mappers/parts/eeprom.ts', "import { Mmc3 } from '../mmc3/mmc3.ts'"],
    ['src/mappers/nsf/nsf.ts', "import { Fds } from '../fds/fds.ts'"],
    ['src/app/play/player.ts', "import { Nes } from '../../console/nes.ts'"],
    ['src/app/ui/App.tsx', "import { Nes } from '../../console/core.ts'"],
    ['src/app/ui/App.tsx', "import { Machine } from '../machine/machine.ts'"],
    ['src/app/shell/parts.ts', "import { stockEverything } from '../../console/cartridges.ts'"],
    ['src/app/input/input.ts', "import { player } from '../play/player.ts'"],
    ['src/base/state.ts', "import { inflate } from 'fflate'"],
  ])('%s may not say %s', (path, text) => {
    expect(objections([breach(path, text)])).toHaveLength(1);
  });

  test.each([
    ['src/ppu/chip/chip.ts', "import type { Board } from '../../mappers/board.ts'"],
    ['src/app/ui/App.tsx', "import type { RomInfo } from '../../console/core.ts'"],
    ['src/app/play/player.ts', "import { RomError } from '../../console/core.ts'"],
    ['src/app/shell/parts.ts', "const part = () => import('../../console/cartridges.ts')"],
  ])('%s may say %s', (path, text) => {
    expect(objections([breach(path, text)])).toEqual([]);
  });
});

describe('2: no file imports itself round a circle', () => {
  test('types included', () => {
    expect(rules.circles(sources)).toEqual([]);
  });

  test('the rule sees a circle of types', () => {
    const tree = withBreach('src/base/hash.ts', "import type { Reader } from './state.ts'; export type Hash = Reader;");
    const closed = tree.filter(({ path }) => path !== 'src/base/state.ts');
    closed.push(breach('src/base/state.ts', "import type { Hash } from './hash.ts'; export type Reader = Hash;"));
    expect(rules.circles(closed)).toHaveLength(1);
  });
});

describe('3: names come from where they are made', () => {
  test('only the doors of the core hand names on', () => {
    expect(rules.handedOn(sources)).toEqual([]);
  });

  test.each([
    "export { crc32 } from '../../base/hash.ts'",
    "export * from '../../base/hash.ts'",
    "import { crc32 } from '../../base/hash.ts'; export { crc32 }",
  ])('the rule objects to %s', (text) => {
    expect(rules.handedOn([breach('src/app/library/seal.ts', text)])).toHaveLength(1);
  });
});

describe('4: the machine in the page knows nothing of a page', () => {
  const worker = JSON.parse(textOf('tsconfig.worker.json')) as {
    readonly compilerOptions: { readonly lib: readonly string[] };
    readonly include: readonly string[];
  };
  const imported = sources.filter(({ path }) => path.startsWith('src/app/machine/')).flatMap(({ imports }) => imports);

  test('it compiles without the DOM', () => {
    expect(worker.include).toContain('src/app/machine');
    expect(worker.compilerOptions.lib).not.toContain('DOM');
  });

  test('it has no signals', () => {
    expect(imported.length).toBeGreaterThan(0);
    expect(imported.filter(({ target }) => target === '@preact/signals')).toEqual([]);
  });

  test('the table objects when it has', () => {
    expect(objections([breach('src/app/machine/machine.ts', "import { signal } from '@preact/signals'")])).toHaveLength(
      1,
    );
  });
});

describe('5: a signal is written only in the folder that holds it', () => {
  test('all of them', () => {
    expect(rules.foreignWrites(sources)).toEqual([]);
  });

  test.each([
    "import { page } from '../shell/page-state.ts'; page.value = 'play';",
    "import { page } from '../shell/page-state.ts'; export const go = () => { page.value += 'x'; };",
    "import * as shell from '../shell/page-state.ts'; shell.page.value = 'play';",
  ])('the rule objects to %s', (text) => {
    expect(rules.foreignWrites([breach('src/app/play/player.ts', text)])).toHaveLength(1);
  });

  test('reading is free, and so is writing at home', () => {
    const reading = "import { page } from '../shell/page-state.ts'; export const isPlay = page.value === 'play';";
    const writing = "import { page } from './page-state.ts'; page.value = 'play';";
    expect(rules.foreignWrites([breach('src/app/play/player.ts', reading)])).toEqual([]);
    expect(rules.foreignWrites([breach('src/app/shell/dialogs.ts', writing)])).toEqual([]);
  });
});

describe('6: what players read is in src/app/i18n', () => {
  test('all of it', () => {
    expect(strayTexts(sources)).toEqual([]);
  });

  test('the rule objects to a text anywhere else', () => {
    const text = "import { notify } from '../shell/notices.ts'; notify('Saved.');";
    expect(strayTexts([breach('src/app/play/player.ts', text)])).toHaveLength(1);
    expect(strayTexts([breach('src/app/ui/App.tsx', 'const a = <p>Hello</p>;')])).toHaveLength(1);
  });
});

describe('7: files, functions and classes', () => {
  /** Files of 400 to 500 lines, and why each is one subject. */
  const LONG: Readonly<Record<string, string>> = {
    'src/app/input/bindings.ts': 'every key, gamepad button and command of the page, a row each',
    'src/app/play/player.ts': 'all that can be done with a game: a few lines each, which hand on to its session',
    'src/app/play/session.ts': 'all that belongs to a game from going in to coming out, and ends with it',
    'src/app/shell/settings.ts': 'every setting, a row each, and how what is chosen becomes what holds',
    'test/e2e/gamepad.spec.ts': 'all that is done with a gamepad, by the same few presses and the same walk',
    'src/console/nes.ts': 'the console put together, and the verbs by which it is used',
    'src/console/tools/debug/debugger.ts': 'all that can be asked of a debugger: a few lines each, which hand on',
    'src/console/bus.ts': 'the CPU bus: what answers at which address, and what that costs',
    'src/cpu/quick-run.ts': 'one loop with all instructions in it',
  };
  /** Functions of more than 60 lines, and why. */
  const LONG_FUNCTIONS: Readonly<Record<string, string>> = {
    'src/cpu/quick-run.ts: quickRun':
      'the registers of the CPU stay in those of the processor only within one function',
  };
  /** Tables of data, which may be as long as they are. */
  const TABLES = [
    'src/cpu/opcodes.ts',
    'src/app/prove/coin-words.ts',
    'src/mappers/catalogue.ts',
    'src/app/i18n/later-en.ts',
  ];
  /** A language is one file, and a table too; so are its words for the workbench. */
  const LANGUAGE = /^src\/app\/i18n\/(?:workbench-)?([a-z]{2,3}|[a-z]{2}-\w+)\.ts$/;
  const isTable = (path: string) => TABLES.includes(path) || LANGUAGE.test(path);
  const linesOf = (path: string) => textOf(path).trimEnd().split('\n').length;

  test('a file has at most 500 lines, and above 400 somebody has said why', () => {
    const long = [...sources.map(({ path }) => path), ...testPaths].filter(
      (path) => !isTable(path) && linesOf(path) > 400,
    );
    expect(long.sort()).toEqual(Object.keys(LONG).sort());
    expect(long.filter((path) => linesOf(path) > 500)).toEqual([]);
  });

  test('a function has at most 60 lines', () => {
    const long = rules.longFunctions(sources).map((objection) => objection.replace(/ has .*/, ''));
    expect(long).toEqual(Object.keys(LONG_FUNCTIONS));
  });

  test('the rule counts methods, arrows and components', () => {
    const body = 'let a = 0;\n'.repeat(60);
    const text = `class A { m() {\n${body}} }\nconst f = () => {\n${body}};\nfunction C() {\n${body}return <b />; }`;
    expect(rules.longFunctions([breach('src/app/ui/App.tsx', text)])).toEqual([
      'src/app/ui/App.tsx: m has 62 lines',
      'src/app/ui/App.tsx: f has 62 lines',
      'src/app/ui/App.tsx: C has 62 lines',
    ]);
  });

  test('a class has its fields and its constructor at its head', () => {
    expect(rules.scatteredClasses(sources)).toEqual([]);
    expect(rules.scatteredClasses([breach('src/base/hash.ts', 'class A { m() {} private a = 1; }')])).toHaveLength(1);
  });

  test('every export says what it is', () => {
    expect(rules.silentExports(sources)).toEqual([]);
    expect(rules.silentExports([breach('src/base/hash.ts', 'export const a = 1;')])).toEqual(['src/base/hash.ts: a']);
    expect(rules.silentExports([breach('src/base/hash.ts', '/** A. */\nexport const a = 1;')])).toEqual([]);
  });

  test('what is exported is imported', () => {
    const others = ['vite.config.ts', ...testPaths].map((path) => parseSource(path, textOf(path)));
    expect(rules.deadExports(sources, others)).toEqual([]);
    const tree = withBreach('src/base/time.ts', '/** A. */\nexport const nobodyWantsThis = 1;');
    expect(rules.deadExports(tree, others)).toContain('src/base/time.ts: nobodyWantsThis');
  });

  test('src/app has at most 12 files outside its rooms', () => {
    expect(filesUnder('src/app').filter((path) => path.split('/').length === 3).length).toBeLessThanOrEqual(12);
  });

  test('only the library has an index, and nothing is exported by default', () => {
    expect(sources.map(({ path }) => path).filter((path) => /\/index\.tsx?$/.test(path))).toEqual([
      'src/console/index.ts',
    ]);
    expect(sources.filter((source) => /^export default\b/m.test(withoutComments(source)))).toEqual([]);
  });

  test('what tests draw at random comes by one rule, the same each time', () => {
    const drawing = testPaths.filter((path) => /\bfc\.(assert|check|sample|configureGlobal)\(/.test(textOf(path)));
    expect(drawing).toEqual(['test/property.ts']);
  });
});

describe('8: what is fetched when wanted is not there at the start', () => {
  test('test ROMs, tools and languages', () => {
    expect(rules.tooEarly(sources)).toEqual([]);
  });

  test.each([
    ['src/app/launch/launch.ts', "import { prover } from '../prove/prover.ts'"],
    ['src/app/ui/App.tsx', "import { Prove } from './prove/Prove.tsx'"],
    ['src/app/i18n/messages.ts', "import { de } from './de.ts'"],
    ['src/app/ui/App.tsx', "import { Debugger } from './debug/Debugger.tsx'"],
  ])('%s may not say %s', (path, text) => {
    expect(rules.tooEarly([breach(path, text)])).toHaveLength(1);
  });
});

describe('9: keys mean something in one table', () => {
  // That no key means two things at one time, and that README's table is made from it: test/app/input/.
  test('one file listens to them, and one room knows their codes', () => {
    expect(strayKeys(sources)).toEqual([]);
  });

  test('the rule objects to another listener', () => {
    const text = "addEventListener('keydown', () => {})";
    expect(strayKeys([breach('src/app/ui/play/Play.tsx', text)])).toHaveLength(1);
  });
});

describe('the core is a machine, not a program', () => {
  const core = sources.filter(({ path }) => rules.isCore(path));

  test('it is there', () => {
    expect(core.length).toBeGreaterThan(100);
  });

  test.each([...rules.NOT_IN_THE_CORE])('no %s in it', (pattern) => {
    expect(core.filter((source) => pattern.test(withoutComments(source))).map(({ path }) => path)).toEqual([]);
  });

  test('its state is in fields that the state test can see', () => {
    expect(core.filter((source) => /\bthis\.#|^\s*#\w/m.test(withoutComments(source)))).toEqual([]);
  });
});
