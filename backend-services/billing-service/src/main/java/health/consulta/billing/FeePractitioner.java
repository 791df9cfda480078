package health.consulta.billing;

import health.consulta.contract.Sector;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;

/// What prices need to know of a practitioner, copied from the directory.
@Entity
@Table(name = "fee_practitioner")
class FeePractitioner {
  @Id private UUID id;
  private String specialty;

  @Enumerated(EnumType.STRING)
  private Sector sector;

  FeePractitioner() {}

  FeePractitioner(UUID id, String specialty, Sector sector) {
    this.id = id;
    this.specialty = specialty;
    this.sector = sector;
  }

  String specialty() {
    return specialty;
  }

  Sector sector() {
    return sector;
  }
}
