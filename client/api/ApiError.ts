/** A call that the server refused, or that never reached it (`status` 0, code `offline`). `message` is for the person, in Chinese from the server. */
export class ApiError extends Error {
  constructor(
    readonly code: string,
    message: string,
    /** The HTTP status, 0 without an answer. */
    readonly status: number,
  ) {
    super(message);
    this.name = 'ApiError';
  }
}
