package health.consulta.billing.pdf;

import static java.util.Objects.requireNonNull;

import health.consulta.billing.Letterhead;
import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.openpdf.text.Document;
import org.openpdf.text.Element;
import org.openpdf.text.Font;
import org.openpdf.text.PageSize;
import org.openpdf.text.Paragraph;
import org.openpdf.text.Phrase;
import org.openpdf.text.Rectangle;
import org.openpdf.text.pdf.PdfDate;
import org.openpdf.text.pdf.PdfName;
import org.openpdf.text.pdf.PdfPCell;
import org.openpdf.text.pdf.PdfPTable;
import org.openpdf.text.pdf.PdfPageEventHelper;
import org.openpdf.text.pdf.PdfString;
import org.openpdf.text.pdf.PdfWriter;

/// The paper that all our papers are drawn on: A4 as PDF/A-3, and the parts that recur.
class Sheet {
  private static final float MARGIN = 56;

  private Sheet() {}

  /// @param name of the paper, such as Facture CM4567-2026-000042: the title, and at its foot
  static byte[] of(String name, Letterhead issuer, Words words, List<? extends Element> parts) {
    var bytes = new ByteArrayOutputStream();
    var document = new Document(PageSize.A4, MARGIN, MARGIN, MARGIN, MARGIN);
    var writer = PdfWriter.getInstance(document, bytes);
    writer.setPDFXConformance(PdfWriter.PDFA3B);
    writer.setPageEvent(new Foot(issuer.name() + "  ·  RPPS " + issuer.rpps() + "  ·  " + name));
    document.addTitle(name);
    document.addAuthor(issuer.name());
    document.addCreator("Consulta");
    document.addCreationDate(new PdfDate());
    writer.createXmpMetadata();
    document.open();
    colours(writer);
    writer.getExtraCatalog().put(PdfName.LANG, new PdfString(words.locale().toLanguageTag()));
    parts.forEach(document::add);
    document.close();
    return bytes.toByteArray();
  }

  private static void colours(PdfWriter writer) {
    var srgb = ICC_Profile.getInstance(ColorSpace.CS_sRGB);
    try {
      writer.setOutputIntents("Custom", "", "http://www.color.org", "sRGB IEC61966-2.1", srgb);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// Who issues it on the left, what it is on the right.
  ///
  /// @param lines below the title, the first one small, the second strong
  static PdfPTable head(Letterhead issuer, String title, String... lines) {
    var left = block();
    left.addElement(new Paragraph(issuer.name(), Ink.accent()));
    left.addElement(text(issuer.street(), Ink.text()));
    left.addElement(text(issuer.town(), Ink.text()));
    left.addElement(text("RPPS " + issuer.rpps(), Ink.small()));
    var right = block();
    var word = new Paragraph(title, Ink.title());
    word.setLeading(20);
    right.addElement(right(word));
    var fonts = List.of(Ink.small(), Ink.strong(), Ink.text());
    for (int i = 0; i < lines.length; i++)
      right.addElement(right(text(lines[i], fonts.get(Math.min(i, fonts.size() - 1)))));
    return table(new float[] {3, 2}, 0, left, right);
  }

  /// Whom it is for.
  static PdfPTable recipient(String label, String name) {
    var recipient = block();
    recipient.setBackgroundColor(Ink.SOFT);
    recipient.setPadding(12);
    recipient.addElement(text(label, Ink.label()));
    recipient.addElement(text(name, Ink.strong()));
    return table(new float[] {1, 1}, 34, block(), recipient);
  }

  /// What is said below.
  static Paragraph notes(String said) {
    var notes = new Paragraph(said, Ink.small());
    notes.setSpacingBefore(30);
    notes.setLeading(13);
    return notes;
  }

  static PdfPTable table(float[] widths, float before, PdfPCell... cells) {
    var table = new PdfPTable(widths);
    table.setWidthPercentage(100);
    table.setSpacingBefore(before);
    for (var cell : cells) table.addCell(cell);
    return table;
  }

  static PdfPCell plain(String text, Font font, int alignment) {
    var cell = new PdfPCell(new Phrase(text, font));
    cell.setBorder(Rectangle.NO_BORDER);
    cell.setHorizontalAlignment(alignment);
    return cell;
  }

  static PdfPCell headed(String text, int alignment) {
    var cell = plain(text, Ink.label(), alignment);
    cell.setBorder(Rectangle.BOTTOM);
    cell.setBorderColor(Ink.ACCENT);
    cell.setBorderWidth(1.2f);
    cell.setPaddingBottom(7);
    flush(cell);
    return cell;
  }

  static PdfPCell ruled(String text, Font font, int alignment) {
    var cell = plain(text, font, alignment);
    cell.setBorder(Rectangle.BOTTOM);
    cell.setBorderColor(Ink.RULE);
    cell.setPaddingTop(9);
    cell.setPaddingBottom(9);
    flush(cell);
    return cell;
  }

  /// Text begins and ends where the rules do.
  static void flush(PdfPCell cell) {
    cell.setPaddingLeft(0);
    cell.setPaddingRight(0);
  }

  private static PdfPCell block() {
    var cell = new PdfPCell();
    cell.setBorder(Rectangle.NO_BORDER);
    cell.setPadding(0);
    return cell;
  }

  private static Paragraph text(String text, Font font) {
    var paragraph = new Paragraph(text, font);
    paragraph.setLeading(15);
    return paragraph;
  }

  private static Paragraph right(Paragraph paragraph) {
    paragraph.setAlignment(Element.ALIGN_RIGHT);
    return paragraph;
  }

  /// At the foot of each page.
  private static final class Foot extends PdfPageEventHelper {
    private final String said;

    Foot(String said) {
      this.said = said;
    }

    @Override
    public void onEndPage(PdfWriter writer, Document document) {
      var cell = plain(said, Ink.small(), Element.ALIGN_CENTER);
      cell.setBorder(Rectangle.TOP);
      cell.setBorderColor(Ink.RULE);
      cell.setPaddingTop(8);
      var table = new PdfPTable(1);
      table.setTotalWidth(PageSize.A4.getWidth() - 2 * MARGIN);
      table.addCell(cell);
      table.writeSelectedRows(0, -1, MARGIN, MARGIN, requireNonNull(writer.getDirectContent()));
    }
  }
}
