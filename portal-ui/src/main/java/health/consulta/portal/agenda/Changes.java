package health.consulta.portal.agenda;

import static java.util.stream.Collectors.toMap;

import health.consulta.contract.consultation.AgendaEntry;
import health.consulta.portal.frame.Words;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

/// What a screen reader should say after the agenda changed by itself: one sentence for a burst.
final class Changes {
  private Changes() {}

  static Optional<String> between(List<Column> before, List<Column> after) {
    var known = states(before);
    if (known.isEmpty()) return Optional.empty();
    var words =
        after.stream()
            .flatMap(column -> column.day().entries().stream())
            .filter(entry -> entry.patientName() != null)
            .filter(entry -> State.of(entry) != known.get(entry.id()))
            .map(Changes::words)
            .collect(Collectors.joining(". "));
    return Optional.of(words).filter(text -> !text.isEmpty());
  }

  private static Map<UUID, State> states(List<Column> days) {
    return days.stream()
        .flatMap(column -> column.day().entries().stream())
        .collect(toMap(AgendaEntry::id, State::of, (first, second) -> second));
  }

  private static String words(AgendaEntry entry) {
    return Words.of(
        "agenda.changed", String.valueOf(entry.patientName()), Words.of(State.of(entry).key()));
  }
}
