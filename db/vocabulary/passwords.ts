/** Words that guessers try first, and ours. */
export const commonPasswordWords = [
  'placeofservice', 'place of service', 'medicalcoding', 'medicalcoder', 'medical', 'coding', 'coder', 'password', 'passwort',
  'passw0rd', 'p@ssword', 'p@ssw0rd', 'letmein', 'welcome', 'changeme', 'iloveyou', 'ilovemy', 'trustno1', 'sunshine', 'princess',
  'football', 'baseball', 'basketball', 'superman', 'batman', 'dragon', 'monkey', 'shadow', 'master', 'michael', 'jordan',
  'jennifer', 'jessica', 'ashley', 'charlie', 'hunter', 'liverpool', 'chelsea', 'computer', 'internet', 'whatever', 'freedom',
  'starwars', 'pokemon', 'naruto', 'secret', 'summer', 'winter', 'spring', 'autumn', 'qazwsx', '1q2w3e4r', '1qaz2wsx', 'zaq12wsx',
  'q1w2e3r4', 'asdf1234', 'abc123', 'admin', 'administrator', 'login', 'correcthorsebatterystaple', 'correct horse battery staple',
  '2024', '2025', '2026',
] as const // prettier-ignore
