package health.consulta.billing.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import health.consulta.billing.Letterhead;
import health.consulta.billing.PrintedReceipt;
import health.consulta.contract.Money;
import health.consulta.contract.billing.PaymentMeans;
import health.consulta.contract.billing.Receipt;
import java.io.IOException;
import java.time.LocalDate;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.openpdf.text.pdf.PdfReader;
import org.openpdf.text.pdf.parser.PdfTextExtractor;

class ReceiptPaperTest {
  private static String text(PaymentMeans means, long returned, Locale language)
      throws IOException {
    var receipt =
        new Receipt(
            UUID.randomUUID(),
            UUID.randomUUID(),
            UUID.randomUUID(),
            UUID.randomUUID(),
            "CM4567-2026-000042",
            "Dr Claire Martin",
            "Léa Petit",
            LocalDate.of(2026, 12, 1),
            means,
            Money.euros(123450),
            Money.euros(returned));
    var issuer =
        new Letterhead("Dr Claire Martin", "10001234567", "12 rue des Lilas", "69003", "Lyon");
    var bytes = new ReceiptPaper().pdf(new PrintedReceipt(receipt, issuer), language);
    try (var reader = new PdfReader(bytes)) {
      assertThat(reader.getNumberOfPages()).isOne();
      return new PdfTextExtractor(reader).getTextFromPage(1).replaceAll("[\\s\u00a0]+", " ");
    }
  }

  @Test
  void it_names_parties_invoice_day_means_and_amount() throws IOException {
    assertThat(text(PaymentMeans.CHEQUE, 0, Locale.FRENCH))
        .contains("Reçu de paiement", "Facture CM4567-2026-000042", "Léa Petit")
        .contains("Dr Claire Martin", "RPPS 10001234567", "69003 Lyon")
        .contains("1er décembre 2026", "Chèque", "1 234,50 €", "Il n’est pas une facture")
        .doesNotContain("Remboursé");
  }

  @Test
  void it_tells_what_went_back_since() throws IOException {
    assertThat(text(PaymentMeans.ONLINE, 2000, Locale.FRENCH))
        .contains("Remboursé depuis sur cette facture : 20,00 €");
  }

  @ParameterizedTest
  @EnumSource
  void each_means_has_its_words_in_both_languages(PaymentMeans means) throws IOException {
    assertThat(text(means, 100, Locale.FRENCH)).contains("MONTANT REÇU");
    assertThat(text(means, 100, Locale.ENGLISH))
        .contains("Receipt of payment", "Paid on 1 December 2026", "€1,234.50", "€1.00");
  }
}
