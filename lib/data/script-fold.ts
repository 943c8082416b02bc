// Every character of a text in its Simplified form, so that a name is found whichever script it was typed or kept in.
// For searching only: what is shown is converted word by word, in lib/text.
/// <reference path="./opencc-js.d.ts" />
import hkBack from 'opencc-js/dict/HKVariantsRev';
import toSimplified from 'opencc-js/dict/TSCharacters';
import twBack from 'opencc-js/dict/TWVariantsRev';

/** 'from to|from to …', the commonest first where there are several. */
const pairsOf = (dictionary: string): [string, string][] =>
  dictionary.split('|').map((line) => {
    const [from = '', to = ''] = line.split(' ');
    return [from, to];
  });

/** Han characters, those beyond the first plane included. */
const HAN = /[\u3400-\u9fff\uf900-\ufaff]|[\ud840-\ud887][\udc00-\udfff]/g;

let table: ReadonlyMap<string, string> | null = null;

/** 林德偉 and 林德伟 → 林德伟; 衞 and 衛 → 卫. */
export function foldScript(text: string): string {
  table ??= tableOf();
  const known = table;
  return text.replace(HAN, (character) => known.get(character) ?? character);
}

/** Regional forms lead to the common one first (衞 → 衛), and from there to the Simplified. */
function tableOf(): ReadonlyMap<string, string> {
  const simplified = new Map(pairsOf(toSimplified));
  const regional = [...pairsOf(hkBack), ...pairsOf(twBack)].map(([from, to]): [string, string] => [
    from,
    simplified.get(to) ?? to,
  ]);
  return new Map([...regional.filter(([from]) => !simplified.has(from)), ...simplified]);
}
