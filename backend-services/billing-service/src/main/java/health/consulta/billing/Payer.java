package health.consulta.billing;

import health.consulta.contract.billing.PayerKind;
import health.consulta.kit.Stale;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Somebody who pays for patients of a practice.
@Entity
@Table(name = "payer")
class Payer {
  @Id private UUID id;
  private UUID practitionerId;

  @Enumerated(EnumType.STRING)
  private PayerKind kind;

  private String name;
  private @Nullable String identifier;
  private boolean active;
  @Version private @Nullable Long version;

  Payer() {}

  Payer(UUID id, health.consulta.contract.billing.Payer wanted) {
    this.id = id;
    this.practitionerId = wanted.practitionerId();
    take(wanted);
  }

  /// @throws Stale when somebody else changed it meanwhile
  void change(health.consulta.contract.billing.Payer wanted) {
    if (version != null && version != wanted.version()) throw new Stale();
    take(wanted);
  }

  private void take(health.consulta.contract.billing.Payer wanted) {
    kind = wanted.kind();
    name = wanted.name().strip();
    identifier = blankless(wanted.identifier());
    active = wanted.active();
  }

  private static @Nullable String blankless(@Nullable String text) {
    return text == null || text.isBlank() ? null : text.strip();
  }

  boolean isOf(UUID practitioner) {
    return practitionerId.equals(practitioner);
  }

  boolean isActive() {
    return active;
  }

  UUID id() {
    return id;
  }

  UUID practitionerId() {
    return practitionerId;
  }

  PayerKind kind() {
    return kind;
  }

  String name() {
    return name;
  }

  @Nullable String identifier() {
    return identifier;
  }

  health.consulta.contract.billing.Payer shown() {
    return new health.consulta.contract.billing.Payer(
        id, practitionerId, kind, name, identifier, active, version == null ? 0 : version);
  }
}
