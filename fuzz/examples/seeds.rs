//! Writes the fuzzer's first inputs and its dictionaries from what the project has: the drafts of
//! the tests, and the words that the rules look for. See `make fuzz`.

use inmail_coach::Draft;
use inmail_coach_fuzz::{PART, TEXT, write};
use std::path::{Path, PathBuf};
use std::{fs, io};

/// Drafts that become inputs.
const FILES: [&str; 5] = ["dev", "rated", "own", "aside", "ordinary"];
const PATTERNS: [&str; 8] =
    [r"\bQ[1-4]\b", "(?i)gauge|talk", r"(a|aa)+b", r"\d+\s?%", "(?m)^hi .+$", "[^a-z]+", r"\p{Lu}", "(unclosed"];
const OPTIONS: [&[u8]; 4] = [b"ono-ask", b"wfact-used=3.5", b"pcin order to\xfesay to\xfeto", b"ino-ask\xfe\xfe\xfe"];
const HEADER: &str = "CONVERSATION ID,FROM,SENDER PROFILE URL,TO,RECIPIENT PROFILE URLS,DATE,SUBJECT,CONTENT,IS MESSAGE DRAFT\n";

fn main() -> io::Result<()> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("..");
    let corpus = Path::new(env!("CARGO_MANIFEST_DIR")).join("corpus");
    let seed = |target: &str, name: &str, bytes: &[u8]| {
        let folder = corpus.join(target);
        fs::create_dir_all(&folder)?;
        fs::write(folder.join(format!("seed-{name}")), bytes)
    };
    let mut lists = Vec::new();
    collect(&root.join("src"), &mut lists)?;
    lists.sort();

    let mut drafts = Vec::new();
    for file in FILES {
        let text = fs::read_to_string(root.join(format!("tests/drafts/{file}.jsonl")))?;
        for (number, line) in text.lines().enumerate() {
            let draft: Draft = serde_json::from_str(line)?;
            drafts.push((format!("{file}-{number}"), draft));
        }
    }
    let mut csv = String::from(HEADER);
    for (number, (name, draft)) in drafts.iter().enumerate() {
        let parts = write(draft);
        seed("score", name, &parts)?;
        let with = |more: &[u8]| [&parts, &[PART][..], more].concat();
        if number % 4 == 0 {
            seed("score", &format!("{name}-with"), &with(OPTIONS[number / 4 % OPTIONS.len()]))?;
        }
        let pattern = [b"x-", PATTERNS[number % PATTERNS.len()].as_bytes(), &[TEXT], b"no", &[TEXT], b"yes"].concat();
        seed("patterns", name, &with(&pattern))?;
        seed("boundary", &format!("{name}-0"), &[&[0], &parts[..]].concat())?;
        seed("boundary", &format!("{name}-1"), format!("\u{1}{}", serde_json::to_string(draft)?).as_bytes())?;
        let (packed, _) = inmail_coach_fuzz::pack::pack(draft, &Default::default());
        seed("boundary", &format!("{name}-2"), format!("\u{2}{packed}").as_bytes())?;
        let list = fs::read(&lists[number % lists.len()])?;
        seed("phrases", name, &[&list[..list.len().min(1500)], &[PART], draft.body.as_bytes()].concat())?;
        csv += &format!(
            "c{},Dana Reyes,https://x.example/dana,Sam Ito,https://x.example/sam,2026-0{}-1{} 0{}:15:00 UTC,{},\"{}\",No\n",
            number / 2, number % 9 + 1, number % 10, number % 10, draft.subject.replace(['"', ','], " "),
            draft.body.replace('"', "\"\""),
        );
        if number % 6 == 5 {
            seed("messages", name, &[&[number as u8, 3, 90, 0], csv.as_bytes()].concat())?;
            csv = String::from(if number % 4 == 1 { HEADER } else { "FROM;TO;DATE;SUBJECT;CONTENT;DIRECTION\n" });
        }
    }
    let mut words: Vec<String> = Vec::new();
    for list in &lists {
        let text = fs::read_to_string(list)?;
        let lines = text.lines().filter(|line| !line.starts_with("//")).step_by(3);
        words.extend(lines.map(|line| line.split(" =>").next().unwrap_or(line).replace(['|', '+', '?'], " ")));
    }
    words.extend(["{{first_name}}", "[Company]", "\n\n", "\r\n", "Hi ", "https://", "?", "\u{200b}", "e\u{301}", "👩🏽‍💻", "“", "”"].map(String::from));
    let entry = |word: &String| {
        let bytes: String = word.bytes().take(60).map(|byte| format!("\\x{byte:02x}")).collect();
        format!("\"{bytes}\"\n")
    };
    fs::write(corpus.join("words.dict"), words.iter().filter(|word| !word.is_empty()).map(entry).collect::<String>())
}

/// The phrase lists of a folder.
fn collect(folder: &Path, lists: &mut Vec<PathBuf>) -> io::Result<()> {
    for entry in fs::read_dir(folder)? {
        let path = entry?.path();
        if path.is_dir() {
            collect(&path, lists)?;
        } else if path.extension().is_some_and(|end| end == "txt") && !path.ends_with("_bad.txt") {
            lists.push(path);
        }
    }
    Ok(())
}
