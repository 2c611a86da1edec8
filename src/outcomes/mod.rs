//! The user's own history: which messages were answered, and what the score was worth.
//!
//! | module | what it is for |
//! |---|---|
//! | `table` | a CSV file that arrives in pieces, as records with line numbers |
//! | `clean` | HTML that LinkedIn leaves in messages |
//! | `dates` | the dates of the file |
//! | [`import`] | LinkedIn's messages.csv: who began which conversation, and who answered |
//! | [`sent`] | one message and what came of it |
//! | [`statistics`] | intervals, and how well a number tells answered from silent |
//! | [`figures`](mod@figures) | rates by score, length, day and rule |
//! | [`json`](mod@json) | all that as JSON |

mod clean;
mod dates;
pub mod figures;
pub mod import;
pub mod json;
pub mod sent;
pub mod statistics;
mod table;

pub use figures::{Clock, Figures, figures};
pub use import::{Import, Person, Problem};
pub use sent::Sent;
