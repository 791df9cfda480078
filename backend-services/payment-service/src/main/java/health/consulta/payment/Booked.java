package health.consulta.payment;

import health.consulta.contract.Money;
import health.consulta.contract.payment.LedgerTransaction;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.PostLoad;
import jakarta.persistence.PostPersist;
import jakarta.persistence.Table;
import jakarta.persistence.Transient;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.data.domain.Persistable;

/// One movement in the ledger: what leaves one account arrives at the other, in one row, so it sums
/// to zero by construction. Never changed: the service's database user may not.
@Entity
@Table(name = "ledger_transaction")
class Booked implements Persistable<UUID> {
  @Id private UUID id;
  private Instant at;

  @Enumerated(EnumType.STRING)
  private LedgerTransaction.Kind kind;

  private UUID paymentId;
  private UUID bookingId;
  private String providerReference;
  private String debitAccount;
  private String creditAccount;
  private long amountMinor;
  private String currency;

  @Transient private boolean fresh;

  Booked() {}

  Booked(Payment payment, Movement movement, Instant at) {
    this.id = UUID.randomUUID();
    this.at = at;
    this.kind = movement.kind();
    this.paymentId = payment.id();
    this.bookingId = payment.bookingId();
    this.providerReference = movement.reference();
    this.debitAccount = movement.to();
    this.creditAccount = movement.from();
    this.amountMinor = movement.amount().minor();
    this.currency = movement.amount().currency();
    this.fresh = true;
  }

  LedgerTransaction.Kind kind() {
    return kind;
  }

  String reference() {
    return providerReference;
  }

  UUID paymentId() {
    return paymentId;
  }

  Money amount() {
    return new Money(amountMinor, currency);
  }

  /// What was taken at the practice, or reversed there: its reference is the practice's entry.
  boolean isOnSite() {
    return kind == LedgerTransaction.Kind.ON_SITE || isReversal();
  }

  boolean isReversal() {
    return kind == LedgerTransaction.Kind.ON_SITE_REVERSED;
  }

  LedgerTransaction shown() {
    return new LedgerTransaction(
        id,
        at,
        kind,
        paymentId,
        bookingId,
        providerReference,
        List.of(
            new LedgerTransaction.Entry(debitAccount, amount()),
            new LedgerTransaction.Entry(creditAccount, new Money(-amountMinor, currency))));
  }

  @Override
  public UUID getId() {
    return id;
  }

  @Override
  public boolean isNew() {
    return fresh;
  }

  @PostLoad
  @PostPersist
  void kept() {
    fresh = false;
  }
}
