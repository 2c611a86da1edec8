//! The draft, its report and the open card. Every change goes through here.

use super::announce::Announcer;
use super::dom::{Hooks, Timer};
use super::el::El;
use super::field::TextField;
use super::words::order;
use crate::bare::peek;
use crate::options::Ignored;
use crate::report::{Field, Finding, Severity};
use crate::text::squeezed;
use crate::{Draft, Options, Report};
use alloc::{rc::Rc, string::String, vec::Vec};
use core::cell::{Cell, OnceCell, RefCell};
use web_sys::HtmlElement;

/// A draft with its judgement: the two are never seen apart.
pub struct Now {
    pub draft: Draft,
    pub options: Options,
    pub report: Report,
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

/// One running coach. Who changes what the views show calls [`refresh`](Core::refresh) in the end.
pub struct Core {
    now: RefCell<Now>,
    pub open: Cell<Option<Open>>,
    pub disabled: Cell<bool>,
    /// Whether the sum behind the score is shown.
    pub sum: Cell<bool>,
    /// Points won by the last fix, shown for a few seconds.
    pub gain: Cell<i32>,
    pub announcer: Announcer,
    /// What stands in the page.
    pub views: Cell<Vec<El>>,
    /// Whether the views are behind.
    stale: Cell<bool>,
    refreshing: Cell<bool>,
    pub hooks: Hooks,
    pub root: HtmlElement,
    pub host_field: Option<HtmlElement>,
    /// Subject and message, once they stand in the page.
    pub fields: OnceCell<[TextField; 2]>,
    /// The finding whose card Escape has closed: the caret opens it again only after it was away.
    pub dismissed: Cell<Option<(Field, u32)>>,
    /// The field that changed last: the one to undo in.
    pub last: Cell<Field>,
    /// Until the points won are hidden again.
    pub timer: Cell<Option<Timer>>,
    /// Until the mouse has rested, or left.
    pub resting: Cell<Option<Timer>>,
}

impl Core {
    pub fn new(root: HtmlElement, host_field: Option<HtmlElement>, hooks: Hooks) -> Rc<Self> {
        let (draft, options) = (Draft::default(), Options::default());
        let report = crate::score(&draft, &options);
        Rc::new(Self {
            now: RefCell::new(Now { draft, options, report, hidden: Vec::new() }),
            open: Cell::new(None),
            disabled: Cell::new(false),
            sum: Cell::new(false),
            gain: Cell::new(0),
            announcer: Announcer::default(),
            views: Cell::default(),
            stale: Cell::new(false),
            refreshing: Cell::new(false),
            hooks,
            root,
            host_field,
            fields: OnceCell::new(),
            dismissed: Cell::new(None),
            last: Cell::new(Field::Body),
            timer: Cell::new(None),
            resting: Cell::new(None),
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
            let mut views = self.views.take();
            views.iter_mut().for_each(|view| view.refresh(self));
            self.views.set(views);
        }
        self.refreshing.set(false);
    }

    /// A finding of the present report.
    pub fn finding(&self, index: usize) -> Option<Finding> {
        self.read(|now| now.report.findings.get(index).cloned())
    }

    /// Changes something, judges anew, and brings everything in line with it.
    pub fn change(self: &Rc<Self>, edit: impl FnOnce(&mut Now)) {
        let was = self.open.get().and_then(|open| self.finding(open.finding));
        {
            let mut now = crate::bare::edit(&self.now);
            edit(&mut now);
            now.report = crate::score(&now.draft, &now.options);
        }
        self.follow(was);
    }

    /// The part of [`change`](Self::change) that is the same for every kind of it.
    fn follow(self: &Rc<Self>, was: Option<Finding>) {
        // The open card stays with its words.
        let found = was.and_then(|was| self.read(|now| again(&now.report, &was)));
        let open = self.open.get().zip(found);
        self.open.set(open.map(|(open, finding)| Open { finding, ..open }));
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
        self.open.set(None);
        self.gain.set(0);
        if let Some(fields) = self.fields.get() {
            for field in fields {
                field.show(field.which.of(&draft));
            }
        }
        super::context::fill(&self.root, &draft);
        self.change(|now| now.draft = draft);
    }

    pub fn set_options(self: &Rc<Self>, options: Options) {
        self.change(|now| {
            now.options = options;
            now.hidden.clear();
        });
    }

    pub fn set_disabled(&self, disabled: bool) {
        self.open.set(None);
        self.disabled.set(disabled);
        self.refresh();
    }

    /// What stands in a field now.
    pub fn typed(self: &Rc<Self>, which: Field, text: String) {
        if self.read(|now| which.of(&now.draft) != text) {
            self.last.set(which);
            self.change(|now| match which {
                Field::Subject => now.draft.subject = text,
                Field::Body => now.draft.body = text,
            });
        }
    }

    /// Puts a finding, or its whole rule, aside.
    pub fn hide(self: &Rc<Self>, what: Hidden) {
        self.open.set(None);
        self.change(|now| {
            match &what {
                Hidden::One(ignored) => now.options.ignore.push(ignored.clone()),
                Hidden::Rule(rule) => now.options.off.push(rule.clone()),
            }
            now.hidden.push(what);
        });
    }

    /// Brings back what [`hide`](Self::hide) put aside.
    pub fn show_hidden(self: &Rc<Self>) {
        self.change(|now| {
            for hidden in core::mem::take(&mut now.hidden) {
                match hidden {
                    Hidden::One(ignored) => now.options.ignore.retain(|i| *i != ignored),
                    Hidden::Rule(rule) => now.options.off.retain(|id| *id != rule),
                }
            }
        });
    }

    /// Applies every safe fix.
    pub fn apply_safe(self: &Rc<Self>) {
        super::fixes::apply_safe(self);
    }

    /// Puts the caret into the message.
    pub fn focus(&self) {
        super::actions::focus_text(self, None);
    }

    /// Ends what is still to come, and takes the underlines out of the page.
    pub fn stop(&self) {
        self.announcer.stop();
        self.timer.take();
        self.resting.take();
        if let Some(fields) = self.fields.get() {
            fields.iter().for_each(TextField::clear);
        }
    }

    /// Underlines the findings and marks the one whose card is open.
    pub fn paint(&self) {
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
