package health.consulta.billing.pdf;

import health.consulta.billing.PrintReceipt;
import health.consulta.billing.PrintedReceipt;
import health.consulta.contract.billing.Receipt;
import java.util.List;
import java.util.Locale;
import org.openpdf.text.Element;
import org.openpdf.text.pdf.PdfPTable;
import org.springframework.stereotype.Component;

/// That money came for an invoice, on one page. No act stands on it.
@Component
class ReceiptPaper implements PrintReceipt {
  @Override
  public byte[] pdf(PrintedReceipt printed, Locale language) {
    var words = new Words(language);
    var receipt = printed.receipt();
    return Sheet.of(
        words.of("receipt") + " " + receipt.number(),
        printed.issuer(),
        words,
        List.of(
            Sheet.head(
                printed.issuer(),
                words.of("receipt"),
                words.of("receipt.kind"),
                words.of("receipt.invoice", receipt.number()),
                words.of("receipt.on", words.day(receipt.paidOn()))),
            Sheet.recipient(words.of("receipt.from"), receipt.recipientName()),
            paid(receipt, words),
            Sheet.notes(notes(receipt, words))));
  }

  private static PdfPTable paid(Receipt receipt, Words words) {
    return Sheet.table(
        new float[] {4, 3, 3},
        34,
        Sheet.headed(words.of("receipt.day"), Element.ALIGN_LEFT),
        Sheet.headed(words.of("receipt.means"), Element.ALIGN_LEFT),
        Sheet.headed(words.of("receipt.amount"), Element.ALIGN_RIGHT),
        Sheet.ruled(words.day(receipt.paidOn()), Ink.text(), Element.ALIGN_LEFT),
        Sheet.ruled(words.of("receipt." + receipt.means()), Ink.text(), Element.ALIGN_LEFT),
        Sheet.ruled(words.money(receipt.amount()), Ink.total(), Element.ALIGN_RIGHT));
  }

  private static String notes(Receipt receipt, Words words) {
    var note = words.of("receipt.note");
    return receipt.returned().minor() == 0
        ? note
        : words.of("receipt.returned", words.money(receipt.returned())) + "\n" + note;
  }
}
