package health.consulta.portal.patient;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import com.vaadin.flow.server.auth.AnonymousAllowed;
import com.vaadin.hilla.BrowserCallable;
import health.consulta.contract.consultation.Absence;
import health.consulta.contract.consultation.VisitReason;
import health.consulta.contract.user.Practitioner;
import health.consulta.portal.gateway.AgendaApi;
import health.consulta.portal.gateway.UserApi;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.NonNull;
import org.jspecify.annotations.Nullable;

/// Finding a practitioner and a free time; open to everybody.
@BrowserCallable
@AnonymousAllowed
class SearchService {
  private static final int DAYS = 14;
  private static final int MOST = 100;
  private static final int TILES = 6;
  private static final int TIMES = 200;

  /// Times of one practitioner, so that the last in the list has some too.
  private static final int EACH = 10;

  private final UserApi users;
  private final AgendaApi agendas;
  private final Practitioners practitioners;
  private final Fees fees;
  private final Together together;
  private final Clock clock;

  SearchService(
      UserApi users,
      AgendaApi agendas,
      Practitioners practitioners,
      Fees fees,
      Together together,
      Clock clock) {
    this.users = users;
    this.agendas = agendas;
    this.practitioners = practitioners;
    this.fees = fees;
    this.together = together;
    this.clock = clock;
  }

  /// The first free time of each specialty that has most practitioners, for the start page.
  public @NonNull List<@NonNull FirstTime> firstTimes() {
    var counts =
        users.practitioners(null, null, null, null, 0, MOST).items().stream()
            .collect(groupingBy(Practitioner::specialty, counting()));
    var largest =
        counts.entrySet().stream()
            .sorted(
                Map.Entry.<String, Long>comparingByValue()
                    .reversed()
                    .thenComparing(Map.Entry.comparingByKey()))
            .limit(TILES)
            .map(Map.Entry::getKey)
            .toList();
    return together.all(largest, this::firstTime);
  }

  /// Practitioners that fit, those with a free time first.
  ///
  /// @param mode VIDEO or ON_SITE; absent: both
  public @NonNull List<@NonNull Found> search(
      @Nullable String q,
      @Nullable String specialty,
      @Nullable String city,
      @Nullable String mode) {
    var times = times(specialty, city, mode);
    return together
        .all(
            users.practitioners(q, specialty, city, mode, 0, 20).items(),
            who -> found(who, times.getOrDefault(who.id(), List.of())))
        .stream()
        .sorted(Found.FREE_FIRST)
        .toList();
  }

  public @NonNull PractitionerPage practitioner(@NonNull UUID id) {
    var reasons = agendas.reasons(id).items().stream().filter(VisitReason::active).toList();
    return new PractitionerPage(
        Profile.of(practitioners.of(id)), together.all(reasons, this::reason), away(id));
  }

  /// @param from first day, in the practice's zone
  /// @param to last day, inclusive
  public @NonNull List<@NonNull OfferedTime> times(
      @NonNull UUID practitionerId,
      @NonNull UUID visitReasonId,
      @NonNull LocalDate from,
      @NonNull LocalDate to) {
    var zone = practitioners.zone(practitionerId);
    var begin = from.atStartOfDay(zone).toInstant();
    var end = to.plusDays(1).atStartOfDay(zone).toInstant();
    return agendas.slots(practitionerId, visitReasonId, begin, end).items().stream()
        .map(OfferedTime::of)
        .toList();
  }

  private @Nullable Away away(UUID practitionerId) {
    return agendas.absences(practitionerId).items().stream()
        .findFirst()
        .map(this::away)
        .orElse(null);
  }

  private Away away(Absence absence) {
    var standIn = absence.standInId();
    return new Away(
        absence.from(),
        absence.until(),
        standIn,
        standIn == null ? null : practitioners.of(standIn).displayName());
  }

  private FirstTime firstTime(String specialty) {
    var first = agendas.search(specialty, null, null, clock.instant(), DAYS, 1, 1).items();
    return new FirstTime(specialty, first.isEmpty() ? null : OfferedTime.of(first.getFirst()));
  }

  private Map<UUID, List<OfferedTime>> times(
      @Nullable String specialty, @Nullable String city, @Nullable String mode) {
    return agendas
        .search(specialty, city, mode, clock.instant(), DAYS, TIMES, EACH)
        .items()
        .stream()
        .map(OfferedTime::of)
        .collect(groupingBy(OfferedTime::practitionerId, mapping(time -> time, toList())));
  }

  private Found found(Practitioner who, List<OfferedTime> times) {
    var fee =
        times.stream()
            .findFirst()
            .flatMap(time -> fees.of(who.id(), time.visitReasonId(), time.start()))
            .map(Fee::of);
    return new Found(Profile.of(who), times, fee.orElse(null));
  }

  private Reason reason(VisitReason reason) {
    var fee = fees.of(reason.practitionerId(), reason.id(), clock.instant()).map(Fee::of);
    return Reason.of(reason, fee.orElse(null));
  }
}
