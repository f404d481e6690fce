// Every fact of a job as the form has it, each beside the words that it was read from.
import { useFetcher } from '@remix-run/react'
import { useEffect, useRef, type ReactNode } from 'react'
import { Choice, Field, Shell, TextArea, Ticks, fieldId, type Option } from '#app/components/field.tsx'
import { saidTime } from '#app/components/dates.ts'
import { standardRows } from '#app/components/standard-rows.ts'
import { chartTypeFacts, chartTypes } from '#db/vocabulary/chart-types.ts'
import { apprenticePolicies, apprenticePolicyLabels } from '#db/vocabulary/credentials.ts'
import {
  benefitLabels,
  benefits,
  employmentLabels,
  employments,
  payBasisLabels,
  payBases,
  productivityUnits,
} from '#db/vocabulary/pay.ts'
import { roleFamilies, roleFamilyFacts, seniorities, seniorityLabels } from '#db/vocabulary/roles.ts'
import { specialties, specialtyLabels } from '#db/vocabulary/specialties.ts'
import { stateNames, states } from '#db/vocabulary/states.ts'
import { toolFacts, tools } from '#db/vocabulary/tools.ts'
import {
  flexibilities,
  flexibilityLabels,
  permanenceLabels,
  permanences,
  remediationLabels,
  remediations,
  workplaceLabels,
  workplaces,
} from '#db/vocabulary/workplaces.ts'

export type PostingFormModel = {
  typed: Record<string, string | string[]>
  errors: Record<string, string>
  /** Words of the posting, by field. */
  evidence: Record<string, string[]>
  contradictions: { code: string; says: string; words: string }[]
  /** What shutting out states costs, in one sentence. */
  cost: string | null
  warnings: string[]
}

const formId = 'posting'

export function PostingForm({
  model,
  saveTo,
  buttons,
}: {
  model: PostingFormModel
  saveTo: string
  buttons: ReactNode
}) {
  const { form, said } = useAutosave(saveTo)
  const { errors, evidence, contradictions } = model
  const one = (name: string) => [model.typed[name] ?? ''].flat()[0] ?? ''
  const many = (name: string) => [model.typed[name] ?? []].flat()
  const about = (name: string) => ({ name, error: errors[name], beside: <ReadFrom words={evidence[name]} /> })
  return (
    <form method="post" id={formId} ref={form} className="sheet form posting" noValidate>
      <div className="box w12 tint actions bar">
        {buttons}
        <span className="soft" role="status" aria-live="polite">
          {said}
        </span>
      </div>
      {contradictions.length > 0 && (
        <section className="box w12 note contradictions" aria-labelledby="contradictions">
          <h2 id="contradictions">Your words and your fields say two things</h2>
          <p>Mend the one that is wrong. If both are right, say why: coders will read it.</p>
          {contradictions.map(({ code, says, words }) => (
            <Shell key={code} name={`explain.${code}`} label={says} error={errors[`explain.${code}`]}>
              {(described) => (
                <>
                  <q className="value">{words}</q>
                  <input
                    {...described}
                    name={`explain.${code}`}
                    defaultValue={one(`explain.${code}`)}
                    maxLength={500}
                    placeholder="Both are right, because …"
                  />
                </>
              )}
            </Shell>
          ))}
        </section>
      )}
      {model.warnings.length > 0 && (
        <section className="box w12 note" aria-labelledby="warnings">
          <h2 id="warnings">Good to know before you publish</h2>
          <ul className="warnings">
            {model.warnings.map((says) => (
              <li key={says}>{says}</li>
            ))}
          </ul>
        </section>
      )}
      <Field {...about('title')} label="Title" number="1" value={one('title')} maxLength={300} wide="w12" />
      <Choice
        {...about('workplace')}
        label="Where the work is done"
        number="24B"
        value={one('workplace')}
        options={labelled(workplaces, workplaceLabels)}
        wide="w4"
      />
      <Field
        {...about('place.city')}
        label="City of the site"
        number="32"
        value={one('place.city')}
        maxLength={80}
        wide="w4"
      />
      <Choice
        {...about('place.state')}
        label="State of the site"
        number="32"
        value={one('place.state')}
        options={stateOptions}
        wide="w4"
      />
      <Choice
        {...about('eligible_states.mode')}
        label="Where a coder may live"
        number="24C"
        value={one('eligible_states.mode')}
        options={[
          { value: 'all', label: 'any state and DC' },
          { value: 'include', label: 'only the states ticked' },
          { value: 'exclude', label: 'all but the states ticked' },
        ]}
        wide="w4"
        hint={model.cost}
      />
      <Ticks
        {...about('eligible_states.states')}
        label="States"
        number="24C"
        values={many('eligible_states.states')}
        options={stateOptions}
        wide="w8"
      />
      <Field
        {...about('hybrid_days.count')}
        label="Days on site, if hybrid"
        number="24D"
        value={one('hybrid_days.count')}
        inputMode="numeric"
        wide="w3"
      />
      <Choice
        {...about('hybrid_days.per')}
        label="In each"
        number="24D"
        value={one('hybrid_days.per')}
        none="week"
        options={[{ value: 'month', label: 'month' }]}
        wide="w3"
      />
      <Field
        {...about('onsite_training_weeks')}
        label="Weeks of training on site"
        number="24D"
        value={one('onsite_training_weeks')}
        inputMode="numeric"
        wide="w3"
      />
      <Field
        {...about('travel_percent')}
        label="Travel, %"
        number="24D"
        value={one('travel_percent')}
        inputMode="numeric"
        wide="w3"
      />
      <Choice
        {...about('permanence')}
        label="Does it stay so?"
        number="22"
        value={one('permanence')}
        options={labelled(permanences, permanenceLabels)}
        wide="w4"
      />
      <Choice
        {...about('return_for_remediation')}
        label="Called back for poor results?"
        number="22"
        value={one('return_for_remediation')}
        options={labelled(remediations, remediationLabels)}
        wide="w4"
      />
      <Choice
        {...about('us_only')}
        label="From inside the US only?"
        number="22"
        value={one('us_only')}
        options={yesNo}
        wide="w4"
      />

      <Field
        {...about('pay.min')}
        label="Pay, $, from"
        number="24F"
        value={one('pay.min')}
        inputMode="decimal"
        wide="w4"
      />
      <Field
        {...about('pay.max')}
        label="Pay, $, up to"
        number="24F"
        value={one('pay.max')}
        inputMode="decimal"
        wide="w4"
      />
      <Choice
        {...about('pay.basis')}
        label="Paid"
        number="24F"
        value={one('pay.basis')}
        options={labelled(payBases, payBasisLabels)}
        wide="w4"
      />
      <Field
        {...about('weekly_hours')}
        label="Hours a week"
        number="24D"
        value={one('weekly_hours')}
        inputMode="numeric"
        wide="w3"
      />
      <Choice
        {...about('schedule.flexible')}
        label="Hours of the day"
        number="24D"
        value={one('schedule.flexible')}
        options={labelled(flexibilities, flexibilityLabels)}
        wide="w3"
      />
      <Choice
        {...about('schedule.weekends')}
        label="Weekend work?"
        number="24D"
        value={one('schedule.weekends')}
        options={yesNo}
        wide="w3"
      />
      <Choice
        {...about('time_zone')}
        label="Time zone of the hours"
        number="24D"
        value={one('time_zone')}
        options={timeZones}
        wide="w3"
      />
      <Ticks
        {...about('employment')}
        label="Employment"
        number="24A"
        values={many('employment')}
        options={labelled(employments, employmentLabels)}
        wide="w6"
      />
      <Ticks
        {...about('benefits')}
        label="Benefits"
        number="13"
        values={many('benefits')}
        options={labelled(benefits, benefitLabels)}
        wide="w6"
      />

      <Choice
        {...about('role_family')}
        label="Role"
        number="21"
        value={one('role_family')}
        options={roleFamilies.map((value) => ({ value, label: roleFamilyFacts[value].label }))}
        wide="w4"
      />
      <Choice
        {...about('seniority')}
        label="Level"
        number="21"
        value={one('seniority')}
        options={labelled(seniorities, seniorityLabels)}
        wide="w4"
      />
      <Field
        {...about('years_min')}
        label="Years required"
        number="21"
        value={one('years_min')}
        inputMode="decimal"
        wide="w4"
      />
      <TextArea
        {...about('credentials.required')}
        label="Credentials required"
        number="21"
        rows={3}
        value={one('credentials.required')}
        wide="w6"
        hint="A line for each thing asked, any one on it will do: CPC or CCS-P."
      />
      <TextArea
        {...about('credentials.required_within')}
        label="Due after hire"
        number="21"
        rows={3}
        value={one('credentials.required_within')}
        wide="w6"
        hint="As: CCS within 12 months."
      />
      <Field
        {...about('credentials.preferred')}
        label="Preferred, not required"
        number="21"
        value={one('credentials.preferred')}
        wide="w6"
      />
      <Choice
        {...about('credentials.any_certification')}
        label="Any coding certification will do?"
        number="21"
        value={one('credentials.any_certification')}
        options={yesNo.slice(0, 1)}
        none="no"
        wide="w3"
      />
      <Choice
        {...about('credentials.apprentice_policy')}
        label="Apprentices (CPC-A)"
        number="21"
        value={one('credentials.apprentice_policy')}
        options={labelled(apprenticePolicies, apprenticePolicyLabels)}
        wide="w3"
      />
      <Choice
        {...about('counts_toward_removal')}
        label="Does the work count toward removing the A?"
        number="21"
        value={one('counts_toward_removal')}
        options={yesNo}
        wide="w6"
      />
      <Field
        {...about('accuracy_percent')}
        label="Accuracy asked, %"
        number="24G"
        value={one('accuracy_percent')}
        inputMode="decimal"
        wide="w6"
      />

      <Ticks
        {...about('chart_types')}
        label="What is coded"
        number="24H"
        values={many('chart_types')}
        options={chartTypes.map((value) => ({ value, label: chartTypeFacts[value].label }))}
        wide="w4"
      />
      <Ticks
        {...about('specialties')}
        label="Specialties"
        number="24H"
        values={many('specialties')}
        options={labelled(specialties, specialtyLabels)}
        wide="w4"
      />
      <Ticks
        {...about('tools')}
        label="Software"
        number="24H"
        values={many('tools')}
        options={tools.map((value) => ({ value, label: toolFacts[value].label }))}
        wide="w4"
      />
      <Standards typed={model.typed} errors={errors} words={evidence['productivity.0.min']} />

      <Field
        {...about('apply_url')}
        label="Where to apply, if not here"
        number="33"
        type="url"
        value={one('apply_url')}
        wide="w8"
      />
      <Field {...about('closes_on')} label="Closes on" number="33" type="date" value={one('closes_on')} wide="w4" />
      <TextArea
        {...about('description')}
        label="In your words"
        number="19"
        rows={18}
        value={one('description')}
        wide="w12"
        hint="What coders read below the form. Empty lines make paragraphs; lines that begin with - make lists."
      />
    </form>
  )
}

/** What it was read from: the posting's own words, or nothing at all. */
function ReadFrom({ words }: { words: string[] | undefined }) {
  if (!words?.length) return null
  return (
    <p className="read-from">
      {words.map((said) => (
        <q key={said}>{said}</q>
      ))}
    </p>
  )
}

function Standards({
  typed,
  errors,
  words,
}: Pick<PostingFormModel, 'typed' | 'errors'> & { words: string[] | undefined }) {
  const one = (name: string) => [typed[name] ?? ''].flat()[0] ?? ''
  const used = Array.from({ length: standardRows }, (_, row) => row).filter(
    (row) => one(`productivity.${row}.min`) || one(`productivity.${row}.max`),
  )
  const rows = Array.from({ length: Math.min(standardRows, used.length + 1) }, (_, row) => row)
  return (
    <fieldset className="box field w12 standards" id={fieldId('productivity')}>
      <legend className="caption">
        <b aria-hidden="true">24E</b>Productivity asked
      </legend>
      {rows.map((row) => {
        const name = (part: string) => `productivity.${row}.${part}`
        const wrong = ['min', 'max', 'unit', 'chart_type'].map((part) => errors[name(part)]).find(Boolean)
        return (
          <div key={row} className="standard" id={fieldId(name('min'))}>
            <input
              name={name('min')}
              defaultValue={one(name('min'))}
              aria-label={`Standard ${row + 1}, at least`}
              inputMode="decimal"
              placeholder="at least"
            />
            <input
              name={name('max')}
              defaultValue={one(name('max'))}
              aria-label={`Standard ${row + 1}, up to`}
              inputMode="decimal"
              placeholder="up to"
            />
            <select
              name={name('unit')}
              defaultValue={one(name('unit')) || 'charts/hour'}
              aria-label={`Standard ${row + 1}, unit`}
            >
              {productivityUnits.map((unit) => (
                <option key={unit} value={unit}>
                  {unit.replace('/', ' a ')}
                </option>
              ))}
            </select>
            <select
              name={name('chart_type')}
              defaultValue={one(name('chart_type'))}
              aria-label={`Standard ${row + 1}, of which charts`}
            >
              <option value="">all charts</option>
              {chartTypes.map((value) => (
                <option key={value} value={value}>
                  {chartTypeFacts[value].label}
                </option>
              ))}
            </select>
            {wrong && <p className="wrong">{wrong}</p>}
          </div>
        )
      })}
      <ReadFrom words={words} />
    </fieldset>
  )
}

const saveAfterMs = 1500

/** A draft saves itself when typing pauses; without a script there is the button. */
function useAutosave(saveTo: string) {
  const fetcher = useFetcher<{ savedAt: string | null; wrong: string | null }>()
  const form = useRef<HTMLFormElement>(null)
  const { submit } = fetcher
  useEffect(() => {
    const element = form.current
    if (!element) return
    let timer: number | undefined
    const typed = () => {
      window.clearTimeout(timer)
      timer = window.setTimeout(() => submit(new FormData(element), { method: 'post', action: saveTo }), saveAfterMs)
    }
    element.addEventListener('input', typed)
    return () => {
      window.clearTimeout(timer)
      element.removeEventListener('input', typed)
    }
  }, [saveTo, submit])
  const { data, state } = fetcher
  const said =
    state !== 'idle'
      ? 'Saving …'
      : data?.wrong
        ? `Not saved yet: ${data.wrong}`
        : data?.savedAt
          ? `Saved at ${saidTime(data.savedAt)}`
          : ''
  return { form, said }
}

function labelled<Value extends string>(values: readonly Value[], labels: Record<Value, string>): Option[] {
  return values.map((value) => ({ value, label: labels[value] }))
}

const yesNo = [
  { value: 'yes', label: 'yes' },
  { value: 'no', label: 'no' },
]
const stateOptions = states.map((value) => ({ value, label: stateNames[value] }))
const timeZones = [
  ['America/New_York', 'Eastern'],
  ['America/Chicago', 'Central'],
  ['America/Denver', 'Mountain'],
  ['America/Phoenix', 'Mountain, no summer time'],
  ['America/Los_Angeles', 'Pacific'],
  ['America/Anchorage', 'Alaska'],
  ['Pacific/Honolulu', 'Hawaii'],
].map(([value, label]) => ({ value: value!, label: label! }))
