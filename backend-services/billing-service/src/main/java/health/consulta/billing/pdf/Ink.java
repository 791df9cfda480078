package health.consulta.billing.pdf;

import java.awt.Color;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;
import org.openpdf.text.Font;
import org.openpdf.text.pdf.BaseFont;

/// The few colours and letters of our paper. The letters are in the file, as PDF/A wants it:
/// Liberation Sans (SIL Open Font License).
class Ink {
  static final Color ACCENT = new Color(0x74, 0x28, 0x5D);
  static final Color SOFT = new Color(0xF6, 0xEF, 0xF4);
  static final Color RULE = new Color(0xDD, 0xD5, 0xDB);
  private static final Color TEXT = new Color(0x2B, 0x1B, 0x27);
  private static final Color MUTED = new Color(0x68, 0x56, 0x62);
  private static final BaseFont PLAIN = embedded("LiberationSans-Regular.ttf");
  private static final BaseFont BOLD = embedded("LiberationSans-Bold.ttf");

  private Ink() {}

  static Font text() {
    return new Font(PLAIN, 10, Font.NORMAL, TEXT);
  }

  static Font strong() {
    return new Font(BOLD, 10, Font.NORMAL, TEXT);
  }

  static Font small() {
    return new Font(PLAIN, 8.5f, Font.NORMAL, MUTED);
  }

  static Font label() {
    return new Font(BOLD, 7.5f, Font.NORMAL, MUTED);
  }

  static Font title() {
    return new Font(BOLD, 22, Font.NORMAL, ACCENT);
  }

  static Font accent() {
    return new Font(BOLD, 11, Font.NORMAL, ACCENT);
  }

  static Font total() {
    return new Font(BOLD, 14, Font.NORMAL, ACCENT);
  }

  private static BaseFont embedded(String name) {
    try (InputStream file = Ink.class.getResourceAsStream("/liberation/" + name)) {
      var bytes = Objects.requireNonNull(file, name).readAllBytes();
      return BaseFont.createFont(name, BaseFont.IDENTITY_H, true, true, bytes, null);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
