package health.consulta.payment;

import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// The provider says that something happened. That is noted once, together with a look at how the
/// payment stands; what the notice claims is not believed.
@Component
public class NoteNotice {
  private final Payments payments;
  private final ToDo toDo;

  NoteNotice(Payments payments, ToDo toDo) {
    this.payments = payments;
    this.toDo = toDo;
  }

  /// @param paymentId what the notice says it is about, when it does
  /// @param intent the provider's name for the payment, when the notice says so
  @Transactional
  public void note(String eventId, String type, @Nullable UUID paymentId, @Nullable String intent) {
    var about = about(paymentId, intent);
    var paymentOrNone = about.map(UUID::toString).orElse(null);
    if (payments.noteWebhook(eventId, type, paymentOrNone) == 0) return;
    PaymentFailpoint.WEBHOOK_NOTED.pass();
    about.ifPresent(id -> toDo.add(id, Work.Kind.LOOK, "notice"));
  }

  private Optional<UUID> about(@Nullable UUID paymentId, @Nullable String intent) {
    if (paymentId != null && payments.existsById(paymentId)) return Optional.of(paymentId);
    return intent == null ? Optional.empty() : payments.ofIntent(intent);
  }
}
