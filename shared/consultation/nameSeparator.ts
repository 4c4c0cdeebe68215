/** Parts the names of departments in a list that somebody typed or pasted. */
export const NAME_SEPARATOR = /[\n、；;]/;
