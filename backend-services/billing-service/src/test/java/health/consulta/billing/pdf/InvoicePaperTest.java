package health.consulta.billing.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import health.consulta.billing.Letterhead;
import health.consulta.billing.Printed;
import health.consulta.contract.Money;
import health.consulta.contract.billing.Invoice;
import health.consulta.contract.billing.Invoice.Correction;
import health.consulta.contract.billing.InvoiceKind;
import health.consulta.contract.billing.InvoiceStatus;
import health.consulta.contract.billing.PayerKind;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.mustangproject.ZUGFeRD.ZUGFeRDInvoiceImporter;
import org.mustangproject.validator.ZUGFeRDValidator;
import org.openpdf.text.pdf.PdfReader;
import org.openpdf.text.pdf.parser.PdfTextExtractor;

class InvoicePaperTest {
  private static Printed invoice(InvoiceStatus status, long paid, long credited) {
    return paper("CM4567-2026-000042", InvoiceKind.INVOICE, status, 123450, paid, credited, null);
  }

  private static Printed creditNote() {
    var corrects =
        new Correction(
            UUID.randomUUID(),
            "CM4567-2026-000042",
            LocalDate.of(2026, 12, 1),
            "Erreur de tarif & remise <10 %>");
    return paper(
        "CM4567-A2026-000001",
        InvoiceKind.CREDIT_NOTE,
        InvoiceStatus.CREDITED,
        2000,
        0,
        0,
        corrects);
  }

  private static Printed paper(
      String number,
      InvoiceKind kind,
      InvoiceStatus status,
      long total,
      long paid,
      long credited,
      @Nullable Correction corrects) {
    var line =
        new Invoice.Line(
            "Téléconsultation de médecine générale",
            Instant.parse("2026-12-01T09:00:00Z"),
            Money.euros(total));
    var invoice =
        new Invoice(
            UUID.randomUUID(),
            number,
            kind,
            status,
            UUID.randomUUID(),
            UUID.randomUUID(),
            UUID.randomUUID(),
            "Dr Claire Martin",
            "Léa Petit",
            LocalDate.of(2026, 12, 1),
            List.of(line),
            Money.euros(total),
            Money.euros(paid),
            Money.euros(credited),
            corrects,
            null,
            null,
            List.of());
    return new Printed(
        invoice,
        new Letterhead("Dr Claire Martin", "10001234567", "12 rue des Lilas", "69003", "Lyon"));
  }

  private static String text(Printed printed, Locale language) throws IOException {
    var bytes = new InvoicePaper().pdf(printed, language);
    try (var reader = new PdfReader(bytes)) {
      assertThat(reader.getNumberOfPages()).isOne();
      return new PdfTextExtractor(reader).getTextFromPage(1).replaceAll("[\\s\u00a0]+", " ");
    }
  }

  @Test
  void it_names_the_parties_the_act_and_the_exemption() throws IOException {
    assertThat(text(invoice(InvoiceStatus.PAID, 123450, 0), Locale.FRENCH))
        .contains("Dr Claire Martin", "RPPS 10001234567", "12 rue des Lilas", "69003 Lyon")
        .contains("Léa Petit", "CM4567-2026-000042", "1er décembre 2026")
        .contains("Téléconsultation de médecine générale", "1 234,50 €")
        .contains("Exonération de TVA, art. 261-4-1° du CGI")
        .contains("Facture acquittée");
  }

  @Test
  void it_says_what_is_still_due() throws IOException {
    assertThat(text(invoice(InvoiceStatus.ISSUED, 3450, 20000), Locale.FRENCH))
        .contains("En attente de règlement", "34,50 €", "-200,00 €", "1 000,00 €");
  }

  @Test
  void it_speaks_english_too() throws IOException {
    assertThat(text(invoice(InvoiceStatus.ISSUED, 3450, 0), Locale.ENGLISH))
        .contains("Invoice", "1 December 2026", "€1,234.50", "Exempt from VAT", "€1,200.00");
  }

  @Test
  void a_credit_note_names_what_it_corrects_and_why() throws IOException {
    assertThat(text(creditNote(), Locale.FRENCH))
        .contains("Avoir", "Sur la facture CM4567-2026-000042 du 1er décembre 2026")
        .contains("Motif : Erreur de tarif & remise <10 %>", "20,00 €")
        .doesNotContain("Reste à payer");
  }

  /// 1 234,50 € less 34,50 €, of which a payer pays 840 €.
  private static Printed split(InvoiceStatus status, long paid) {
    var whole = invoice(status, paid, 0);
    var one = whole.invoice();
    var performed = one.lines().getFirst().performedAt();
    var lines =
        List.of(
            one.lines().getFirst(),
            new Invoice.Line("Exonération : social", performed, Money.euros(-3450)));
    var part =
        new Invoice.PayerPart(
            UUID.randomUUID(),
            PayerKind.AMO,
            "CPAM du Rhône",
            "01 691 0000",
            "PEC 17",
            Money.euros(84000),
            Money.euros(0),
            Money.euros(0));
    return new Printed(
        new Invoice(
            one.id(),
            one.number(),
            one.kind(),
            status,
            one.practitionerId(),
            one.patientId(),
            one.bookingId(),
            one.issuerName(),
            one.recipientName(),
            one.issuedOn(),
            lines,
            Money.euros(120000),
            one.paid(),
            one.credited(),
            null,
            null,
            null,
            List.of(part)),
        whole.issuer());
  }

  private static Printed givenUp() {
    var whole = invoice(InvoiceStatus.PAID, 0, 0);
    var one = whole.invoice();
    var performed = one.lines().getFirst().performedAt();
    return new Printed(
        new Invoice(
            one.id(),
            one.number(),
            one.kind(),
            one.status(),
            one.practitionerId(),
            one.patientId(),
            one.bookingId(),
            one.issuerName(),
            one.recipientName(),
            one.issuedOn(),
            List.of(
                one.lines().getFirst(),
                new Invoice.Line("Exonération : confrère", performed, Money.euros(-123450))),
            Money.euros(0),
            one.paid(),
            one.credited(),
            null,
            null,
            null,
            List.of()),
        whole.issuer());
  }

  @Test
  void it_says_what_is_given_up_and_what_others_pay() throws IOException {
    assertThat(text(split(InvoiceStatus.ISSUED, 0), Locale.FRENCH))
        .contains("Exonération : social", "-34,50 €", "1 200,00 €")
        .contains("CPAM du Rhône (01 691 0000), PEC 17", "840,00 €")
        .contains("Part du patient360,00 €", "Reste à payer360,00 €", "En attente de règlement");
    assertThat(text(split(InvoiceStatus.ISSUED, 36000), Locale.FRENCH))
        .contains("Reste à payer0,00 €", "en attente du tiers payeur")
        .doesNotContain("Payable à réception");
  }

  /// 1 200 € in all (BT-112), of which 840 € are not the patient's (BT-113): 360 € due (BT-115).
  @Test
  void for_programs_what_is_due_is_the_patients() throws IOException {
    var bytes = new InvoicePaper().pdf(split(InvoiceStatus.ISSUED, 0), Locale.FRENCH);
    var xml =
        new ZUGFeRDInvoiceImporter(new ByteArrayInputStream(bytes)).getUTF8().replaceAll("\\s", "");
    assertThat(xml)
        .contains("<ram:AllowanceTotalAmount>34.50<", "<ram:GrandTotalAmount>1200.00<")
        .contains("<ram:TotalPrepaidAmount>840.00<", "<ram:DuePayableAmount>360.00<")
        .contains("PrisenchargeparCPAMduRhône(PEC17):840.00EUR");
  }

  static Stream<Arguments> papers() {
    return Stream.of(Locale.FRENCH, Locale.ENGLISH)
        .flatMap(language ->
            Stream.of(
                Arguments.of("paid", invoice(InvoiceStatus.PAID, 123450, 0), language),
                Arguments.of("open", invoice(InvoiceStatus.ISSUED, 3450, 20000), language),
                Arguments.of("unpaid", invoice(InvoiceStatus.ISSUED, 0, 0), language),
                Arguments.of("split", split(InvoiceStatus.ISSUED, 0), language),
                Arguments.of("split-paid", split(InvoiceStatus.ISSUED, 36000), language),
                Arguments.of("given-up", givenUp(), language),
                Arguments.of("credit-note", creditNote(), language)));
  }

  /// PDF/A-3 and EN 16931, as Mustang and veraPDF see them.
  @ParameterizedTest
  @MethodSource("papers")
  void it_is_valid_factur_x(String name, Printed printed, Locale language) throws IOException {
    var file = Path.of("target", "paper-" + name + "-" + language + ".pdf");
    Files.write(file, new InvoicePaper().pdf(printed, language));
    var validator = new ZUGFeRDValidator();
    var report = validator.validate(file.toString());
    assertThat(validator.wasCompletelyValid()).as(report).isTrue();
  }
}
