//! The plans with InMail credits, as LinkedIn's help pages have them. A person can change every
//! number: LinkedIn does, too.

use super::Terms;
use serde::Serialize;

/// A plan as published.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Plan {
    /// Kebab-case, stable.
    pub id: &'static str,
    /// LinkedIn's name for it.
    pub name: &'static str,
    /// What it gives.
    #[serde(flatten)]
    pub terms: Terms,
    /// When the numbers were looked up, or when the page that has them was written.
    pub as_of: &'static str,
    /// Id of the source.
    pub source: &'static str,
}

/// Premium and Sales Navigator hold three months' credits for 90 days. Recruiter holds four months',
/// and its help page names no day on which they end.
const fn plan(id: &'static str, name: &'static str, monthly: u32, months: u32, as_of: &'static str) -> Plan {
    let expires_after = if months == 3 { 90 } else { 0 };
    let terms = Terms { monthly, cap: monthly * months, expires_after, renewal_day: 1 };
    Plan { id, name, terms, as_of, source: "linkedin-credits" }
}

/// Sorted by what people have, the most common first.
pub const PLANS: &[Plan] = &[
    plan("premium-career", "Premium Career", 5, 3, "2026-11-01"),
    plan("premium-business", "Premium Business", 15, 3, "2026-11-01"),
    plan("sales-navigator", "Sales Navigator", 50, 3, "2026-11-01"),
    plan("recruiter-lite", "Recruiter Lite", 30, 4, "2026-11-01"),
    plan("recruiter-professional", "Recruiter Professional Services", 100, 4, "2014-09-01"),
    plan("recruiter-corporate", "Recruiter Corporate (shared by the team)", 150, 4, "2014-09-01"),
];
