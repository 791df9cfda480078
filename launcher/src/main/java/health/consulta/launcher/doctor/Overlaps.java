package health.consulta.launcher.doctor;

import static java.util.stream.Collectors.groupingBy;

import health.consulta.launcher.doctor.Snapshot.Span;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;

/// I1: nobody is in two places at once.
final class Overlaps {
  private Overlaps() {}

  static Stream<String> in(Snapshot all) {
    var active =
        all.occupations().stream()
            .filter(occupation -> occupation.activeUntil().isAfter(all.now()))
            .toList();
    var occupied =
        active.stream()
            .filter(occupation -> first(occupation, active))
            .collect(
                groupingBy(
                    Snapshot.Occupation::practitionerId,
                    mapping(Snapshot.Occupation::id, Snapshot.Occupation::busy)));
    var booked =
        all.bookings().stream()
            .filter(Snapshot.Booking::stands)
            .collect(
                groupingBy(
                    Snapshot.Booking::patientId,
                    mapping(Snapshot.Booking::id, Snapshot.Booking::time)));
    var guarded =
        all.patientTimes().stream()
            .filter(time -> time.activeUntil().isAfter(all.now()))
            .collect(
                groupingBy(
                    Snapshot.PatientTime::patientId,
                    mapping(Snapshot.PatientTime::occupationId, Snapshot.PatientTime::span)));
    return Stream.of(
            overbooked(active),
            sentences("Of practitioner %s the occupations %s and %s overlap.", occupied),
            sentences("Of patient %s the bookings %s and %s overlap.", booked),
            sentences("Of patient %s the guarded times %s and %s overlap.", guarded))
        .flatMap(sentences -> sentences);
  }

  /// A group visit takes its time once.
  private static boolean first(Snapshot.Occupation one, List<Snapshot.Occupation> active) {
    return one.seats() == 1 || group(one, active).findFirst().filter(one::equals).isPresent();
  }

  private static Stream<Snapshot.Occupation> group(
      Snapshot.Occupation one, List<Snapshot.Occupation> active) {
    return active.stream()
        .filter(other -> other.practitionerId().equals(one.practitionerId()) && one.shares(other));
  }

  private static Stream<String> overbooked(List<Snapshot.Occupation> active) {
    return active.stream()
        .filter(one -> one.seats() > 1 && first(one, active))
        .filter(one -> group(one, active).count() > one.seats())
        .map(one -> "The group of %s has more than %d seats.".formatted(one.id(), one.seats()));
  }

  private record Taken(UUID id, Span span) {}

  private static <T> java.util.stream.Collector<T, ?, List<Taken>> mapping(
      java.util.function.Function<T, UUID> id, java.util.function.Function<T, Span> span) {
    return java.util.stream.Collectors.mapping(
        one -> new Taken(id.apply(one), span.apply(one)), java.util.stream.Collectors.toList());
  }

  private static Stream<String> sentences(String sentence, Map<UUID, List<Taken>> byOwner) {
    return byOwner.entrySet().stream()
        .flatMap(owner ->
            overlapping(owner.getValue()).stream()
                .map(pair -> sentence.formatted(owner.getKey(), pair.get(0), pair.get(1))));
  }

  /// Each time that begins before the longest one before it has ended, with that one.
  private static List<List<UUID>> overlapping(List<Taken> times) {
    var found = new ArrayList<List<UUID>>();
    var inOrder =
        times.stream()
            .sorted(
                Comparator.comparing((Taken taken) -> taken.span().from()).thenComparing(Taken::id))
            .toList();
    var longest = inOrder.getFirst();
    for (var next : inOrder.subList(1, inOrder.size())) {
      if (next.span().overlaps(longest.span())) found.add(List.of(longest.id(), next.id()));
      if (next.span().until().isAfter(longest.span().until())) longest = next;
    }
    return found;
  }
}
