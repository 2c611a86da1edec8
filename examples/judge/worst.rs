//! The drafts on whose place the coach and the label differ most, to learn from.

use crate::metrics::corpus::{Case, Finding};
use crate::metrics::ranks::ranks;
use crate::metrics::rated::ratings;

/// How many are listed.
const MANY: usize = 15;

/// Lists the worst, or says why it won't.
pub fn worst(name: &str, cases: &[Case]) -> Result<String, String> {
    if name == "aside" {
        return Err("aside is kept aside: whoever has seen its drafts can no longer judge a rule by them.".into());
    }
    let rating = |case: &Case| match ratings(case)[..] {
        [one, other] => Some((one + other) / 2.0),
        _ => case.line["rating"].as_f64(),
    };
    let wanted: Option<Vec<f64>> = cases.iter().map(rating).collect();
    let wanted = wanted.ok_or_else(|| format!("{name} has no ratings; own and rated have."))?;
    let given = ranks(&cases.iter().map(|case| case.report.rank_key()).collect::<Vec<_>>());
    let mut rows: Vec<_> = ranks(&wanted).iter().zip(given).map(|(want, have)| have - want).zip(cases).collect();
    rows.sort_by(|a, b| b.0.abs().total_cmp(&a.0.abs()));
    let rows = rows.iter().take(MANY).map(|(off, case)| {
        let score = case.report.score.map_or("–".into(), |score| score.to_string());
        let rating = rating(case).unwrap_or_default();
        format!("{off:+6.1}  {:16} rated {rating:4.1}, {} {score}: {}\n", case.id, case.report.verdict, findings(case))
    });
    Ok("places too high (+) or too low (−)\n".to_owned() + &rows.collect::<String>())
}

fn findings(case: &Case) -> String {
    let charged = case.report.findings.iter().filter(|finding| finding.is_charged());
    let words = |text: &Option<String>| text.as_deref().map(short).unwrap_or_default();
    let cost = |f: &Finding| if f.points == 0 { "blocks".into() } else { format!("−{}", f.points) };
    charged.map(|f| format!("{} {}{}", f.rule, cost(f), words(&f.text))).collect::<Vec<_>>().join("; ")
}

fn short(text: &str) -> String {
    let start: String = text.chars().take(30).collect();
    format!(" “{}{}”", start.replace(['\n', '\r'], " "), if start.len() < text.len() { "…" } else { "" })
}
