package health.consulta.payment;

import health.consulta.contract.Money;
import health.consulta.contract.payment.AskedRefund;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Something that is to be done at the provider, written down in the transaction that wants it.
@Entity
@Table(name = "payment_work")
class Work {
  @Id private UUID id;
  private UUID paymentId;

  @Enumerated(EnumType.STRING)
  private Kind kind;

  private String reference;
  private @Nullable Long amountMinor;
  private @Nullable String note;
  private int attempts;
  private Instant dueAt;
  private @Nullable UUID claim;
  private @Nullable Instant doneAt;
  private @Nullable String refusal;

  Work() {}

  UUID id() {
    return id;
  }

  UUID paymentId() {
    return paymentId;
  }

  Kind kind() {
    return kind;
  }

  int attempts() {
    return attempts;
  }

  /// The refund that is meant.
  UUID refundId() {
    return UUID.fromString(reference);
  }

  /// The method that is meant.
  String method() {
    return reference;
  }

  Money amountOf(Payment payment) {
    return new Money(amountMinor == null ? 0 : amountMinor, payment.amount().currency());
  }

  AskedRefund refund(Payment payment) {
    var state =
        doneAt == null
            ? AskedRefund.State.PROMISED
            : refusal == null ? AskedRefund.State.DONE : AskedRefund.State.REFUSED;
    return new AskedRefund(refundId(), amountOf(payment), note == null ? "" : note, state, doneAt);
  }

  enum Kind {
    /// Read how it stands.
    LOOK,
    /// Take up what the patient agreed to.
    ACCEPT,
    /// Authorise with the stored method.
    AUTHORISE,
    /// The patient took the stored method back.
    FORGET,
    /// The visit was moved, or others pay another part: its price and its security anew.
    REVISE,
    /// Take what is authorised.
    CAPTURE,
    /// See that nothing can be paid any more: close the page, release the authorisation, give back
    /// what was taken.
    CLOSE,
    REFUND
  }
}
