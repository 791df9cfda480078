package health.consulta.user.account;

import health.consulta.contract.user.Consent;
import health.consulta.contract.user.ConsentStep;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/// What came of asking somebody for their consent.
@Embeddable
record Step(
    @Enumerated(EnumType.STRING) @JdbcTypeCode(SqlTypes.VARCHAR) Consent consent, Instant at) {
  ConsentStep view() {
    return new ConsentStep(consent, at);
  }
}
