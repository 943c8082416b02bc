// What a reader did with pointer or keys, apart from the event that told of it: an event forgets its way through shadow
// roots when it is over, and the first gestures on a page are kept until the script that understands them is there.
import { isOnCard } from './card-element';

export interface Gesture {
  readonly type: string;
  readonly x: number;
  readonly y: number;
  /** 'mouse', 'pen' or 'touch'; '' for keys. */
  readonly pointer: string;
  readonly buttons: number;
  readonly button: number;
  /** How many clicks in a row; of a click only. */
  readonly detail: number;
  readonly key: string;
  readonly isRepeated: boolean;
  readonly held: { readonly alt: boolean; readonly control: boolean; readonly shift: boolean };
  /** The innermost element that it fell on. */
  readonly target: Element | null;
  readonly isOnCard: boolean;
  /** The pointer left the window, or went into a frame of it, where nothing more of it is told. */
  readonly isLeaving: boolean;
}

/** The events that gestures come from. */
export const GESTURES = [
  'pointermove',
  'pointerdown',
  'pointerup',
  'pointerout',
  'click',
  'keydown',
  'keyup',
  'dragstart',
  'scroll',
  'blur',
] as const;

export const isFrame = (element: Element | null): boolean => /^i?frame$/.test(element?.localName ?? '');

/** The gesture that an event tells of, while the event is on its way. */
export function gestureOf(event: Event): Gesture {
  const {
    clientX: x = 0,
    clientY: y = 0,
    pointerType: pointer = '',
    buttons = 0,
    button = 0,
    detail = 0,
    key = '',
    repeat: isRepeated = false,
    altKey: alt = false,
    ctrlKey: control = false,
    shiftKey: shift = false,
    relatedTarget,
  } = event as Partial<PointerEvent & KeyboardEvent>;
  const [target] = event.composedPath() as Partial<Element>[];
  return {
    type: event.type,
    x,
    y,
    pointer,
    buttons,
    button,
    detail,
    key,
    isRepeated,
    held: { alt, control, shift },
    target: target?.nodeType === 1 ? (target as Element) : null,
    isOnCard: isOnCard(event),
    isLeaving: event.type === 'pointerout' && (!relatedTarget || isFrame(relatedTarget as Element)),
  };
}
