package health.consulta.billing;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What the practice gives up of a visit's price, why, who said so and when.
///
/// @param minor absent: all
@Embeddable
record Exemption(
    @Column(name = "exempt_minor") @Nullable Long minor,
    @Column(name = "exempt_reason") String reason,
    @Column(name = "exempt_by") UUID by,
    @Column(name = "exempt_at") Instant at) {

  Split.Gift gift() {
    return new Split.Gift(minor);
  }
}
