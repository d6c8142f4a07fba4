// The concern report beside the chat: the draft as it grows, and at the end the fields that only this browser sees.
import React, { useEffect, useRef, useState } from 'react';
import { print, save } from './transcript.js';
import { useQuestionOnLeaving } from './unsaved.js';

export const PRINT_ID = 'report-print';

/** `draft`: [{label, text}]. */
function Draft({ draft }) {
  if (!draft.length) return <p>Her kommer kladden til at stå, efterhånden som du svarer.</p>;
  return (
    <dl className="draft">
      {draft.map(({ label, text }) => (
        <div key={label}>
          <dt>{label}</dt>
          <dd>{text}</dd>
        </div>
      ))}
    </dl>
  );
}

/** What a browser may fill in: only what is the reporter's own, never a child's or a parent's. */
const OWN = { 'Underretterens navn': 'name', 'Underretterens adresse': 'street-address', 'Underretterens telefon': 'tel' };
const keyboard = label => (/telefon/i.test(label) ? 'tel' : /nummer/i.test(label) ? 'numeric' : undefined);
/** The element's id, under which `values` has what was typed, too. */
const fieldId = (prefix, label) => `${prefix}-${label}`.replace(/[^\p{L}\d-]/gu, '-');

function Fields({ group, prefix, values, change }) {
  return (
    <fieldset className="report-fields">
      <legend>{group.title}</legend>
      {group.fields.map(label => {
        const id = fieldId(prefix, label);
        return (
          <div key={label} className="form-group">
            <label className="form-label" htmlFor={id}>{label}</label>
            <input className="form-input" id={id} autoComplete={OWN[label] || 'off'} inputMode={keyboard(label)} value={values[id] || ''} onChange={event => change(id, event.target.value)} />
          </div>
        );
      })}
    </fieldset>
  );
}

/** The whole report with what was typed: [{title, fields: [{label, value}]}]. */
function filled(report, values) {
  const group = ({ title, fields }, prefix) => ({
    title,
    fields: fields.map(label => ({ label, value: (values[fieldId(prefix, label)] || '').trim() }))
  });
  return { ...report, identity: report.identity.map((one, place) => group(one, `id${place}`)), signature: group(report.signature, 'sign') };
}

function Print({ report }) {
  const line = ({ label, value }) => <p key={label}>{label}: {value || '______________________________'}</p>;
  return (
    <div id={PRINT_ID} className="print-only" aria-hidden="true">
      <h1>{report.title}</h1>
      <p>{report.to}</p>
      <p>{report.made}</p>
      <h2>{report.identity_title}</h2>
      {report.identity.map(({ title, fields }) => <section key={title}><h3>{title}</h3>{fields.map(line)}</section>)}
      <h2>{report.report_title}</h2>
      {report.sections.map(({ title, text }, place) => <section key={place}><h3>{title}</h3><p className="own-words">{text || '______________________________'}</p></section>)}
      <section><h2>{report.signature.title}</h2>{report.signature.fields.map(line)}</section>
      <section className="new-sheet">
        <h2>{report.guide.title}</h2>
        <p>{report.guide.help}</p>
        {report.guide.groups.map(({ title, lines }) => (
          <section key={title}><h3>{title}</h3>{lines.map(({ mark, text }) => <p key={text}><strong>{mark}</strong> {text}</p>)}</section>
        ))}
      </section>
    </div>
  );
}

function Finish({ report, values, setValues, onSaved }) {
  const [status, setStatus] = useState('');
  const change = (id, value) => setValues(before => ({ ...before, [id]: value }));
  const whole = filled(report, values);
  const fetchWord = async () => {
    setStatus('Laver dokumentet …');
    try {
      const { wordFile } = await import('./report-document.js');
      save(await wordFile(whole), 'underretning.docx');
      onSaved(values);
      setStatus('Dokumentet er hentet og ligger blandt dine hentede filer. Det er ikke sendt.');
    } catch {
      setStatus('Dokumentet kunne ikke laves. Prøv at udskrive det i stedet.');
    }
  };
  return (
    <form onSubmit={event => event.preventDefault()} autoComplete="off">
      <h3>{report.identity_title}</h3>
      <p><strong>Det, du skriver i felterne herunder, bliver i din browser.</strong> Det bliver ikke sendt og ikke gemt. Felterne kan stå tomme.</p>
      {report.identity.map((group, place) => <Fields key={group.title} group={group} prefix={`id${place}`} values={values} change={change} />)}
      <Fields group={report.signature} prefix="sign" values={values} change={change} />
      <div className="report-actions">
        <button type="button" className="button button-primary" onClick={fetchWord}>Hent som Word-dokument</button>
        <button type="button" className="button button-secondary" onClick={() => { print(PRINT_ID); onSaved(values); }}>Udskriv eller gem som PDF</button>
      </div>
      <p role="status">{status}</p>
      <Print report={whole} />
    </form>
  );
}

/**
 * `draft`: the parts so far; `report`: the whole document once the draft is approved; `isLeft`: its conversation is gone,
 * so that only `onDrop` takes it away.
 */
export function ReportPanel({ draft, report, isLeft, onDrop }) {
  const [values, setValues] = useState({}); // lives here, so that a correction in the chat does not empty the fields
  const [saved, setSaved] = useState(values); // what was in the fields when they were fetched or printed
  useQuestionOnLeaving(values !== saved && Object.values(values).some(value => value.trim()));
  const title = useRef(null);
  useEffect(() => {
    if (report) title.current.focus();
  }, [!!report]);
  return (
    <section className="report" aria-labelledby="report-title">
      <h2 id="report-title" tabIndex="-1" ref={title}>{report ? 'Din underretning er klar, men ikke sendt' : 'Kladde til din underretning'}</h2>
      {!report && <p>Kladden er ikke sendt til nogen. Andre, der bruger den samme skærm, kan se den. Den bliver slettet, når samtalen slutter.</p>}
      {isLeft && (
        <p>
          Samtalen om den er slettet, så nu findes underretningen kun her på skærmen. Hent eller udskriv den, før du lukker den eller begynder på en ny.{' '}
          <button type="button" className="button button-secondary" onClick={onDrop}>Luk underretningen</button>
        </p>
      )}
      {report ? <details><summary>Vis det, du har skrevet</summary><Draft draft={draft} /></details> : <Draft draft={draft} />}
      {report && <Finish report={report} values={values} setValues={setValues} onSaved={setSaved} />}
    </section>
  );
}
