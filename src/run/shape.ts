/**
 * Checks records by the shape that `pipeline/record/schema.ts` gives them. What it asks of a record is written into the
 * program as JSON Schema: zod takes longer to load than ten records take to make.
 */
declare const __SHAPE__: Shape

/** As much of JSON Schema as the record's schema is written in. */
interface Shape {
  readonly type?: Type | readonly Type[]
  readonly anyOf?: readonly Shape[]
  readonly properties?: Readonly<Record<string, Shape>>
  readonly items?: Shape
  readonly const?: unknown
  readonly enum?: readonly unknown[]
  readonly pattern?: string
  readonly minLength?: number
  readonly minimum?: number
  readonly maximum?: number
}

type Type = 'object' | 'array' | 'string' | 'integer' | 'boolean' | 'null'

/** On failure the keys that lead to what does not fit are left in `keys`, innermost first. */
type Fits = (value: unknown, keys: string[]) => boolean

let fits: Fits | undefined

/** The JSON path of the first value that is not as the schema has it; null where all are. */
export function misfit(record: unknown): string | null {
  fits ??= fitting(__SHAPE__)
  const keys: string[] = []
  return fits(record, keys) ? null : keys.reverse().join('.')
}

function fitting(shape: Shape): Fits {
  if (shape.anyOf) {
    const choices = shape.anyOf.map(fitting)
    return (value, keys) => choices.some((fits) => fits(value, keys))
  }
  if (shape.type === 'object') return objects(shape.properties!)
  if (shape.type === 'array') return arrays(fitting(shape.items!))
  return scalars(shape)
}

/** All keys are asked for, and no others allowed. */
function objects(properties: Readonly<Record<string, Shape>>): Fits {
  const entries = Object.entries(properties).map(([key, shape]) => [key, fitting(shape)] as const)
  return (value, keys) => {
    if (typeof value !== 'object' || value === null) return false
    for (const [key, fits] of entries)
      if (!fits((value as Readonly<Record<string, unknown>>)[key], keys)) {
        keys.push(key)
        return false
      }
    return Object.keys(value).length === entries.length
  }
}

function arrays(fits: Fits): Fits {
  return (value, keys) => {
    if (!Array.isArray(value)) return false
    const at = value.findIndex((item) => !fits(item, keys))
    if (at >= 0) keys.push(String(at))
    return at < 0
  }
}

function scalars({
  type = [],
  minLength = 0,
  minimum = -Infinity,
  maximum = Infinity,
  ...shape
}: Shape): Fits {
  const types = new Set([type].flat())
  const listed = shape.enum ?? (shape.const === undefined ? null : [shape.const])
  const pattern = shape.pattern === undefined ? null : new RegExp(shape.pattern)
  return (value) => {
    if (listed) return listed.includes(value)
    if (typeof value === 'string')
      return types.has('string') && value.length >= minLength && (pattern === null || pattern.test(value))
    if (typeof value === 'number')
      return types.has('integer') && Number.isInteger(value) && value >= minimum && value <= maximum
    return value === null ? types.has('null') : typeof value === 'boolean' && types.has('boolean')
  }
}
