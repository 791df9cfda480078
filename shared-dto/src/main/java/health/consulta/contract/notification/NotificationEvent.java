package health.consulta.contract.notification;

import health.consulta.contract.Event;
import java.util.UUID;

/// What a person's open screens should show now. Topic `notifications`, key: the account.
public sealed interface NotificationEvent extends Event {
  UUID accountId();

  @Override
  default String aggregateId() {
    return accountId().toString();
  }

  record NotificationPosted(UUID accountId, Notification notification)
      implements NotificationEvent {}
}
