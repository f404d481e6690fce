// What has been done before: years, and the level of the job.
import type { JobFacts } from '#db/jobs/facts.ts'
import { seniorityLabels, type Seniority } from '#db/vocabulary/roles.ts'
import {
  figuresIn,
  firstSaid,
  sentenceAround,
  spans,
  wordsAt,
  type Conflict,
} from '#search/reading/contradictions/conflict.ts'
import { readSeniority } from '#search/reading/seniority.ts'
import { openPosting, type Fact, type Place, type Posting } from '#search/reading/words.ts'
import { readYears } from '#search/reading/years.ts'

export function experienceConflicts(posting: Posting, facts: JobFacts): Conflict[] {
  const years = yearsConflicts(posting, facts)
  // The same words are mended once.
  const level = seniorityConflicts(posting, facts).filter(
    ({ place }) => !years.some((one) => one.place.start === place.start),
  )
  return [...years, ...level]
}

function yearsConflicts(posting: Posting, { years_min: claim }: JobFacts): Conflict[] {
  if (claim === null) return []
  const conflict = {
    about: 'years_min' as const,
    claim: claim === 0 ? 'no experience is required' : `${claim} ${claim === 1 ? 'year' : 'years'} of experience`,
    claimed: claim,
  }
  if (claim === 0 && firstSaid(posting, noExperience, otherSkill)) return []
  const said = readYears(posting) ?? askedYears(posting) ?? askedAfter(posting)
  const place = said?.places.find((one) => !ofOthers.test(sentenceAround(posting[one.in].text, one.start, one.end)))
  if (said && place) {
    if (said.value === claim || spans(wordsAt(posting, place), claim) || isAlternative(posting, place, claim)) return []
    if (claim > 0 && asksYears(posting, claim)) return []
    return [{ ...conflict, said: said.value, place }]
  }
  const none = claim > 0 ? firstSaid(posting, noExperience, otherSkill) : null
  return none ? [{ ...conflict, said: 0, place: none }] : []
}

/** "We ask for five or more years in acute care, coding inpatient charts": plainly asked, in words of any order. */
function askedYears(posting: Posting): Fact<number> | null {
  const place = firstSaid(posting, asksFor, /\bprefer|\bideal|\bplus\b|\bin business\b|\bour\b/i)
  const years =
    place &&
    figuresIn(
      wordsAt(posting, place).replace(/^\D*?(?=\d|\b(?:one|two|three|four|five|six|seven|eight|nine|ten)\b)/i, ''),
    )
  return years ? { value: years.least, places: [place] } : null
}
/** "A single year of inpatient coding is all we ask". */
function askedAfter(posting: Posting): Fact<number> | null {
  const place = firstSaid(posting, asksAfter, /\bprefer|\bideal|\bplus\b/i)
  const years =
    place &&
    figuresIn(
      wordsAt(posting, place)
        .replace(/\ba single\b/i, 'one')
        .replace(/\bhalf an?\b/i, '0.5'),
    )
  return years ? { value: years.least, places: [place] } : null
}
const asksAfter =
  /\b(?:half an?|\d{1,2}|an?(?: single)?|one|two|three|four|five|six|seven|eight|nine|ten)\+? (?:full )?(?:years?|yrs)\b[^.;\n]{0,50}\b(?:will do|does it|suffices?|gets you (?:in|started|through)|(?:is|are|will be|would be) (?:all (?:we|that)|plenty|fine|enough|sufficient|the (?:minimum|least|floor|bar)|required|a must|needed|what we (?:ask|need|want)|our (?:minimum|floor)))/gi
const asksFor =
  /\b(?:we ask for|requires?|must have|need|minimum of|at least|not less than|no fewer than|bring|asks?(?: for)?|(?:someone|somebody|a coder|candidates?|applicants?|coders?) (?:with|who (?:has|have)))\b[^.;\n\d]{0,20}(?<![\w$.])(?:\d{1,2}|one|two|three|four|five|six|seven|eight|nine|ten)(?: or more|\+)? (?:years|yrs)\b(?=[^.;\n]{0,60}\b(?:coding|coders?|auditing)\b)/gi

const ofOthers =
  /\bfrom now\b|\bwith us\b|\bthey (?:need|have)\b|\b(?:could|may|might) (?:one day |later |then )?(?:be|become|move|rise|grow|advance)\b|\bpromot\w{1,5}\b|\bladder\b|\blater\b|\bmentors? you\b|\b(?:from|under|with|beside|by|alongside|of|behind) (?:an? |our |the |your |other )?(?:[\w-]{1,12} ){0,3}(?:coders?|auditors?|mentors?|supervisors?|teams?|staff|managers?|directors?|colleagues|leads?)\b[^.;]{0,25}\b(?:with|who|whose|has|have)\b|\bbehind (?:her|him|them)\b|\b(?:senior|our) coders (?:with|have|average)\b|\bon average\b/i
const past = String.raw`(?:(?:prior|previous|earlier|past|paid|formal|professional|coding|work|working|medical|related|hands-on|on-the-job|any) )*(?:experience|work as a coder|background|history|track record|record of employment|years|time on the job|jobs? as a coder)`
const asked =
  '(?:required|needed|necessary|called for|looked for|sought|asked(?: for)?|expected|demanded|wanted|a must|a requirement|a condition)'
const beginnersToo = String.raw`(?:beginners|newcomers|career[- ]changers|first-timers|(?:new|recent|fresh) (?:\w{1,10} )?grad(?:uate)?s|people new to coding|novices)`
const noExperience = new RegExp(
  [
    String.raw`no ${past}(?: (?:in|as|of|with) (?:an? )?(?:\w{1,10} )?(?:coding|coder))? (?:is |are )?${asked}`,
    String.raw`${past} (?:in|as|of|with) (?:\w{1,8} )?cod(?:ing|er) (?:is not|isn't|are not|aren't|never) ${asked}`,
    String.raw`${past} (?:is |are )?(?:not|n't|isn't|aren't|never) ${asked}`,
    String.raw`(?:do|does|will)(?: not|n't) (?:\w{1,8} )?(?:require|ask for|need|expect|insist on|demand|look for) (?:any |prior |previous |to have )?${past}\b`,
    String.raw`(?:need not|(?:do|does)(?: not|n't) (?:need|have) to) have (?:worked|coded|been a coder|any experience|done this|ever)`,
    String.raw`no ${past}(?: (?:in|as|of|with) (?:\w{1,8} )?coding)?(?= ?[?!.,;]| welcome|$)`,
    String.raw`no (?:minimum|required|set) (?:number of )?(?:years|experience)|experience (?:or not|is optional|optional)|with or without (?:coding )?experience`,
    String.raw`without (?:any )?(?:prior |coding )*experience (?:may|can|are|is) (?:apply|welcome|considered|encouraged)`,
    String.raw`${beginnersToo}\b[^.;\n]{0,40}\b(?:welcome|encouraged|invited|apply|considered|fine|ok|suited)\b`,
    String.raw`(?:welcome|invite|encourage|consider|hire|take|like|teach|train)s? ${beginnersToo}`,
    String.raw`(?:teach|train)(?:es|s|ing)? (?:(?:you|people|coders|them|everyone) )?(?:from (?:scratch|the ground up|zero|the beginning)|everything)`,
  ]
    .map((words) => String.raw`\b(?:${words})`)
    .join('|'),
  'gi',
)

/** Of tools, of leading others: no word of coding itself. */
const otherSkill =
  /\bexperience (?:with|in|of|using) (?!.{0,12}\b(?:coding|health))|\b(?:leadership|supervisory|teaching|management|auditing|epic|cerner|epic|payer|denials) experience\b|\b(?:mentors?|interns?|apprentices) (?:need|start|have)/i

/** Who also asks for the years of the claim tells of other levels, or of other work. */
const asksYears = ({ sentences }: Posting, claim: number) =>
  sentences.some(({ text }) => /\b(?:years?|yrs?)\b/i.test(text) && !ofFirm.test(text) && spansYears(text, claim))
const ofFirm =
  /\b(?:founded|in business|serv(?:ed|ing|es)|for (?:over|more than|the (?:past|last))|history|anniversary|since|stays?|tenure|prefer\w{0,4}|ideal\w{0,2}|within|every|after|contract|lease|in (?:two|three|four|five) years|our|team)\b/i

/** "Two years with a degree, or four without" asks for both. */
function isAlternative(posting: Posting, place: Place, claim: number): boolean {
  const sentence = sentenceAround(posting[place.in].text, place.start, place.end)
  return /\bor\b|\/|\bwith(?:out)?\b|\bbetween\b/i.test(sentence) && spansYears(sentence, claim)
}
const spansYears = (sentence: string, claim: number) =>
  [...sentence.matchAll(/(\d{1,2}|\w{3,6})(?: \(\d{1,2}\))?\+? (?:years?|yrs?|with(?:out)?|if|and)\b/gi)].some(
    ([words]) => spans(words, claim),
  )

const beginners: readonly Seniority[] = ['trainee', 'entry']
/** Levels from the first on; what leads, audits or teaches is no step of them. */
const steps: Partial<Record<Seniority, number>> = {
  trainee: 0, entry: 0, 'level-1': 1, 'level-2': 2, 'level-3': 3, senior: 3, lead: 4, supervisor: 5, manager: 6, director: 7, 'vp-executive': 8,
} // prettier-ignore

function seniorityConflicts(posting: Posting, { seniority: claim }: JobFacts): Conflict[] {
  const head = readSeniority(openPosting({ title: posting.title.text, text: '' }), null)
  // "CPC-A welcome" says whom the job takes, not what it is.
  const titled = head?.places[0] && /-A$/.test(wordsAt(posting, head.places[0])) ? null : head
  const level = claim ?? titled?.value
  if (!level) return []
  const conflict = {
    about: 'seniority' as const,
    by: claim ? undefined : ('title' as const),
    claim: seniorityLabels[level].toLowerCase(),
    claimed: level,
  }
  const found: Conflict[] = []
  const graded = claim
    ? firstSaid(posting, gradeSaid, /\b(?:next|later|become|after|not|other|promot\w{1,4})\b/i)
    : null
  const grade = graded && readSeniority(openPosting({ title: wordsAt(posting, graded), text: '' }), null)?.value
  if (claim && graded?.in === 'text' && grade && Math.abs((steps[claim] ?? NaN) - (steps[grade] ?? NaN)) > 1)
    return [{ ...conflict, said: grade, place: graded }]
  const first = claim
    ? firstSaid(posting, entryJob, /\b(?:not|no|isn't|than|beyond|other|another|separate|also)\b|\?/i)
    : null
  if (first?.in === 'text' && (steps[level] ?? 0) > 1) found.push({ ...conflict, said: 'entry', place: first })
  if (claim && titled?.places[0] && Math.abs((steps[claim] ?? NaN) - (steps[titled.value] ?? NaN)) > 1)
    found.push({ ...conflict, said: titled.value, place: titled.places[0] })
  if (beginners.includes(level)) {
    const upper = firstSaid(
      posting,
      upperJob,
      /\b(?:not|no|isn't|later|after|grow|become|toward|other|another|next|with|by|from)\b/i,
    )
    if (claim && upper?.in === 'text') return [...found, { ...conflict, said: 'senior', place: upper }]

    const years = readYears(openPosting({ title: 'Medical Coder', text: posting.text.text }))
    if (
      years?.places[0] &&
      years.value >= 2 &&
      !ofOthers.test(sentenceAround(posting.text.text, years.places[0].start, years.places[0].end))
    )
      found.push({ ...conflict, said: `${years.value} years`, place: years.places[0] })
  }
  return found
}

const gradeSaid =
  /\b(?:this is an?|it's an?|it is an?|(?:hired|graded|classified|posted) as an?|(?:level|grade|title|job class)(?: is|:)) (?:[a-z]{1,12} ){0,3}(?:senior |lead |junior )?(?:coder|auditor|specialist|analyst) (?:I{1,3}|[123])\b/gi
const level = String.raw`(?:position|role|job|opportunity|opening|seat|post)`
const upperJob = new RegExp(
  String.raw`\b(?:looking for|seeking|hiring|need|want|recruiting) an? (?:senior|lead|expert|seasoned|advanced|highly experienced) (?:\w{1,12} ){0,2}(?:coder|auditor|specialist)\b|` +
    String.raw`\b(?:this is an?|a|an|the|our) (?:senior|lead|supervisory|management|advanced|expert|director)[- ](?:level )?(?:\w{1,12} )?${level}\b|\byou(?:'ll| will)? (?:supervise|manage|lead) (?:a team|\w{1,10} coders|the coding)|\bnot (?:a job )?for beginners\b`,
  'gi',
)
const entryJob = new RegExp(
  [
    String.raw`(?:entry[- ]level(?! for)|trainee|beginner|junior|starter|new[- ]grad(?:uate)?|apprentice(?:ship)?|introductory) (?:\w{1,12} ){0,2}${level}`,
    String.raw`(?:great |ideal |good |perfect )?first (?:coding )?job (?:for|in)`,
    String.raw`${level}[^.;\n]{0,30}\b(?:straight|fresh|right) out of`,
    String.raw`(?:made|meant|designed|intended|suited|right|perfect|ideal) for (?:\w{1,12} ){0,2}(?:beginners|newcomers|new (?:coders|graduates)|recent graduates|people (?:new to|just starting))`,
  ]
    .map((words) => String.raw`\b(?:${words})\b`)
    .join('|'),
  'gi',
)
