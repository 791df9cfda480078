package health.consulta.billing.pdf;

import health.consulta.billing.PrintInvoice;
import health.consulta.billing.Printed;
import health.consulta.contract.Money;
import health.consulta.contract.billing.Invoice;
import health.consulta.contract.billing.Invoice.PayerPart;
import health.consulta.contract.billing.InvoiceKind;
import health.consulta.contract.billing.InvoiceStatus;
import java.util.List;
import java.util.Locale;
import org.openpdf.text.Element;
import org.openpdf.text.Font;
import org.openpdf.text.Paragraph;
import org.openpdf.text.pdf.PdfPCell;
import org.openpdf.text.pdf.PdfPTable;
import org.springframework.stereotype.Component;

/// An invoice or a credit note on one A4 page, as PDF/A-3, with the same for programs in it
/// (Factur-X).
///
/// Care is exempt from VAT: the paper says so and cites the article (CGI 261-4-1°).
@Component
class InvoicePaper implements PrintInvoice {
  @Override
  public byte[] pdf(Printed printed, Locale language) {
    return FacturX.in(drawn(printed, new Words(language)), printed);
  }

  private static byte[] drawn(Printed printed, Words words) {
    var invoice = printed.invoice();
    return Sheet.of(
        words.of(invoice.kind().name()) + " " + invoice.number(),
        printed.issuer(),
        words,
        List.of(
            head(printed, words),
            Sheet.recipient(words.of("to"), invoice.recipientName()),
            lines(invoice, words),
            sums(invoice, words),
            notes(invoice, words)));
  }

  private static PdfPTable head(Printed printed, Words words) {
    var invoice = printed.invoice();
    var issued = isCredit(invoice) ? "issued.CREDIT_NOTE" : "issued";
    return Sheet.head(
        printed.issuer(),
        words.of(invoice.kind().name()),
        subtitle(invoice, words),
        words.of("number", invoice.number()),
        words.of(issued, words.day(invoice.issuedOn())));
  }

  private static String subtitle(Invoice invoice, Words words) {
    var corrects = invoice.corrects();
    if (invoice.replaces() != null)
      return words.of("subtitle.REPLACEMENT", invoice.replaces().number());
    return corrects == null
        ? words.of("subtitle.INVOICE")
        : words.of("subtitle.CREDIT_NOTE", corrects.number(), words.day(corrects.issuedOn()));
  }

  private static PdfPTable lines(Invoice invoice, Words words) {
    var table =
        Sheet.table(
            new float[] {5, 3, 2},
            34,
            Sheet.headed(words.of("act"), Element.ALIGN_LEFT),
            Sheet.headed(words.of("performed"), Element.ALIGN_LEFT),
            Sheet.headed(words.of("amount"), Element.ALIGN_RIGHT));
    for (var line : invoice.lines()) {
      table.addCell(Sheet.ruled(line.label(), Ink.text(), Element.ALIGN_LEFT));
      table.addCell(Sheet.ruled(words.day(line.performedAt()), Ink.text(), Element.ALIGN_LEFT));
      table.addCell(Sheet.ruled(words.money(line.amount()), Ink.text(), Element.ALIGN_RIGHT));
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
    for (var part : invoice.payers())
      sum(table, part.name(), words.money(part.amount()), Ink.text());
    if (!isCredit(invoice)) {
      if (!invoice.payers().isEmpty())
        sum(table, words.of("patient"), words.money(patients(invoice)), Ink.text());
      var credited = patients(invoice).minus(invoice.paid()).minus(invoice.due());
      if (credited.minor() != 0)
        sum(table, words.of("credited"), words.money(credited.negated()), Ink.text());
      sum(table, words.of("paid"), words.money(invoice.paid()), Ink.text());
      sum(table, words.of("due"), words.money(invoice.due()), Ink.strong());
    }
    var cell = Sheet.plain(state(invoice, words), Ink.accent(), Element.ALIGN_CENTER);
    cell.setColspan(2);
    cell.setBackgroundColor(Ink.SOFT);
    cell.setPadding(9);
    table.addCell(cell);
    return table;
  }

  /// What is not others' to pay.
  private static Money patients(Invoice invoice) {
    return invoice.total().minus(invoice.payersPart());
  }

  private static String state(Invoice invoice, Words words) {
    var corrects = invoice.corrects();
    if (corrects != null) return words.of("state.CREDIT_NOTE", corrects.number());
    return words.of("state." + (isOthersToPay(invoice) ? "PAYERS" : invoice.status().name()));
  }

  private static boolean isOthersToPay(Invoice invoice) {
    return invoice.status() == InvoiceStatus.ISSUED && invoice.due().minor() <= 0;
  }

  private static void sum(PdfPTable table, String name, String value, Font font) {
    var label = Sheet.plain(name, font.getSize() > 12 ? Ink.strong() : font, Element.ALIGN_LEFT);
    var amount = Sheet.plain(value, font, Element.ALIGN_RIGHT);
    for (var cell : new PdfPCell[] {label, amount}) {
      cell.setPaddingBottom(7);
      Sheet.flush(cell);
      cell.setVerticalAlignment(Element.ALIGN_MIDDLE);
      table.addCell(cell);
    }
  }

  private static Paragraph notes(Invoice invoice, Words words) {
    var corrects = invoice.corrects();
    var reason = corrects == null ? "" : words.of("reason", corrects.reason()) + "\n";
    var open = invoice.status() == InvoiceStatus.ISSUED && !isOthersToPay(invoice);
    var payers = new StringBuilder();
    for (var part : invoice.payers())
      payers.append(words.of("payer", words.of("payer." + part.kind()), named(part)));
    return Sheet.notes(
        reason + payers + words.of("exemption") + "\n" + words.of(open ? "payable" : "keep"));
  }

  private static String named(PayerPart part) {
    var identifier = part.identifier() == null ? "" : " (" + part.identifier() + ")";
    return part.name() + identifier + ", " + part.reference() + "\n";
  }

  private static boolean isCredit(Invoice invoice) {
    return invoice.kind() == InvoiceKind.CREDIT_NOTE;
  }
}
