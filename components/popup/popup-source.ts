// What the popup needs of the world outside it. The popup's entrypoint gives the real thing, tests a made-up one, and
// no component touches the browser.
import type { PageNamesView, TabView } from '../../lib/messages/contract';
import type { Locale } from '../../lib/platform/i18n';
import type { SettingKey, Settings, SiteRule } from '../../lib/settings/settings';
import type { NameId } from '../../lib/text/names/name';
import type { Region } from '../../lib/text/region';

/** A keyboard command as the browser has it now. */
export interface Shortcut {
  /** 'toggle', 'next-script', 'readings', 'look-up', 'next-name', 'previous-name'. */
  readonly name: string;
  /** As the browser writes it, such as 'Alt+Shift+D'. */
  readonly keys: string;
}

/** The `at`th of `of` mentions; of none when the name is gone. */
export interface Landing {
  readonly at: number;
  readonly of: number;
}

export type RulePatch = { readonly [K in keyof SiteRule]?: SiteRule[K] | undefined };

export interface PopupSource {
  look(): Promise<TabView>;
  /** Reads the page, or lets it rest. */
  turn(on: boolean): Promise<TabView>;
  /** Asks the reader for access to a site; false when refused. Must be called in the click itself. */
  allow(site: string): Promise<boolean>;
  settings(): Promise<Settings>;
  rule(site: string): Promise<SiteRule>;
  set<K extends SettingKey>(key: K, value: Settings[K]): Promise<void>;
  changeSite(site: string, patch: RulePatch): Promise<void>;
  shortcuts(): Promise<readonly Shortcut[]>;
  /** The names on the page. Asked only while it is read. */
  names(): Promise<PageNamesView>;
  /** Goes to the next mention of a name or the one before; tells which of how many it is. */
  jump(id: NameId, step: 1 | -1): Promise<Landing>;
  /** Opens the reader's own glossary with a new name begun. */
  keep(zh: string, en: string, region: Region | null): Promise<void>;
  openOptions(): Promise<void>;
  /** Calls back when the settings, the site rules or the page may have changed. Returns how to stop. */
  watch(changed: () => void): () => void;
  /** What an outlet is called; an unknown one keeps the name that its pages print. */
  outletName(outlet: string, locale: Locale): string;
  /** The browser's languages, the reader's first choice first. */
  readonly languages: readonly string[];
}
