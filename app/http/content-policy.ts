/** What a page may load and run: itself, and the scripts that bear this response's nonce. */
export function contentPolicy(nonce: string, mode: 'production' | 'development'): string {
  const live = mode === 'development'
  return [
    "default-src 'self'",
    `script-src 'self' 'nonce-${nonce}'`,
    // Vite puts styles into the page by script while developing.
    `style-src 'self'${live ? " 'unsafe-inline'" : ''}`,
    "img-src 'self' data:",
    `connect-src 'self'${live ? ' ws:' : ''}`,
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'none'",
  ].join('; ')
}

/** For a page whose button leads on to another site: browsers refuse a form's redirect as they would its address. */
export function letFormsLeave(headers: Headers): void {
  const policy = headers.get('content-security-policy')
  if (policy)
    headers.set('content-security-policy', policy.replace("form-action 'self'", "form-action 'self' https: http:"))
}
