package health.consulta.consultation.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import health.consulta.contract.Items;
import health.consulta.contract.Mode;
import health.consulta.contract.Sector;
import health.consulta.contract.Topics;
import health.consulta.contract.consultation.Audience;
import health.consulta.contract.consultation.Caps;
import health.consulta.contract.consultation.DayCount;
import health.consulta.contract.consultation.HolidayCalendar;
import health.consulta.contract.consultation.OpeningRules;
import health.consulta.contract.consultation.Slot;
import health.consulta.contract.consultation.VisitReason;
import health.consulta.contract.user.Location;
import health.consulta.contract.user.Practitioner;
import health.consulta.contract.user.UserEvent.PractitionerListed;
import health.consulta.kit.event.EventSender;
import health.consulta.kit.event.EventWriter;
import health.consulta.kit.test.ServiceTest;
import java.time.YearMonth;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.test.web.servlet.client.RestTestClient;

/// The search across practitioners, from the index.
@ServiceTest
class SearchIT {
  @Autowired private RestTestClient http;
  @Autowired private EventSender sender;
  @Autowired private EventWriter writer;

  /// Keeps the practitioners of other tests out.
  private final String city = "Ville-" + UUID.randomUUID();

  private Cabinet cabinet;
  private VisitReason reason;

  @BeforeEach
  void a_listed_practitioner() {
    cabinet = Cabinet.open(http);
    reason = cabinet.add(cabinet.reason(Caps.NONE, Audience.EVERYONE));
    list(cabinet, city, "fr", true);
    await().until(() -> !search("").isEmpty());
  }

  @Test
  void what_is_found_is_what_is_listed_in_order_of_time() {
    var found = search("&days=3&limit=200");
    var listed =
        java.util.stream.IntStream.rangeClosed(0, 3)
            .boxed()
            .flatMap(day -> cabinet.slots(reason, Cabinet.inDays(day)).stream())
            .toList();
    assertThat(found).isSortedAccordingTo(java.util.Comparator.comparing(Slot::start));
    assertThat(listed).containsAll(found);
    assertThat(found).hasSizeGreaterThan(70);
  }

  @Test
  void a_hold_leaves_the_search_at_once_and_its_release_brings_it_back() {
    var slot = search("").getFirst();
    var held = cabinet.held(reason, slot.start());
    assertThat(search("")).doesNotContain(slot);
    cabinet.release(held);
    assertThat(search("")).contains(slot);
  }

  @Test
  void a_change_of_the_rules_or_the_reason_shows_at_once() {
    cabinet
        .put(
            "/opening-rules",
            new OpeningRules(
                cabinet.practitioner, "Europe/Paris", List.of(), HolidayCalendar.NONE, 1))
        .expectStatus()
        .isOk();
    assertThat(search("")).isEmpty();
  }

  @Test
  void filters_narrow_and_what_nobody_has_finds_nothing() {
    assertThat(search("&mode=VIDEO&language=fr&newPatients=true&specialty=GENERAL_PRACTICE"))
        .isNotEmpty();
    for (var none : List.of("&mode=ON_SITE", "&language=tlh", "&specialty=ALCHEMY"))
      assertThat(search(none)).as(none).isEmpty();

    var full = Cabinet.open(http);
    full.add(full.reason(Caps.NONE, Audience.EVERYONE));
    list(full, city, "en", false);
    await().until(() -> !search("&language=en").isEmpty());
    assertThat(search("&language=en&newPatients=true")).isEmpty();
    assertThat(search("&language=en&sector=SECTOR_2")).isEmpty();
    assertThat(search("&language=en&sector=SECTOR_1")).isNotEmpty();
    assertThat(search("&stepFree=true&language=en")).isNotEmpty(); // by video
    assertThat(search("&practitioners=" + full.practitioner + "," + UUID.randomUUID()))
        .isNotEmpty()
        .allMatch(slot -> slot.practitionerId().equals(full.practitioner));
    assertThat(search("&practitioners=" + UUID.randomUUID())).isEmpty();
  }

  @Test
  void each_practitioner_gets_a_share_of_the_answer() {
    assertThat(search("&each=3&limit=50")).hasSize(3);
  }

  @Test
  void a_capped_week_is_counted_whole() {
    var capped = cabinet.add(cabinet.reason(new Caps(null, 1, null), Audience.EVERYONE));
    var slot = cabinet.slots(capped, Cabinet.inDays(4)).getFirst();
    var sameWeek =
        search("&days=60&limit=200").stream().filter(s -> s.visitReasonId().equals(capped.id()));
    assertThat(sameWeek).isNotEmpty();
    cabinet.held(capped, slot.start());
    assertThat(count(capped, Cabinet.inDays(4))).isZero();
    assertThat(cabinet.slots(capped, Cabinet.inDays(4))).isEmpty();
  }

  @Test
  void a_month_is_counted_as_it_is_listed() {
    var date = Cabinet.inDays(6);
    cabinet.held(reason, cabinet.slots(reason, date).getFirst().start());
    assertThat(count(reason, date)).isEqualTo(cabinet.slots(reason, date).size()).isPositive();
    var far = Cabinet.inDays(200);
    assertThat(count(reason, far)).isZero();
  }

  private int count(VisitReason wanted, java.time.LocalDate date) {
    return Cabinet.there(
            http.get()
                .uri(
                    "/api/slots/counts?practitionerId={p}&visitReasonId={r}&month={m}",
                    cabinet.practitioner,
                    wanted.id(),
                    YearMonth.from(date))
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody(new ParameterizedTypeReference<Items<DayCount>>() {})
                .returnResult()
                .getResponseBody())
        .items()
        .stream()
        .filter(count -> count.date().equals(date))
        .findFirst()
        .orElseThrow()
        .free();
  }

  private List<Slot> search(String more) {
    return Cabinet.there(
            http.get()
                .uri("/api/slots/search?city=" + city.toUpperCase() + more)
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody(new ParameterizedTypeReference<Items<Slot>>() {})
                .returnResult()
                .getResponseBody())
        .items();
  }

  private void list(Cabinet who, String where, String language, boolean newPatients) {
    var profile =
        new Practitioner(
            who.practitioner,
            "10000000000",
            "Dr",
            "Claire",
            "Martin",
            "GENERAL_PRACTICE",
            Sector.SECTOR_1,
            Set.of(language),
            Set.of(Mode.VIDEO),
            newPatients,
            "",
            List.of(new Location(who.place, "Cabinet", "1 rue", "69001", where, "Europe/Paris")));
    var event = new PractitionerListed(who.practitioner, profile);
    sender.send(Topics.USERS, event.aggregateId(), writer.pending(event), 1).join();
  }
}
