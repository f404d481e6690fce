// The columns of a CSV file of postings: what each takes, and the field of the posting form that it fills.
import { apprenticePolicies } from '#db/vocabulary/credentials.ts'
import { benefits, employments, payBases, productivityUnits } from '#db/vocabulary/pay.ts'
import { roleFamilies, seniorities } from '#db/vocabulary/roles.ts'
import { flexibilities, hybridPeriods, permanences, remediations, workplaces } from '#db/vocabulary/workplaces.ts'

export type Column = {
  name: string
  /** As the posting form names it. */
  field: string
  /** How a cell is read: as it is, as one of our words, as several, a yes or no, a state, states with "all but", or lines of credentials. */
  as: 'text' | 'word' | 'words' | 'yes-no' | 'state' | 'states' | 'lines'
  takes: string
  /** Of the two postings in the template. */
  examples: [string, string]
}

const oneOf = (words: readonly string[]) => `One of: ${words.join(', ')}`
const anyOf = (words: readonly string[]) => `Any of: ${words.join(', ')}; with ; between them`

export const columns = [
  column('title', 'title', 'text', 'The title alone', 'Inpatient Coder', 'Cardiology Pro-fee Coder'),
  column(
    'description',
    'description',
    'text',
    'The posting in your own words',
    'You code inpatient charts for three hospitals. CCS or RHIT required, two years of experience.',
    'You code office visits and procedures of our cardiology group. CPC required, CPC-A accepted.',
  ),
  column('workplace', 'workplace', 'word', oneOf(workplaces), 'remote', 'hybrid'),
  column('city', 'place.city', 'text', 'Of the site; of a remote job none', '', 'Columbus'),
  column('state', 'place.state', 'state', 'Of the site, as OH', '', 'OH'),
  column(
    'eligible_states',
    'eligible_states',
    'states',
    'Where a coder may live: all, or TX FL GA, or all but CA NY',
    'all but CA NY',
    '',
  ),
  column('us_only', 'us_only', 'yes-no', 'yes or no', 'yes', ''),
  column('hybrid_days', 'hybrid_days.count', 'text', 'Days on site', '', '2'),
  column('hybrid_per', 'hybrid_days.per', 'word', oneOf(hybridPeriods), '', 'week'),
  column('training_weeks', 'onsite_training_weeks', 'text', 'Weeks of training on site', '', '1'),
  column('permanence', 'permanence', 'word', oneOf(permanences), 'permanent', ''),
  column('return_for_remediation', 'return_for_remediation', 'word', oneOf(remediations), '', ''),
  column('travel_percent', 'travel_percent', 'text', '0 to 100', '', ''),
  column('weekends', 'schedule.weekends', 'yes-no', 'yes or no', 'no', ''),
  column('flexible', 'schedule.flexible', 'word', oneOf(flexibilities), 'core-hours', ''),
  column('time_zone', 'time_zone', 'text', 'As America/Chicago', '', ''),
  column('employment', 'employment', 'words', anyOf(employments), 'w2-full-time', 'w2-full-time; w2-part-time'),
  column('weekly_hours', 'weekly_hours', 'text', 'Hours a week', '40', ''),
  column('pay_basis', 'pay.basis', 'word', oneOf(payBases), 'hourly', 'salary'),
  column('pay_min', 'pay.min', 'text', 'Dollars, as 28.50', '31', '58000'),
  column('pay_max', 'pay.max', 'text', 'Dollars', '36.50', '67000'),
  column('benefits', 'benefits', 'words', anyOf(benefits), '401k; pto', ''),
  column('role_family', 'role_family', 'word', oneOf(roleFamilies), 'coder', 'coder'),
  column('seniority', 'seniority', 'word', oneOf(seniorities), '', ''),
  column(
    'credentials_required',
    'credentials.required',
    'lines',
    'CPC or CCS-P; RHIT: with ; between what is asked, and “or” where any will do',
    'CCS or RHIT',
    'CPC',
  ),
  column(
    'credentials_within',
    'credentials.required_within',
    'lines',
    'CCS within 12 months: what is due some months after hire',
    '',
    '',
  ),
  column('credentials_preferred', 'credentials.preferred', 'lines', 'CEMC; COC', '', 'CCC'),
  column(
    'any_certification',
    'credentials.any_certification',
    'yes-no',
    'yes where any coding credential will do',
    '',
    '',
  ),
  column('apprentices', 'credentials.apprentice_policy', 'word', oneOf(apprenticePolicies), '', 'accepted'),
  column(
    'counts_toward_removal',
    'counts_toward_removal',
    'yes-no',
    'yes if the work counts toward losing the “-A”',
    '',
    '',
  ),
  column('years_min', 'years_min', 'text', 'Fewest years that suffice', '2', ''),
  column(
    'chart_types',
    'chart_types',
    'words',
    'As in the posting form: inpatient-facility; profee-em',
    'inpatient-facility',
    'profee-em',
  ),
  column('specialties', 'specialties', 'words', 'As cardiology; orthopedics', '', 'cardiology'),
  column('tools', 'tools', 'words', 'As epic; solventum-encoder', 'epic', ''),
  column('productivity_min', 'productivity.0.min', 'text', 'As 12', '', ''),
  column('productivity_max', 'productivity.0.max', 'text', 'As 14', '', ''),
  column('productivity_unit', 'productivity.0.unit', 'word', oneOf(productivityUnits), '', ''),
  column('accuracy_percent', 'accuracy_percent', 'text', '50 to 100', '95', ''),
  column('apply_url', 'apply_url', 'text', 'Where to apply, if not here', '', ''),
  column('closes_on', 'closes_on', 'text', 'As 2026-12-31 or 12/31/2026', '', ''),
] as const satisfies Column[]

function column(name: string, field: string, as: Column['as'], takes: string, first: string, second: string): Column {
  return { name, field, as, takes, examples: [first, second] }
}

/** A header, what each column takes in a line that is not read, and two postings. */
export function templateRows(): string[][] {
  return [
    columns.map(({ name }) => name),
    columns.map(({ takes }, at) => (at === 0 ? `# ${takes}. This line is not read` : takes)),
    ...[0, 1].map((which) => columns.map(({ examples }) => examples[which]!)),
  ]
}
