/**
 * Hosts show this page, or its copy 404.html, at addresses where there is nothing, too. In another folder than its own its
 * scripts are not found. It looks for its folder, from the address up, by the manifest that lies there. Resolves to
 * whether it lies elsewhere; then that page is opened.
 */
export async function findFolder(): Promise<boolean> {
  const { pathname } = location;
  const here = pathname.slice(0, pathname.lastIndexOf('/') + 1);
  const parts = pathname.replace(/\/?$/, '/').split('/');
  while (parts.pop() !== undefined && parts.length > 0) {
    const folder = `${parts.join('/')}/`;
    const manifest = await fetch(`${folder}manifest.webmanifest`)
      .then((answer) => answer.json())
      .catch(() => null);
    if (manifest?.id !== 'cartouche') continue;
    // In its own folder there is another reason, which looking again would not help.
    if (folder === here) return false;
    location.replace(folder.length > pathname.length ? folder : `${folder}?missing`);
    return true;
  }
  return false;
}
