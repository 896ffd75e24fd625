/** A sun over a bird's wing, in the manner of the state emblem without being it. `shade` 0–1 is its strength. */
export function drawEmblem(
  document: PDFKit.PDFDocument,
  { x, y, radius, shade }: { x: number; y: number; radius: number; shade: number },
): void {
  document
    .save()
    .opacity(shade)
    .lineWidth(radius / 18);
  document.circle(x, y, radius).stroke("#1d5f8a");
  document.circle(x, y, radius * 0.86).stroke("#1d5f8a");
  for (let ray = 0; ray < 32; ray++) {
    const angle = (ray * Math.PI) / 16;
    const [from, to] = [radius * 0.46, radius * (ray % 2 === 0 ? 0.8 : 0.7)];
    document
      .moveTo(x + from * Math.cos(angle), y + from * Math.sin(angle))
      .lineTo(x + to * Math.cos(angle), y + to * Math.sin(angle));
  }
  document.stroke("#c08a1e");
  document.circle(x, y, radius * 0.4).fill("#c08a1e");
  const wing = radius * 0.6;
  document
    .moveTo(x - wing, y + radius * 0.3)
    .bezierCurveTo(x - wing * 0.3, y + radius * 0.62, x + wing * 0.3, y + radius * 0.62, x + wing, y + radius * 0.3)
    .bezierCurveTo(x + wing * 0.3, y + radius * 0.45, x - wing * 0.3, y + radius * 0.45, x - wing, y + radius * 0.3)
    .fill("#1d5f8a");
  document.restore();
}
