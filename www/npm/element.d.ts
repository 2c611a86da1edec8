import type { Draft, Fix, Options, Report } from './types.js';

export type * from './types.js';

/** What the element tells, by the name of the event. All of them bubble and leave the shadow root. */
export interface CoachEventMap {
  'coach-ready': CustomEvent<null>;
  'coach-report': CustomEvent<Report>;
  'coach-fix': CustomEvent<{ rule: string; fix: Fix }>;
  'coach-error': CustomEvent<{ message: string }>;
}

/** The class behind `<inmail-coach>`. Importing it defines nothing. */
export class InmailCoach extends HTMLElement {
  static readonly formAssociated: true;
  /** The draft, every field in it. Set it to any part of one; `null` clears it. */
  get draft(): Draft & { subject: string; body: string };
  set draft(draft: Draft | null | undefined);
  /** The judgement of the draft; `null` before the coach is ready. */
  readonly report: Report | null;
  get options(): Options;
  set options(options: Options | null | undefined);
  /** Applies every fix that needs no one to look at it. */
  applySafeFixes(): void;
  addEventListener<K extends keyof CoachEventMap>(
    type: K, listener: (this: InmailCoach, event: CoachEventMap[K]) => void, options?: boolean | AddEventListenerOptions): void;
  addEventListener(type: string, listener: EventListenerOrEventListenerObject, options?: boolean | AddEventListenerOptions): void;
  removeEventListener<K extends keyof CoachEventMap>(
    type: K, listener: (this: InmailCoach, event: CoachEventMap[K]) => void, options?: boolean | EventListenerOptions): void;
  removeEventListener(type: string, listener: EventListenerOrEventListenerObject, options?: boolean | EventListenerOptions): void;
}

declare global {
  interface HTMLElementTagNameMap { 'inmail-coach': InmailCoach }
  interface GlobalEventHandlersEventMap extends CoachEventMap {}
}
