//! The score: a dial, a sentence, the practices as bars, and the sum behind the number.

use super::editor::plain;
use super::el::{El, all, drawn, el, of};
use super::state::{Core, Now};
use super::words::{Face, title};
use crate::text::{digits, joined};
use alloc::{borrow::ToOwned, string::String, vec, vec::Vec};

/// Circumference of the dial's ring: 2π × 43.
const RING: u32 = 270;

pub fn score_panel() -> El {
    of("section", "panel score").attr("part", "score").attr("aria-label", "Score").with([
        measure(),
        of("div", "top").with([dial(), verdict()]),
        bars(),
        chips(),
        plain("quiet", "sum", "Show the sum")
            .live_attr("aria-expanded", |core| if core.sum.get() { "true" } else { "false" }.to_owned()),
        sum(),
    ])
}

fn face(core: &Core) -> Face {
    core.read(|now| Face::of(&now.report))
}

/// The score for a screen reader. The dial is its picture.
fn measure() -> El {
    let score = |core: &Core| core.read(|now| now.report.score).map(|score| digits(score.into()));
    of("meter", "away")
        .attr("aria-label", "Score")
        .attr("min", "0")
        .attr("max", "100")
        .live_attr("value", move |core| score(core).unwrap_or_else(|| "0".to_owned()))
        .live_maybe("aria-valuenow", score)
        .live_attr("aria-valuetext", |core| face(core).says)
}

fn dial() -> El {
    let length = |core: &Core| {
        let score = core.read(|now| now.report.score.unwrap_or(0));
        joined(&[&digits(u32::from(score) * RING / 100), " ", &digits(RING)])
    };
    let ring = |class| drawn("circle").attr("class", class).attr("cx", "50").attr("cy", "50").attr("r", "43");
    let word = |class, y| drawn("text").attr("class", class).attr("x", "50").attr("y", y).attr("text-anchor", "middle");
    drawn("svg")
        .live_attr("class", |core| joined(&["dial ", face(core).tone]))
        .attr("viewBox", "0 0 100 100")
        .attr("aria-hidden", "true")
        .with([
            ring("ring"),
            ring("arc").live_attr("stroke-dasharray", length),
            word("n", "57").live(|core| face(core).large),
            word("g", "74").live(|core| face(core).small.to_owned()),
        ])
}

fn verdict() -> El {
    let gain = |core: &Core| match core.gain.get() {
        0 => String::new(),
        more @ 1.. => joined(&["+", &digits(more.unsigned_abs())]),
        less => joined(&["−", &digits(less.unsigned_abs())]),
    };
    of("div", "say").with([
        el("h2").live(|core| face(core).sentence).text(" ").with([of("span", "gain").live(gain)]),
        el("p").text("How well this follows known practice. Not a reply probability."),
    ])
}

/// The five practices: points kept of each one's share.
fn bars() -> El {
    let list = of("ol", "bars").attr("role", "list").attr("aria-label", "Practices: points kept");
    all(list, (0..5).map(bar))
}

fn bar(index: usize) -> El {
    let practice = move |core: &Core| core.read(|now| now.report.practices.get(index).copied());
    let kept = move |core: &Core| practice(core).map_or((None, 1), |p| (p.score, p.weight.max(1)));
    let width = move |core: &Core| {
        let (score, weight) = kept(core);
        joined(&[&digits(u32::from(score.unwrap_or(0)) * 100 / u32::from(weight)), "%"])
    };
    let class = move |core: &Core| match kept(core) {
        (Some(score), weight) if u32::from(score) * 10 >= u32::from(weight) * 8 => "fill good".to_owned(),
        (Some(score), weight) if score * 2 >= weight => "fill fair".to_owned(),
        _ => "fill poor".to_owned(),
    };
    let says = move |core: &Core| match kept(core) {
        (Some(score), weight) => joined(&[&digits(score.into()), "/", &digits(weight.into())]),
        (None, _) => "–".to_owned(),
    };
    el("li").with([
        el("span").live(move |core| practice(core).map(|p| title(p.id)).unwrap_or_default()),
        of("span", "bar")
            .attr("aria-hidden", "true")
            .with([el("span").live_attr("class", class).live_style("width", width)]),
        of("span", "kept").live(says),
    ])
}

/// The three mistakes: found or not.
fn chips() -> El {
    let list = of("ol", "chips").attr("role", "list").attr("aria-label", "Mistakes");
    all(list, (0..3).map(chip))
}

fn chip(index: usize) -> El {
    let found = move |core: &Core| core.read(|now| now.report.mistakes.get(index).is_some_and(|m| m.found));
    let says = move |core: &Core| {
        let (name, judged) = core.read(|now| {
            let name = now.report.mistakes.get(index).map(|m| title(m.id)).unwrap_or_default();
            (name, now.report.score.is_some())
        });
        if judged && !found(core) { name + " ✓" } else { name }
    };
    let class = move |core: &Core| if found(core) { "chip found".to_owned() } else { "chip".to_owned() };
    el("li").live_attr("class", class).live(says)
}

/// 100, less every finding's points, is the score.
fn sum() -> El {
    let open = |core: &Core| if core.sum.get() { vec![core.read(lines)] } else { Vec::new() };
    el("div").each(open, |lines| {
        let line =
            |(points, what): &(String, String)| el("li").with([el("span").text(what), of("span", "kept").text(points)]);
        let list = of("ol", "sum").attr("role", "list").attr("aria-label", "The sum");
        all(list, lines.iter().map(line))
    })
}

fn lines(now: &Now) -> Vec<(String, String)> {
    let mut all = vec![("100".to_owned(), "Every draft begins with".to_owned())];
    for finding in now.report.findings.iter().filter(|f| f.points > 0) {
        all.push((joined(&["−", &digits(finding.points.into())]), finding.message.clone()));
    }
    all.push(match now.report.score {
        Some(score) => (joined(&["= ", &digits(score.into())]), "Score".to_owned()),
        None => ("–".to_owned(), "Not scored yet".to_owned()),
    });
    all
}

/// What was put aside, and the way back.
pub fn hidden() -> El {
    let many = |core: &Core| core.read(|now| Some(now.hidden.len()).filter(|n| *n > 0)).into_iter().collect();
    el("div").each(many, |many| {
        let says = joined(&[&digits(*many as u32), " hidden · "]);
        of("p", "hidden").text(&says).with([plain("link", "again", "Show again")])
    })
}
