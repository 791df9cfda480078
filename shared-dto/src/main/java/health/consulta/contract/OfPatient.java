package health.consulta.contract;

import java.util.List;
import java.util.UUID;

/// An answer that tells something of one patient.
public interface OfPatient extends OfPatients {
  UUID patientId();

  @Override
  default List<UUID> patients() {
    return List.of(patientId());
  }
}
