// The words of rules and sources. Made by examples/pages.
export default `
over-limit	Over LinkedIn's limit	The message is longer than LinkedIn takes	LinkedIn cuts or refuses what is over its limit.	Shorten it until the counter is below the limit.	4
near-limit	Close to LinkedIn's limit	Over 1,900 characters: some LinkedIn composers stop here	Sales Navigator and Recruiter Lite are known to stop at 1,900.	Stay below 1,900 to be safe everywhere.	4
length	Could be shorter	Longer than the best ones	Up to 400 characters got 22 % more responses than average, 401 to 800 only 3 % more.	Cut what the reader would not miss.	0 1
too-short	Hardly a reason to reply	Under 25 words: is the reason for writing in there?	A stranger needs to know who writes and why.	Add one sentence: why you, why now.	18
wordy-phrase	Fewer words say the same	Fewer words say the same	Extra words make the message look longer.	Use the short form.	41
redundant-filler	Filler words	Several filler words: this one may go	Several make the writer sound unsure.	Keep it only if something is lost without it.	37
lengthy	Too long	Too long to be read on the way to something else	801 to 1,200 characters got 6 % fewer responses than average, longer ones 11 % fewer.	Keep the fact about them, the reason and the question.	0 1
dense-paragraph	A wall of text	A long paragraph: break it up	On a phone a paragraph this long fills the screen.	Put an empty line where a new thought begins.	37
repeated-sentence	Said twice	This sentence stands here twice	It shows that nobody read it before it was sent.	Remove one of the two.	42
unfilled-placeholder	An unfilled placeholder	A placeholder was not filled in	Nothing says mass mailing as clearly as this.	Put the real word in its place, or take it out.	42
wrong-name	The wrong name	The greeting names somebody else	Readers called by another's name stop reading.	Check the name, here and in the recipient's details.	43
wrong-company	The wrong company	This is not the recipient's company	It says that the message was meant for somebody else.	Check the company, here and in the recipient's details.	43
no-recipient-fact	Nothing about them	Nothing here is about this one person	LinkedIn reports 40 % more acceptances for personal messages.	Name one thing they did, said or need, and why it made you write.	3 29 31
merge-tag-only	Only name and company	Name and company are all that it knows of them	Any mail merge can fill these in.	Add one thing they did, said or need.	30 3
fact-late	Their part comes late	The part about them comes late	Most readers decide on the first words.	Move this to the top.	12 6
over-personalized	Too much about them	More about them than a stranger should list	One fact shows interest; a list, or their family, feels watched.	Keep the one fact that is your reason to write.	28 12
creepy	Feels watched	This tells them that they were tracked	People who learn that they were tracked do not answer.	Use what they said in public instead.	32
fact-unused	A fact to use	You know something about them that is not in here	What someone did lately is the best reason to write.	Use it if it is your reason to write.	12
fact-used	About this person	This could only be written to them	It is the clearest sign that a person wrote to a person.	Keep it near the top.	3 12
generic-opener	An opener that fits anyone	An opener that could start a message to anyone	The inbox shows the first line; this one says mass mail.	Start with what you know of this person.	37
mass-greeting	A greeting to anyone	A greeting without a name	Without the name it says mass mailing.	Greet them by name.	37 5
vague-flattery	Praise that names nothing	Praise without saying what for	Praise that fits anyone reads as bait.	Say which talk, post or project, and what you took from it.	37 3
template-cliche	A template phrase	A phrase from the template drawer	Readers know these phrases by heart.	Use your own words, or leave it out.	37
filler-buzzword	A buzzword	A word that every brochure uses	Buzzwords say nothing, and get fewer replies.	Say what it does, as you would aloud.	13 37
ai-tell	Sounds machine-written	A turn of phrase that machines like	Several of these look like an automatic message.	Put it as you would say it aloud.	37
no-subject	No subject line	There is no subject line	The inbox shows the subject line first.	Two or three plain words will do.	17 4
subject-words	A long subject line	A long subject line	Short ones look like a colleague's; phones cut off the rest.	Keep the two to four words that carry it.	21
subject-all-caps	Shouting	Capitals only: it reads as shouting	Capitals got 30 % fewer replies.	Write it in small letters.	23
subject-emoji	Emoji in the subject line	Emoji in the subject line	In a test of cold mail, emoji cost replies.	Leave it out; warmth belongs in the message.	24
fake-reply	A reply to nothing	It pretends to be a reply or a forward	Readers who find no earlier message feel tricked.	Leave out the prefix, or mark the draft as a follow-up.	25
subject-clickbait	Bait in the subject line	It baits, or it says nothing	Worn subject lines are known from mass mail.	Name the one thing the message is about.	37 39
subject-punctuation	Loud punctuation	Loud punctuation in the subject line	Exclamation marks read as advertising.	Leave them out.	26
subject-pitch	A pitch in the subject line	The subject line sells	It tells the reader to skip the message.	Name their topic instead of your product.	7 13
subject-first-name-only	Only their name	The subject line is only their name	Mail merges put that there.	Add the topic.	27
subject-case	Small letters	Small letters are said to read like a colleague's	Some studies found lower case best, some no difference.	Take it as a matter of taste.	22
weekend-slump	End of the week	Friday and Saturday get the fewest responses	On LinkedIn Friday and Saturday are lowest, all others alike.	Send it from Sunday to Thursday.	2
holiday	A holiday	That day is a holiday where they are	Cold mail got far fewer replies on holidays.	Choose another day.	33
late-hour	Outside working hours	Outside 08:00 to 18:00 where they are	Night mail lies below the morning's; how much that matters is disputed.	Send it between 08:00 and 18:00 their time.	34
unreadable-send-time	A send time that cannot be read	The send time is not a date: timing is not judged	Without a date nothing can be said about timing.	Write it like 2026-11-24T09:30.	2
good-slot	A good time	Early in the week, in working hours	Monday to Wednesday in working hours is as good as timing gets.	Keep it.	2 34
empty-body	No message	There is a subject line but no message	It spends a credit on nothing.	Write the message.	4
no-ask	No ask	Nothing is asked	A reader who is asked nothing has nothing to answer.	End with one small question.	8 6
several-asks	More than one ask	Several different things are asked	Each further ask makes it easier to do none.	Keep the smallest one.	15 16
heavy-ask	A lot to ask	A lot to ask of somebody who does not know you	In cold mail, asking for interest got about twice the meetings that asking for one did.	Ask what can be answered in a line.	8 14 16
weak-ask	A vague ask	It is not clear what to answer	“Let me know your thoughts” leaves the reader to find an answer.	Ask what can be answered with yes, no or a line.	9 38
buried-ask	A buried ask	The ask is buried: much follows it	Readers act on the last line.	Move the question to the end.	16
question-count	Many questions	Many questions: one to three get answered	E-mails with one to three questions were answered most.	Keep the question that matters.	17
purpose-late	The reason comes late	Halfway through it is not clear why you write	A busy reader decides in the first lines.	Say why you write in the first two sentences.	6
reading-grade	Hard to read	Long words and sentences make it hard to read	E-mails in a third-grader's words were answered most, in a college paper's least.	Split the longest sentence and use the plain word.	17 19
long-sentence	A long sentence	A long sentence	Beyond some 25 words readers lose the thread.	Make two of it.	20
stacked-hedges	Hedge upon hedge	Several hedges in one sentence	One is polite, two sound as if you expected a no.	Keep one of them.	40
jargon	Jargon	Words of your trade, perhaps not of theirs	Readers who have to decode a term stop reading.	Use the plain words.	41 13
clear-ask	A clear, small ask	One clear ask that is easy to answer	What can be answered in a line gets answered.	Keep it as the last line.	8 16
product-first	The product comes first	It speaks of the product before it speaks of them	Cold mail that led with the product got 57 % fewer replies.	Start with them; say what you do in half a sentence, later.	7
pitch-density	Mostly about the product	Another sentence about the product	Each further product sentence ends the conversation.	Keep one sentence about what you do and cut this.	7 36
roi-claim	A promised gain	A number that every vendor promises	Promised gains lowered success in cold mail.	Name one customer they know and what changed there.	10
social-proof-dump	A list of logos	Famous customers in a row	Big names say little to somebody of another size or trade.	Name the one customer who is most like them.	11
hype	Sounds like advertising	It sounds like an advertisement	Pressure and superlatives cost trust.	Say it calmly, as you would to one person.	39
hard-sell-link	A booking link at first contact	A booking or pricing link in a first message	It asks a stranger to book or buy before they care.	Send the link when they say yes.	14 35
pressure	Pressing a stranger	It presses or reproaches the reader	Nobody owes a stranger an answer.	Leave them a free and easy no.	39 37
house-phrase	House rule	Not in the style of this house	The owner of this page asks for other words.	Choose other words.
+	Not used: 	It asks for nothing: leave it out	 questions: one to three get answered	Reads like school grade 	; below 10 is easy	 words in one sentence	Not everybody knows 	Loud punctuation	Calm it down	Capitals read as shouting	Reads like mass mail	 characters; up to 	 do best	The subject line is 	 characters over LinkedIn's 	The message is 	Remove the prefix	 words: one to four are best	Write it in small letters	Remove the sentence	It goes out on a Friday, when fewer are answered	It goes out on a Saturday, when fewest are answered	The week after a Friday holiday is slow	 characters: that is long for an InMail	Remove the repetition	 words without a break	This is private: a stranger should not bring it up	 facts about them: one or two are plenty	The greeting has lost its name	” was not filled in	The recipient works at 	, not at 	Use one of their facts, for example “	”, and say why it made you write.
@linkedin-length-2022	LinkedIn's InMail study: length (Search Engine Journal)	2022	Tens of millions of recruiters' InMails, May 2021 to April 2022	platform	https://www.searchenginejournal.com/linkedin-data-reveals-what-type-of-inmail-gets-best-results/451007/	Lavender finds 25 to 50 words best, Boomerang 50 to 125.
@linkedin-length-2021	LinkedIn's earlier InMail study: length (SHRM)	2021	Tens of millions of recruiters' InMails, April 2020 to February 2021	platform	https://shrm.org/topics-tools/news/talent-acquisition/analysis-short-personalized-inmails-work-best	LinkedIn adds that longer messages suit some people.
@linkedin-weekday-2022	LinkedIn's InMail study: weekday (Search Engine Journal)	2022	Tens of millions of recruiters' InMails, May 2021 to April 2022	platform	https://www.searchenginejournal.com/linkedin-data-reveals-what-type-of-inmail-gets-best-results/451007/	Some call Monday the weakest.
@linkedin-personal-2024	LinkedIn Recruiter Help: AI-assisted messages, 40 % more accepted when personal	2026	LinkedIn's InMails to candidates; size not given, page undated	platform	https://www.linkedin.com/help/recruiter/answer/a1480502	In a Gartner survey 53 % of buyers said personalization had done more harm than good.
@linkedin-limits	LinkedIn Help: InMail limits	2026	LinkedIn's rule: 200 characters of subject, 2,000 of message; page undated	platform	https://www.linkedin.com/help/linkedin/answer/a554514	Tools that drive the real composer stop at 1,900 characters.
@linkedin-policy-2014	LinkedIn on its new InMail rules: 48 % of buyers skip what is not personal	2014	Decision makers in business buying; size and method not given	platform	https://business.linkedin.com/sales-solutions/blog/l/linkedin-changes-inmail-policy-to-improve-quality-of-messages-and-response-rates
@linkedin-advice	Nolan Branding: LinkedIn's writing advice for InMail	2026	No data; page undated	opinion	https://www.nolanbranding.com/how-can-i-make-my-linkedin-inmail-messages-most-effective/
@gong-pitch	Gong: a pitch costs up to 57 % of replies	2024	28 million cold emails	vendor	https://www.gong.io/blog/does-cold-email-even-work-any-more-heres-what-the-data-says
@gong-cta	Gong: asking for interest beats asking for time	2020	304,174 cold emails	vendor	https://www.gong.io/blog/this-surprising-cold-email-cta-will-help-you-book-a-lot-more-meetings	Once a deal is under way a set day and time does better.
@gong-thoughts	Gong: asking for thoughts costs 20 % of meetings	2026	Cold emails, size not given for this figure; page undated	vendor	https://www.gong.io/blog/cold-email-stats	The same study sees more replies to it, only fewer meetings.
@gong-roi	Gong: talk of ROI and multiples costs 15 % of meetings	2026	132,552 cold emails; page undated	vendor	https://www.gong.io/resources/labs/avoid-this-tempting-cold-email-mistake-at-all-costs/	Others report gains from specific numbers.
@gong-social-proof	Gong and 30MPC: relevant proof helps, big names that don't fit backfire	2025	85 million cold emails	vendor	https://tactics.30mpc.com/hubfs/The%20Ultimate%20Cold%20Email%20Data%20Report-1.pdf
@gong-fact-kind	Gong and 30MPC: what someone did beats the company, which beats biography	2025	Directors and above, among 85 million cold emails	vendor	https://tactics.30mpc.com/hubfs/The%20Ultimate%20Cold%20Email%20Data%20Report-1.pdf
@gong-buzzwords	Gong: buzzwords and numbers in the subject cost up to 17.9 % of opens	2024	28 million cold emails; opens, not replies	vendor	https://www.gong.io/blog/does-cold-email-even-work-any-more-heres-what-the-data-says	Yesware found that numbers in the subject help.
@gangly-asks	Gangly: interest, meeting and calendar-link asks compared	2026	500 cold emails	vendor	https://getgangly.com/blog/cold-email-reply-rate-study
@one-ask	Unbounce: one call to action or many (compiled by Inkeep)	2026	Clicks on landing pages, not replies to messages; undated	vendor	https://github.com/inkeep/team-skills
@easy-to-answer-2013	Carnegie Mellon: what is easy to answer gets answered (Fast Company)	2013	Requests by email at work; size not given	vendor	https://www.fastcompany.com/3013894/why-your-emails-get-replies-or-dont
@boomerang-2016	Boomerang: words, questions, reading level and warmth (Fast Company)	2016	5.3 million of 40 million everyday emails, most of them not cold	vendor	https://www.fastcompany.com/3057096/the-perfect-email-is-short-simple-and-not-too-emotional	Lavender finds 25 to 50 words best, and a fifth-grade level good enough.
@lavender-words	Lavender: 25 to 50 words get the most replies	2026	About 3.5 million sales emails of 30 days; page undated	vendor	https://www.lavender.ai/blog/best-length-cold-email	Boomerang finds 50 to 125 words best.
@lavender-reading	Lavender: a fifth-grade reading level gets 67 % more replies	2026	About 3.5 million sales emails of 30 days; page undated	vendor	https://help.lavender.ai/en/articles/6455186	Boomerang puts the best level lower, at third grade.
@sentence-length	Short sentences in cold email (compiled by Inkeep)	2026	Advice, hardly any data	opinion	https://github.com/inkeep/team-skills
@subject-words	Gong and 30MPC: subjects of under four words	2025	85 million cold emails; Lavender and Belkins agree, mostly on opens	vendor	https://tactics.30mpc.com/hubfs/The%20Ultimate%20Cold%20Email%20Data%20Report-1.pdf	Instantly finds 6 to 10 words best; Return Path sees no difference.
@subject-case	Gong and 30MPC: lower-case subjects are opened most	2025	85 million cold emails; opens, not replies	vendor	https://tactics.30mpc.com/hubfs/The%20Ultimate%20Cold%20Email%20Data%20Report-1.pdf	Lavender finds 30 % fewer opens without title case; Belkins sees no difference.
@subject-caps	Boomerang: all capitals cost 30 % of responses (SmartCompany)	2017	1,687 all-capital subjects among 301,816 emails	vendor	https://www.smartcompany.com.au/business-advice/one-thing-always-keep-email-subject-line	Belkins sees no difference, though in opens alone.
@subject-emoji	Outreach: emoji cost 42 % of replies (MediaPost)	2019	Seven A/B tests of 2,000 sales emails each, late in a sequence	vendor	https://www.mediapost.com/publications/article/337431/tests-show-emojis-dont-work-in-b2b-subject-lines.html	Swiftpage saw 29 % more opens in 2017, in marketing mail.
@subject-fake-reply	A false Re: or Fwd: costs trust (compiled by Inkeep)	2026	Advice on cold email, no reply data	opinion	https://github.com/inkeep/team-skills
@subject-punctuation	Exclamation marks in the subject: 17 against 18 % opened	2026	128,000 newsletter emails; opens, a small gap; page undated	vendor	https://www.insightsforprofessionals.com/marketing/digital-marketing/subject-lines-latest-research	Lavender puts the loss at 36 % of opens.
@subject-first-name	Lavender: a first name in the subject costs 12 % of replies (compiled by Inkeep)	2026	Sales emails; size not given	vendor	https://github.com/inkeep/team-skills	Belkins sees replies rise from 3 to 7 % when the subject is personal.
@gartner-personalization	Gartner: 53 % of buyers say personalization did more harm than good	2025	1,464 buyers, late 2024, on their last purchase, not messages	vendor	https://www.gartner.com/en/newsroom/press-releases/2025-06-03-gartner-survey-reveals-personalization-can-triple-the-likelihood-of-customer-regret-at-key-journey-points	LinkedIn and Woodpecker see personal messages do better.
@woodpecker-personalization	Woodpecker: 17 % replies when personal, 7 % when not (compiled by Inkeep)	2026	20 million cold emails	vendor	https://github.com/inkeep/team-skills	In a Gartner survey 53 % of buyers said personalization had done more harm than good.
@merge-tag	Salesloft: a filled-in tag is not counted as personal	2026	A definition in a sales tool, no data; page undated	opinion	https://support.salesloft.com/hc/en-us/articles/360049040391
@hired-2014	Aline Lerner: not every kind of personal touch counts the same	2014	About 8,000 recruiting messages to engineers in the US (Hired)	vendor	https://blog.alinelerner.com/what-i-learned-from-reading-8000-recruiting-messages/
@creepy-signals	Harvard Business Review: what people told you is fine, what you inferred is not	2018	Experiments with ads, not messages	vendor	https://hbr.org/2018/01/ads-that-dont-overstep
@sales-co-holiday-2025	Sales.co: replies around holidays	2025	663,093 sales emails in the US, April to November 2025	vendor	https://sales.co/research/holiday-email-hangover
@send-hour	LinkedInsider: the hour is a tie-breaker at most	2026	316,703 actions on LinkedIn; page undated	vendor	https://linkedinsider.blog/linkedin-message-send-time-reply-heatmap	Bullhorn, quoting LinkedIn, names 9 to 10 in the morning, Lemlist 5 to 8.
@links-cold-email	SmartReach: more links, fewer emails in the inbox (compiled by Inkeep)	2026	2.3 million sales emails; delivery, not replies	vendor	https://github.com/inkeep/team-skills	Backlinko sees 11.5 % more replies with a LinkedIn link in the signature.
@pronouns	More you than I and we (Corey Haines)	2026	Advice; no study of pronouns and replies was found	opinion	https://github.com/coreyhaines31/marketingskills
@cliche-lists	Lists of worn openers, clichés and buzzwords (Inc. and others)	2026	Writers' lists, no reply data	opinion	https://www.inc.com/geoffrey-james/the-absolute-worst-way-to-begin-an-email.html	Some teach "I noticed", when something specific follows.
@worn-asks-2025	GetResponse: "quick chat" 145 times in one inbox (compiled by Inkeep)	2025	756 cold emails received; counts of phrases, not replies	vendor	https://github.com/inkeep/team-skills	Guides still teach "worth a quick chat?" as a small ask.
@hype-words	Aerosend: no word is banned, they add up	2026	Advice on email filters, no data; page undated	opinion	https://www.aerosend.io/cold-email/spam-trigger	Nothing shows that InMail goes through such a filter.
@hedges	Words that hedge (a word list)	2026	A word list, no reply data; undated	opinion	https://github.com/words/hedges	Some teach a tentative tone as the better one.
@plain-words	US federal guidelines: simple words and phrases	2011	Guidelines for public writing, no reply data	opinion	https://www.plainlanguage.gov/guidelines/words/use-simple-words-phrases/
@merge-errors	Review My Emails: what broken merge fields look like	2026	Advice; no measured cost was found; page undated	opinion	https://reviewmyemails.com/emailalmanac/content-and-creative/personalization-dynamic-content-creative/how-personalization-breaks-deliverability-merge-errors
@name-mix-ups	House of Pitch: typos and mixed-up names in every third cold email	2026	A vendor's claim, no method shown; page undated	opinion	https://www.blog.houseofpitch.app/post/why-people-hate-cold-outreach-recipients-pov
`;
