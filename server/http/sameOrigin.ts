/**
 * True when a browser sent the request from a page of this very server: its `Origin` names the host it was sent to. The
 * scheme is left out of it, since a proxy may speak TLS for us.
 */
export function isOwnOrigin(headers: Readonly<Record<string, string | string[] | undefined>>): boolean {
  const { origin, host } = headers;
  if (typeof origin !== 'string' || typeof host !== 'string') return false;
  return URL.canParse(origin) && new URL(origin).host === new URL(`http://${host}`).host;
}
