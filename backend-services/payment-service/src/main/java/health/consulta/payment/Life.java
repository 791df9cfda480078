package health.consulta.payment;

import health.consulta.contract.Money;
import health.consulta.contract.payment.PaymentEvent;
import health.consulta.contract.payment.PaymentStep;
import health.consulta.contract.payment.PaymentStep.Kind;
import health.consulta.kit.sql.SqlOutbox;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/// What happened to payments: told to the other services, and kept for the practice to read.
@Component
class Life {
  private final SqlOutbox outbox;
  private final JdbcTemplate jdbc;
  private final Clock clock;

  Life(SqlOutbox outbox, JdbcTemplate jdbc, Clock clock) {
    this.outbox = outbox;
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /// Within the transaction of its cause.
  void goesOn(PaymentEvent event) {
    outbox.publish(event);
    jdbc.update(
        "insert into payment_step (payment_id, at, kind, amount_minor, currency, note)"
            + " values (?, ?, ?, ?, ?, ?)",
        event.paymentId().toString(),
        Timestamp.from(clock.instant()),
        kind(event).name(),
        event.amount().minor(),
        event.amount().currency(),
        note(event));
  }

  /// The first step first.
  List<PaymentStep> of(UUID paymentId) {
    return jdbc.query(
        "select at, kind, amount_minor, currency, note from payment_step"
            + " where payment_id = ? order by id",
        (row, _) ->
            new PaymentStep(
                row.getTimestamp("at").toInstant(),
                Kind.valueOf(row.getString("kind")),
                new Money(row.getLong("amount_minor"), row.getString("currency")),
                row.getString("note")),
        paymentId.toString());
  }

  private static Kind kind(PaymentEvent event) {
    return switch (event) {
      case PaymentEvent.PaymentMethodStored _ -> Kind.METHOD_STORED;
      case PaymentEvent.PaymentMethodFailed _ -> Kind.METHOD_FAILED;
      case PaymentEvent.PaymentOverdue _ -> Kind.OVERDUE;
      case PaymentEvent.PaymentRepriced _ -> Kind.REPRICED;
      case PaymentEvent.PaymentPolicyChanged _ -> Kind.POLICY_CHANGED;
      case PaymentEvent.PaymentDisputed _ -> Kind.DISPUTED;
      case PaymentEvent.PaidOnSite _ -> Kind.PAID_ON_SITE;
      case PaymentEvent.PaymentAuthorised _ -> Kind.AUTHORISED;
      case PaymentEvent.PaymentCaptured _ -> Kind.CAPTURED;
      case PaymentEvent.PaymentReleased _ -> Kind.RELEASED;
      case PaymentEvent.PaymentFailed _ -> Kind.FAILED;
      case PaymentEvent.PaymentRefunded _ -> Kind.REFUNDED;
    };
  }

  private static @Nullable String note(PaymentEvent event) {
    return switch (event) {
      case PaymentEvent.PaymentMethodFailed failed -> failed.code();
      case PaymentEvent.PaymentFailed failed -> failed.code();
      case PaymentEvent.PaymentPolicyChanged changed -> changed.reason();
      case PaymentEvent.PaymentDisputed disputed -> disputed.standing();
      case PaymentEvent.PaidOnSite paid -> paid.method() == null ? null : paid.method().name();
      case PaymentEvent.PaymentMethodStored _,
          PaymentEvent.PaymentOverdue _,
          PaymentEvent.PaymentRepriced _,
          PaymentEvent.PaymentAuthorised _,
          PaymentEvent.PaymentCaptured _,
          PaymentEvent.PaymentReleased _,
          PaymentEvent.PaymentRefunded _ ->
          null;
    };
  }
}
