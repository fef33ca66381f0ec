/** The bytes of a game that is given by its address, or as they are. Rejects where they cannot be had. */
export async function romFrom(game: string | Uint8Array): Promise<Uint8Array> {
  if (typeof game !== 'string') return game;
  const response = await fetch(game);
  if (!response.ok) throw new Error(`${game}: ${response.status}`);
  return new Uint8Array(await response.arrayBuffer());
}

/** Whether it is a disk image: with a header ("FDS"), or beginning with the block that every disk begins with. */
export function isDisk(rom: Uint8Array): boolean {
  const starts = (text: string, at: number) => [...text].every((letter, i) => rom[at + i] === letter.charCodeAt(0));
  return starts('FDS', 0) || starts('*NINTENDO-HVC*', 1);
}
