package health.consulta.billing.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import health.consulta.billing.Letterhead;
import health.consulta.billing.PrintedStatement;
import health.consulta.contract.Money;
import health.consulta.contract.billing.Statement;
import health.consulta.contract.billing.Statement.Kind;
import health.consulta.contract.billing.Statement.Line;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.openpdf.text.pdf.PdfReader;
import org.openpdf.text.pdf.parser.PdfTextExtractor;

class StatementPaperTest {
  private static final LocalDate FIRST = LocalDate.of(2026, 1, 1);
  private static final Line INVOICE =
      new Line(FIRST, Kind.INVOICE, "CM4567-2026-000042", Money.euros(123450), Money.euros(125450));
  private static final Line PAYMENT =
      new Line(FIRST.plusDays(3), Kind.PAYMENT, null, Money.euros(-200000), Money.euros(-74550));

  private static byte[] pdf(List<Line> lines, Locale language) {
    var statement =
        new Statement(
            UUID.randomUUID(),
            UUID.randomUUID(),
            "Dr Claire Martin",
            "Léa Petit",
            FIRST,
            LocalDate.of(2026, 11, 29),
            Money.euros(2000),
            lines,
            Money.euros(-74550));
    var issuer =
        new Letterhead("Dr Claire Martin", "10001234567", "12 rue des Lilas", "69003", "Lyon");
    return new StatementPaper().pdf(new PrintedStatement(statement, issuer), language);
  }

  private static String page(byte[] pdf, int number) throws IOException {
    try (var reader = new PdfReader(pdf)) {
      return new PdfTextExtractor(reader).getTextFromPage(number).replaceAll("[\\s\u00a0]+", " ");
    }
  }

  @Test
  void it_names_parties_period_moves_and_balances() throws IOException {
    assertThat(page(pdf(List.of(INVOICE, PAYMENT), Locale.FRENCH), 1))
        .contains("Relevé de compte", "Du 1er janvier 2026 au 29 novembre 2026", "Léa Petit")
        .contains("Dr Claire Martin", "RPPS 10001234567", "69003 Lyon")
        .contains("Solde antérieur", "20,00 €", "1 234,50 €", "1 254,50 €")
        .contains("Facture CM4567-2026-000042", "4 janvier 2026", "Règlement", "-2 000,00 €")
        .contains("Solde restant dû", "-745,50 €", "en faveur du patient");
  }

  @Test
  void it_speaks_english_too() throws IOException {
    assertThat(page(pdf(List.of(INVOICE), Locale.ENGLISH), 1))
        .contains("Statement of account", "From 1 January 2026 to 29 November 2026")
        .contains("Invoice CM4567-2026-000042", "€1,234.50", "Balance left to pay");
  }

  @Test
  void a_long_one_goes_on_with_its_head_and_its_foot() throws IOException {
    var many = IntStream.range(0, 60).mapToObj(number -> INVOICE).toList();
    var pdf = pdf(many, Locale.FRENCH);
    try (var reader = new PdfReader(pdf)) {
      assertThat(reader.getNumberOfPages()).isGreaterThan(1);
    }
    assertThat(page(pdf, 2)).contains("OPÉRATION", "RPPS 10001234567 · Relevé de compte");
  }
}
