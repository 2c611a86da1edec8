//! Makes messages.csv files as LinkedIn's data export has them, of any size, with known truth. The
//! same size and seed make the same file. Every person, company and message is invented.

use std::fmt::Write;

/// Whose file it is.
pub const YOU: &str = "Dana Reed";
/// 1 March 2024, 00:00 UTC, a Friday: nothing is older.
pub const START: i64 = 1_709_251_200;
const DAY: i64 = 86_400;
/// The file covers so many days.
const DAYS: i64 = 700;

/// What is true of one conversation.
#[derive(Debug, Clone)]
pub struct Conversation {
    pub id: String,
    /// Who wrote when, the first message first. 0 is you.
    pub messages: Vec<(usize, i64)>,
    /// Everybody but you.
    pub partners: Vec<String>,
    pub subject: String,
    /// The first message as its reader saw it.
    pub body: String,
}

impl Conversation {
    pub fn is_yours(&self) -> bool {
        self.messages[0].0 == 0
    }

    pub fn is_group(&self) -> bool {
        self.partners.len() > 1
    }

    pub fn at(&self) -> i64 {
        self.messages[0].1
    }

    /// Seconds until somebody else wrote.
    pub fn answered(&self) -> Option<i64> {
        self.messages.iter().find(|(who, _)| *who != 0).map(|(_, at)| at - self.at())
    }
}

/// How the file is written.
#[derive(Debug, Clone, Copy)]
pub struct Style {
    pub bom: bool,
    pub line_end: &'static str,
    pub separator: char,
    /// With the addresses of profiles.
    pub profiles: bool,
    /// With HTML in every third message.
    pub html: bool,
}

pub const LINKEDIN: Style = Style { bom: true, line_end: "\n", separator: ',', profiles: true, html: true };

/// A file and what is true of it.
pub struct File {
    pub conversations: Vec<Conversation>,
    pub drafts: u32,
    seed: u64,
}

const NAMES: &[&str] =
    &["Amara", "Tomás", "Leilani", "Piotr", "Ngozi", "Ilse", "Daniel", "Maya", "Chidi", "Aiko", "Øyvind", "Zoë"];
const SURNAMES: &[&str] =
    &["Osei", "Ibarra", "Kahale", "Nowak, PhD", "Adeyemi", "Brandt", "O'Neill", "Lindqvist", "Okafor", "Sato"];
const SUBJECTS: &[&str] = &[
    "",
    "tide gauges",
    "ghent night shifts",
    "Quick question!",
    "A proposal for your team about our new platform",
    "firmware lead, Porto",
    "Your talk, \"cold starts\"",
];
const OPENERS: &[&str] = &[
    "Your GeoPython talk on tide gauges made us rewrite our sampler.",
    "I hope this message finds you well. I came across your profile and was impressed by your background.",
    "You wrote that the Ghent depot ended its fixed night shifts; who unloads the late trucks now?",
    "We are a leading provider of best-in-class workforce solutions, trusted by Fortune 500 companies.",
    "I noticed your profile, and I wanted to reach out.",
];
const MIDDLES: &[&str] = &[
    "We read ours once an hour, and in the storm of the third we lost the peak.",
    "I work on rosters for depots of that size, and late arrivals are what planners still settle by phone & paper.",
    "Our customers see \"10x\" returns in 90 days, and productivity is up by 40%.",
    "The role is in a team of four, two office days a week, €72,000 to €84,000 a year.",
    "A new site tends to double the invoices, before anyone has planned for them; a < b here, and c > d there.",
];
const ASKS: &[&str] = &[
    "Which interval did you settle on?",
    "Let me know your thoughts!",
    "Could we do a 30-minute demo this week with your team, and could you send me your roadmap?",
    "May I send you the details?",
    "Could you tell me in a line how you cover them today?",
];

pub fn file(rows: usize, seed: u64) -> File {
    let mut dice = Dice(seed);
    let (mut conversations, mut made, mut drafts) = (Vec::new(), 0, 0);
    while made < rows {
        let id = format!("2-{:016x}==", dice.next());
        let kind = dice.below(100);
        let partner = |dice: &mut Dice| format!("{} {} {}", dice.pick(NAMES), dice.pick(SURNAMES), conversations.len());
        let mut partners = vec![partner(&mut dice)];
        if kind >= 92 {
            partners.push(partner(&mut dice) + "b");
        }
        let first = usize::from((70..90).contains(&kind));
        let (body, quality) = body(&mut dice);
        let subject = dice.pick(SUBJECTS).to_string();
        let mut at = START + dice.below(DAYS as usize * DAY as usize) as i64;
        let mut messages = vec![(first, at)];
        if dice.below(4) == 0 {
            at += 1 + dice.below(6 * DAY as usize) as i64;
            messages.push((first, at));
        }
        // Good messages are answered more often, some late, a few too late.
        if dice.below(100) < 12 + 9 * quality {
            let wait = match dice.below(20) {
                0 => 95 * DAY,
                1 => 45 * DAY,
                _ => 60 + dice.below(8 * DAY as usize) as i64,
            };
            messages.push((1 - first, at + wait));
            if dice.below(2) == 0 {
                messages.push((first, at + wait + 600));
            }
        }
        // The file was made on its last day: what came later is not in it.
        messages.retain(|(_, at)| *at <= START + DAYS * DAY);
        made += messages.len();
        drafts += u32::from(made % 40 == 0);
        conversations.push(Conversation { id, messages, partners, subject, body });
    }
    File { conversations, drafts, seed }
}

/// A message, and how good it is, 0 to 5.
fn body(dice: &mut Dice) -> (String, usize) {
    let (opener, ask) = (dice.below(OPENERS.len()), dice.below(ASKS.len()));
    let many = [0, 1, 1, 2, 5, 9, 14][dice.below(7)];
    let mut body = format!("Hi {},\n\n{}", dice.pick(NAMES), OPENERS[opener]);
    for n in 0..many {
        body.push_str(if n % 3 == 0 { "\n\n" } else { " " });
        body.push_str(dice.pick(MIDDLES));
    }
    write!(body, "\n\n{}\n\nDana", ASKS[ask]).unwrap();
    match dice.below(25) {
        0 => body = "Thanks!".into(),
        1 => body = body.replace("Hi ", "Hi {{first_name}} "),
        2 => body =
            "Hola, ¿cómo estás? Me gustaría hablar contigo sobre una oportunidad en nuestra empresa la próxima semana."
                .into(),
        _ => {}
    }
    let quality = [2, 0, 2, 0, 1][opener] + [2, 0, 0, 2, 3][ask];
    (body, quality - usize::from(many > 4).min(quality))
}

impl File {
    /// The file as text.
    pub fn write(&self, style: Style) -> String {
        let columns: &[&str] = if style.profiles {
            &[
                "CONVERSATION ID",
                "CONVERSATION TITLE",
                "FROM",
                "SENDER PROFILE URL",
                "TO",
                "RECIPIENT PROFILE URLS",
                "DATE",
                "SUBJECT",
                "CONTENT",
                "FOLDER",
                "ATTACHMENTS",
                "IS MESSAGE DRAFT",
            ]
        } else {
            &["CONVERSATION ID", "CONVERSATION TITLE", "FROM", "TO", "DATE", "SUBJECT", "CONTENT", "FOLDER"]
        };
        let mut out = String::from(if style.bom { "\u{feff}" } else { "" });
        let mut line = |fields: &[(&str, String)]| {
            for (place, column) in columns.iter().enumerate() {
                if place > 0 {
                    out.push(style.separator);
                }
                let value = fields.iter().find(|(name, _)| name == column).map_or("", |(_, value)| value);
                if value.contains([style.separator, '"', '\n', '\r']) {
                    write!(out, "\"{}\"", value.replace('"', "\"\"")).unwrap();
                } else {
                    out.push_str(value);
                }
            }
            out.push_str(style.line_end);
        };
        line(&columns.iter().map(|name| (*name, name.to_string())).collect::<Vec<_>>());
        let mut dice = Dice(self.seed ^ 0xABCD);
        let mut drafts = self.drafts;
        // The newest conversation first, and in it the newest message: LinkedIn's own order.
        let mut order: Vec<&Conversation> = self.conversations.iter().collect();
        order.sort_by_key(|c| std::cmp::Reverse(c.messages.last().unwrap().1));
        for conversation in order {
            for (place, (who, at)) in conversation.messages.iter().enumerate().rev() {
                let first = place == 0;
                let content =
                    if first { conversation.body.clone() } else { "Thank you, that helps.\nSpeak soon".into() };
                let content = if style.html && dice.below(3) == 0 { html(&content) } else { content };
                let others = |skip: usize| {
                    let all = std::iter::once(YOU.to_string()).chain(conversation.partners.iter().cloned());
                    all.enumerate().filter(move |(who, _)| *who != skip).map(|(_, name)| name).collect::<Vec<_>>()
                };
                let from = if *who == 0 { YOU.to_string() } else { conversation.partners[0].clone() };
                line(&[
                    ("CONVERSATION ID", conversation.id.clone()),
                    ("FROM", from.clone()),
                    ("SENDER PROFILE URL", profile(&from)),
                    ("TO", others(*who).join(",")),
                    (
                        "RECIPIENT PROFILE URLS",
                        others(*who).iter().map(|name| profile(name)).collect::<Vec<_>>().join(","),
                    ),
                    ("DATE", date(*at)),
                    ("SUBJECT", if first { conversation.subject.clone() } else { String::new() }),
                    ("CONTENT", content),
                    ("FOLDER", "INBOX".into()),
                    ("IS MESSAGE DRAFT", "No".into()),
                ]);
            }
            if style.profiles && drafts > 0 {
                drafts -= 1;
                line(&[
                    ("CONVERSATION ID", format!("draft-{drafts}")),
                    ("FROM", YOU.into()),
                    ("SENDER PROFILE URL", profile(YOU)),
                    ("TO", "Nobody Yet".into()),
                    ("DATE", date(START + 800 * DAY)),
                    ("CONTENT", "never sent".into()),
                    ("IS MESSAGE DRAFT", "Yes".into()),
                ]);
            }
        }
        out
    }

    /// When the newest message was sent.
    pub fn newest(&self) -> i64 {
        self.conversations.iter().flat_map(|c| &c.messages).map(|(_, at)| *at).max().unwrap()
    }
}

fn profile(name: &str) -> String {
    let slug: String =
        name.chars().map(|c| if c.is_ascii_alphanumeric() { c.to_ascii_lowercase() } else { '-' }).collect();
    format!("https://www.linkedin.com/in/{slug}")
}

fn html(text: &str) -> String {
    let escaped = text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;").replace('\'', "&#39;");
    let lines = escaped.split('\n').map(|line| if line.is_empty() { "<br>".into() } else { line.to_string() });
    lines.map(|line| format!("<p class=\"spinmail-quill-editor__spin-break\">{line}</p>")).collect()
}

fn date(at: i64) -> String {
    let (mut days, of_day) = (at.div_euclid(DAY), at.rem_euclid(DAY));
    let mut year = 1970;
    let leap = |year: i64| year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
    while days >= 365 + i64::from(leap(year)) {
        days -= 365 + i64::from(leap(year));
        year += 1;
    }
    let february = 28 + i64::from(leap(year));
    let mut month = 1;
    for length in [31, february, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31] {
        if days < length {
            break;
        }
        days -= length;
        month += 1;
    }
    format!("{year:04}-{month:02}-{:02} {:02}:{:02}:{:02} UTC", days + 1, of_day / 3_600, of_day / 60 % 60, of_day % 60)
}

/// SplitMix64.
pub struct Dice(pub u64);

impl Dice {
    pub fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9E37_79B9_7F4A_7C15);
        let mut z = self.0;
        z = (z ^ (z >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        z = (z ^ (z >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
        z ^ (z >> 31)
    }

    pub fn below(&mut self, end: usize) -> usize {
        (self.next() % end as u64) as usize
    }

    fn pick<'a>(&mut self, list: &[&'a str]) -> &'a str {
        list[self.below(list.len())]
    }
}
