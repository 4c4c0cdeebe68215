/** What a colleague may know of an account. */
export interface PersonView {
  readonly id: string;
  readonly name: string;
}
