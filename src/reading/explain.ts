// How words of the trade are shown in what is told: as they stand, unless the page explains them.
import { createContext, type ReactNode } from 'react';

/** A stretch of Danish text as it is shown. */
export const Explain = createContext<(text: string) => ReactNode>((text) => text);
