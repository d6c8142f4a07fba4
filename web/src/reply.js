// One reply of the robot. Texts are plain text everywhere: React writes them as text, nothing is read as HTML.
import React, { useRef, useState } from 'react';
import { withoutLinked } from './source-line.js';

// Numbers and addresses of the web to tap. 112 and 114 only where they stand alone. Group 1 is what stands before a
// number: Safari before 16.4 cannot look behind.
const TAPPABLE = /(^|[^\d§])(\d{4} \d{4}|112|114)(?![\d.,]?\d)|(https:\/\/[^\s<>"]+[^\s<>".,;:!?)])/g;

export function Phone({ number }) {
  const digits = number.replace(/\s/g, '');
  // Its direction is its own: among Arabic words the two halves of a number would change places.
  return <a dir="ltr" href={`tel:${digits.length === 8 ? '+45' : ''}${digits}`}>{number}</a>;
}

export function Text({ text }) {
  const parts = [];
  let end = 0;
  for (const found of text.matchAll(TAPPABLE)) {
    const [whole, before = '', phone] = found;
    parts.push(text.slice(end, found.index + before.length));
    parts.push(
      phone ? (
        <Phone key={found.index} number={phone} />
      ) : (
        <a key={found.index} href={whole} target="_blank" rel="noopener noreferrer">{whole}</a>
      )
    );
    end = found.index + whole.length;
  }
  return <>{[...parts, text.slice(end)]}</>;
}

function Sources({ card }) {
  const sources = card.sources || [];
  const links = (card.links || []).filter(({ url }) => /^https?:\/\//.test(url));
  if (!sources.length && !links.length) return null;
  return (
    <ul className="reply-links">
      {sources.map(({ title, heading, url }) => (
        <li key={url}>
          Kilde: <a href={url} target="_blank" rel="noopener">{title === heading ? heading : `${heading}: ${title}`}<span className="sr-only"> (åbner i en ny fane)</span></a>
        </li>
      ))}
      {links.map(({ title, url }) => (
        <li key={url}>
          <a href={url} target="_blank" rel="noopener noreferrer">{title}<span className="sr-only"> (åbner i en ny fane)</span></a>
        </li>
      ))}
    </ul>
  );
}

function Contacts({ contacts = [], text }) {
  const further = contacts.filter(({ phone, email }) => (phone || email) && !text.includes(phone || email));
  if (!further.length) return null;
  return (
    <ul className="reply-links">
      {further.map(({ id, name, phone, tel, email }) => (
        <li key={id}>
          {name}: {phone && <a dir="ltr" href={tel}>{phone}</a>}
          {phone && email && ', '}
          {email && <a href={`mailto:${email}`}>{email}</a>}
        </li>
      ))}
    </ul>
  );
}

const SAID = { kept: 'Tak for dit svar.', failed: 'Det kunne ikke gemmes. Tak alligevel.' };

function Helpful({ topic, isRated, rate }) {
  const [state, setState] = useState(isRated ? 'kept' : 'open');
  const buttons = useRef(null);
  const status = useRef(null);
  const send = helpful => {
    if (state !== 'open') return;
    setState('sending');
    const end = how => {
      const hadFocus = buttons.current?.contains(document.activeElement);
      setState(how);
      if (hadFocus) status.current.focus(); // the button is gone
    };
    rate(helpful, topic).then(() => end('kept'), () => end('failed'));
  };
  return (
    <div className="helpful">
      {!SAID[state] && (
        <p ref={buttons}>
          Hjalp svaret?{' '}
          <button type="button" onClick={() => send(true)}>Ja</button>
          <button type="button" onClick={() => send(false)}>Nej</button>
        </p>
      )}
      {/* There from the start: a screen reader tells what comes into a region that it knows. */}
      <p role="status" tabIndex="-1" ref={status}>{SAID[state]}</p>
    </div>
  );
}

/** `rate(helpful, topic)` sends what the reader thought of an answer. */
export function Reply({ activity, rate }) {
  const card = activity.channelData?.card || {};
  const shown = withoutLinked(activity.text, card.sources || []);
  return (
    <div className={`reply reply-${/^[a-z]+$/.test(card.kind) ? card.kind : 'plain'}`} lang="da">
      {shown.split(/\n{2,}/).map((paragraph, place) => (
        <p key={place} dir="auto" lang={(place === 0 && card.language) || undefined}><Text text={paragraph} /></p>
      ))}
      <Contacts contacts={card.contacts} text={shown} />
      <Sources card={card} />
      {card.kind === 'answer' && card.topics?.[0] && <Helpful topic={card.topics[0]} isRated={activity.channelData.isRated} rate={rate} />}
    </div>
  );
}
