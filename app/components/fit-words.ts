// Whether a coder qualifies, in words.
import { orList } from '#app/components/phrases.ts'
import { timeWords, type Ask, type Fit } from '#db/jobs/fit.ts'
import { credentialFacts, type Credential } from '#db/vocabulary/credentials.ts'

/** A sign or a number, and a line: "✓ you qualify", "1 step: CCS-P or CPC", "3 things to meet". */
export type FitWords = { mark: string; says: string }

export function fitWords({ verdict, asks }: Pick<Fit, 'verdict' | 'asks'>): FitWords {
  const lacking = asks.filter(({ state }) => state !== 'met')
  if (verdict === 'qualify') return { mark: '✓', says: 'you qualify' }
  if (verdict === 'one-step') return { mark: '1', says: `step: ${shortAsk(lacking[0]!.ask)}` }
  return { mark: String(lacking.length), says: 'things to meet' }
}

/** What is required, as a line of its own; a place is said by its job. */
export function askWords(ask: Ask, openTo: string): { says: string; more: string | null } {
  switch (ask.about) {
    case 'where':
      return { says: `Open to: ${openTo}`, more: null }
    case 'years':
      return { says: `${timeWords(ask.months)} of experience`, more: null }
    case 'certified':
      return { says: 'Any coding certification', more: null }
    case 'credential':
      return { says: orList(ask.anyOf), more: orList(ask.anyOf.map((code) => credentialFacts[code].name)) }
  }
}

function shortAsk(ask: Ask): string {
  if (ask.about === 'where') return 'where you live'
  if (ask.about === 'years') return timeWords(ask.months)
  return ask.about === 'certified' ? 'a certification' : someOf(ask.anyOf)
}

const someOf = (group: Credential[]) =>
  group.length > 3 ? `${group.slice(0, 2).join(', ')} or ${group.length - 2} more` : orList(group)
