// A coder's profile as a form, each field beside the words of the résumé that it was read from.
import { Choice, Field, TextArea, Ticks, Wrongs, fieldId, type Option } from '#app/components/field.tsx'
import { sentenceOf } from '#app/components/phrases.ts'
import { experienceFields, rowsShown, type ExperienceField } from '#app/components/profile-rows.ts'
import { ReadFrom } from '#app/components/read-from.tsx'
import { chartTypeFacts, chartTypes } from '#db/vocabulary/chart-types.ts'
import { credentialFacts, credentials } from '#db/vocabulary/credentials.ts'
import { specialties, specialtyLabels } from '#db/vocabulary/specialties.ts'
import { stateNames, states, zoneLabels } from '#db/vocabulary/states.ts'
import { toolFacts, tools } from '#db/vocabulary/tools.ts'
import { workplaceLabels, workplaces } from '#db/vocabulary/workplaces.ts'

export type ProfileModel = {
  typed: Record<string, string | string[]>
  errors: Record<string, string>
  /** Words of the résumé, by field; of a row, by the row. */
  evidence: Record<string, string[]>
  /** What is known of each credential that is held, by its code: "confirmed by its issuer". */
  verified: Record<string, string>
}

const stateOptions = states.map((value) => ({ value, label: stateNames[value] }))
const zoneOptions = Object.entries(zoneLabels).map(([value, label]) => ({ value, label }))
const credentialOptions = credentials.map((value) => ({ value, label: `${value} – ${credentialFacts[value].name}` }))
const byLabel = (one: Option, other: Option) => one.label.localeCompare(other.label, 'en')

const kinds: Record<ExperienceField, { caption: string; number: string; one: string; options: Option[] }> = {
  chartTypes: {
    caption: 'What you have coded',
    number: '24H',
    one: 'Chart type',
    options: chartTypes.map((value) => ({ value, label: chartTypeFacts[value].label })).sort(byLabel),
  },
  specialties: {
    caption: 'In which fields',
    number: '24H',
    one: 'Specialty',
    options: specialties.map((value) => ({ value, label: specialtyLabels[value] })).sort(byLabel),
  },
  tools: {
    caption: 'With which software',
    number: '24H',
    one: 'Software',
    options: tools.map((value) => ({ value, label: toolFacts[value].label })).sort(byLabel),
  },
}

/** @param next where to go once it is saved */
export function ProfileForm({ model, next }: { model: ProfileModel; next?: string }) {
  const { typed, errors, evidence } = model
  const one = (name: string) => [typed[name] ?? ''].flat()[0] ?? ''
  const many = (name: string) => [typed[name] ?? []].flat()
  const said = (name: string) => ({
    name,
    value: one(name),
    error: errors[name],
    beside: <ReadFrom words={evidence[name]} />,
  })
  return (
    <form method="post" action="/me/profile" className="sheet form profile" noValidate>
      {next && <input type="hidden" name="next" value={next} />}
      {Object.keys(errors).length > 0 && (
        <div className="w12">
          <Wrongs errors={errors} labels={labelsOf(errors)} />
        </div>
      )}
      <div className="box w12">
        <label className="tick">
          <input type="checkbox" name="looking" value="yes" defaultChecked={one('looking') === 'yes'} />I look for work
        </label>
        <p className="hint">
          While it is ticked you count, unnamed, among the coders whom a posting’s states leave out.
        </p>
      </div>
      <Choice {...said('livesIn')} label="You live in" number="5" wide="w4" options={stateOptions} />
      <Ticks
        {...said('mayWorkFrom')}
        label="You may work from these states too"
        number="5"
        wide="w4"
        values={many('mayWorkFrom')}
        options={stateOptions}
      />
      <Ticks
        {...said('workplaces')}
        label="Where you wish to work"
        number="24B"
        wide="w4"
        values={many('workplaces')}
        options={workplaces.map((value) => ({ value, label: workplaceLabels[value] }))}
      />
      <Field {...said('coding.years')} label="Coding in all, years" number="21" wide="w3" inputMode="numeric" />
      <Field {...said('coding.months')} label="and months" number="21" wide="w3" inputMode="numeric" />
      <Field
        {...said('payFloor')}
        label="Least pay, $ an hour"
        number="24F"
        wide="w6"
        inputMode="decimal"
        hint="Nobody but you sees it."
      />
      <Choice {...said('timeZone')} label="Your time zone" number="24D" wide="w4" options={zoneOptions} />
      <Field {...said('hoursFrom')} label="Hours, from" number="24D" wide="w2" inputMode="numeric" hint="0 to 24" />
      <Field {...said('hoursTo')} label="until" number="24D" wide="w2" inputMode="numeric" hint="0 to 24" />
      <Choice
        {...said('weekends')}
        label="Weekends?"
        number="24D"
        wide="w4"
        options={[
          { value: 'yes', label: 'yes' },
          { value: 'no', label: 'no' },
        ]}
      />
      <CredentialRows model={model} />
      {experienceFields.map((list) => (
        <ExperienceRows key={list} list={list} model={model} />
      ))}
      <Field
        {...said('headline')}
        label="In one line"
        number="19"
        wide="w12"
        maxLength={120}
        hint="As: Inpatient coder, trauma and transplant, ten years with Epic."
      />
      <TextArea {...said('about')} label="About your work" number="19" wide="w12" rows={6} maxLength={5000} />
      <div className="box w12 actions">
        <button className="button">Save the profile</button>
        <a href="/me">Back to your page</a>
      </div>
    </form>
  )
}

function CredentialRows({ model: { typed, errors, evidence, verified } }: { model: ProfileModel }) {
  const count = rowsShown(typed, 'credentials')
  return (
    <fieldset className="box w12 field rows" id={fieldId('credentials')}>
      <legend className="caption">
        <b aria-hidden="true">21</b>Credentials you hold
      </legend>
      <p className="hint">
        The member number is seen by you, and by one of us when we verify the credential; by nobody else. To take a
        credential away, empty its row. Saving gives more rows.
      </p>
      {errors.credentials && <p className="wrong">{errors.credentials}</p>}
      {Array.from({ length: count }, (_, row) => {
        const name = (part: string) => `credentials.${row}.${part}`
        const said = (part: string, label: string) => ({
          name: name(part),
          label,
          value: [typed[name(part)] ?? ''].flat()[0] ?? '',
          error: errors[name(part)],
        })
        const code = said('credential', '').value
        const known = sentenceOf(verified, code)
        return (
          <div key={row} className="row credential" role="group" aria-label={code || `Another credential, ${row + 1}`}>
            <Choice {...said('credential', 'Credential')} none="–" options={credentialOptions} />
            <Field {...said('issuedOn', 'Issued on')} type="date" />
            <Field {...said('expiresOn', 'Expires on')} type="date" />
            <Field {...said('memberNumber', 'Member number')} autoComplete="off" maxLength={40} />
            <Field {...said('ceuEarned', 'CEUs')} inputMode="numeric" />
            <Field {...said('ceuNeeded', 'of')} inputMode="numeric" />
            <Field {...said('cycleEndsOn', 'Cycle ends on')} type="date" />
            {known && <p className="soft known">{known}</p>}
            <ReadFrom words={evidence[`credentials.${row}`]} />
          </div>
        )
      })}
    </fieldset>
  )
}

function ExperienceRows({ list, model: { typed, errors, evidence } }: { list: ExperienceField; model: ProfileModel }) {
  const { caption, number, one, options } = kinds[list]
  return (
    <fieldset className="box w4 field rows" id={fieldId(list)}>
      <legend className="caption">
        <b aria-hidden="true">{number}</b>
        {caption}
      </legend>
      {list === 'chartTypes' && <p className="hint">Months, as far as you can say.</p>}
      {errors[list] && <p className="wrong">{errors[list]}</p>}
      {Array.from({ length: rowsShown(typed, list) }, (_, row) => {
        const name = (part: string) => `${list}.${row}.${part}`
        const value = (part: string) => [typed[name(part)] ?? ''].flat()[0] ?? ''
        const wrong = errors[name('value')] ?? errors[name('months')]
        const described = wrong && { 'aria-describedby': `${fieldId(name('value'))}-error` }
        return (
          <div key={row} className="row done">
            <select
              id={fieldId(name('value'))}
              name={name('value')}
              defaultValue={value('value')}
              aria-label={`${one}, row ${row + 1}`}
              aria-invalid={errors[name('value')] ? true : undefined}
              {...described}
            >
              <option value="">–</option>
              {options.map((option) => (
                <option key={option.value} value={option.value}>
                  {option.label}
                </option>
              ))}
            </select>
            <input
              id={fieldId(name('months'))}
              name={name('months')}
              defaultValue={value('months')}
              inputMode="numeric"
              placeholder="months"
              aria-label={`Months, row ${row + 1}`}
              aria-invalid={errors[name('months')] ? true : undefined}
              {...described}
            />
            {wrong && (
              <p className="wrong" id={`${fieldId(name('value'))}-error`}>
                {wrong}
              </p>
            )}
            <ReadFrom words={evidence[`${list}.${row}`]} />
          </div>
        )
      })}
    </fieldset>
  )
}

const names: Record<string, string> = {
  livesIn: 'You live in',
  'coding.years': 'Coding in all, years',
  'coding.months': 'Coding in all, months',
  payFloor: 'Least pay',
  timeZone: 'Time zone',
  hoursFrom: 'Hours, from',
  hoursTo: 'Hours, until',
  weekends: 'Weekends',
  headline: 'In one line',
  about: 'About your work',
}
const parts: Record<string, string> = {
  credential: 'credential',
  issuedOn: 'issued on',
  expiresOn: 'expires on',
  memberNumber: 'member number',
  ceuEarned: 'CEUs',
  ceuNeeded: 'CEUs needed',
  cycleEndsOn: 'cycle ends on',
  months: 'months',
  value: 'which',
}
const lists: Record<string, string> = {
  credentials: 'Credential',
  chartTypes: 'Chart type',
  specialties: 'Specialty',
  tools: 'Software',
}

/** "Credential 2, issued on" */
function labelsOf(errors: Record<string, string>): Record<string, string> {
  const label = (name: string) => {
    const [list = '', row, part = ''] = name.split('.')
    if (names[name] || !lists[list]) return names[name] ?? ''
    return row === undefined ? lists[list] : `${lists[list]} ${Number(row) + 1}, ${parts[part] ?? ''}`
  }
  return Object.fromEntries(Object.keys(errors).map((name) => [name, label(name)]))
}
