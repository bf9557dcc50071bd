import type { LightningElement } from 'lwc';
import { csvText } from 'c/csvText';
import { pdfOf } from './pdfDrawing';
import { pngOf, type PictureSize } from './pngDrawing';
import { saveFile } from './saveFile';
import { standaloneSvg, svgText } from './standaloneSvg';

export { standaloneSvg } from './standaloneSvg';
export type { PictureSize } from './pngDrawing';

/**
 * Saves a drawing as an SVG file that looks the same without the page: colours, fonts and sizes stand in it. Elements with the attribute
 * `data-screen-only` are left out, in every format.
 * @param name name of the file without its ending
 */
export function saveSvg(svg: SVGSVGElement, name: string): void {
  saveFile(svgText(standaloneSvg(svg)), `${name}.svg`);
}

/**
 * Saves a drawing as a PNG file.
 * @param size pixels of the page, and how many pixels of the file there are to one of them; the drawing's own size at 2 where it is not given
 */
export async function savePng(svg: SVGSVGElement, name: string, size: PictureSize = {}): Promise<void> {
  saveFile(await pngOf(standaloneSvg(svg), size), `${name}.png`);
}

/**
 * Saves a drawing as a PDF file of one page: as lines and text where its text is in Latin letters, else as a picture, for the fonts that every
 * PDF reader has know no others.
 * @param component whose page the library is loaded into
 */
export async function savePdf(component: LightningElement, svg: SVGSVGElement, name: string): Promise<void> {
  saveFile(await pdfOf(component, standaloneSvg(svg)), `${name}.pdf`);
}

/** Saves rows as a CSV file that Excel opens as it should, and whose cells never run as formulas. */
export function saveCsv(
  header: readonly string[],
  rows: readonly (readonly (string | number | null)[])[],
  name: string
): void {
  saveFile(csvText(header, rows), `${name}.csv`);
}

/** Saves a text as a file. */
export function saveText(text: string, name: string): void {
  saveFile(text, name);
}
