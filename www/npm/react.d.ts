// Typed JSX for React 19: import type {} from 'inmail-coach/react'
import type { DetailedHTMLProps, HTMLAttributes } from 'react';
import type { CoachEventMap, Draft, InmailCoach, Options } from './element.js';

type Listeners = { [K in keyof CoachEventMap as `on${K}`]?: (event: CoachEventMap[K] & { currentTarget: InmailCoach }) => void };

export interface InmailCoachProps extends DetailedHTMLProps<HTMLAttributes<InmailCoach>, InmailCoach>, Listeners {
  intent?: 'sales' | 'recruiting' | 'networking' | 'other';
  theme?: 'auto' | 'light' | 'dark';
  layout?: 'auto' | 'full' | 'compact';
  for?: string;
  name?: string;
  keep?: 'none' | 'session' | 'local';
  rules?: string;
  disabled?: boolean;
  draft?: Draft | null;
  options?: Options | null;
}

declare module 'react' {
  namespace JSX {
    interface IntrinsicElements { 'inmail-coach': InmailCoachProps }
  }
}
