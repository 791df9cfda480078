package health.consulta.billing;

import health.consulta.contract.billing.InvoiceEvent.InvoiceIssued;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Issues invoices of visits whose price was agreed.
class IssuedInvoices {
  static final Instant START = Instant.parse("2026-12-01T09:00:00.123456Z");

  private final JdbcClient jdbc;
  private final Register register;
  private final Platform platform;

  IssuedInvoices(JdbcClient jdbc, Register register, Platform platform) {
    this.jdbc = jdbc;
    this.register = register;
    this.platform = platform;
  }

  /// @param patient whose account it is, too
  /// @return its id
  UUID issue(UUID practitioner, UUID patient, long minor) {
    return issue(agree(practitioner, patient, minor), practitioner, patient);
  }

  /// Of a visit whose price is agreed.
  UUID issue(UUID booking, UUID practitioner, UUID patient) {
    register.issue(
        UUID.randomUUID(),
        new Performed(booking, practitioner, patient, UUID.randomUUID(), START, null),
        KnownPeople.claireMartin(practitioner),
        "Léa Petit");
    platform.hears(InvoiceIssued.class, booking);
    return Invoice.idOf(booking);
  }

  /// The price of a visit that did not take place yet.
  ///
  /// @return its booking
  UUID agree(UUID practitioner, UUID patient, long minor) {
    var booking = UUID.randomUUID();
    jdbc.sql(
            """
            insert into agreed_quote (booking_id, practitioner_id, patient_id, account_id,
              visit_reason_id, start_at, tariff_id, label, mode, amount_minor, base_minor, currency,
              captured_minor, refunded_minor, version)
            values (?, ?, ?, ?, ?, ?, ?, 'Téléconsultation', 'VIDEO', ?, ?, 'EUR', 0, 0, 0)\
            """)
        .params(
            List.of(
                booking.toString(),
                practitioner.toString(),
                patient.toString(),
                patient.toString(),
                UUID.randomUUID().toString(),
                "2026-12-01 09:00:00",
                UUID.randomUUID().toString(),
                minor,
                minor))
        .update();
    return booking;
  }
}
