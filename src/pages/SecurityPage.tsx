// What the guide protects, what it cannot, and what the adviser should do: the threat model in plain words.
import { Page } from '../app/Page.tsx';
import { securityWords as words } from './securityWords.ts';

export function SecurityPage() {
  return (
    <Page title={words.title}>
      <p className="font-lead">{words.lead}</p>
      <h2>{words.howHeading}</h2>
      <List texts={words.how} />
      {words.dangers.map((danger) => (
        <section key={danger.id} aria-labelledby={danger.id}>
          <h2 id={danger.id}>{danger.heading}</h2>
          <h3>{words.protects}</h3>
          <List texts={danger.protects} />
          <h3>{words.cannot}</h3>
          <List texts={danger.cannot} />
          <h3>{words.doThis}</h3>
          <List texts={danger.doThis} />
        </section>
      ))}
    </Page>
  );
}

function List({ texts }: { readonly texts: readonly string[] }) {
  return (
    <ul>
      {texts.map((text) => (
        <li key={text}>{text}</li>
      ))}
    </ul>
  );
}
