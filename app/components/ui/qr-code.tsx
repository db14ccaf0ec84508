interface QrCodeProps {
  /** Markup of an SVG that we made. */
  readonly svg: string;
  /** What it leads to, in words. */
  readonly label: string;
}

export function QrCode({ svg, label }: QrCodeProps) {
  return (
    <div
      className="qr-code"
      role="img"
      aria-label={label}
      // biome-ignore lint/security/noDangerouslySetInnerHtml: an SVG drawn by our own server
      dangerouslySetInnerHTML={{ __html: svg }}
    />
  );
}
