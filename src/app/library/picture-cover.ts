/** Size of a cover that is made of any picture, in square pixels: it fills the place of the console's, whose pixels are wider than high. */
const WIDTH = 293;
const HEIGHT = 240;

/** The middle of the picture in `file` as a PNG file of a cover's shape; null where the browser knows no picture in it. */
export async function coverFromFile(file: Blob): Promise<Uint8Array | null> {
  const picture = await createImageBitmap(file).catch(() => null);
  if (!picture) return null;
  const canvas = document.createElement('canvas');
  canvas.width = WIDTH;
  canvas.height = HEIGHT;
  const scale = Math.max(WIDTH / picture.width, HEIGHT / picture.height);
  const [width, height] = [picture.width * scale, picture.height * scale];
  const context = canvas.getContext('2d');
  if (context) context.imageSmoothingQuality = 'high';
  context?.drawImage(picture, (WIDTH - width) / 2, (HEIGHT - height) / 2, width, height);
  picture.close();
  const png = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, 'image/png'));
  return png && new Uint8Array(await png.arrayBuffer());
}
