package health.consulta.portal;

import health.consulta.contract.Page;
import health.consulta.contract.booking.FreedTime;
import health.consulta.contract.booking.FreedTime.Cause;
import health.consulta.contract.booking.FreedTime.Fit;
import health.consulta.contract.booking.FreedTime.Offer;
import health.consulta.contract.booking.FreedTime.Outcome;
import health.consulta.contract.booking.FreedTime.PassedOver;
import health.consulta.contract.booking.WaitingEntry;
import health.consulta.contract.booking.WaitingStatus;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// The waiting list of a [Practice], behind the same [FakeGateway].
public final class WaitingDesk {
  public static final UUID FIRST = Practice.id(71);

  public final List<WaitingEntry> people = new ArrayList<>();
  public final List<UUID> left = new ArrayList<>();

  /// How many times were freed before the one that is told in full.
  public int freedBefore;

  private final Practice practice;
  private final LocalDate today;

  WaitingDesk(Practice practice, LocalDate today) {
    this.practice = practice;
    this.today = today;
    people.add(entry(FIRST, Practice.LEA, WaitingStatus.OFFERED, "Léa Petit"));
    people.add(entry(Practice.id(72), Practice.id(73), WaitingStatus.WAITING, null));
  }

  void serve(FakeGateway gateway) {
    gateway
        .on("GET /api/waiting-list", call -> list(call.query().get("practitionerId")))
        .on("GET /api/waiting-list/freed-times", call -> freed(call.query().get("page")))
        .on(
            "DELETE /api/waiting-list/{id}",
            call -> leave(UUID.fromString(call.path().getFirst())));
  }

  /// Without a practitioner: the patient's own.
  private Object list(@Nullable String practitioner) {
    var items = practitioner == null ? practice.waits : people;
    return new Page<>(items, 0, 100, items.size());
  }

  private Object leave(UUID id) {
    left.add(id);
    people.removeIf(entry -> entry.id().equals(id));
    return new byte[0];
  }

  private Object freed(String page) {
    var all =
        IntStream.rangeClosed(0, freedBefore).mapToObj(n -> n == 0 ? told() : nobodyWaited(n));
    int number = Integer.parseInt(page);
    return new Page<>(all.skip(number * 20L).limit(20).toList(), number, 20, freedBefore + 1);
  }

  private FreedTime told() {
    var roy = new PassedOver(Practice.id(72), Practice.id(73), 1, Cause.OTHER_WEEKDAYS);
    var offer =
        new Offer(
            Practice.id(75),
            FIRST,
            Practice.LEA,
            2,
            List.of(Fit.REASON, Fit.DATE),
            List.of(roy),
            practice.at(today, "09:00"),
            practice.at(today, "09:30"),
            Outcome.LAPSED,
            practice.at(today, "09:30"));
    return new FreedTime(
        Practice.id(76),
        Practice.CLAIRE,
        Practice.reason(Practice.CLAIRE, 1),
        practice.at(today.plusDays(2), "10:00"),
        FreedTime.Status.RELEASED,
        List.of(offer),
        List.of(),
        Map.of(Practice.LEA, "Léa Petit", Practice.id(73), "Jean Roy"));
  }

  private FreedTime nobodyWaited(int daysAgo) {
    return new FreedTime(
        Practice.id(800 + daysAgo),
        Practice.CLAIRE,
        Practice.reason(Practice.CLAIRE, 1),
        practice.at(today.minusDays(daysAgo), "10:00"),
        FreedTime.Status.RELEASED,
        List.of(),
        List.of(),
        Map.of());
  }

  private WaitingEntry entry(UUID id, UUID patient, WaitingStatus status, @Nullable String name) {
    return new WaitingEntry(
        id,
        status,
        Practice.CLAIRE,
        Practice.reason(Practice.CLAIRE, 1),
        patient,
        today,
        today.plusDays(30),
        Set.of(DayOfWeek.FRIDAY, DayOfWeek.MONDAY),
        null,
        LocalTime.NOON,
        practice.at(today.minusDays(3), "08:15"),
        null,
        name);
  }
}
