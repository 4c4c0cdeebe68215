/** What parts the names of departments when several are typed or pasted at once. */
export const DEPARTMENT_SEPARATORS = ['、', ',', '，'];
