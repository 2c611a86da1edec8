//! The score: a dial, a sentence, the practices as bars, and the sum behind the number.

use super::editor::plain;
use super::el::{El, drawn, el, of};
use super::state::{Now, Ui};
use super::words::{Face, title};
use leptos::prelude::{Get, With};

/// Circumference of the dial's ring: 2π × 43.
const RING: u32 = 270;

pub fn score_panel(ui: Ui) -> El {
    of("section", "panel score").attr("part", "score").attr("aria-label", "Score").with([
        measure(ui),
        of("div", "top").with([dial(ui), verdict(ui)]),
        bars(ui),
        chips(ui),
        plain("quiet", "sum", "Show the sum").live_attr("aria-expanded", move || ui.sum.get().to_string()),
        sum(ui),
    ])
}

/// The score for a screen reader. The dial is its picture.
fn measure(ui: Ui) -> El {
    let score = move || ui.now.with(|now| now.report.score.map(|score| score.to_string()));
    of("meter", "away")
        .attr("aria-label", "Score")
        .attr("min", "0")
        .attr("max", "100")
        .live_attr("value", move || score().unwrap_or_else(|| "0".into()))
        .live_maybe("aria-valuenow", score)
        .live_attr("aria-valuetext", move || ui.now.with(|now| Face::of(&now.report).says))
}

fn dial(ui: Ui) -> El {
    let class = move || ui.now.with(|now| format!("dial {}", Face::of(&now.report).tone));
    let length = move || {
        let score = ui.now.with(|now| now.report.score.unwrap_or(0));
        format!("{} {RING}", u32::from(score) * RING / 100)
    };
    let ring = |class| drawn("circle").attr("class", class).attr("cx", "50").attr("cy", "50").attr("r", "43");
    let word = |class, y| drawn("text").attr("class", class).attr("x", "50").attr("y", y).attr("text-anchor", "middle");
    drawn("svg").live_attr("class", class).attr("viewBox", "0 0 100 100").attr("aria-hidden", "true").with([
        ring("ring"),
        ring("arc").live_attr("stroke-dasharray", length),
        word("n", "57").live(move || ui.now.with(|now| Face::of(&now.report).large)),
        word("g", "74").live(move || ui.now.with(|now| Face::of(&now.report).small.into())),
    ])
}

fn verdict(ui: Ui) -> El {
    let gain = move || match ui.gain.get() {
        0 => String::new(),
        more @ 1.. => format!("+{more}"),
        less => format!("−{}", less.unsigned_abs()),
    };
    of("div", "say").with([
        el("h2")
            .live(move || ui.now.with(|now| Face::of(&now.report).sentence))
            .text(" ")
            .with([of("span", "gain").live(gain)]),
        el("p").text("How well this follows known practice. Not a reply probability."),
    ])
}

/// The five practices: points kept of each one's share.
fn bars(ui: Ui) -> El {
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
        el("li").with([
            el("span").live(move || practice().map(|p| title(p.id)).unwrap_or_default()),
            of("span", "bar")
                .attr("aria-hidden", "true")
                .with([el("span").live_attr("class", class).live_style("width", width)]),
            of("span", "kept").live(says),
        ])
    };
    of("ol", "bars").attr("role", "list").attr("aria-label", "Practices: points kept").with([
        bar(0),
        bar(1),
        bar(2),
        bar(3),
        bar(4),
    ])
}

/// The three mistakes: found or not.
fn chips(ui: Ui) -> El {
    let chip = move |index: usize| {
        let found = move || ui.now.with(|now| now.report.mistakes.get(index).is_some_and(|m| m.found));
        let says = move || {
            let id = ui.now.with(|now| now.report.mistakes.get(index).map(|m| title(m.id)).unwrap_or_default());
            let judged = ui.now.with(|now| now.report.score.is_some());
            if judged && !found() { id + " ✓" } else { id }
        };
        let class = move || if found() { "chip found".into() } else { "chip".to_string() };
        el("li").live_attr("class", class).live(says)
    };
    of("ol", "chips").attr("role", "list").attr("aria-label", "Mistakes").with([chip(0), chip(1), chip(2)])
}

/// 100, less every finding's points, is the score.
fn sum(ui: Ui) -> El {
    let open = move || if ui.sum.get() { vec![ui.now.with(lines)] } else { Vec::new() };
    el("div").each(open, |_, lines| {
        let line =
            |(points, what): &(String, String)| el("li").with([el("span").text(what), of("span", "kept").text(points)]);
        let list = of("ol", "sum").attr("role", "list").attr("aria-label", "The sum");
        lines.iter().map(line).fold(list, |list, line| list.with([line]))
    })
}

fn lines(now: &Now) -> Vec<(String, String)> {
    let mut all = vec![("100".into(), "Every draft begins with".into())];
    for finding in now.report.findings.iter().filter(|f| f.points > 0) {
        all.push((format!("−{}", finding.points), finding.message.clone()));
    }
    all.push(match now.report.score {
        Some(score) => (format!("= {score}"), "Score".into()),
        None => ("–".into(), "Not scored yet".into()),
    });
    all
}

/// What was put aside, and the way back.
pub fn hidden(ui: Ui) -> El {
    let many = move || ui.now.with(|now| Some(now.hidden.len()).filter(|n| *n > 0).into_iter().collect());
    el("div").each(many, |_, many| {
        of("p", "hidden").text(&format!("{many} hidden · ")).with([plain("link", "again", "Show again")])
    })
}
