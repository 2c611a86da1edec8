//! The draft, its report and the open card. Every change goes through here.

use super::actions::{FORGET, JUDGE, Next, REST, SPEAK};
use super::announce::Announcer;
use super::dom::{Hooks, Node};
use super::el::El;
use super::field::TextField;
use super::suggestions::{Item, items};
use super::words::{Face, order};
use crate::bare::{edit, peek};
use crate::options::Ignored;
use crate::reading::Reading;
use crate::report::{Category, Field, Finding, Severity};
use crate::score::judge;
use crate::text::{squeezed, words};
use crate::{Draft, Options, Report};
use alloc::{rc::Rc, string::String, vec::Vec};
use core::cell::{Cell, OnceCell, RefCell};

/// A draft with its judgement. What is typed is in the draft at once; the judgement follows when
/// the letter has been painted, or when somebody asks for it.
pub struct Now {
    pub draft: Draft,
    pub options: Options,
    pub report: Rc<Report>,
    /// For each of the recipient's facts 1 if the message uses it, else 0.
    pub used: Vec<u8>,
    /// What the person has put aside here, to be shown again on request.
    pub hidden: Vec<Hidden>,
}

/// Something that the person put aside.
#[derive(Clone, PartialEq)]
pub enum Hidden {
    One(Ignored),
    Rule(String),
}

/// How a card was opened: that decides who has the focus.
#[derive(Clone, Copy, PartialEq)]
pub enum By {
    List,
    Key,
    Caret,
    Hover,
}

impl By {
    /// Whether the card takes the focus.
    pub fn takes_focus(self) -> bool {
        matches!(self, By::List | By::Key)
    }
}

/// The open card: a finding by its place in the report.
#[derive(Clone, Copy, PartialEq)]
pub struct Open {
    pub finding: usize,
    pub by: By,
}

/// What several views show, put into words once a round.
pub struct Seen {
    pub face: Face,
    pub items: Vec<Item>,
    /// How many fixes are safe.
    pub safe: u32,
}

impl Seen {
    fn of(report: &Report) -> Self {
        Seen { face: Face::of(report), items: items(report), safe: super::fixes::safe(&report.findings).len() as u32 }
    }
}

/// What undo goes back to.
struct Moment {
    texts: (String, String),
    off: Vec<String>,
    ignore: Vec<Ignored>,
    hidden: Vec<Hidden>,
}

/// Earlier moments, the latest at the end. The browser's own undo is one for the whole page: it
/// would take back what was typed into another field, or another coach.
#[derive(Default)]
struct History {
    moments: Vec<Moment>,
    /// When the last key was typed, in milliseconds; keys in quick succession are one step.
    typed: f64,
    /// While the coach changes the text itself.
    still: bool,
}

/// Milliseconds without a key after which typing is another step.
const PAUSE: f64 = 1000.0;
/// Moments that are kept.
const MOST: usize = 100;

impl History {
    fn add(&mut self, moment: Moment) {
        if self.moments.len() >= MOST {
            self.moments.remove(0);
        }
        self.moments.push(moment);
        self.typed = 0.0;
    }
}

/// How the score has moved since it last stood still.
#[derive(Clone, Copy, PartialEq)]
pub struct Gain {
    pub points: i32,
    /// The practice that moved most.
    pub practice: Option<Category>,
}

impl Gain {
    pub const NONE: Gain = Gain { points: 0, practice: None };

    /// From one report to another, if both have a score.
    fn between(was: &Kept, is: &Kept) -> Self {
        let (Some(before), Some(after)) = (was.score, is.score) else { return Gain::NONE };
        let points = i32::from(after) - i32::from(before);
        let moves = was.practices.iter().zip(&is.practices).map(|(a, b)| i32::from(*b) - i32::from(*a));
        let most = moves.zip(Category::PRACTICES).max_by_key(|(by, _)| by * points.signum());
        Gain { points, practice: most.map(|(_, practice)| practice) }
    }
}

/// What a report keeps of each practice.
#[derive(Clone, Copy)]
pub struct Kept {
    score: Option<u8>,
    practices: [u8; 5],
}

impl Kept {
    fn of(report: &Report) -> Self {
        let mut practices = [0; 5];
        for (kept, practice) in practices.iter_mut().zip(&report.practices) {
            *kept = practice.score.unwrap_or(practice.weight);
        }
        Kept { score: report.score, practices }
    }
}

/// Milliseconds in which a typed letter is painted: more than one in sixty of a second.
const FRAME_LASTS: i32 = 20;

/// How long the points won or lost are shown after the last change, in milliseconds.
const SHOW_GAIN: i32 = 4000;

/// One running coach. Who changes what the views show calls [`refresh`](Core::refresh) in the end.
pub struct Core {
    now: RefCell<Now>,
    pub open: Cell<Option<Open>>,
    pub disabled: Cell<bool>,
    /// Whether the sum behind the score is shown.
    pub sum: Cell<bool>,
    /// Points won or lost, shown for a few seconds.
    pub gain: Cell<Gain>,
    /// What they are counted from.
    base: Cell<Option<Kept>>,
    history: RefCell<History>,
    pub announcer: Announcer,
    pub seen: RefCell<Seen>,
    /// What stands in the page.
    pub views: Cell<Vec<El>>,
    /// Whether the views are behind.
    stale: Cell<bool>,
    refreshing: Cell<bool>,
    /// The field whose text has changed since the draft was last judged.
    behind: Cell<Option<Field>>,
    pub hooks: Hooks,
    pub root: Node,
    pub host_field: Option<Node>,
    /// Subject and message, once they stand in the page.
    pub fields: OnceCell<[TextField; 2]>,
    /// The finding whose card Escape has closed: the caret opens it again only after it was away.
    pub dismissed: Cell<Option<(Field, u32)>>,
    /// Where the mouse is, to be looked at once it has rested; nowhere when it is leaving.
    pub resting: Cell<Option<(Field, f64, f64)>>,
    /// What is to be done before the next painting.
    pub next: RefCell<Vec<Next>>,
}

impl Core {
    pub fn new(root: Node, host_field: Option<Node>, hooks: Hooks) -> Rc<Self> {
        let (draft, options) = (Draft::default(), Options::default());
        let report = crate::score(&draft, &options);
        Rc::new(Self {
            open: Cell::new(None),
            disabled: Cell::new(false),
            sum: Cell::new(false),
            gain: Cell::new(Gain::NONE),
            base: Cell::new(None),
            history: RefCell::default(),
            announcer: Announcer::default(),
            seen: RefCell::new(Seen::of(&report)),
            views: Cell::default(),
            stale: Cell::new(false),
            refreshing: Cell::new(false),
            behind: Cell::new(None),
            now: RefCell::new(Now { draft, options, report: Rc::new(report), used: Vec::new(), hidden: Vec::new() }),
            hooks,
            root,
            host_field,
            fields: OnceCell::new(),
            dismissed: Cell::new(None),
            resting: Cell::new(None),
            next: RefCell::default(),
        })
    }

    /// Reads the present moment.
    pub fn read<T>(&self, look: impl FnOnce(&Now) -> T) -> T {
        look(&peek(&self.now))
    }

    /// Brings the views in step. A change made while that goes on, by an event that the page sends
    /// at once, is seen in another round.
    pub fn refresh(&self) {
        self.stale.set(true);
        if self.refreshing.replace(true) {
            return;
        }
        while self.stale.take() {
            *edit(&self.seen) = self.read(|now| Seen::of(&now.report));
            let mut views = self.views.take();
            views.iter_mut().for_each(|view| view.refresh(self));
            self.views.set(views);
        }
        self.refreshing.set(false);
    }

    /// Reads a finding of the report as it is when the reading begins.
    pub fn finding<T>(&self, index: usize, look: impl FnOnce(&Finding) -> T) -> Option<T> {
        let report = self.read(|now| now.report.clone());
        report.findings.get(index).map(look)
    }

    /// Changes something, judges anew, and brings everything in line with it.
    pub fn change(self: &Rc<Self>, change: impl FnOnce(&mut Now)) {
        let was = self.read(|now| now.report.clone());
        self.behind.set(None);
        {
            let mut now = crate::bare::edit(&self.now);
            change(&mut now);
            self.place(&mut now);
            let reading = Reading::of(&now.draft);
            let report = judge(&reading, &now.options);
            let mut used = Vec::new();
            for fact in &reading.facts {
                used.push(u8::from(fact.used.is_some()));
            }
            now.report = Rc::new(report);
            now.used = used;
        }
        self.count(Kept::of(&was));
        self.follow(&was);
    }

    /// Has the host's patterns looked for, if there may be some.
    fn place(&self, now: &mut Now) {
        if !now.options.phrases.is_empty() {
            let places = self.hooks.places(&now.draft.subject, &now.draft.body);
            now.options.phrases.iter_mut().for_each(|house| house.places.clear());
            crate::js::place(&mut now.options.phrases, places.into_iter());
        }
    }

    /// Counts what was won or lost since the score last stood still.
    fn count(&self, before: Kept) {
        let base = self.base.get().unwrap_or(before);
        self.base.set(Some(base));
        self.gain.set(self.read(|now| Gain::between(&base, &Kept::of(&now.report))));
        self.hooks.later(FORGET, SHOW_GAIN);
    }

    pub fn forget_gain(&self) {
        self.base.set(None);
        self.gain.set(Gain::NONE);
    }

    /// The part of [`change`](Self::change) that is the same for every kind of it.
    fn follow(self: &Rc<Self>, was: &Report) {
        // The open card stays with its words.
        self.open.set(self.open.get().and_then(|open| {
            let finding = self.read(|now| again(&now.report, was.findings.get(open.finding)?))?;
            Some(Open { finding, ..open })
        }));
        self.refresh();
        self.paint();
        self.announcer.later(self);
        self.hooks.report(&self.report());
    }

    /// The report as JSON.
    pub fn report(&self) -> String {
        self.read(|now| crate::js::write_report(&now.report))
    }

    /// Takes a draft from the host. The fields get its text, with the line endings they know.
    pub fn set_draft(self: &Rc<Self>, mut draft: Draft) {
        draft.body = line_feeds(draft.body);
        draft.subject = squeezed(&draft.subject, |c| matches!(c, '\r' | '\n'));
        self.keep_focus(|| self.show(draft));
    }

    fn show(self: &Rc<Self>, draft: Draft) {
        self.open.set(None);
        if let Some(fields) = self.fields.get() {
            for field in fields {
                field.show(field.which.of(&draft));
            }
        }
        let other_text = self.read(|now| now.draft.subject != draft.subject || now.draft.body != draft.body);
        self.change(|now| now.draft = draft);
        // Another text is no better or worse version of the one before.
        if other_text {
            *edit(&self.history) = History::default();
            self.forget_gain();
            self.refresh();
        }
    }

    /// Takes options. The person can bring back what is ignored, and the rules that are off beyond
    /// the host's own: they did that before, here or on an earlier visit.
    pub fn set_options(self: &Rc<Self>, options: Options, own: &str) {
        let mut hidden = Vec::new();
        for rule in &options.off {
            if words(own).all(|own| own != rule) {
                hidden.push(Hidden::Rule(rule.clone()));
            }
        }
        for ignored in &options.ignore {
            hidden.push(Hidden::One(ignored.clone()));
        }
        self.keep_focus(|| {
            self.change(|now| {
                now.hidden = hidden;
                now.options = options;
            });
        });
    }

    /// Changes what the host asks for. A card that had the focus may be gone then: it goes to the
    /// message, not to the top of the page.
    fn keep_focus(&self, change: impl FnOnce()) {
        let inside = super::actions::in_the_card(self, self.hooks.focused().as_ref());
        change();
        if inside && self.open.get().is_none() {
            self.focus();
        }
    }

    pub fn set_disabled(&self, disabled: bool) {
        self.open.set(None);
        self.disabled.set(disabled);
        self.refresh();
    }

    /// What stands in a field now. It is judged when it has been painted: no letter waits for that.
    pub fn typed(self: &Rc<Self>, which: Field, text: String) {
        if self.read(|now| which.of(&now.draft) == text) {
            return;
        }
        self.typing(which, &text);
        if let Some(field) = super::actions::field(self, which) {
            field.typed(&text);
        }
        self.hooks.frame();
        match which {
            Field::Subject => edit(&self.now).draft.subject = text,
            Field::Body => edit(&self.now).draft.body = text,
        }
        if self.behind.replace(Some(which)).is_none() {
            self.hooks.later(JUDGE, FRAME_LASTS);
        }
    }

    /// Judges what was typed, unless that is done.
    pub fn catch_up(self: &Rc<Self>) {
        if let Some(which) = self.behind.get() {
            self.change(|_| {});
            super::keys::judged(self, which);
        }
    }

    /// Looks at what stands in the fields: a page can write into its own without telling.
    pub fn look(self: &Rc<Self>) {
        for field in self.fields.get().into_iter().flatten() {
            self.typed(field.which, field.control.value());
        }
        self.catch_up();
    }

    /// Puts a finding, or its whole rule, aside.
    pub fn hide(self: &Rc<Self>, what: Hidden) {
        self.remember();
        self.open.set(None);
        self.change(|now| {
            match &what {
                Hidden::One(ignored) => now.options.ignore.push(ignored.clone()),
                Hidden::Rule(rule) => now.options.off.push(rule.clone()),
            }
            now.hidden.push(what);
        });
    }

    /// Brings back one thing that [`hide`](Self::hide) put aside.
    pub fn show_hidden(self: &Rc<Self>, index: usize) {
        self.remember();
        self.change(|now| {
            if index < now.hidden.len() {
                match now.hidden.remove(index) {
                    Hidden::One(ignored) => now.options.ignore.retain(|i| *i != ignored),
                    Hidden::Rule(rule) => now.options.off.retain(|id| *id != rule),
                }
            }
        });
    }

    fn moment(&self) -> Moment {
        self.read(|now| Moment {
            texts: (now.draft.subject.clone(), now.draft.body.clone()),
            off: now.options.off.clone(),
            ignore: now.options.ignore.clone(),
            hidden: now.hidden.clone(),
        })
    }

    /// Remembers how things are, before they change.
    pub fn remember(&self) {
        let moment = self.moment();
        edit(&self.history).add(moment);
    }

    /// Remembers how things were before a run of keys. What the browser's own undo has brought back
    /// is remembered no more.
    fn typing(&self, which: Field, text: &str) {
        let mut history = edit(&self.history);
        if history.still {
            return;
        }
        let back = history.moments.last().is_some_and(|last| {
            self.read(|now| {
                let (subject, body) = match which {
                    Field::Subject => (text, &*now.draft.body),
                    Field::Body => (&*now.draft.subject, text),
                };
                last.texts.0 == subject && last.texts.1 == body && last.hidden.len() == now.hidden.len()
            })
        });
        let time = super::dom::now();
        if back {
            history.moments.pop();
        } else if (time - history.typed).abs() > PAUSE {
            // Clocks are set back, too.
            history.add(self.moment());
        }
        history.typed = time;
    }

    /// Changes texts without remembering how they were.
    pub fn quietly(&self, change: impl FnOnce()) {
        edit(&self.history).still = true;
        change();
        edit(&self.history).still = false;
    }

    /// Goes back to the moment before the last change.
    pub fn undo(self: &Rc<Self>) {
        self.look();
        let Some(moment) = edit(&self.history).moments.pop() else { return };
        edit(&self.history).typed = 0.0;
        self.change(|now| {
            now.options.off = moment.off;
            now.options.ignore = moment.ignore;
            now.hidden = moment.hidden;
        });
        super::fixes::restore(self, moment.texts);
    }

    /// Applies every safe fix.
    pub fn apply_safe(self: &Rc<Self>) {
        super::fixes::apply_safe(self);
    }

    /// Types a text where the caret is in the message.
    pub fn insert(self: &Rc<Self>, text: &str) {
        super::fixes::insert(self, text);
    }

    /// Puts other texts into the fields.
    pub fn write(self: &Rc<Self>, subject: String, body: String) {
        super::fixes::write(self, subject, body);
    }

    /// Puts the caret into the message.
    pub fn focus(&self) {
        super::actions::focus_text(self, None);
    }

    /// Ends what is still to come, and takes the underlines out of the page.
    pub fn stop(&self) {
        for what in [SPEAK, FORGET, REST, JUDGE] {
            self.hooks.never(what);
        }
        if let Some(fields) = self.fields.get() {
            fields.iter().for_each(TextField::clear);
        }
    }

    /// Underlines the findings and marks the one whose card is open.
    pub fn paint(&self) {
        self.hooks.frame();
        let open = self.open.get().map(|open| open.finding);
        if let Some(fields) = self.fields.get() {
            self.read(|now| {
                for field in fields {
                    field.paint(field.which.of(&now.draft), &now.report.findings, open);
                }
            });
        }
    }
}

impl Field {
    /// The text of this field.
    pub(super) fn of(self, draft: &Draft) -> &str {
        match self {
            Field::Subject => &draft.subject,
            Field::Body => &draft.body,
        }
    }
}

/// Where a finding is in a newer report: the same rule and words, nearest to where it was.
fn again(report: &Report, was: &Finding) -> Option<usize> {
    let far = |f: &Finding| f.start.unwrap_or(0).abs_diff(was.start.unwrap_or(0));
    let same = |f: &Finding| f.rule == was.rule && f.field == was.field && f.text == was.text;
    let found = report.findings.iter().enumerate().filter(|(_, f)| same(f)).min_by_key(|(_, f)| far(f));
    found.map(|(index, _)| index)
}

/// Findings in the order of a person's care: blockers, then what costs most, praise last.
pub fn by_weight(report: &Report) -> Vec<usize> {
    order(report.findings.iter().map(|f| {
        let kind = match f.severity {
            Severity::Blocker => 0,
            Severity::Praise => 2,
            _ => 1,
        };
        (kind << 8) | u64::from(u8::MAX - f.points)
    }))
}

/// A text with the line endings that fields give back.
fn line_feeds(text: String) -> String {
    let mut out = String::with_capacity(text.len());
    let mut after_return = false;
    for c in text.chars() {
        if c != '\n' || !after_return {
            out.push(if c == '\r' { '\n' } else { c });
        }
        after_return = c == '\r';
    }
    out
}
