package health.consulta.billing;

import health.consulta.contract.Mode;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;

/// What prices need to know of a visit reason, copied from the agenda.
@Entity
@Table(name = "fee_reason")
class FeeReason {
  @Id private UUID id;
  private UUID practitionerId;
  private String code;
  private String name;

  @Enumerated(EnumType.STRING)
  private Mode mode;

  private boolean active;

  FeeReason() {}

  FeeReason(UUID id, UUID practitionerId, String code, String name, Mode mode, boolean active) {
    this.id = id;
    this.practitionerId = practitionerId;
    this.code = code;
    this.name = name;
    this.mode = mode;
    this.active = active;
  }

  boolean isOf(UUID practitioner) {
    return practitionerId.equals(practitioner);
  }

  String code() {
    return code;
  }

  String name() {
    return name;
  }

  Mode mode() {
    return mode;
  }
}
