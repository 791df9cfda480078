package health.consulta.payment;

import health.consulta.contract.Money;
import health.consulta.contract.payment.LedgerTransaction;
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
import jakarta.persistence.PostLoad;
import jakarta.persistence.PostPersist;
import jakarta.persistence.Table;
import jakarta.persistence.Transient;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.BatchSize;
import org.springframework.data.domain.Persistable;

/// One movement in the ledger: what leaves one account arrives at the other, so it sums to zero by
/// construction. Never changed.
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

  @ElementCollection(fetch = FetchType.EAGER)
  @CollectionTable(name = "ledger_entry", joinColumns = @JoinColumn(name = "transaction_id"))
  @OrderColumn(name = "position")
  @BatchSize(size = 100)
  private List<Entry> entries;

  @Transient private boolean fresh;

  Booked() {}

  Booked(Payment payment, Movement movement, Instant at) {
    this.id = UUID.randomUUID();
    this.at = at;
    this.kind = movement.kind();
    this.paymentId = payment.id();
    this.bookingId = payment.bookingId();
    this.providerReference = movement.reference();
    var amount = movement.amount();
    this.entries =
        List.of(
            new Entry(movement.to(), amount.minor(), amount.currency()),
            new Entry(movement.from(), -amount.minor(), amount.currency()));
    this.fresh = true;
  }

  LedgerTransaction shown() {
    return new LedgerTransaction(
        id,
        at,
        kind,
        paymentId,
        bookingId,
        providerReference,
        entries.stream()
            .map(entry ->
                new LedgerTransaction.Entry(
                    entry.account, new Money(entry.amountMinor, entry.currency)))
            .toList());
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

  @Embeddable
  static class Entry {
    private String account;
    private long amountMinor;
    private String currency;

    Entry() {}

    Entry(String account, long amountMinor, String currency) {
      this.account = account;
      this.amountMinor = amountMinor;
      this.currency = currency;
    }
  }
}
