//! The score: a dial, a sentence, the practices as bars, and the sum behind the number.

use super::editor::plain;
use super::state::{Now, Ui};
use super::view::live;
use super::words::{Face, title};
use leptos::html::{button, div, h2, li, meter, ol, p, section, span};
use leptos::prelude::*;
use leptos::svg::{circle, svg, text};

/// Circumference of the dial's ring: 2π × 43.
const RING: u32 = 270;

pub fn score_panel(ui: Ui) -> impl IntoView {
    section().class("panel score").attr("part", "score").attr("aria-label", "Score").child((
        measure(ui),
        div().class("top").child((dial(ui), verdict(ui))),
        bars(ui),
        chips(ui),
        button()
            .attr("type", "button")
            .class("quiet")
            .attr("data-do", "sum")
            .attr("aria-expanded", live(move || ui.sum.get().to_string()))
            .child("Show the sum"),
        sum(ui),
    ))
}

/// The score for a screen reader. The dial is its picture.
fn measure(ui: Ui) -> impl IntoView {
    let score = move || ui.now.with(|now| now.report.score.map(|score| score.to_string()));
    meter()
        .class("away")
        .attr("aria-label", "Score")
        .attr("min", "0")
        .attr("max", "100")
        .attr("value", live(move || score().unwrap_or_else(|| "0".into())))
        .attr("aria-valuenow", score)
        .attr("aria-valuetext", live(move || ui.now.with(|now| Face::of(&now.report).says)))
}

fn dial(ui: Ui) -> impl IntoView {
    let class = move || ui.now.with(|now| format!("dial {}", Face::of(&now.report).tone));
    let length = move || {
        let score = ui.now.with(|now| now.report.score.unwrap_or(0));
        format!("{} {RING}", u32::from(score) * RING / 100)
    };
    let ring = |class| circle().attr("class", class).attr("cx", "50").attr("cy", "50").attr("r", "43");
    let word = |class, y| text().attr("class", class).attr("x", "50").attr("y", y).attr("text-anchor", "middle");
    svg().attr("class", live(class)).attr("viewBox", "0 0 100 100").attr("aria-hidden", "true").child((
        ring("ring"),
        ring("arc").attr("stroke-dasharray", live(length)),
        word("n", "57").child(live(move || ui.now.with(|now| Face::of(&now.report).large))),
        word("g", "74").child(live(move || ui.now.with(|now| Face::of(&now.report).small.into()))),
    ))
}

fn verdict(ui: Ui) -> impl IntoView {
    let gain = move || match ui.gain.get() {
        0 => String::new(),
        more @ 1.. => format!("+{more}"),
        less => format!("−{}", less.unsigned_abs()),
    };
    div().class("say").child((
        h2().child((
            live(move || ui.now.with(|now| Face::of(&now.report).sentence)),
            " ",
            span().class("gain").child(live(gain)),
        )),
        p().child("How well this follows known practice. Not a reply probability."),
    ))
}

/// The five practices: points kept of each one's share.
fn bars(ui: Ui) -> impl IntoView {
    let bar = move |index: usize| {
        let practice = move || ui.now.with(|now| now.report.practices.get(index).copied());
        let kept = move || practice().map_or((None, 1), |p| (p.score, p.weight.max(1)));
        let width = move || {
            let (score, weight) = kept();
            format!("{}%", u32::from(score.unwrap_or(0)) * 100 / u32::from(weight))
        };
        let class = move || match kept() {
            (Some(score), weight) if u32::from(score) * 10 >= u32::from(weight) * 8 => "fill good".into(),
            (Some(score), weight) if score * 2 >= weight => "fill fair".into(),
            _ => "fill poor".to_string(),
        };
        let says = move || match kept() {
            (Some(score), weight) => format!("{score}/{weight}"),
            (None, _) => "–".into(),
        };
        li().child((
            span().child(live(move || practice().map(|p| title(p.id)).unwrap_or_default())),
            span()
                .class("bar")
                .attr("aria-hidden", "true")
                .child(span().class(live(class)).style(("width", live(width)))),
            span().class("kept").child(live(says)),
        ))
    };
    ol().class("bars").attr("role", "list").attr("aria-label", "Practices: points kept").child([
        bar(0),
        bar(1),
        bar(2),
        bar(3),
        bar(4),
    ])
}

/// The three mistakes: found or not.
fn chips(ui: Ui) -> impl IntoView {
    let chip = move |index: usize| {
        let found = move || ui.now.with(|now| now.report.mistakes.get(index).is_some_and(|m| m.found));
        let says = move || {
            let id = ui.now.with(|now| now.report.mistakes.get(index).map(|m| title(m.id)).unwrap_or_default());
            let judged = ui.now.with(|now| now.report.score.is_some());
            if judged && !found() { id + " ✓" } else { id }
        };
        let class = move || if found() { "chip found".into() } else { "chip".to_string() };
        li().class(live(class)).child(live(says))
    };
    ol().class("chips").attr("role", "list").attr("aria-label", "Mistakes").child([chip(0), chip(1), chip(2)])
}

/// 100, less every finding's points, is the score.
fn sum(ui: Ui) -> impl IntoView {
    move || ui.sum.get().then(|| ui.now.with(lines))
}

fn lines(now: &Now) -> impl IntoView + use<> {
    let line = |points: String, what: String| li().child((span().child(what), span().class("kept").child(points)));
    let mut all = vec![line("100".into(), "Every draft begins with".into())];
    for finding in now.report.findings.iter().filter(|f| f.points > 0) {
        all.push(line(format!("−{}", finding.points), finding.message.clone()));
    }
    all.push(match now.report.score {
        Some(score) => line(format!("= {score}"), "Score".into()),
        None => line("–".into(), "Not scored yet".into()),
    });
    ol().class("sum").attr("role", "list").attr("aria-label", "The sum").child(all)
}

/// What was put aside, and the way back.
pub fn hidden(ui: Ui) -> impl IntoView {
    move || {
        let many = ui.now.with(|now| now.hidden.len());
        (many > 0)
            .then(|| p().class("hidden").child((format!("{many} hidden · "), plain("link", "again", "Show again"))))
    }
}
