// Names that neither the tables nor a gloss knows, where a title of politics right before them says that they are
// names: 外长梅嫩达斯, 商务部发言人何某某表示. Only the name is known then; it is kept from conversion and read as a name.
import type { Lexicon } from '../words';
import { FUNCTION, isHardTransliterated, isTransliterated, SURNAMES } from './cues';
import { type Folded, GAP, isHanUnit, spanOf } from './fold';
import type { Found } from './scan';

const TITLE =
  /(?:总统|总理|首相|外长|外交部长|防长|国防部长|财长|部长|大臣|国务卿|国务委员|特使|大使|发言人|议长|议员|党魁|党首|党主席|省委书记|市委书记|省长|州长|国王|王储|总书记|秘书长|外相|财相|防相)/g;
/** Words that follow a subject: with one of these after it, a Chinese name is whole. */
const AFTER_NAME =
  /^(?:[，。：、；！？,:;!?（(）)」』”"\s\n]|$|表示|指出|强调|会见|会晤|出席|宣布|认为|透露|回应|介绍|抵达|访问|主持|发表|当天|昨日|今日|日前|说|称|在|与|和|同|对|就|将|曾|也)/;
const LONGEST = 12;

/** Printed forms of names of which only that is known, each once. */
export function strangersOf(found: readonly Found[], lexicon: Lexicon): string[] {
  const forms = new Set<string>();
  for (const { folded, candidates } of found) {
    const starts = new Set(candidates.map(({ start }) => start));
    const taken = new Set(
      candidates.flatMap(({ start, end }) => Array.from({ length: end - start }, (_, i) => start + i)),
    );
    for (const { 0: title, index } of folded.text.matchAll(TITLE)) {
      const start = index + title.length;
      if (starts.has(start) || (folded.gaps[start] as number) !== GAP.none) continue;
      const end = foreignEnd(folded, start, lexicon) ?? chineseEnd(folded, start, lexicon);
      if (end === null) continue;
      let free = true;
      for (let i = start; i < end; i++) if (taken.has(i)) free = false;
      if (!free) continue;
      const span = spanOf(folded, start, end);
      forms.add(folded.source.slice(span.start, span.end));
    }
  }
  return [...forms];
}

/** Three or more characters of transliteration, of which two say so clearly, up to something that they are not. */
function foreignEnd({ text, gaps }: Folded, start: number, lexicon: Lexicon): number | null {
  let end = start;
  let hard = 0;
  let dots = 0;
  while (end < text.length && end - start < LONGEST && isTransliterated(text.charCodeAt(end))) {
    const gap = end === start ? GAP.none : (gaps[end] as number);
    if (gap !== GAP.none && gap !== GAP.dot) break;
    if (gap === GAP.dot) dots++;
    const word = lexicon.table.longest(text, end, Math.min(text.length, end + 5));
    if (end > start && word && word.end - end > 1 && !isProper(lexicon, word.word, word.end - end)) break;
    if (isHardTransliterated(text.charCodeAt(end))) hard++;
    end++;
  }
  const length = end - start;
  if (length < 3 || hard < 2 || (length < 4 && dots > 0)) return null;
  const first = lexicon.table.longest(text, start, text.length);
  if (first && first.end - start > 1 && !isProper(lexicon, first.word, first.end - start)) return null;
  if ((gaps[end] as number) & GAP.dot) return null;
  return end;
}

/** A surname and one or two characters that are no words, with what follows a subject after them. */
function chineseEnd({ text, gaps }: Folded, start: number, lexicon: Lexicon): number | null {
  if (!SURNAMES.has(text.charAt(start))) return null;
  const first = lexicon.table.longest(text, start, Math.min(text.length, start + 5));
  if (first && first.end - start > 1 && !isProper(lexicon, first.word, first.end - start)) return null;
  for (const length of [3, 2]) {
    const end = start + length;
    if (end > text.length || !AFTER_NAME.test(text.slice(end, end + 2))) continue;
    if (!isPlain({ text, gaps }, start, end) || crosses(text, start, end, lexicon)) continue;
    return end;
  }
  return null;
}

function isPlain({ text, gaps }: Pick<Folded, 'text' | 'gaps'>, start: number, end: number): boolean {
  for (let i = start; i < end; i++) {
    if (!isHanUnit(text.charCodeAt(i)) || FUNCTION.includes(text.charAt(i))) return false;
    if (i > start && (gaps[i] as number) !== GAP.none && (gaps[i] as number) !== GAP.line) return false;
  }
  return true;
}

/** Does a word begin inside the name and reach over its end? */
function crosses(text: string, start: number, end: number, lexicon: Lexicon): boolean {
  for (let i = start; i < end; i++) {
    const word = lexicon.table.longest(text, i, Math.min(text.length, end + 3));
    if (word && word.end > end && word.end - i > 1) return true;
  }
  return false;
}

const isProper = (lexicon: Lexicon, word: number, length: number): boolean =>
  /^\p{Lu}/u.test(lexicon.readingOf(word, length, 'marks'));
