package health.consulta.kit.test;

import static org.awaitility.Awaitility.await;

import health.consulta.contract.AccessEvent;
import health.consulta.contract.AccessEvent.PatientsRead;
import health.consulta.contract.AccessKind;
import health.consulta.contract.Topics;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.kafka.annotation.KafkaListener;

/// What a service tells of who read what of its patients.
@TestConfiguration(proxyBeanMethods = false)
public class Readings {
  private final List<PatientsRead> told = new CopyOnWriteArrayList<>();

  @KafkaListener(topics = Topics.ACCESSES)
  void on(AccessEvent event) {
    if (event instanceof PatientsRead read) told.add(read);
  }

  /// Those who read that kind of a patient, in their order, once there are as many.
  public List<UUID> readers(UUID patient, AccessKind kind, int many) {
    return await().until(() -> readers(patient, kind), found -> found.size() >= many);
  }

  private List<UUID> readers(UUID patient, AccessKind kind) {
    return told.stream()
        .filter(read -> read.kind() == kind && read.patientIds().contains(patient))
        .map(PatientsRead::readerId)
        .toList();
  }
}
