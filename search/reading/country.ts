// Whether a posting opens the whole country: all of it, or its mainland.
import { likely, type Place } from '#search/reading/words.ts'

const us = String.raw`(?:u\.?s\.?a?\b\.?|united states(?: of america)?|states\b|country|nation)`
const theUs = String.raw`(?: the)? (?:u\.?s\b|usa\b|united states)`

const mainland = new RegExp(
  String.raw`\b(?:lower[- ](?:48|forty[- ]eight)|(?:continental|contiguous|mainland|connected)(?: 48)?(?: ${us}| states)|contiguous 48|48 (?:contiguous|continental|lower|connected)(?: states)?|(?:any of |all )?48 states|(?:any|all|one) of the 48 (?:\w{4,12} )?states|48 (?:adjoining|touching|main|bordering|joined|mainland) states|conus)\b`,
  'gi',
)
const notHome = /\b(?:travel\w{0,5}|ship\w{0,4}|flights?|serv(?:e|es|ing)|clients?|hospitals?)\b[^.;\n]{0,40}$/i

export function mainlandIn(text: string, where: Place['in']): Place | null {
  return spot(text, mainland, where, (head) => notHome.test(head))
}

const wide = String.raw`\b(?:(?:nation|country|u\.?s\.?)-?wide|coast[- ]to[- ]coast)\b`

/** Said of states or of living: holds for any job. */
const anyState = anyOfThese([
  String.raw`\bcoast[- ]to[- ]coast\b|\banywhere stateside\b|\b(?:all|in|across) fifty\b`,
  String.raw`\b(?:all|any|each) (?:of (?:the )?)?(?:50|fifty)(?: (?:us|u\.s\.))?(?: states)?\b`,
  String.raw`\b50 states\b`,
  String.raw`\b(?:any|every|whichever|whatever|no matter (?:the|which|what)|regardless of(?: the| your)?|which|what) (?:us |u\.s\.? |american )?state\b(?! (?:where|in which|that|listed|below)\b)`,
  String.raw`\bany (?:us|u\.s\.?|american) (?:address|city|town|location|zip|home)\b`,
  String.raw`\bno (?:state|geographic\w{0,4}|location|residency|residence) (?:restrictions?|limits?|limitations?)\b`,
  String.raw`\b(?:no matter|regardless of|does(?:n't| not) matter) where (?:in the (?:u\.?s\.?a?|country|states) )?you (?:live|are|sit|call home|reside)\b`,
  String.raw`\b(?:live|base|based|reside|located|home)\b[^.;\n]{0,30} (?:(?:near|by|close to|within reach of|with) any|anywhere near an?) (?:(?:major|good|commercial|international|us|u\.s\.|large|hub) ){0,3}airport\b(?! in\b)`,
  String.raw`\b(?:in|from|open to|hire in|hiring in) (?:all|any) (?:(?:us|u\.s\.?|united) )?states?\b`,
  String.raw`\ball (?:us |u\.s\. )?states (?:welcome|eligible|considered|accepted|ok)`,
  String.raw`\b(?:anywhere|any ?place|everywhere|wherever|where(?= (?:in|within|inside))|any location)(?: (?:with)?in| across| inside| throughout|,)? (?:the )?(?:entire |whole )?${us}`,
  String.raw`(?:\b(?:hiring|hire|remote(?:ly)?|open|opportunit\w{1,3}|candidates|applicants|available|recruiting|positions?|openings?|coders|location:?|us|w\/?[fh]h?)\b[ ,(:/–-]{1,4}(?:\w{1,9} ){0,2}?|^|\n|[.!] |[(|•] ?)${wide}`,
  String.raw`${wide} (?:remote|position|search|opportunity|openings?|hiring)\b`,
  String.raw`\b(?:hir\w{1,3}|candidates|applicants|coders|remote(?:ly)?|from|open(?:ings)?) (?:across|throughout) (?:america\b|the (?:u\.?s\b|united states|country|nation))`,
  String.raw`\b(?:live|work|sit|located|reside|be|remote(?:ly)?)(?: from)? anywhere\b(?! (?:but|except|near|close|in|within|across|along|around|inside|on|throughout|between|outside)\b)`,
  String.raw`\b(?:live|work|reside)(?: from)? wherever you (?:like|want|wish|please|are)\b`,
])
const ofOthers =
  /\b(?:serv(?:e|es|ing|ices?)|clients?|customers?|hospitals?|facilities|practices|providers|physicians|sites|locations|leader|licensed|operat\w{1,5}|network|our coders|patients|members|offices|largest|reputation|presence|organizations|travel|people|assist\w{1,5}|support\w{0,4}|payers|plans|programs?|pay|salary|ranges?|policies|access)\b[^.;\n]{0,60}$/i

/** Said of the country: of a job that isn't remote it may be said of papers or of pay. */
const inCountry = anyOfThese([
  String.raw`\b(?:u\.?s\.?a?|united states)[- ](?:only|residents?|residency|remote)\b`,
  String.raw`\b(?:u\.?s\.?a?|united states)[- ]based\b(?=\W{0,3}(?:$|\n|[.;,)(]|only|please|pls| remote)|(?: \w{1,12}){1,2}\W{0,2} ?(?:only|please|pls|required|wanted|needed)\b)`,
  String.raw`\bresidents? of${theUs}`,
  String.raw`\bonly (?:from |in |within |inside |to )?(?:the )?(?:u\.?s\b|usa\b|united states)`,
  String.raw`\b(?:live|lives|living|resid\w{1,6}|(?:must|should|candidates?|applicants?|you|position|role|job|remote|who|anyone|open to|only|coders?|contractors?|may|can|to|work)\b(?: (?:be|are|is|must|that|who)){0,2} (?:located|based|physically)|sit|domiciled)(?: (?!on\b)\w{1,12},?){0,6}? (?:in|within|inside|of)${theUs}`,
  String.raw`\bremote(?:ly)?\b[\s,(–/:-]{1,4}(?:\w{1,9} ){0,2}?(?:in |within |from |inside )?(?:the )?(?:u\.?s\.?a?\b|united states)`,
  String.raw`\b(?:u\.?s\.?a?|united states)\W{1,3}remote\b`,
  String.raw`\b(?:performed|done|carried out|completed|work(?:s|ed|ing)?|home|coders?|candidates?|be|stays?|place|open to|from)\b(?: \w{1,10}){0,3}? (?:in|within|inside|to|from)${theUs}`,
  String.raw`\bon (?:u\.?s\.?|american) soil\b`,
  String.raw`\b(?:job |work )?location: ?(?:anywhere in the )?(?:u\.?s\.?a?\b|united states)(?=\s{0,2}(?:$|\n|[|;.(]))`,
  String.raw`\b(?:no|not) (?:be )?(?:performed )?(?:off-?shore|overseas|outside (?:of )?the (?:u\.?s\b|united states|country))`,
  String.raw`\b(?:no|not|cannot|can't|never)\b[^.;\n]{0,60}\b(?:outside (?:of )?the (?:u\.?s\b|usa\b|united states|country)|leave the (?:country|u\.?s\b|united states)|off-?shore|overseas|abroad)`,
])
const ofPapers =
  /\b(?:authori[sz]\w{0,6}|eligib\w{0,6}|legal(?:ly)?|rights?|permi\w{0,5}|visa|citizens?|permitted|allowed|compan(?:y|ies)|clients?|headquarter\w{1,4}|we are|we're|hospitals?|servers?|data|degree|license|patients|largest|leading|serv(?:e|es|ing)|throughout|pay|compensation|salary|benefits|401|employees receive)\b[^.;\n]{0,60}$/i

export function countryIn(text: string, where: Place['in'], isRemote: boolean): Place | null {
  const open = spot(text, anyState, where, (head) => ofOthers.test(head))
  if (open || !isRemote) return open
  return spot(text, inCountry, where, (head, words) => ofPapers.test(head) || ofPapers.test(`${words} `))
}

function anyOfThese(patterns: string[]): RegExp {
  return new RegExp(patterns.join('|'), 'gi')
}

/** The first that isn't said of something else just before. */
function spot(
  text: string,
  pattern: RegExp,
  where: Place['in'],
  isOther: (head: string, words: string) => boolean,
): Place | null {
  for (const { 0: words, index: start } of text.matchAll(pattern)) {
    if (isOther(text.slice(Math.max(0, start - 90), start), words)) continue
    return { in: where, start, end: start + words.length, confidence: likely }
  }
  return null
}
