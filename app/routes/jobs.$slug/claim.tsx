// The boxes of the form that hold one short value each: 24A to 24H.
import { openNames, unsaid } from '#app/components/open-words.ts'
import { exactHourlyWords, quoteWords } from '#app/components/pay-words.ts'
import { PlaceBadge } from '#app/components/place-badge.tsx'
import { placeWords } from '#app/components/place-words.ts'
import { Box } from '#app/components/box.tsx'
import { scheduleWords } from '#app/components/policy-words.ts'
import type { JobFacts } from '#db/jobs/facts.ts'
import { chartTypeFacts } from '#db/vocabulary/chart-types.ts'
import type { EmployerKind } from '#db/vocabulary/employers.ts'
import { employmentLabels } from '#db/vocabulary/pay.ts'
import { specialtyLabels } from '#db/vocabulary/specialties.ts'
import { permanenceLabels } from '#db/vocabulary/workplaces.ts'

type Props = { facts: JobFacts; employerKind: EmployerKind | null; weeklyHours: number | null; timeZone: string | null }

export function ClaimBoxes({ facts, employerKind, weeklyHours, timeZone }: Props) {
  const hours = [
    scheduleWords(facts.schedule),
    weeklyHours && `${weeklyHours} a week`,
    timeZone && zoneName(timeZone),
  ].filter((part) => typeof part === 'string')
  return (
    <>
      <Box number="24A" caption="Employment" wide={3}>
        <Value>{facts.employment.map((employment) => employmentLabels[employment]).join(', ')}</Value>
      </Box>
      <Box number="24B" caption="Place of service" wide={3}>
        <PlaceBadge place={placeWords(facts, employerKind)} />
        {facts.permanence && <p className="soft">{permanenceLabels[facts.permanence]}</p>}
      </Box>
      <Box number="24C" caption="Open to" wide={3}>
        <OpenTo facts={facts} />
      </Box>
      <Box number="24D" caption="Hours" wide={3}>
        <Value>{hours.join(', ')}</Value>
      </Box>
      <Box number="24E" caption="Productivity" wide={3}>
        <Value>{facts.productivity.map(productivityWords).join('; ')}</Value>
      </Box>
      <Box number="24F" caption="$ an hour" wide={3}>
        <Hourly facts={facts} />
      </Box>
      <Box number="24G" caption="Accuracy" wide={3}>
        <Value>{facts.accuracy_percent === null ? '' : `${facts.accuracy_percent} %`}</Value>
      </Box>
      <Box number="24H" caption="What is coded" wide={3}>
        <Value>
          {[
            ...facts.chart_types.map((type) => chartTypeFacts[type].label),
            ...facts.specialties.map((specialty) => specialtyLabels[specialty]),
          ].join(', ')}
        </Value>
      </Box>
    </>
  )
}

/** "Central Time" */
function zoneName(timeZone: string): string | undefined {
  const parts = new Intl.DateTimeFormat('en-US', { timeZone, timeZoneName: 'longGeneric' }).formatToParts()
  return parts.find(({ type }) => type === 'timeZoneName')?.value
}

function Value({ children }: { children: string }) {
  return children ? <p className="value">{children}</p> : <p className="value silent">not stated</p>
}

function OpenTo({ facts }: { facts: JobFacts }) {
  const { says, names } = openNames(facts)
  if (!names.length) return <p className={says === unsaid ? 'value silent' : 'value'}>{says}</p>
  return (
    <details className="value">
      <summary>{says}</summary>
      {names.join(', ')}
    </details>
  )
}

function Hourly({ facts: { pay } }: { facts: JobFacts }) {
  const hourly = pay && exactHourlyWords(pay)
  if (!pay) return <Value>{''}</Value>
  if (!hourly) return <Value>{quoteWords(pay)}</Value>
  return (
    <p className="value big">
      <strong>{hourly}</strong>
      {pay.estimated && <small> est.</small>}
    </p>
  )
}

function productivityWords({ min, max, unit, chart_type }: JobFacts['productivity'][number]): string {
  const figures = min !== null && max !== null && min !== max ? `${min}–${max}` : `${min ?? `up to ${max}`}`
  return `${figures} ${unit.replace('/', ' an ').replace('an day', 'a day')}${chart_type ? `, ${chartTypeFacts[chart_type].label}` : ''}`
}
