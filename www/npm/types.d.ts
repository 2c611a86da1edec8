/** Lists that take `null`, absent and `""` for the same: nothing. */
type Maybe<T> = T | null | '';

export type Intent = 'sales' | 'recruiting' | 'networking' | 'other';
export type Channel = 'inmail' | 'direct-message' | 'connection-note' | 'message-request';
export type Touch = 'first' | 'follow-up';
export type Relationship = 'none' | 'first-degree' | 'second-degree' | 'same-group' | 'coworker' | 'open-profile' | 'applicant';
export type FieldName = 'subject' | 'body';
export type PracticeId = 'brevity' | 'personalization' | 'subject' | 'timing' | 'clarity';
export type MistakeId = 'generic' | 'lengthy' | 'pitching';
export type Category = PracticeId | MistakeId;
export type Severity = 'blocker' | 'mistake' | 'advice' | 'praise';

/** A message, and who it is to and from. Offsets count in the text as given. */
export interface Draft {
  subject?: Maybe<string>;
  body?: Maybe<string>;
  recipient?: Maybe<{
    firstName?: Maybe<string>;
    lastName?: Maybe<string>;
    company?: Maybe<string>;
    role?: Maybe<string>;
    /** What is known of them: "spoke at RustConf on cold starts". */
    facts?: Maybe<readonly string[]>;
  }>;
  sender?: Maybe<{ firstName?: Maybe<string>; company?: Maybe<string>; product?: Maybe<string> }>;
  intent?: Maybe<Intent>;
  /** Civil time where the recipient is: "2026-11-24T09:30". */
  sendAt?: Maybe<string>;
  /** ISO dates in the recipient's country. */
  holidays?: Maybe<readonly string[]>;
  channel?: Maybe<Channel>;
  touch?: Maybe<Touch>;
  relationship?: Maybe<Relationship>;
}

/** One finding that was put aside, known by its words and neighbours. */
export interface Ignored { rule: string; text: string; before: string; after: string }

/** A phrase that a house flags. */
export interface HousePhrase {
  phrase: string;
  message?: Maybe<string>;
  replacement?: Maybe<string>;
  category?: Maybe<Category>;
}

/**
 * A pattern that a house flags, in the syntax of Rust's `regex` crate: no look-around, no
 * back-references. Case counts unless it begins with `(?i)`. Needs `import "inmail-coach/patterns"`.
 */
export interface HousePattern {
  pattern: string;
  message?: Maybe<string>;
  replacement?: Maybe<string>;
  category?: Maybe<Category>;
}

export interface Options {
  /** Ids of rules that are off. */
  off?: Maybe<readonly string[]>;
  ignore?: Maybe<readonly Ignored[]>;
  /** Which of the rules in `off` the person turned off, on an earlier visit: the element offers to turn them on. */
  aside?: Maybe<readonly string[]>;
  /** Points by rule in place of the published ones, from 0 to the `most` of `rules()`. */
  weights?: Maybe<Readonly<Record<string, number>>>;
  phrases?: Maybe<readonly HousePhrase[]>;
  patterns?: Maybe<readonly HousePattern[]>;
}

export interface Edit { field: FieldName; start: number; end: number; replacement: string }

/** `safe` fixes never change the meaning and can be applied without a person looking. */
export interface Fix { label: string; safe: boolean; edits: Edit[] }

export interface Finding {
  /** Kebab-case, stable for ever. */
  rule: string;
  category: Category;
  severity: Severity;
  /** `null`: about the whole draft; then there is no start, end or text. */
  field: FieldName | null;
  /** UTF-16 code units: `draft[field].slice(start, end) === text`. */
  start?: number;
  end?: number;
  text?: string;
  message: string;
  why: string;
  action: string;
  /** What it costs now. */
  points: number;
  /** Ids into `sources()`. */
  sources: string[];
  fixes: Fix[];
  before: string;
  after: string;
}

/** Points kept of each practice's weight; `null`: nothing to judge. */
export interface Practice { id: PracticeId; score: number | null; weight: number }
export interface Mistake { id: MistakeId; found: boolean; points: number }

export interface Stats {
  subjectWords: number;
  subjectChars: number;
  words: number;
  chars: number;
  sentences: number;
  readingGrade: number;
  questions: number;
  readingSeconds: number;
}

/** `score` is 100 less the points of all findings. */
export interface Report {
  rulePack: string;
  verdict: 'scored' | 'fix-first' | 'not-scored';
  /** With "not-scored" only. */
  reason?: 'empty' | 'too-short' | 'unsupported-language';
  score: number | null;
  grade: 'A' | 'B' | 'C' | 'D' | null;
  practices: Practice[];
  mistakes: Mistake[];
  findings: Finding[];
  stats: Stats;
  /** The house rules that were used: their phrases and patterns. */
  house?: string[];
}

export interface Rule {
  id: string;
  title: string;
  category: Category;
  severity: Severity;
  points: number;
  /** The most that `options.weights` can make it cost. */
  most: number;
  what: string;
  why: string;
  action: string;
  bad: string;
  good: string;
  limits: string;
  sources: string[];
  seed: string;
}

export interface Source {
  id: string;
  title: string;
  year: number;
  population: string;
  strength: 'platform' | 'vendor' | 'single-sender' | 'opinion';
  address: string;
  conflicts?: string;
}
