// The names of a glossary as a table: English and kind, the forms of each region with their readings, and what can be
// done. Long glossaries come a hundred at a time.
import { type EntryDraft, type OwnEntry, type OwnRegion, REGIONS } from '../../lib/glossary/entry';
import type { Text } from '../../lib/platform/i18n';
import { More, usePages } from '../ui/More';
import { hashOfEdit } from './route';

export const LANG_OF: Readonly<Record<OwnRegion, string>> = { cn: 'zh-Hans-CN', hk: 'zh-Hant-HK', tw: 'zh-Hant-TW' };

const PAGE = 100;

interface Props {
  readonly text: Text;
  readonly entries: readonly OwnEntry[];
  readonly onDelete: (entry: OwnEntry) => void;
}

export function EntryTable({ text, entries, onDelete }: Props) {
  const paged = usePages(entries, PAGE);
  return (
    <>
      <table class="entries">
        <thead>
          <tr>
            <th scope="col">{text('glossary.column.name')}</th>
            <th scope="col">{text('glossary.column.forms')}</th>
            <th scope="col">
              <span class="unseen">{text('glossary.column.do')}</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {paged.shown.map((entry) => (
            <Row key={entry.id} text={text} entry={entry} onDelete={onDelete} />
          ))}
        </tbody>
      </table>
      <More paged={paged} label={(n) => text('glossary.more', { n })} />
    </>
  );
}

function Row({ text, entry, onDelete }: Pick<Props, 'text' | 'onDelete'> & { readonly entry: OwnEntry }) {
  return (
    <tr>
      <th scope="row">
        <span class="english" lang="en">
          {entry.en}
        </span>
        <span class="kind">{text(`glossary.kind.${entry.kind}`)}</span>
        {entry.note !== '' && <span class="note">{entry.note}</span>}
      </th>
      <td>
        <Forms text={text} entry={entry} />
      </td>
      <td class="do">
        <a class="button" href={hashOfEdit(entry.id)} aria-label={text('glossary.edit.of', { name: entry.en })}>
          {text('glossary.edit')}
        </a>
        <button
          type="button"
          aria-label={text('glossary.delete.of', { name: entry.en })}
          onClick={() => onDelete(entry)}
        >
          {text('glossary.delete')}
        </button>
      </td>
    </tr>
  );
}

/** Regions that write a name alike, together. */
function alike({ forms }: EntryDraft): { readonly regions: readonly OwnRegion[]; readonly forms: readonly string[] }[] {
  const groups = new Map<string, OwnRegion[]>();
  for (const region of REGIONS) {
    const key = forms[region].join('|');
    if (key !== '') groups.set(key, [...(groups.get(key) ?? []), region]);
  }
  return [...groups.values()].map((regions) => ({ regions, forms: forms[regions[0] as OwnRegion] }));
}

function Forms({ text, entry }: { readonly text: Text; readonly entry: EntryDraft }) {
  return (
    <dl class="forms">
      {alike(entry).map(({ regions, forms }) => (
        <div key={regions.join()}>
          <dt>
            {regions.length === REGIONS.length ? (
              <span class="region">{text('glossary.region.all')}</span>
            ) : (
              regions.map((region) => (
                <span class="region" key={region}>
                  {text(`glossary.region.${region}`)}
                </span>
              ))
            )}
          </dt>
          <dd>
            {forms.map((form) => (
              <span class="form" key={form}>
                <span lang={LANG_OF[regions[0] as OwnRegion]}>{form}</span>
                {entry.pinyin[form] !== undefined && (
                  <span class="pinyin" lang="zh-Latn">
                    {entry.pinyin[form]}
                  </span>
                )}
              </span>
            ))}
          </dd>
        </div>
      ))}
    </dl>
  );
}
