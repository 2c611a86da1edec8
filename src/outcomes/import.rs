//! LinkedIn's messages.csv: who began which conversation, and who answered.
//!
//! The file arrives in pieces of any size, its conversations in any order, and the first message of
//! each often last. Of a conversation stays who wrote when, some hundred bytes, and the text of its first
//! message. Where the texts take too much room, those of an even sample stay: which conversations these
//! are is up to a hash of their names, and to nothing that could make them better or worse than others.

use super::clean::clean;
use super::dates::seconds;
use super::sent::Sent;
use super::table::{Record, Stop, Table};
use crate::text::{Text, characters, sort};
use alloc::boxed::Box;
use alloc::collections::BTreeMap;
use alloc::format;
use alloc::string::{String, ToString};
use alloc::vec::Vec;
use serde::Serialize;

/// Problems that are kept; the rest are counted.
const SHOWN: usize = 20;
/// Characters of a message that are kept: LinkedIn takes no more.
const LONGEST: usize = 10_000;
/// Bytes of all texts that are kept: some hundred thousand first messages.
const TEXTS: usize = 48 << 20;
/// After every time that somebody can write.
const NEVER: i64 = i64::MAX;
/// People to choose oneself from.
const CANDIDATES: usize = 12;

/// Something in the file that could not be used.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Problem {
    /// The line it begins on; the first is 1.
    pub line: u64,
    /// In a sentence.
    pub what: String,
}

/// Somebody in the file.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Person {
    /// The number to choose them by.
    pub id: usize,
    /// Their name.
    pub name: String,
    /// Conversations that they took part in.
    pub conversations: u32,
    /// Conversations that they began.
    pub begun: u32,
}

/// What the file holds for one person.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Counts {
    /// Messages read.
    pub messages: u32,
    /// Conversations.
    pub conversations: u32,
    /// Conversations that somebody else began.
    pub others: u32,
    /// Conversations that this person began with several people at once: nobody can say who should
    /// have answered.
    pub groups: u32,
    /// Conversations that this person began with one other.
    pub begun: u32,
    /// Those of them whose text is there to be judged: all, or an even sample.
    pub judged: u32,
}

/// The first message of a conversation.
#[derive(Debug)]
struct First {
    at: i64,
    from: usize,
    readers: usize,
    chars: u32,
    subject_words: u32,
    /// Subject line and message, where they are kept.
    text: Option<Box<(String, String)>>,
}

#[derive(Debug)]
struct Conversation {
    first: First,
    /// Everybody in it, and when they first wrote after the first message: what they wrote after that
    /// changes nothing.
    people: Vec<(usize, i64)>,
    /// In this file later messages come first.
    newest_first: bool,
}

/// Where the columns are.
#[derive(Debug)]
struct Columns {
    /// How many a line has.
    all: usize,
    /// How many of them are needed.
    count: usize,
    conversation: Option<usize>,
    from: usize,
    from_url: Option<usize>,
    to: Option<usize>,
    to_urls: Option<usize>,
    date: usize,
    subject: Option<usize>,
    content: usize,
    draft: Option<usize>,
}

/// A file on its way in.
pub struct Import {
    table: Table,
    columns: Option<Columns>,
    /// By the hash of what they are known by.
    people: BTreeMap<u64, usize>,
    names: Vec<String>,
    /// By the hash of their ids. Of a million, two have the same once in some thirty million files.
    conversations: BTreeMap<u64, Conversation>,
    /// Texts of conversations up to this hash are kept.
    sample: u64,
    /// Bytes of the texts that are kept, and how many may be.
    texts: usize,
    most: usize,
    messages: u32,
    drafts: u32,
    newest: i64,
    problems: Vec<Problem>,
    problem_count: u32,
    stopped: Option<Problem>,
}

impl Default for Import {
    fn default() -> Self {
        Import::new()
    }
}

impl Import {
    /// Nothing read yet.
    pub fn new() -> Self {
        Import::within(TEXTS)
    }

    /// With room for so many bytes of text.
    pub fn within(most: usize) -> Self {
        Import {
            table: Table::new(),
            columns: None,
            people: BTreeMap::new(),
            names: Vec::new(),
            conversations: BTreeMap::new(),
            sample: u64::MAX,
            texts: 0,
            most,
            messages: 0,
            drafts: 0,
            newest: 0,
            problems: Vec::new(),
            problem_count: 0,
            stopped: None,
        }
    }

    /// Takes the next piece of the file. Once [`stopped`](Self::stopped) says why, it takes no more.
    pub fn push(&mut self, bytes: &[u8]) {
        if self.stopped.is_none() {
            let read = self.table.push(bytes);
            self.take(read);
        }
    }

    /// The file has no more.
    pub fn end(&mut self) {
        if self.stopped.is_none() {
            let read = self.table.end();
            self.take(read);
        }
        if self.stopped.is_none() && self.columns.is_none() {
            self.stop(1, "The file is empty.".into());
        }
    }

    /// Why nothing can be read, or not any further. What was read before stays.
    pub fn stopped(&self) -> Option<&Problem> {
        self.stopped.as_ref()
    }

    /// Lines that were left out, the first of them.
    pub fn problems(&self) -> &[Problem] {
        &self.problems
    }

    /// Lines that were left out, all of them.
    pub fn problem_count(&self) -> u32 {
        self.problem_count
    }

    /// Messages read so far.
    pub fn messages(&self) -> u32 {
        self.messages
    }

    /// Drafts that were never sent.
    pub fn drafts(&self) -> u32 {
        self.drafts
    }

    /// When the newest message was sent, in seconds since 1970.
    pub fn newest(&self) -> i64 {
        self.newest
    }

    /// Who took part in most conversations, which is whose file it is, nearly always.
    pub fn people(&self) -> Vec<Person> {
        let mut people: Vec<Person> = self
            .names
            .iter()
            .enumerate()
            .map(|(id, name)| Person { id, name: name.clone(), conversations: 0, begun: 0 })
            .collect();
        for conversation in self.conversations.values() {
            for &(id, _) in &conversation.people {
                if let Some(person) = people.get_mut(id) {
                    person.conversations += 1;
                    person.begun += u32::from(conversation.first.from == id);
                }
            }
        }
        sort(&mut people, |a, b| (b.conversations, b.begun, a.id) < (a.conversations, a.begun, b.id));
        people.truncate(CANDIDATES);
        people
    }

    /// How many conversations there are, and who began them.
    pub fn counts(&self, you: usize) -> Counts {
        let mut counts = Counts { messages: self.messages, ..Counts::default() };
        for conversation in self.conversations.values() {
            counts.conversations += 1;
            if conversation.first.from != you {
                counts.others += 1;
            } else if conversation.is_group() {
                counts.groups += 1;
            } else {
                counts.begun += 1;
                counts.judged += u32::from(conversation.first.text.is_some());
            }
        }
        counts
    }

    /// The first messages of the conversations that somebody began with one other, from a place on; and
    /// the place after each. Each is judged when it is asked for, which takes a while for thousands.
    pub fn begun(&self, you: usize, from: u64) -> impl Iterator<Item = (u64, Sent)> {
        let all = self.conversations.range(from..).filter(move |(_, c)| c.first.from == you && !c.is_group());
        all.map(move |(key, conversation)| {
            let First { at, chars, subject_words, text, .. } = &conversation.first;
            let answers = conversation.people.iter().filter(|(who, when)| *who != you && *when != NEVER);
            let answered = answers.map(|(_, when)| when - at).min();
            let sent = match text {
                // Without a word it was a file or a picture, and no bad message.
                Some(text) if *chars > 0 => Sent::judge(*at, text.0.clone(), text.1.clone(), answered),
                _ => Sent::unscored(*at, text.is_some(), *chars, *subject_words, answered),
            };
            (key.saturating_add(1), sent)
        })
    }

    fn take(&mut self, read: Result<Vec<Record>, Stop>) {
        match read {
            Ok(records) => records.into_iter().for_each(|record| self.record(record)),
            Err(Stop::Zip) => self.stop(1, "This is the whole archive. Unpack it and choose the file messages.csv in it.".into()),
            Err(Stop::Utf16) => self.stop(1, "This file was saved in another encoding (UTF-16). Choose LinkedIn's own file, or save it as CSV UTF-8.".into()),
            Err(Stop::Quote(line)) => self.stop(line, "A quote opens here and is never closed, so that the rest cannot be told apart. Ask LinkedIn for the file again.".into()),
        }
    }

    fn stop(&mut self, line: u64, what: String) {
        self.stopped = Some(Problem { line, what });
    }

    fn problem(&mut self, line: u64, what: String) {
        self.problem_count += 1;
        if self.problems.len() < SHOWN {
            self.problems.push(Problem { line, what });
        }
    }

    fn record(&mut self, record: Record) {
        if self.stopped.is_some() {
            return;
        }
        let Some(columns) = self.columns.take() else {
            match Columns::of(&record.fields) {
                Ok(columns) => self.columns = Some(columns),
                Err(what) => self.stop(record.line, what),
            }
            return;
        };
        if let Err(what) = self.message(&record, &columns) {
            self.problem(record.line, what);
        }
        self.columns = Some(columns);
    }

    fn message(&mut self, record: &Record, columns: &Columns) -> Result<(), String> {
        let field = |at: usize| record.fields.get(at).map_or("", |field| field.trim());
        let optional = |at: Option<usize>| at.map_or("", field);
        if record.cut && record.fields.len() < columns.all {
            return Err("The file breaks off in this message. What stands before it was read; ask LinkedIn for the file again to have the rest.".into());
        }
        if record.fields.len() < columns.count {
            return Err(format!("{} columns where {} are needed.", record.fields.len(), columns.count));
        }
        if optional(columns.draft).eq_ignore_ascii_case("yes") {
            self.drafts += 1;
            return Ok(());
        }
        let at = seconds(field(columns.date)).ok_or_else(|| match field(columns.date) {
            "" => "It has no date.".into(),
            date => format!("“{}” is no date that can be read.", shortened(date)),
        })?;
        let from = self.person(field(columns.from), optional(columns.from_url).trim(), columns.to_urls.is_some());
        let from = from.ok_or("It does not say who wrote it.")?;
        let readers = self.readers(optional(columns.to), optional(columns.to_urls));
        let key = match columns.conversation.map(field) {
            Some("") => return Err("It does not say which conversation it belongs to.".into()),
            Some(id) => hash(id),
            // Old files have no conversations: all between two people is one.
            None => {
                let reader = readers.first().copied().unwrap_or(usize::MAX);
                hash(&format!("{} {}", from.min(reader), from.max(reader)))
            }
        };
        self.messages += 1;
        self.newest = self.newest.max(at);
        let keep = key <= self.sample;
        let first = || {
            let text = (kept(optional(columns.subject)), kept(field(columns.content)));
            let (subject_words, chars) = (Text::read(&text.0).words(), characters(&text.1));
            First { at, from, readers: readers.len(), chars, subject_words, text: keep.then(|| Box::new(text)) }
        };
        match self.conversations.get_mut(&key) {
            None => {
                let people = Vec::with_capacity(readers.len() + 1);
                let mut conversation = Conversation { first: first(), people, newest_first: false };
                conversation.meet(&readers, from);
                self.texts += conversation.first.size();
                self.conversations.insert(key, conversation);
            }
            Some(conversation) => {
                let before = conversation.first.size();
                conversation.add(at, from, &readers, first);
                self.texts = self.texts + conversation.first.size() - before;
            }
        }
        while self.texts > self.most && self.sample > 0 {
            self.thin();
        }
        Ok(())
    }

    /// Keeps the texts of half of the conversations.
    fn thin(&mut self) {
        self.sample /= 2;
        for (_, conversation) in self.conversations.range_mut(self.sample + 1..) {
            self.texts -= conversation.first.size();
            conversation.first.text = None;
        }
    }

    /// The number of a person: known by the address of the profile where the file has those of readers
    /// too, else by name.
    fn person(&mut self, name: &str, url: &str, by_url: bool) -> Option<usize> {
        let url = profile(url);
        let key = if by_url && !url.is_empty() { url } else { name.to_string() };
        if key.is_empty() {
            return None;
        }
        let shown = shortened(if name.is_empty() { &key } else { name }).to_string();
        let names = &mut self.names;
        let id = *self.people.entry(hash(&key)).or_insert_with(|| {
            names.push(shown.clone());
            names.len() - 1
        });
        // A reader may have been known by address alone before.
        if let Some(own) = self.names.get_mut(id).filter(|own| **own == shortened(&key)) {
            *own = shown;
        }
        Some(id)
    }

    fn readers(&mut self, names: &str, urls: &str) -> Vec<usize> {
        let urls: Vec<&str> = urls.split(',').map(str::trim).filter(|url| !url.is_empty()).collect();
        match urls.as_slice() {
            [] => self.person(names, "", false).into_iter().collect(),
            [url] => self.person(names, url, true).into_iter().collect(),
            // Names may hold commas, so that they cannot be told apart.
            many => many.iter().filter_map(|url| self.person("", url, true)).collect(),
        }
    }
}

impl First {
    /// Bytes of the text that is kept.
    fn size(&self) -> usize {
        self.text.as_ref().map_or(0, |text| text.0.capacity() + text.1.capacity())
    }
}

impl Conversation {
    fn is_group(&self) -> bool {
        self.first.readers > 1
    }

    fn meet(&mut self, readers: &[usize], from: usize) {
        for &id in readers.iter().chain([&from]) {
            if !self.people.iter().any(|(own, _)| *own == id) {
                self.people.push((id, NEVER));
            }
        }
    }

    /// A further message. Of two in the same second the file's own order decides.
    fn add(&mut self, at: i64, from: usize, readers: &[usize], first: impl FnOnce() -> First) {
        self.newest_first |= at < self.first.at;
        self.meet(readers, from);
        if at < self.first.at || at == self.first.at && self.newest_first {
            self.wrote(self.first.from, self.first.at);
            self.first = first();
        } else {
            self.wrote(from, at);
        }
    }

    fn wrote(&mut self, who: usize, when: i64) {
        for (_, first) in self.people.iter_mut().filter(|(own, _)| *own == who) {
            *first = when.min(*first);
        }
    }
}

impl Columns {
    fn of(header: &[String]) -> Result<Columns, String> {
        let names: Vec<String> = header.iter().map(|name| name.trim().to_ascii_uppercase()).collect();
        let at = |name: &str| names.iter().position(|own| own == name);
        let (conversation, direction) = (at("CONVERSATION ID"), at("DIRECTION"));
        if let (Some(from), Some(date), Some(content)) = (at("FROM"), at("DATE"), at("CONTENT"))
            && (conversation.is_some() || direction.is_some())
        {
            let needed = [conversation, Some(from), Some(date), Some(content)];
            return Ok(Columns {
                all: header.len(),
                count: needed.into_iter().flatten().max().unwrap_or_default() + 1,
                conversation,
                from,
                from_url: at("SENDER PROFILE URL"),
                to: at("TO"),
                to_urls: at("RECIPIENT PROFILE URLS"),
                date,
                subject: at("SUBJECT"),
                content,
                draft: at("IS MESSAGE DRAFT"),
            });
        }
        let wanted = ["CONVERSATION ID", "FROM", "DATE", "CONTENT"];
        let missing: Vec<&str> = wanted.into_iter().filter(|name| at(name).is_none()).collect();
        let list = |names: &[&str]| {
            names.iter().fold(String::new(), |list, name| {
                let comma = if list.is_empty() { "" } else { ", " };
                list + comma + name
            })
        };
        let found: Vec<&str> = header.iter().map(|name| shortened(name.trim())).take(12).collect();
        let hint = if names.contains(&"CONNECTED ON".into()) || names.contains(&"FIRST NAME".into()) {
            " This looks like another file of the same archive: choose messages.csv."
        } else if missing.len() == wanted.len() && header.len() >= 6 {
            " If they are in another language, set LinkedIn to English and ask for the file again."
        } else {
            ""
        };
        Err(format!(
            "These are not the columns of LinkedIn's messages.csv. Missing: {}. Found: {}.{hint}",
            list(&missing),
            list(&found)
        ))
    }
}

/// FNV-1a, and once more mixed: its upper bits decide which texts are kept.
fn hash(text: &str) -> u64 {
    let hash = text
        .bytes()
        .fold(0xcbf2_9ce4_8422_2325, |hash: u64, byte| (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3));
    let mixed = (hash ^ hash >> 32).wrapping_mul(0x9e37_79b9_7f4a_7c15);
    mixed ^ mixed >> 29
}

/// The address of a profile, the same for all ways of writing it.
fn profile(url: &str) -> String {
    let url = url.trim().trim_end_matches('/').to_ascii_lowercase();
    let url = url.strip_prefix("https://").or(url.strip_prefix("http://")).unwrap_or(&url);
    url.strip_prefix("www.").unwrap_or(url).into()
}

/// What is kept of a text: as it was read, and no longer than LinkedIn takes.
fn kept(text: &str) -> String {
    let end = text.char_indices().nth(LONGEST).map_or(text.len(), |(end, _)| end);
    clean(text.get(..end).unwrap_or_default())
}

/// What fits into a message about it.
fn shortened(text: &str) -> &str {
    let end = text.char_indices().nth(60).map_or(text.len(), |(end, _)| end);
    text.get(..end).unwrap_or_default()
}
