//! The draft, its report and the open card. Every change goes through here.

use super::announce::Announcer;
use super::dom::Hooks;
use super::field::TextField;
use super::words::order;
use crate::options::Ignored;
use crate::report::{Field, Finding, Severity};
use crate::{Draft, Options, Report};
use leptos::prelude::*;
use leptos::wasm_bindgen::JsValue;
use std::cell::{Cell, OnceCell, RefCell};
use std::rc::Rc;
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

/// What views read.
#[derive(Clone, Copy)]
pub struct Ui {
    pub now: RwSignal<Now>,
    pub open: RwSignal<Option<Open>>,
    pub disabled: RwSignal<bool>,
    pub sum: RwSignal<bool>,
    /// Points won by the last fix, shown for a few seconds.
    pub gain: RwSignal<i32>,
    pub said: RwSignal<String>,
    /// Whether the widget has an editor of its own.
    pub editor: bool,
}

/// One running coach. Signals are counted references, held here: made in the view they would
/// outlive every mount.
pub struct Core {
    pub now: ArcRwSignal<Now>,
    pub open: ArcRwSignal<Option<Open>>,
    pub disabled: ArcRwSignal<bool>,
    pub sum: ArcRwSignal<bool>,
    pub gain: ArcRwSignal<i32>,
    pub announcer: Announcer,
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
    pub timer: RefCell<Option<TimeoutHandle>>,
    /// Until the mouse has rested, or left.
    pub resting: RefCell<Option<TimeoutHandle>>,
}

impl Core {
    pub fn new(root: HtmlElement, host_field: Option<HtmlElement>, hooks: Hooks) -> Rc<Self> {
        let (draft, options) = (Draft::default(), Options::default());
        let report = crate::score(&draft, &options);
        Rc::new(Self {
            now: ArcRwSignal::new(Now { draft, options, report, hidden: Vec::new() }),
            open: ArcRwSignal::new(None),
            disabled: ArcRwSignal::new(false),
            sum: ArcRwSignal::new(false),
            gain: ArcRwSignal::new(0),
            announcer: Announcer::default(),
            hooks,
            root,
            host_field,
            fields: OnceCell::new(),
            dismissed: Cell::new(None),
            last: Cell::new(Field::Body),
            timer: RefCell::new(None),
            resting: RefCell::new(None),
        })
    }

    /// The signals as views hold them. Only inside a reactive owner, which then cleans them up.
    pub fn ui(&self) -> Ui {
        Ui {
            now: self.now.clone().into(),
            open: self.open.clone().into(),
            disabled: self.disabled.clone().into(),
            sum: self.sum.clone().into(),
            gain: self.gain.clone().into(),
            said: self.announcer.said.clone().into(),
            editor: self.host_field.is_none(),
        }
    }

    /// Reads the present moment without asking to be told of the next.
    pub fn read<T>(&self, look: impl FnOnce(&Now) -> T) -> T {
        self.now.with_untracked(look)
    }

    /// A finding of the present report.
    pub fn finding(&self, index: usize) -> Option<Finding> {
        self.read(|now| now.report.findings.get(index).cloned())
    }

    /// Changes something, judges anew, and brings everything in line with it.
    pub fn change(&self, edit: impl FnOnce(&mut Now)) {
        let open = self.open.get_untracked();
        let was = open.and_then(|open| self.finding(open.finding));
        {
            let mut now = self.now.write();
            edit(&mut now);
            now.report = crate::score(&now.draft, &now.options);
        }
        self.follow(open, was);
    }

    /// The part of [`change`](Self::change) that is the same for every kind of it.
    fn follow(&self, open: Option<Open>, was: Option<Finding>) {
        if let (Some(open), Some(was)) = (open, was) {
            let found = self.read(|now| again(&now.report, &was));
            match found {
                Some(finding) if finding == open.finding => {}
                Some(finding) => self.open.set(Some(Open { finding, ..open })),
                None => self.open.set(None),
            }
        }
        self.paint();
        self.announcer.later(&self.now);
        let report = self.report();
        self.hooks.report(&report);
    }

    /// The report as a plain object.
    pub fn report(&self) -> JsValue {
        self.read(|now| crate::js::write_report(&now.report))
    }

    /// Takes a draft from the host. The fields get its text, with the line endings they know.
    pub fn set_draft(&self, mut draft: Draft) {
        draft.body = line_feeds(draft.body);
        draft.subject = line_feeds(draft.subject).replace('\n', " ");
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

    pub fn set_options(&self, options: Options) {
        self.change(|now| {
            now.options = options;
            now.hidden.clear();
        });
    }

    pub fn set_disabled(&self, disabled: bool) {
        self.open.set(None);
        self.disabled.set(disabled);
    }

    /// What stands in a field now.
    pub fn typed(&self, which: Field, text: String) {
        if self.read(|now| which.of(&now.draft) != text) {
            self.last.set(which);
            self.change(|now| match which {
                Field::Subject => now.draft.subject = text,
                Field::Body => now.draft.body = text,
            });
        }
    }

    /// Puts a finding, or its whole rule, aside.
    pub fn hide(&self, what: Hidden) {
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
    pub fn show_hidden(&self) {
        self.change(|now| {
            for hidden in std::mem::take(&mut now.hidden) {
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
        for timer in [self.timer.take(), self.resting.take()].into_iter().flatten() {
            timer.clear();
        }
        if let Some(fields) = self.fields.get() {
            fields.iter().for_each(TextField::clear);
        }
    }

    /// Underlines the findings and marks the one whose card is open.
    pub fn paint(&self) {
        let open = self.open.get_untracked().map(|open| open.finding);
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

fn line_feeds(text: String) -> String {
    if text.contains('\r') { text.replace("\r\n", "\n").replace('\r', "\n") } else { text }
}
