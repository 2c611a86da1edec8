// Five drafts to try the coach on. Every person and company is invented.

const NGOZI = {
  firstName: 'Ngozi',
  lastName: 'Adeyemi',
  company: 'Varrow Logistics',
  role: 'Head of Depot Operations',
  facts: ['wrote about ending fixed night shifts at the Ghent depot', 'hiring two shift planners'],
};
const PIOTR = { firstName: 'Piotr', company: 'Plankett', product: 'roster planning for depots' };

/** Each: the label of its button, and a whole draft for `coach.draft`. */
export const SAMPLES = [
  {
    label: 'Sales pitch',
    draft: {
      subject: 'Quick question about your amazing growth!!',
      body: `Hi Ngozi,

I hope this message finds you well. I came across your profile and was really impressed by your background.

We are a leading provider of best-in-class workforce solutions that empower organizations to unlock operational excellence. Our cutting-edge platform leverages AI in order to streamline scheduling end to end, and our customers increase productivity by 40% and see 10x ROI in just 90 days. We are trusted by Fortune 500 companies across the globe, and we are very excited to bring our game-changing technology to fast-growing teams like yours.

I would love to schedule a 30-minute demo this week to walk you and your team through the platform and our pricing. You can also book a time that works for you here: https://calendly.com/plankett-demo/30min. I am happy to send over a few case studies as well.

Please let me know your thoughts!

Best regards,
Piotr`,
      recipient: NGOZI,
      sender: PIOTR,
      intent: 'sales',
      sendAt: '2027-03-12T16:45',
    },
  },
  {
    label: 'Rewritten',
    draft: {
      subject: 'ghent night shifts',
      body: `Hi Ngozi,

Your post about ending fixed night shifts at the Ghent depot made me wonder who unloads the late trucks now.

I work on rosters for depots of that size, and late arrivals are what most planners still settle by phone.

Could you tell me in a line how you cover them today?

Piotr`,
      recipient: NGOZI,
      sender: PIOTR,
      intent: 'sales',
      sendAt: '2027-03-09T09:30',
    },
  },
  {
    label: 'Recruiter',
    draft: {
      subject: 'firmware lead, Porto',
      body: `Hi Tomás,

Your Embedded Days talk on low-power radio is why I am writing: we need someone who can make a water meter last ten years on one battery.

The role is firmware lead at Larkspur Metering in Porto, with a team of four, two office days a week, €72,000 to €84,000 a year.

May I send you the details?

Aiko`,
      recipient: {
        firstName: 'Tomás',
        lastName: 'Ibarra',
        company: 'Solvane Instruments',
        role: 'Senior Firmware Engineer',
        facts: ['Embedded Days talk on low-power radio', 'maintains an open-source Modbus driver'],
      },
      sender: { firstName: 'Aiko', company: 'Larkspur Metering' },
      intent: 'recruiting',
      sendAt: '2027-03-10T10:00',
    },
  },
  {
    label: 'Networking',
    draft: {
      subject: 'Hoping to connect',
      body: `Hi Leilani,

I came across your profile and was impressed by your background. After six years in hospital labs I am moving into water quality, and I am trying to learn from people who have done it well.

I would love to pick your brain about how you got started. Would you be open to a short call in the next few weeks?

Thank you,
Deepak`,
      recipient: {
        firstName: 'Leilani',
        lastName: 'Kahale',
        company: 'Harrow Bay Water',
        role: 'Director of Water Quality',
        facts: ['led the 2026 harbour clean-up study', 'began as a nurse'],
      },
      sender: { firstName: 'Deepak' },
      intent: 'networking',
      sendAt: '2027-03-11T14:00',
    },
  },
  {
    label: 'Merge gone wrong',
    draft: {
      subject: 'second bakery',
      body: `Hi Daniel,

I read that {{company}} is opening a second bakery in Malmö this spring. A new site tends to double the supplier invoices before anyone has planned for them.

I build a small tool that sorts invoices by site. How do you split yours today?

Oluwaseun`,
      recipient: {
        firstName: 'Maya',
        lastName: 'Lindqvist',
        company: 'Kornblom Bakeries',
        role: 'Finance Lead',
        facts: ['opening a second bakery in Malmö this spring'],
      },
      sender: { firstName: 'Oluwaseun', company: 'Ledgerling', product: 'invoice sorting' },
      intent: 'sales',
      sendAt: '2027-03-09T09:30',
    },
  },
];
