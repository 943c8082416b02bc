// The names that the reader in a tab has found, asked for as the popup does.
import type { PageNamesView } from '../../../lib/messages/contract';
import { askReader } from './marks';
import type { Stage } from './stage';

/** The names of the page in a tab; rejects where no reader runs. */
export const namesOf = (on: Stage, tab: number): Promise<PageNamesView> => askReader(on, tab, 'reader.names', {});
