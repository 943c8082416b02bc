// What each headword costs in a cutting: how rare it is, in twelfths of a natural logarithm, in one byte. Eight bits lose
// nothing against exact ones.

/** Steps to one natural logarithm: a word seen once in 10⁸ costs 221. */
const STEPS = 12;
const DEAREST = 250;
/** As if seen so often: headwords that the corpus does not hold. Its own cutting splits many of them (意味|着). */
const UNSEEN = 0.5;

/** The cost of each word, from how often words stand in a corpus. */
export function costsOf(words: readonly string[], counts: ReadonlyMap<string, number>): Map<string, number> {
  let total = 0;
  for (const count of counts.values()) total += count;
  const costs = new Map<string, number>();
  // Shorter words first: an unseen word is weighed against its parts.
  for (const word of words.toSorted((a, b) => a.length - b.length)) {
    const count = counts.get(word);
    const plain = Math.min(DEAREST, Math.round(STEPS * Math.log(total / (count ?? UNSEEN))));
    costs.set(word, count === undefined && word.length > 2 ? Math.min(plain, partsCost(word, costs) - 1) : plain);
  }
  return costs;
}

/** The cheapest way to write a word with shorter ones; Infinity for none. */
function partsCost(word: string, costs: ReadonlyMap<string, number>): number {
  return cheapestParts(word, costs, 1)?.cost ?? Infinity;
}

/** The cheapest cover of a word by shorter words of at least `least` units; null for none. */
export function cheapestParts(
  word: string,
  costs: ReadonlyMap<string, number>,
  least: number,
): { cost: number; ends: number[] } | null {
  const best: ({ cost: number; ends: number[] } | null)[] = [{ cost: 0, ends: [] }];
  for (let end = 1; end <= word.length; end++) {
    best[end] = null;
    for (let start = 0; start <= end - least; start++) {
      if (end - start === word.length) continue;
      const before = best[start];
      const cost = costs.get(word.slice(start, end));
      if (!before || cost === undefined) continue;
      const sum = before.cost + cost;
      if (sum < (best[end]?.cost ?? Infinity)) best[end] = { cost: sum, ends: [...before.ends, end] };
    }
  }
  return best[word.length] ?? null;
}
