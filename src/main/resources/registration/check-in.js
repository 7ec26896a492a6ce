// Shows the camera in the page and tells the server each code it sees. Where the browser cannot read QR codes itself,
// the server reads small pictures.
const box = this;
const WIDTH = 640;
const stop = () => {
  const video = box.querySelector('video');
  if (video) {
    video.srcObject?.getTracks().forEach(track => track.stop());
    video.remove();
  }
};
stop();
if (!navigator.mediaDevices) {
  box.$server.cannot('browser');
  return;
}
const byBrowser = async () => {
  if (!('BarcodeDetector' in window) || !(await BarcodeDetector.getSupportedFormats()).includes('qr_code')) {
    return null;
  }
  const detector = new BarcodeDetector({ formats: ['qr_code'] });
  return async video => (await detector.detect(video).catch(() => []))[0]?.rawValue ?? '';
};
const byServer = () => {
  const canvas = document.createElement('canvas');
  return async video => {
    canvas.width = Math.min(WIDTH, video.videoWidth);
    canvas.height = Math.round((canvas.width * video.videoHeight) / video.videoWidth);
    canvas.getContext('2d').drawImage(video, 0, 0, canvas.width, canvas.height);
    const picture = canvas.toDataURL('image/jpeg', 0.7);
    return box.$server.look(picture.substring(picture.indexOf(',') + 1)).catch(() => '');
  };
};
try {
  const own = await byBrowser().catch(() => null);
  const read = own ?? byServer();
  const stream = await navigator.mediaDevices.getUserMedia({ video: { facingMode: 'environment' } });
  const video = document.createElement('video');
  video.muted = true;
  video.playsInline = true;
  video.srcObject = stream;
  box.append(video);
  await video.play();
  let last = '';
  const look = async () => {
    if (!video.isConnected) {
      stream.getTracks().forEach(track => track.stop());
      return;
    }
    const code = await read(video);
    if (code && code !== last) {
      box.$server.scanned(code);
    }
    last = code || last;
    setTimeout(look, own ? 250 : 700);
  };
  look();
} catch (refused) {
  box.$server.cannot('camera');
}
