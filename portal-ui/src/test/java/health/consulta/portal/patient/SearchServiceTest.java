package health.consulta.portal.patient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import health.consulta.contract.Items;
import health.consulta.contract.consultation.Absence;
import health.consulta.portal.FakeGateway;
import health.consulta.portal.Practice;
import health.consulta.portal.ScreenTest;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class SearchServiceTest extends ScreenTest {
  @Autowired private SearchService search;

  @Test
  void results_come_in_the_order_of_their_first_time() {
    var found = search.search(null, Filters.of(null));
    assertThat(found).hasSize(3);
    var firsts = found.stream().map(each -> each.times().getFirst().start()).toList();
    assertThat(firsts).isSorted();
    assertThat(query("GET /api/slots/search")).containsEntry("practitioners", "");
  }

  @Test
  void filters_reach_the_directory_and_the_agendas_alike() {
    var day = LocalDate.of(2999, 1, 5);
    var filters =
        new Filters("GENERAL_PRACTICE", "Lyon", "VIDEO", "en", "SECTOR_1", true, true, day);
    search.search(null, filters);
    for (var asked : new String[] {"GET /api/practitioners", "GET /api/slots/search"})
      assertThat(query(asked))
          .containsEntry("specialty", "GENERAL_PRACTICE")
          .containsEntry("city", "Lyon")
          .containsEntry("mode", "VIDEO")
          .containsEntry("language", "en")
          .containsEntry("sector", "SECTOR_1")
          .containsEntry("newPatients", "true")
          .containsEntry("stepFree", "true");
    assertThat(query("GET /api/slots/search")).containsEntry("from", "2999-01-04T23:00:00Z");
  }

  @Test
  void who_is_named_or_near_a_postal_code_is_asked_for_by_themselves() {
    search.search("martin", Filters.of(null));
    assertThat(query("GET /api/slots/search").get("practitioners")).contains(CLAIRE);
    GATEWAY.heal();
    search.search(null, new Filters(null, "69", null, null, null, false, false, null));
    assertThat(query("GET /api/practitioners")).containsEntry("city", "69");
    assertThat(query("GET /api/slots/search")).doesNotContainKey("city");
  }

  @Test
  void an_absence_is_told_though_its_stand_in_is_listed_no_more() {
    var away = Instant.parse("2999-01-05T08:00:00Z");
    for (var standIn : List.of(Practice.HELENE, UUID.randomUUID())) {
      var absence = new Absence(away, away.plusSeconds(3600), standIn);
      GATEWAY.on("GET /api/practitioners/{id}/absences", call -> new Items<>(List.of(absence)));
      var told = Objects.requireNonNull(search.practitioner(Practice.CLAIRE).away());
      assertThat(told.from()).isEqualTo(away);
      assertThat(told.standIn())
          .isEqualTo(standIn.equals(Practice.HELENE) ? "Dr Hélène Vasseur" : null);
    }
  }

  @Test
  void a_complaint_is_asked_in_a_body_only() {
    assertThat(search.suggest("peau qui gratte").specialties()).containsExactly("DERMATOLOGY");
    assertThat(search.suggest("martin").practitioners())
        .extracting(Profile::name)
        .containsExactly("Dr Claire Martin");
    assertThat(GATEWAY.asked()).containsOnly("POST /api/practitioners/suggestions");
    assertThat(GATEWAY.calls).allMatch(call -> call.query().isEmpty());
    GATEWAY.heal();
    assertThat(search.suggest("  ").specialties()).isEmpty();
    assertThat(GATEWAY.calls).isEmpty();
  }

  @Test
  void namesakes_and_arrondissements_are_told_by_their_postal_codes() {
    assertThat(search.places("whatever"))
        .extracting(Where::name, Where::department, Where::value)
        .containsExactly(
            tuple("Lyon", "69", "Lyon"),
            tuple("Lyon 2e", "69", "69002"),
            tuple("Saint-Denis", "93", "932"),
            tuple("Saint-Denis", "974", "974"));
  }

  private static final String CLAIRE = Practice.CLAIRE.toString();

  private static Map<String, String> query(String line) {
    return GATEWAY.calls.stream()
        .filter(call -> call.line().equals(line))
        .map(FakeGateway.Call::query)
        .findFirst()
        .orElseThrow();
  }
}
