//! What goes out: the score as visible arithmetic, and every finding with its reason.

use alloc::{string::String, vec::Vec};
use serde::{Deserialize, Serialize};

/// Version of rules and weights together. A changed weight is a new version.
pub const RULE_PACK: &str = "2026.12";

/// The judgement of one draft. In JSON, names are camelCase.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Report {
    /// Version of the rules and weights that made this report.
    pub rule_pack: &'static str,
    /// Whether the number counts.
    pub verdict: Verdict,
    /// Why there is none; only with [`Verdict::NotScored`].
    #[serde(skip_serializing_if = "Option::is_none")]
    pub reason: Option<Reason>,
    /// 100 less the points of all findings, 0 to 100. `None` when there is too little to judge.
    pub score: Option<u8>,
    /// The letter; only with [`Verdict::Scored`].
    pub grade: Option<Grade>,
    /// Always five: brevity, personalization, subject, timing, clarity.
    pub practices: Vec<Practice>,
    /// Always three: generic, lengthy, pitching.
    pub mistakes: Vec<Mistake>,
    /// By field (subject, body, whole draft), then start, then points lost.
    pub findings: Vec<Finding>,
    /// Counts of the text.
    pub stats: Stats,
    /// The house rules used, if any.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub house: Vec<String>,
}

/// Whether the number counts.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Verdict {
    /// The number and the letter hold.
    Scored,
    /// A blocker is there: nothing else matters before it is gone.
    FixFirst,
    /// Too little to judge, or not English.
    NotScored,
}

/// Why a draft is not scored.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Reason {
    /// Neither subject nor body.
    Empty,
    /// A body of fewer than ten words.
    TooShort,
    /// Not English.
    UnsupportedLanguage,
}

/// The letter of a scored draft.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize)]
pub enum Grade {
    /// 90 and more.
    A,
    /// 75 to 89.
    B,
    /// 55 to 74.
    C,
    /// Below 55.
    D,
}

impl Grade {
    /// The letter for a score, 0 to 100.
    pub const fn of(score: u8) -> Grade {
        match score {
            90.. => Grade::A,
            75.. => Grade::B,
            55.. => Grade::C,
            _ => Grade::D,
        }
    }

    /// The letter as text.
    pub const fn letter(self) -> &'static str {
        match self {
            Grade::A => "A",
            Grade::B => "B",
            Grade::C => "C",
            Grade::D => "D",
        }
    }
}

/// One of the five practices and the points kept of its share.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
pub struct Practice {
    /// brevity, personalization, subject, timing or clarity.
    pub id: &'static str,
    /// Points kept, 0 to `weight`; `None` when there is nothing to judge.
    pub score: Option<u8>,
    /// Its share of the 100 points.
    pub weight: u8,
}

/// One of the three mistakes. Its points are part of its practice's.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
pub struct Mistake {
    /// generic, lengthy or pitching.
    pub id: &'static str,
    /// Whether it costs points.
    pub found: bool,
    /// Points lost to it.
    pub points: u8,
}

/// What a rule is about: one of the five practices or of the three mistakes.
/// `www/element/says.js` names them in this order.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Category {
    /// Short and to the point.
    Brevity,
    /// Written for this one person.
    Personalization,
    /// The subject line.
    Subject,
    /// When it is sent.
    Timing,
    /// A clear purpose and one ask.
    Clarity,
    /// Mistake: could go to anyone. Part of personalization.
    Generic,
    /// Mistake: too long to be read. Part of brevity.
    Lengthy,
    /// Mistake: sells before a conversation starts. Part of clarity.
    Pitching,
}

impl Category {
    /// The word used in JSON.
    pub fn word(self) -> &'static str {
        crate::text::words(Self::WORDS).nth(self as usize).unwrap_or_default()
    }

    /// The category of a JSON word, or which words there are.
    ///
    /// # Errors
    /// The words that are possible, for a message.
    pub fn read(word: &str) -> Result<Category, String> {
        crate::draft::which(Category::WORDS, word).map(|at| Self::ALL.get(at).copied().unwrap_or(Category::Clarity))
    }

    /// Every category.
    pub const ALL: [Category; 8] = [
        Category::Brevity,
        Category::Personalization,
        Category::Subject,
        Category::Timing,
        Category::Clarity,
        Category::Generic,
        Category::Lengthy,
        Category::Pitching,
    ];
    /// Their words, in the same order, a blank behind each.
    pub(crate) const WORDS: &'static str = "brevity personalization subject timing clarity generic lengthy pitching ";

    /// The practice whose points it costs.
    pub const fn practice(self) -> Category {
        match self {
            Category::Generic => Category::Personalization,
            Category::Lengthy => Category::Brevity,
            Category::Pitching => Category::Clarity,
            own => own,
        }
    }

    /// The most points this category can cost, within its practice's [`share`](Self::share).
    pub const fn cap(self) -> u8 {
        match self {
            Category::Pitching => 18,
            Category::Clarity => 20,
            other => other.practice().share(),
        }
    }

    /// A practice's share of the 100 points. A mistake has its practice's.
    pub const fn share(self) -> u8 {
        match self.practice() {
            Category::Brevity => 16,
            Category::Personalization => 28,
            Category::Subject => 11,
            Category::Timing => 7,
            _ => 38,
        }
    }

    /// The five practices in the report's order.
    pub const PRACTICES: [Category; 5] =
        [Category::Brevity, Category::Personalization, Category::Subject, Category::Timing, Category::Clarity];

    /// The three mistakes in the report's order.
    pub const MISTAKES: [Category; 3] = [Category::Generic, Category::Lengthy, Category::Pitching];
}

/// How much a finding matters.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Severity {
    /// Do not send before it is gone.
    Blocker,
    /// Known to cost replies.
    Mistake,
    /// Worth a look.
    Advice,
    /// Good as it is.
    Praise,
}

impl Severity {
    /// The word used in JSON and in highlight names.
    pub const fn word(self) -> &'static str {
        match self {
            Severity::Blocker => "blocker",
            Severity::Mistake => "mistake",
            Severity::Advice => "advice",
            Severity::Praise => "praise",
        }
    }
}

/// Which text a span counts in.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Field {
    /// The subject line.
    Subject,
    /// The message.
    Body,
}

impl Field {
    /// The word used in JSON.
    pub const fn word(self) -> &'static str {
        match self {
            Field::Subject => "subject",
            Field::Body => "body",
        }
    }
}

/// One thing that a rule saw.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Finding {
    /// The rule's id, stable for ever.
    pub rule: &'static str,
    /// What it is about.
    pub category: Category,
    /// How much it matters.
    pub severity: Severity,
    /// Where; `None` for the whole draft.
    pub field: Option<Field>,
    /// Start in UTF-16 code units.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub start: Option<u32>,
    /// End in UTF-16 code units, exclusive.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub end: Option<u32>,
    /// The words between them.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub text: Option<String>,
    /// What, at most 90 characters.
    pub message: String,
    /// Why it matters, one sentence.
    pub why: &'static str,
    /// What to do, one sentence.
    pub action: String,
    /// Points this finding costs now. 0 for praise and blockers.
    pub points: u8,
    /// Ids into [`sources`](crate::sources).
    pub sources: Vec<&'static str>,
    /// Ways to mend it, the best first.
    pub fixes: Vec<Fix>,
    /// The word before the span, lower case: with `text` and `after` it names this finding to
    /// [`Options::ignore`](crate::Options).
    pub before: String,
    /// The word after the span, lower case.
    pub after: String,
}

/// One way to mend a finding.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Fix {
    /// What the button says.
    pub label: String,
    /// Whether it can be applied without a person looking: it never changes the meaning.
    pub safe: bool,
    /// The edits, none overlapping another.
    pub edits: Vec<Edit>,
}

/// One replacement in one field.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Edit {
    /// Which text.
    pub field: Field,
    /// Start in UTF-16 code units.
    pub start: u32,
    /// End in UTF-16 code units, exclusive.
    pub end: u32,
    /// What stands there afterwards.
    pub replacement: String,
}

/// Counts of the text. Characters are UTF-16 code units with CRLF counted once, as LinkedIn counts.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Stats {
    /// Words of the subject line.
    pub subject_words: u32,
    /// Characters of the subject line.
    pub subject_chars: u32,
    /// Words of the body.
    pub words: u32,
    /// Characters of the body.
    pub chars: u32,
    /// Sentences of the body, greeting and signature left out.
    pub sentences: u32,
    /// Flesch–Kincaid school grade of those sentences, rounded, never below 0.
    pub reading_grade: u32,
    /// Question marks that end something.
    pub questions: u32,
    /// Seconds to read the body at 238 words a minute (Brysbaert 2019, silent reading of English).
    pub reading_seconds: u32,
}
