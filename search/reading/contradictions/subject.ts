// Of whom a clause speaks: whether its subject is somebody else than the coder of this job.

const setOf = (words: string) => new Set(words.split(/\s+/))

/** People and things that are not the coder, in the singular. */
const others = setOf(
  `physician provider doctor surgeon nurse clinician hospitalist psychiatrist therapist pharmacist dietitian technologist tech
  registrar scheduler receptionist clerk biller scribe abstractor transcriptionist liaison representative rep agent engineer
  developer recruiter executive director manager supervisor lead leader leadership trainer mentor preceptor educator instructor
  auditor analyst consultant vendor client customer payer partner competitor agency company employer affiliate subsidiary
  colleague teammate coworker co-worker patient family visitor student founder owner accountant attorney specialist assistant
  finance hr marketing legal desk`,
)
const things = setOf('enrollment enrolment benefits records charts claims laptop equipment ads postings')
/** Roles that a title may be of, so that they are its own. */
const roles = ['audit', 'educat', 'manag', 'supervis', 'direct', 'lead', 'bill', 'abstract', 'registr', 'analy', 'specialist', 'consult', 'clerk', 'scribe', 'instruct', 'train', 'assist', 'nurs', 'represent'] // prettier-ignore
/** Who has coders under or beside them, without being one. */
const above = ['audit', 'educat', 'manag', 'supervis', 'direct', 'lead', 'analy', 'instruct', 'train']
/** Words that make staff other staff, where the title doesn't say the same; of two words the last. */
const kinds = setOf(
  `part-time prn per-diem diem temp temporary contract seasonal 1099 w-2 w2 weekend night evening field clinical nursing front-desk
  desk support administrative center other it billing cycle registration scheduling service sales marketing finance legal hr cdi
  compliance audit denials appeals leadership management senior lead junior production ed emergency surgery surgical trauma
  inpatient outpatient facility profee pro-fee radiology cardiology oncology orthopedic orthopaedic anesthesia adjustment hcc
  hospice physician provider analytics software data offshore travel records release pharmacy lab imaging fastest best top newest
  oldest former sister partner neighboring another resources`,
)
const groups = setOf(
  'coder coders team teams staff pool pools crew crews group groups department departments office offices employees people workers side jobs roles positions hospital hospitals clinic clinics practices',
)
/** Hours that are not the coder's. */
const openFor = setOf('clinic office hospital phone desk business library pharmacy lab')
const intros = setOf('and but so while whereas although though because since as where even note that please historically today currently yes why when unlike besides ,') // prettier-ignore
const someOf = setOf('some many most several few half one two three four five certain other another both')
const determiners = setOf('the our their your its an a of these those us them every each all few')
const prepositions = setOf('in at of from on with who that whose for and ,')
/** After these comes no subject any more. */
const ends = setOf(
  'you your we us i it this will must may can could should shall would is are be was were has have had to for with by from in at on and or no not code codes review reviews query queries work works support supports educate educates train trains assist assists help helps report reports meet meets answer answers candidate candidates applicant applicants if when until after before as than that who',
)
const verbs = setOf(
  `is are was were has have had do does did don't doesn't aren't isn't work works sit sits report reports come comes go goes travel
  travels train trains code codes get gets receive receives need needs must can may will earn earns make makes use uses see sees
  live lives start starts attend attends spend spends stay stays keep keeps like likes want wants ask asks pay pays hire hires run
  runs serve serves take takes meet meets share shares hold holds average averages round rounds call calls expect expects cover
  covers drive drives visit visits handle handles staff allow allows let lets offer offers require requires began rotate rotates
  help helps close closes open opens end ends begin begins finish finishes retrain retrains refuse refuses respond responds say says mean means think thinks call believe promise operate operates`,
)

const wanted = setOf('needed wanted sought available required welcome only preferred accepted considered')

type Others = { own: string[]; leads: boolean; title: Set<string>; grade: string | null }

/** Whom a title isn't: to one who leads or audits, coders are others. */
export function othersOf(title: string): Others {
  const own = roles.filter((role) => new RegExp(String.raw`\b${role}`, 'i').test(title))
  const leads =
    !/\bcoders?\b/i.test(title) &&
    (/\bCDI\b|documentation|quality|complian/i.test(title) || own.some((role) => above.includes(role)))
  return { own, leads, title: new Set(wordsOf(title)), grade: /\b(I{1,3}V?|[1-4])\b/.exec(title)?.[1] ?? null }
}

const wordsOf = (text: string) => text.toLowerCase().match(/[a-z0-9][a-z0-9&'./-]{0,30}[a-z0-9]|[a-z0-9]|,/g) ?? []

export function isOfElse(clause: string, known: Others): boolean {
  if (asksYou.test(clause)) return false
  if (known.leads && /^\W{0,3}they\b/i.test(clause)) return true
  const grade = grades.exec(clause)?.[1]
  if (grade !== undefined && known.grade !== grade) return true
  return places.test(clause) || isSubjectElse(wordsOf(clause.slice(0, 200)), known)
}

/** Whether the last words before a bracket or a "who" name somebody else. */
export function endsInElse(before: string, known: Others): boolean {
  const [kind, last] = wordsOf(before.slice(-60)).slice(-2)
  if (!last) return false
  return whoIs(last, known) === 'people' || (groups.has(last) && kinds.has(kind!) && !known.title.has(kind!))
}

function isSubjectElse(words: string[], known: Others): boolean {
  let at = 0
  while (at < 5 && intros.has(words[at]!)) at++
  const some = someOf.has(words[at]!) || /^\d{1,3}%?$/.test(words[at] ?? '')
  if (some) {
    const group = words.slice(at, at + 6).findIndex((word) => groups.has(word) || word === 'us')
    if (group > 0 && !words.slice(at, at + group).some((word) => ends.has(word))) return true
  }
  const first = at
  while (at < first + 4 && (someOf.has(words[at]!) || determiners.has(words[at]!))) at++
  if (at > first && /^(?:its|their)$/.test(words[at - 1]!) && groups.has(words[at]!)) return true
  for (let noun = at; noun < at + 6 && noun < words.length; noun++) {
    const word = words[noun]!
    const who = whoIs(word, known)
    if (who && hasVerb(words, noun + 1, who === 'people' && /[^s]s$/.test(word))) return true
    if (kinds.has(word) && !known.title.has(word) && !(known.leads && /^(?:lead|management)/.test(word))) {
      const group = words.slice(noun + 1, noun + 3).findIndex((next) => groups.has(next))
      if (group >= 0 && hasVerb(words, noun + group + 2, /s$|^staff|^people/.test(words[noun + group + 1]!)))
        return true
    }
    if (openFor.has(word) && words[noun + 1] === 'hours') return true
    if (ends.has(word)) return false
  }
  return false
}

function whoIs(word: string, { own, leads }: Others): 'people' | 'thing' | null {
  const single = word
    .replace(/'s?$/, '')
    .replace(/ies$/, 'y')
    .replace(/(?<=..)s$/, '')
  if (leads && (single === 'coder' || word === 'coding')) return 'people'
  if (things.has(word)) return 'thing'
  const isPerson = others.has(single) || others.has(word) || /(?:olog|iatr|thet|hygien)ist$/.test(single)
  return isPerson && !own.some((role) => word.startsWith(role)) ? 'people' : null
}

/** The verb of a subject that ends before `at`, over what is told of it between; any word may be one of several people. */
function hasVerb(words: string[], at: number, several: boolean): boolean {
  const verb = words[at]
  if (verb && wanted.has(verb)) return false
  if (several && verb && !determiners.has(verb) && !ends.has(verb) && !prepositions.has(verb) && !groups.has(verb))
    return true
  for (let next = at; next < at + 8 && next < words.length; next++) {
    const word = words[next]!
    if (word === 'we' || word === 'you') next++
    else if (verbs.has(word)) return true
    else if (ends.has(word) && !prepositions.has(word)) return false
  }
  return false
}

/** What a place does by itself: "the clinic sees patients on Saturdays", "our office is closed". */
const places =
  /^\W{0,3}(?:(?:and|but|while|so) )?(?:the|our|their) (?:[\w&'.-]{1,14} ){0,3}(?:clinics?|hospitals?|offices?|practices?|departments?|surgery centers?|EDs?|phones?|campus|building)(?: (?:we|you) \w{1,10}(?: \w{1,5})?)? (?:(?:is|are|does|do|will|has|have|not|never|also|always|itself|don't|doesn't|aren't|isn't|won't) ){0,3}(?:open|closed?|closes|sees?|serves?|treats?|admits?|busiest|busy|bills?|owns?|runs?|hosts?|offers?|began|grew|grows?|opened)\b/i
const grades =
  /^\W{0,3}(?:(?:[Aa]|[Oo]ur|[Tt]he|[Ff]or) )?(?:[\w-]{1,14} )?(?:[Cc]oders?|[Cc]oding [Ss]pecialists?|[Aa]uditors?|[Ll]evel|[Gg]rade) (I{1,3}V?|[1-4])s?\b/
/** "Your manager asks you to come in" tells of you. */
const asksYou =
  /\b(?:ask|expect|requir|want|need|like|let|allow|permit|bring|call|mov|bind|insist)\w{0,3}(?: that| on)? (?:you|coders|our coders|everyone|everybody|the coder|this|a coder|someone|somebody|all|that|every|any|us|PHI)\b/i
