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
    String.raw`posted separately|separate (?:posting|requisition|listing)|(?:apply|listed|posted) under`,
  ]
    .map((words) => String.raw`\b(?:${words})`)
    .join('|'),
  'i',
)
/** What is told of others, unless the coder is spoken to in the same breath. */
export const isOfOthers = (sentence: string) => somebodyElse.test(sentence) && !/\byou(?:'\w{1,2})?\b/i.test(sentence)

/** What was, and is no more. */
export const past =
  /\b(?:used to|formerly|previously|in the past|once (?:had|was|were)|we tried|(?:before|until|in|since) (?:the pandemic|covid)|until (?:20[012]\d|last|recently)|(?:before|in|during) (?:19|20)[012]\d\b(?! (?:we|and|you) will)|ended (?:in|last|when|with)|came to an end|did away with|(?:was|were|had been) (?:\w{1,10} )?(?:on-? ?site|in[- ]office|required|remote))\b/i

/** What may come, and nobody says when. */
export const tentative =
  /\b(?:ha(?:s|ve) been (?:discussed|considered|raised|proposed)|(?:under|in) (?:discussion|consideration)|(?:we|are|is|being) (?:discuss|consider|explor|weigh|study)(?:ing|ed)|some ?day\b|(?:nothing|not|un)(?: is| yet| been)* ?(?:decided|settled)|hope to|we would like to|we may (?:one|some) day|in (?:the )?future|down the road|someday|rumou?rs?)\b/i

export const bearsOn = (sentence: string) => !isOfOthers(sentence) && !past.test(sentence) && !tentative.test(sentence)
