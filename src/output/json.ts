/** JSON as it is stored: two spaces, final newline, no half surrogate that another reader would refuse. */
export function storedJson(value: unknown): string {
  return `${JSON.stringify(value, null, 2)}\n`
}
