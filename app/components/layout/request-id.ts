import { createContext } from 'react';

/** The id under which this page's request is in the log, for people to quote; empty when there is none. */
export const RequestIdContext = createContext('');

export const requestIdMeta = 'request-id';
