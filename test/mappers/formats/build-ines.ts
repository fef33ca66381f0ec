/** An image of 16 KiB of PRG ROM and 8 KiB of CHR ROM, all zeros, whose header goes on with `bytes` from byte 6. */
export function ines(bytes: number[], body = 0x4000 + 0x2000): Uint8Array {
  const image = new Uint8Array(16 + body);
  image.set([0x4e, 0x45, 0x53, 0x1a, 1, 1, ...bytes]);
  return image;
}

/** A string's characters as bytes. */
export const text = (s: string) => Uint8Array.from(s, (c) => c.charCodeAt(0));
