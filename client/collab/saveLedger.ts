/**
 * Keeps account of one's own changes: which were sent on the present connection, and up to where the server says that they
 * are on its disk. What was sent on a connection that broke counts as unsaved until, on the next one, the answer that
 * carries everything is acknowledged.
 */
export class SaveLedger {
  #sent = 0;
  #acknowledged = 0;
  #hasAnswered = false;
  #hasUnsent = false;
  #isSaved = false;
  #hasUnsavedWork = false;

  /** Whether every change of this client is on the server's disk. False until the server has said so once. */
  get isSaved(): boolean {
    return this.#isSaved;
  }

  /** Whether something was changed here since the server last said that everything is saved. */
  get hasUnsavedWork(): boolean {
    return this.#hasUnsavedWork;
  }

  /** A new connection: the server counts from nothing. */
  connect(): void {
    this.#sent = 0;
    this.#acknowledged = 0;
    this.#hasAnswered = false;
  }

  /** The server has all that is here, and will not ask for it. */
  resume(): void {
    this.#hasAnswered = true;
  }

  /** The document was changed here. */
  change(): void {
    this.#isSaved = false;
    this.#hasUnsavedWork = true;
    this.#hasUnsent = true;
  }

  /** A sync update was sent, with every change so far; `isAnswer` when it carries all that the server lacks (sync step 2). */
  send(isAnswer: boolean): void {
    this.#sent += 1;
    this.#hasUnsent = false;
    this.#hasAnswered ||= isAnswer;
  }

  /** The server has the first `count` updates of this connection on its disk. */
  acknowledge(count: number): void {
    this.#acknowledged = Math.max(this.#acknowledged, count);
    if (this.#hasAnswered && !this.#hasUnsent && this.#acknowledged >= this.#sent) {
      this.#isSaved = true;
      this.#hasUnsavedWork = false;
    }
  }
}
