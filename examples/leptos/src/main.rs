//! A message with its score and suggestions: in a Rust app the engine is a crate like any other.

use inmail_coach::{Draft, Options, score};
use leptos::prelude::*;

fn main() {
    mount_to_body(App);
}

#[component]
fn App() -> impl IntoView {
    let body = RwSignal::new(String::new());
    let report = Memo::new(move |_| score(&Draft { body: body.get(), ..Draft::default() }, &Options::default()));
    let points = move || report.with(|report| report.score.map_or("Too little to judge".into(), |n| format!("{n} of 100")));
    let findings = move || report.get().findings.into_iter().map(|finding| view! { <li>{finding.message}</li> }).collect_view();
    view! {
        <label>"Message" <textarea bind:value=body></textarea></label>
        <p role="status">{points}</p>
        <ul>{findings}</ul>
    }
}
