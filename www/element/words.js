// The words of rules and sources. Made by examples/pages.
export default `	+
Not used: 
It asks for nothing: leave it out
 questions: one to three get answered
Reads like school grade 
; below 10 is easy
 words in one sentence
Not everybody knows 
Loud punctuation
More than one exclamation mark
Calm it down
Capitals read as shouting
Reads like mass mail
 characters; up to 
 do best
The subject line is 
 characters over LinkedIn's 
The message is 
Remove the prefix
 words: one to four are best
Write it in small letters
Remove the sentence
It goes out on a Friday, when fewer are answered
It goes out on a Saturday, when fewest are answered
The week after a Friday holiday is slow
 characters: that is long for an InMail
Remove the repetition
 words without a break
This is private: a stranger should not bring it up
 facts about them: one or two are plenty
The greeting has lost its name
” was not filled in
The recipient works at 
, not at 
Use one of their facts, for example “
”, and say why it made you write.
	over-limit
near-limit
length
too-short
wordy-phrase
redundant-filler
lengthy
dense-paragraph
repeated-sentence
unfilled-placeholder
wrong-name
wrong-company
no-recipient-fact
merge-tag-only
fact-late
over-personalized
creepy
fact-unused
fact-used
generic-opener
mass-greeting
vague-flattery
template-cliche
filler-buzzword
ai-tell
no-subject
subject-words
subject-all-caps
subject-emoji
fake-reply
subject-clickbait
subject-punctuation
subject-pitch
subject-first-name-only
subject-case
weekend-slump
holiday
late-hour
unreadable-send-time
good-slot
empty-body
no-ask
several-asks
heavy-ask
scam-sign
weak-ask
buried-ask
question-count
purpose-late
reading-grade
long-sentence
stacked-hedges
jargon
clear-ask
product-first
pitch-density
roi-claim
social-proof-dump
hype
hard-sell-link
pressure
house-phrase
	Over LinkedIn's limit
Close to LinkedIn's limit
Could be shorter
Hardly a reason to reply
Fewer words say the same
Filler words
Too long
A wall of text
Said twice
An unfilled placeholder
The wrong name
The wrong company
Nothing about them
Only name and company
Their part comes late
Too much about them
Feels watched
A fact to use
About this person
An opener that fits anyone
A greeting to anyone
Praise that names nothing
A template phrase
A buzzword
Sounds machine-written
No subject line
A long subject line
Shouting
Emoji in the subject line
A reply to nothing
Bait in the subject line
Loud punctuation
A pitch in the subject line
Only their name
Small letters
End of the week
A holiday
Outside working hours
A send time that cannot be read
A good time
No message
No ask
More than one ask
A lot to ask
Reads like a fraud
A vague ask
A buried ask
Many questions
The reason comes late
Hard to read
A long sentence
Hedge upon hedge
Jargon
A clear, small ask
The product comes first
Mostly about the product
A promised gain
A list of logos
Sounds like advertising
A booking link at first contact
Pressing a stranger
House rule
	Over LinkedIn's limit
Over 1,900 characters: some LinkedIn composers stop here
Could be shorter
Under 25 words: is the reason for writing in there?
Fewer words say the same
Several filler words: this one may go
Too long
A wall of text
This sentence stands here twice
An unfilled placeholder
The wrong name
The wrong company
Nothing here is about this one person
Only name and company
Their part comes late
Too much about them
This tells them that they were tracked
A fact to use
This could only be written to them
An opener that fits anyone
A greeting without a name
Praise that names nothing
A template phrase
A word that every brochure uses
A turn of phrase that machines like
No subject line
A long subject line
Capitals only: it reads as shouting
Emoji in the subject line
It pretends to be a reply or a forward
It baits, or it says nothing
Loud punctuation in the subject line
The subject line sells
Only their name
Small letters are said to read like a colleague's
End of the week
That day is a holiday where they are
Outside 08:00 to 18:00 where they are
A send time that cannot be read
Early in the week, in working hours
No message
Nothing is asked
Several different things are asked
A lot to ask
Frauds ask strangers for this, too
It is not clear what to answer
The ask is buried: much follows it
Many questions
The reason comes late
Hard to read
A long sentence
Several hedges in one sentence
Words of your trade, perhaps not of theirs
One clear ask that is easy to answer
The product comes first
Mostly about the product
A number that every vendor promises
A list of logos
Sounds like advertising
A booking link at first contact
It presses or reproaches the reader
Not in the style of this house
	LinkedIn cuts or refuses what is over its limit.
Sales Navigator and Recruiter Lite are known to stop at 1,900.
Up to 400 characters got 22 % more responses than average, 401 to 800 only 3 % more.
A stranger needs to know who writes and why.
Extra words make the message look longer.
Several make the writer sound unsure.
801 to 1,200 characters got 6 % fewer responses than average, longer ones 11 % fewer.
On a phone a paragraph this long fills the screen.
It shows that nobody read it before it was sent.
Nothing says mass mailing as clearly as this.
Readers called by another's name stop reading.
It says that the message was meant for somebody else.
LinkedIn reports 40 % more acceptances for personal messages.
Any mail merge can fill these in.
Most readers decide on the first words.
One fact shows interest; a list, or their family, feels watched.
People who learn that they were tracked do not answer.
What someone did lately is the best reason to write.
It is the clearest sign that a person wrote to a person.
The inbox shows the first line; this one says mass mail.
Without the name it says mass mailing.
Praise that fits anyone reads as bait.
Readers know these phrases by heart.
Buzzwords say nothing, and get fewer replies.
Several of these look like an automatic message.
The inbox shows the subject line first.
Short ones look like a colleague's; phones cut off the rest.
Capitals got 30 % fewer replies.
In a test of cold mail, emoji cost replies.
Readers who find no earlier message feel tricked.
Worn subject lines are known from mass mail.
Exclamation marks read as advertising.
It tells the reader to skip the message.
Mail merges put that there.
Some studies found lower case best, some no difference.
On LinkedIn Friday and Saturday are lowest, all others alike.
Cold mail got far fewer replies on holidays.
Night mail lies below the morning's; how much that matters is disputed.
Timing is not judged without one.
It is as good as timing gets.
It spends a credit on nothing.
A reader who is asked nothing has nothing to answer.
Each further ask makes it easier to do none.
In cold mail, asking for interest got about twice the meetings that asking for one did.
Readers are warned of strangers who want money or papers.
“Let me know your thoughts” leaves the reader to find an answer.
Readers act on the last line.
E-mails with one to three questions were answered most.
A busy reader decides in the first lines.
E-mails in a third-grader's words were answered most, in a college paper's least.
Beyond some 25 words readers lose the thread.
One is polite, two sound as if you expected a no.
Readers who have to decode a term stop reading.
What can be answered in a line gets answered.
Cold mail that led with the product got 57 % fewer replies.
Each further product sentence ends the conversation.
Promised gains lowered success in cold mail.
Big names say little to somebody of another size or trade.
Pressure and superlatives cost trust.
It asks a stranger to book or buy before they care.
Nobody owes a stranger an answer.
The owner of this page asks for other words.
	Shorten it until the counter is below the limit.
Stay below 1,900 to be safe everywhere.
Cut what the reader would not miss.
Add one sentence: why you, why now.
Use the short form.
Keep it only if something is lost without it.
Keep the fact about them, the reason and the question.
Put an empty line where a new thought begins.
Remove one of the two.
Put the real word in its place, or take it out.
Check the name, here and in the recipient's details.
Check the company, here and in the recipient's details.
Name one thing they did, said or need, and why it made you write.
Add one thing they did, said or need.
Move this to the top.
Keep the one fact that is your reason to write.
Use what they said in public instead.
Use it if it is your reason to write.
Keep it near the top.
Start with what you know of this person.
Greet them by name.
Say which talk, post or project, and what you took from it.
Use your own words, or leave it out.
Say what it does, as you would aloud.
Put it as you would say it aloud.
Two or three plain words will do.
Keep the two to four words that carry it.
Write it in small letters.
Leave it out; warmth belongs in the message.
Leave out the prefix, or mark the draft as a follow-up.
Name the one thing the message is about.
Leave them out.
Name their topic instead of your product.
Add the topic.
Take it as a matter of taste.
Send it from Sunday to Thursday.
Choose another day.
Send it between 08:00 and 18:00 their time.
Write it like 2026-11-24T09:30.
Keep it.
Write the message.
End with one small question.
Keep the smallest one.
Ask what can be answered in a line.
Ask for an answer.
Ask what can be answered with yes, no or a line.
Move the question to the end.
Keep the question that matters.
Say why you write in the first two sentences.
Split the longest sentence and use the plain word.
Make two of it.
Keep one of them.
Use the plain words.
Keep it as the last line.
Start with them; say what you do in half a sentence, later.
Keep one sentence about what you do and cut this.
Name one customer they know and what changed there.
Name the one customer who is most like them.
Say it calmly, as you would to one person.
Send the link when they say yes.
Leave them a free and easy no.
Choose other words.
	4
4
0 1
17
37
33
0 1
33
38
38
39
39
3 29
28 3
11 5
27 11
30
11
3 11
33
33
33 3
33
12 33
33
16 4
20
22
23
24
33 34
25
6 12
26
21
2
31
32
2
2 32
4
7 5
14 15
7 13 15
35
8
15
16
5
16 18
19
36
37 12
7 15
6
6
9
10
34
13
34 33
	linkedin-length-2022
LinkedIn's InMail study: length (Search Engine Journal)
2022
Tens of millions of recruiters' InMails, May 2021 to April 2022
0
https://www.searchenginejournal.com/linkedin-data-reveals-what-type-of-inmail-gets-best-results/451007/
Lavender finds 25 to 50 words best, Boomerang 50 to 125.
	linkedin-length-2021
LinkedIn's earlier InMail study: length (SHRM)
2021
Tens of millions of recruiters' InMails, April 2020 to February 2021
0
https://shrm.org/topics-tools/news/talent-acquisition/analysis-short-personalized-inmails-work-best
LinkedIn adds that longer messages suit some people.
	linkedin-weekday-2022
LinkedIn's InMail study: weekday (Search Engine Journal)
2022
Tens of millions of recruiters' InMails, May 2021 to April 2022
0
https://www.searchenginejournal.com/linkedin-data-reveals-what-type-of-inmail-gets-best-results/451007/
Some call Monday the weakest.
	linkedin-personal-2024
LinkedIn Recruiter Help: AI-assisted messages, 40 % more accepted when personal
2026
LinkedIn's InMails to candidates; size not given, page undated
0
https://www.linkedin.com/help/recruiter/answer/a1480502
In a Gartner survey 53 % of buyers said personalization had done more harm than good.
	linkedin-limits
LinkedIn Help: InMail limits
2026
LinkedIn's rule: 200 characters of subject, 2,000 of message; page undated
0
https://www.linkedin.com/help/linkedin/answer/a554514
Tools that drive the real composer stop at 1,900 characters.
	linkedin-advice
Nolan Branding: LinkedIn's writing advice for InMail
2026
No data; page undated
3
https://www.nolanbranding.com/how-can-i-make-my-linkedin-inmail-messages-most-effective/
	gong-pitch
Gong: a pitch costs up to 57 % of replies
2024
28 million cold emails
1
https://www.gong.io/blog/does-cold-email-even-work-any-more-heres-what-the-data-says
	gong-cta
Gong: asking for interest beats asking for time
2020
304,174 cold emails
1
https://www.gong.io/blog/this-surprising-cold-email-cta-will-help-you-book-a-lot-more-meetings
Once a deal is under way a set day and time does better.
	gong-thoughts
Gong: asking for thoughts costs 20 % of meetings
2026
Cold emails, size not given for this figure; page undated
1
https://www.gong.io/blog/cold-email-stats
The same study sees more replies to it, only fewer meetings.
	gong-roi
Gong: talk of ROI and multiples costs 15 % of meetings
2026
132,552 cold emails; page undated
1
https://www.gong.io/resources/labs/avoid-this-tempting-cold-email-mistake-at-all-costs/
Others report gains from specific numbers.
	gong-social-proof
Gong and 30MPC: relevant proof helps, big names that don't fit backfire
2025
85 million cold emails
1
https://tactics.30mpc.com/hubfs/The%20Ultimate%20Cold%20Email%20Data%20Report-1.pdf
	gong-fact-kind
Gong and 30MPC: what someone did beats the company, which beats biography
2025
Directors and above, among 85 million cold emails
1
https://tactics.30mpc.com/hubfs/The%20Ultimate%20Cold%20Email%20Data%20Report-1.pdf
	gong-buzzwords
Gong: buzzwords and numbers in the subject cost up to 17.9 % of opens
2024
28 million cold emails; opens, not replies
1
https://www.gong.io/blog/does-cold-email-even-work-any-more-heres-what-the-data-says
Yesware found that numbers in the subject help.
	gangly-asks
Gangly: interest, meeting and calendar-link asks compared
2026
500 cold emails
1
https://getgangly.com/blog/cold-email-reply-rate-study
	one-ask
Unbounce: one call to action or many (compiled by Inkeep)
2026
Clicks on landing pages, not replies to messages; undated
1
https://github.com/inkeep/team-skills
	easy-to-answer-2013
Carnegie Mellon: what is easy to answer gets answered (Fast Company)
2013
Requests by email at work; size not given
1
https://www.fastcompany.com/3013894/why-your-emails-get-replies-or-dont
	boomerang-2016
Boomerang: words, questions, reading level and warmth (Fast Company)
2016
5.3 million of 40 million everyday emails, most of them not cold
1
https://www.fastcompany.com/3057096/the-perfect-email-is-short-simple-and-not-too-emotional
Lavender finds 25 to 50 words best, and a fifth-grade level good enough.
	lavender-words
Lavender: 25 to 50 words get the most replies
2026
About 3.5 million sales emails of 30 days; page undated
1
https://www.lavender.ai/blog/best-length-cold-email
Boomerang finds 50 to 125 words best.
	lavender-reading
Lavender: a fifth-grade reading level gets 67 % more replies
2026
About 3.5 million sales emails of 30 days; page undated
1
https://help.lavender.ai/en/articles/6455186
Boomerang puts the best level lower, at third grade.
	sentence-length
Short sentences in cold email (compiled by Inkeep)
2026
Advice, hardly any data
3
https://github.com/inkeep/team-skills
	subject-words
Gong and 30MPC: subjects of under four words
2025
85 million cold emails; Lavender and Belkins agree, mostly on opens
1
https://tactics.30mpc.com/hubfs/The%20Ultimate%20Cold%20Email%20Data%20Report-1.pdf
Instantly finds 6 to 10 words best; Return Path sees no difference.
	subject-case
Gong and 30MPC: lower-case subjects are opened most
2025
85 million cold emails; opens, not replies
1
https://tactics.30mpc.com/hubfs/The%20Ultimate%20Cold%20Email%20Data%20Report-1.pdf
Lavender finds 30 % fewer opens without title case; Belkins sees no difference.
	subject-caps
Boomerang: all capitals cost 30 % of responses (SmartCompany)
2017
1,687 all-capital subjects among 301,816 emails
1
https://www.smartcompany.com.au/business-advice/one-thing-always-keep-email-subject-line
Belkins sees no difference, though in opens alone.
	subject-emoji
Outreach: emoji cost 42 % of replies (MediaPost)
2019
Seven A/B tests of 2,000 sales emails each, late in a sequence
1
https://www.mediapost.com/publications/article/337431/tests-show-emojis-dont-work-in-b2b-subject-lines.html
Swiftpage saw 29 % more opens in 2017, in marketing mail.
	subject-fake-reply
A false Re: or Fwd: costs trust (compiled by Inkeep)
2026
Advice on cold email, no reply data
3
https://github.com/inkeep/team-skills
	subject-punctuation
Exclamation marks in the subject: 17 against 18 % opened
2026
128,000 newsletter emails; opens, a small gap; page undated
1
https://www.insightsforprofessionals.com/marketing/digital-marketing/subject-lines-latest-research
Lavender puts the loss at 36 % of opens.
	subject-first-name
Lavender: a first name in the subject costs 12 % of replies (compiled by Inkeep)
2026
Sales emails; size not given
1
https://github.com/inkeep/team-skills
Belkins sees replies rise from 3 to 7 % when the subject is personal.
	gartner-personalization
Gartner: 53 % of buyers say personalization did more harm than good
2025
1,464 buyers, late 2024, on their last purchase, not messages
1
https://www.gartner.com/en/newsroom/press-releases/2025-06-03-gartner-survey-reveals-personalization-can-triple-the-likelihood-of-customer-regret-at-key-journey-points
LinkedIn and Woodpecker see personal messages do better.
	merge-tag
Salesloft: a filled-in tag is not counted as personal
2026
A definition in a sales tool, no data; page undated
3
https://support.salesloft.com/hc/en-us/articles/360049040391
	hired-2014
Aline Lerner: not every kind of personal touch counts the same
2014
About 8,000 recruiting messages to engineers in the US (Hired)
1
https://blog.alinelerner.com/what-i-learned-from-reading-8000-recruiting-messages/
	creepy-signals
Harvard Business Review: what people told you is fine, what you inferred is not
2018
Experiments with ads, not messages
1
https://hbr.org/2018/01/ads-that-dont-overstep
	sales-co-holiday-2025
Sales.co: replies around holidays
2025
663,093 sales emails in the US, April to November 2025
1
https://sales.co/research/holiday-email-hangover
	send-hour
LinkedInsider: the hour is a tie-breaker at most
2026
316,703 actions on LinkedIn; page undated
1
https://linkedinsider.blog/linkedin-message-send-time-reply-heatmap
Bullhorn, quoting LinkedIn, names 9 to 10 in the morning, Lemlist 5 to 8.
	cliche-lists
Lists of worn openers, clichés and buzzwords (Inc. and others)
2026
Writers' lists, no reply data
3
https://www.inc.com/geoffrey-james/the-absolute-worst-way-to-begin-an-email.html
Some teach "I noticed", when something specific follows.
	hype-words
Aerosend: no word is banned, they add up
2026
Advice on email filters, no data; page undated
3
https://www.aerosend.io/cold-email/spam-trigger
Nothing shows that InMail goes through such a filter.
	ftc-scams-2020
FTC: hire, not so delightful
2020
A warning to job seekers, no data
3
https://consumer.ftc.gov/consumer-alerts/2020/12/hire-not-so-delightful
	hedges
Words that hedge (a word list)
2026
A word list, no reply data; undated
3
https://github.com/words/hedges
Some teach a tentative tone as the better one.
	plain-words
US federal guidelines: simple words and phrases
2011
Guidelines for public writing, no reply data
3
https://www.plainlanguage.gov/guidelines/words/use-simple-words-phrases/
	merge-errors
Review My Emails: what broken merge fields look like
2026
Advice; no measured cost was found; page undated
3
https://reviewmyemails.com/emailalmanac/content-and-creative/personalization-dynamic-content-creative/how-personalization-breaks-deliverability-merge-errors
	name-mix-ups
House of Pitch: typos and mixed-up names in every third cold email
2026
A vendor's claim, no method shown; page undated
3
https://www.blog.houseofpitch.app/post/why-people-hate-cold-outreach-recipients-pov
`;
