//! What holds for every ledger, whatever was sent, answered and shown.

use inmail_coach::credits::{
    Check, Happening, Ledger, Origin, Pace, Place, RETURN_DAYS, Send, Terms, day_of, forecast,
};
use proptest::prelude::*;

const FROM: i64 = 20_000;
const DAYS: i64 = 400;

fn terms() -> impl Strategy<Value = Terms> {
    (0u32..60, 0u32..160, prop_oneof![Just(0u32), 1u32..120], 0u8..40)
        .prop_map(|(monthly, cap, expires_after, renewal_day)| Terms { monthly, cap, expires_after, renewal_day })
}

fn minute() -> impl Strategy<Value = i64> {
    FROM * 1_440..(FROM + DAYS) * 1_440
}

fn sends() -> impl Strategy<Value = Vec<Send>> {
    let send = (minute(), prop::bool::weighted(0.8), prop::option::of(-2i64..120)).prop_map(|(at, pays, after)| Send {
        at,
        pays,
        answered: after.map(|after| day_of(at) + after),
    });
    prop::collection::vec(send, 0..80)
}

fn checks() -> impl Strategy<Value = Vec<Check>> {
    prop::collection::vec((minute(), 0u32..200).prop_map(|(at, credits)| Check { at, credits }), 0..5)
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 300, rng_seed: proptest::test_runner::RngSeed::Fixed(7), failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn never_below_nothing_nor_above_the_cap(terms in terms(), sends in sends(), checks in checks(), days in 0..DAYS) {
        let ledger = Ledger::until(FROM + days, terms, &sends, &checks);
        prop_assert!(ledger.held() <= terms.cap);
        for entry in ledger.entries() {
            prop_assert!(entry.held <= terms.cap && entry.credits > 0);
        }
        prop_assert_eq!(ledger.expiring().iter().map(|(_, count)| count).sum::<u32>(), if terms.expires_after > 0 { ledger.held() } else { 0 });
    }

    #[test]
    fn every_credit_ends_in_one_place_and_none_is_made_or_lost(terms in terms(), sends in sends(), checks in checks(), days in 0..DAYS) {
        let ledger = Ledger::until(FROM + days, terms, &sends, &checks);
        // What came in, by the lines of the ledger, and where it is, by the credits themselves.
        let line = |what| ledger.entries().iter().filter(|entry| entry.what == what).map(|entry| entry.credits).sum::<u32>();
        let place = |is| ledger.count(is);
        let held = place(|p| matches!(p, Place::Held { .. }));
        let out = place(|p| matches!(p, Place::Out { .. }));
        let unknown = ledger.credits().iter().filter(|credit| matches!(credit.origin, Origin::Unknown | Origin::Earlier)).count() as u32;
        let over = place(|p| p == Place::OverCap);
        prop_assert_eq!(line(Happening::OverCap), over);
        prop_assert_eq!(line(Happening::Expired), place(|p| p == Place::Expired));
        prop_assert_eq!(line(Happening::Corrected), place(|p| p == Place::Corrected));
        prop_assert_eq!(ledger.credits().len() as u32, held + out + over + place(|p| matches!(p, Place::Spent | Place::Expired | Place::Corrected)));
        // The balance is the sum of its lines.
        let came = line(Happening::Granted) + line(Happening::Found) + line(Happening::Returned) + unknown;
        prop_assert_eq!(came, held + line(Happening::Spent) + line(Happening::Expired) + line(Happening::Corrected));
        let sent = sends.iter().filter(|send| send.pays && day_of(send.at) <= FROM + days).count() as u32;
        prop_assert_eq!(line(Happening::Spent), sent);
    }

    #[test]
    fn a_message_that_waits_took_a_credit_and_had_no_answer_yet(terms in terms(), sends in sends(), checks in checks(), days in 0..DAYS) {
        let today = FROM + days;
        let ledger = Ledger::until(today, terms, &sends, &checks);
        let waiting: Vec<usize> = ledger.waiting().iter().map(|(send, _)| *send).collect();
        prop_assert!(ledger.waiting().is_sorted_by_key(|(send, until)| (*until, *send)), "the soonest first");
        prop_assert!(ledger.expiring().is_sorted_by(|a, b| a.0 < b.0), "each day once, the soonest first");
        let mut once = waiting.clone();
        once.sort_unstable();
        once.dedup();
        prop_assert_eq!(once.len(), waiting.len());
        for (index, send) in sends.iter().enumerate() {
            let day = day_of(send.at);
            let answered = send.answered.is_some_and(|answer| answer >= day && answer <= today && answer - day <= RETURN_DAYS);
            let waits = send.pays && day <= today && today - day <= RETURN_DAYS && !answered;
            prop_assert_eq!(waiting.contains(&index), waits, "{:?}", send);
        }
        for (send, until) in ledger.waiting() {
            prop_assert_eq!(until, day_of(sends[send].at) + RETURN_DAYS);
        }
    }

    #[test]
    fn what_linkedin_shows_last_is_what_is_left(terms in terms(), sends in sends(), checks in checks(), shown in 0u32..200, days in 0..DAYS) {
        let today = FROM + days;
        let last = Check { at: today * 1_440 + 1_439, credits: shown };
        let checks: Vec<Check> = checks.into_iter().chain([last]).collect();
        let sends: Vec<Send> = sends.into_iter().filter(|send| send.at < last.at).collect();
        let ledger = Ledger::until(today, terms, &sends, &checks);
        prop_assert_eq!(ledger.held(), shown.min(terms.cap));
        prop_assert!(ledger.is_checked());
    }

    #[test]
    fn a_forecast_keeps_to_the_cap_and_never_spends_what_is_not_there(
        terms in terms(), sends in sends(), checks in checks(), pace in 0.0f64..200.0, answered in 0.0f64..1.0, wait in 0u32..100,
    ) {
        let ledger = Ledger::until(FROM + DAYS, terms, &sends, &checks);
        let months = forecast(&ledger, Pace { sends: pace, answered, days: wait }, 6);
        prop_assert_eq!(months.len(), 6);
        for (place, month) in months.iter().enumerate() {
            prop_assert!(month.held <= terms.cap);
            prop_assert_eq!(month.day, FROM + DAYS + 30 * (place as i64 + 1));
            prop_assert!((f64::from(month.sent + month.short) - pace).abs() <= 1.0 + 1e-6);
        }
        let sent: u32 = months.iter().map(|month| month.sent).sum();
        let returned: u32 = months.iter().map(|month| month.returned).sum();
        prop_assert!(f64::from(returned) <= f64::from(sent) * answered + 1.0);
    }
}
