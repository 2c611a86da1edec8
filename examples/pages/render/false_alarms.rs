//! How often each rule fires on messages that are no outreach.

use super::word;
use crate::metrics::corpus::read;
use crate::metrics::ordinary::ordinary;
use serde_json::Value;

pub fn page(rules: &[Value]) -> String {
    let cases = read("ordinary");
    let fired = ordinary(&cases);
    let mut out = format!(
        "# False alarms\n\n\
         Each of the {} ordinary business messages in tests/drafts/ordinary.jsonl (notes, invoices, bug\n\
         reports, condolences; written for this project) is scored as if it were a first sales InMail with\n\
         nothing known of its reader. A rule counts once for each message that it takes points from or blocks.\n\n\
         A rule on style should be near zero here. A rule on what outreach needs (a fact about the reader, an\n\
         ask, a subject of few words) is right to miss it, so its share says how far ordinary mail is from\n\
         outreach.\n\n\
         | rule | share of messages |\n|---|---|\n",
        cases.len()
    );
    for (rule, share) in &fired {
        out += &format!("| [{rule}]({rule}.md) | {:.0} % |\n", 100.0 * share.value());
    }
    let takes = |rule: &&Value| rule["points"] != 0 || rule["severity"] == "blocker";
    let ids = rules.iter().filter(takes).map(|rule| word(&rule["id"]));
    let silent = ids.filter(|id| fired.iter().all(|(rule, _)| rule != id));
    let links: Vec<_> = silent.map(|id| format!("[{id}]({id}.md)")).collect();
    out + &format!("\nNever: {}.\n", links.join(", "))
}
