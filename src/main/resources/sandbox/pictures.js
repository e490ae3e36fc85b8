// Pictures of the capture page: from the camera, within a frame, or from a file. Always a JPEG of moderate size.
const LARGEST_SIDE = 2400;
const DARK = 50; // of 255
const SHAPES = { selfie: 3 / 4, document: 1200 / 757 };
const SVG = 'http://www.w3.org/2000/svg';

/** The camera with its frame: what is seen on the stage is what is taken, to the edge. */
export async function camera(depiction) {
  const selfie = depiction === 'selfie';
  const shape = selfie ? SHAPES.selfie : SHAPES.document;
  let stream;
  try {
    stream = await navigator.mediaDevices.getUserMedia({
      video: { facingMode: selfie ? 'user' : 'environment', width: { ideal: 1920 }, height: { ideal: 1080 } },
    });
  } catch {
    throw new Error('The camera is not there, not allowed, or this page is not on https. You can upload a photo instead.');
  }
  const video = Object.assign(document.createElement('video'), { autoplay: true, muted: true, playsInline: true, srcObject: stream });
  video.setAttribute('aria-label', 'What the camera sees');
  const stage = document.createElement('div');
  stage.className = selfie ? 'stage camera selfie' : 'stage camera';
  stage.append(video, frame(selfie));
  return {
    stage,
    ready: new Promise((done) => { video.onloadeddata = done; }),
    play: () => video.play(),
    stop: () => stream.getTracks().forEach((track) => track.stop()),
    shoot: () => {
      const width = Math.min(video.videoWidth, video.videoHeight * shape);
      const height = width / shape;
      return drawn(video, (video.videoWidth - width) / 2, (video.videoHeight - height) / 2, width, height);
    },
  };
}

function frame(selfie) {
  const svg = document.createElementNS(SVG, 'svg');
  svg.setAttribute('viewBox', selfie ? '0 0 75 100' : '0 0 120 75.7');
  svg.setAttribute('aria-hidden', 'true');
  const path = document.createElementNS(SVG, 'path');
  path.setAttribute('d', selfie
    ? 'M16.5 46a21 30 0 1 0 42 0a21 30 0 1 0 -42 0z'
    : 'M4 16v-9q0 -3 3 -3h12M101 4h12q3 0 3 3v9M116 59.7v9q0 3 -3 3h-12M19 71.7h-12q-3 0 -3 -3v-9');
  svg.append(path);
  return svg;
}

/** A file of the person's, read as a picture if this browser can. */
export async function chosen(file) {
  let bitmap;
  try {
    bitmap = await createImageBitmap(file, { imageOrientation: 'from-image' });
  } catch {
    throw new Error(await isHeic(file)
      ? 'This is a HEIC picture, which this browser cannot read. On an iPhone choose Settings, Camera, Formats, Most Compatible; or take the photo here.'
      : 'This file is no picture we can read, or it is damaged. Please choose a JPEG or PNG, or take the photo here.');
  }
  const photo = await drawn(bitmap, 0, 0, bitmap.width, bitmap.height);
  bitmap.close();
  return photo;
}

async function isHeic(file) {
  const start = new TextDecoder('latin1').decode(await file.slice(4, 12).arrayBuffer().catch(() => new ArrayBuffer(0)));
  return /^ftyp(hei|hev|mif|msf)/.test(start) || /\.(heic|heif)$/i.test(file.name);
}

async function drawn(source, x, y, width, height) {
  const scale = Math.min(1, LARGEST_SIDE / Math.max(width, height));
  const canvas = Object.assign(document.createElement('canvas'),
    { width: Math.max(1, Math.round(width * scale)), height: Math.max(1, Math.round(height * scale)) });
  canvas.getContext('2d').drawImage(source, x, y, width, height, 0, 0, canvas.width, canvas.height);
  const blob = await new Promise((done) => canvas.toBlob(done, 'image/jpeg', 0.9));
  if (!blob) {
    throw new Error('The picture could not be taken.');
  }
  return { blob, dark: brightness(canvas) < DARK };
}

/** How light it is on average, from 0 to 255. */
function brightness(canvas) {
  const small = Object.assign(document.createElement('canvas'), { width: 32, height: 32 });
  const pencil = small.getContext('2d');
  pencil.drawImage(canvas, 0, 0, 32, 32);
  const { data } = pencil.getImageData(0, 0, 32, 32);
  let sum = 0;
  for (let i = 0; i < data.length; i += 4) {
    sum += 0.3 * data[i] + 0.6 * data[i + 1] + 0.1 * data[i + 2];
  }
  return sum / (data.length / 4);
}
