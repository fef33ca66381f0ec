const BY = {
  blargg6000: 'shell',
  'blargg-screen': 'screen',
  'nametable-text': 'screen',
  'accuracycoin-single': 'byte',
  nestest: 'nestest',
  visual: 'picture',
  interactive: 'picture',
  game: 'picture',
};

/** What one row of corpus.json is judged by, as src/app/prove/known-roms.ts reads it; null when there is no rule for it. */
export function ruleOf({ sha1, region, kind, frames, text, ram, charset, result, picture, expect }) {
  const by = BY[kind];
  if (by === undefined || (by === 'picture' && !picture?.still)) return null;
  const rule = { sha1: sha1.slice(0, 10), region, by, frames };
  if (by === 'screen') Object.assign(rule, text && { text }, ram && { ram }, charset && { charset });
  if (by === 'byte') rule.result = result;
  if (by === 'picture') Object.assign(rule, { frames: Math.max(frames, picture.since + 1), crc: picture.crc });
  return expect ? { ...rule, other: true } : rule;
}

/** The rows that the page has to know: a ROM in blargg's shell says all by itself, unless its header misleads. */
export function pageList(corpus) {
  const rules = corpus.map(ruleOf).filter((rule) => rule !== null);
  return rules.filter(({ by, region, other }) => by !== 'shell' || region !== 'ntsc' || other);
}
