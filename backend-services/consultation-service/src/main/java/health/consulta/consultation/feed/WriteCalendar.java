package health.consulta.consultation.feed;

import biweekly.Biweekly;
import biweekly.ICalendar;
import biweekly.component.VEvent;
import biweekly.util.Duration;
import health.consulta.consultation.ShowAgenda;
import health.consulta.contract.consultation.AgendaDay;
import health.consulta.contract.consultation.AgendaDay.Closure;
import health.consulta.contract.consultation.AgendaEntry;
import health.consulta.contract.consultation.OccupationKind;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Date;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// An agenda as a calendar (RFC 5545): a week back, two months ahead. Unless its owner chose
/// otherwise it tells only that a time is taken.
@Component
public class WriteCalendar {
  private static final int BACK = 7;
  private static final int AHEAD = 60;
  private static final int MINUTES = 15;

  private final ShowAgenda agenda;
  private final Clock clock;

  WriteCalendar(ShowAgenda agenda, Clock clock) {
    this.agenda = agenda;
    this.clock = clock;
  }

  public String of(Feed feed) {
    var calendar = new ICalendar();
    calendar.setProductId("-//Consulta//Consulta//FR");
    calendar.setName("Consulta");
    calendar.setRefreshInterval(Duration.builder().minutes(MINUTES).build());
    var today = LocalDate.now(clock);
    for (var day : agenda.of(feed.practitionerId(), today.minusDays(BACK), today.plusDays(AHEAD))) {
      day.entries().stream()
          .filter(entry -> entry.kind() == OccupationKind.BOOKING)
          .forEach(entry -> calendar.addEvent(visit(entry, feed)));
      day.closures().stream()
          .filter(closure -> closure.kind() == Closure.Kind.ABSENCE)
          .forEach(closure -> calendar.addEvent(absence(closure, day, feed)));
    }
    return Biweekly.write(calendar).go();
  }

  private VEvent visit(AgendaEntry entry, Feed feed) {
    var event = event(entry.id().toString(), entry.start(), entry.end());
    var who = entry.patientName();
    var why = entry.visitReasonName();
    event.setSummary(feed.names() && who != null ? named(who, why) : busy(feed));
    return event;
  }

  private VEvent absence(Closure closure, AgendaDay day, Feed feed) {
    var name = day.practitionerId() + "/" + closure.start();
    var id = UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
    var event = event(id.toString(), closure.start(), closure.end());
    event.setSummary(english(feed) ? "Away" : "Absent");
    return event;
  }

  private VEvent event(String id, Instant start, Instant end) {
    var event = new VEvent();
    event.setUid(id);
    event.setDateTimeStamp(Date.from(clock.instant()));
    event.setDateStart(Date.from(start));
    event.setDateEnd(Date.from(end));
    return event;
  }

  private static String named(String who, @Nullable String why) {
    return who + " · " + Objects.requireNonNullElse(why, "");
  }

  private static String busy(Feed feed) {
    return english(feed) ? "Busy" : "Occupé";
  }

  private static boolean english(Feed feed) {
    return feed.language().equals("en");
  }
}
