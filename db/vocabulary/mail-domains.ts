/** Where anybody gets an address: it proves nobody's employer. */
export const freeMailHosts: readonly string[] = [
  'gmail.com', 'googlemail.com', 'yahoo.com', 'ymail.com', 'rocketmail.com', 'outlook.com', 'hotmail.com', 'live.com', 'msn.com',
  'icloud.com', 'me.com', 'mac.com', 'aol.com', 'aim.com', 'proton.me', 'protonmail.com', 'pm.me', 'gmx.com', 'gmx.us', 'gmx.net',
  'mail.com', 'email.com', 'zoho.com', 'zohomail.com', 'yandex.com', 'yandex.ru', 'mail.ru', 'fastmail.com', 'fastmail.fm',
  'hushmail.com', 'tutanota.com', 'tuta.com', 'hey.com', 'inbox.com', 'usa.com', 'comcast.net', 'verizon.net', 'att.net',
  'sbcglobal.net', 'bellsouth.net', 'cox.net', 'charter.net', 'earthlink.net', 'optonline.net', 'frontier.com', 'juno.com',
  'netzero.net', 'qq.com', '163.com', '126.com', 'rediffmail.com', 'duck.com', 'web.de',
] // prettier-ignore

/** Addresses for an hour. */
export const disposableMailHosts: readonly string[] = [
  'mailinator.com', 'guerrillamail.com', 'guerrillamail.net', 'sharklasers.com', '10minutemail.com', 'tempmail.com', 'temp-mail.org',
  'yopmail.com', 'trashmail.com', 'getnada.com', 'dispostable.com', 'maildrop.cc', 'throwawaymail.com', 'fakeinbox.com',
  'mintemail.com', 'moakt.com', 'mohmal.com', 'spam4.me', 'burnermail.io', 'mailnesia.com', 'tempail.com', 'emailondeck.com',
] // prettier-ignore

/** Where many have their pages: a page there is nobody's own domain. */
export const siteHosts: readonly string[] = [
  'wixsite.com', 'wordpress.com', 'weebly.com', 'squarespace.com', 'godaddysites.com', 'webflow.io', 'blogspot.com', 'google.com',
  'facebook.com', 'linkedin.com', 'indeed.com', 'glassdoor.com', 'ziprecruiter.com', 'instagram.com', 'twitter.com', 'x.com',
  'linktr.ee', 'notion.site', 'carrd.co', 'github.io', 'netlify.app', 'vercel.app', 'herokuapp.com', 'myworkdayjobs.com',
  'greenhouse.io', 'lever.co', 'ashbyhq.com', 'smartrecruiters.com', 'workable.com', 'icims.com', 'bamboohr.com', 'craigslist.org',
  'medium.com', 'substack.com', 'tumblr.com', 'bit.ly', 'tinyurl.com',
] // prettier-ignore
