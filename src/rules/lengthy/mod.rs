//! The mistake Lengthy: long, detailed messages that a busy professional does not read.

rules![lengthy, dense_paragraph, repeated_sentence];
