//! The card of one finding: what, why, what to do, on what evidence, and the buttons.

use super::actions::field;
use super::dom::Node;
use super::editor::plain;
use super::el::{El, all, el};
use super::state::{Core, Open};
use super::words::{cost, flag, say, told, word};
use crate::report::{Finding, Fix, Severity};
use crate::rules::words::{line, of_source, title};
use crate::text::{digits, joined, number, trim_end};
use alloc::{string::String, vec, vec::Vec};

/// An empty, hidden dialog that is filled when a finding is opened.
pub fn card() -> El {
    let content = |core: &Core| {
        let key = shown(core, |f| {
            let (points, fixes) = (digits(f.points.into()), digits(f.fixes.len() as u32));
            let text = f.text.as_deref().unwrap_or_default();
            joined(&[f.rule, &f.message, text, &f.before, &f.after, &points, &fixes])
        });
        key.map_or_else(Vec::new, |key| vec![key])
    };
    el("div|class=card|part=card|role=dialog|aria-labelledby=card-title|tabindex=-1")
        .live_maybe("hidden", |core, _| flag(core.open.get().is_none()))
        .each(content, |core, _| shown(core, |finding| inside(core, finding)))
}

fn shown<T>(core: &Core, look: impl FnOnce(&Finding) -> T) -> Option<T> {
    core.finding(core.open.get()?.finding, look)
}

fn inside(core: &Core, finding: &Finding) -> El {
    let fix = |(i, fix): (usize, &Fix)| {
        plain(if i == 0 { "primary" } else { "" }, &joined(&["fix:", &digits(i as u32)]), &fix.label)
    };
    let buttons = all(el("div|class=buttons"), finding.fixes.iter().enumerate().map(fix));
    let evidence = el("ul|class=sources|role=list").named(word!(sources));
    // Rules of the house have no sources, and no page.
    let folder = core.root.attribute("data-rules").unwrap_or_default();
    let page = if folder.is_empty() || finding.sources.is_empty() {
        el("a|hidden=")
    } else {
        el("a|target=_blank|class=keys").attr("href", &joined(&[&folder, finding.rule, ".html"]))
    };
    let action = if finding.severity == Severity::Praise { "" } else { &finding.action };
    el("div").attr("class", &joined(&["inside ", finding.severity.word()])).with([
        el("div|class=head").with([
            el("span|class=dot|aria-hidden=true"),
            el("h3|id=card-title").text(title(finding.rule)),
            el("span|class=cost").text(&cost(finding)),
        ]),
        el("p|class=message").text(if finding.message == title(finding.rule) { "" } else { &finding.message }),
        el("p").text(finding.why),
        el("p|class=action").text(action),
        all(el("div"), finding.fixes.iter().filter_map(|fix| change(finding, fix))),
        buttons.with([plain("", "ignore", say(word!(ignore))), plain("quiet", "off", say(word!(turnOff)))]),
        all(evidence, finding.sources.iter().map(|id| source(id))),
        page.text(say(word!(about))),
    ])
}

/// What a fix would change: the words as they stand, and as they would.
fn change(finding: &Finding, fix: &Fix) -> Option<El> {
    let [edit] = fix.edits.as_slice() else { return None };
    let within = edit.start.checked_sub(finding.start?)? as usize;
    let old = super::fixes::units(finding.text.as_ref()?);
    let old = String::from_utf16_lossy(old.get(within..within + edit.end.saturating_sub(edit.start) as usize)?);
    Some(el("p|class=change").with([el("del").text(&old)]).text(" ").with([el("ins").text(&edit.replacement)]))
}

fn source(id: &str) -> El {
    let [title, year, population, strength, address, conflicts] = [0, 1, 2, 3, 4, 5].map(|at| of_source(id, at));
    let strength = number(strength, 10).unwrap_or_default() as usize;
    let key = if conflicts.is_empty() { word!(source) } else { word!(but) };
    el("li").with([
        el("a")
            .attr("href", address)
            .attr("target", "_blank")
            .attr("rel", "noopener noreferrer")
            .text(&joined(&[title, ", ", year])),
        el("span").text(&told(key, &[line(word!(strengths), strength), trim_end(population, |c| c == '.'), conflicts])),
    ])
}

/// Puts the open card to the finding's words, or to its line in the list where it has none in sight.
pub fn place(core: &Core, open: Open) {
    let which = core.finding(open.finding, |f| f.field).flatten();
    let field = which.and_then(|which| field(core, which));
    let words = field.and_then(|field| field.words_of(open.finding));
    let line = button_of(core, open.finding);
    core.hooks.place(words.as_ref(), field.map(|field| &field.control), line.as_ref(), open.by.takes_focus());
}

/// The list's button of a finding.
pub fn button_of(core: &Core, finding: usize) -> Option<Node> {
    let selector = joined(&["[data-do='open:", &digits(finding as u32), "']"]);
    core.root.find(&selector)
}
