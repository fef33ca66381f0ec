/** The headers that a host is to send with the page's files, in the forms that hosts read. */

/** A path below the page, a `*` at its end for all that begins so, and what is sent with it. */
export interface HeaderRule {
  readonly path: `/${string}`;
  readonly headers: Readonly<Record<string, string>>;
}

/** `all` for every file; the service worker is asked for anew each time, and what has a hash in its name never again. */
export function headerRules(all: HeaderRule['headers']): HeaderRule[] {
  return [
    { path: '/*', headers: all },
    { path: '/sw.js', headers: { 'Cache-Control': 'no-cache' } },
    { path: '/assets/*', headers: { 'Cache-Control': 'public, max-age=31536000, immutable' } },
  ];
}

/** `_headers`. https://docs.netlify.com/manage/routing/headers/ https://developers.cloudflare.com/pages/configuration/headers/ */
export function forNetlify(rules: readonly HeaderRule[]): string {
  const blocks = rules.map(({ path, headers }) => [
    path,
    ...Object.entries(headers).map(([name, value]) => `  ${name}: ${value}`),
  ]);
  return `${blocks.flat().join('\n')}\n`;
}

/** A path as nginx has it: the longest prefix wins, and one without a `*` is that file alone. */
const locationOf = (path: string) => (path.endsWith('*') ? path.slice(0, -1) : `= ${path}`);

/**
 * `nginx.conf`, to be included in `http`: a server at port 80 for the files in /usr/share/nginx/html. What a location sends replaces what its server does, so
 * each has all of it. https://nginx.org/en/docs/http/ngx_http_headers_module.html
 */
export function forNginx(rules: readonly HeaderRule[]): string {
  const [{ headers: all }] = rules;
  const locations = rules.flatMap(({ path, headers }) => {
    // Where nothing is said, browsers guess how long a file may be kept.
    const sent = { 'Cache-Control': 'no-cache', ...all, ...headers };
    const lines = Object.entries(sent).map(([name, value]) => `    add_header ${name} "${value}" always;`);
    return [`  location ${locationOf(path)} {`, '    try_files $uri $uri/index.html =404;', ...lines, '  }'];
  });
  return `${[
    'server {',
    '  listen 80;',
    '  root /usr/share/nginx/html;',
    '  server_tokens off;',
    '  charset utf-8;',
    '  # The usual file of types does not know it.',
    '  include mime.types;',
    '  types { application/manifest+json webmanifest; }',
    '  default_type application/octet-stream;',
    '  gzip on;',
    '  gzip_vary on;',
    '  gzip_types text/css text/javascript application/javascript text/plain application/json application/manifest+json image/svg+xml;',
    '  error_page 404 /404.html;',
    '  # For hosts, and none of the page.',
    '  location = /_headers { return 404; }',
    '  location = /nginx.conf { return 404; }',
    ...locations,
    '}',
  ].join('\n')}\n`;
}
