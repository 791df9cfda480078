package health.consulta.billing;

import health.consulta.contract.Money;
import health.consulta.contract.billing.TakeFromPayer;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Persistable;

/// Money that came for a booking, or went back when the amount is negative: of the patient, or of a
/// payer.
@Entity
@Table(name = "receipt")
class Receipt implements Persistable<UUID> {
  @Id private UUID id;
  private UUID bookingId;
  private UUID practitionerId;
  private UUID accountId;
  private LocalDate receivedOn;

  @Enumerated(EnumType.STRING)
  private Channel channel;

  private long amountMinor;
  private String currency;
  private @Nullable UUID payerId;

  Receipt() {}

  Receipt(UUID id, AgreedQuote quote, Money amount, Channel channel, Instant at) {
    this.id = id;
    this.bookingId = quote.bookingId();
    this.practitionerId = quote.practitionerId();
    this.accountId = quote.accountId();
    this.receivedOn = at.atZone(GiveQuote.GRID).toLocalDate();
    this.channel = channel;
    this.amountMinor = amount.minor();
    this.currency = amount.currency();
  }

  /// Of somebody else than the patient.
  Receipt(UUID id, AgreedQuote quote, TakeFromPayer taken) {
    this.id = id;
    this.bookingId = quote.bookingId();
    this.practitionerId = quote.practitionerId();
    this.accountId = quote.accountId();
    this.receivedOn = taken.receivedOn();
    this.channel = Channel.valueOf(taken.means().name());
    this.amountMinor = taken.amount().minor();
    this.currency = taken.amount().currency();
    this.payerId = taken.payerId();
  }

  @Override
  public UUID getId() {
    return id;
  }

  /// It is written once.
  @Override
  public boolean isNew() {
    return true;
  }
}
