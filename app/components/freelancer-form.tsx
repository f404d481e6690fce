// A freelancer's profile as one filled form: their page, and what a moderator sees of it.
import type { ReactNode } from 'react'
import { saidDay } from '#app/components/dates.ts'
import { countOf } from '#app/components/phrases.ts'
import { rateWords } from '#app/components/rate-words.ts'
import { Box } from '#app/components/box.tsx'
import type { Coder } from '#db/coders/profile.ts'
import { chartTypeFacts } from '#db/vocabulary/chart-types.ts'
import { verificationLabels } from '#db/vocabulary/coders.ts'
import { credentialFacts } from '#db/vocabulary/credentials.ts'
import { specialtyLabels } from '#db/vocabulary/specialties.ts'
import { stateNames } from '#db/vocabulary/states.ts'
import { toolFacts } from '#db/vocabulary/tools.ts'
import { workplaceLabels } from '#db/vocabulary/workplaces.ts'

/** What others may read of a profile: no address, no member number, no pay floor. */
export type Freelancer = Omit<Coder, 'personId' | 'version' | 'visibility' | 'looking' | 'payFloorCents' | 'rateCents'>

export function freelancerOf(coder: Coder): Freelancer {
  const {
    personId: _,
    version: __,
    visibility: ___,
    looking: ____,
    payFloorCents: _____,
    rateCents: ______,
    ...shown
  } = coder
  return shown
}

/** @param side what stands beside the heading; `record`, what was measured of their work; `foot` under all */
export function FreelancerForm({
  freelancer,
  today,
  side,
  record,
  foot,
}: {
  freelancer: Freelancer
  today: string
  side?: ReactNode
  record: ReactNode
  foot?: ReactNode
}) {
  const { name, headline, about, livesIn, mayWorkFrom, workplaces, codingMonths, availableFrom } = freelancer
  return (
    <div className="sheet form freelancer">
      <section className={`box tint ${side ? 'w8' : 'w12'}`}>
        <p className="caption">
          <b aria-hidden="true">31</b>Freelancer
        </p>
        <h1>{name}</h1>
        {headline && <p>{headline}</p>}
        {codingMonths !== null && <p className="soft">{monthsWords(codingMonths)} of coding in all</p>}
      </section>
      {side}
      <Box number="21" caption="Credentials" wide={7}>
        <ul className="held">
          {freelancer.credentials.map((held) => (
            <Credential key={held.credential} held={held} today={today} />
          ))}
        </ul>
        {!freelancer.credentials.length && <NotStated />}
      </Box>
      <Box number="15" caption="Open to work" wide={5}>
        <p className="value">{openWords(availableFrom, today)}</p>
        <ul className="held">
          {freelancer.capacities.map(({ chartType, perWeek }) => (
            <li key={chartType}>
              <span className="value">{perWeek.toLocaleString('en-US')}</span> a week ·{' '}
              {chartTypeFacts[chartType].label}
            </li>
          ))}
        </ul>
      </Box>
      <Box number="24F" caption="Rates, worked out for an hour" wide={7}>
        <Rates rates={freelancer.rates} />
      </Box>
      <Box number="32" caption="Where and when" wide={5}>
        <p>
          {livesIn ? `Lives in ${stateNames[livesIn]}` : <span className="soft">State not stated</span>}
          {mayWorkFrom.length > 0 && `; may work from ${mayWorkFrom.map((state) => stateNames[state]).join(', ')}`}
        </p>
        {workplaces.length > 0 && <p>{workplaces.map((workplace) => workplaceLabels[workplace]).join(' · ')}</p>}
        <Hours of={freelancer} />
      </Box>
      <Experience
        number="24D"
        caption="Charts coded"
        of={freelancer.chartTypes}
        label={(value) => chartTypeFacts[value].label}
      />
      <Experience
        number="24E"
        caption="Specialties"
        of={freelancer.specialties}
        label={(value) => specialtyLabels[value]}
      />
      <Experience number="23" caption="Software" of={freelancer.tools} label={(value) => toolFacts[value].label} />
      {record}
      {about && (
        <Box number="19" caption="In their words" wide={12} className="prose">
          <p className="as-sent">{about}</p>
        </Box>
      )}
      {foot}
    </div>
  )
}

function Credential({ held, today }: { held: Freelancer['credentials'][number]; today: string }) {
  const { credential, issuedOn, expiresOn, verification } = held
  const expired = expiresOn !== null && expiresOn < today
  const dates = [issuedOn && `since ${saidDay(issuedOn)}`, expiresOn && !expired && `until ${saidDay(expiresOn)}`]
  return (
    <li>
      <strong className="value">{credential}</strong> {credentialFacts[credential].name}
      <br />
      <span className="soft">
        {verificationLabels[verification]}
        {dates.filter(Boolean).map((date) => ` · ${date}`)}
      </span>
      {expired && <span className="wrong"> · expired on {saidDay(expiresOn)}</span>}
    </li>
  )
}

function Rates({ rates }: { rates: Freelancer['rates'] }) {
  if (!rates.length) return <NotStated />
  return (
    <ul className="held">
      {rates.map((rate, row) => {
        const { quote, charts, sum, hour, estimated } = rateWords(rate)
        return (
          <li key={row}>
            <span className="value">{quote}</span>
            {charts && ` · ${charts}`}
            <br />
            {hour && sum && (
              <span className="value soft">
                {sum} = <strong>${hour}</strong> an hour{estimated && ', estimated'}
              </span>
            )}
            {hour && !sum && <span className="soft">as quoted</span>}
            {!hour && <span className="soft">What it comes to in an hour can’t be told.</span>}
          </li>
        )
      })}
    </ul>
  )
}

function Hours({ of: { timeZone, hoursFrom, hoursTo, weekends } }: { of: Freelancer }) {
  const parts = [
    hoursFrom !== null && hoursTo !== null && `${hoursFrom}:00 to ${hoursTo}:00`,
    timeZone && `${timeZone.replaceAll('_', ' ')} time`,
    weekends && 'weekends too',
    weekends === false && 'no weekends',
  ].filter((part) => typeof part === 'string')
  return parts.length ? <p className="value">{parts.join(' · ')}</p> : null
}

function Experience<Value extends string>({
  number,
  caption,
  of,
  label,
}: {
  number: string
  caption: string
  of: { value: Value; months: number }[]
  label: (value: Value) => string
}) {
  return (
    <Box number={number} caption={caption} wide={4}>
      <ul className="held">
        {of.map(({ value, months }) => (
          <li key={value}>
            {label(value)} <span className="soft value">{months > 0 && monthsWords(months)}</span>
          </li>
        ))}
      </ul>
      {!of.length && <NotStated />}
    </Box>
  )
}

const NotStated = () => <p className="soft">not stated</p>

function openWords(availableFrom: string | null, today: string): string {
  if (!availableFrom) return 'from when is not stated'
  return availableFrom <= today ? 'now' : `from ${saidDay(availableFrom)}`
}

/** "14 months", "3 years", "3 years 6 months" */
function monthsWords(months: number): string {
  if (months < 24) return countOf(months, 'month')
  const rest = months % 12
  return [countOf(Math.floor(months / 12), 'year'), rest > 0 && countOf(rest, 'month')].filter(Boolean).join(' ')
}
