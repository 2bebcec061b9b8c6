/** Numbers and amounts as people read them, the same under every locale. */

export const thousands = (n: number): string => String(n).replace(/\B(?=(\d{3})+$)/g, ',')

export const count = (n: number, one: string, many = `${one}s`): string =>
  `${thousands(n)} ${n === 1 ? one : many}`

export const seconds = (milliseconds: number): string => `${(milliseconds / 1000).toFixed(1)} s`
