// FCEUmm as EmulatorJS ships it (RetroArch compiled to WebAssembly), one frame a call, without a screen or a clock.
//
// The loader schedules itself with requestAnimationFrame or setTimeout. Here both hand their callback to the
// driver, which calls it once a frame, so nothing waits and nothing in the loader is changed. RetroArch's picture and
// sound drivers are "null": the core still draws every frame and mixes every sample, nobody shows them.

const CONFIG = {
  video_driver: 'null',
  audio_driver: 'null',
  menu_driver: 'null',
  audio_enable: 'true',
  audio_sync: 'false',
  audio_out_rate: '48000',
  audio_resampler_quality: '1',
  video_vsync: 'false',
  fastforward_ratio: '0.0',
  fastforward_frameskip: 'false',
  rewind_enable: 'false',
  config_save_on_exit: 'false',
  savefile_directory: '/saves',
  autosave_interval: '0',
  pause_nonactive: 'false',
  menu_enable_widgets: 'false',
};

/** The pad's buttons in libretro's numbering, by bit of our mask: A B Select Start Up Down Left Right. */
const LIBRETRO_BUTTON = [8, 0, 2, 3, 4, 5, 6, 7];

function element() {
  const nothing = () => {};
  return {
    style: { setProperty: nothing, removeProperty: nothing },
    width: 256,
    height: 240,
    clientWidth: 256,
    clientHeight: 240,
    id: 'canvas',
    addEventListener: nothing,
    removeEventListener: nothing,
    appendChild: nothing,
    setAttribute: nothing,
    focus: nothing,
    getContext: () => null,
    getBoundingClientRect: () => ({ left: 0, top: 0, x: 0, y: 0, width: 256, height: 240, right: 256, bottom: 240 }),
    parentElement: { style: {}, addEventListener: nothing, removeEventListener: nothing },
  };
}

/** The few corners of a page that the loader looks at, for Node. */
function pretendPage() {
  const events = { addEventListener() {}, removeEventListener() {}, dispatchEvent() {} };
  const canvas = element();
  const page = {
    window: globalThis,
    document: {
      ...events,
      currentScript: { src: 'file:///core.js' },
      body: element(),
      documentElement: element(),
      createElement: element,
      getElementById: () => null,
      querySelector: () => canvas,
      querySelectorAll: () => [],
      hasFocus: () => true,
      hidden: false,
      visibilityState: 'visible',
    },
    navigator: {
      ...events,
      userAgent: 'node',
      platform: 'Linux',
      language: 'en',
      languages: ['en'],
      getGamepads: () => [],
    },
    screen: { width: 256, height: 240, orientation: { ...events, type: 'landscape-primary', angle: 0 } },
    location: { href: 'file:///', pathname: '/', search: '', hostname: 'localhost', protocol: 'http:' },
    matchMedia: () => ({ ...events, matches: false, addListener() {}, removeListener() {} }),
    ResizeObserver: class {
      observe() {}
      unobserve() {}
      disconnect() {}
    },
    devicePixelRatio: 1,
    innerWidth: 256,
    innerHeight: 240,
    ...events,
  };
  for (const [name, value] of Object.entries(page)) {
    Object.defineProperty(globalThis, name, { value, configurable: true, writable: true });
  }
}

/** Takes over the two ways a page is called back; `next()` gives what was scheduled last. */
function takeOverScheduling() {
  let scheduled = null;
  const realTimeout = globalThis.setTimeout;
  globalThis.requestAnimationFrame = (callback) => {
    scheduled = callback;
    return 1;
  };
  globalThis.setTimeout = (callback, delay, ...rest) => {
    if (callback?.name !== 'MainLoop_runner') return realTimeout(callback, delay, ...rest);
    scheduled = callback;
    return 1;
  };
  return {
    next() {
      const callback = scheduled;
      scheduled = null;
      if (!callback) throw new Error('FCEUmm did not schedule another frame');
      return callback;
    },
  };
}

function writeFile(fs, path, data) {
  const folders = path.split('/').slice(1, -1);
  for (let depth = 1; depth <= folders.length; depth++) {
    const folder = `/${folders.slice(0, depth).join('/')}`;
    if (!fs.analyzePath(folder).exists) fs.mkdir(folder);
  }
  fs.writeFile(path, data);
}

/**
 * Starts the core with a game. `coreOptions` is the text of a libretro options file, e.g. `fceumm_sndquality = "High"`.
 * Returns `frame(buttons)` and `save()`.
 */
export async function startFceumm({ loader, wasm, rom, coreOptions = '' }) {
  const inNode = typeof document === 'undefined';
  if (inNode) pretendPage();
  const schedule = takeOverScheduling();
  const factory = new Function(`${loader}\nreturn EJS_Runtime;`)();
  const core = await factory({
    noInitialRun: true,
    arguments: [],
    preRun: [],
    postRun: [],
    canvas: inNode ? element() : document.querySelector('canvas'),
    parent: inNode ? element() : document.body,
    wasmBinary: wasm,
    totalDependencies: 0,
    locateFile: (name) => name,
    getSavExt: () => '.srm',
    print: () => {},
    printErr: () => {},
    callbacks: { setupCoreSettingFile: (path) => coreOptions && writeFile(core.FS, path, coreOptions) },
  });
  const lines = Object.entries(CONFIG).map(([name, value]) => `${name} = "${value}"`);
  writeFile(core.FS, '/home/web_user/.config/retroarch/retroarch.cfg', lines.join('\n'));
  writeFile(core.FS, '/saves/keep', '');
  writeFile(core.FS, '/game.nes', rom);
  try {
    core.callMain(['/game.nes']);
  } catch (reason) {
    if (reason !== 'unwind') throw reason;
  }
  const frameCount = core.cwrap('get_current_frame_count', 'number', []);
  const button = core.cwrap('simulate_input', 'null', ['number', 'number', 'number']);
  const saveInfo = core.cwrap('save_state_info', 'string', []);
  let held = 0;
  return {
    frameCount,
    frame(buttons) {
      const changed = held ^ buttons;
      for (let bit = 0; changed >> bit; bit++) {
        if ((changed >> bit) & 1) button(0, LIBRETRO_BUTTON[bit], (buttons >> bit) & 1);
      }
      held = buttons;
      schedule.next()();
    },
    save() {
      const [size, address, done] = saveInfo().split('|');
      if (done !== '1') throw new Error(`FCEUmm did not save: ${size}`);
      return core.HEAPU8.slice(Number(address), Number(address) + Number(size));
    },
  };
}
