import type { ScenarioSummary } from '../../scenario/compiled.ts';
import type { Saves } from '../../session/saves.ts';
import type { Book } from '../presenters/book.ts';
import type { Analysts } from './analysts.ts';
import type { BoardModule } from './boardModule.ts';
import type { CoverModule } from './coverModule.ts';
import type { Settings } from './settings.ts';

/** What the desk is given by the composition root. */
export interface Outside {
  /** The scenario that the title screen shows at first. */
  readonly first: Book;
  readonly scenarios: {
    readonly list: readonly ScenarioSummary[];
    readonly loaded: (id: string) => Book | undefined;
    /** Undefined when there is none of this id. Rejects when it cannot be had now. */
    readonly load: (id: string) => Promise<Book | undefined>;
  };
  readonly saves: Saves;
  readonly settings: Settings;
  readonly newSeed: () => string;
  readonly loadBoard: () => Promise<BoardModule>;
  readonly loadCover: () => Promise<CoverModule>;
  readonly analysts: Analysts;
  /** Offers a text as a file to keep; JSON where no other MIME type is given. */
  readonly download: (name: string, text: string, type?: string) => void;
  /** The address of this page, for links; null when others could not open it. */
  readonly address: () => string | null;
}
