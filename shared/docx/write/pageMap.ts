/** The page number that a block of the plan prints on, by its id; what is not laid out is missing. */
export type PageMap = ReadonlyMap<string, number>;
