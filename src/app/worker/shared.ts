import type { SharedAddress, SharedCache } from './words.ts';

const CACHE: SharedCache = 'cartouche-shared';

/** The files of a form, under whatever name they are in it. */
function filesOf(form: FormData): File[] {
  return [...form.values()].filter((value) => value instanceof File && value.name !== '') as File[];
}

/** Put the files that another app shares where the page finds them, beside those that still wait. */
async function put(files: readonly File[]): Promise<void> {
  const cache = await caches.open(CACHE);
  const now = Date.now();
  for (const [i, file] of files.entries()) {
    // The time and the place in the row are in the address, so that their order can be told; the name may hold anything.
    const headers = { 'X-Name': encodeURIComponent(file.name) };
    await cache.put(`./shared/${now + i}`, new Response(file, { headers }));
  }
}

/** Another app shares files: they wait for the page, which is opened for them. */
export async function takeShare(request: Request, root: URL): Promise<Response> {
  let address: SharedAddress = './?shared';
  try {
    await put(filesOf(await request.formData()));
  } catch {
    address = './?shared=failed';
  }
  return Response.redirect(new URL(address, root).href, 303);
}
