import type { Channel, Draft, Relationship, Report } from './types.js';

export type Way = 'inmail' | 'free-inmail' | 'direct-message' | 'connection-note' | 'message-request';
/** Replied, accepted and declined count as responses, as LinkedIn counts. */
export type Outcome = 'waiting' | 'replied' | 'accepted' | 'declined' | 'silent';

/** A message in the log. Times are civil, on the clock of the person who writes: "2026-11-26T14:05". */
export interface Send {
  id: string;
  sentAt: string;
  /** The draft's own send time, where the recipient is; empty without one. */
  there: string;
  person: string;
  company: string;
  way: Way;
  /** Id of the plan. */
  plan: string;
  /** Whether it took a credit. */
  pays: boolean;
  score: number | null;
  grade: string;
  /** Something had to be fixed first. */
  blocked: boolean;
  chars: number;
  subjectWords: number;
  /** Ids of the rules that found something. */
  rules: string[];
  /** The same for the same text. */
  hash: string;
  /** Only where the person wants it kept. */
  text: { subject: string; body: string } | null;
  outcome: Outcome;
  answeredAt: string | null;
}

/** What to record. A draft and its report from `<inmail-coach>` are enough. */
export interface Recording {
  draft?: Draft;
  report?: Report | null;
  /** Without it, the plan that the person has chosen. */
  plan?: string;
  way?: Way;
  /** Now, unless it is given. */
  sentAt?: string;
  person?: string;
  company?: string;
}

/** Credits as they are now. Days are "2026-11-26". */
export interface Balance {
  held: number;
  cap: number;
  nextGrant: { day: string; credits: number };
  /** The soonest first. */
  expiring: { day: string; credits: number }[];
  /** `send` is a place in `sends`; an answer until that day brings its credit back. */
  waiting: { send: number; until: string }[];
}

/** Which way to write to somebody. */
export interface Advice {
  way: Way;
  channel: Channel;
  relationship: Relationship;
  line: string;
  reasons: string[];
  changes: string[];
  limits: { subject: number | null; body: number };
}

/** What the element tells, by the name of the event. All of them bubble and leave the shadow root. */
export interface OutcomesEventMap {
  'outcomes-ready': CustomEvent<null>;
  'outcomes-change': CustomEvent<{ sends: number }>;
  'outcomes-channel': CustomEvent<Advice>;
  'outcomes-error': CustomEvent<{ message: string }>;
}

/** The class behind `<inmail-outcomes>`. */
export class InmailOutcomes extends HTMLElement {
  /** The log, the first send first. Copies. */
  readonly sends: Send[];
  /** `null` before a plan is chosen. */
  readonly balance: Balance | null;
  /** Takes a message into the log; gives its id once it is kept. */
  record(recording: Recording): Promise<string>;
  addEventListener<K extends keyof OutcomesEventMap>(
    type: K, listener: (this: InmailOutcomes, event: OutcomesEventMap[K]) => void, options?: boolean | AddEventListenerOptions): void;
  addEventListener(type: string, listener: EventListenerOrEventListenerObject, options?: boolean | AddEventListenerOptions): void;
  removeEventListener<K extends keyof OutcomesEventMap>(
    type: K, listener: (this: InmailOutcomes, event: OutcomesEventMap[K]) => void, options?: boolean | EventListenerOptions): void;
  removeEventListener(type: string, listener: EventListenerOrEventListenerObject, options?: boolean | EventListenerOptions): void;
}

declare global {
  interface HTMLElementTagNameMap { 'inmail-outcomes': InmailOutcomes }
  interface GlobalEventHandlersEventMap extends OutcomesEventMap {}
}
