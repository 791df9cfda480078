package health.consulta.kit.access;

import health.consulta.contract.AccessEvent.PatientsRead;

/// Keeps what was read until it is sent; a service whose answers tell something of patients has
/// one.
public interface ReadStore {
  void add(PatientsRead read);
}
