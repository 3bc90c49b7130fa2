// What the guide is and is not, where the cases are, and how well the law behind it was read.
import { acts } from '#forms/content/acts.ts';
import { edition } from '#forms/content/edition.ts';
import { notice } from '#forms/content/notice.ts';
import { longDate } from '#forms/kinds/localDate.ts';
import { Page } from '../app/Page.tsx';
import { words } from '../app/words.ts';

export function AboutPage() {
  const about = words.aboutPage;
  return (
    <Page title={about.heading}>
      <Texts texts={about.what} />
      <h2>{about.notHeading}</h2>
      <ul>
        {about.not.map((text) => (
          <li key={text}>{text}</li>
        ))}
      </ul>
      <h2>{about.dataHeading}</h2>
      <Texts texts={about.data} />
      <h2>{about.practiceHeading}</h2>
      <p>{about.practice}</p>
      <h2>{about.lawHeading}</h2>
      <p>
        {notice.lawAsOfLabel} {longDate(edition.lawAsOf)}. {notice.lawAsOfHint}
      </p>
      <Acts />
      <h2>{about.versionHeading}</h2>
      <p>{about.version(edition.version)}</p>
      <h2>{about.licenceHeading}</h2>
      <dl className="licences">
        {about.licences.map(({ name, text }) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{text}</dd>
          </div>
        ))}
      </dl>
    </Page>
  );
}

function Texts({ texts }: { readonly texts: readonly string[] }) {
  return texts.map((text) => <p key={text}>{text}</p>);
}

function Acts() {
  const { actsCaption, actColumns } = words.aboutPage;
  return (
    <table className="table card-table">
      <caption>{actsCaption}</caption>
      <thead>
        <tr>
          <th scope="col">{actColumns.title}</th>
          <th scope="col">{actColumns.status}</th>
          <th scope="col">{actColumns.note}</th>
        </tr>
      </thead>
      <tbody>
        {acts.map((act) => (
          <tr key={act.id}>
            <th scope="row">
              {act.title}
              {'number' in act && <span className="note"> {act.number}</span>}
            </th>
            <td data-title={actColumns.status}>{notice.provenance[act.status]}</td>
            <td data-title={actColumns.note}>{act.note}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
