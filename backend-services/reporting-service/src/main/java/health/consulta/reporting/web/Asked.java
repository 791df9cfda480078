package health.consulta.reporting.web;

import health.consulta.contract.Role;
import health.consulta.contract.reporting.GroupBy;
import health.consulta.kit.NotFound;
import health.consulta.kit.security.Caller;
import health.consulta.reporting.Period;
import health.consulta.reporting.Question;
import health.consulta.reporting.Scope;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.format.annotation.DateTimeFormat.ISO;

/// The parameters of every report.
///
/// @param to the last day, included
/// @param groupBy DAY when absent
/// @param practitionerId of one practitioner only
record Asked(
    @NotNull @DateTimeFormat(iso = ISO.DATE) LocalDate from,
    @NotNull @DateTimeFormat(iso = ISO.DATE) LocalDate to,
    @Nullable GroupBy groupBy,
    @Nullable UUID practitionerId) {
  /// @throws NotFound when the practitioner is none of the caller's
  Question by(Caller caller) {
    return new Question(
        new Period(from, to), groupBy == null ? GroupBy.DAY : groupBy, scope(caller));
  }

  private Scope scope(Caller caller) {
    if (practitionerId != null) {
      if (!caller.runs(practitionerId)) throw new NotFound();
      return new Scope.Some(Set.of(practitionerId));
    }
    if (caller.is(Role.ADMINISTRATOR)) return new Scope.Everybody();
    var own = new HashSet<UUID>();
    if (caller.is(Role.PRACTITIONER)) own.add(caller.id());
    if (caller.is(Role.ASSISTANT)) own.addAll(caller.practitioners());
    return new Scope.Some(own);
  }
}
