// Shows the camera in the page and tells the server each code it sees, where the browser can read QR codes itself.
const box = this;
const stop = () => {
  const video = box.querySelector('video');
  if (video) {
    video.srcObject?.getTracks().forEach(track => track.stop());
    video.remove();
  }
};
stop();
if (!('BarcodeDetector' in window) || !navigator.mediaDevices) {
  box.$server.cannot('browser');
  return;
}
try {
  if (!(await BarcodeDetector.getSupportedFormats()).includes('qr_code')) {
    box.$server.cannot('browser');
    return;
  }
  const stream = await navigator.mediaDevices.getUserMedia({ video: { facingMode: 'environment' } });
  const video = document.createElement('video');
  video.muted = true;
  video.playsInline = true;
  video.srcObject = stream;
  box.append(video);
  await video.play();
  const detector = new BarcodeDetector({ formats: ['qr_code'] });
  let last = '';
  const look = async () => {
    if (!video.isConnected) {
      stream.getTracks().forEach(track => track.stop());
      return;
    }
    const seen = await detector.detect(video).catch(() => []);
    const code = seen.length ? seen[0].rawValue : '';
    if (code && code !== last) {
      box.$server.scanned(code);
    }
    last = code || last;
    setTimeout(look, 250);
  };
  look();
} catch (refused) {
  box.$server.cannot('camera');
}
