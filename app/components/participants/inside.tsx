import { createContext, type ReactNode, useContext } from 'react';
import type { LanguageTag } from '~/domain/taxonomy/category';

/** What every page inside a session knows about its reader. */
export interface Inside {
  readonly code: string;
  /** Best first. */
  readonly readingLanguages: readonly LanguageTag[];
  readonly hidesSensitive: boolean;
  readonly isByReceipt: boolean;
  /** Only then may anything be kept in this browser (S5). */
  readonly isOwnDevice: boolean;
}

const InsideContext = createContext<Inside | undefined>(undefined);

interface InsideProviderProps {
  readonly inside: Inside;
  readonly children: ReactNode;
}

export function InsideProvider({ inside, children }: InsideProviderProps) {
  return <InsideContext.Provider value={inside}>{children}</InsideContext.Provider>;
}

export function useInside(): Inside {
  const inside = useContext(InsideContext);
  if (!inside) throw new Error('this is shown inside a session only');
  return inside;
}
