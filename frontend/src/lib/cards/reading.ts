// Reads QR codes in pictures of the camera: by the browser where it can, and by a decoder that is
// fetched where it cannot.
export type Reader = (video: HTMLVideoElement) => Promise<string | undefined>;

type Detector = { detect: (source: HTMLVideoElement) => Promise<{ rawValue: string }[]> };
type Detectors = {
  new (options: { formats: string[] }): Detector;
  getSupportedFormats: () => Promise<string[]>;
};

export async function aReader(): Promise<Reader> {
  return (await byBrowser()) ?? byDecoder();
}

async function byBrowser(): Promise<Reader | undefined> {
  const Detector = (globalThis as { BarcodeDetector?: Detectors }).BarcodeDetector;
  try {
    if (!Detector || !(await Detector.getSupportedFormats()).includes('qr_code')) return undefined;
  } catch {
    return undefined;
  }
  const detector = new Detector({ formats: ['qr_code'] });
  return async (video) => (await detector.detect(video))[0]?.rawValue;
}

/** Larger pictures take longer and are read no better. */
const WIDEST = 640;

async function byDecoder(): Promise<Reader> {
  const { decodeQR } = await import('qr/decode.js');
  const canvas = document.createElement('canvas');
  const context = canvas.getContext('2d', { willReadFrequently: true })!;
  return async (video) => {
    const scale = Math.min(1, WIDEST / video.videoWidth);
    canvas.width = Math.round(video.videoWidth * scale);
    canvas.height = Math.round(video.videoHeight * scale);
    context.drawImage(video, 0, 0, canvas.width, canvas.height);
    try {
      return decodeQR(context.getImageData(0, 0, canvas.width, canvas.height));
    } catch {
      return undefined; // There is no code to be seen in this picture.
    }
  };
}
