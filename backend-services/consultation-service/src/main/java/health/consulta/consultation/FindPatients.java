package health.consulta.consultation;

import health.consulta.contract.consultation.ConsultationStatus;
import health.consulta.contract.consultation.PracticePatient;
import java.text.Normalizer;
import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Whom a practice knows: the people who had a visit, or have one ahead. Nobody else's name can be
/// found out here.
@Component
public class FindPatients {
  private static final int MOST = 20;
  private static final List<String> SPELLINGS =
      List.of("aàâä", "cç", "eéèêë", "iîï", "oôö", "uùûü");

  private final Consultations consultations;
  private final Clock clock;

  FindPatients(Consultations consultations, Clock clock) {
    this.consultations = consultations;
    this.clock = clock;
  }

  /// @param words parts of the name in any order, whatever their case and accents
  /// @return those with the latest visits first, 20 at most
  public List<PracticePatient> named(UUID practitionerId, String words) {
    var parts = Stream.of(plain(words).split("[^\\p{L}\\p{N}'-]+")).filter(w -> !w.isEmpty());
    var patterns = parts.map(FindPatients::pattern).toList();
    if (patterns.isEmpty()) return List.of();
    return consultations.named(practitionerId, patterns).stream()
        .collect(
            Collectors.groupingBy(Consultation::patientId, LinkedHashMap::new, Collectors.toList()))
        .values()
        .stream()
        .limit(MOST)
        .map(visits -> patient(visits, clock.instant()))
        .toList();
  }

  /// The visits of one of them with the practice, the latest first, 20 at most.
  public List<health.consulta.contract.consultation.Consultation> visits(
      UUID practitionerId, UUID patientId) {
    return consultations.of(practitionerId, patientId, MOST).stream()
        .map(Consultation::view)
        .toList();
  }

  private static PracticePatient patient(List<Consultation> visits, Instant now) {
    var views = visits.stream().map(Consultation::view).toList();
    return new PracticePatient(
        views.getFirst().patientId(),
        views.getFirst().patientName(),
        start(views.stream().filter(visit -> !visit.start().isAfter(now)), false),
        start(
            views.stream()
                .filter(visit -> visit.start().isAfter(now))
                .filter(visit -> visit.status() == ConsultationStatus.PLANNED),
            true));
  }

  private static @Nullable Instant start(
      Stream<health.consulta.contract.consultation.Consultation> visits, boolean first) {
    var order = Comparator.<Instant>naturalOrder();
    return visits
        .map(health.consulta.contract.consultation.Consultation::start)
        .min(first ? order : order.reversed())
        .orElse(null);
  }

  private static String plain(String words) {
    return Normalizer.normalize(words, Normalizer.Form.NFD)
        .replaceAll("\\p{M}", "")
        .toLowerCase(Locale.ROOT);
  }

  /// Names are stored as they are written: each letter stands for its accented kin.
  private static String pattern(String word) {
    return word.chars().mapToObj(letter -> spelling((char) letter)).collect(Collectors.joining());
  }

  private static String spelling(char letter) {
    return SPELLINGS.stream()
        .filter(kin -> kin.charAt(0) == letter)
        .findFirst()
        .map(kin -> "[" + kin + kin.toUpperCase(Locale.ROOT) + "]")
        .orElse(String.valueOf(letter)); // a letter, digit, apostrophe or hyphen: no operator
  }
}
