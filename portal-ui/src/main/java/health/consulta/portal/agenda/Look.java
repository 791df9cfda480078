package health.consulta.portal.agenda;

import com.vaadin.flow.router.QueryParameters;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// What the agenda looks at; the address of the screen holds it.
///
/// @param who the practitioners side by side
record Look(Reach reach, LocalDate date, List<UUID> who) {
  LocalDate from() {
    return reach.from(date);
  }

  LocalDate to() {
    return reach.to(date);
  }

  Look with(Reach changed) {
    return new Look(changed, date, who);
  }

  Look on(LocalDate changed) {
    return new Look(reach, changed, who);
  }

  Look move(int direction) {
    return on(reach.move(date, direction));
  }

  /// Shows the practitioner too, or no longer; the last one stays.
  Look toggle(UUID practitioner, List<UUID> order) {
    var chosen = new ArrayList<>(who);
    if (!chosen.remove(practitioner)) chosen.add(practitioner);
    return chosen.isEmpty()
        ? this
        : new Look(reach, date, order.stream().filter(chosen::contains).toList());
  }

  QueryParameters query() {
    var people = who.stream().map(UUID::toString).collect(Collectors.joining("."));
    return QueryParameters.of("vue", reach.path)
        .merging("date", date.toString())
        .merging("avec", people);
  }

  /// What the address says; what it does not, or says wrong, stays as it is here. Nobody is shown
  /// who is not among the caller's.
  Look read(QueryParameters query, List<UUID> allowed) {
    var asked =
        query.getSingleParameter("avec").stream()
            .flatMap(people -> Stream.of(people.split("\\.")))
            .toList();
    var people = allowed.stream().filter(id -> asked.contains(id.toString())).toList();
    return new Look(
        query.getSingleParameter("vue").flatMap(Reach::of).orElse(reach),
        query.getSingleParameter("date").flatMap(Look::date).orElse(date),
        people.isEmpty() ? who : people);
  }

  private static Optional<LocalDate> date(String words) {
    try {
      return Optional.of(LocalDate.parse(words));
    } catch (DateTimeException wrong) {
      return Optional.empty();
    }
  }
}
