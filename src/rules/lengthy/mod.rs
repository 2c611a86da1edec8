//! The mistake Lengthy: long, detailed messages that a busy professional does not read.

mod dense_paragraph;
#[allow(clippy::module_inception, reason = "the rule has its category's name")]
mod lengthy;
mod repeated_sentence;

rules![lengthy, dense_paragraph, repeated_sentence];
