import { type ReactNode, useEffect, useId, useRef } from 'react';
import { Button } from './button';

interface DialogProps {
  readonly title: ReactNode;
  readonly isOpen: boolean;
  readonly closeLabel: string;
  readonly onClose: () => void;
  readonly children: ReactNode;
}

/** A modal for people with JavaScript; whatever it holds must also have a page or a form of its own. */
export function Dialog({ title, isOpen, closeLabel, onClose, children }: DialogProps) {
  const dialog = useRef<HTMLDialogElement>(null);
  const titleId = useId();
  useEffect(() => {
    const element = dialog.current;
    if (element === null || isOpen === element.open) return;
    // Safari 14 knows the element and not its methods: there it opens in the flow of the page.
    if (typeof element.showModal !== 'function') element.toggleAttribute('open', isOpen);
    else if (isOpen) element.showModal();
    else element.close();
  }, [isOpen]);
  return (
    <dialog className="dialog" ref={dialog} aria-labelledby={titleId} onClose={onClose}>
      <div className="stack">
        <h2 id={titleId}>{title}</h2>
        {children}
        <div>
          <Button type="button" onClick={onClose}>
            {closeLabel}
          </Button>
        </div>
      </div>
    </dialog>
  );
}
