// Trains the weights of lib/text/reading-model.ts and writes its file: a softmax over the readings of each character,
// fitted by FTRL-Proximal (McMahan and others, "Ad Click Prediction", 2013), whose L1 term leaves few weights, which are
// then rounded to a byte. Examples come in a fixed order from a fixed seed: the same examples give the same bytes.
import { agreement, agreementSign, orderSign, type Place, Signs } from '../text/reading-features';
import { BUCKET_BITS, bucketOf, MOST_READINGS, restOf } from '../text/reading-model';
import { bytesOf16, bytesOf32, bytesOfText, tableFile } from './compile/trie';

/** The readings of each character that has several, the commonest first, as numbers of syllables. */
export type Choices = ReadonlyMap<string, readonly number[]>;

/** A character in its place with the reading that is right there. */
export interface Example {
  readonly place: Place;
  readonly reading: number;
  /** How much it counts. */
  readonly weight: number;
}

export interface Settings {
  /** The step of each weight, its delay, and how much evidence a weight must have to be kept. */
  readonly alpha: number;
  readonly beta: number;
  readonly l1: number;
  readonly epochs: number;
}

/** A weight in bytes: so many steps to 1. */
const STEPS = 20;
/** Lighter ones are left out: half of them all, and nothing is read otherwise. */
const LIGHTEST = 3;

interface Row {
  /** Ids of signs; those of agreement and order stand per reading. */
  readonly signs: Int32Array;
  readonly shared: readonly (readonly number[])[];
  readonly right: number;
  readonly weight: number;
}

export class Trainer {
  readonly #choices: Choices;
  readonly #settings: Settings;
  readonly #signs = new Signs();
  readonly #ids = new Map<number, number>();
  #rows: Row[] = [];
  #weights = new Float32Array(0);

  constructor(choices: Choices, settings: Settings) {
    this.#choices = choices;
    this.#settings = settings;
  }

  /** Takes an example; one whose reading is none of the character's is passed over. */
  add({ place, reading, weight }: Example): void {
    const readings = this.#choices.get(place.text.charAt(place.at));
    const right = readings?.indexOf(reading) ?? -1;
    if (!readings || right < 0) return;
    this.#signs.of(place);
    const signs = this.#signs.list.slice(0, this.#signs.count).map((sign) => this.#idOf(sign));
    const shared = readings.map((one, k) => [
      this.#idOf(agreementSign(agreement(place, one), place.isOpen)),
      this.#idOf(orderSign(k)),
    ]);
    this.#rows.push({ signs, shared, right, weight });
  }

  #idOf(sign: number): number {
    const key = bucketOf(sign) * 0x10000 + restOf(sign);
    const id = this.#ids.get(key) ?? this.#ids.size;
    this.#ids.set(key, id);
    return id;
  }

  /** Fits the weights; tells `after` the mean loss of each round. */
  train(after: (epoch: number, loss: number) => void): void {
    const { alpha, beta, l1, epochs } = this.#settings;
    const size = this.#ids.size * MOST_READINGS;
    const weights = new Float32Array(size);
    const gradients = new Float32Array(size);
    const squares = new Float32Array(size);
    this.#weights = weights;
    const rows = this.#rows;
    const step = (at: number, gradient: number) => {
      const before = squares[at] as number;
      const now = before + gradient * gradient;
      const root = Math.sqrt(now);
      const sum = (gradients[at] as number) + gradient - ((root - Math.sqrt(before)) / alpha) * (weights[at] as number);
      squares[at] = now;
      gradients[at] = sum;
      weights[at] = Math.abs(sum) <= l1 ? 0 : -(sum - Math.sign(sum) * l1) / ((beta + root) / alpha);
    };
    const random = randomBy(20261121);
    for (let epoch = 1; epoch <= epochs; epoch++) {
      shuffle(rows, random);
      let loss = 0;
      for (const row of rows) {
        const shares = softmax(scoresOf(row, weights));
        loss -= row.weight * Math.log(Math.max(1e-9, shares[row.right] as number));
        for (const [k, share] of shares.entries()) {
          const gradient = row.weight * (share - (k === row.right ? 1 : 0));
          if (Math.abs(gradient) < 1e-5) continue;
          for (const id of row.signs) step(id * MOST_READINGS + k, gradient);
          for (const id of row.shared[k] as readonly number[]) step(id * MOST_READINGS, gradient);
        }
      }
      after(epoch, loss / rows.length);
    }
    this.#rows = [];
  }

  /** The model's file, and how many weights it holds. */
  file(syllables: readonly string[]): { bytes: Uint8Array; weights: number } {
    const entries: { bucket: number; rest: number; k: number; weight: number }[] = [];
    for (const [key, id] of this.#ids) {
      for (let k = 0; k < MOST_READINGS; k++) {
        const weight = Math.max(
          -127,
          Math.min(127, Math.round(STEPS * (this.#weights[id * MOST_READINGS + k] as number))),
        );
        if (Math.abs(weight) >= LIGHTEST)
          entries.push({ bucket: Math.floor(key / 0x10000), rest: key % 0x10000, k, weight });
      }
    }
    entries.sort((a, b) => a.bucket - b.bucket || a.rest - b.rest || a.k - b.k);
    const starts = new Array<number>((1 << BUCKET_BITS) + 1).fill(0);
    for (const { bucket } of entries) (starts[bucket + 1] as number) += 1;
    for (let i = 1; i < starts.length; i++) (starts[i] as number) += starts[i - 1] as number;
    const characters = [...this.#choices.keys()].sort();
    const readings = characters.map((character) => this.#choices.get(character) ?? []);
    const firsts = [0];
    for (const list of readings) firsts.push((firsts.at(-1) as number) + list.length);
    const bytes = tableFile([
      bytesOf16(characters.map((character) => character.charCodeAt(0))),
      bytesOf16(firsts),
      bytesOf16(readings.flat()),
      bytesOfText(syllables.join(' ')),
      bytesOf32(starts),
      bytesOf16(entries.map(({ rest }) => rest)),
      Uint8Array.from(entries, ({ k }) => k),
      Uint8Array.from(entries, ({ weight }) => weight & 0xff),
    ]);
    return { bytes, weights: entries.length };
  }
}

function scoresOf({ signs, shared }: Row, weights: Float32Array): number[] {
  return shared.map((own, k) => {
    let score = 0;
    for (const id of signs) score += weights[id * MOST_READINGS + k] as number;
    for (const id of own) score += weights[id * MOST_READINGS] as number;
    return score;
  });
}

function softmax(scores: readonly number[]): number[] {
  const most = Math.max(...scores);
  const powers = scores.map((score) => Math.exp(score - most));
  const sum = powers.reduce((all, one) => all + one, 0);
  return powers.map((power) => power / sum);
}

/** Numbers from 0 to below 1, always the same ones (Knuth's linear congruence, from Numerical Recipes). */
function randomBy(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 0x100000000;
  };
}

function shuffle<T>(list: T[], random: () => number): void {
  for (let i = list.length - 1; i > 0; i--) {
    const j = Math.floor(random() * (i + 1));
    [list[i], list[j]] = [list[j] as T, list[i] as T];
  }
}
