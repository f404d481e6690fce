import { saidDay } from '#app/components/dates.ts'
import { countOf } from '#app/components/phrases.ts'
import type { SentProfile } from '#db/applications/snapshot.ts'
import { chartTypeFacts } from '#db/vocabulary/chart-types.ts'
import { verificationLabels } from '#db/vocabulary/coders.ts'
import { specialtyLabels } from '#db/vocabulary/specialties.ts'
import { stateNames } from '#db/vocabulary/states.ts'
import { toolFacts } from '#db/vocabulary/tools.ts'

/** A profile as it goes, or went, with an application. What it does not say is left out. */
export function SentProfileFacts({ profile }: { profile: SentProfile }) {
  const rows = profileRows(profile).filter(({ words }) => words)
  return (
    <>
      <p>
        <strong>{profile.name}</strong>
        {profile.headline && `, ${profile.headline}`}
      </p>
      {profile.about && <p className="as-sent">{profile.about}</p>}
      <dl className="policy">
        {rows.map(({ name, words }) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd className="value">{words}</dd>
          </div>
        ))}
      </dl>
    </>
  )
}

function profileRows(profile: SentProfile): { name: string; words: string | null }[] {
  const { chartTypes, specialties, tools } = profile
  return [
    { name: 'Credentials', words: profile.credentials.map(credentialWords).join('; ') },
    { name: 'Experience', words: profile.codingMonths === null ? null : monthsWords(profile.codingMonths) },
    { name: 'Chart types', words: done(chartTypes, (type) => chartTypeFacts[type].label) },
    { name: 'Specialties', words: done(specialties, (specialty) => specialtyLabels[specialty]) },
    { name: 'Tools', words: done(tools, (tool) => toolFacts[tool].label) },
    { name: 'Lives in', words: profile.livesIn && stateNames[profile.livesIn] },
    { name: 'May work from', words: profile.mayWorkFrom.map((state) => stateNames[state]).join(', ') },
    { name: 'Hours', words: hoursWords(profile) },
  ]
}

/** "CPC, as they say, until 31 December 2026" */
function credentialWords({ credential, expiresOn, verification }: SentProfile['credentials'][number]): string {
  return [credential, verificationLabels[verification], expiresOn && `until ${saidDay(expiresOn)}`]
    .filter(Boolean)
    .join(', ')
}

function done<Value>(what: { value: Value; months: number }[], nameOf: (value: Value) => string): string {
  return what.map(({ value, months }) => nameOf(value) + (months ? ` (${monthsWords(months)})` : '')).join(', ')
}

/** "3 years 2 months" */
function monthsWords(months: number): string {
  const [years, rest] = [Math.floor(months / 12), months % 12]
  return [years && countOf(years, 'year'), (rest || !years) && countOf(rest, 'month')].filter(Boolean).join(' ')
}

function hoursWords({ hoursFrom, hoursTo, timeZone, weekends }: SentProfile): string {
  return [
    hoursFrom !== null && hoursTo !== null && `${hoursFrom}:00 to ${hoursTo}:00`,
    timeZone?.replace('_', ' '),
    weekends !== null && (weekends ? 'weekends too' : 'no weekends'),
  ]
    .filter(Boolean)
    .join(', ')
}
