import { PDFDocument, StandardFonts } from 'pdf-lib';

const page = { width: 595, height: 842, margin: 64, size: 11, leading: 16 } as const;

/** Whether the fonts that every PDF reader has can write this text: Latin letters, that is. */
export const printable = (text: string): boolean => /^[\t\n\r -~\u00A0-ÿŒœŠšŽžŸƒˆ˜–—‘’‚“”„†‡•…‰‹›€™]*$/.test(text);

/** A letter on A4, as many pages as it needs. */
export async function letterPdf(text: string, title: string): Promise<Uint8Array> {
  const document = await PDFDocument.create();
  document.setTitle(title);
  const font = await document.embedFont(StandardFonts.TimesRoman);
  const room = page.width - 2 * page.margin;
  const lines = text.split('\n').flatMap((paragraph) => wrapped(paragraph, (line) => font.widthOfTextAtSize(line, page.size) <= room));
  const perPage = Math.floor((page.height - 2 * page.margin) / page.leading);
  for (let from = 0; from < Math.max(1, lines.length); from += perPage) {
    const sheet = document.addPage([page.width, page.height]);
    for (const [i, line] of lines.slice(from, from + perPage).entries())
      sheet.drawText(line, { x: page.margin, y: page.height - page.margin - i * page.leading, size: page.size, font });
  }
  return document.save();
}

function wrapped(paragraph: string, fits: (line: string) => boolean): string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of paragraph.split(' ')) {
    const longer = line ? `${line} ${word}` : word;
    if (fits(longer) || !line) line = longer;
    else {
      lines.push(line);
      line = word;
    }
  }
  return [...lines, line];
}
