package health.consulta.billing;

import health.consulta.contract.Money;
import health.consulta.contract.billing.InvoiceEvent.InvoiceIssued;
import health.consulta.contract.billing.InvoiceStatus;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.BatchSize;
import org.jspecify.annotations.Nullable;

/// An issued invoice. What stands on it never changes; what is paid of it does. It is corrected by
/// a credit note only.
@Entity
@Table(name = "invoice")
class Invoice {
  @Id private UUID id;
  private UUID issuerId;
  private String series;
  private int sequence;
  private String number;

  @Enumerated(EnumType.STRING)
  private InvoiceStatus status;

  private UUID patientId;
  private UUID accountId;
  private UUID bookingId;
  private LocalDate issuedOn;
  private String issuerName;
  private String issuerRpps;
  private String issuerStreet;
  private String issuerPostalCode;
  private String issuerCity;
  private String recipientName;
  private long totalMinor;
  private long paidMinor;
  private String currency;
  @Version private @Nullable Long version;

  @ElementCollection(fetch = FetchType.EAGER)
  @CollectionTable(name = "invoice_line", joinColumns = @JoinColumn(name = "invoice_id"))
  @OrderColumn(name = "position")
  @BatchSize(size = 100)
  private List<Line> lines;

  Invoice() {}

  Invoice(
      AgreedQuote quote,
      Issuer issuer,
      String recipient,
      InvoiceNumber number,
      Instant performedAt) {
    this.id = idOf(quote.bookingId());
    this.issuerId = issuer.id();
    this.series = number.series();
    this.sequence = number.sequence();
    this.number = number.shown();
    this.status = InvoiceStatus.ISSUED;
    this.patientId = quote.patientId();
    this.accountId = quote.accountId();
    this.bookingId = quote.bookingId();
    this.issuedOn = number.issuedOn();
    this.issuerName = issuer.displayName();
    this.issuerRpps = issuer.rpps();
    this.issuerStreet = issuer.street();
    this.issuerPostalCode = issuer.postalCode();
    this.issuerCity = issuer.city();
    this.recipientName = recipient;
    this.totalMinor = quote.amount().minor();
    this.currency = quote.amount().currency();
    this.lines = List.of(new Line(quote.label(), performedAt, totalMinor));
  }

  /// One invoice per booking.
  static UUID idOf(UUID bookingId) {
    return UUID.nameUUIDFromBytes(("invoice/" + bookingId).getBytes(StandardCharsets.UTF_8));
  }

  /// @return whether it became paid in full by this
  boolean paid(Money paid) {
    var was = status;
    paidMinor = paid.minor();
    status = paidMinor >= totalMinor ? InvoiceStatus.PAID : InvoiceStatus.ISSUED;
    return was != status && status == InvoiceStatus.PAID;
  }

  InvoiceIssued issued() {
    return new InvoiceIssued(
        id, number, bookingId, issuerId, patientId, accountId, money(totalMinor), issuedOn);
  }

  UUID id() {
    return id;
  }

  UUID issuerId() {
    return issuerId;
  }

  UUID accountId() {
    return accountId;
  }

  UUID bookingId() {
    return bookingId;
  }

  Printed printed() {
    return new Printed(shown(), issuerRpps, issuerStreet, issuerPostalCode + " " + issuerCity);
  }

  health.consulta.contract.billing.Invoice shown() {
    return new health.consulta.contract.billing.Invoice(
        id,
        number,
        status,
        issuerId,
        patientId,
        bookingId,
        issuerName,
        recipientName,
        issuedOn,
        lines.stream()
            .map(line ->
                new health.consulta.contract.billing.Invoice.Line(
                    line.label, line.performedAt, money(line.amountMinor)))
            .toList(),
        money(totalMinor),
        money(paidMinor));
  }

  private Money money(long minor) {
    return new Money(minor, currency);
  }

  @Embeddable
  static class Line {
    private String label;
    private Instant performedAt;
    private long amountMinor;

    Line() {}

    Line(String label, Instant performedAt, long amountMinor) {
      this.label = label;
      this.performedAt = performedAt;
      this.amountMinor = amountMinor;
    }
  }
}
