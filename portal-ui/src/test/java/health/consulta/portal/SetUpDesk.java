package health.consulta.portal;

import health.consulta.contract.Items;
import health.consulta.contract.Mode;
import health.consulta.contract.booking.DayPlan;
import health.consulta.contract.booking.NoShowRule;
import health.consulta.contract.booking.PlanDay;
import health.consulta.contract.consultation.AgendaException;
import health.consulta.contract.consultation.AvailabilityPreview;
import health.consulta.contract.consultation.CalendarFeed;
import health.consulta.contract.consultation.ConsultationStatus;
import health.consulta.contract.consultation.HolidayCalendar;
import health.consulta.contract.consultation.MakeFeed;
import health.consulta.contract.consultation.OpeningRule;
import health.consulta.contract.consultation.OpeningRules;
import health.consulta.contract.consultation.PreviewAvailability;
import health.consulta.contract.consultation.VisitReason;
import health.consulta.contract.consultation.WeekParity;
import health.consulta.contract.user.AccountStatus;
import health.consulta.contract.user.Assistant;
import health.consulta.contract.user.InviteAssistant;
import health.consulta.contract.user.Locations;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// What a [Practice] set up, behind the same [FakeGateway].
public final class SetUpDesk {
  public OpeningRules rules;
  public final List<AgendaException> exceptions = new ArrayList<>();
  public final List<VisitReason> reasons = new ArrayList<>();
  public final List<Assistant> team = new ArrayList<>();
  public final List<PreviewAvailability> previews = new ArrayList<>();
  public final List<PlanDay> plans = new ArrayList<>();
  public @Nullable CalendarFeed feed;
  public String refused = "";
  private final Practice practice;
  public Locations places;
  public NoShowRule missed = NoShowRule.OFF;

  SetUpDesk(Practice practice) {
    this.practice = practice;
    places = new Locations(practice.practitioners.get(Practice.CLAIRE).locations(), 3);
    var place = places.items().getFirst().id();
    var weekdays =
        Stream.of(DayOfWeek.values()).limit(5).map(day -> rule(day, 9, 12, place)).toList();
    rules = new OpeningRules(Practice.CLAIRE, "Europe/Paris", weekdays, HolidayCalendar.FRANCE, 4);
    team.add(
        new Assistant(
            Practice.SOPHIE, "Sophie", "Durand", "sophie.durand@demo.test", AccountStatus.ACTIVE));
  }

  public static OpeningRule rule(DayOfWeek day, int from, int to, UUID place) {
    return new OpeningRule(
        day,
        LocalTime.of(from, 0),
        LocalTime.of(to, 0),
        place,
        EnumSet.allOf(Mode.class),
        null,
        null,
        WeekParity.EVERY);
  }

  void serve(FakeGateway gateway) {
    gateway
        .on("GET /api/agendas/{id}/feed", call -> feed)
        .on("PUT /api/agendas/{id}/feed", call -> make(call.body(MakeFeed.class)))
        .on("DELETE /api/agendas/{id}/feed", call -> revoke())
        .on("POST /api/day-plans", this::plan)
        .on("POST /api/agendas/{id}/preview", this::preview)
        .on("GET /api/agendas/{id}/opening-rules", call -> rules)
        .on("PUT /api/agendas/{id}/opening-rules", call -> open(call.body(OpeningRules.class)))
        .on("GET /api/agendas/{id}/exceptions", call -> new Items<>(exceptions))
        .on("POST /api/agendas/{id}/exceptions", call -> except(call.body(AgendaException.class)))
        .on("DELETE /api/agendas/{id}/exceptions/{exception}", this::withdraw)
        .on("POST /api/agendas/{id}/visit-reasons", call -> put(call.body(VisitReason.class)))
        .on("PUT /api/agendas/{id}/visit-reasons/{r}", call -> put(call.body(VisitReason.class)))
        .on("GET /api/practitioners/{id}/locations", call -> places)
        .on("PUT /api/practitioners/{id}/locations", call -> places = call.body(Locations.class))
        .on("GET /api/practitioners/{id}/assistants", call -> new Items<>(team))
        .on("POST /api/practitioners/{id}/assistants", call -> invite(call))
        .on("DELETE /api/practitioners/{id}/assistants/{a}", this::dismiss)
        .on("GET /api/online-booking/{id}/rule", call -> missed)
        .on("PUT /api/online-booking/{id}/rule", call -> missed = call.body(NoShowRule.class));
  }

  private Object make(MakeFeed wanted) {
    feed = new CalendarFeed(wanted.names(), Instant.EPOCH, null);
    return new CalendarFeed(wanted.names(), Instant.EPOCH, "/api/feeds/secret.ics");
  }

  private Object revoke() {
    feed = null;
    return new byte[0];
  }

  /// Each planned visit of the stretch may go to an hour later; the one that is refused is named.
  private Object plan(FakeGateway.Call call) {
    var wanted = call.body(PlanDay.class);
    plans.add(wanted);
    var steps =
        practice.consultations().stream()
            .filter(visit -> visit.status() == ConsultationStatus.PLANNED)
            .filter(visit -> visit.start().isBefore(wanted.until()))
            .map(visit -> {
              var later = visit.start().plusSeconds(3_600);
              var outcome = visit.patientName().equals(refused) ? "SLOT_TAKEN" : "DONE";
              return new DayPlan.Step(
                  visit.bookingId(),
                  visit.patientId(),
                  visit.start(),
                  PlanDay.Act.MOVE,
                  later,
                  List.of(later, later.plusSeconds(86_400)),
                  wanted.preview() ? null : outcome);
            })
            .toList();
    return new DayPlan(wanted.preview() ? null : UUID.randomUUID(), wanted.kind(), true, steps);
  }

  private Object preview(FakeGateway.Call call) {
    var wanted = call.body(PreviewAvailability.class);
    previews.add(wanted);
    var changed = wanted.rules() != null || !wanted.exceptions().isEmpty();
    return new AvailabilityPreview(
        "Europe/Paris",
        IntStream.range(0, wanted.days())
            .mapToObj(n -> {
              var date = wanted.from().plusDays(n);
              var nine = date.atTime(9, 0).atZone(Practice.PARIS).toInstant();
              var more = List.of(nine.plusSeconds(1200));
              List<Instant> none = List.of();
              return new AvailabilityPreview.Day(
                  date,
                  changed ? List.of(nine, more.getFirst()) : List.of(nine),
                  changed ? more : none,
                  none,
                  changed && n == 0 ? 1 : 0);
            })
            .toList());
  }

  private Object open(OpeningRules sent) {
    rules =
        new OpeningRules(
            sent.practitionerId(), sent.zone(), sent.rules(), sent.holidays(), sent.version() + 1);
    return rules;
  }

  private Object except(AgendaException sent) {
    exceptions.add(sent);
    return sent;
  }

  private Object withdraw(FakeGateway.Call call) {
    exceptions.removeIf(each -> each.id().toString().equals(call.path().get(1)));
    return new byte[0];
  }

  private Object put(VisitReason sent) {
    reasons.add(sent);
    return sent;
  }

  private Object invite(FakeGateway.Call call) {
    var form = call.body(InviteAssistant.class);
    var invited =
        new Assistant(
            UUID.randomUUID(),
            form.firstName(),
            form.lastName(),
            form.email(),
            AccountStatus.ACTIVE);
    team.add(invited);
    return invited;
  }

  private Object dismiss(FakeGateway.Call call) {
    team.removeIf(each -> each.id().toString().equals(call.path().get(1)));
    return new byte[0];
  }
}
