import style from './Beside.module.css';

/** Unit of all that is drawn: its edges are steps, as those of the console's pictures are. */
const STEP = 12;
/** Ground, from the top of a side that is 900 high. */
const GROUND = 780;

/** A heap of `rows` steps with its middle at `x`, as a path. */
function pyramid(x: number, rows: number): string {
  const row = (i: number) =>
    `M${x - (rows - i) * STEP} ${GROUND - i * STEP}h${2 * (rows - i) * STEP}v-${STEP}H${x - (rows - i) * STEP}z`;
  return Array.from({ length: rows }, (_, i) => row(i)).join('');
}

/** The half of `pyramid` that the light does not reach. */
function shade(x: number, rows: number): string {
  const row = (i: number) => `M${x} ${GROUND - i * STEP}h${(rows - i) * STEP}v-${STEP}H${x}z`;
  return Array.from({ length: rows }, (_, i) => row(i)).join('');
}

/** A disc of steps. */
function disc(x: number, y: number, radius: number): string {
  let path = '';
  for (let at = -radius; at < radius; at++) {
    const half = Math.round(Math.sqrt(radius * radius - (at + 0.5) ** 2));
    path += `M${x - half * STEP} ${y + at * STEP}h${2 * half * STEP}v${STEP}H${x - half * STEP}z`;
  }
  return path;
}

/** Reeds: stalks of different heights, each with a head. */
function reeds(places: readonly (readonly [x: number, height: number])[]): string {
  return places
    .map(
      ([x, height]) =>
        `M${x} ${GROUND + 60}h${STEP / 2}V${GROUND - height}H${x}zM${x - STEP / 2} ${GROUND - height}h${1.5 * STEP}v-${6 * STEP}h-${1.5 * STEP}z`,
    )
    .join('');
}

/** Where the ground ends and the river begins, and light on the water. */
function water(from: number): string {
  const lines = [0, 2, 3, 5, 7];
  return lines
    .map(
      (line, i) =>
        `M${from + ((i * 7) % 5) * 44} ${GROUND + 40 + line * STEP}h${150 - i * 18}v${STEP / 3}h-${150 - i * 18}z`,
    )
    .join('');
}

const STARS = [
  [96, 120],
  [228, 84],
  [60, 276],
  [300, 204],
  [156, 420],
  [348, 372],
] as const;

const stars = STARS.map(([x, y]) => `M${x} ${y}h4v4h-4z`).join('');

/** A quiet picture on either side of the game's: a river bank at dusk, or by day where the page is light. */
export function Beside() {
  return (
    <div class={style.beside}>
      <svg aria-hidden="true" viewBox="0 0 800 900" preserveAspectRatio="xMinYMax slice">
        <path class={style.stars} d={stars} />
        <path class={style.sun} d={disc(168, 336, 7)} />
        <path class={style.far} d={pyramid(300, 17)} />
        <path class={style.near} d={pyramid(96, 24)} />
        <path class={style.shade} d={shade(96, 24)} />
        <path class={style.ground} d={`M0 ${GROUND}h800v200H0z`} />
        <path class={style.water} d={water(20)} />
      </svg>
      <svg aria-hidden="true" viewBox="0 0 800 900" preserveAspectRatio="xMaxYMax slice">
        <path class={style.stars} d={stars} transform="translate(420 36)" />
        <path class={style.far} d={pyramid(540, 12)} />
        <path class={style.far} d={pyramid(660, 19)} />
        <path class={style.shade} d={shade(660, 19)} />
        <path class={style.ground} d={`M0 ${GROUND}h800v200H0z`} />
        <path class={style.water} d={water(470)} />
        <path
          class={style.reeds}
          d={reeds([
            [564, 60],
            [612, 132],
            [642, 96],
            [696, 204],
            [726, 156],
            [768, 252],
          ])}
        />
      </svg>
    </div>
  );
}
