import { createContext } from 'react';

/** The number of this response's Content-Security-Policy; empty in the browser, where it is not needed again. */
export const NonceContext = createContext('');
