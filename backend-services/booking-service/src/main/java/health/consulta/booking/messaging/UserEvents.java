package health.consulta.booking.messaging;

import health.consulta.booking.ForgetAccount;
import health.consulta.contract.Topics;
import health.consulta.contract.user.UserEvent;
import health.consulta.contract.user.UserEvent.AccountErased;
import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.stereotype.Component;

@Component
class UserEvents {
  private final ForgetAccount forget;

  UserEvents(ForgetAccount forget) {
    this.forget = forget;
  }

  @KafkaListener(topics = Topics.USERS)
  void on(UserEvent event) {
    if (event instanceof AccountErased erased) forget.forget(erased.accountId());
  }
}
