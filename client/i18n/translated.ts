/**
 * The same keys as a catalogue, with any text: what another language must supply. Where it tells one from many, a key with `_one` behind it
 * stands beside a text that counts.
 */
export type Translated<Catalogue> = {
  readonly [Key in keyof Catalogue]: Catalogue[Key] extends string ? string : Translated<Catalogue[Key]>;
} & {
  readonly [Key in keyof Catalogue as Catalogue[Key] extends string ? `${Key & string}_one` : never]?: string;
};
