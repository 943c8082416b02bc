// Measures verdicts and articles on saved pages with labels (labels.jsonl and the files it names): what is looked at, what
// counts as right, and what went wrong. For the bench and for the tests' floors; how figures are printed is theirs.
/// <reference path="./jsdom.d.ts" />
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { JSDOM } from 'jsdom';
import { outletOf } from '../data/outlets';
import { extractArticle } from '../page/article';
import { collectSigns } from '../page/signs';
import { addressOf, judge } from '../text/detect';

/** When the pages were saved; dates after it are not believed. */
const SAVED = '2026-11-21T00:00:00Z';

/** What is known of a page. Only `file` must be there. */
export interface Label {
  readonly id?: string;
  readonly file: string;
  readonly class?: string;
  readonly originalUrl?: string | null;
  /** A Chinese news article; null: not to be counted. */
  readonly positive?: boolean | null;
  readonly lang?: string;
  /** 'Hans', 'Hant'; others are not Chinese. */
  readonly script?: string;
  /** 'CN', 'TW', 'HK'; 'intl' for outlets of elsewhere. */
  readonly region?: string | null;
  readonly title?: string | null;
  readonly date?: string | null;
  /** Passages that the article holds, and that it must not. */
  readonly textMust?: readonly string[] | null;
  readonly textMustNot?: readonly string[] | null;
}

/** What somebody saw on a page; null where it says nothing. */
export interface Sight {
  readonly news: boolean;
  readonly script: string | null;
  /** 'cn', 'tw', 'hk'. */
  readonly region: string | null;
  readonly title: string;
  /** 'YYYY-MM-DD', or longer. */
  readonly date: string | null;
  /** The article's text; asked for where the label says that there is an article. */
  readonly text: string;
}

/** Looks at a page; `article`: is its text wanted? */
export type Look = (html: string, url: string, article: boolean) => Sight;

export const FIGURES = ['script', 'region', 'intl', 'foreign', 'title', 'date', 'snippets', 'boilerplate'] as const;
export type Figure = (typeof FIGURES)[number];

export interface Share {
  readonly right: number;
  readonly all: number;
}

export interface Measured {
  /** Chinese news articles and others, told rightly and wrongly. */
  readonly found: number;
  readonly missed: number;
  readonly alarms: number;
  readonly others: number;
  readonly shares: Readonly<Record<Figure, Share>>;
  /** One line for each thing that is not right: what, where, what was seen and what should be. */
  readonly failures: readonly string[];
  /** What labels lack, and files that are not there. */
  readonly gaps: readonly string[];
}

const squeeze = (text: string): string => text.replace(/\s+/g, '');

/** Duidu's own look. */
export const ours: Look = (html, url, article) => {
  const { window } = new JSDOM(html, { url });
  try {
    const signs = collectSigns(window.document, { href: url }, SAVED);
    const verdict = judge(signs, outletOf(addressOf(signs)));
    const text = article ? (extractArticle(window.document)?.paragraphs ?? []).join('') : '';
    return {
      news: verdict?.news ?? false,
      script: verdict?.script ?? null,
      region: verdict?.region ?? null,
      title: verdict?.title ?? '',
      date: verdict?.published?.iso ?? null,
      text,
    };
  } finally {
    window.close();
  }
};

/** Of a page that cannot be looked at: right about nothing. */
const BLIND: Sight = { news: false, script: '?', region: null, title: '', date: null, text: '' };

/** A saved page as text: UTF-8, or else in the encoding that it names itself. */
export function decode(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    const head = new TextDecoder('latin1').decode(bytes.subarray(0, 4096));
    const named = /charset\s*=\s*["']?\s*([\w-]+)/i.exec(head)?.[1] ?? 'utf-8';
    try {
      return new TextDecoder(named).decode(bytes);
    } catch {
      return new TextDecoder().decode(bytes);
    }
  }
}

/** A page's HTML; null where there is no such file or it cannot be read. */
export function pageOf(folder: string, file: string): string | null {
  const path = join(folder, file);
  if (!existsSync(path)) return null;
  const bytes = readFileSync(path);
  try {
    return decode(file.endsWith('.gz') ? gunzipSync(bytes) : bytes);
  } catch {
    return null;
  }
}

/** Counts and failures, while pages are looked at. */
class Tally {
  readonly counts = { found: 0, missed: 0, alarms: 0, others: 0 };
  readonly shares = Object.fromEntries(FIGURES.map((name) => [name, { right: 0, all: 0 }])) as Record<
    Figure,
    { right: number; all: number }
  >;
  readonly failures: string[] = [];
  readonly gaps: string[] = [];

  add(figure: Figure, right: boolean, id: string, says: string): void {
    this.shares[figure].all++;
    if (right) this.shares[figure].right++;
    else this.failures.push(`${figure.padEnd(11)} ${id.padEnd(28)} ${says}`);
  }

  news(label: Label, id: string, sight: Sight): void {
    if (typeof label.positive !== 'boolean') return;
    if (label.positive) this.counts[sight.news ? 'found' : 'missed']++;
    else this.counts[sight.news ? 'alarms' : 'others']++;
    if (sight.news !== label.positive)
      this.failures.push(
        `news        ${id.padEnd(28)} ${sight.news ? 'false alarm' : 'missed'} (${label.class ?? ''})`,
      );
  }
}

function count(tally: Tally, label: Label, id: string, sight: Sight): void {
  tally.news(label, id, sight);
  const chinese = label.lang === undefined ? /^Han[st]$/.test(label.script ?? '') : label.lang === 'zh';
  if (!chinese) {
    tally.add('foreign', sight.script === null, id, `taken for ${sight.script}`);
    return;
  }
  tally.add('script', sight.script === label.script, id, `${sight.script}, not ${label.script}`);
  const region = label.region?.toLowerCase() ?? '';
  const home = /^(?:cn|tw|hk)$/.test(region);
  const fits = home
    ? sight.region === region
    : sight.region === null || (sight.region === 'cn') === (label.script === 'Hans');
  if (home || region === 'intl') tally.add(home ? 'region' : 'intl', fits, id, `${sight.region}, not ${region}`);
  if (label.positive !== true) return;
  tally.add(
    'title',
    squeeze(sight.title) === squeeze(label.title ?? '\0'),
    id,
    `「${sight.title}」, not 「${label.title}」`,
  );
  if (label.date) tally.add('date', sight.date?.slice(0, 10) === label.date, id, `${sight.date}, not ${label.date}`);
  const text = squeeze(sight.text);
  for (const part of label.textMust ?? []) tally.add('snippets', text.includes(squeeze(part)), id, `lacks 「${part}」`);
  for (const part of label.textMustNot ?? [])
    tally.add('boilerplate', !text.includes(squeeze(part)), id, `holds 「${part}」`);
}

/** What a label lacks of what its page is measured by. */
function lacking(label: Label): string[] {
  const wanted =
    label.positive === true
      ? (['lang', 'script', 'region', 'title', 'date', 'textMust'] as const)
      : (['lang'] as const);
  const missing: string[] = wanted.filter((key) => label[key] === undefined);
  return label.positive === undefined ? ['positive', ...missing] : missing;
}

/** Looks at every labelled page. A file that is not there counts as a page on which nothing was seen. */
export function measure(labels: readonly Label[], folder: string, look: Look): Measured {
  const tally = new Tally();
  for (const label of labels) {
    const id = label.id ?? label.file;
    const missing = lacking(label);
    if (missing.length > 0) tally.gaps.push(`${id}: its label has no ${missing.join(', ')}`);
    const html = pageOf(folder, label.file);
    if (html === null) tally.gaps.push(`${id}: ${label.file} is not there or cannot be read`);
    let sight = BLIND;
    try {
      if (html !== null) sight = look(html, label.originalUrl || 'about:blank', label.positive === true);
    } catch (error) {
      tally.gaps.push(`${id}: ${String(error).slice(0, 120)}`);
    }
    count(tally, label, id, sight);
  }
  return { ...tally.counts, shares: tally.shares, failures: tally.failures, gaps: tally.gaps };
}

/** Precision, recall and their harmonic mean, as right ones and all. */
export function newsShares({
  found,
  missed,
  alarms,
}: Measured): Readonly<Record<'f1' | 'precision' | 'recall', Share>> {
  return {
    f1: { right: 2 * found, all: 2 * found + missed + alarms },
    precision: { right: found, all: found + alarms },
    recall: { right: found, all: found + missed },
  };
}
