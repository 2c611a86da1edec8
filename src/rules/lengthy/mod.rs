//! The mistake Lengthy: long, detailed messages that a busy professional does not read.

mod dense_paragraph;
mod lengthy;
mod repeated_sentence;

rules![lengthy, dense_paragraph, repeated_sentence];
