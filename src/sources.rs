//! Every study, help page and opinion a rule rests on.
//!
//! Read them with care. Only length, weekday and personal wording have LinkedIn-scale data behind
//! them; that data is of recruiters' InMails, counts a "no, thanks" as a response, and comes from
//! the press. The rest is borrowed from email or is advice. Many vendor figures were read in a
//! compilation that quotes them; where the first page is unknown, the address is the compilation's.

use serde::Serialize;

use Strength::{Opinion, Platform, Vendor};

/// How much a source weighs, from most to least.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Strength {
    /// LinkedIn's own data, rules or help pages, also where the press tells of them.
    Platform,
    /// A study of other mail or other readers, mostly by a maker of sales tools.
    Vendor,
    /// The record of one sender. None is cited now: the one that was found is published beside other
    /// people's names and messages.
    SingleSender,
    /// Advice without data.
    Opinion,
}

/// One source.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
pub struct Source {
    /// The name that rules cite: lower case with hyphens. It never changes.
    pub id: &'static str,
    /// What it is and whose.
    pub title: &'static str,
    /// When it came out; for a page without a date, when it was read.
    pub year: u16,
    /// Who or what was looked at, and how many.
    pub population: &'static str,
    /// How much it weighs.
    pub strength: Strength,
    /// Where to read it.
    pub address: &'static str,
    /// What other sources say against it, in one sentence.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub conflicts: Option<&'static str>,
}

/// All sources, the platform's first.
pub fn sources() -> &'static [Source] {
    SOURCES
}

/// A compilation of studies of cold email, with its own evidence files.
const COMPILATION: &str = "https://github.com/inkeep/team-skills";
/// The report by Gong and 30 Minutes to President's Club.
const GONG_REPORT: &str = "https://tactics.30mpc.com/hubfs/The%20Ultimate%20Cold%20Email%20Data%20Report-1.pdf";
/// Gong's own account of it.
const GONG_BLOG: &str = "https://www.gong.io/blog/does-cold-email-even-work-any-more-heres-what-the-data-says";

#[rustfmt::skip]
const SOURCES: &[Source] = &[
    // LinkedIn: data and rules.
    Source { id: "linkedin-length-2022", year: 2022, strength: Platform,
        title: "LinkedIn's InMail study: length (Search Engine Journal)", population: "Tens of millions of recruiters' InMails, May 2021 to April 2022",
        address: "https://www.searchenginejournal.com/linkedin-data-reveals-what-type-of-inmail-gets-best-results/451007/",
        conflicts: Some("Lavender finds 25 to 50 words best, Boomerang 50 to 125.") },
    Source { id: "linkedin-length-2021", year: 2021, strength: Platform,
        title: "LinkedIn's earlier InMail study: length (SHRM)", population: "Tens of millions of recruiters' InMails, April 2020 to February 2021",
        address: "https://shrm.org/topics-tools/news/talent-acquisition/analysis-short-personalized-inmails-work-best",
        conflicts: Some("LinkedIn adds that longer messages suit some people.") },
    Source { id: "linkedin-weekday-2022", year: 2022, strength: Platform,
        title: "LinkedIn's InMail study: weekday (Search Engine Journal)", population: "Tens of millions of recruiters' InMails, May 2021 to April 2022",
        address: "https://www.searchenginejournal.com/linkedin-data-reveals-what-type-of-inmail-gets-best-results/451007/",
        conflicts: Some("Some call Monday the weakest.") },
    Source { id: "linkedin-personal-2024", year: 2026, strength: Platform,
        title: "LinkedIn Recruiter Help: AI-assisted messages, 40 % more accepted when personal", population: "LinkedIn's InMails to candidates; size not given, page undated",
        address: "https://www.linkedin.com/help/recruiter/answer/a1480502",
        conflicts: Some("In a Gartner survey 53 % of buyers said personalization had done more harm than good.") },
    Source { id: "linkedin-limits", year: 2026, strength: Platform,
        title: "LinkedIn Help: InMail limits", population: "LinkedIn's rule: 200 characters of subject, 2,000 of message; page undated",
        address: "https://www.linkedin.com/help/linkedin/answer/a554514",
        conflicts: Some("Tools that drive the real composer stop at 1,900 characters.") },
    Source { id: "linkedin-response-rate", year: 2026, strength: Platform,
        title: "LinkedIn Recruiter Help: what a response is", population: "LinkedIn's definition: accepted and declined over sent, in 30 days; undated",
        address: "https://www.linkedin.com/help/recruiter/answer/a416484",
        conflicts: None },
    Source { id: "linkedin-policy-2014", year: 2014, strength: Platform,
        title: "LinkedIn on its new InMail rules: 48 % of buyers skip what is not personal", population: "Decision makers in business buying; size and method not given",
        address: "https://business.linkedin.com/sales-solutions/blog/l/linkedin-changes-inmail-policy-to-improve-quality-of-messages-and-response-rates",
        conflicts: None },
    Source { id: "linkedin-bulk-2014", year: 2014, strength: Platform,
        title: "LinkedIn on bulk InMail: 94 % of what the worst senders send", population: "The under 2 % of Recruiter users who send thousands of generic InMails",
        address: "https://business.linkedin.com/talent-solutions/blog/2014/07/inmail-policy-change",
        conflicts: None },
    Source { id: "linkedin-credits", year: 2026, strength: Platform,
        title: "LinkedIn Help: InMail credits and their renewal", population: "LinkedIn's rule: an answer within 90 days returns the credit; page undated",
        address: "https://www.linkedin.com/help/linkedin/answer/75",
        conflicts: Some("LinkedIn's rule before 2015, which guides still repeat, gave the credit back for silence.") },
    Source { id: "linkedin-open-profile", year: 2026, strength: Platform,
        title: "LinkedIn Help: whom you can message", population: "LinkedIn's rule for open profiles, shared groups and coworkers; page undated",
        address: "https://www.linkedin.com/help/linkedin/answer/a554575",
        conflicts: None },
    Source { id: "linkedin-notes", year: 2026, strength: Platform,
        title: "LinkedIn Help: notes on invitations", population: "LinkedIn's rule: five notes a month on a free account; page undated",
        address: "https://www.linkedin.com/help/linkedin/answer/a550555",
        conflicts: Some("One tool vendor counts three a month, and the 300 and 200 characters come from vendors alone.") },
    Source { id: "linkedin-advice", year: 2026, strength: Opinion,
        title: "Nolan Branding: LinkedIn's writing advice for InMail", population: "No data; page undated",
        address: "https://www.nolanbranding.com/how-can-i-make-my-linkedin-inmail-messages-most-effective/",
        conflicts: None },

    // The message and its ask.
    Source { id: "gong-pitch", year: 2024, strength: Vendor,
        title: "Gong: a pitch costs up to 57 % of replies", population: "28 million cold emails",
        address: GONG_BLOG,
        conflicts: None },
    Source { id: "gong-cta", year: 2020, strength: Vendor,
        title: "Gong: asking for interest beats asking for time", population: "304,174 cold emails",
        address: "https://www.gong.io/blog/this-surprising-cold-email-cta-will-help-you-book-a-lot-more-meetings",
        conflicts: Some("Once a deal is under way a set day and time does better.") },
    Source { id: "gong-thoughts", year: 2026, strength: Vendor,
        title: "Gong: asking for thoughts costs 20 % of meetings", population: "Cold emails, size not given for this figure; page undated",
        address: "https://www.gong.io/blog/cold-email-stats",
        conflicts: Some("The same study sees more replies to it, only fewer meetings.") },
    Source { id: "gong-roi", year: 2026, strength: Vendor,
        title: "Gong: talk of ROI and multiples costs 15 % of meetings", population: "132,552 cold emails; page undated",
        address: "https://www.gong.io/resources/labs/avoid-this-tempting-cold-email-mistake-at-all-costs/",
        conflicts: Some("Others report gains from specific numbers.") },
    Source { id: "gong-social-proof", year: 2025, strength: Vendor,
        title: "Gong and 30MPC: relevant proof helps, big names that don't fit backfire", population: "85 million cold emails",
        address: GONG_REPORT,
        conflicts: None },
    Source { id: "gong-fact-kind", year: 2025, strength: Vendor,
        title: "Gong and 30MPC: what someone did beats the company, which beats biography", population: "Directors and above, among 85 million cold emails",
        address: GONG_REPORT,
        conflicts: None },
    Source { id: "gong-buzzwords", year: 2024, strength: Vendor,
        title: "Gong: buzzwords and numbers in the subject cost up to 17.9 % of opens", population: "28 million cold emails; opens, not replies",
        address: GONG_BLOG,
        conflicts: Some("Yesware found that numbers in the subject help.") },
    Source { id: "gangly-asks", year: 2026, strength: Vendor,
        title: "Gangly: interest, meeting and calendar-link asks compared", population: "500 cold emails",
        address: "https://getgangly.com/blog/cold-email-reply-rate-study",
        conflicts: None },
    Source { id: "one-ask", year: 2026, strength: Vendor,
        title: "Unbounce: one call to action or many (compiled by Inkeep)", population: "Clicks on landing pages, not replies to messages; undated",
        address: COMPILATION,
        conflicts: None },
    Source { id: "easy-to-answer-2013", year: 2013, strength: Vendor,
        title: "Carnegie Mellon: what is easy to answer gets answered (Fast Company)", population: "Requests by email at work; size not given",
        address: "https://www.fastcompany.com/3013894/why-your-emails-get-replies-or-dont",
        conflicts: None },
    Source { id: "boomerang-2016", year: 2016, strength: Vendor,
        title: "Boomerang: words, questions, reading level and warmth (Fast Company)", population: "5.3 million of 40 million everyday emails, most of them not cold",
        address: "https://www.fastcompany.com/3057096/the-perfect-email-is-short-simple-and-not-too-emotional",
        conflicts: Some("Lavender finds 25 to 50 words best, and a fifth-grade level good enough.") },
    Source { id: "lavender-words", year: 2026, strength: Vendor,
        title: "Lavender: 25 to 50 words get the most replies", population: "About 3.5 million sales emails of 30 days; page undated",
        address: "https://www.lavender.ai/blog/best-length-cold-email",
        conflicts: Some("Boomerang finds 50 to 125 words best.") },
    Source { id: "lavender-reading", year: 2026, strength: Vendor,
        title: "Lavender: a fifth-grade reading level gets 67 % more replies", population: "About 3.5 million sales emails of 30 days; page undated",
        address: "https://help.lavender.ai/en/articles/6455186",
        conflicts: Some("Boomerang puts the best level lower, at third grade.") },
    Source { id: "dense-paragraphs", year: 2025, strength: Vendor,
        title: "Reply.io: two or three short paragraphs, 58 % more replies", population: "Cold emails; size not given",
        address: "https://reply.io/data-backed-insights-on-effective-cold-emails/",
        conflicts: None },
    Source { id: "sentence-length", year: 2026, strength: Opinion,
        title: "Short sentences in cold email (compiled by Inkeep)", population: "Advice, hardly any data",
        address: COMPILATION,
        conflicts: None },
    Source { id: "reading-speed-2019", year: 2019, strength: Vendor,
        title: "Brysbaert: how many words a minute people read", population: "Silent reading of English, many studies taken together; not messages",
        address: "https://doi.org/10.1016/j.jml.2019.104047",
        conflicts: None },

    // The subject.
    Source { id: "subject-words", year: 2025, strength: Vendor,
        title: "Gong and 30MPC: subjects of under four words", population: "85 million cold emails; Lavender and Belkins agree, mostly on opens",
        address: GONG_REPORT,
        conflicts: Some("Instantly finds 6 to 10 words best; Return Path sees no difference.") },
    Source { id: "subject-case", year: 2025, strength: Vendor,
        title: "Gong and 30MPC: lower-case subjects are opened most", population: "85 million cold emails; opens, not replies",
        address: GONG_REPORT,
        conflicts: Some("Lavender finds 30 % fewer opens without title case; Belkins sees no difference.") },
    Source { id: "subject-caps", year: 2017, strength: Vendor,
        title: "Boomerang: all capitals cost 30 % of responses (SmartCompany)", population: "1,687 all-capital subjects among 301,816 emails",
        address: "https://www.smartcompany.com.au/business-advice/one-thing-always-keep-email-subject-line",
        conflicts: Some("Belkins sees no difference, though in opens alone.") },
    Source { id: "subject-emoji", year: 2019, strength: Vendor,
        title: "Outreach: emoji cost 42 % of replies (MediaPost)", population: "Seven A/B tests of 2,000 sales emails each, late in a sequence",
        address: "https://www.mediapost.com/publications/article/337431/tests-show-emojis-dont-work-in-b2b-subject-lines.html",
        conflicts: Some("Swiftpage saw 29 % more opens in 2017, in marketing mail.") },
    Source { id: "subject-fake-reply", year: 2026, strength: Opinion,
        title: "A false Re: or Fwd: costs trust (compiled by Inkeep)", population: "Advice on cold email, no reply data",
        address: COMPILATION,
        conflicts: None },
    Source { id: "subject-punctuation", year: 2026, strength: Vendor,
        title: "Exclamation marks in the subject: 17 against 18 % opened", population: "128,000 newsletter emails; opens, a small gap; page undated",
        address: "https://www.insightsforprofessionals.com/marketing/digital-marketing/subject-lines-latest-research",
        conflicts: Some("Lavender puts the loss at 36 % of opens.") },
    Source { id: "subject-first-name", year: 2026, strength: Vendor,
        title: "Lavender: a first name in the subject costs 12 % of replies (compiled by Inkeep)", population: "Sales emails; size not given",
        address: COMPILATION,
        conflicts: Some("Belkins sees replies rise from 3 to 7 % when the subject is personal.") },

    // Personal or not.
    Source { id: "gartner-personalization", year: 2025, strength: Vendor,
        title: "Gartner: 53 % of buyers say personalization did more harm than good", population: "1,464 buyers, late 2024, on their last purchase, not messages",
        address: "https://www.gartner.com/en/newsroom/press-releases/2025-06-03-gartner-survey-reveals-personalization-can-triple-the-likelihood-of-customer-regret-at-key-journey-points",
        conflicts: Some("LinkedIn and Woodpecker see personal messages do better.") },
    Source { id: "gartner-irrelevant", year: 2025, strength: Vendor,
        title: "Gartner: 73 % of buyers avoid suppliers whose outreach is beside the point", population: "632 business buyers, 2024",
        address: "https://www.gartner.com/en/newsroom/press-releases/2025-06-25-gartner-sales-survey-finds-61-percent-of-b2b-buyers-prefer-a-rep-free-buying-experience",
        conflicts: None },
    Source { id: "woodpecker-personalization", year: 2026, strength: Vendor,
        title: "Woodpecker: 17 % replies when personal, 7 % when not (compiled by Inkeep)", population: "20 million cold emails",
        address: COMPILATION,
        conflicts: Some("In a Gartner survey 53 % of buyers said personalization had done more harm than good.") },
    Source { id: "merge-tag", year: 2026, strength: Opinion,
        title: "Salesloft: a filled-in tag is not counted as personal", population: "A definition in a sales tool, no data; page undated",
        address: "https://support.salesloft.com/hc/en-us/articles/360049040391",
        conflicts: None },
    Source { id: "hired-2014", year: 2014, strength: Vendor,
        title: "Aline Lerner: not every kind of personal touch counts the same", population: "About 8,000 recruiting messages to engineers in the US (Hired)",
        address: "https://blog.alinelerner.com/what-i-learned-from-reading-8000-recruiting-messages/",
        conflicts: None },
    Source { id: "creepy-signals", year: 2018, strength: Vendor,
        title: "Harvard Business Review: what people told you is fine, what you inferred is not", population: "Experiments with ads, not messages",
        address: "https://hbr.org/2018/01/ads-that-dont-overstep",
        conflicts: None },
    Source { id: "ai-sincerity-2025", year: 2025, strength: Vendor,
        title: "Cardon and Coman: heavy use of AI reads as less sincere (compiled by Inkeep)", population: "Over 1,000 professionals judging messages at work",
        address: COMPILATION,
        conflicts: Some("Hunter.io's deciders spot AI mail half of the time, and two thirds don't mind if it feels human.") },

    // When.
    Source { id: "sales-co-holiday-2025", year: 2025, strength: Vendor,
        title: "Sales.co: replies around holidays", population: "663,093 sales emails in the US, April to November 2025",
        address: "https://sales.co/research/holiday-email-hangover",
        conflicts: None },
    Source { id: "send-hour", year: 2026, strength: Vendor,
        title: "LinkedInsider: the hour is a tie-breaker at most", population: "316,703 actions on LinkedIn; page undated",
        address: "https://linkedinsider.blog/linkedin-message-send-time-reply-heatmap",
        conflicts: Some("Bullhorn, quoting LinkedIn, names 9 to 10 in the morning, Lemlist 5 to 8.") },

    // Words and manners.
    Source { id: "links-cold-email", year: 2026, strength: Vendor,
        title: "SmartReach: more links, fewer emails in the inbox (compiled by Inkeep)", population: "2.3 million sales emails; delivery, not replies",
        address: COMPILATION,
        conflicts: Some("Backlinko sees 11.5 % more replies with a LinkedIn link in the signature.") },
    Source { id: "pronouns", year: 2026, strength: Opinion,
        title: "More you than I and we (Corey Haines)", population: "Advice; no study of pronouns and replies was found",
        address: "https://github.com/coreyhaines31/marketingskills",
        conflicts: None },
    Source { id: "cliche-lists", year: 2026, strength: Opinion,
        title: "Lists of worn openers, clichés and buzzwords (Inc. and others)", population: "Writers' lists, no reply data",
        address: "https://www.inc.com/geoffrey-james/the-absolute-worst-way-to-begin-an-email.html",
        conflicts: Some("Some teach \"I noticed\", when something specific follows.") },
    Source { id: "worn-asks-2025", year: 2025, strength: Vendor,
        title: "GetResponse: \"quick chat\" 145 times in one inbox (compiled by Inkeep)", population: "756 cold emails received; counts of phrases, not replies",
        address: COMPILATION,
        conflicts: Some("Guides still teach \"worth a quick chat?\" as a small ask.") },
    Source { id: "hype-words", year: 2026, strength: Opinion,
        title: "Aerosend: no word is banned, they add up", population: "Advice on email filters, no data; page undated",
        address: "https://www.aerosend.io/cold-email/spam-trigger",
        conflicts: Some("Nothing shows that InMail goes through such a filter.") },
    Source { id: "ftc-scams-2020", year: 2020, strength: Opinion,
        title: "FTC: hire, not so delightful", population: "A warning to job seekers, no data",
        address: "https://consumer.ftc.gov/consumer-alerts/2020/12/hire-not-so-delightful",
        conflicts: None },
    Source { id: "hedges", year: 2026, strength: Opinion,
        title: "Words that hedge (a word list)", population: "A word list, no reply data; undated",
        address: "https://github.com/words/hedges",
        conflicts: Some("Some teach a tentative tone as the better one.") },
    Source { id: "plain-words", year: 2011, strength: Opinion,
        title: "US federal guidelines: simple words and phrases", population: "Guidelines for public writing, no reply data",
        address: "https://www.plainlanguage.gov/guidelines/words/use-simple-words-phrases/",
        conflicts: None },
    Source { id: "merge-errors", year: 2026, strength: Opinion,
        title: "Review My Emails: what broken merge fields look like", population: "Advice; no measured cost was found; page undated",
        address: "https://reviewmyemails.com/emailalmanac/content-and-creative/personalization-dynamic-content-creative/how-personalization-breaks-deliverability-merge-errors",
        conflicts: None },
    Source { id: "name-mix-ups", year: 2026, strength: Opinion,
        title: "House of Pitch: typos and mixed-up names in every third cold email", population: "A vendor's claim, no method shown; page undated",
        address: "https://www.blog.houseofpitch.app/post/why-people-hate-cold-outreach-recipients-pov",
        conflicts: None },
    Source { id: "clay-glossary", year: 2026, strength: Opinion,
        title: "Clay's glossary: InMail messages", population: "The advice this coach began from; it cites no data",
        address: "https://www.clay.com/glossary/inmail-messages",
        conflicts: None },
];

#[cfg(test)]
mod tests {
    use super::*;
    use std::collections::BTreeSet;

    #[test]
    fn ids_are_unique_and_kebab_case() {
        let mut seen = BTreeSet::new();
        for Source { id, .. } in sources() {
            assert!(seen.insert(id), "{id} is there twice");
            for part in id.split('-') {
                assert!(!part.is_empty() && part.bytes().all(|b| b.is_ascii_lowercase() || b.is_ascii_digit()), "{id}");
            }
        }
    }

    #[test]
    fn every_field_holds() {
        for s in sources() {
            assert!((2000..=2026).contains(&s.year), "{}: year", s.id);
            assert!(s.address.starts_with("https://") && !s.address.contains(char::is_whitespace), "{}: address", s.id);
            assert!(!s.title.trim().is_empty(), "{}: title", s.id);
            assert!(!s.population.trim().is_empty() && s.population.chars().count() <= 90, "{}: population", s.id);
            assert!(s.conflicts.is_none_or(|c| !c.trim().is_empty() && c.ends_with('.')), "{}: conflicts", s.id);
        }
    }
}
