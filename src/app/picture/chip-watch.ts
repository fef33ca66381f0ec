/** Pictures by which it is known whether a graphics chip keeps up. */
const PICTURES = 120;
/** So many of them late: it does not. */
const TOO_MANY = 60;
/** A picture may take so long, ms; whoever asks sooner (a picture is drawn again as a slider moves) asks again. */
const IN_TIME = 14;

/**
 * Whether a graphics chip has done with a picture when the next one comes: where it has not, again and again, the page
 * waits for it, and the sound is next. Only for filters that could be too much.
 */
export class ChipWatch {
  private readonly gl: WebGL2RenderingContext;
  private fence: WebGLSync | null = null;
  private fencedAt = 0;
  private seen = 0;
  private late = 0;

  constructor(gl: WebGL2RenderingContext) {
    this.gl = gl;
  }

  /** A picture is to be drawn at `now`, ms. True once it is known that there is too much to do. */
  isTooMuch(now: number): boolean {
    const { gl, fence } = this;
    if (!fence || now - this.fencedAt < IN_TIME) return false;
    this.seen++;
    if (gl.getSyncParameter(fence, gl.SYNC_STATUS) !== gl.SIGNALED) this.late++;
    gl.deleteSync(fence);
    this.fence = null;
    if (this.seen < PICTURES) return false;
    const isTooMuch = this.late >= TOO_MANY;
    this.seen = 0;
    this.late = 0;
    return isTooMuch;
  }

  /** It was drawn, as far as the page is concerned, at `now`. */
  drawn(now: number): void {
    if (this.fence) return;
    const { gl } = this;
    this.fence = gl.fenceSync(gl.SYNC_GPU_COMMANDS_COMPLETE, 0);
    this.fencedAt = now;
    gl.flush();
  }
}
