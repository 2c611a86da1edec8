//! The score: a dial, a sentence, the practices as bars, and the sum behind the number.

use super::editor::plain;
use super::el::{El, Read, all, drawn, el};
use super::state::{Core, Hidden, Now};
use super::words::{moved, name, quote, say, told, truth, word};
use crate::bare::peek;
use crate::report::{Category, Finding};
use crate::rules::words::{line, title};
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
        plain("quiet", "sum", say(word!(showSum))).live_attr("aria-expanded", |core, _| truth(core.sum.get())),
        sum(),
    ])
}

/// The score for a screen reader. The dial is its picture.
fn measure() -> El {
    el("meter|class=away|min=0|max=100")
        .named(word!(score))
        .live_attr("value", |core, _| digits(core.read(|now| now.report.score).unwrap_or(0).into()))
        .live_maybe("aria-valuenow", |core, _| {
            core.read(|now| now.report.score).map(|score| digits(score.into())).unwrap_or_default()
        })
        .live_attr("aria-valuetext", |core, _| peek(&core.seen).face.says.clone())
}

fn dial() -> El {
    let length: Read = |core, _| {
        let score = core.read(|now| now.report.score.unwrap_or(0));
        joined(&[&digits(u32::from(score) * RING / 100), " ", &digits(RING)])
    };
    let ring = |class| drawn("circle|cx=50|cy=50|r=43").attr("class", class);
    let word = |class, y| drawn("text|x=50|text-anchor=middle").attr("class", class).attr("y", y);
    drawn("svg|viewBox=0 0 100 100|aria-hidden=true")
        .live_attr("class", |core, _| joined(&["dial ", peek(&core.seen).face.tone]))
        .with([
            ring("ring"),
            ring("arc").live_attr("stroke-dasharray", length),
            word("n", "57").live(|core, _| peek(&core.seen).face.large.clone()),
            word("g", "74").live(|core, _| peek(&core.seen).face.small.to_owned()),
        ])
}

fn verdict() -> El {
    el("div|class=say").with([
        el("h2")
            .live(|core, _| peek(&core.seen).face.sentence.clone())
            .text(" ")
            .with([el("span|class=gain").live_attr("data-way", way).live(gain)]),
        el("p").says(word!(modest)),
    ])
}

/// "+6, clearer ask"
fn gain(core: &Core, _: usize) -> String {
    let gain = core.gain.get();
    let sign = if gain.points > 0 { "+" } else { "−" };
    match gain.practice {
        Some(practice) if gain.points != 0 => {
            joined(&[sign, &digits(gain.points.unsigned_abs()), ", ", moved(practice, gain.points > 0)])
        }
        _ => String::new(),
    }
}

fn way(core: &Core, _: usize) -> String {
    if core.gain.get().points < 0 { "down" } else { "up" }.to_owned()
}

/// The five practices: points kept of each one's share.
fn bars() -> El {
    let list = el("ol|class=bars|role=list").named(word!(practices));
    all(list, (0..5).map(bar))
}

fn bar(index: usize) -> El {
    let width: Read = |core, index| {
        let (score, weight) = kept(core, index);
        joined(&[&digits(u32::from(score.unwrap_or(0)) * 100 / u32::from(weight)), "%"])
    };
    let class: Read = |core, index| {
        match kept(core, index) {
            (Some(score), weight) if u32::from(score) * 10 >= u32::from(weight) * 8 => "fill good",
            (Some(score), weight) if score * 2 >= weight => "fill fair",
            _ => "fill poor",
        }
        .to_owned()
    };
    let says: Read = |core, index| match kept(core, index) {
        (Some(score), weight) => joined(&[&digits(score.into()), "/", &digits(weight.into())]),
        (None, _) => "–".to_owned(),
    };
    el("li").with([
        el("span").text(line(word!(names), index)),
        el("span|class=bar|aria-hidden=true")
            .with([el("span").at(index).live_attr("class", class).live_style("width", width)]),
        el("span|class=kept").at(index).live(says),
    ])
}

/// A practice's points, and its share.
fn kept(core: &Core, practice: usize) -> (Option<u8>, u8) {
    let practice = core.read(|now| now.report.practices.get(practice).copied());
    practice.map_or((None, 1), |practice| (practice.score, practice.weight.max(1)))
}

/// The three mistakes: found or not.
fn chips() -> El {
    let list = el("ol|class=chips|role=list").named(word!(mistakes));
    all(list, (0..3).map(chip))
}

fn chip(index: usize) -> El {
    let says: Read = |core, index| {
        let judged = core.read(|now| now.report.score.is_some());
        let sign = if judged && !found(core, index) { " ✓" } else { "" };
        joined(&[line(word!(names), Category::PRACTICES.len() + index), sign])
    };
    let class: Read = |core, index| if found(core, index) { "chip found" } else { "chip" }.to_owned();
    el("li").at(index).live_attr("class", class).live(says)
}

fn found(core: &Core, mistake: usize) -> bool {
    core.read(|now| now.report.mistakes.get(mistake).is_some_and(|mistake| mistake.found))
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
        Hidden::Rule(rule) => (say(word!(turnOn)), told(word!(ruleOff), &[title(rule)])),
        Hidden::One(one) => {
            let words = if one.text.is_empty() { String::new() } else { quote(&one.text) };
            (say(word!(showAgain)), told(word!(ignored), &[title(&one.rule), &words]))
        }
    };
    joined(&[back, "\tagain:", &digits(index), "\t", &what])
}
