// Whether somebody with an apprentice credential (CPC-A) may apply.
import type { ApprenticePolicy } from '#db/vocabulary/credentials.ts'
import { isAnswer, likely, matches, sure, type Fact, type Place, type Posting } from '#search/reading/words.ts'

const letters = String.raw`(?:C(?:P|O|I|R)C[®™]?[ -]?\(?-?(?:A|a)\)?(?:['’]?s)?(?![\w-])(?! (?:plus|must|minimum|bonus|requirement|huge|big|definite|nice|credential|certification)\b)|CPC[/]A\b|(?<=\b[Nn]o )-?A(?=[.,;!)]|$)|(?<=\b(?:the|an|An|The|without) )-?A(?=[.,;!)]|$| is\b| are\b| behind\b| must\b| designation\b))`
const people = String.raw`(?:apprentice(?:s|[- ]level|[- ]status| cred\w+| cert\w+| designation)?(?!ship)|new(?:ly)?[- ](?:grad(?:uate)?s?|certified|credentialed)(?! (?:RN|nurs))(?: coders?)?|recent(?:ly)? (?:grad(?:uate)?s?|certified)(?: coders?)?|new coders)`
const mention = new RegExp(String.raw`(?<![\w-])(?:${letters}|${people})`, 'g')
const anyCase = new RegExp(String.raw`(?<![\w-])(?:cpc-?a(?:['’]?s)?(?![\w-])|${people})`, 'gi')

const rules: readonly { policy: ApprenticePolicy; before?: RegExp; after?: RegExp }[] = [
  { policy: 'accepted', before: /\bwith or without (?:the |an? )?$/i, after: /^[^.;\n]{0,40}(?:\bno (?:obstacle|problem|issue)|\bnot an? (?:obstacle|problem|issue)|n't (?:matter|bother))/i },
  {
    policy: 'not-accepted',
    before: /(?:\bno|\bnot (?:a|the) (?:job|role|position|fit) for|\bnot(?: an?| accept\w*| consider\w*| hir(?:e|ing)| take| open to| for)?(?: any)?|\bnot accepted:|\b(?:un|in)able to (?:accept|consider|hire|take)|n't (?:accept|consider|take|hire|use|be an?)(?: any)?|\bcannot (?:accept|consider|hire|take)(?: \w+){0,4}|\bcan not (?:accept|consider|hire|take)|\bwithout (?:the |an? )?|\bnon|\bexclud(?:es|ing)|\bother than|\bsorry[^.;\n]{0,12} no) ?\W{0,3}(?:the |an? |any |our |more )?$/i,
    after: /^[^.;\n]{0,60}?(?:\bnot\b|n't|\b(?:do|wo|ca|does|did)nt\b|\bneed not apply|\bcannot|\bunable|\b(?:must|should|needs? to) (?:already )?(?:be|have been) removed|\bremoved (?:by|before|prior)|\bwait\b|\bineligible|\bexcluded|\bdo(?:es)? not\b|\bbefore you apply|\bmust be off)/i,
  },
  { policy: 'case-by-case', after: /^[^.;\n]{0,70}\b(?:case[- ]by[- ]case|individual(?:ly)? basis|individually|depending on|one by one|at (?:our|manager'?s?) discretion)/i, before: /\bcase[- ]by[- ]case\b[^.;\n]{0,30}$/i },
  {
    policy: 'welcome',
    after: /^[^.;\n]{0,60}?(?:\bwelcomed?\b|\bencouraged\b|\binvited\b|\bfor you\b|\byour chance\b|\bapply!|\bplease apply|\bshould apply|\bpreferred|\bare a plus|\bwe (?:love|want) you)/i,
    before: /\b(?:welcom(?:e|es|ing)|encourag(?:e|es|ing)|perfect for|ideal for|great (?:for|opportunity for)|good fit for|we love|invit(?:e|es)|seeking|looking for|calling all|hiring|designed for|geared toward)\b[^.;\n]{0,25}$/i,
  },
  {
    policy: 'accepted',
    after: /^[^.;\n]{0,60}?\b(?:accept(?:ed|able|s)?|ok(?:ay)?|fine|eligible|may (?:also )?apply|can (?:also )?apply|qualif(?:y|ies)|counts?|will do|suffices?|suitable|allowed|permitted)\b/i,
    before: /\b(?:accept(?:s|ing)?|hires?|open to|will take|takes?|also takes?|includ(?:es?|ing)|allow(?:s|ing)?|at least an?|minimum of an?)\b[^.;\n]{0,25}$/i,
  },
  {
    policy: 'case-by-case',
    after: /^[^.;\n]{0,90}?\b(?:considered(?! an?\b| to be)|consideration|reviewed)\b/i,
    before: /\b(?:consider(?:s|ing)?)\b[^.;\n]{0,25}$/i,
  },
  // Named among those that will do.
  {
    policy: 'accepted',
    after: /^(?: ?\/ ?|,? or |, )\(?(?:an? )?(?:CPC|CCS|COC|CCA|RHIT|CRC|CIC)\b/,
    before: /\b(?:CPC|CCS|COC|CCA|RHIT|CRC|CIC)(?:-P)?[®™]?(?: ?\/ ?|,? ?\(?or (?:an? )?|, |\b[^.;\n]{0,40}\bor (?:an? )?)$/,
  },
] // prettier-ignore
const strength: readonly ApprenticePolicy[] = ['not-accepted', 'case-by-case', 'welcome', 'accepted']
const duties = /\b(?:mentor|coach|supervis|train|teach|support|guide|precept|review)\w{0,3} (?:[a-z]+ ){0,4}$/i

export function readApprenticePolicy({ title, text, sentences }: Posting): Fact<ApprenticePolicy> | null {
  const found: { policy: ApprenticePolicy; place: Place }[] = []
  const look = (words: string, where: Place['in'], from: number) => {
    if (!/apprentice|grad|newly|new coders|c[poir]c/i.test(words)) return
    const pattern = /C[POIR]C/.test(words) ? mention : anyCase
    for (const match of [...matches(words, pattern), ...(pattern === mention ? matches(words, anyCase) : [])].slice(
      0,
      20,
    )) {
      const end = match.index + match[0].length
      const before = words.slice(Math.max(0, match.index - 60), match.index)
      if (duties.test(before)) continue
      const policy = policyOf(before, words.slice(end, end + 120), where)
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
  return readFederal(text.text)
}

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
