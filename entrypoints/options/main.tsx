// The options page's wiring. Its address says what is open: options.html#glossary, #glossary/add?zh=…, #glossary/edit/….
import { render } from 'preact';
import '../../components/ui/ui.css';
import '../../components/ui/frame.css';
import '../../components/options/options.css';
import '../../components/options/glossary.css';
import '../../components/options/forms.css';
import '../../components/options/choices.css';
import '../../components/options/words.css';
import { LiveOptions } from '../../components/options/LiveOptions';
import type { OptionsSource } from '../../components/options/options-source';
import { CREDITS } from '../../lib/data/credits';
import { foldScript } from '../../lib/data/script-fold';
import * as glossary from '../../lib/glossary/store';
import { readSettings, setSetting, watchSettings } from '../../lib/settings/store';
import { sample } from './sample';
import { words } from './words';

/** Hands over a file as a download of the page's own; the address of its bytes is kept until the browser has read it. */
function save(name: string, type: string, text: string): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([text], { type: `${type};charset=utf-8` }));
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}

function watch(changed: () => void): () => void {
  const stops = [watchSettings(changed), glossary.watchGlossary(changed), glossary.watchDecisions(changed)];
  return () => {
    for (const stop of stops) stop();
  };
}

const source: OptionsSource = {
  settings: readSettings,
  set: setSetting,
  entries: glossary.readGlossary,
  decisions: glossary.readDecisions,
  add: glossary.addEntry,
  change: glossary.changeEntry,
  remove: glossary.deleteEntry,
  restore: glossary.restoreEntry,
  takeIn: glossary.takeIn,
  giveBack: glossary.giveBack,
  widen: glossary.widen,
  forget: glossary.unsettle,
  remember: glossary.resettle,
  ...words,
  sample,
  credits: CREDITS,
  save,
  fold: foldScript,
  watch,
  place: () => location.hash,
  go: (hash) => {
    location.hash = hash;
  },
  watchPlace: (changed) => {
    addEventListener('hashchange', changed);
    return () => removeEventListener('hashchange', changed);
  },
  today: () => new Date().toLocaleDateString('sv'),
  languages: navigator.languages,
};

const root = document.getElementById('root');
if (root) {
  const onPage = (locale: string, title: string): void => {
    document.documentElement.lang = locale;
    document.title = title;
  };
  render(<LiveOptions source={source} onPage={onPage} />, root);
}
