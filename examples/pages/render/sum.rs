//! How the score adds up, worked through on a draft of the home page.

use super::live::{report, samples};
use super::{capital, plain, word};
use crate::metrics::matching::practice;
use inmail_coach::rules::rules;
use serde_json::Value;

/// The sample whose sum is worked through.
const SAMPLE: &str = "Sales pitch";

pub fn page() -> String {
    let (_, draft) = samples().into_iter().find(|(name, _)| name == SAMPLE).expect("the sample");
    let report = report(&draft);
    let findings: Vec<&Value> = report["findings"].as_array().into_iter().flatten().collect();
    let costs: Vec<&&Value> = findings.iter().filter(|finding| finding["points"] != 0).collect();
    let lost: u64 = costs.iter().filter_map(|finding| finding["points"].as_u64()).sum();

    let mut out = "# How the score adds up\n\n\
         The score is 100 less the points of every finding. Nothing else goes into it, and each part is on the\n\
         screen: the points beside a suggestion, the bars of the practices and the number are the same sum.\n\n\
         ## Five shares\n\n\
         Each practice holds a share of the 100 points. A mistake belongs to a practice and takes from its share.\n\n\
         | practice | share | mistake within it |\n|---|---|---|\n"
        .to_owned();
    for one in report["practices"].as_array().into_iter().flatten() {
        let id = word(&one["id"]);
        let within = ["generic", "lengthy", "pitching"].into_iter().find(|mistake| practice(mistake) == id);
        out += &format!("| {} | {} | {} |\n", capital(id), one["weight"], within.unwrap_or("none"));
    }
    out += &format!(
        "\n## A worked example\n\n\
         The draft is *{SAMPLE}*, one of the samples on the home page. Its findings, in the order of the report:\n\n\
         | finding | its words | practice | at most | takes |\n|---|---|---|---|---|\n",
    );
    for finding in &findings {
        if word(&finding["severity"]) == "praise" {
            continue;
        }
        let rule = rules().find(|rule| rule.id() == word(&finding["rule"])).expect("a rule");
        out += &format!(
            "| [{}]({}.md) | {} | {} | {} | {} |\n",
            plain(rule.title),
            rule.id(),
            finding["text"].as_str().map_or("the whole draft".into(), |text| plain(&short(text))),
            practice(word(&finding["category"])),
            rule.points,
            finding["points"],
        );
    }
    let terms: Vec<String> = costs.iter().map(|finding| finding["points"].to_string()).collect();
    out += &format!(
        "\nSo: 100 − {} = **{}**. All findings together take {lost}.\n\n\
         *At most* is what a finding of the rule can take. It takes less where the case is milder, and where the\n\
         share is used up: then the last findings of the report go short, down to 0. That is why the\n\
         tenth worn phrase costs nothing more, and why one fix does not always raise the score.\n\n\
         ## By practice\n\n| practice | kept | of |\n|---|---|---|\n",
        terms.join(" − "),
        report["score"],
    );
    for one in report["practices"].as_array().into_iter().flatten() {
        out += &format!("| {} | {} | {} |\n", capital(word(&one["id"])), one["score"], one["weight"]);
    }
    out + "\nWithout a send time, timing has nothing to judge and costs nothing.\n\n\
           ## Letters\n\n| letter | from |\n|---|---|\n| A | 90 |\n| B | 75 |\n| C | 55 |\n| D | 0 |\n\n\
           An A does not need every tip. Two states stand outside the letters. **Fix first**: something would\n\
           embarrass the sender, such as a wrong name or an unfilled field, whatever the number says. **Not\n\
           scored**: the text is empty, under ten words, or not in English; grey, not zero.\n\n\
           ## What the points rest on\n\n\
           The first points came from the strength of each rule's [sources](../pages/evidence.md). They were then compared\n\
           with the ratings of the drafts in the repository (`cargo run --release --no-default-features --example fit`)\n\
           and with the verdicts of authors who have published such messages, and moved by hand where the two disagreed. [How good is it?](../pages/how-good.md) has the figures.\n"
}

/// The first words of a long text.
fn short(text: &str) -> String {
    let words: Vec<&str> = text.split_whitespace().collect();
    if words.len() <= 8 { words.join(" ") } else { format!("{} …", words[..7].join(" ")) }
}
