//! Subject: a short, plain subject line. 11 points.

mod fake_reply;
mod no_subject;
mod subject_all_caps;
mod subject_case;
mod subject_clickbait;
mod subject_emoji;
mod subject_first_name_only;
mod subject_pitch;
mod subject_punctuation;
mod subject_words;

rules![
    no_subject,
    subject_words,
    subject_all_caps,
    subject_emoji,
    fake_reply,
    subject_clickbait,
    subject_punctuation,
    subject_pitch,
    subject_first_name_only,
    subject_case,
];

use crate::reading::Reading;
use crate::text::Span;

/// The words of the subject line, blanks around them left out.
fn line(r: &Reading) -> Option<Span> {
    r.subject.span_of(r.subject.all())
}
