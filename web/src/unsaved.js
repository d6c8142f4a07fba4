// Asks before the page is left while something typed in it would be lost. Never on the quick exit.
import { useEffect } from 'react';
import { isLeaving } from './memory.js';

const ask = event => {
  if (isLeaving()) return;
  event.preventDefault();
  event.returnValue = ''; // what browsers ask for that do not know the line above
};

export function useQuestionOnLeaving(isUnsaved) {
  useEffect(() => {
    if (!isUnsaved) return undefined;
    window.addEventListener('beforeunload', ask);
    return () => window.removeEventListener('beforeunload', ask);
  }, [isUnsaved]);
}
