package health.consulta.billing.pdf;

import static java.util.Objects.requireNonNull;

import health.consulta.billing.PrintInvoice;
import health.consulta.billing.Printed;
import health.consulta.contract.billing.Invoice;
import health.consulta.contract.billing.InvoiceKind;
import health.consulta.contract.billing.InvoiceStatus;
import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Locale;
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
import org.openpdf.text.pdf.PdfString;
import org.openpdf.text.pdf.PdfWriter;
import org.springframework.stereotype.Component;

/// An invoice or a credit note on one A4 page, as PDF/A-3, with the same for programs in it
/// (Factur-X).
///
/// Care is exempt from VAT: the paper says so and cites the article (CGI 261-4-1°).
@Component
class InvoicePaper implements PrintInvoice {
  private static final float MARGIN = 56;

  @Override
  public byte[] pdf(Printed printed, Locale language) {
    return FacturX.in(drawn(printed, new Words(language)), printed);
  }

  private static byte[] drawn(Printed printed, Words words) {
    var bytes = new ByteArrayOutputStream();
    var document = new Document(PageSize.A4, MARGIN, MARGIN, MARGIN, MARGIN);
    var writer = PdfWriter.getInstance(document, bytes);
    writer.setPDFXConformance(PdfWriter.PDFA3B);
    var invoice = printed.invoice();
    document.addTitle(words.of(invoice.kind().name()) + " " + invoice.number());
    document.addAuthor(invoice.issuerName());
    document.addCreator("Consulta");
    document.addCreationDate(new PdfDate());
    writer.createXmpMetadata();
    document.open();
    colours(writer);
    writer.getExtraCatalog().put(PdfName.LANG, new PdfString(words.locale().toLanguageTag()));
    document.add(head(printed, words));
    document.add(parties(invoice, words));
    document.add(lines(invoice, words));
    document.add(sums(invoice, words));
    document.add(notes(invoice, words));
    foot(printed, words, writer);
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

  private static PdfPTable head(Printed printed, Words words) {
    var invoice = printed.invoice();
    var issuer = block();
    issuer.addElement(new Paragraph(invoice.issuerName(), Ink.accent()));
    issuer.addElement(text(printed.issuerStreet(), Ink.text()));
    issuer.addElement(text(printed.issuerTown(), Ink.text()));
    issuer.addElement(text("RPPS " + printed.issuerRpps(), Ink.small()));

    var title = block();
    var word = new Paragraph(words.of(invoice.kind().name()), Ink.title());
    word.setLeading(20);
    title.addElement(right(word));
    title.addElement(right(text(subtitle(invoice, words), Ink.small())));
    title.addElement(right(text(words.of("number", invoice.number()), Ink.strong())));
    var issued = isCredit(invoice) ? "issued.CREDIT_NOTE" : "issued";
    var day = words.day(invoice.issuedOn());
    title.addElement(right(text(words.of(issued, day), Ink.text())));
    return table(new float[] {3, 2}, 0, issuer, title);
  }

  private static String subtitle(Invoice invoice, Words words) {
    var corrects = invoice.corrects();
    return corrects == null
        ? words.of("subtitle.INVOICE")
        : words.of("subtitle.CREDIT_NOTE", corrects.number(), words.day(corrects.issuedOn()));
  }

  private static PdfPTable parties(Invoice invoice, Words words) {
    var empty = block();
    var recipient = block();
    recipient.setBackgroundColor(Ink.SOFT);
    recipient.setPadding(12);
    recipient.addElement(text(words.of("to"), Ink.label()));
    recipient.addElement(text(invoice.recipientName(), Ink.strong()));
    return table(new float[] {1, 1}, 34, empty, recipient);
  }

  private static PdfPTable lines(Invoice invoice, Words words) {
    var table =
        table(
            new float[] {5, 3, 2},
            34,
            headed(words.of("act"), Element.ALIGN_LEFT),
            headed(words.of("performed"), Element.ALIGN_LEFT),
            headed(words.of("amount"), Element.ALIGN_RIGHT));
    for (var line : invoice.lines()) {
      table.addCell(ruled(line.label(), Ink.text(), Element.ALIGN_LEFT));
      table.addCell(ruled(words.day(line.performedAt()), Ink.text(), Element.ALIGN_LEFT));
      table.addCell(ruled(words.money(line.amount()), Ink.text(), Element.ALIGN_RIGHT));
    }
    return table;
  }

  private static PdfPTable sums(Invoice invoice, Words words) {
    var table = new PdfPTable(new float[] {3, 2});
    table.setWidthPercentage(50);
    table.setHorizontalAlignment(Element.ALIGN_RIGHT);
    table.setSpacingBefore(14);
    sum(table, words.of("total"), words.money(invoice.total()), Ink.total());
    sum(table, words.of("vat"), words.of("exempt"), Ink.small());
    if (!isCredit(invoice)) {
      if (invoice.credited().minor() != 0)
        sum(table, words.of("credited"), words.money(invoice.credited().negated()), Ink.text());
      sum(table, words.of("paid"), words.money(invoice.paid()), Ink.text());
      sum(table, words.of("due"), words.money(invoice.due()), Ink.strong());
    }
    var cell = plain(state(invoice, words), Ink.accent(), Element.ALIGN_CENTER);
    cell.setColspan(2);
    cell.setBackgroundColor(Ink.SOFT);
    cell.setPadding(9);
    table.addCell(cell);
    return table;
  }

  private static String state(Invoice invoice, Words words) {
    var corrects = invoice.corrects();
    return corrects == null
        ? words.of("state." + invoice.status())
        : words.of("state.CREDIT_NOTE", corrects.number());
  }

  private static void sum(PdfPTable table, String name, String value, Font font) {
    var label = plain(name, font.getSize() > 12 ? Ink.strong() : font, Element.ALIGN_LEFT);
    var amount = plain(value, font, Element.ALIGN_RIGHT);
    for (var cell : new PdfPCell[] {label, amount}) {
      cell.setPaddingBottom(7);
      flush(cell);
      cell.setVerticalAlignment(Element.ALIGN_MIDDLE);
      table.addCell(cell);
    }
  }

  private static Paragraph notes(Invoice invoice, Words words) {
    var corrects = invoice.corrects();
    var reason = corrects == null ? "" : words.of("reason", corrects.reason()) + "\n";
    var keep = words.of(invoice.status() == InvoiceStatus.ISSUED ? "payable" : "keep");
    var notes = new Paragraph(reason + words.of("exemption") + "\n" + keep, Ink.small());
    notes.setSpacingBefore(30);
    notes.setLeading(13);
    return notes;
  }

  private static void foot(Printed printed, Words words, PdfWriter writer) {
    var invoice = printed.invoice();
    var said =
        invoice.issuerName()
            + "  ·  RPPS "
            + printed.issuerRpps()
            + "  ·  "
            + words.of(invoice.kind().name())
            + " "
            + invoice.number();
    var cell = plain(said, Ink.small(), Element.ALIGN_CENTER);
    cell.setBorder(Rectangle.TOP);
    cell.setBorderColor(Ink.RULE);
    cell.setPaddingTop(8);
    var table = new PdfPTable(1);
    table.setTotalWidth(PageSize.A4.getWidth() - 2 * MARGIN);
    table.addCell(cell);
    table.writeSelectedRows(0, -1, MARGIN, MARGIN, requireNonNull(writer.getDirectContent()));
  }

  private static boolean isCredit(Invoice invoice) {
    return invoice.kind() == InvoiceKind.CREDIT_NOTE;
  }

  private static PdfPTable table(float[] widths, float before, PdfPCell... cells) {
    var table = new PdfPTable(widths);
    table.setWidthPercentage(100);
    table.setSpacingBefore(before);
    for (var cell : cells) table.addCell(cell);
    return table;
  }

  private static PdfPCell block() {
    var cell = new PdfPCell();
    cell.setBorder(Rectangle.NO_BORDER);
    cell.setPadding(0);
    return cell;
  }

  private static PdfPCell plain(String text, Font font, int alignment) {
    var cell = new PdfPCell(new Phrase(text, font));
    cell.setBorder(Rectangle.NO_BORDER);
    cell.setHorizontalAlignment(alignment);
    return cell;
  }

  private static PdfPCell headed(String text, int alignment) {
    var cell = plain(text, Ink.label(), alignment);
    cell.setBorder(Rectangle.BOTTOM);
    cell.setBorderColor(Ink.ACCENT);
    cell.setBorderWidth(1.2f);
    cell.setPaddingBottom(7);
    flush(cell);
    return cell;
  }

  private static PdfPCell ruled(String text, Font font, int alignment) {
    var cell = plain(text, font, alignment);
    cell.setBorder(Rectangle.BOTTOM);
    cell.setBorderColor(Ink.RULE);
    cell.setPaddingTop(9);
    cell.setPaddingBottom(9);
    flush(cell);
    return cell;
  }

  /// Text begins and ends where the rules do.
  private static void flush(PdfPCell cell) {
    cell.setPaddingLeft(0);
    cell.setPaddingRight(0);
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
}
