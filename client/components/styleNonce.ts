/**
 * The nonce that style elements of this page must carry (`<meta name="csp-nonce">`, written by the server); undefined where
 * nobody asks for one.
 */
export const styleNonce: string | undefined =
  document.querySelector<HTMLMetaElement>('meta[name="csp-nonce"]')?.content || undefined;
