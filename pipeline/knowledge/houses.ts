/** The house styles of `houses/`, their patterns compiled. A new house is one file and one line here. */
import au from '../houses/au.json' with { type: 'json' }
import ca from '../houses/ca.json' with { type: 'json' }
import cn from '../houses/cn.json' with { type: 'json' }
import de from '../houses/de.json' with { type: 'json' }
import eu from '../houses/eu.json' with { type: 'json' }
import fr from '../houses/fr.json' with { type: 'json' }
import india from '../houses/in.json' with { type: 'json' }
import jp from '../houses/jp.json' with { type: 'json' }
import jpPm from '../houses/jp-pm.json' with { type: 'json' }
import kr from '../houses/kr.json' with { type: 'json' }
import nato from '../houses/nato.json' with { type: 'json' }
import ruKremlin from '../houses/ru-kremlin.json' with { type: 'json' }
import ruMfa from '../houses/ru-mfa.json' with { type: 'json' }
import sg from '../houses/sg.json' with { type: 'json' }
import uk from '../houses/uk.json' with { type: 'json' }
import un from '../houses/un.json' with { type: 'json' }
import usState from '../houses/us-state.json' with { type: 'json' }
import usWhiteHouse from '../houses/us-white-house.json' with { type: 'json' }
import { Needles, needlesOf, type Sought } from './needles.js'
import type { House } from './schema.js'

export interface CompiledHouse {
  readonly id: string
  readonly name: string
  readonly issuer: string | null
  readonly issuerName: string | null
  readonly familyFirst: boolean
  readonly dateOrder: 'day-first' | 'month-first' | null
  readonly signs: readonly {
    readonly in: 'line' | 'lead'
    readonly pattern: () => RegExp
    /** One of these needles stands in every text that the pattern matches; null where that cannot be told. */
    readonly needles: readonly number[] | null
    readonly weight: number
  }[]
  /** Whole lines that are furniture, null where the house has none of its own. */
  readonly furniture: () => RegExp | null
}

const BUILT_IN: readonly unknown[] = [
  au,
  ca,
  cn,
  de,
  eu,
  fr,
  india,
  jp,
  jpPm,
  kr,
  nato,
  ruKremlin,
  ruMfa,
  sg,
  uk,
  un,
  usState,
  usWhiteHouse,
]

export function builtInHouses(): House[] {
  return BUILT_IN as House[]
}

/** Made when it is first asked for: most patterns never are. */
function late<T>(make: () => T): () => T {
  let made: T | undefined
  return () => {
    made ??= make()
    return made
  }
}

export interface PreparedHouses {
  readonly needles: readonly Sought[]
  /** The numbers of the needles of each sign of each house. */
  readonly signs: readonly (readonly (readonly number[] | null)[])[]
}

/** The needles are what the signs of all houses ask for. */
export function compileHouses(
  houses: readonly House[],
  prepared?: PreparedHouses,
): { houses: CompiledHouse[]; houseNeedles: Needles } {
  const needles = new Needles(prepared?.needles)
  const numbersOf = (sign: House['signs'][number]) =>
    needlesOf(patternOf(sign))?.map((needle) => needles.add(needle)) ?? null
  const compiled = houses.map((h, at) => ({
    id: h.id,
    name: h.name,
    issuer: h.issuer,
    issuerName: h.issuerName,
    familyFirst: h.familyFirst,
    dateOrder: h.dateOrder,
    signs: h.signs.map((s, i) => ({
      in: s.lead === undefined ? ('line' as const) : ('lead' as const),
      pattern: late(() => new RegExp(patternOf(s), s.ignoreCase ? 'iu' : 'u')),
      needles: prepared ? prepared.signs[at]![i]! : numbersOf(s),
      weight: s.weight,
    })),
    furniture: late(() =>
      h.furniture.length === 0
        ? null
        : new RegExp(`^(?:${h.furniture.map((f) => `(?:${f})`).join('|')})$`, 'iu'),
    ),
  }))
  return { houses: compiled, houseNeedles: needles }
}

const patternOf = ({ lead, line }: House['signs'][number]) => lead ?? line ?? '(?!)'
