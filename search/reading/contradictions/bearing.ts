// Of whom and of when a sentence speaks: of this job as it is now, or of somebody else, of the past, of a plan.

const people = String.raw`(?:departments?|teams?|coders?|staff|openings?|jobs?|positions?|roles?|employers?|compan(?:y|ies)|hospitals?|clinics?|vendors?|employees|colleagues|crews?)`
const somebodyElse = new RegExp(
  [
    String.raw`(?:other|another|sister|neighbou?ring|partner) (?:\w{1,12} )?${people}`,
    String.raw`some (?:${people}|of (?:us|them|our \w+))|(?:most|many|few) (?:of (?:us|them)|employers|companies|hospitals)|every(?:body|one) else`,
    String.raw`our (?:\w{1,12} )?(?:consultants?|vendors?|parent|sister|physicians?|providers?|doctors?|surgeons?|nurses?|engineers?|clinicians?|executives?|leads|leaders|mentors?|trainers?|founders?|schedulers?|recruiters?|sales\w{0,4})\b(?! (?:need|want|rely|count|expect|ask))`,
    String.raw`our clients? (?:have|are|include|run|want|expect)|the (?:clients?|hospitals?|clinics?|practices?) (?:has|have|is|are) `,
    String.raw`your (?:\w{1,12} )?(?:mentor|manager|supervisor|lead|auditor|trainer|preceptor|director|boss)s?`,
    String.raw`parent company|sister (?:hospital|company|clinic)|an? remote coder`,
    String.raw`(?:people|candidates|applicants|coders) (?:often )?ask (?:us|whether|if)|we (?:are|get) (?:often )?asked`,
    String.raw`(?:employees|staff|people|coders|jobs|positions) in (?:our|the|other) (?:[\w&]{1,14} ){1,4}(?:groups?|teams?|departments?|offices?|divisions?)`,
    String.raw`(?:other|all other) (?:remote|on-? ?site|hybrid) \w{1,14}`,
    String.raw`posted separately|separate (?:posting|requisition|listing)|(?:apply|listed|posted) under`,
  ]
    .map((words) => String.raw`\b(?:${words})`)
    .join('|'),
  'i',
)
/** Who is somebody else even where the coder is spoken to: "coders you audit", "our consulting arm". */
const outright =
  /\b(?:coders?|staff|people|trainees|those) (?:whom? |that )?you (?:\w{1,8} )?(?:audit|train|review|manage|supervise|lead|coach|mentor|teach|oversee)|\b(?:our|the) (?:[\w-]{1,12} )?(?:arm|division|side of the house|subsidiary|affiliate|(?:sales|IT|finance|marketing) (?:people|staff|team|group))\b|\b(?:sales people|registrars? don't|don't apply to|doesn't apply to|does not apply to|do not apply to|employed by another|(?:staff|employees|people) (?:who are )?(?:on campus|on site|in the (?:office|building)) (?:only|get|have|may|are))\b/i
/** What is told of others; of some of them only where the coder isn't spoken to in the same breath. */
export const isOfOthers = (sentence: string) =>
  outright.test(sentence) || (somebodyElse.test(sentence) && !/\byou(?:'\w{1,2})?\b/i.test(sentence))

/** What follows from poor results: no word of the usual workplace. */
export const remedial =
  /\b(?:miss(?:ed|ing|es)|fail(?:ed|s|ing)?|poor|low|bad|fall(?:s|ing)?|drop(?:s|ping)?|slip(?:s|ping)?|below|under|short of) (?:\w{1,10} ){0,3}?(?:quarters?|months?|audits?|targets?|goals?|scores?|reviews?|quality|accuracy|standards?|productivity|\d{2})\b|\b(?:quarters|months|audits|reviews) in a row\b|\b(?:improvement|performance|action) plan\b|\buntil (?:it|they|scores?|results|accuracy|quality|numbers)\b/i

/** What was, and is no more. */
export const past =
  /\b(?:used to|were told|was told|replaced (?:it|that|this|them) (?:in|with|by)|(?:older|previous|earlier|outdated|old) (?:version|ad|posting|listing)s?|out of date|until (?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)\w{0,6} (?:19|20)\d\d|formerly|previously|in the past|once (?:had|was|were)|we tried|(?:before|until|in|since) (?:the pandemic|covid)|until (?:20[012]\d|last|recently)|(?:before|in|during) (?:19|20)[012]\d\b(?! (?:we|and|you) will)|ended (?:in|last|when|with)|came to an end|did away with|(?:was|were|had been) (?:\w{1,10} )?(?:on-? ?site|in[- ]office|required|remote))\b/i

/** What may come, and nobody says when. */
export const tentative =
  /\b(?:ha(?:s|ve) (?:been (?:discussed|considered|raised|proposed)|come up)|the answer(?: \w{1,8}){0,3} (?:is|was|remains) no|(?:under|in) (?:discussion|consideration)|(?:we|are|is) (?:discuss|consider|explor|weigh|study)ing|being (?:discussed|considered|explored|weighed|studied)|(?:we|have|has|'ve) (?:thought about|considered|discussed|weighed|talked about)|some ?day\b|(?:nothing|not|un)(?: is| yet| been)* ?(?:decided|settled)|hope to|we would like to|we may (?:one|some) day|in (?:the )?future|down the road|someday|rumou?rs?)\b/i
