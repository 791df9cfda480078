package health.consulta.contract.billing;

import health.consulta.contract.GoldenJson;
import health.consulta.contract.Mode;
import health.consulta.contract.Money;
import health.consulta.contract.user.Sector;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

class BillingGoldenTest extends GoldenJson {
  private static final UUID INVOICE = UUID.fromString("11111111-1111-4111-8111-111111111111");
  private static final UUID BOOKING = UUID.fromString("22222222-2222-4222-8222-222222222222");
  private static final UUID PRACTITIONER = UUID.fromString("33333333-3333-4333-8333-333333333333");
  private static final UUID ACCOUNT = UUID.fromString("44444444-4444-4444-8444-444444444444");
  private static final UUID REASON = UUID.fromString("55555555-5555-4555-8555-555555555555");
  private static final Instant AT = Instant.parse("2026-12-01T09:00:00Z");
  private static final LocalDate DAY = LocalDate.of(2026, 12, 1);
  private static final Money FEE = Money.euros(4000);

  @Override
  protected List<? extends Record> samples() {
    return List.of(
        new InvoiceEvent.InvoiceIssued(
            INVOICE, "CM4567-2026-000001", BOOKING, PRACTITIONER, ACCOUNT, ACCOUNT, FEE, DAY),
        new InvoiceEvent.InvoicePaid(INVOICE, BOOKING, PRACTITIONER, FEE),
        new AgreeQuote(BOOKING, PRACTITIONER, ACCOUNT, ACCOUNT, REASON, AT),
        new Quote(PRACTITIONER, REASON, AT, INVOICE, FEE, Money.euros(2500), Money.euros(1500)),
        new Tariff(
            INVOICE,
            PRACTITIONER,
            "GENERAL_PRACTICE",
            Sector.SECTOR_2,
            "CONSULTATION",
            Mode.VIDEO,
            FEE,
            DAY,
            LocalDate.of(2027, 6, 30),
            3),
        new Invoice(
            INVOICE,
            "CM4567-2026-000001",
            InvoiceStatus.PAID,
            PRACTITIONER,
            ACCOUNT,
            BOOKING,
            "Dr Claire Martin",
            "Léa Petit",
            DAY,
            List.of(new Invoice.Line("Téléconsultation", AT, FEE)),
            FEE,
            FEE));
  }
}
