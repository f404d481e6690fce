import { createContext, useContext } from 'react'

/** The word that lets this response's own scripts run. Only the server knows it: browsers hide it from the page. */
export const NonceContext = createContext<string | undefined>(undefined)

export const useNonce = () => useContext(NonceContext)
