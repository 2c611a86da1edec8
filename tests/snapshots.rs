//! What the coach says of each draft, as a person would read it: one file a draft in
//! tests/snapshots, so that a change of the rules shows what it does.
//!
//! `aside` has none: its drafts are not to be looked at.

#[allow(dead_code, reason = "only the reading of drafts is needed")]
#[path = "../examples/judge/metrics/mod.rs"]
mod metrics;

use metrics::corpus::{Case, Finding, read};
use std::collections::BTreeMap;
use std::fs;
use std::path::PathBuf;

const RENEW: &str = "UPDATE=1 cargo test --no-default-features --test snapshots";
const WIDTH: usize = 96;

#[test]
fn dev_reads_as_before() {
    compare("dev");
}

#[test]
fn own_reads_as_before() {
    compare("own");
}

#[test]
fn rated_reads_as_before() {
    compare("rated");
}

fn compare(name: &str) {
    let folder = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("tests/snapshots").join(name);
    let now: BTreeMap<String, String> =
        read(name).iter().map(|case| (format!("{}.txt", case.id), snapshot(case))).collect();
    if std::env::var_os("UPDATE").is_some() {
        renew(&folder, &now);
    }
    let before = files(&folder);
    let differs = |file: &&String| before.get(*file) != now.get(*file);
    let all = now.keys().chain(before.keys().filter(|file| !now.contains_key(*file)));
    let changed: Vec<&str> = all.filter(differs).map(String::as_str).collect();
    let Some(first) = changed.first() else { return };
    let empty = String::new();
    let (old, new) = (before.get(*first).unwrap_or(&empty), now.get(*first).unwrap_or(&empty));
    let line = old.lines().zip(new.lines()).find(|(a, b)| a != b).map(|(a, b)| format!("\n− {a}\n+ {b}"));
    panic!(
        "{} of {} read differently: {}\nfirst difference in {first}:{}\nif that is right: {RENEW}",
        changed.len(),
        folder.display(),
        changed.join(", "),
        line.unwrap_or_else(|| " lines more or fewer".into())
    );
}

fn files(folder: &PathBuf) -> BTreeMap<String, String> {
    let entries = fs::read_dir(folder).into_iter().flatten().map(|entry| entry.unwrap());
    entries.map(|e| (e.file_name().into_string().unwrap(), fs::read_to_string(e.path()).unwrap())).collect()
}

fn renew(folder: &PathBuf, now: &BTreeMap<String, String>) {
    fs::create_dir_all(folder).unwrap();
    for gone in files(folder).keys().filter(|file| !now.contains_key(*file)) {
        fs::remove_file(folder.join(gone)).unwrap();
    }
    for (file, text) in now {
        fs::write(folder.join(file), text).unwrap();
    }
}

fn snapshot(case: &Case) -> String {
    let report = &case.report;
    let words = [Some(report.verdict.clone()), report.score.map(|score| score.to_string()), report.grade.clone()];
    let mut out = words.into_iter().flatten().collect::<Vec<_>>().join(" ") + "\n";
    for field in ["subject", "body"] {
        let text = case.line[field].as_str().unwrap_or_default();
        let findings: Vec<&Finding> =
            report.findings.iter().filter(|finding| finding.field.as_deref() == Some(field)).collect();
        out += &format!("\n{field}\n{}", marked(text, &findings));
    }
    let whole: Vec<&Finding> = report.findings.iter().filter(|finding| finding.field.is_none()).collect();
    if !whole.is_empty() {
        out += "\nwhole draft\n";
    }
    for finding in whole {
        out += &format!("  {}: {}\n", name(finding), finding.message);
    }
    out
}

fn name(finding: &Finding) -> String {
    match finding.severity.as_str() {
        own @ ("blocker" | "praise") => format!("{} ({own})", finding.rule),
        _ => format!("{} (−{})", finding.rule, finding.points),
    }
}

/// The text in lines, and under each the findings that lie in it.
fn marked(text: &str, findings: &[&Finding]) -> String {
    let mut out = String::new();
    for (start, line) in lines(text) {
        out += format!("  {}", shown(&line)).trim_end();
        out.push('\n');
        for finding in findings {
            let (from, to) = (finding.start.unwrap_or_default(), finding.end.unwrap_or_default());
            let mut at = start;
            let mut under = String::new();
            for c in line.chars() {
                under.push(if from <= at && at < to { '^' } else { ' ' });
                at += c.len_utf16();
            }
            if under.contains('^') {
                // Its name stands where it begins.
                let name = if from >= start { name(finding) } else { "…".into() };
                out += &format!("  {} {name}\n", under.trim_end());
            }
        }
    }
    out
}

/// Lines no wider than a page, each with its offset in UTF-16 units.
fn lines(text: &str) -> Vec<(usize, String)> {
    let mut out = vec![(0, String::new())];
    let mut at = 0;
    for word in text.split_inclusive([' ', '\n']) {
        let last = out.last().map_or(0, |(_, line)| line.chars().count());
        let broken = out.last().is_some_and(|(_, line)| line.ends_with('\n'));
        if broken || last > 0 && last + word.trim_end().chars().count() > WIDTH {
            out.push((at, String::new()));
        }
        if let Some((_, line)) = out.last_mut() {
            line.push_str(word);
        }
        at += word.encode_utf16().count();
    }
    out
}

/// The line with what cannot be seen made visible or left out, one character for one.
fn shown(line: &str) -> String {
    let visible = |c: char| match c {
        '\n' => ' ',
        '\r' => '␍',
        '\t' => '→',
        '\u{200b}' => '·',
        c => c,
    };
    line.chars().map(visible).collect()
}
