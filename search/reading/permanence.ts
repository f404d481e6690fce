// How long "remote" will be remote: for good, until somebody changes it, after training, or while results are good.
import type { JobFacts } from '#db/jobs/facts.ts'
import type { Workplace } from '#db/vocabulary/workplaces.ts'
import { homeWords, onSiteWords, placeIn, results, statementsOf, type Statement } from '#search/reading/on-site.ts'
import { trainingIn } from '#search/reading/training.ts'
import { likely, sure, type Fact, type Posting } from '#search/reading/words.ts'

type Permanence = NonNullable<JobFacts['permanence']>
type Remediation = NonNullable<JobFacts['return_for_remediation']>

const remote = String.raw`(?:remote(?:ly)?|work(?:ing)?[- ](?:from|at)[- ]home|wfh|from home|at home|telework(?:ing)?|telecommut(?:e|ing)|home-based|distributed|hybrid|virtual)`
const office = String.raw`(?:${onSiteWords}|office|campus|rto|in-person work|in[- ]person|[A-Z]\p{Ll}{2,20})`

const permanent = new RegExp(
  [
    String.raw`permanent(?:ly)?,? (?:\w{1,10} )?${remote}`,
    String.raw`${remote}[^.]{0,30}? (?:permanently|for good|forever|indefinitely|on a permanent basis|always)\b`,
    String.raw`(?:always|forever|indefinitely) (?:be |stay |remain )?${remote}`,
    String.raw`${remote}[^.]{0,40}\b(?:and )?(?:will (?:always )?(?:stay|remain|continue)(?: (?:so|that way|remote|this way))|is (?:here )?(?:to stay|not going away))`,
    String.raw`(?:will|to) (?:stay|remain) (?:fully |100% )?${remote}(?! (?:until|unless|as long|if|while))`,
    String.raw`(?:no (?:plans?|intention)[^.]{0,20}|never (?:be )?[^.]{0,20})\b(?:return(?:ing)?)\b[^.]{0,20}\b${office}`,
    String.raw`not (?:going|coming) back\b`,
    String.raw`no (?:return[- ]to[- ]office|rto)\b`,
    String.raw`home for good`,
    String.raw`never (?:have to |need to )?commut\w{1,3}(?: again)?\b`,
    String.raw`forever[- ]${remote}|remote[- ]for[- ](?:life|good|ever)`,
    String.raw`(?:sold|gave up|given up|closed|let go of) (?:the|our) (?:\w{1,10} )?(?:building|offices?|lease)`,
    String.raw`${remote}[^.]{0,40}\b(?:today,? and tomorrow|now and (?:later|always|forever)|not an? (?:experiment|perk|pilot|trial|pandemic \w{1,12}))`,
    String.raw`never (?:ever )?going back (?:to|in)\b`,
    String.raw`(?:this|that|it)(?: is not going to| won't| will not| will never| isn't going to|'s not going to) change\b`,
    String.raw`\w{1,6}n't (?:going|coming|returning) back\b`,
    String.raw`once ${remote},? always ${remote}`,
    String.raw`no (?:\w{1,10} )?(?:office|building) to (?:go|come|return)\b`,
    String.raw`(?:never|not|won't|no one will|nobody will) (?:\w{1,6} )?(?:call|ask|order|make|bring|require|force) (?:you|anyone|anybody|coders|people) (?:back|in\b|to (?:come|return|report))`,
    String.raw`no (?:plans?|intention|thought)\b[^.]{0,20}\b(?:bring|call|mov|requir|return|chang|go)[^.]{0,20}\b(?:back|in|office|campus|on-?site)\b`,
    String.raw`${remote}[^.]{0,50}\b(?:plans? to|intend to|and (?:it|we|that|will)) (?:will )?(?:stay|stays|keep|remain|remains)\b`,
    String.raw`${remote}[^.]{0,40}\b(?:guaranteed|promised)(?: \w{1,8}){0,2} (?:writing|contract|offer)`,
    String.raw`${remote}[^.]{0,60}\b(?:in|says so in) (?:your|the) (?:contract|offer letter)[^.]{0,20}for good`,
  ].map((words) => String.raw`\b(?:${words})`).join('|'),
  'iu',
) // prettier-ignore
/** "Full-time, permanent, remote" is a word of the employment; "not permanently remote" denies. */
const notPermanent = new RegExp(
  String.raw`\b(?:full[- ]time|part[- ]time|direct hire|temp to|w-?2),? permanent,? ${remote}|\b(?:not|isn't|n't) (?:\w{1,8} )?permanent|\bpermanent, ${remote}`,
  'i',
)

const changes = new RegExp(
  [
    String.raw`${remote}[^.]{0,70}\b(?:subject to change|(?:may|might|could|can) (?:\w{1,10} ){0,3}(?:change|end|be (?:\w{1,10} )?(?:revoked|changed|discontinued|rescinded|modified|withdrawn|ended|revisited|reviewed|altered|cancel\w{0,3}|terminated|suspended))|until further notice|until \w|(?:may|might|could) (?:become|turn|go|move to|transition to|switch to)|renewed (?:\w{1,10} ){0,3}(?:year|yearly|annually)|for (?:now|the time being|the foreseeable future)|at (?:present|this time|the moment)|reviewed (?:\w{1,10} ){0,3}(?:year|yearly|annually|quarterly|periodically|regularly)|not (?:guaranteed|permanent)|(?:no|not a) (?:guarantee|promise)|at the (?:sole )?discretion|(?:an? )?(?:pilot|trial|experiment)\b|year[- ](?:to|by)[- ]year|month[- ](?:to|by)[- ]month|re-?evaluated|temporar\w{2,3})`,
    String.raw`(?:temporar\w{2,3}|current(?:ly)?|presently|for now|at present)[, ](?:[\w%]{1,10} ){0,5}${remote}`,
    String.raw`reviews? (?:\w{1,12} ){0,3}${remote}`,
    String.raw`(?:reserves? the right|right) to (?:\w{1,12} ){0,4}(?:change|require|end|revoke|modify|recall|discontinue|rescind|return)[^.]{0,60}(?:${remote}|${onSiteWords})`,
    String.raw`(?:may|might|could|can)\b[^.]{0,40}\b(?:return(?:ing|ed)?|recall(?:ed)?|(?:call|bring|brought|ask|order|requir)\w{0,4}(?: \w{1,10}){0,3} (?:back|to (?:return|come back|work from))|back|again)\b[^.]{0,40}\b${office}`,
    // why: "they make noise every year about bringing everyone in".
    String.raw`(?:noise|talk\w{0,3}|rumou?rs?|hint\w{0,3}|threat\w{0,6}|discuss\w{0,4}|pressure|mutter\w{0,3}|mull\w{0,3})\b[^.]{0,40}\b(?:return\w{0,3}|(?:bring|call|order|get|hav|mov|pull)(?:e|ing)? (?:everyone|everybody|people|folks|us|staff|coders|all|employees|them all)(?: \w{1,8})? (?:back|in|into))\b`,
    String.raw`wants? (?:everyone|everybody|people|folks|us|staff|coders|employees) back (?:in|on|at|to)\b`,
    String.raw`(?:this|that|the|your) (?:work )?(?:arrangement|set-?up|agreement)[^.]{0,20}\b(?:may|can|could|might) (?:be )?(?:chang|end|revok|cancel)\w{0,4}\b`,
    String.raw`(?:can't|cannot|won't|don't|can not) (?:promise|guarantee)\b`,
    String.raw`${remote}[^.]{0,60}\b(?:looked at (?:again )?|revisited |reconsidered |up for review )(?:every|each|once)`,
    String.raw`may or may not be (?:renewed|extended|continued)`,
    String.raw`(?:might|may|could|won't|will) not? ?last\b|not last forever`,
    String.raw`${remote} (?:only )?(?:while|as long as) (?:the|our|we|they)\b`,
    String.raw`${remote}[^.]{0,40}\bnot an? (?:entitlement|right)\b`,
    String.raw`may (?:fall under|be affected by)[^.]{0,60}return to`,
    String.raw`(?:no|not a) (?:promise|guarantee)[^.]{0,40}\b(?:${remote}|office|again)`,
  ].map((words) => String.raw`\b(?:${words})`).join('|'),
  'iu',
) // prettier-ignore
// why: "currently work from home" of the staff, "you may return the laptop", and what is only said of hours or duties.
const notChanges =
  /\b(?:used to|formerly|no longer)\b|\b(?:currently|presently) (?:have|has|hiring|seeking|looking|recruiting|hold|reside|live|licensed|certified)|(?:schedule|hours|duties|responsibilities|benefits|pay|states?)[^.]{0,20}(?:subject to|may) change/i

const hints = {
  permanent:
    /permanen|for good|forever|indefinit|always|stay|remain|return|commut|forever|life|sold|gave|given|closed|let go|tomorrow|now and|not an?|rto\b|back|continue|is here|change|in\b|guarant|promis|stays|keep/i,
  'may-change':
    /chang|end\b|be \w|until|now\b|time\b|present|moment|review|renew|guarant|promise|discretion|evaluat|temporar|pilot|trial|experiment|year[- ](?:to|by)|month[- ](?:to|by)|current|right to|noise|talk|hint|rumou?r|threat|discuss|looked|last|while|as long|entitle|return|recall|back|again|become|turn|move|transition|switch|may go/i,
}
const gate =
  /\b(?:remote|home|wfh|telework|telecommut|hybrid|virtual|return|recall|back|office|campus|again|on-? ?site|come in|in person|branch|hospital|building|stays?|last\b|renewed|arrangement|n't change|not going to|called? (?:you )?in|desk|plan\b)/i

/** Said of remote and hybrid jobs; on-site work needs no promise. */
export function readPermanence(posting: Posting, workplace: Workplace | null): Fact<Permanence> | null {
  if (workplace === 'on-site' || workplace === 'travel') return null
  const statements = statementsOf(posting)
    .filter(({ text }) => gate.test(text))
    .slice(0, 400)
  const told = (value: keyof typeof hints, words: RegExp, not: RegExp): Fact<Permanence> | null => {
    for (const statement of statements) {
      if (!hints[value].test(statement.text)) continue
      const said = words.exec(statement.text)
      if (
        !said ||
        (value === 'permanent' && results.test(statement.text) && notCalledBack.test(said[0])) ||
        not.test(statement.text) ||
        (isRemedy(statement) && !(value === 'permanent' && denied.test(statement.text)))
      )
        continue
      return { value, places: [placeIn(statement, said.index, said[0].length, sure)] }
    }
    const titled = value === 'permanent' && !not.test(posting.title.text) ? words.exec(posting.title.text) : null
    return (
      titled && {
        value,
        places: [{ in: 'title', start: titled.index, end: titled.index + titled[0].length, confidence: sure }],
      }
    )
  }
  const said = told('may-change', changes, notChanges) ?? told('permanent', permanent, notPermanent)
  if (said || !workplace) return said
  const training = trainingIn(posting)
  return training && { value: 'after-training', places: [training.place] }
}

/** Said of poor results, no promise. */
const notCalledBack =
  /\b(?:never|no|nobody|no one|not|won't)\b[^.]{0,30}\b(?:call|ask|order|bring|brought|sen[dt]|make|force)/i
const denied = /\b(?:never|no|not|don't|won't|doesn't|nobody|nor|without)\b/i
const figure =
  /\b\d{2,3}(?:\.\d)? ?(?:%|percent)|\b(?:below|under|less than|fewer than|at least|at|minimum of) \d{1,3}\b(?! (?:weeks|days|months))|\b(?:below|under) (?:the |your )?(?:standard|target|minimum|goal) for (?:two|three|\d)/i
const place = String.raw`(?:${onSiteWords}|(?:the|our|an?|\p{Lu}\p{Ll}{2,14}) (?:\w{1,14} ){0,2}(?:office|campus|branch|hospital|clinic|building)\b(?! of\b)|office\b(?! visit)|campus\b|branch\b|site\b|the desk\b|(?:be )?called in\b)`
const backOnSite = new RegExp(
  [
    String.raw`(?:return\w{0,3}|back|br(?:ing|ings|ought)|call(?:ed|s|ing)?|recall\w{0,3}|com(?:e|es|ing)|ask(?:ed|s)?|sen[dt]|mov(?:e|es|ed)|work(?:s|ed|ing)?|spend(?:s|ing)?|sits?|report(?:s|ing)?|transition\w{0,3}|reassigned|requir(?:e|es|ed)|go(?:es)?|put|be|sitting|desk time|trips?|a month)\b[^.]{0,45}\b${place}`,
    String.raw`(?:com(?:e|es|ing)|called|brought|asked|bring|call|pulled|you(?:'re| are)?) (?:\w{1,8} )?(?:back )?(?:in|back)\b(?= (?:until|for|to|and|when|if|while|till|on|with|at)\b|[.,;!]|$)`,
    String.raw`(?:los[ei]s?|give up|gives up|forfeits?|costs?|revo[kc]\w{1,5}|suspend\w{0,3}|remov\w{1,4}|withdraw\w{0,2}|rescind\w{0,3}|ends?|pulled|taken away)\b[^.]{0,30}${remote}`,
    String.raw`${remote}[^.]{0,50}\b(?:los[ei]|lost|forfeit\w{0,3}|revo[kc]\w{1,5}|suspend\w{0,3}|remov\w{1,4}|withdraw\w{0,2}|rescind\w{0,3}|taken away|pulled|ends?\b|conting\w{3}|condition\w{0,6}|depend\w{0,4}|hinges?|requires?|as long as|privileg\w{1,3}|provided)`,
  ].map((words) => String.raw`\b(?:${words})`).join('|'),
  'iu',
) // prettier-ignore
const staysRemote = new RegExp(
  String.raw`\b(?:to|you|and|can) (?:keep|remain|stay|continue|retain|maintain)\w{0,4} (?:\w{1,10} ){0,3}(?:${homeWords}|privilege)|\b(?:earn|keep) (?:your |the )?(?:${homeWords})|\b${remote} (?:work )?(?:status|privileges?|arrangement|eligibility)[^.]{0,30}\brequires?`,
  'i',
)
const condition =
  /\b(?:if|when|whose|those who|who(?:ever)?|below|under|fall(?:s|ing)?|slip(?:s|ping)?|drops?|fail\w{0,4}|miss(?:es|ed|ing)?|bad|climb\w{0,3}|struggl\w{1,3}|unless|until|poor|low|conting\w{3}|condition\w{0,6}|depend\w{0,4}|as long as|poorly|again|short of|means?|or (?:you|else|be|it's|go|come)|(?:performance|improvement) plan|corrective action|placed on|costs?|not (?:meet\w{0,3}|met|maintain\w{0,3}|kept|hold\w{0,3})|for (?:quality|productivity|performance|any))\b/i

/** Poor results that bring a coder back on site, in one statement: "coders below 95% return to the office". */
function isRemedy({ text }: Statement): boolean {
  if (!results.test(text)) return false
  // "Those whose audits pass move home" rewards.
  const rewards = /\bpass(?:es|ed)?\b/i.test(text) && !bad.test(text) && !/\buntil\b/i.test(text)
  return staysRemote.test(text) || (!rewards && condition.test(text) && backOnSite.test(text))
}

const bad =
  /\b(?:slip\w{0,3}|drop\w{0,3}|fall\w{0,3}|below|under|low|lower|poor\w{0,2}|bad|miss\w{0,3}|fail\w{0,3}|dip\w{0,3}|climb\w{0,3}|struggl\w{1,3}|suffer\w{0,3}|short|isn't|not|n't|without)\b/i
/** "Should quality slip, you stay at home". */
const staysAnyway =
  /\b(?:and|but|you|they)(?: (?:still|will|can|would))* (?:stay|remain|keep (?:working|coding))s?(?: right)? (?:at home|home|remote|from home)\b(?! (?:only|if|unless))/i
const notCalledIn =
  /\b(?:nobody|no one|never|not|won't be|isn't|aren't) (?:\w{1,8} ){0,2}(?:called|asked|brought|ordered|made) (?:back )?(?:in\b|to come)/i

const neverBack = new RegExp(
  String.raw`\b(?:(?:no|never|not|n't|nobody|without) (?:[\w']{1,12} ){0,3}(?:call(?:ing|ed|s)?|bring(?:ing|s)?|brought|send(?:ing|s)?|sent|recall\w{0,3}|pull(?:ed|ing)?|haul(?:ed)?|drag\w{0,4}|mov(?:e|ed|ing)|order(?:ed)?|asked|required) (?:[\w']{1,12} ){0,3}(?:back )?(?:in|to|into|on)[ -](?:[\w']{1,12} ){0,2}(?:office|site|branch|campus|hospital|building)\b)`,
  'i',
)
const asksBack =
  /\b(?:call|bring|send|recall|ask|order)\w{0,3} (?:me|you|us|coders|people|anyone) back\b[^?]{0,40}\?["']? ?(?:no|never)\b/i
const onlyAsks =
  /\b(?:call|bring|send|recall|ask|order)\w{0,3} (?:me|you|us|coders|people|anyone) back\b[^?]{0,40}\?["']?$/i

/** Said of remote and hybrid jobs. */
export function readRemediation(posting: Posting, workplace: Workplace | null): Fact<Remediation> | null {
  if (workplace === 'on-site' || workplace === 'travel') return null
  const statements = statementsOf(posting)
  for (const [at, statement] of statements.entries()) {
    const { text } = statement
    if (!gate.test(text) && !results.test(text)) continue
    const never = neverBack.exec(text) ?? asksBack.exec(text)
    const answered = onlyAsks.test(text) && /^["']? ?(?:no|never)\b/i.test(statements[at + 1]?.text ?? '')
    const length = never ? never[0].length : text.length
    const spared = !never && bad.test(text) && staysAnyway.test(text)
    if (spared || (notCalledIn.test(text) && results.test(`${statements[at - 1]?.text ?? ''} ${text}`))) {
      return { value: 'none', places: [placeIn(statement, 0, text.length, likely)] }
    }
    if (never || answered) return { value: 'none', places: [placeIn(statement, never?.index ?? 0, length, sure)] }
    const previous = statements[at - 1]
    const pair =
      previous &&
      /^(?:fall|drop|slip|miss|go|score|if|when|you|they|those|coders?|it|this|in that case|otherwise|anyone)\b/i.test(
        text,
      ) &&
      !isRemedy(statement) &&
      backOnSite.test(text)
        ? { ...statement, text: `${previous.text} ${text}` }
        : statement
    if (!isRemedy(pair)) continue
    if (
      pair !== statement &&
      !/\b(?:if|when|below|under|slips?|falls?|drops?|poor|low|bad|fail\w{0,3})\b/i.test(pair.text)
    )
      continue
    if (
      /\b(?:never|don't|won't|doesn't|no one|nobody|not (?:taken|called|brought|asked|required|sent))\b/i.test(text)
    ) {
      return { value: 'none', places: [placeIn(statement, 0, text.length, likely)] }
    }
    const value = figure.test(pair.text) ? 'stated-threshold' : 'possible'
    return { value, places: [placeIn(statement, 0, text.length, likely)] }
  }
  return null
}
