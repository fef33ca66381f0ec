/** Browsers have taken a file by then, ms. */
const TAKEN = 60_000;

/** Give the player `content` as a file called `name`: a download. */
export function download(name: string, content: Blob): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(content);
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), TAKEN);
}
