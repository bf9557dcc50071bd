import { sizeOf, svgText } from './standaloneSvg';

/** In pixels of the page; `scale` is how many pixels of the picture there are to one of them. */
export interface PictureSize {
  readonly width?: number;
  readonly height?: number;
  readonly scale?: number;
}

/** Browsers refuse canvases beyond some 16,000 pixels a side; below that, phones refuse those beyond this many pixels. */
const MOST_PIXELS = 16_000_000;

function imageOf(svg: SVGSVGElement): Promise<HTMLImageElement> {
  return new Promise((resolve, reject) => {
    const image = new Image();
    image.onload = () => resolve(image);
    image.onerror = () => reject(new Error('The browser cannot draw this picture.'));
    // Data instead of a blob's address: a canvas that has drawn a blob may not be read in Safari.
    image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(svgText(svg))}`;
  });
}

/** The canvas with the drawing on it, as sharp as asked for and as the browser allows. */
async function canvasOf(svg: SVGSVGElement, { width, height, scale = 2 }: PictureSize): Promise<HTMLCanvasElement> {
  const own = sizeOf(svg);
  const image = await imageOf(svg);
  const canvas = document.createElement('canvas');
  const wide = width ?? own.width;
  const high = height ?? own.height;
  const fitting = Math.min(scale, Math.sqrt(MOST_PIXELS / Math.max(1, wide * high)));
  canvas.width = Math.max(1, Math.round(wide * fitting));
  canvas.height = Math.max(1, Math.round(high * fitting));
  canvas.getContext('2d')?.drawImage(image, 0, 0, canvas.width, canvas.height);
  return canvas;
}

/** The drawing as a PNG file. */
export async function pngOf(svg: SVGSVGElement, size: PictureSize): Promise<Blob> {
  const canvas = await canvasOf(svg, size);
  return new Promise((resolve, reject) => {
    canvas.toBlob(
      (blob) => (blob ? resolve(blob) : reject(new Error('The browser cannot make this picture.'))),
      'image/png'
    );
  });
}

/** The drawing as a PNG in the address of an image. */
export async function pngAddressOf(svg: SVGSVGElement, size: PictureSize): Promise<string> {
  return (await canvasOf(svg, size)).toDataURL('image/png');
}
