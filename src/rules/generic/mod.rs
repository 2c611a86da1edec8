//! The mistake Generic: template words that could go to anyone. Part of Personalization's 28.

pub(super) use mass_greeting::is_nobody;

rules![generic_opener, mass_greeting, vague_flattery, template_cliche, filler_buzzword, ai_tell];
