package health.consulta.reporting.messaging;

import health.consulta.contract.Role;
import health.consulta.contract.Topics;
import health.consulta.contract.user.AccountStatus;
import health.consulta.contract.user.UserEvent;
import health.consulta.contract.user.UserEvent.AccountChanged;
import health.consulta.contract.user.UserEvent.AccountErased;
import health.consulta.kit.event.EventHeaders;
import health.consulta.reporting.Facts;
import health.consulta.reporting.WeeklyReaders;
import java.util.Set;
import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.messaging.handler.annotation.Header;
import org.springframework.stereotype.Component;

@Component
class UserEvents {
  private final ListedNames names;
  private final WeeklyReaders readers;

  UserEvents(Facts facts, WeeklyReaders readers) {
    this.names = new ListedNames(facts);
    this.readers = readers;
  }

  @KafkaListener(topics = Topics.USERS)
  void on(UserEvent event, @Header(EventHeaders.SEQUENCE) long sequence) {
    names.on(event, sequence);
    if (event instanceof AccountChanged changed) readers.hold(changed.accountId(), held(changed));
    if (event instanceof AccountErased erased) readers.forget(erased.accountId());
  }

  private static Set<Role> held(AccountChanged account) {
    return account.status() == AccountStatus.LOCKED ? Set.of() : account.roles();
  }
}
