//! What the next months bring if everything goes on as it does.

use super::{Happening, Ledger};
use alloc::vec::Vec;
use serde::Serialize;

/// A month here has as many days.
const MONTH: i64 = 30;

/// How somebody writes and is answered.
#[derive(Debug, Clone, Copy, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Pace {
    /// Paid messages in thirty days.
    pub sends: f64,
    /// Share that is answered, 0 to 1. Without one nothing comes back: better too few than too many.
    pub answered: f64,
    /// Days until an answer.
    pub days: u32,
}

/// Thirty days to come.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Month {
    /// Its last day. Written by who knows how days are to be written.
    #[serde(skip)]
    pub day: i64,
    /// Credits left then.
    pub held: u32,
    /// Messages sent.
    pub sent: u32,
    /// Messages that found no credit.
    pub short: u32,
    /// Credits that came back.
    pub returned: u32,
    /// Credits that went unused: expired or over the cap.
    pub lost: u32,
}

/// The months after a ledger's day. Messages that wait now are not counted on.
pub fn forecast(ledger: &Ledger, pace: Pace, months: u32) -> Vec<Month> {
    let mut future = ledger.clone();
    future.entries.clear();
    let (mut due, mut chance) = (0.0, 0.0);
    let mut answers: Vec<(i64, usize)> = Vec::new();
    // No message of the past has these numbers.
    let mut next = usize::MAX;
    (0..months.min(24))
        .map(|_| {
            let from = future.entries.len();
            let (mut sent, mut short) = (0, 0);
            for _ in 0..MONTH {
                future.go_to(future.day() + 1);
                let today = future.day();
                for (_, send) in answers.extract_if(.., |(day, _)| *day <= today) {
                    future.answer(send);
                }
                due += pace.sends.clamp(0.0, 3_000.0) / MONTH as f64;
                while due >= 1.0 - 1e-9 {
                    due -= 1.0;
                    if future.held() == 0 {
                        short += 1;
                        continue;
                    }
                    sent += 1;
                    future.send(next);
                    chance += pace.answered.clamp(0.0, 1.0);
                    if chance >= 1.0 - 1e-9 {
                        chance -= 1.0;
                        answers.push((today + i64::from(pace.days), next));
                    }
                    next -= 1;
                }
            }
            let count = |what: &[Happening]| {
                future.entries.iter().skip(from).filter(|e| what.contains(&e.what)).map(|e| e.credits).sum()
            };
            Month {
                day: future.day(),
                held: future.held(),
                sent,
                short,
                returned: count(&[Happening::Returned]),
                lost: count(&[Happening::Expired, Happening::OverCap]),
            }
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::super::{Check, Terms};
    use super::*;

    fn ledger(credits: u32) -> Ledger {
        let terms = Terms { monthly: 15, cap: 45, expires_after: 90, renewal_day: 1 };
        Ledger::until(20_000, terms, &[], &[Check { at: 20_000 * 1440, credits }])
    }

    #[test]
    fn nobody_writing_fills_up_to_the_cap() {
        let months = forecast(&ledger(15), Pace { sends: 0.0, answered: 0.3, days: 3 }, 6);
        assert_eq!(months.len(), 6);
        assert_eq!(months[1].held, 45);
        assert!(months.iter().all(|month| month.held <= 45));
        assert!(months.iter().map(|month| month.lost).sum::<u32>() > 0);
    }

    #[test]
    fn answers_make_credits_last() {
        let pace = |answered| Pace { sends: 20.0, answered, days: 3 };
        let silent = forecast(&ledger(15), pace(0.0), 3);
        let answered = forecast(&ledger(15), pace(0.5), 3);
        assert!(silent.iter().any(|month| month.short > 0) && silent[0].returned == 0, "{silent:?}");
        assert!(answered.iter().all(|month| month.short == 0), "{answered:?}");
        assert!((8..=10).contains(&answered[0].returned), "{answered:?}");
    }
    #[test]
    fn an_answer_after_ninety_days_brings_nothing_back() {
        let returned = |days| forecast(&ledger(45), Pace { sends: 20.0, answered: 0.5, days }, 8);
        assert!(returned(90).iter().any(|month| month.returned > 0));
        assert!(returned(91).iter().all(|month| month.returned == 0));
    }
    #[test]
    fn a_message_a_day_is_thirty_in_thirty_days_and_a_tenth_of_one_is_three() {
        let month = |sends, answered| forecast(&ledger(30), Pace { sends, answered, days: 1 }, 1)[0];
        assert_eq!((month(30.0, 1.0).sent, month(3.0, 1.0).sent, month(30.0, 0.0).sent), (30, 3, 30));
        // The last day's answer comes in the next month; a tenth of thirty are three.
        assert_eq!((month(30.0, 1.0).returned, month(30.0, 0.1).returned), (29, 2));
    }
}
