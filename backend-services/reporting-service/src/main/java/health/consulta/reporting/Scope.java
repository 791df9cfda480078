package health.consulta.reporting;

import java.util.Set;
import java.util.UUID;
import org.springframework.data.mongodb.core.query.Criteria;

/// Whose figures may be seen.
public sealed interface Scope {
  record Everybody() implements Scope {}

  record Some(Set<UUID> practitioners) implements Scope {}

  default Criteria in(Criteria criteria) {
    return switch (this) {
      case Everybody() -> criteria;
      case Some(var practitioners) -> criteria.and("practitionerId").in(practitioners);
    };
  }
}
