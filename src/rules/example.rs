//! A whole draft around a rule's example.

use super::Rule;
use crate::draft::{Draft, Recipient, Sender};
use crate::report::Category;
use alloc::vec;

/// The people of the examples.
pub(super) fn people() -> Draft {
    Draft {
        subject: "cold starts".into(),
        body:
            "Hi Maya,\n\nYour RustConf talk on cold starts changed how we ship. Which cache did you settle on?\n\nSam"
                .into(),
        recipient: Recipient {
            first_name: "Maya".into(),
            last_name: "Okafor".into(),
            company: "Tidewater".into(),
            role: "Staff Engineer".into(),
            facts: vec!["spoke at RustConf on cold starts".into(), "moved the harbour sensors to Lagos".into()],
        },
        sender: Sender { first_name: "Sam".into(), company: "Acme".into(), product: "Relay".into() },
        holidays: vec!["2026-12-25".into()],
        ..Draft::default()
    }
}

/// A rule's example as a draft: `text` is its `bad` or its `good`.
pub fn example(rule: &Rule, text: &str) -> Draft {
    let draft = people();
    match rule.category {
        Category::Subject => Draft { subject: text.into(), ..draft },
        Category::Timing => Draft { send_at: text.into(), ..draft },
        _ => Draft { body: text.into(), ..draft },
    }
}
