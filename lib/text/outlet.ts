// What is known of an outlet before its page is read. The outlets themselves are data (lib/data/outlets.ts).
import type { Region, Script } from './region';

export interface Outlet {
  /** Stable, kebab-case: 'stheadline', 'bbc'. */
  readonly id: string;
  /** The region it is written for; null for international services and other countries' papers. */
  readonly region: Region | null;
  /** IANA name of the zone its dates are printed in: 'Asia/Hong_Kong'. */
  readonly zone: string;
  /** Present when all its pages are in one script. */
  readonly script?: Script;
}
