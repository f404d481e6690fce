// Words that a lawful posting does without, each with the form that is lawful (domain.md, 13).
import type { Wording } from '#db/vocabulary/wordings.ts'

export const flagTopics = [
  'age',
  'origin',
  'citizenship',
  'family',
  'sex',
  'health',
  'photo',
  'record',
  'pay-history',
] as const
export type FlagTopic = (typeof flagTopics)[number]

/** `unlessText` anywhere in the posting makes the words lawful. */
export type FlagWording = Wording & { topic: FlagTopic; says: string; unlessText?: RegExp }

/** Where an employer says whom it does not turn away, or speaks of its patients. */
const others =
  /\b(?:regard to|regardless|discriminat\w{1,4}|equal (?:employment )?opportunity|protected|accommodat\w{1,5}|diversity|inclusi\w{1,4}|patients?|clients|youth|students|served?|serving|mentor\w{0,5}|communit\w{1,3})\b/i
const asksFor = '(?:attach|send|include|submit|upload|enclose|provide|state|give|list|tell us)'

const skill = 'Say what the work needs, such as pace, volume or schedule; words for an age keep older coders away.'
const anyAge = 'Age may not decide who is hired. Ask for credentials and experience; “at least 18” may stand.'
const anySex = 'Sex may not decide who is hired. Speak of “coders” or “candidates”.'

export const flagWordings: readonly FlagWording[] = [
  {
    topic: 'age',
    says: skill,
    words:
      /\byoung(?:,| and| &)? (?:energetic|dynamic|vibrant|fresh|motivated|ambitious|hungry|enthusiastic|team|professionals?|candidates?|applicants?|coders?|talent|graduates?|person|persons|man|woman|lady|minds)\b|\b(?:dynamic|energetic|vibrant|fresh|fun),? (?:and |& )?young\b|\byouthful\b|\b(?:are|be|is|who's|you're|feel) young\b/gi,
    unless: new RegExp(`${others.source}|\\bnetwork\\b|\\bcompany\\b`, 'i'),
  },
  { topic: 'age', says: skill, words: /\bdigital natives?\b/gi },
  { topic: 'age', says: skill, words: /\b(?:energetic|high[- ]energy)\b/gi, unless: others },
  {
    topic: 'age',
    says: '“New graduates welcome” opens the door to them and closes it to nobody.',
    words:
      /\b(?:recent|new|fresh) (?:college |university )?grad(?:uate)?s? only\b|\b(?:only|must be an?) (?:recent|new|fresh) (?:college |university )?grad(?:uate)?s?\b|\bgraduated (?:with)?in the (?:last|past) \w{1,6} years?\b/gi,
  },
  {
    topic: 'age',
    says: anyAge,
    words:
      /\b(?:under|below|younger than|not older than|no older than|not over|over (?!1[68]\b|21\b)) ?(?:the age of )?\d{2} years (?:old|of age)\b|\b(?:age limit|maximum age)\b|\b(?:aged?|ages) (?:between )?\d{2} ?(?:-|to|and) ?\d{2}\b|\bbetween \d{2} and \d{2} years (?:old|of age)\b|\bif you are over (?!1[68]\b|21\b)\d{2}\b/gi,
    unless: new RegExp(
      `${others.source}|\\b(?:children|adults|people|women|men|members|dependents?|screenings?|disabilit\\w{1,3})\\b`,
      'i',
    ),
  },
  {
    topic: 'age',
    says: 'Dates of birth and graduation tell an age. Ask for them after an offer, if the law needs them.',
    words: new RegExp(
      `\\b${asksFor} (?:\\w{1,9},? ){0,3}(?:your age|date of birth|birth ?date|year of graduation)\\b`,
      'gi',
    ),
    unless: others,
  },
  {
    topic: 'origin',
    says: 'Ask for what the work needs, such as “clear written English”, wherever it was learned.',
    words:
      /\bnative (?:level )?(?:[a-z]{4,10} )?speak(?:ers?|ing)\b|\bnative english\b|\bmother tongue\b|\b(?:no|without an?|free of) (?:foreign )?accent\b|\baccent[- ]free\b/gi,
    unless: others,
  },
  {
    topic: 'citizenship',
    says: 'Ask “are you authorized to work in the US?”. Citizenship may be asked for only where a federal contract or law demands it; if one does, name it.',
    words:
      /\b(?:u\.?s\.?a?\.?|united states|american) citizens? (?:or green ?card holders? )?only\b|\bonly (?:u\.?s\.?|united states|american) citizens\b|\bmust be an? (?:u\.?s\.?|united states|american) citizens?\b(?! or (?:\w{1,9} )?(?:authori|eligible))|\b(?:u\.?s\.?|united states) citizenship (?:is )?(?:required|a must)\b|\bgreen ?card holders? only\b/gi,
    unlessText:
      /\bfederal (?:contracts?|government|employ\w{0,6}|law|agency|agencies|service|job|position)\b|\bsecurity clearance\b|\bpublic trust\b|\bdepartment of (?:defense|the army|the navy|health and human)\b|\bveterans\b|\bindian health service\b|\bDoD\b|\bTRICARE\b|\bVistA\b|\bVA (?:medical|hospital|health)|\b(?:government|army|naval|military) (?:contract|hospital|facilit)/i,
  },
  {
    topic: 'family',
    says: 'The lawful form is “no dependent care during paid hours”.',
    words:
      /\b(?:no|not have|without|cannot have) (?:\w{1,8} ){0,2}(?:children|kids|toddlers|infants) (?:\w{1,8} ){0,3}(?:at home|in the (?:home|house|household)|in your home)\b|\bchild-?free (?:home|house|household)\b/gi,
  },
  {
    topic: 'family',
    says: 'Say what makes the job flexible; it suits fathers and people without children as well.',
    words:
      /\b(?:mother|mom|mum|mommy|parent)s?[- ]friendly\b|\b(?:perfect|great|ideal|good|suitable) for (?:\w{1,10} ){0,2}(?:moms?|mums?|mothers?|housewives|retirees)\b|\bstay[- ]at[- ]home (?:moms?|mums?|mothers?|parents?)\b/gi,
  },
  {
    topic: 'family',
    says: 'Marriage, pregnancy and plans for a family may not be asked about.',
    words: new RegExp(
      `\\b${asksFor} (?:\\w{1,9} ){0,3}(?:marital status|number of children)\\b|\\bmust be (?:single|unmarried|childless)\\b|\\bnot (?:be )?pregnant\\b`,
      'gi',
    ),
    unless: others,
  },
  {
    topic: 'sex',
    says: anySex,
    words:
      /\bgentlem[ae]n\b|\bgirl friday\b|\b(?:males?|females?|men|women|ladies) only\b|\b(?:male|female)s? (?:preferred|candidates? (?:only|preferred))\b|\blooking for an? (?:male|female|man|woman|lady|girl)\b|\bmale or female\b/gi,
    unless: others,
  },
  {
    topic: 'health',
    says: 'Name what the work asks of the body, and add “with or without reasonable accommodation”.',
    words:
      /\bable[- ]bodied\b|\b(?:be )?in (?:good|excellent|perfect) (?:physical |general )?health\b|\bno (?:disabilit(?:y|ies)|health problems|medical conditions|handicaps?)\b/gi,
    unless: others,
  },
  {
    topic: 'photo',
    says: 'Ask for no photograph: it shows what may not decide.',
    words: new RegExp(
      `\\b(?:${asksFor}|with) (?:\\w{1,9} ){0,4}(?:photo(?:graph)?s?|headshots?|picture) (?:of yourself|of you|with (?:your|the) (?:resume|application))\\b|\\b(?:resume|CV|application) (?:and|with) (?:an? )?(?:recent )?(?:photo(?:graph)?|headshot|picture)\\b`,
      'gi',
    ),
  },
  {
    topic: 'record',
    says: 'An arrest is no conviction. Say that a background check follows a conditional offer.',
    words: /\b(?:no|without an?|never had an?) (?:prior )?arrests?(?: records?)?\b|\bnever been arrested\b/gi,
  },
  {
    topic: 'pay-history',
    says: 'Many states forbid asking what somebody was paid. “Desired pay” may be asked.',
    words: new RegExp(
      `\\b${asksFor} (?:[\\w,]{1,14} ){0,8}(?:salary|pay|wage) history\\b|\\b(?:salary|pay|wage) history (?:is )?(?:required|a must|needed)\\b|\\b${asksFor} (?:\\w{1,9} ){0,3}(?:current|previous|last|present) (?:salary|pay|wage)\\b`,
      'gi',
    ),
    unless: /\b(?:regard to|without|banned|forbid\w{0,5}|law)\b/i,
  },
]
