package health.consulta.billing.pdf;

import java.awt.Color;
import org.openpdf.text.Font;
import org.openpdf.text.FontFactory;

/// The few colours and letters of our paper.
class Ink {
  static final Color ACCENT = new Color(0x74, 0x28, 0x5D);
  static final Color SOFT = new Color(0xF6, 0xEF, 0xF4);
  static final Color RULE = new Color(0xDD, 0xD5, 0xDB);
  private static final Color TEXT = new Color(0x2B, 0x1B, 0x27);
  private static final Color MUTED = new Color(0x68, 0x56, 0x62);

  private Ink() {}

  static Font text() {
    return FontFactory.getFont(FontFactory.HELVETICA, 10, TEXT);
  }

  static Font strong() {
    return FontFactory.getFont(FontFactory.HELVETICA_BOLD, 10, TEXT);
  }

  static Font small() {
    return FontFactory.getFont(FontFactory.HELVETICA, 8.5f, MUTED);
  }

  static Font label() {
    return FontFactory.getFont(FontFactory.HELVETICA_BOLD, 7.5f, MUTED);
  }

  static Font title() {
    return FontFactory.getFont(FontFactory.HELVETICA_BOLD, 22, ACCENT);
  }

  static Font accent() {
    return FontFactory.getFont(FontFactory.HELVETICA_BOLD, 11, ACCENT);
  }

  static Font total() {
    return FontFactory.getFont(FontFactory.HELVETICA_BOLD, 14, ACCENT);
  }
}
