/** The style sheet of `<nes-player>`: constructed, so that no policy of a page's forbids it. */
export const PLAYER_STYLE = `
:host {
  display: block;
  position: relative;
  aspect-ratio: 64 / 52.5;
  overflow: hidden;
  background: #000;
  color: #f4f1e8;
  container-type: inline-size;
  font: 500 1rem / 1.2 system-ui, sans-serif;
  --accent: #4fd1b5;
}
:host([hidden]) { display: none; }
:host(:fullscreen) { aspect-ratio: auto; width: 100%; height: 100% !important; }
.screen { position: absolute; inset: 0; display: grid; place-items: center; outline-offset: -3px; touch-action: manipulation; }
.screen:focus-visible { outline: 3px solid var(--accent); }
canvas { display: block; image-rendering: pixelated; }
button, input { font: inherit; color: inherit; }
button { min-width: 44px; min-height: 44px; padding: 0 0.75rem; border: 0; border-radius: 8px; background: #1b2324; cursor: pointer; }
button:focus-visible, input:focus-visible { outline: 3px solid var(--accent); outline-offset: 2px; }
.big { position: absolute; inset: 0; margin: auto; width: fit-content; height: fit-content; padding: 1rem 1.75rem; border-radius: 999px; background: var(--accent); color: #06211d; font-weight: 700; }
.message { position: absolute; inset: auto 0 0; margin: 0; padding: 0.75rem 1rem; background: #000c; text-align: center; }
.bar { position: absolute; inset: 0 0 auto; display: flex; gap: 0.5rem; align-items: center; padding: 0.5rem; background: #000b; opacity: 0; pointer-events: none; transition: opacity 0.15s; }
.bar:focus-within, .bar.shown { opacity: 1; pointer-events: auto; }
@media (hover: hover) { :host(:hover) .bar { opacity: 1; pointer-events: auto; } }
@container (max-width: 30rem) { .bar input { display: none; } }
.bar input { width: 6rem; accent-color: var(--accent); }
.bar .last { margin-inline-start: auto; }
[hidden] { display: none !important; }
.pad { position: absolute; inset: auto 0 0; touch-action: none; user-select: none; -webkit-user-select: none; pointer-events: none; }
.pad[data-place="under"] { opacity: 0.65; }
.pad > * { position: absolute; box-sizing: border-box; pointer-events: auto; touch-action: none; -webkit-touch-callout: none; }
.cross { border-radius: 50%; background: #121819; box-shadow: inset 0 0 0 2px #273132; }
.cross svg { display: block; width: 100%; height: 100%; }
.plus { fill: #222c2d; stroke: #3a4748; stroke-width: 1.5; stroke-linejoin: round; }
.up, .down, .left, .right { fill: #6f7d7c; }
.cross:is([data-held="1"], [data-held="5"], [data-held="9"]) .up,
.cross:is([data-held="2"], [data-held="6"], [data-held="10"]) .down,
.cross:is([data-held="4"], [data-held="5"], [data-held="6"]) .left,
.cross:is([data-held="8"], [data-held="9"], [data-held="10"]) .right { fill: var(--accent); }
.round { display: grid; place-items: center; border: 2px solid #b98d3d; border-radius: 50%; background: #161c1d; font-size: 1.5rem; }
.round::after { content: attr(data-letter); }
.round[data-held] { background: #b98d3d; color: #171104; }
.pill { display: grid; place-items: center; border: 1.5px solid #4a5757; border-radius: 999px; background: #0f1415; font-size: 0.8125rem; color: #c3cac6; }
.pill[data-held] { border-color: var(--accent); background: var(--accent); color: #06211d; }
@media (prefers-reduced-motion: reduce) { .bar { transition: none; } }
`;
