package health.consulta.consultation.web;

import static org.assertj.core.api.Assertions.assertThat;

import health.consulta.contract.Interval;
import health.consulta.contract.Interval.Unit;
import health.consulta.contract.consultation.Audience;
import health.consulta.contract.consultation.Caps;
import health.consulta.contract.consultation.Explanation.Cause;
import health.consulta.contract.consultation.Explanation.Code;
import health.consulta.contract.consultation.SeriesDates;
import health.consulta.contract.consultation.VisitReason;
import health.consulta.kit.test.ServiceTest;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.test.web.servlet.client.RestTestClient;

@ServiceTest
class SeriesIT {
  private static final Interval WEEKLY = new Interval(1, Unit.WEEKS);

  @Autowired private RestTestClient http;
  private Cabinet cabinet;
  private VisitReason reason;
  private VisitReason open;
  private LocalDate date;

  @BeforeEach
  void an_open_agenda() {
    cabinet = Cabinet.open(http);
    reason = cabinet.add(cabinet.reason(Caps.NONE, Audience.STAFF));
    open = cabinet.add(cabinet.reason(Caps.NONE, Audience.EVERYONE));
    date = Cabinet.inDays(5);
  }

  @Test
  void each_date_says_whether_it_is_free_why_not_and_what_is_free_around_it() {
    cabinet.held(open, at(date.plusDays(7), 9));
    var dates = dates(at(date, 9), WEEKLY, 3).items();
    assertThat(dates).extracting(SeriesDates.Date::start).startsWith(at(date, 9));
    assertThat(dates.get(0).causes()).isEmpty();
    assertThat(dates.get(1).causes()).extracting(Cause::code).containsExactly(Code.OCCUPIED);
    assertThat(dates.get(1).nearest())
        .containsExactlyInAnyOrder(
            at(date.plusDays(7), 9).minusSeconds(1_200),
            at(date.plusDays(7), 9).plusSeconds(1_200),
            at(date.plusDays(7), 9).minusSeconds(2_400));
    assertThat(dates.get(2).causes()).isEmpty();
  }

  @Test
  void the_time_of_day_stays_the_same_when_the_clocks_change() {
    var dates = dates(at(LocalDate.of(2027, 3, 25), 10), new Interval(1, Unit.DAYS), 6);
    assertThat(dates.zone()).isEqualTo("Europe/Paris");
    assertThat(dates.items())
        .extracting(each -> each.start().atZone(Cabinet.PARIS).toLocalTime())
        .containsOnly(LocalTime.of(10, 0));
    assertThat(dates.items().getLast().start()).isEqualTo(Instant.parse("2027-03-30T08:00:00Z"));
  }

  @Test
  void a_start_off_the_steps_and_a_series_without_end_are_refused() {
    cabinet
        .series(reason, at(date, 9).plusSeconds(7), WEEKLY, 3)
        .expectStatus()
        .isEqualTo(HttpStatus.UNPROCESSABLE_CONTENT);
    cabinet.series(reason, at(date, 9), WEEKLY, 53).expectStatus().isBadRequest();
    cabinet
        .series(reason, at(date, 9), new Interval(0, Unit.DAYS), 3)
        .expectStatus()
        .isBadRequest();
  }

  @Test
  void what_moves_away_with_them_does_not_stand_in_the_way_of_times() {
    var mine = cabinet.held(open, at(date, 9)).holdId();
    cabinet.held(open, at(date, 11));
    var starts = List.of(at(date, 9), at(date, 10), at(date, 11));
    assertThat(standing(starts, mine))
        .extracting(each -> each.causes().isEmpty())
        .containsExactly(true, true, false);
    assertThat(standing(starts)).extracting(each -> each.causes().isEmpty()).startsWith(false);
    assertThat(standing(starts, mine).getLast().nearest())
        .contains(at(date, 11).minusSeconds(1_200));
    cabinet.standing(open, List.of()).expectStatus().isBadRequest();
    cabinet
        .standing(open, List.of(at(date, 9).plusSeconds(7)))
        .expectStatus()
        .isEqualTo(HttpStatus.UNPROCESSABLE_CONTENT);
  }

  private List<SeriesDates.Date> standing(List<Instant> starts, UUID... without) {
    return Cabinet.there(
            cabinet
                .standing(open, starts, without)
                .expectStatus()
                .isOk()
                .expectBody(SeriesDates.class)
                .returnResult()
                .getResponseBody())
        .items();
  }

  private SeriesDates dates(Instant start, Interval interval, int count) {
    return Cabinet.there(
        cabinet
            .series(reason, start, interval, count)
            .expectStatus()
            .isOk()
            .expectBody(SeriesDates.class)
            .returnResult()
            .getResponseBody());
  }

  private static Instant at(LocalDate day, int hour) {
    return day.atTime(hour, 0).atZone(Cabinet.PARIS).toInstant();
  }
}
