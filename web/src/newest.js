// On a low screen the page, or the frame around the chat, may be scrolled past the place where a reply comes.
import { hooks } from 'botframework-webchat-component';
import { useEffect, useMemo } from 'react';

const { useActivities } = hooks;
// From the inside out, each as far as it fits: the reply itself first, the whole chat where there is room for it.
const PLACES = ['.webchat__basic-transcript', '.chat-body', '.chat-room'];

/** Scrolls to the conversation when the robot has said something; not for what a reload shows again. */
export function NewestInSight() {
  const [activities] = useActivities();
  const since = useMemo(() => Date.now(), []);
  const last = activities.filter(({ type }) => type === 'message').pop();
  const isNew = last?.from.role === 'bot' && Date.parse(last.timestamp) >= since;
  useEffect(() => {
    if (!isNew) return;
    setTimeout(() => { // when the suggestions below it have their height
      const height = window.visualViewport?.height || window.innerHeight; // less than the window where a phone's keyboard is open
      PLACES.map(place => document.querySelector(place)).filter(Boolean).forEach((place, inside) => {
        const fits = place.offsetHeight <= height;
        if (fits || !inside) place.scrollIntoView({ block: fits ? 'nearest' : 'start' });
      });
    });
  }, [isNew && last.id]);
  return null;
}
