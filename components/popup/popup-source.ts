// What the popup needs of the world outside it. The popup's entrypoint gives the real thing, tests a made-up one, and
// no component touches the browser.
import type { TabView } from '../../lib/messages/contract';
import type { Locale } from '../../lib/platform/i18n';
import type { SettingKey, Settings, SiteRule } from '../../lib/settings/settings';

/** A keyboard command as the browser has it now. */
export interface Shortcut {
  /** 'toggle', 'next-script', 'readings'. */
  readonly name: string;
  /** As the browser writes it, such as 'Alt+Shift+D'. */
  readonly keys: string;
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
  /** Calls back when the settings, the site rules or the page may have changed. Returns how to stop. */
  watch(changed: () => void): () => void;
  /** What an outlet is called; an unknown one keeps the name that its pages print. */
  outletName(outlet: string, locale: Locale): string;
  /** The browser's languages, the reader's first choice first. */
  readonly languages: readonly string[];
}
