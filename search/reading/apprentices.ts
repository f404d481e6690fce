// Whether somebody with an apprentice credential (CPC-A) may apply.
import type { ApprenticePolicy } from '#db/vocabulary/credentials.ts'
import { isAnswer, likely, matches, sure, type Fact, type Place, type Posting } from '#search/reading/words.ts'

const letters = String.raw`(?:C(?:P|O|I|R)C[®™]?[ -]?\(?-?(?:A|a)\)?(?:['’]?s)?(?![\w-])(?! (?:plus|must|minimum|bonus|requirement|huge|big|definite|nice|credential|certification)\b)|CPC[/]A\b|(?<=\b(?:the|an|An|The|[Nn]o|without) )[\"']?-?A[\"']?(?=[.,;!)]|$| (?:is|are|behind|must|designation|please|holders?|doesn't|does|won't|will|still|has|after)\b))`
const people = String.raw`(?:apprentice(?:s|[- ]level|[- ]status| cred\w+| cert\w+| designation)?(?!ship)|new(?:ly)?[- ](?:grad(?:uate)?s?|certified|credentialed)(?! (?:RN|nurs))(?: coders?)?|recent(?:ly)? (?:grad(?:uate)?s?|certified)(?: coders?)?|new coders)`
const mention = new RegExp(String.raw`(?:(?<![\w-])|(?<=\b[Nn]on-))(?:${letters}|${people})`, 'g')
const anyCase = new RegExp(String.raw`(?:(?<![\w-])|(?<=\bnon-))(?:cpc-?a(?:['’]?s)?(?![\w-])|${people})`, 'gi')

/** Other papers named in the same breath: "no CCA or CPC-A". */
const others = String.raw`(?:(?:CCA|RHI[AT]|C[A-Z]{2}(?:-[AHP])?|entry[- ]level|new (?:grads?|coders))(?:,|,? (?:or|nor|and)| ?\/) ?(?:an? )?){0,3}`
/** What may stand before the word that decides: no other person's clause. */
const own = String.raw`(?:(?!\b(?:who|because|when|until)\b|\b(?:and|but) (?!C[POIRC][CSA]\b|RHI|apprent|new|are|is|will|other))[^.;\n]){0,60}?`
const rules: readonly { policy: ApprenticePolicy; before?: RegExp; after?: RegExp }[] = [
  { policy: 'accepted', after: /^[^.;\n:?]{0,25}[:?] {0,2}(?:Y|Yes|OK)\b/i },
  { policy: 'accepted', before: /\bwith or without (?:the |an? )?$/i, after: /^[^.;\n]{0,40}(?:\bno (?:obstacle|problem|issue|barrier)|\bnot an? (?:obstacle|problem|issue|barrier|deal)|(?:n't|not) (?:matter|bother|scare|worry|count against))/i },
  {
    policy: 'not-accepted',
    before: new RegExp(String.raw`(?:\bno|\bnon-|\bnor|\bneither|\bnot (?:a|the) (?:job|role|position|fit) for|\bnot(?: an?| accept\w*| consider\w*| hir(?:e|ing)| take| open to| for)?(?: any)?|\bnot accepted:|\b(?:un|in)able to (?:accept|consider|hire|take)|n't (?:accept|consider|take|hire|use|be an?)(?: any)?|\bcannot (?:accept|consider|hire|take)(?: \w+){0,4}|\bcan not (?:accept|consider|hire|take)|\bwithout (?:the |an? )?|\bnon|\bexclud(?:es|ing)|\bother than|\bsorry[^.;\n]{0,12} no) ?\W{0,3}(?:the |an? |any |our |more )?${others}$`, 'i'),
    after: new RegExp(String.raw`^(?:${own}(?:\bnot\b|n't|\b(?:do|wo|ca|does|did)nt\b|\bneed not apply|\bcannot|\bunable|\b(?:must|should|needs? to) (?:already )?(?:be|have been) removed(?! (?:with|in|by the end|after|during))|\bremoved (?:by|before|prior)|\bwait\b|\bineligible|\bexcluded|\bdo(?:es)? not\b|\bbefore you apply|\bmust be off|[:?,] ?sorry\b|\b(?:removed|off|gone|dropped)\)|\btoo (?:junior|new|green|early)|\b(?:declined|rejected|turned (?:away|down)|(?:ruled|screened) out|passed over|disqualif\w+|(?:returned|go) unread)\b|\bno longer\b|\bexperienced coders only)|[^.;\n:?]{0,25}[:?] {0,2}(?:N|No|None|Never)\b(?! (?:problem|worr|sweat)))`, 'i'),
  },
  { policy: 'case-by-case', after: /^[^.;\n]{0,70}\b(?:case[- ]by[- ]case|individual(?:ly)? basis|individually|depending on|(?:one|each) (?:by|at a|on) (?:one|time|its|their)|may be hired|at (?:our|manager'?s?) discretion)/i, before: /\bcase[- ]by[- ]case\b[^.;\n]{0,30}$/i },
  {
    policy: 'welcome',
    after: /^[^.;\n]{0,60}?(?:\bwelcomed?\b|\bencouraged\b|\binvited\b|\bfor you\b|\byour chance\b|\bapply!|\bplease apply|\bshould apply|\bapply (?:anyway|too|as well)|\bstill apply|\b(?:hear from|talk to|meet|see) you\b|\bget in touch|\breach out|\bthis (?:is|one is|job is) (?:for )?you|\bpreferred|\bare a plus|\bwe (?:love|want) you)/i,
    before: /\b(?:welcom(?:e|es|ing)|encourag(?:e|es|ing)|perfect for|ideal for|great (?:for|opportunity for)|good fit for|we love|invit(?:e|es)|seeking|looking for|calling all|hiring|designed for|geared toward)\b[^.;\n]{0,25}$/i,
  },
  {
    policy: 'accepted',
    after: /^[^.;\n]{0,60}?\b(?:accept(?:ed|able|s)?|ok(?:ay)?|fine|eligible|may (?:also )?apply|can (?:also )?apply|qualif(?:y|ies)|counts?|will do|suffices?|suitable|allowed|permitted)\b/i,
    before: /\b(?:accept(?:s|ing)?|hires?|open to|will train|(?:ok(?:ay)?|fine|good|happy|cool|comfortable) with|will take|takes?|also takes?|includ(?:es?|ing)|allow(?:s|ing)?|at least an?|minimum of an?)\b[^.;\n]{0,25}$/i,
  },
  {
    policy: 'case-by-case',
    after: /^[^.;\n]{0,90}?\b(?:considered(?! an?\b| to be)|consideration|reviewed|we(?:'d|'ll| will| would| can| may)? consider)\b/i,
    before: /\b(?:consider(?:s|ing)?|exceptions? (?:(?:can|may|will) be )?(?:made )?for)\b[^.;\n]{0,25}$/i,
  },
  // Named among those that will do.
  {
    policy: 'accepted',
    after: /^(?: ?\/ ?|,? or |, )\(?(?:an? )?(?:CPC|CCS|COC|CCA|RHIT|CRC|CIC)\b/,
    before: /\b(?:CPC|CCS|COC|CCA|RHIT|CRC|CIC)(?:-P)?[®™]?(?: ?\/ ?|,? ?\(?or (?:an? )?|, |\b[^.;\n]{0,40}\bor (?:an? )?)$/,
  },
] // prettier-ignore
const strength: readonly ApprenticePolicy[] = ['not-accepted', 'case-by-case', 'welcome', 'accepted']
/** "Will train the right CPC-A" takes one on. */
const willTrain = /\bwill train (?:the right|the perfect|a good|a motivated|an eager) $/i
const duties = /\b(?:mentor|coach|supervis|train|teach|support|guide|precept|review)\w{0,3} (?:[a-z]+ ){0,4}$/i

export function readApprenticePolicy({ title, text, sentences }: Posting): Fact<ApprenticePolicy> | null {
  const found: { policy: ApprenticePolicy; place: Place }[] = []
  const look = (words: string, where: Place['in'], from: number) => {
    if (!/apprentice|grad|newly|new coders|c[poir]c|\b(?:the|no|an|without) ["']?-?A\b/i.test(words)) return
    const pattern = /C[POIR]C|\bA\b/.test(words) ? mention : anyCase
    for (const match of [...matches(words, pattern), ...(pattern === mention ? matches(words, anyCase) : [])].slice(
      0,
      20,
    )) {
      const end = match.index + match[0].length
      const before = words.slice(Math.max(0, match.index - 60), match.index)
      if (duties.test(before) && !willTrain.test(before)) continue
      // "CPC-A accepted? No"
      const answer = where === 'text' && words.endsWith('?') ? text.text.slice(from + words.length, from + words.length + 20) : '' // prettier-ignore
      const policy = policyOf(before, words.slice(end, end + 120) + answer.split('\n', 1)[0]!, where)
      if (policy)
        found.push({ policy, place: { in: where, start: from + match.index, end: from + end, confidence: sure } })
    }
  }
  look(title.text, 'title', 0)
  if (/apprentice|grad|certified|c[poir]c/i.test(text.text)) {
    for (const sentence of sentences) if (!isAnswer(sentence)) look(sentence.text, 'text', sentence.start)
  }
  const named = strength.map((policy) => found.find((one) => one.policy === policy)).find(Boolean)
  if (named) return { value: named.policy, places: [named.place] }
  const only = /\bCPC-A\b|\bapprentice/i.test(text.text) && experienced.exec(text.text)
  if (only) {
    const place: Place = { in: 'text', start: only.index, end: only.index + only[0].length, confidence: likely }
    return { value: 'not-accepted', places: [place] }
  }
  return readFederal(text.text)
}
const experienced =
  /\b(?:experienced|seasoned|fully credentialed) (?:coders?|candidates|applicants|people) only\b|\bonly (?:experienced|seasoned|fully credentialed) (?:coders?|candidates|applicants)\b/i

function policyOf(before: string, after: string, where: Place['in']): ApprenticePolicy | null {
  const rule = rules.find((rule) => rule.before?.test(before) || rule.after?.test(after))
  // A title that names nothing but the apprentice calls for one.
  return rule?.policy ?? (where === 'title' && /[(\-–,/] ?$/.test(before) ? 'welcome' : null)
}

/** The federal service has levels: an apprentice's is enough unless the grade asks for mastery. */
function readFederal(text: string): Fact<ApprenticePolicy> | null {
  const match = /\bApprentice ?\/ ?Associate Level Certification\b/i.exec(text)
  if (!match || /\bmust have (?:either )?a mastery level certification/i.test(text)) return null
  const place: Place = { in: 'text', start: match.index, end: match.index + match[0].length, confidence: likely }
  return { value: 'accepted', places: [place] }
}
