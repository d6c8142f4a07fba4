// The concern report as a Word file, made in the browser. Loaded only when somebody asks for it.
import { AlignmentType, Document, Footer, HeadingLevel, Packer, PageNumber, Paragraph, TextRun } from 'docx';

const LINE = '_'.repeat(40);
const SIZE = 24; // half points

const heading = (text, level, options = {}) => new Paragraph({ text, heading: level, keepNext: true, ...options });
const paragraphs = text => text.split('\n').map(line => new Paragraph({ children: [new TextRun(line)], spacing: { after: 120 } }));
const field = ({ label, value }) =>
  new Paragraph({ children: [new TextRun({ text: `${label}: `, bold: true }), new TextRun(value || LINE)], spacing: { after: 120 } });
const group = ({ title, fields }) => [heading(title, HeadingLevel.HEADING_3), ...fields.map(field)];

/** A Blob with the report; `report` is the approved one with `identity` and `signature` filled in. */
export function wordFile(report) {
  const children = [
    heading(report.title, HeadingLevel.HEADING_1),
    ...paragraphs(report.to),
    ...paragraphs(report.made),
    heading(report.identity_title, HeadingLevel.HEADING_2),
    ...report.identity.flatMap(group),
    heading(report.report_title, HeadingLevel.HEADING_2),
    ...report.sections.flatMap(({ title, text }) => [heading(title, HeadingLevel.HEADING_3), ...paragraphs(text || LINE)]),
    heading(report.signature.title, HeadingLevel.HEADING_2),
    ...report.signature.fields.map(field),
    heading(report.guide.title, HeadingLevel.HEADING_2, { pageBreakBefore: true }),
    ...paragraphs(report.guide.help),
    ...report.guide.groups.flatMap(({ title, lines }) => [
      heading(title, HeadingLevel.HEADING_3),
      ...lines.map(({ mark, text }) => new Paragraph({ bullet: { level: 0 }, children: [new TextRun({ text: `${mark} `, bold: true }), new TextRun(text)] }))
    ])
  ];
  const page = new Paragraph({ alignment: AlignmentType.CENTER, children: [new TextRun({ children: ['Side ', PageNumber.CURRENT, ' af ', PageNumber.TOTAL_PAGES] })] });
  const document = new Document({
    title: report.title,
    creator: ' ', // the program's name says nothing about who wrote it, and the author belongs in the document
    styles: { default: { document: { run: { font: 'Calibri', size: SIZE, language: { value: 'da-DK' } } } } },
    sections: [{ children, footers: { default: new Footer({ children: [page] }) } }]
  });
  return Packer.toBlob(document);
}
