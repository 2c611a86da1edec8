//! The score: a dial, a sentence, the practices as bars, and the sum behind the number.

use super::editor::plain;
use super::el::{El, all, drawn, el};
use super::state::{Core, Hidden, Now};
use super::words::{Face, moved, name, quote, say, told, word};
use crate::report::{Category, Finding};
use crate::rules::words::{column, line};
use crate::text::{digits, joined, pieces};
use alloc::{borrow::ToOwned, string::String, vec, vec::Vec};

/// Circumference of the dial's ring: 2π × 43.
const RING: u32 = 270;

pub fn score_panel() -> El {
    el("section|class=panel score|part=score").named(word!(score)).with([
        measure(),
        el("div|class=top").with([dial(), verdict()]),
        bars(),
        chips(),
        plain("quiet", "sum", say(word!(showSum)))
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
    el("meter|class=away|min=0|max=100")
        .named(word!(score))
        .live_attr("value", move |core| score(core).unwrap_or_else(|| "0".to_owned()))
        .live_maybe("aria-valuenow", score)
        .live_attr("aria-valuetext", |core| face(core).says)
}

fn dial() -> El {
    let length = |core: &Core| {
        let score = core.read(|now| now.report.score.unwrap_or(0));
        joined(&[&digits(u32::from(score) * RING / 100), " ", &digits(RING)])
    };
    let ring = |class| drawn("circle|cx=50|cy=50|r=43").attr("class", class);
    let word = |class, y| drawn("text|x=50|text-anchor=middle").attr("class", class).attr("y", y);
    drawn("svg|viewBox=0 0 100 100|aria-hidden=true")
        .live_attr("class", |core| joined(&["dial ", face(core).tone]))
        .with([
            ring("ring"),
            ring("arc").live_attr("stroke-dasharray", length),
            word("n", "57").live(|core| face(core).large),
            word("g", "74").live(|core| face(core).small.to_owned()),
        ])
}

fn verdict() -> El {
    el("div|class=say").with([
        el("h2")
            .live(|core| face(core).sentence)
            .text(" ")
            .with([el("span|class=gain").live_attr("data-way", way).live(gain)]),
        el("p").says(word!(modest)),
    ])
}

/// "+6, clearer ask"
fn gain(core: &Core) -> String {
    let gain = core.gain.get();
    let sign = if gain.points > 0 { "+" } else { "−" };
    match gain.practice {
        Some(practice) if gain.points != 0 => {
            joined(&[sign, &digits(gain.points.unsigned_abs()), ", ", moved(practice, gain.points > 0)])
        }
        _ => String::new(),
    }
}

fn way(core: &Core) -> String {
    if core.gain.get().points < 0 { "down" } else { "up" }.to_owned()
}

/// The five practices: points kept of each one's share.
fn bars() -> El {
    let list = el("ol|class=bars|role=list").named(word!(practices));
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
        el("span").text(line(word!(names), index)),
        el("span|class=bar|aria-hidden=true").with([el("span").live_attr("class", class).live_style("width", width)]),
        el("span|class=kept").live(says),
    ])
}

/// The three mistakes: found or not.
fn chips() -> El {
    let list = el("ol|class=chips|role=list").named(word!(mistakes));
    all(list, (0..3).map(chip))
}

fn chip(index: usize) -> El {
    let found = move |core: &Core| core.read(|now| now.report.mistakes.get(index).is_some_and(|m| m.found));
    let says = move |core: &Core| {
        let judged = core.read(|now| now.report.score.is_some());
        let sign = if judged && !found(core) { " ✓" } else { "" };
        joined(&[line(word!(names), Category::PRACTICES.len() + index), sign])
    };
    let class = move |core: &Core| if found(core) { "chip found".to_owned() } else { "chip".to_owned() };
    el("li").live_attr("class", class).live(says)
}

/// 100, less every finding's points, is the score. A line's columns stand between tabs.
fn sum() -> El {
    let open = |core: &Core| if core.sum.get() { core.read(lines) } else { Vec::new() };
    el("ol|class=sum|role=list").named(word!(sum)).each(open, |_, line| {
        let mut columns = pieces(line, "\t");
        let [points, what, class] = [(); 3].map(|()| columns.next().unwrap_or_default());
        Some(el("li").attr("class", class).with([el("span").text(what), el("span|class=kept").text(points)]))
    })
}

/// The sum by practice; under each its findings.
fn lines(now: &Now) -> Vec<String> {
    let mut all = vec![joined(&["100\t", say(word!(begins))])];
    for practice in Category::PRACTICES {
        let costs = |f: &&Finding| f.points > 0 && f.category.practice() == practice;
        let lost: u32 = now.report.findings.iter().filter(costs).map(|f| u32::from(f.points)).sum();
        if lost > 0 {
            all.push(joined(&["−", &digits(lost), "\t", name(practice), "\tof"]));
        }
        for finding in now.report.findings.iter().filter(costs) {
            all.push(joined(&[&digits(finding.points.into()), "\t· ", &finding.message]));
        }
    }
    all.push(match now.report.score {
        Some(score) => joined(&["= ", &digits(score.into()), "\t", say(word!(score))]),
        None => joined(&["–\t", say(word!(notYet))]),
    });
    all
}

/// What was put aside, and the way back.
pub fn hidden() -> El {
    let all = |core: &Core| {
        let mut all = Vec::new();
        core.read(|now| now.hidden.iter().for_each(|one| all.push(put_aside(one, all.len() as u32))));
        all
    };
    el("ul|role=list").named(word!(aside)).each(all, |_, line| {
        let mut columns = pieces(line, "\t");
        let [back, does, what] = [(); 3].map(|()| columns.next().unwrap_or_default());
        Some(el("li|class=hidden").with([el("span").text(what), plain("link", does, back)]))
    })
}

/// What the way back says, does, and from what.
fn put_aside(hidden: &Hidden, index: u32) -> String {
    let (back, what) = match hidden {
        Hidden::Rule(rule) => (say(word!(turnOn)), told(word!(ruleOff), &[column(rule, 0)])),
        Hidden::One(one) => {
            let words = if one.text.is_empty() { String::new() } else { quote(&one.text) };
            (say(word!(showAgain)), told(word!(ignored), &[column(&one.rule, 0), &words]))
        }
    };
    joined(&[back, "\tagain:", &digits(index), "\t", &what])
}
