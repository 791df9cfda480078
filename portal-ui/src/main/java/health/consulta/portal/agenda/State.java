package health.consulta.portal.agenda;

import health.consulta.contract.consultation.AgendaEntry;
import health.consulta.contract.consultation.ConsultationStatus;
import health.consulta.contract.consultation.OccupationKind;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// How an entry stands: colour, icon and word, and what can be done next.
enum State {
  HELD("held", "hourglass"),
  CONFIRMED("confirmed", "circle-check", Step.ARRIVE, Step.NO_SHOW),
  ARRIVED("arrived", "user-check", Step.ADMIT, Step.NO_SHOW),
  IN_PROGRESS("progress", "play", Step.COMPLETE),
  COMPLETED("done", "check-check"),
  NO_SHOW("noshow", "user-x"),
  CANCELLED("cancelled", "circle-x"),
  ABSENCE("absence", "ban");

  /// The way of a visit that goes as planned.
  static final List<State> WAY = List.of(CONFIRMED, ARRIVED, IN_PROGRESS, COMPLETED);

  final String tone;
  final String icon;
  final List<Step> next;

  State(String tone, String icon, Step... next) {
    this.tone = tone;
    this.icon = icon;
    this.next = List.of(next);
  }

  static State of(AgendaEntry entry) {
    if (entry.kind() == OccupationKind.HOLD || entry.kind() == OccupationKind.OFFER) return HELD;
    return entry.kind() == OccupationKind.ABSENCE ? ABSENCE : of(entry.status());
  }

  static State of(@Nullable ConsultationStatus status) {
    return switch (status) {
      case null -> CONFIRMED;
      case PLANNED -> CONFIRMED;
      case ARRIVED -> ARRIVED;
      case IN_PROGRESS -> IN_PROGRESS;
      case COMPLETED -> COMPLETED;
      case NO_SHOW -> NO_SHOW;
      case CANCELLED -> CANCELLED;
    };
  }

  String key() {
    return "status." + name();
  }

  /// What the practice does with a visit; the path of the API, the letter, the words.
  enum Step {
    ARRIVE("arrive", "A", "agenda.arrive"),
    ADMIT("admit", "S", "agenda.admit"),
    COMPLETE("complete", "F", "agenda.complete"),
    NO_SHOW("no-show", "", "agenda.noShow");

    final String path;
    final String letter;
    final String key;

    Step(String path, String letter, String key) {
      this.path = path;
      this.letter = letter;
      this.key = key;
    }
  }
}
