import { text } from '../../i18n/messages.ts';

/** The name in its oval: letters of even strokes, the O a sun disc, the E three reeds. */
const LETTERS: readonly (readonly [x: number, path: string])[] = [
  [0, 'M15.9 4.2A9 9 0 1 0 15.9 15.8'],
  [23, 'M0 19 8.5 1 17 19'],
  [48, 'M1 19V1h6.5a5 5 0 0 1 0 10H1M7.5 11l6 8'],
  [68, 'M0 1h15M7.5 1v18'],
  [89, 'M0 10a9 9 0 1 0 18 0a9 9 0 1 0-18 0'],
  [115, 'M1 1v11.5a6.5 6.5 0 0 0 13 0V1'],
  [137, 'M15.9 4.2A9 9 0 1 0 15.9 15.8'],
  [162, 'M1 1v18M14 1v18M1 10h13'],
  [185, 'M0 1h12M0 10h12M0 19h12'],
];

/** The name of the product as it is drawn. */
export function Wordmark({ class: name }: { class?: string | undefined }) {
  return (
    <svg
      class={name}
      viewBox="-1 -1 254 46"
      role="img"
      aria-label={text.common.name}
      fill="none"
      stroke="currentColor"
      stroke-width="2"
    >
      <rect x="1" y="1" width="242" height="42" rx="21" stroke="var(--ring)" />
      <path d="M250 6v32" stroke="var(--ring)" stroke-width="2.5" />
      <g transform="translate(23 12)">
        {LETTERS.map(([x, path]) => (
          <path key={x} d={path} transform={`translate(${x} 0)`} />
        ))}
        <circle cx="98" cy="10" r="2.4" fill="var(--ring)" stroke="none" />
      </g>
    </svg>
  );
}
