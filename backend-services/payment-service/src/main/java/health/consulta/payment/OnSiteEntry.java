package health.consulta.payment;

import health.consulta.contract.Money;
import health.consulta.contract.payment.CashReport;
import health.consulta.contract.payment.LedgerTransaction.Kind;
import health.consulta.contract.payment.OnSiteMethod;
import health.consulta.contract.payment.OnSitePayment;
import health.consulta.contract.payment.RecordOnSite;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What was paid at the practice. A wrong one is reversed, never erased.
@Entity
@Table(name = "on_site_entry")
class OnSiteEntry {
  @Id private UUID id;
  private UUID paymentId;

  @Enumerated(EnumType.STRING)
  private OnSiteMethod method;

  private long amountMinor;
  private @Nullable String note;
  private UUID recordedBy;
  private Instant recordedAt;
  private @Nullable UUID reversedBy;
  private @Nullable Instant reversedAt;
  private @Nullable String reason;
  @Version private @Nullable Long version;

  OnSiteEntry() {}

  OnSiteEntry(UUID id, UUID paymentId, RecordOnSite taken, UUID by, Instant now) {
    this.id = id;
    this.paymentId = paymentId;
    this.method = taken.method();
    this.amountMinor = taken.amount().minor();
    this.note = taken.note();
    this.recordedBy = by;
    this.recordedAt = now.truncatedTo(ChronoUnit.MILLIS);
  }

  /// @return false when it was reversed before
  boolean reverse(UUID by, String why, Instant now) {
    if (reversedAt != null) return false;
    reversedBy = by;
    reversedAt = now.truncatedTo(ChronoUnit.MILLIS);
    reason = why;
    return true;
  }

  UUID id() {
    return id;
  }

  OnSiteMethod method() {
    return method;
  }

  UUID paymentId() {
    return paymentId;
  }

  Money amount(Payment payment) {
    return new Money(amountMinor, payment.amount().currency());
  }

  Movement taken(Payment payment) {
    return new Movement(
        Kind.ON_SITE, id.toString(), payment.patientAccount(), till(), amount(payment));
  }

  Movement reversed(Payment payment) {
    return new Movement(
        Kind.ON_SITE_REVERSED, id.toString(), till(), payment.patientAccount(), amount(payment));
  }

  /// Who took it or reversed it, as it was booked.
  CashReport.Taken takenBy(Booked booked) {
    var none = new Money(0, booked.amount().currency());
    return booked.isReversal()
        ? new CashReport.Taken(Objects.requireNonNull(reversedBy), method, 1, none, booked.amount())
        : new CashReport.Taken(recordedBy, method, 1, booked.amount(), none);
  }

  private String till() {
    return method.name().toLowerCase(Locale.ROOT);
  }

  OnSitePayment shown(Payment payment) {
    return new OnSitePayment(
        id,
        paymentId,
        payment.bookingId(),
        method,
        amount(payment),
        note,
        recordedBy,
        recordedAt,
        reversedAt,
        reason);
  }
}
