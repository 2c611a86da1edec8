//! The mistake Generic: template words that could go to anyone. Part of Personalization's 28.

mod ai_tell;
mod filler_buzzword;
mod generic_opener;
mod mass_greeting;
mod template_cliche;
mod vague_flattery;

pub(super) use mass_greeting::{is_calling, is_nobody};

rules![generic_opener, mass_greeting, vague_flattery, template_cliche, filler_buzzword, ai_tell];
