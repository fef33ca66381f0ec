/**
 * What programs say that nobody had run when the manifest was made, by their path: the IRQ tests of the Disk System have a letter for
 * each of 21 tests from $0405 on, O where as many interrupts came as had to, else X.
 */
const LATER_RULES = {
  'nes-test-roms/fdsirqtests/fdsirqtests.fds': { kind: 'nametable-text', frames: 420, ram: [0x405, 0x4f, 21] },
  'nes-test-roms/fdsirqtests/fdsirqtestsV7_patched.fds': {
    kind: 'nametable-text',
    frames: 420,
    ram: [0x405, 0x4f, 21],
  },
};

/** One row of a manifest, as the runner sees it: where the ROM comes from and what it must show. */
export function fromManifest(rom) {
  const [repo, ...path] = rom.origin.split(':');
  const { reference } = rom;
  return {
    path: rom.path,
    sha1: rom.sha1,
    repo,
    commit: rom.commit,
    from: path.join(':'),
    suite: rom.suite,
    kind: rom.kind,
    mapper: rom.mapper,
    region: rom.region,
    frames: rom.frames,
    ram: rom.passRam && [rom.passRam.addr, rom.passRam.value],
    text: rom.passText,
    charset: rom.charset,
    result: rom.resultAddress,
    expect: rom.expect,
    sound: rom.audio,
    ...LATER_RULES[rom.path],
    picture: reference?.idxCrc32 && { crc: reference.idxCrc32, still: reference.static, since: reference.stableSince },
  };
}

/** The tests of AccuracyCoin, in the order it runs them: name, page, address of the result. */
export function fromAccuracyCoin({ tests }) {
  return tests
    .filter((test) => test.kind === 'test')
    .map(({ name, pageName, address }) => ({ name, page: pageName, address }));
}
