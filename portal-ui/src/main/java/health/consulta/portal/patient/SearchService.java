package health.consulta.portal.patient;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import com.vaadin.flow.server.auth.AnonymousAllowed;
import com.vaadin.hilla.BrowserCallable;
import health.consulta.contract.Mode;
import health.consulta.contract.consultation.Absence;
import health.consulta.contract.consultation.Slot;
import health.consulta.contract.consultation.VisitReason;
import health.consulta.contract.user.Need;
import health.consulta.contract.user.Practitioner;
import health.consulta.portal.gateway.AgendaApi;
import health.consulta.portal.gateway.UserApi;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.NonNull;
import org.jspecify.annotations.Nullable;

/// Finding a practitioner and a free time; open to everybody.
@BrowserCallable
@AnonymousAllowed
class SearchService {
  private static final int DAYS = 14;
  private static final int MOST = 100;
  private static final int SHOWN = 20;
  private static final int TILES = 6;
  private static final ZoneId HOME = ZoneId.of("Europe/Paris");
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
        users.practitioners(null, Map.of(), 0, MOST).items().stream()
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

  /// Whom somebody may want to see, from their own words.
  public @NonNull Suggestions suggest(@NonNull String text) {
    if (text.isBlank()) return new Suggestions(List.of(), List.of(), false);
    var understood = users.understand(new Need(text));
    return new Suggestions(
        understood.specialties(),
        understood.practitioners().stream().map(Profile::of).toList(),
        understood.urgent());
  }

  /// Communes that begin so.
  public @NonNull List<@NonNull Where> places(@NonNull String text) {
    var communes = users.communes(text).items();
    return communes.stream().map(each -> Where.of(each, communes)).toList();
  }

  /// Practitioners that fit, in the order of their first free time; then those without one.
  ///
  /// @param q words of a name
  public @NonNull List<@NonNull Found> search(@Nullable String q, @NonNull Filters filters) {
    var listed = new LinkedHashMap<UUID, Practitioner>();
    users
        .practitioners(q, filters.query(), 0, SHOWN)
        .items()
        .forEach(who -> listed.put(who.id(), who));
    if (listed.isEmpty()) return List.of();
    var named = q != null || filters.byPostalCode();
    var times = times(filters, named ? listed.keySet() : Set.of());
    var found = Stream.concat(times.keySet().stream(), listed.keySet().stream());
    return together.all(
        found.distinct().limit(SHOWN).toList(),
        id -> {
          var who = listed.containsKey(id) ? listed.get(id) : practitioners.of(id);
          return found(who, times.getOrDefault(id, List.of()));
        });
  }

  public @NonNull PractitionerPage practitioner(@NonNull UUID id) {
    var reasons = agendas.reasons(id).items().stream().filter(VisitReason::active).toList();
    var who = practitioners.of(id);
    var shown = who.locations().getFirst().id();
    var costs = together.all(reasons, reason -> reason(reason, shown));
    return new PractitionerPage(Profile.of(who), costs, away(id));
  }

  /// The free starts of a visit reason, whose mode they have: there may be hundreds.
  ///
  /// @param from first day, in the practice's zone
  /// @param to last day, inclusive
  public @NonNull List<@NonNull Instant> times(
      @NonNull UUID practitionerId,
      @NonNull UUID visitReasonId,
      @NonNull LocalDate from,
      @NonNull LocalDate to) {
    var zone = practitioners.zone(practitionerId);
    var begin = from.atStartOfDay(zone).toInstant();
    var end = to.plusDays(1).atStartOfDay(zone).toInstant();
    return agendas.slots(practitionerId, visitReasonId, begin, end).items().stream()
        .map(Slot::start)
        .toList();
  }

  private @Nullable Away away(UUID practitionerId) {
    return agendas.absences(practitionerId).items().stream()
        .findFirst()
        .map(this::away)
        .orElse(null);
  }

  private Away away(Absence absence) {
    var standIn = Optional.ofNullable(absence.standInId()).flatMap(practitioners::find);
    return new Away(
        absence.from(),
        absence.until(),
        standIn.map(Practitioner::id).orElse(null),
        standIn.map(Practitioner::displayName).orElse(null));
  }

  private FirstTime firstTime(String specialty) {
    var first =
        agendas
            .search(Filters.of(specialty).query(), Set.of(), clock.instant(), DAYS, 1, 1)
            .items();
    return new FirstTime(specialty, first.isEmpty() ? null : OfferedTime.of(first.getFirst()));
  }

  /// In order of the first time of each.
  private Map<UUID, List<OfferedTime>> times(Filters filters, Set<UUID> whom) {
    return agendas.search(query(filters), whom, from(filters), DAYS, TIMES, EACH).items().stream()
        .map(OfferedTime::of)
        .collect(groupingBy(OfferedTime::practitionerId, LinkedHashMap::new, toList()));
  }

  private static Map<String, String> query(Filters filters) {
    var query = filters.query();
    if (filters.byPostalCode()) query.remove("city"); // those listed are there
    return query;
  }

  private Instant from(Filters filters) {
    var now = clock.instant();
    if (filters.from() == null) return now;
    var day = filters.from().atStartOfDay(HOME).toInstant();
    return day.isBefore(now) ? now : day;
  }

  private Found found(Practitioner who, List<OfferedTime> times) {
    var modes = who.modes().stream().sorted().toList();
    var costs = together.all(modes, mode -> new ModeFee(mode, fee(times, mode)));
    return new Found(Profile.of(who), times, costs);
  }

  private @Nullable Fee fee(List<OfferedTime> times, Mode mode) {
    return times.stream()
        .filter(time -> time.mode() == mode)
        .findFirst()
        .flatMap(this::fee)
        .orElse(null);
  }

  private Optional<Fee> fee(OfferedTime time) {
    return fees.of(
        time.practitionerId(), time.visitReasonId(), time.start(), time.locationId(), null);
  }

  /// @param locationId the place that is shown
  private Reason reason(VisitReason reason, UUID locationId) {
    var now = clock.instant();
    var fee = fees.of(reason.practitionerId(), reason.id(), now, locationId, null);
    return Reason.of(reason, fee.orElse(null));
  }
}
