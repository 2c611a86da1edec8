import 'inmail-coach';
import type { Draft, Report } from 'inmail-coach';
import type {} from 'inmail-coach/react';
import { useState } from 'react';
import { createRoot } from 'react-dom/client';

const EMPTY: Draft = { subject: '', body: '', recipient: { firstName: 'Maya', facts: ['RustConf talk on cold starts'] } };

function App() {
  const [draft, setDraft] = useState(EMPTY);
  const [report, setReport] = useState<Report | null>(null);
  return (
    <>
      <inmail-coach
        draft={draft}
        intent="networking"
        oncoach-report={({ detail, currentTarget }) => {
          setReport(detail);
          setDraft(currentTarget.draft);
        }}
      />
      <p>{report ? `${report.verdict} ${report.score ?? ''}` : 'Loading'}</p>
      <button type="button" onClick={() => setDraft(EMPTY)}>Start again</button>
    </>
  );
}

createRoot(document.getElementById('root')!).render(<App />);
