import { formatsOf } from './format.ts';

const { number, percent, plural } = formatsOf('en');

function seconds(ms: number): string {
  return `${number(ms / 1000, ms < 10_000 ? 2 : 1)} s`;
}

/** A speed as a multiple of the console's own. */
function times(speed: number): string {
  return `${number(speed, speed < 10 ? 1 : 0)}× full speed`;
}

/** English of the parts of the page that are fetched when they are wanted; the rest is in `en.ts`. */
export const laterEn = {
  /** Where the touch pad is arranged, tried, shared and tuned. */
  pad: {
    title: 'Touch layout',
    cross: 'D-pad',
    tabs: { part: 'Button', layout: 'Layout', share: 'Share' },
    about: 'Drag a button to move it. Two fingers, or the slider, change its size.',
    turn: 'Turn the device to arrange the other way of holding it.',
    tools: 'Tools',
    which: 'Button',
    hidden: (part: string) => `${part} (hidden)`,
    isShown: 'Shown',
    size: 'Size',
    millimetres: (mm: number) => `${number(mm, 1)} mm`,
    moveTo: { left: 'Move left', up: 'Move up', down: 'Move down', right: 'Move right' },
    /** Of a part, for who cannot see it; distances in millimetres. */
    at: (part: string, side: 'left' | 'right' | 'middle', x: number, y: number, size: number) =>
      `${part}: ${number(size, 1)} mm large, ${number(Math.abs(x), 1)} mm ${
        side === 'middle' ? (x < 0 ? 'left of the middle' : 'right of the middle') : `from the ${side}`
      }, ${number(y, 1)} mm from the bottom`,
    howToMove: 'Arrow keys move it, plus and minus change its size, Delete hides it.',
    noRoom: 'There is no room there.',
    redo: 'Redo',
    tryIt: 'Try it',
    done: 'Done',
    back: 'Back to editing',
    stopTrying: 'Edit',
    startFrom: 'Start from',
    isOver: 'Over the picture',
    aboutOver: 'The picture has the whole screen',
    mirror: 'Mirror left and right',
    reset: 'Reset',
    wasReset: 'The touch layout is the standard one again.',
    whose: 'For',
    forAll: 'All games',
    forGame: 'This game',
    link: 'Link to this layout',
    copyLink: 'Copy link',
    copied: 'Copied',
    saveFile: 'Save as a file',
    openFile: 'Open a file',
    aboutShare: 'Who opens the link, or drops the file on Cartouche, sees the layout and is asked before it is used.',
    sharedTitle: 'A touch layout for you',
    aboutShared: 'Somebody has shared this touch layout. It can be used for all games, and undone.',
    replaces: 'Somebody has shared this touch layout. It takes the place of your own one, and can be undone.',
    use: 'Use it',
    notNow: 'Not now',
    isUsed: 'The shared touch layout is used for all games.',
    brokenLink: 'The touch layout in this link is damaged, or of a newer version of Cartouche.',
    noPad: 'This is not a touch layout of Cartouche.',
    brokenField: (field: string) =>
      `This touch layout is damaged, or of a newer version of Cartouche: “${field}” is wrong.`,
    tune: 'Tune the pad',
    aboutTune: 'Do it as you do in a game, without looking, and lift your thumb.',
    step: (step: number, of: number) => `${number(step)} of ${number(of)}`,
    /** What the thumb is to do once, by the ids of `input/pad-tuning.ts`. */
    prompts: {
      right: 'Push right',
      left: 'Push left',
      up: 'Push up',
      down: 'Push down',
      upRight: 'Hold up and right',
      downRight: 'Hold down and right',
      downLeft: 'Hold down and left',
      upLeft: 'Hold up and left',
      leftToRight: 'Roll from left to right',
      rightToLeft: 'Roll from right to left',
      overTop: 'Half a circle: from left over up to right',
      overBottom: 'Half a circle: from right over down to left',
      a: 'Tap A',
      b: 'Tap B',
      both: 'A and B together, with one thumb',
    },
    cannotTune: 'Show the D-pad, A and B first: they are what is tuned.',
    oneBack: 'One back',
    leave: 'Leave',
    fits: (count: number) => `All ${number(count)} presses were what you meant. Nothing needs changing.`,
    better: (missed: number, count: number, after: number) =>
      `${number(missed)} of ${number(count)} presses missed. With these changes it would have been ${number(after)}:`,
    noBetter: (missed: number, count: number) =>
      `${number(missed)} of ${number(count)} presses missed, and no other place or size would have missed fewer.`,
    /** Millimetres to the right and down. */
    moves: (part: string, x: number, y: number) => {
      const ways = [
        ...(Math.abs(x) < 0.3 ? [] : [`${number(Math.abs(x), 1)} mm ${x < 0 ? 'to the left' : 'to the right'}`]),
        ...(Math.abs(y) < 0.3 ? [] : [`${number(Math.abs(y), 1)} mm ${y < 0 ? 'up' : 'down'}`]),
      ];
      return `${part}: ${ways.join(', ')}`;
    },
    sizes: (mm: number) => `D-pad: ${number(mm, 1)} mm large`,
    angles: (degrees: number) => `Straight directions: ${number(degrees)}°`,
    apply: 'Use these',
    keep: 'Keep it as it is',
    again: 'Again',
    wasTuned: 'The touch pad is tuned to your thumb.',
  },

  /** The page of test ROMs, and what it reports. */
  prove: {
    invitation: 'Run test ROMs',
    about:
      'A test ROM is a program that checks whether a machine behaves like the real console, to the cycle. Run one on this device and see every result.',
    runSelfTest: 'Run the self-test',
    choose: 'Choose test ROMs',
    more: 'More test ROMs',
    selfTest: 'Self-test',
    dropHint: 'You can also drop them anywhere here.',
    privacy: 'Nothing leaves this device, and nothing is added to your games.',
    known: 'Supported test ROMs',
    knownSelfTest: 'The self-test: it comes with the page and works offline.',
    knownCoin: 'AccuracyCoin: each of its tests by name, and which chips they found.',
    knownOthers:
      'Hundreds of test ROMs for the CPU, the PPU, the APU and the boards, by blargg and others; whole zip archives too.',
    knownAny: 'Any other ROM: it runs, and you judge what it shows.',
    picture: 'Picture of the test ROM',
    copy: 'Copy results',
    copied: 'Results copied.',
    notCopied: 'This browser did not let the page copy the results.',
    progress: 'Progress',
    machine: 'Machine',
    machineIs: (console: string, board: string) => `${console}, ${board}`,
    judgedBy: 'Judged by',
    framesRun: 'Frames run',
    framesIn: (count: number, ms: number) => `${number(count)} in ${seconds(ms)}`,
    speed: 'Speed',
    times,
    browser: 'Browser',
    browserIs: (brand: string, version: string) => `${brand} ${version}`,
    thisBrowser: 'This browser',
    roms: (count: number) => `${number(count)} test ${plural(count, { one: 'ROM', other: 'ROMs' })}`,
    lastWas: (name: string) => `The last was ${name}.`,
    testing: (name: string) => `Testing: ${name}`,
    says: 'What the ROM says',
    found: 'Hardware it found',
    /** Before the name of a test, for screen readers. */
    marks: { waiting: 'Waiting:', pass: 'Passed:', fail: 'Failed:', missed: 'Not run:' },
    inGroup: (group: string, detail: string) => `${group}: ${detail}`,
    withDetail: (summary: string, detail: string) => `${summary}: ${detail}`,
    of: (passed: number, all: number) => `${number(passed)} of ${number(all)}`,
    passed: (passed: number, all: number) => `${number(passed)} of ${number(all)} passed`,
    stoppedAt: (passed: number, all: number) => `Stopped: ${number(passed)} of ${number(all)} passed`,
    waiting: 'Waiting',
    running: 'Running',
    stopped: 'Stopped',
    outcomes: { pass: 'Passed', fail: 'Failed', seen: 'Not judged' },
    noneJudged: 'None judged',
    /** What a screen reader hears. */
    runs: (name: string) => `${name} is running.`,
    isOver: (name: string, summary: string) => `${name}: ${summary}.`,
    wasStopped: 'Stopped.',
    partDone: (part: number) => `${percent(part)} done`,
    selfTestMissing: 'The self-test could not be loaded. Go online and try again.',
    /** The results as text. */
    report: {
      title: 'Cartouche: accuracy tests on this device',
      pair: (name: string, value: string) => `${name}: ${value}`,
      frames: (count: number, ms: number, speed: number) =>
        `${number(count)} frames in ${seconds(ms)}: ${times(speed)}`,
      failed: (name: string, detail: string) => `FAILED ${name}: ${detail}`,
      missed: (name: string) => `NOT RUN ${name}`,
    },
  },

  /** How a test ROM is judged, and what the judge found. */
  judge: {
    byStatus: 'its status at $6000',
    byScreen: 'what it must show on the screen',
    byResult: 'its result byte',
    byPicture: 'the picture it ends on',
    byCoin: 'the result bytes of AccuracyCoin',
    byTable: 'its table of results',
    byMenu: 'what its menu says of each test',
    byEyes: 'your eyes',
    code: (code: number, says: string) => `code ${code}: ${says}`,
    codeAsks: (code: number, asks: string) => `code ${code}. ${asks}`.trim(),
    noResult: (status: string) => `no result (status ${status})`,
    blank: 'blank screen',
    notRun: 'not run',
    error: (code: string) => `error ${code}`,
    errorIs: (code: string, meaning: string) => `error ${code}: ${meaning}`,
    successCode: (code: string) => `success code ${code}`,
    skipped: 'the ROM skipped this test',
    otherPicture: (crc: string, wanted: string) => `picture ${crc}, the reference has ${wanted}`,
    noRule: 'no rule is known for this ROM: look at what it shows',
    otherRevision: (detail: string) => `${detail}; the test is for another chip revision or one particular console`,
    notPassed: (count: number, all: number) => `${number(count)} of ${number(all)} tests did not pass`,
    failed: (count: number, all: number) => `${number(count)} of ${number(all)} tests failed`,
    wantsNtsc: 'it needs an NTSC console, and ran none of its tests',
    noEnd: 'it did not finish',
    /** The two pages of nestest. */
    official: 'Official instructions',
    unofficial: 'Unofficial instructions',
    /** A test whose name cannot be read, by where its result lies. */
    testAt: (address: number) => `Test at $${address.toString(16).toUpperCase().padStart(4, '0')}`,
  },
};
