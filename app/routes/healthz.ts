export const handle = { access: 'anyone' }

/** Alive: asks nobody. */
export const loader = () => Response.json({ status: 'alive' }, { headers: { 'cache-control': 'no-store' } })
