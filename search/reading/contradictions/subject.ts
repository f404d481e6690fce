// Of whom a clause speaks: whether its subject is somebody else than the coder of this job.

const people = [
  'physicians?', 'providers?', 'doctors?', 'surgeons?', 'nurses?', 'clinicians?', 'hospitalists?', 'psychiatrists?', 'therapists?',
  'pharmacists?', 'dietitians?', 'technologists?', 'techs', 'registrars?', 'schedulers?', 'receptionists?', 'clerks?', 'billers?',
  'scribes?', 'abstractors?', 'transcriptionists?', 'liaisons?', 'representatives', 'reps', 'agents', 'engineers?', 'developers',
  'recruiters?', 'executives?', 'directors?', 'managers?', 'supervisors?', 'leads', 'leaders?', 'leadership', 'trainers?', 'mentors?',
  'preceptors?', 'educators?', 'instructors?', 'auditors?', 'analysts?', 'consultants?', 'vendors?', 'clients?', 'customers?', 'payers?',
  'partners?', 'competitors', 'agenc(?:y|ies)', 'compan(?:y|ies)', 'employers', 'affiliates?', 'subsidiar(?:y|ies)', 'colleagues',
  'teammates', 'co-?workers', 'patients?', 'families', 'visitors', 'students', 'founders?', 'owners?', 'accountants?', 'attorneys',
  'specialists', 'assistants?', 'finance', 'human resources', 'HR', 'marketing', 'legal(?: department)?', 'enrol?lment', 'benefits',
  '(?:sister|partner|other|many|most|some|several|neighbou?ring) (?:hospitals?|clinics?|practices?)', '(?:its|their) (?:\\w{1,12} )?(?:staff|coders|people|employees)',
  '(?:clinic|office|hospital|phone|help ?desk|business|library|pharmacy|lab) hours', 'help ?desk', 'records', 'charts', 'claims', 'laptop', 'equipment',
] // prettier-ignore
/** Roles that a title may be of, so that they are its own. */
const roles = ['audit', 'educat', 'manag', 'supervis', 'direct', 'lead', 'bill', 'abstract', 'registr', 'analy', 'specialist', 'consult', 'clerk', 'scribe', 'instruct', 'train', 'assist', 'nurs', 'represent'] // prettier-ignore
/** Who has coders under or beside them, without being one. */
const above = ['audit', 'educat', 'manag', 'supervis', 'direct', 'lead', 'analy', 'instruct', 'train']
/** Kinds of staff that are others where the title doesn't say the same. */
const kinds = [
  'part[- ]time', 'prn', 'per[- ]diem', 'temp(?:orary)?', 'contract', 'seasonal', '1099', 'w-?2', 'weekend', 'night', 'evening', 'field', 'clinical',
  'nursing', 'front[- ]?desk', 'support', 'administrative', 'call[- ]center', 'other', 'IT', 'billing', 'revenue cycle', 'registration', 'scheduling',
  'customer service', 'sales', 'marketing', 'finance', 'legal', 'HR', 'CDI', 'compliance', 'audit', 'denials', 'appeals', 'leadership', 'management',
  'senior', 'lead', 'junior', 'production', 'ED', 'emergency', 'surgery', 'surgical', 'trauma', 'inpatient', 'outpatient', 'facility', 'pro-?fee', 'radiology',
  'cardiology', 'oncology', 'orthop(?:a)?edic', 'anesthesia', 'risk adjustment', 'HCC', 'home health', 'hospice', 'physician', 'provider', 'analytics', 'software',
  'data', 'offshore', 'travel', 'records', 'release', 'pharmacy', 'lab', 'imaging', 'fastest', 'best', 'top', 'newest', 'oldest', 'longest[- ]serving', 'former',
] // prettier-ignore
const groups = '(?:coders?|coding (?:staff|team)|teams?|staff|pools?|crews?|groups?|departments?|offices?|desks?|employees|people|workers|side|jobs|roles|positions)' // prettier-ignore
/** Words that never stand before the noun of a subject: what follows them is no subject any more. */
const none =
  '(?!(?:you|your|we|us|i|it|this|will|must|may|can|could|should|shall|would|is|are|be|was|were|has|have|had|to|for|with|by|from|in|at|on|and|or|not?|codes?|reviews?|quer(?:y|ies)|works?|supports?|educates?|trains?|assists?|helps?|reports?|meets?|answers?|candidates?|applicants?|if|when|until|after|before|as|than|that|who)\\b)'
const quantity = '(?:some|many|most|several|both|other|another|certain|few|a few|two|three|four|\\d{1,3}|every|each|all)'
const start =
  '^\\W{0,3}(?:(?:and|but|so|while|whereas|although|though|because|since|as|where|even|note that|please note that|historically|today|currently|yes|why|when|unlike|besides)\\b[ ,]{1,2}){0,3}'
const determiner = `(?:${quantity}|the|our|their|your|its|an?|of|these|those|us|them)`
const verb =
  "(?:is|are|was|were|has|have|had|do|does|did|don't|doesn't|aren't|isn't|works?|sits?|reports?|comes?|goes|go|travels?|trains?|codes?|gets?|receives?|needs?|must|can|may|will|earns?|makes?|uses?|sees?|lives?|starts?|attends?|spends?|stays?|keeps?|likes?|wants?|asks?|pays?|hires?|runs?|serves?|takes?|meets?|shares?|holds?|averages?|rounds?|calls?|expects?|covers?|drives?|visits?|handles?|staff|allows?|lets?|offers?|requires?|began|rotates?|helps?|closes|opens|ends|begins|finish(?:es)?|retrains?)"
const aside = `(?: (?:that |who(?:m)? )?(?:we|you) \\w{1,12})?,?(?: (?:${none}[\\w&'.-]{1,16}|(?:in|at|of|from|on|with|who|that|whose|for|and)\\b),?){0,6}?,? ${verb}\\b`
const pattern = (words: string) => new RegExp(words, 'i')
const subjectOf = (nouns: string) =>
  pattern(`${start}(?:${determiner} ){0,4}(?:${none}[\\w&'./-]{1,24},? ){0,4}?(?:${nouns})${aside}`)
const groupOf = (kind: string) =>
  pattern(`${start}(?:${determiner} ){0,4}(?:${none}[\\w&'./-]{1,16} ){0,1}(?:${kind}) (?:\\w{1,12} ){0,1}${groups}${aside}`)

const someOfUs = pattern(
  `${start}(?:some|many|most|several|few|a few|two|three|four|half|one|\\d{1,3}%?) (?:of )?(?:(?:our|the|my|these) )?(?:(?:${none}[\\w-]{1,12} ){0,2}(?:coders|team|staff|people|employees|group|department)|of us)\\b`,
)
const coders = subjectOf('coders?|coding (?:staff|team)')
/** What a place does by itself: "the clinic sees patients on Saturdays", "our office is closed". */
const places =
  /^\W{0,3}(?:(?:and|but|while|so) )?(?:the|our|their) (?:[\w&'.-]{1,14} ){0,3}(?:clinics?|hospitals?|offices?|practices?|departments?|surgery centers?|EDs?|phones?|campus|building)(?: (?:we|you) \w{1,10}(?: \w{1,5})?)? (?:(?:is|are|does|do|will|has|have|not|never|also|always|itself|don't|doesn't|aren't|isn't|won't) ){0,3}(?:open|closed?|closes|sees?|serves?|treats?|admits?|busiest|busy|bills?|owns?|runs?|hosts?|offers?|began|grew|grows?|opened)\b/i
const grades = /^\W{0,3}(?:(?:a|our|the|for) )?(?:[\w-]{1,14} )?(?:coders?|coding specialists?|auditors?|level|grade) (I{1,3}V?|[1-4])s?\b/i

type Others = { patterns: RegExp[]; grade: string | null }
const byTitle = new Map<string, RegExp[]>()

/** Whom the title isn't: to one who leads or audits, coders are others. */
export function othersIn(title: string): Others {
  const own = roles.filter((role) => pattern(String.raw`\b${role}`).test(title))
  const foreign = kinds.filter((kind) => !pattern(String.raw`\b(?:${kind})\b`).test(title))
  const leads = /\bCDI\b|documentation|quality|complian/i.test(title) || own.some((role) => above.includes(role))
  const key = `${own.join()}|${foreign.length}|${leads}`
  const grade = /\b(I{1,3}V?|[1-4])\b/.exec(title)?.[1] ?? null
  let patterns = byTitle.get(key)
  if (!patterns) {
    const nouns = people.filter((noun) => !own.some((role) => noun.startsWith(role)))
    patterns = [subjectOf(nouns.join('|')), groupOf(foreign.join('|')), someOfUs, places]
    if (leads && !/\bcoders?\b/i.test(title)) patterns.push(coders)
    if (byTitle.size > 200) byTitle.clear()
    byTitle.set(key, patterns)
  }
  return { patterns, grade }
}

/** "Your manager asks you to come in" tells of you. */
const asksYou =
  /\b(?:ask|expect|requir|want|need|like|let|allow|permit|bring|call|mov|bind|insist)\w{0,3}(?: that| on)? (?:you|coders|our coders|everyone|everybody|the coder|this|a coder|someone|somebody|all staff)\b/i

export function isOfElse(clause: string, { patterns, grade }: Others): boolean {
  if (asksYou.test(clause)) return false
  const other = grades.exec(clause)?.[1]
  return (other !== undefined && grade !== other) || patterns.some((words) => words.test(clause))
}
