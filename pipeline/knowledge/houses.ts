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
import { type Needles, needlesOf } from './needles.js'
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

/** `needles` gets what the signs of all houses ask for. */
export function compileHouses(houses: readonly House[], needles: Needles): CompiledHouse[] {
  return houses.map((h) => ({
    id: h.id,
    name: h.name,
    issuer: h.issuer,
    issuerName: h.issuerName,
    familyFirst: h.familyFirst,
    dateOrder: h.dateOrder,
    signs: h.signs.map((s) => ({
      in: s.lead === undefined ? 'line' : 'lead',
      pattern: late(() => new RegExp(s.lead ?? s.line ?? '(?!)', s.ignoreCase ? 'iu' : 'u')),
      needles: needlesOf(s.lead ?? s.line ?? '')?.map((needle) => needles.add(needle)) ?? null,
      weight: s.weight,
    })),
    furniture: late(() =>
      h.furniture.length === 0
        ? null
        : new RegExp(`^(?:${h.furniture.map((f) => `(?:${f})`).join('|')})$`, 'iu'),
    ),
  }))
}
