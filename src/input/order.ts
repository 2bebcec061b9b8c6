/** The one order of names: by UTF-16 code unit, the same under every locale. */
export const byCodeUnit = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)
