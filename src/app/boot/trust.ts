/** The part of Trusted Types that is used; https://w3c.github.io/trusted-types/dist/spec/ */
interface PolicyFactory {
  createPolicy(name: string, rules: { createScriptURL(url: string): string | null }): unknown;
}

/** `url` when it is a script of this page: its service worker, or one of its built files. Else null, which the browser refuses. */
function ownScript(url: string): string | null {
  const { pathname, origin } = new URL(url, document.baseURI);
  const page = new URL(document.baseURI).pathname;
  const folder = page.slice(0, page.lastIndexOf('/') + 1);
  const isOwn = origin === location.origin && pathname.startsWith(folder);
  return isOwn && /^(sw|assets\/[\w.-]+)\.js$/.test(pathname.slice(folder.length)) ? url : null;
}

/**
 * Where the browser has Trusted Types, the page's policy lets no text become a script or a part of the page. This says which
 * addresses may: the worker and the service worker are asked for by theirs. It is the only such word there is, since the
 * policy allows one of this name, once.
 */
export function trustOwnScripts(): void {
  const { trustedTypes } = globalThis as { readonly trustedTypes?: PolicyFactory };
  trustedTypes?.createPolicy('default', { createScriptURL: ownScript });
}
