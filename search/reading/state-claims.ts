// What a posting says of a list of states: that one must live there, is hired there, or is not.
import type { StateList } from '#search/reading/state-lists.ts'

/** Left out, or kept in by one of three ways to say so: one lives there, one is hired there, it stands by "remote". */
export type Said = 'out' | 'live' | 'hire' | 'remote'

const reach = 180

export function saidOf(text: string, list: StateList): Said | null {
  const before = clauseBefore(text, list.start)
  const after = text.slice(list.end, list.end + 90).split(/[.;!?](?=\s|$)|\n/, 1)[0]!
  if (wished.test(before.slice(-140)) || wish.test(after)) return null
  if (isTown(before, list) || added.test(before) || !isPlain(before, list)) return null
  const out = leavesOut(before, after)
  if (out !== null) return out ? 'out' : 'live'
  if (aside.test(before.split(fieldName).at(-1)!) && !offered.test(before + after)) return null
  if (asideAfter.test(after) || workplaceAfter.test(after)) return null

  const bidden = /\b(?:must|only|required?|ha(?:ve|s) to|needs?(?: to)?|states?)\b/i.test(before)
  const reached = (cue: RegExp) => {
    const rest = cue.exec(before)?.[1]?.replace(employerName, ' we ')
    return rest !== undefined && (isFiller(rest) || (bidden && isStory(rest)))
  }
  if (reached(lives) || (reached(located) && !(list.zone && /\bwork/i.test(before)))) {
    if (others.test(before) || (list.states.length === 1 && headOffice.test(before))) return null
    return refusedAfter.test(after) ? 'out' : 'live'
  }
  if (refusedAfter.test(after) && people.test(before)) return 'out'
  if (takenAfter.test(after) && (applicants.test(before) || applicantsAfter.test(after))) return 'live'
  if (list.zone) return null
  if (residents.test(after) && (/\b(?:only|required|must|please)\b/i.test(after) || asked.test(before))) return 'live'
  if (
    workedFrom.test(before) ||
    /\b(?:work|live|remote)-(?:from-)?(?:anywhere-)?in-$/i.test(before) ||
    openTo.test(before) ||
    livedAfter.test(after) ||
    (/\b(?:you|must|to|who)\b[^.]{0,12} call $/i.test(before) && /^ home\b/i.test(after))
  )
    return 'live'
  if (ownLabel.test(before)) return 'live'
  if (reached(hires) || reached(listed)) return served.test(before) ? null : 'hire'
  if (fromHome.test(before) && !list.region) return 'hire'
  return isBesideRemote(text, list, before, after) ? 'remote' : null
}

/** What stands before it in its clause; a list that begins a line belongs to the line above, its heading or label. */
function clauseBefore(text: string, start: number): string {
  const before = text.slice(Math.max(0, start - reach), start)
  const lead = /[\s•*()–\d.-]{0,12}$/.exec(before)!
  const beginsLine = lead[0].includes('\n')
  const head = beginsLine ? before.slice(0, lead.index).replace(/[.\s]+$/, '') : before
  const clause = head.split(/[.!?;](?=\s)(?<!\b[A-Z]\.)(?<!\b(?:i\.e|e\.g|excl|incl)\.)|\n/).at(-1)!
  const said = beginsLine ? `${clause.replace(/:?\s*$/, ':')} ` : clause
  return /\p{Ll}/u.test(said) ? said : said.toLowerCase()
}

/** "Tulsa, OK": the state of a town, of which nobody says that one may live all over it. */
function isTown(before: string, { states }: StateList): boolean {
  const town = /([\p{L}.']{2,20}),\s?$/u.exec(before)?.[1]
  if (!town || (states.length > 1 && !/^city$/i.test(town))) return false
  return !notTown.test(town)
}
const notTown =
  /^(?:remote|states?|in|of|following|these|either|only|residents?|candidates|hybrid|home|wfh|us|usa|e\.?g\.?|currently|is|including|like|coders?|coding|auditors?|specialists?|billers?|analysts?|applicants|position|job|hire|to|from)$/i

/** "The US and Puerto Rico": what is added to the whole country limits nothing. */
const added =
  /\b(?:u\.?s\.?a?|united states|country|states)\b[\s,(.]{0,3}(?:(?:and|or|plus|including|incl\.|&|as well as|even)(?: in)?(?: the)?|,) ?\(?$/i

/** One short code alone ("ASK ME") must stand where a place stands. */
function isPlain(before: string, { states, start, end }: StateList): boolean {
  if (states.length > 1 || end - start > 2) return true
  return /(?:\b(?:in|of|from|within|inside|to|is|are|be|not|no|only|but|except|a|an|state|for|excluding|excludes|outside|states|and|or|remote|call)|[:(,/|&–-]|^)[\s(]{0,2}$/i.test(
    before,
  )
}

/** Words between what is said and the list: no other town, no place of work, no story. */
const isFiller = (words: string) => filler.test(words)
const filler =
  /^(?:[\s,:;(•*"'/–-]|\d{1,2}\b|\b(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|twenty|thirty|of|any|all|either|both|each|the|these|those|this|following|states?|territor(?:y|ies)|commonwealth|district|u\.s\.|us|usa|united|listed|below|above|here|approved|eligible|only|just|currently|presently|at|time|moment|and|or|be|is|are|in|within|from|inside|to|for|a|an|as|who|that|which|where|[wt](?:e|hey)'re|we|you|our|company|can|may|must|have|has|hold|maintain|hire|hiring|employ|employees?|employer|employment|consideration|registered|registration|payroll|tax|nexus|business|do|presence|entity|operate|set|up|licensed|legally|physically|permanently|anywhere|somewhere|part|parts|limited|north(?:ern)?|south(?:ern)?|east(?:ern)?|west(?:ern)?|central|upstate|downstate|rural|(?:time )?zones?|live|living|lives|reside|residing|resid(?:ence|ency|ents?)|located|based|work|working|remote(?:ly)?|home|homes|people|persons?|anyone|anybody|those|individuals?|candidates?|applicants?|applications|coders?|staff|workers?|someone|talent|folks|willing|able|relocate|relocating|move|moving|not|such|include|includes|including|namely|current|list|areas?|locations?|regions?|jurisdictions?|role|position|job|opportunity|on|coast)\b){0,40}$/i
/** After "must live" and "the following states" people tell at length why: any small words. */
const isStory = (words: string) =>
  words.length < 100 && !/\p{Lu}/u.test(words.replace(storyNames, '')) && !placesOfWork.test(words)
const storyNames = /\b(?:States?|USA?|U\.S\.|United|Following|One|Of|The|These|I)\b/g
const placesOfWork =
  /\b(?:offices?|training|orientation|miles?|hours?|travel|hospitals?|clinics?|facilit\w{1,5}|campus|meetings?|clients?|practices?|patients?|airport|licen[cs]e\w{0,2}|outside|accounts?|providers?|team|support)\b/i

const lives =
  /^.*\b(?<!experience |assisted |independent |nursing home )(?:liv(?:e|es|ing)|resid(?:e|es|ing|ence|ency(?! program)|ents?(?! and\b| or\b))|domiciled|address|(?<!corporate |nursing |our |company )home(?: address| state| base)?|homes|relocate|move)\b,?(?: (?!(?:with|near|by|at|when|while|here|close|health|company|employer|practice|group|clinic|headquarters)\b)\w{1,12}){0,5}?(?::| (?:in|within|inside|of|from|to|is|are|be|on|anywhere in)\b):?(.{0,110})$/i
const located =
  /^.*\b(?:must|should|shall|needs? to|ha(?:ve|s) to|required?(?: \w{1,12}){0,3} to|gotta|can|may|could|candidates?|applicants?|employees?|coders?|you|anyone|anybody|persons?|people|individuals?|those|contractors?|staff|team members?|colleagues?|workers?|folks|talent|someone)(?:'re)?\b(?! (?:for|with|at|by|join))[^.;]{0,45}?\b(?:located|based|situated|local|physically (?:present|working)|sit|be|work(?:ing)?(?: remotely| from (?:home|anywhere|any location)| full[- ]time)?)\b,? ?(?:only )?(?:in|within|from|to|inside|out of|anywhere in|on)\b(.{0,110})$/i
const hires =
  /^.*\b(?:(?:hir(?:e|es|ing)|(?<=\b(?:are|be|is|get|currently|only) )hired|employ(?:s|ing)?|recruit(?:s|ing)?|onboard(?:s|ing)?|(?<=\bto )pay|limits us|accept(?:s|ing)?|consider(?:s|ing)?|open(?:ed)?|available|offered|filled|eligible|approved|(?<=(?:\bwe|'re|\bare|\bis|\bbe|\bcurrently) )registered|registered as an employer|set up|payroll|authorized|licensed (?:to (?:hire|employ|do business|operate)|as an employer)|seeking|looking for|welcome|limited|restricted|allowed|permitted)(?: (?!(?:for|with|who|to)\b)[a-z]{1,12}){0,4}? (?:in|within|from|of|inside|these|those|following|states?|(?<=(?:limits us|open|available|offered|limited|restricted|eligible|approved|hiring|welcome|allowed)(?: only)? )(?:to|for))\b)(.{0,90})$/i
const listed =
  /^.*\b(?:(?:eligible|approved|following|these|listed|authorized|participating|hiring|remote|permitted|accepted|allowed|qualifying|supported|selected?|certain|acceptable|available|open|hireable|hired|residency|remote work|payroll|our|two|three|four|five|six|seven|eight|nine|ten|\d{1,2})\s(?:\w{1,8} )?(?:u\.?s\.? )?(?:states?|locations?|residence)|payroll (?:\w{1,8} )?(?:covers|includes|reaches|extends to|runs in|is set up in)|(?:put|have) (?:you|people|coders|staff) on (?:our |the )?payroll(?: only)? in|payroll in|in (?:these|the following) places|hiring (?:footprint|area|region)|states? (?:we|where|to choose from|in which|you|that|of (?:residence|hire)|eligible|approved|allowed|accepted|for payroll|of states|requirements?)|where (?:you|we|coders|staff)|residents of (?:these|the following)[^:.]{0,40}(?=:)|^\W{0,3}(?:the )?state(?:s|\(s\))?(?: only)?(?=:|\s$)|^(?:job )?location(?:s|\(s\))?(?=:))(?!\w)(.{0,90})$/i
/** The label of a line says whose states they are: "Home base - yours, in Maine", "States Texas & Oklahoma". */
const ownLabel =
  /^\W{0,3}(?:(?:your|coder'?s?) )?(?:home(?: base| state| address)?|residen(?:ce|cy)|domicile|where you(?:'ll| will)? (?:live|sit|are|work(?: from)?)|you live|live in|lives? where|(?:eligible|approved|hiring|payroll|remote|allowed|ok(?:ay)?|home) states?|states? (?:of residen(?:ce|cy)|allowed|ok(?:ay)?|we hire in|only))(?: (?:is |are )?(?:required|must be))?(?: ?[-–:=|.]{1,12} ?| )(?:yours,? |must be |only |any(?:where)? |either |one of |(?:with)?in |of |from ){0,3}$/i
const homeWords = 'remote(?:ly)?|work(?:ing|s)?[- ](?:from|at)[- ]home|wfh|telework|telecommute|home[- ]based|virtual'
const between =
  '(?: (?:a|any|one|the|of|these|states?|following|either|home|anywhere|in|inside|within|location|place|spot|address|city|commonwealth|part|those|people|folks|anyone|candidates|coders|living|residing|residents)){0,6}:? $'
const fromHome = new RegExp(
  String.raw`\b(?:${homeWords}|home)\b(?: (?:work|position|job|role|only|based|opportunity))?,? ?(?:is )?(?:from|in|within|out of|for|throughout|across)${between}`,
  'i',
)
const workedFrom = new RegExp(
  String.raw`\b(?:(?:do|work(?:ed)?|done|perform(?:ed)?)(?: (?:this|the|your|our|job|work|role|position|remotely|it)){0,3} from|(?:^\W{0,3}|\b(?:your|own) home |\bfrom home )anywhere (?:in|within|inside)|(?:telework|telecommute|home days?|remote days?|days? (?:at|from) home)\b[^.;,]{0,40} (?:from|in|within|anywhere))${between}`,
  'i',
)
/** Who may apply: holds for a job of any workplace. */
const someone = String.raw`(?:applicants?|applications|candidates?|residents?|coders?|people|persons|individuals|anyone|anybody|those|folks)`
const openTo = new RegExp(
  String.raw`\b(?:open(?:ed)?(?: only)? to|consider(?:ing|s)?|accept(?:ing|s)?|welcom(?:e|es|ing)|only for|limited to|restricted to|a job for)(?: only| all)? ${someone}(?: who are)?(?: (?:from|in|of|within|based in|located in|living in|residing in|(?:who )?(?:live|reside) in)){1,2}${between}`,
  'i',
)
const applicants = new RegExp(
  String.raw`\b${someone}\b(?: (?:from|in|of|within|who|are|live|living|reside|residing|located|based|the|states?|only|currently)){0,5} $`,
  'i',
)
const applicantsAfter = new RegExp(String.raw`^ ${someone}\b`, 'i')
const takenAfter =
  /^,? (?:\w{1,12} )?(?:can|may|will|are|should)(?: (?:only|all|also|be)){0,3} (?:considered(?! (?:an?|as|\w{1,8}[- ]time)\b)|eligible(?! for)|welcomed?|accepted|hired|employed|apply|put on|encouraged|invited|able to (?:apply|work)|work (?:from home|remotely)|telework|allowed|permitted)\b/i

/** The list stands right beside the word: "Remote (TX, OK)", "Remote - Florida", "Texas (remote)". */
function isBesideRemote(text: string, list: StateList, before: string, after: string): boolean {
  const words = text.slice(list.start, list.end)
  const short = list.states.length === 1 && words.length === 2
  // "New York, NY", "Washington DC", "Texas - Dallas": the town of an office.
  if (
    list.states.length === 1 &&
    (/^(?:new york,? ny|washington,? d\.?c\.?)$/i.test(words) ||
      (/^ ?[–-] ?(?!remote)\p{Lu}\p{Ll}/iu.test(after.slice(0, 6)) && /^ ?[–-] ?\p{Lu}\p{Ll}/u.test(after)))
  )
    return /^ ?[–-] ?remote/i.test(after)
  if (besideRemote.test(before)) return !short || /^\s*(?:[,:|)/–-]|$|only|resid|candidates)/i.test(after)
  if (
    /^\s{0,3}(?:(?:but|and) )?only (?:in |from |within )?$/i.test(before.split(',').at(-1)!) &&
    (!before.includes(',') || fromAfar.test(before))
  )
    return true
  return (
    /(?:^|[–|(,:-]\s?)$/.test(before) &&
    /^\s?[–,/(|)-]{0,2}\s?\(?(?:100% |fully )?(?:remote|wfh|work from home)\b/i.test(after)
  )
}
const fromAfar = new RegExp(String.raw`\b(?:${homeWords})\b[^.;]{0,30},[^,]*$`, 'i')
const besideRemote = new RegExp(
  String.raw`\b(?:${homeWords})\b(?: (?:work|position|job|role|only|based|opportunity|coder|us|usa|location|candidates|eligible|states?))?(?:\s?[:,(/[–|-]){1,2}\s?(?:us |usa[, -]{1,3})?(?:in |within |from |the |states? |of |must be in |only ){0,3}$`,
  'i',
)

const residents =
  /^[\s)]{0,2}(?:[- ]based |- )?(?:state )?(?:(?:residents?|residency|candidates?|applicants?|coders?|locals?|hires?|address(?:es)?) (?:only|required|needed|is required|a must|please)|(?:resident(?:s|cy)?|address)(?:\s?[.,!)]|$)|only\b)/i
const asked =
  /(?:^\W{0,4}|\b(?:an?|only|remote|home|open to|hir(?:e|ing)|for|be|are|to|accept\w{0,3}|consider\w{0,3})\W{1,3}|[,:(–-]\s?)$/i
/** "States where Cedar Hollow Health is registered". */
const employerName = /^ (?:\p{Lu}[\p{L}&'.-]{1,20} ){1,4}(?=(?:is|has|are|currently|can|may|hires|employs) )/u
const livedAfter =
  /^,? (?:that|this|which)(?:'s| is) where (?:you|coders|we (?:can )?hire|one)\b|^,? (?:and|so) (?:you|coders?|candidates) (?:must|need to|have to|should) be(?: (?:too|as well|also|here|there))?\b/i

const no = String.raw`(?:\bnot|n't|\bunable|\bcannot|\bcant|\bdont|\bwont|\bnever|\bno longer|\bnobody|\bnone|\bdoesnt|\bno|\bineligible|\bwithout|\bnon|\bclosed|\brules? out|\b(?:keep|prevent|prohibit|bar|stop|preclude|forbid)(?:s|bid|bids)? us from)\b`
const acts = String.raw`(?:hir\w{0,4}|employ\w{0,4}|reside\w{0,3}|liv\w{1,3}|accept\w{0,3}|consider\w{0,3}|available|eligible|open|registered|work\w{0,3}|offer\w{0,3}|payroll|support\w{0,3}|recruit\w{0,3}|located|based|able|allow\w{0,2}|permit\w{0,3}|set up|licensed|take|extend\w{0,2}|candidates?|applicants?|residents?|coders?|one|anyone|anybody|people|onboard|engage|contract|welcome|include|valid|approved|authorized|for|nexus|do business|perform\w{0,3}|done|filled|staffed|placed|pay|operate|intended)`
const refuses = new RegExp(
  String.raw`^(.*?)${no}(?: (?:currently|presently|yet|at this time|be|to|being|in a position|going|looking|considering|a|any|an|able|legally|let|lets|us|allow|allows|permit|permits|we|been|currently be|set|entity|business|here|have|tax|to)){0,4} ${acts}\b([^;]{0,120})$`,
  'i',
)
const butNot =
  /(?:^|[(,;:\s–-])(?:not|no|never|isn't|aren't|is not|are not|sorry,? no|sorry|except|minus|without|rules? out)(?: (?:in|to|from|for|for residents of|hiring in|residents of|candidates in|any))?[\s:]{1,2}$/i
const exceptions =
  /\b(?:except(?:ing|ed|ions?)?(?: of| for| in| those| are)?|exempt(?:ing)?|excluding|excludes?|excl|exclusions?|excluded|other than|aside from|apart from|besides|minus|but(?: not)?|not including|save(?: for)?|ineligible|restricted(?: states| from| in)|prohibited|outside(?: of)?|beyond|unavailable|barring|less)\b(\.?(?: (?:of|in|for|from|the|those|states?|following|residents?|residing|living|candidates|who|live|are|these|located|not|where|locations?|any|on|such|as|at|this|time|is|to|currently|anyone|we|hire|two|three|four|five|six|seven|eight|nine|ten|\d{1,2}|if|you|reside|your home is)\b){0,7}:? ?[(•-]?\s?)$/i
const wide =
  /\b(?:any|all|every|each|everywhere|anywhere|states?|nationwide|country|u\.?s\.?a?|united|remote(?:ly)?|most|open|lower 48|residents?)\b/i
const wideEnd =
  /\b(?:any|every|all) states?,? $|\b(?:anywhere|nationwide|u\.?s\.?a?|united states|country)[,.]? (?:that is |but )?$/i
const inDenial = new RegExp(String.raw`${no}[^;]{0,90}$`, 'i')

/** True: left out. False: kept in, by a double no ("can't hire outside Ohio"). Null: neither. */
function leavesOut(before: string, after: string): boolean | null {
  const exception = exceptions.exec(before)
  if (exception) {
    const word = exception[0].split(/[\s:]/, 1)[0]!.toLowerCase()
    const head = before.slice(0, exception.index)
    if (/^(?:outside|other|except|but|beyond|besides)/.test(word) && inDenial.test(head)) return false
    if (/^(?:outside|beyond)/.test(word)) {
      if (/\b(?:not|cannot|can't|won't|aren't|ineligible)\b/i.test(after)) return false
      return wideEnd.test(head) || /\b(?:liv\w{1,3}|resid\w{1,4}|located|based) (?:\w{1,9} )?$/i.test(head)
        ? true
        : null
    }
    if (/^(?:exclu|inelig|restrict|prohib|unavail)/.test(word) || wide.test(head)) return true
  }
  const denied = refuses.exec(before)
  if (denied) {
    const rest = denied[2]!
    if (/\b(?:outside|other than|unless|except|elsewhere)\b/i.test(rest))
      return isFiller(rest.replace(/\b(?:outside|other than|unless|except)\b/i, '')) ? false : null
    return !/\b(?:must|only|but|so|however|please)\b/i.test(rest) && isFiller(rest) ? true : null
  }
  return butNot.test(before) && !/\bif not [^,]*$/i.test(before) ? true : null
}

const people =
  /^\W{0,3}$|\b(?:residents?|candidates|applicants|people|those|anyone|anybody|coders|persons|individuals|employees|folks)\b[^,;]{0,30}$|[(;:–-]\s?$/i
const refusedAfter =
  /^(?:,? \w{1,12}){0,4},? (?:(?:are|is|be|will|do|does|can)(?: \w{1,10})? ?(?:not|n't)|(?:are|is)n't|cannot|can't|won't|are excluded|is excluded|excluded|ineligible|not eligible|need not apply|are ineligible|not (?:available|permitted|considered|accepted|allowed|eligible)|off (?:limits|the (?:list|table))|(?:is|are) (?:off|out)\b|declined|do not qualify)\b/i

const wished =
  /\b(?:prefer\w{0,6}|priorit\w{1,5}|idea+l(?:ly)?|bonus|a plus|desired|helpful)\b[^,;]{0,120}$|\bfrom \w{0,20} to $/i
const wish =
  /^[\s)]{0,2}(?:\w{1,14} ){0,3}(?:is |are |strongly |highly )?(?:prefer\w{0,4}|ideal\b|a plus|helpful|desired)|^ to \p{Lu}\p{Ll}/iu

/** Pay and privacy notices for those who live in a state. */
const aside =
  /\b(?:if you(?:'re| are| live| reside| work)?\b|(?:pay(?! (?:people|coders|staff|employees|folks|you)\b)|salary|wage|compensation|rate|range|privacy|notice|ordinance|polygraph|unlawful|pursuant|differential|minimum wage)s?\b.{0,100}$|^\W{0,3}(?:for|to) (?:the )?(?:candidates|applicants|residents|those|individuals|employees|positions|roles|jobs|anyone|colleagues|work|remote)\b)/i
/** Fields that were flattened into one line: "Pay: $25 Work: Remote (TN, KY)". */
const fieldName = /\s(?=\p{Lu}[\p{L}/]{1,14}(?: \p{L}{1,12})?: )/u
const offered =
  /\b(?:from home|remote(?:ly)?|telework|wfh|this (?:job|work|role|position))\b[^.;:]{0,40}\bif you (?:live|reside|are (?:located|based))\b|\b(?:must|only|open to|eligible|required|(?:hire|employ|take|accept|consider|onboard) you|we want|please apply|talk to you|hear from you)\b/i
const asideAfter =
  /^[\s,:)]{0,3}(?:\w{1,12} ){0,4}?(?:pay|salary|compensation|wage|privacy|notice|law|ordinance|hourly|click|please see|base)\b|^ (?:may|can|should|have the right to) (?:request|view|see|obtain|exercise|ask|find|read)\b/i
/** "Our Colorado office": a place of work. */
const workplaceAfter =
  /^[- ](?:offices?|campus|clinics?|hospitals?|teams?|accounts?|clients?|(?:\w{1,10} )?(?:metro|region|area)|location|facility|market|institution|law|program|legislat\w{1,5}|public|providers?|practices?|guidelines|regulations|based (?!candidates|applicants|coders|only|residents|people))\b/i
/** Whom the employer serves, who works for it already, and where it stands. */
const others =
  /\b(?:(?<!team )members?|patients?|beneficiar\w{1,4}|clients?|communit\w{1,4}|customers?|veterans|families|hospitals?|clinics?|facilit\w{1,5}|practices?|compan(?:y|ies)|offices?|group|vendors?|headquarter\w{1,4}|centers?|campus(?:es)?|physicians|our (?:\w{1,12} ){0,2}(?:coders|staff|team|employees|people))\b(?:,| is| are| that| who| which| we serve)?(?: (?:is|are|who|all|mainly|now|already|currently))? (?:liv|resid|located|based|situated)\w{0,5}\b[^,]{0,40}$/i
/** An insurer's "home office" is where it stands; a coder's may be anywhere in a state. */
const headOffice = /(?<!your |a )\bhome office (?:is )?in (?:the )?(?:state of )?$/i
const served =
  /\b(?:serv(?:e|es|ing|ices?)|(?<!payroll )cover(?:s|ing)|clients?|hospitals?|offices|facilit\w{1,5}|clinics?|operat(?:es?|ing)|presence|licen[cs](?:e|ed|ure|es)(?! as an employer)|patients|payers?|members|plans?|practices)\b(?!.*\b(?:hir|remote|employ|home|candidates|work)).{0,100}$/i
