package health.consulta.billing.pdf;

import static java.util.Objects.requireNonNull;

import health.consulta.billing.PrintInvoice;
import health.consulta.billing.Printed;
import health.consulta.contract.billing.Invoice;
import health.consulta.contract.billing.InvoiceStatus;
import java.io.ByteArrayOutputStream;
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

/// The invoice on one A4 page, in French.
///
/// Care is exempt from VAT: the invoice says so and cites the article (CGI 261-4-1°).
@Component
class InvoicePaper implements PrintInvoice {
  private static final float MARGIN = 56;

  @Override
  public byte[] pdf(Printed printed) {
    var bytes = new ByteArrayOutputStream();
    var document = new Document(PageSize.A4, MARGIN, MARGIN, MARGIN, MARGIN);
    var writer = PdfWriter.getInstance(document, bytes);
    var invoice = printed.invoice();
    document.addTitle("Facture " + invoice.number());
    document.addAuthor(invoice.issuerName());
    document.addCreator("Consulta");
    document.addCreationDate(new PdfDate());
    document.open();
    writer.getExtraCatalog().put(PdfName.LANG, new PdfString("fr-FR"));
    document.add(head(printed));
    document.add(parties(invoice));
    document.add(lines(invoice));
    document.add(sums(invoice));
    document.add(notes(invoice));
    foot(printed, writer);
    document.close();
    return bytes.toByteArray();
  }

  private static PdfPTable head(Printed printed) {
    var invoice = printed.invoice();
    var issuer = block();
    issuer.addElement(new Paragraph(invoice.issuerName(), Ink.accent()));
    issuer.addElement(text(printed.issuerStreet(), Ink.text()));
    issuer.addElement(text(printed.issuerTown(), Ink.text()));
    issuer.addElement(text("RPPS " + printed.issuerRpps(), Ink.small()));

    var title = block();
    var word = new Paragraph("Facture", Ink.title());
    word.setLeading(20);
    title.addElement(right(word));
    title.addElement(right(text("Note d’honoraires", Ink.small())));
    title.addElement(right(text("N° " + invoice.number(), Ink.strong())));
    title.addElement(right(text("Émise le " + French.day(invoice.issuedOn()), Ink.text())));
    return table(new float[] {3, 2}, 0, issuer, title);
  }

  private static PdfPTable parties(Invoice invoice) {
    var empty = block();
    var recipient = block();
    recipient.setBackgroundColor(Ink.SOFT);
    recipient.setPadding(12);
    recipient.addElement(text("FACTURÉ À", Ink.label()));
    recipient.addElement(text(invoice.recipientName(), Ink.strong()));
    return table(new float[] {1, 1}, 34, empty, recipient);
  }

  private static PdfPTable lines(Invoice invoice) {
    var table =
        table(
            new float[] {5, 3, 2},
            34,
            headed("PRESTATION", Element.ALIGN_LEFT),
            headed("RÉALISÉE LE", Element.ALIGN_LEFT),
            headed("MONTANT", Element.ALIGN_RIGHT));
    for (var line : invoice.lines()) {
      table.addCell(ruled(line.label(), Ink.text(), Element.ALIGN_LEFT));
      table.addCell(ruled(French.day(line.performedAt()), Ink.text(), Element.ALIGN_LEFT));
      table.addCell(ruled(French.money(line.amount()), Ink.text(), Element.ALIGN_RIGHT));
    }
    return table;
  }

  private static PdfPTable sums(Invoice invoice) {
    var due = invoice.total().minus(invoice.paid());
    var table = new PdfPTable(new float[] {3, 2});
    table.setWidthPercentage(50);
    table.setHorizontalAlignment(Element.ALIGN_RIGHT);
    table.setSpacingBefore(14);
    sum(table, "Total", French.money(invoice.total()), Ink.total());
    sum(table, "TVA", "exonérée", Ink.small());
    sum(table, "Déjà réglé", French.money(invoice.paid()), Ink.text());
    sum(table, "Reste à payer", French.money(due), Ink.strong());
    var state =
        invoice.status() == InvoiceStatus.PAID ? "Facture acquittée" : "En attente de règlement";
    var cell = plain(state, Ink.accent(), Element.ALIGN_CENTER);
    cell.setColspan(2);
    cell.setBackgroundColor(Ink.SOFT);
    cell.setPadding(9);
    table.addCell(cell);
    return table;
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

  private static Paragraph notes(Invoice invoice) {
    var exempt = "Exonération de TVA, art. 261-4-1° du CGI.\n";
    var keep =
        invoice.status() == InvoiceStatus.PAID
            ? "Document à conserver."
            : "Payable à réception. Document à conserver.";
    var notes = new Paragraph(exempt + keep, Ink.small());
    notes.setSpacingBefore(30);
    notes.setLeading(13);
    return notes;
  }

  private static void foot(Printed printed, PdfWriter writer) {
    var invoice = printed.invoice();
    var words =
        invoice.issuerName()
            + "  ·  RPPS "
            + printed.issuerRpps()
            + "  ·  Facture "
            + invoice.number();
    var cell = plain(words, Ink.small(), Element.ALIGN_CENTER);
    cell.setBorder(Rectangle.TOP);
    cell.setBorderColor(Ink.RULE);
    cell.setPaddingTop(8);
    var table = new PdfPTable(1);
    table.setTotalWidth(PageSize.A4.getWidth() - 2 * MARGIN);
    table.addCell(cell);
    table.writeSelectedRows(0, -1, MARGIN, MARGIN, requireNonNull(writer.getDirectContent()));
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
