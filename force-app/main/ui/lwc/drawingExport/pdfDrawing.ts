import type { LightningElement } from 'lwc';
import { loadScript } from 'lightning/platformResourceLoader';
import FORESIGHT_PDF from '@salesforce/resourceUrl/Foresight_Pdf';
import { pngAddressOf } from './pngDrawing';
import { sizeOf } from './standaloneSvg';

interface Pdf {
  addImage(address: string, format: string, x: number, y: number, width: number, height: number): void;
  output(kind: 'arraybuffer'): ArrayBuffer;
}
/** What the static resource puts on `window`. */
interface PdfLibrary {
  readonly jsPDF: new (page: {
    orientation: 'landscape' | 'portrait';
    unit: 'px';
    format: [number, number];
    hotfixes: string[];
  }) => Pdf;
  svg2pdf(svg: Element, pdf: Pdf, place: { x: number; y: number; width: number; height: number }): Promise<Pdf>;
}
/** Letters of Windows-1252, which the fonts built into every PDF reader have. */
const LATIN = /^[\u0020-\u007e\u00a0-\u00ff\n\r\t€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ]*$/;

/** Names the font that every PDF reader has in place of the page's, which is in the file of no reader. */
function withPdfFont(svg: SVGSVGElement): SVGSVGElement {
  const copy = svg.cloneNode(true) as SVGSVGElement;
  for (const text of copy.querySelectorAll('text, tspan')) text.setAttribute('font-family', 'helvetica');
  return copy;
}

/** The drawing as a PDF file of one page of the drawing's size. */
export async function pdfOf(component: LightningElement, svg: SVGSVGElement): Promise<ArrayBuffer> {
  await loadScript(component, FORESIGHT_PDF);
  const { jsPDF, svg2pdf } = (window as unknown as { foresightPdf: PdfLibrary }).foresightPdf;
  const { width, height } = sizeOf(svg);
  const orientation = width > height ? 'landscape' : 'portrait';
  const pdf = new jsPDF({ orientation, unit: 'px', format: [width, height], hotfixes: ['px_scaling'] });
  if (LATIN.test(svg.textContent ?? '')) await svg2pdf(withPdfFont(svg), pdf, { x: 0, y: 0, width, height });
  else pdf.addImage(await pngAddressOf(svg, { scale: 3 }), 'PNG', 0, 0, width, height);
  return pdf.output('arraybuffer');
}
