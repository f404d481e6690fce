/** Where anybody gets an address: it proves nobody's employer. */
export const freeMailHosts: readonly string[] = [
  'gmail.com', 'googlemail.com', 'yahoo.com', 'ymail.com', 'rocketmail.com', 'outlook.com', 'hotmail.com', 'live.com', 'msn.com',
  'icloud.com', 'me.com', 'mac.com', 'aol.com', 'aim.com', 'proton.me', 'protonmail.com', 'pm.me', 'gmx.com', 'gmx.us', 'gmx.net',
  'mail.com', 'email.com', 'zoho.com', 'zohomail.com', 'yandex.com', 'yandex.ru', 'mail.ru', 'fastmail.com', 'fastmail.fm',
  'hushmail.com', 'tutanota.com', 'tuta.com', 'hey.com', 'inbox.com', 'usa.com', 'comcast.net', 'verizon.net', 'att.net',
  'sbcglobal.net', 'bellsouth.net', 'cox.net', 'charter.net', 'earthlink.net', 'optonline.net', 'frontier.com', 'juno.com',
  'netzero.net', 'qq.com', '163.com', '126.com', 'rediffmail.com', 'duck.com', 'web.de', 'gmx.de', 'naver.com', 'lycos.com',
  'excite.com', 'mailfence.com', 'posteo.de', 'runbox.com', 'windstream.net', 'roadrunner.com', 'centurylink.net', 'q.com',
  'yahoo.ca', 'yahoo.co.in', 'yahoo.co.uk', 'yahoo.com.mx', 'yahoo.com.ph', 'yahoo.es', 'yahoo.fr', 'yahoo.in', 'hotmail.ca',
  'hotmail.co.uk', 'hotmail.es', 'hotmail.fr', 'live.ca', 'live.co.uk', 'live.com.mx', 'outlook.es', 'outlook.fr',
] // prettier-ignore

/** Addresses for an hour, or made to hide another. */
export const disposableMailHosts: readonly string[] = [
  'mailinator.com', 'guerrillamail.com', 'guerrillamail.net', 'guerrillamail.org', 'sharklasers.com', 'grr.la', '10minutemail.com',
  'tempmail.com', 'temp-mail.org', 'temp-mail.io', 'yopmail.com', 'trashmail.com', 'getnada.com', 'dispostable.com', 'maildrop.cc',
  'throwawaymail.com', 'fakeinbox.com', 'mintemail.com', 'moakt.com', 'mohmal.com', 'spam4.me', 'burnermail.io', 'mailnesia.com',
  'tempail.com', 'emailondeck.com', 'mytemp.email', 'mailcatch.com', 'spamgourmet.com', 'discard.email', 'simplelogin.com',
  'simplelogin.io', 'anonaddy.com', 'anonaddy.me', 'mozmail.com', 'inboxkitten.com', 'tempr.email', 'fakemail.net', 'minuteinbox.com',
] // prettier-ignore

/**
 * Where many have their pages: a page there is nobody's own domain. Those that the list of public suffixes knows to lend
 * names (github.io, wixsite.com, pages.dev …) need no mention.
 */
export const siteHosts: readonly string[] = [
  'wordpress.com', 'weebly.com', 'weeblysite.com', 'squarespace.com', 'godaddysites.com', 'business.site', 'strikingly.com',
  'mystrikingly.com', 'jimdosite.com', 'jimdofree.com', 'mailchimpsites.com', 'webador.com', 'site123.me', 'ueniweb.com', 'ghost.io',
  'glitch.me', 'hubspotpagebuilder.com', 'canva.site', 'google.com', 'facebook.com', 'fb.com', 'linkedin.com', 'instagram.com',
  'twitter.com', 'x.com', 'threads.net', 'tiktok.com', 'youtube.com', 'pinterest.com', 'yelp.com', 'linktr.ee', 'beacons.ai',
  'about.me', 'wa.me', 't.me', 'medium.com', 'substack.com', 'tumblr.com', 'bit.ly', 'tinyurl.com', 'dropbox.com', 'indeed.com',
  'glassdoor.com', 'ziprecruiter.com', 'monster.com', 'careerbuilder.com', 'simplyhired.com', 'dice.com', 'snagajob.com',
  'governmentjobs.com', 'usajobs.gov', 'craigslist.org', 'myworkdayjobs.com', 'myworkdaysite.com', 'greenhouse.io', 'lever.co',
  'ashbyhq.com', 'smartrecruiters.com', 'workable.com', 'icims.com', 'bamboohr.com', 'paylocity.com', 'paycomonline.net',
  'ultipro.com', 'taleo.net', 'successfactors.com', 'jobvite.com', 'oraclecloud.com', 'dayforcehcm.com', 'applytojob.com',
  'breezy.hr', 'recruitee.com', 'teamtailor.com',
] // prettier-ignore
