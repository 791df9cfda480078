package health.consulta.user.messaging;

import health.consulta.contract.AccessEvent;
import health.consulta.contract.AccessEvent.PatientsRead;
import health.consulta.contract.Topics;
import health.consulta.user.access.AccessRecords;
import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.stereotype.Component;

/// Being told twice changes nothing: no inbox is needed.
@Component
class AccessEvents {
  private final AccessRecords records;

  AccessEvents(AccessRecords records) {
    this.records = records;
  }

  @KafkaListener(topics = Topics.ACCESSES)
  void on(AccessEvent event) {
    switch (event) {
      case PatientsRead read -> records.add(read);
    }
  }
}
