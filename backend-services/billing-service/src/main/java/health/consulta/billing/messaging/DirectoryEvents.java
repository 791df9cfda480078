package health.consulta.billing.messaging;

import health.consulta.billing.LearnFees;
import health.consulta.contract.Topics;
import health.consulta.contract.user.UserEvent;
import health.consulta.contract.user.UserEvent.PractitionerListed;
import health.consulta.kit.event.EventHeaders;
import health.consulta.kit.sql.SqlInbox;
import java.util.UUID;
import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.messaging.handler.annotation.Header;
import org.springframework.stereotype.Component;

@Component
class DirectoryEvents {
  private final SqlInbox inbox;
  private final LearnFees fees;

  DirectoryEvents(SqlInbox inbox, LearnFees fees) {
    this.inbox = inbox;
    this.fees = fees;
  }

  @KafkaListener(topics = Topics.USERS)
  void on(UserEvent event, @Header(EventHeaders.ID) UUID id) {
    if (event instanceof PractitionerListed(var account, var profile))
      inbox.once(id, () -> fees.practitioner(account, profile.specialty(), profile.sector()));
  }
}
