// The chat's window: what is always said, the tools, the conversation, and the report beside it.
import { Components, createStyleSet, hooks } from 'botframework-webchat-component';
import { createStore } from 'botframework-webchat-core';
import React, { useCallback, useEffect, useMemo, useRef, useState } from 'react';

import { Conversation } from './conversation.js';
import { Dialog } from './dialog.js';
import { leaveQuickly } from './leave.js';
import { styleOptions } from './look.js';
import { findPersonalData } from './personal-data.js';
import { Reply, Text } from './reply.js';
import { ReportPanel } from './report.js';
import { download, print, said } from './transcript.js';

const { BasicWebChat, Composer } = Components;
const { useFocus } = hooks;

const clock = new Intl.DateTimeFormat('da-DK', { hour: '2-digit', minute: '2-digit' });
const PRINT_ID = 'chat-print';
const nonce = document.querySelector('script[nonce]')?.nonce;
// The library's own Danish is stiff, and in places not Danish.
const WORDS = {
  ACTIVITY_INTERACTIVE_REASON_LINK_ALT: 'Der er links i beskeden.',
  KEYBOARD_HELP_CHAT_HISTORY_ACCESS_ITEMS_IN_MESSAGE_HEADER: 'Gå til links i beskeden',
  KEYBOARD_HELP_CHAT_HISTORY_HEADER: 'Det, der er skrevet',
  KEYBOARD_HELP_CHAT_HISTORY_LEAVE_MESSAGE_HEADER: 'Forlad beskeden',
  KEYBOARD_HELP_CHAT_HISTORY_MOVE_BETWEEN_ITEMS_HEADER: 'Gå fra link til link i beskeden',
  KEYBOARD_HELP_CHAT_HISTORY_MOVE_BETWEEN_MESSAGES_HEADER: 'Gå fra besked til besked',
  KEYBOARD_HELP_CHAT_WINDOW_BODY_DO_ACTION_HEADER: 'Tryk på en knap',
  KEYBOARD_HELP_CHAT_WINDOW_BODY_MOVE_BETWEEN_ITEMS_HEADER: 'Gå rundt i chatten',
  KEYBOARD_HELP_CHAT_WINDOW_HEADER: 'Chatten',
  KEYBOARD_HELP_HEADER: 'Sådan bruger du tastaturet',
  SEND_BOX_IS_EMPTY_TOOLTIP_ALT: 'Skriv noget, før du sender.',
  SUGGESTED_ACTIONS_LABEL_ALT: 'Forslag',
  TEXT_INPUT_ALT: 'Skriv her',
  TEXT_INPUT_PLACEHOLDER: 'Skriv dit spørgsmål',
  TRANSCRIPT_ARIA_LABEL_ALT: 'Det, der er skrevet. Brug piletasterne for at gå fra besked til besked.',
  TRANSCRIPT_LIVE_REGION_INTERACTIVE_LABEL_ALT:
    'Tryk på Skift og Tab to-tre gange for at komme op til beskeden, og derefter på Enter.',
  TRANSCRIPT_LIVE_REGION_INTERACTIVE_WITH_LINKS_LABEL_ALT:
    'Der er links i beskeden. Tryk på Skift og Tab to-tre gange for at komme op til den, og derefter på Enter.',
  TRANSCRIPT_LIVE_REGION_SEND_FAILED_ALT: 'Beskeden blev ikke sendt.',
  TRANSCRIPT_LIVE_REGION_SUGGESTED_ACTIONS_LABEL_ALT:
    'Der er forslag til, hvad du kan svare. Tryk på Skift og Tab to-tre gange for at vælge et.',
  TRANSCRIPT_MORE_MESSAGES: 'Flere beskeder',
  TRANSCRIPT_NEW_MESSAGES: 'Nye beskeder',
  TRANSCRIPT_TERMINATOR_TEXT: 'Her slutter det, der er skrevet',
  TYPING_INDICATOR_ALT: 'Robotten skriver'
};

/** "a, b og c". */
const listed = kinds => [kinds.slice(0, -1).join(', '), kinds[kinds.length - 1]].filter(Boolean).join(' og ');

function useMedia(query) {
  const media = useMemo(() => window.matchMedia(query), [query]);
  const [matches, setMatches] = useState(media.matches);
  useEffect(() => {
    const listen = () => setMatches(media.matches);
    media.addEventListener('change', listen);
    return () => media.removeEventListener('change', listen);
  }, [media]);
  return matches;
}

/** Focus goes to the field to write in, without opening a phone's keyboard. */
function FocusAtStart() {
  const focus = useFocus();
  useEffect(() => {
    focus('sendBoxWithoutKeyboard');
    const room = document.querySelector('.chat-room');
    setTimeout(() => room.offsetHeight <= window.innerHeight && room.scrollIntoView({ block: 'start' }));
  }, []);
  return null;
}

/** The library's Danish clock says AM and PM. */
function Time({ of }) {
  const time = new Date(of);
  return <time className="chat-time" dateTime={of}>kl. {clock.format(time)}</time>;
}

/** Stops a message that holds personal data, and asks. */
function guard(warn) {
  return ({ dispatch, getState }) => next => action => {
    if (action.type === 'WEB_CHAT/SUBMIT_SEND_BOX') {
      const { kinds, masked } = findPersonalData(getState().sendBoxValue);
      if (kinds.length) {
        const change = text => dispatch({ type: 'WEB_CHAT/SET_SEND_BOX', payload: { text } });
        warn({ kinds, sendMasked: () => { change(masked); next(action); } });
        return undefined;
      }
    }
    return next(action);
  };
}

/** What a card means for the report panel: nothing, a draft, or the finished report. */
function reportAfter(before, card) {
  if (card.kind === 'forgotten' || card.status === 'cancelled' || card.status === 'expired') return null;
  if (!Array.isArray(card.draft)) return before;
  return { draft: card.draft, report: card.report || null };
}

export function ChatWindow({ onMinimise, onClose }) {
  const [round, setRound] = useState(0);
  const [report, setReport] = useState(null);
  const [question, setQuestion] = useState(null);
  const [status, setStatus] = useState('Chatten åbner …');
  const [, refresh] = useState(0);
  const isDark = useMedia('(prefers-color-scheme: dark)');
  const isNarrow = useMedia('(max-width: 40rem)');
  const menu = useRef(null);

  const conversation = useMemo(() => new Conversation(card => setReport(before => reportAfter(before, card))), [round]);
  useEffect(() => {
    let isCurrent = true;
    conversation.start().then(
      () => isCurrent && setStatus(''),
      error => isCurrent && setStatus(error.message)
    );
    return () => {
      isCurrent = false;
    };
  }, [conversation]);

  const done = () => setQuestion(null);
  const warn = useCallback(({ kinds, sendMasked }) => setQuestion({
    title: 'Vil du tage noget ud først?',
    text: `Der ser ud til at stå ${listed(kinds)} i din besked. Det er bedst ikke at sende den slags her.`,
    choices: [
      { label: 'Ret beskeden', action: done, primary: true },
      { label: 'Skjul det, og send resten', action: () => { done(); sendMasked(); } }
    ]
  }), []);
  const store = useMemo(() => createStore({}, guard(warn)), [round]);
  const options = useMemo(() => styleOptions(isDark, isNarrow), [isDark, isNarrow]);
  const styleSet = useMemo(() => createStyleSet(options), [options]);
  const attachmentMiddleware = useMemo(() => () => next => (...args) => {
    const [{ activity, attachment }] = args;
    return activity.from.role === 'bot' && attachment.contentType === 'text/plain'
      ? <Reply activity={activity} rate={(helpful, topic) => conversation.rate(helpful, topic)} />
      : next(...args);
  }, [conversation]);

  const activityStatusMiddleware = useMemo(() => () => next => (...args) => {
    const [{ activity, hideTimestamp, sendState }] = args;
    return sendState === 'sent' && !hideTimestamp ? <Time of={activity.timestamp} /> : next(...args);
  }, []);

  const closeMenu = () => { menu.current.open = false; };
  const fresh = () => {
    conversation.close();
    setReport(null);
    setRound(before => before + 1);
  };
  const askFirst = (title, label, action) => setQuestion({
    title,
    text: 'Samtalen bliver slettet, også en kladde til en underretning.',
    choices: [
      { label: 'Nej, bliv her', action: done },
      { label, action: () => { done(); action(); }, primary: true }
    ]
  });
  const printChat = () => {
    closeMenu();
    refresh(before => before + 1);
    setTimeout(() => print(PRINT_ID));
  };

  return (
    <div className={`chat ${report ? 'chat-with-report' : ''}`}>
      <section className="chat-main" aria-label="Chat med robotten">
        <header className="chat-head">
          <h2 className="chat-title">Håndbogsassistenten <span className="chat-robot">Robot</span></h2>
          <div className="chat-tools">
            <details ref={menu} className="chat-menu" onKeyDown={event => event.key === 'Escape' && closeMenu()}>
              <summary>Mere</summary>
              <div className="chat-menu-list">
                <button type="button" onClick={() => { closeMenu(); askFirst('Vil du begynde på en ny samtale?', 'Ja, begynd forfra', fresh); }}>Ny samtale</button>
                <button type="button" onClick={() => { closeMenu(); download(conversation.activities); }}>Hent samtalen</button>
                <button type="button" onClick={printChat}>Udskriv samtalen</button>
                <a href="/privatliv" target="_blank" rel="noopener">Privatliv</a>
                <a href="/tilgaengelighed" target="_blank" rel="noopener">Tilgængelighed</a>
              </div>
            </details>
            <button type="button" onClick={() => leaveQuickly()}>Forlad hurtigt</button>
            <button type="button" onClick={onMinimise}>Minimér</button>
            <button type="button" onClick={() => askFirst('Vil du lukke chatten?', 'Ja, luk og slet', () => { conversation.close(); onClose(); })}>Luk</button>
          </div>
        </header>
        <p className="chat-notice">
          <strong>Du skriver med en robot. Skriv ikke CPR-numre eller navne.</strong>{' '}
          Haster det? Er nogen i fare: <a href="tel:112">112</a>. Har kommunen lukket: politiet på <a href="tel:114">114</a>. Ellers: Familierådgivningen på <a href="tel:+4574341054">7434 1054</a>.
        </p>
        {status && <p className="chat-wait" role="status">{status}{' '}
          {status.startsWith('Chatten') || <button type="button" className="button button-secondary" onClick={() => { setStatus('Chatten åbner …'); setRound(before => before + 1); }}>Prøv igen</button>}
        </p>}
        <div className="chat-body">
          <Composer
            key={round}
            directLine={conversation}
            store={store}
            locale="da-DK"
            nonce={nonce}
            styleSet={styleSet}
            styleOptions={options}
            overrideLocalizedStrings={WORDS}
            activityStatusMiddleware={activityStatusMiddleware}
            attachmentMiddleware={attachmentMiddleware}
            userID="dig"
          >
            <FocusAtStart />
            <BasicWebChat role="region" />
          </Composer>
        </div>
      </section>
      {report && <ReportPanel draft={report.draft} report={report.report} />}
      {question && <Dialog {...question} />}
      <div id={PRINT_ID} className="print-only" aria-hidden="true">
        <h1>Samtale med Håndbogsassistenten</h1>
        {said(conversation.activities).map(({ who, when, text }, place) => (
          <p key={place} className="own-words"><strong>{who} ({when}):</strong> <Text text={text} /></p>
        ))}
      </div>
    </div>
  );
}
