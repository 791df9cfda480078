package health.consulta.billing.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import health.consulta.billing.Printed;
import health.consulta.contract.Money;
import health.consulta.contract.billing.Invoice;
import health.consulta.contract.billing.InvoiceStatus;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.openpdf.text.pdf.PdfReader;
import org.openpdf.text.pdf.parser.PdfTextExtractor;

class InvoicePaperTest {
  private static Printed invoice(InvoiceStatus status, long paid) {
    var line =
        new Invoice.Line(
            "Téléconsultation de médecine générale",
            Instant.parse("2026-12-01T09:00:00Z"),
            Money.euros(123450));
    var invoice =
        new Invoice(
            UUID.randomUUID(),
            "CM4567-2026-000042",
            status,
            UUID.randomUUID(),
            UUID.randomUUID(),
            UUID.randomUUID(),
            "Dr Claire Martin",
            "Léa Petit",
            LocalDate.of(2026, 12, 1),
            List.of(line),
            Money.euros(123450),
            Money.euros(paid));
    return new Printed(invoice, "10001234567", "12 rue des Lilas", "69003 Lyon");
  }

  private static String text(Printed printed) throws IOException {
    var bytes = new InvoicePaper().pdf(printed);
    Files.write(Path.of("target", "invoice-" + printed.invoice().status() + ".pdf"), bytes);
    try (var reader = new PdfReader(bytes)) {
      assertThat(reader.getNumberOfPages()).isOne();
      return new PdfTextExtractor(reader).getTextFromPage(1).replaceAll("[\\s\u00a0]+", " ");
    }
  }

  @Test
  void it_names_the_parties_the_act_and_the_exemption() throws IOException {
    assertThat(text(invoice(InvoiceStatus.PAID, 123450)))
        .contains("Dr Claire Martin", "RPPS 10001234567", "12 rue des Lilas", "69003 Lyon")
        .contains("Léa Petit", "CM4567-2026-000042", "1er décembre 2026")
        .contains("Téléconsultation de médecine générale", "1 234,50 €")
        .contains("Exonération de TVA, art. 261-4-1° du CGI")
        .contains("Facture acquittée");
  }

  @Test
  void it_says_what_is_still_due() throws IOException {
    assertThat(text(invoice(InvoiceStatus.ISSUED, 3450)))
        .contains("En attente de règlement", "34,50 €", "1 200,00 €");
  }
}
