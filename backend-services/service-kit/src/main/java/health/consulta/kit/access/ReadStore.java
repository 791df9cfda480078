package health.consulta.kit.access;

import health.consulta.contract.AccessEvent;

/// Keeps what was read and done until it is sent. A service whose answers tell something of
/// patients, or where a practice does something, has one.
public interface ReadStore {
  void add(AccessEvent event);
}
