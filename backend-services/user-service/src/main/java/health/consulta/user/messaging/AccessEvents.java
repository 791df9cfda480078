package health.consulta.user.messaging;

import health.consulta.contract.AccessEvent;
import health.consulta.contract.AccessEvent.Acted;
import health.consulta.contract.AccessEvent.PatientsRead;
import health.consulta.contract.Topics;
import health.consulta.user.access.AccessRecords;
import health.consulta.user.access.ActRecords;
import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.stereotype.Component;

/// Being told twice changes nothing: no inbox is needed.
@Component
class AccessEvents {
  private final AccessRecords records;
  private final ActRecords acts;

  AccessEvents(AccessRecords records, ActRecords acts) {
    this.records = records;
    this.acts = acts;
  }

  @KafkaListener(topics = Topics.ACCESSES)
  void on(AccessEvent event) {
    switch (event) {
      case PatientsRead read -> records.add(read);
      case Acted act -> acts.add(act);
    }
  }
}
