/**
 * Lets the page open without the server (serviceWorker.js). Browsers allow that over HTTPS only, and on `localhost` to try it
 * out.
 */
export function registerServiceWorker(): void {
  const isAllowed = location.protocol === 'https:' || location.hostname === 'localhost';
  if (!isAllowed || !import.meta.env.PROD || !('serviceWorker' in navigator)) return;
  // A certificate that the browser does not trust, or storage that is forbidden: the page works as ever with the server.
  navigator.serviceWorker.register('/serviceWorker.js').catch((error: unknown) => console.warn(error));
}
