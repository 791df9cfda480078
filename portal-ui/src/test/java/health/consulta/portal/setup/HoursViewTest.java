package health.consulta.portal.setup;

import static com.github.mvysny.kaributesting.v10.LocatorJ._assertNone;
import static com.github.mvysny.kaributesting.v10.LocatorJ._assertOne;
import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.timepicker.TimePicker;
import com.vaadin.flow.router.QueryParameters;
import health.consulta.contract.consultation.WeekParity;
import health.consulta.portal.Practice;
import health.consulta.portal.ScreenTest;
import health.consulta.portal.frame.NotYoursView;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class HoursViewTest extends ScreenTest {
  @Test
  void a_visitor_sees_no_hours() {
    UI.getCurrent().navigate("reglages/horaires");
    _assertNone(HoursView.class);
  }

  @Test
  void a_patient_gets_the_not_found_page() {
    signIn(Practice.LEA);
    UI.getCurrent().navigate("reglages/horaires");
    _assertOne(NotYoursView.class);
  }

  @Test
  void a_range_is_tried_out_before_it_is_published() {
    show();
    add(Set.of(DayOfWeek.MONDAY, DayOfWeek.SATURDAY));
    assertThat(practice.desk.previews.getLast().rules().rules()).hasSize(7);
    assertThat(said()).contains("14 créneaux ajoutés").contains("1 rendez-vous à replacer");
    assertThat(practice.desk.rules.rules()).hasSize(5);
    _click(button("Publier"));
    assertThat(practice.desk.rules.rules()).hasSize(7);
    assertThat(practice.desk.rules.version()).isEqualTo(5);
    assertThat(button("Publier").isEnabled()).isFalse();
  }

  @Test
  void a_range_that_is_open_is_changed_and_removed() {
    show();
    week().choose(ranges().getFirst().path("id").asInt());
    _setValue(_get(TimePicker.class, spec -> spec.withLabel("À")), LocalTime.of(13, 0));
    assertThat(ranges()).hasSize(5);
    _click(button("Retirer cette plage"));
    assertThat(ranges()).hasSize(4);
    _click(button("Abandonner les changements"));
    assertThat(ranges()).hasSize(5);
    assertThat(GATEWAY.asked()).noneMatch(call -> call.startsWith("PUT"));
  }

  @Test
  void a_painted_range_is_the_one_that_the_form_shows() {
    show();
    week().paint(DayOfWeek.MONDAY, LocalTime.of(14, 0), LocalTime.of(18, 15));
    assertThat(labels()).contains("lundi 14:00 – 18:15, Cabinet");
    assertThat(time("À").getValue()).isEqualTo(LocalTime.of(18, 15));
    _setValue(time("À"), LocalTime.of(17, 0));
    assertThat(labels()).contains("lundi 14:00 – 17:00, Cabinet").hasSize(6);
    assertThat(practice.desk.previews.getLast().rules().rules()).hasSize(6);
    _click(button("Publier"));
    assertThat(practice.desk.rules.rules()).hasSize(6);
  }

  @Test
  @SuppressWarnings({"unchecked", "rawtypes"})
  void a_range_is_painted_with_the_weeks_and_modes_of_the_one_that_is_open() {
    show();
    week().choose(ranges().getFirst().path("id").asInt());
    _setValue(_get(Select.class, spec -> spec.withLabel("Semaines")), WeekParity.EVEN);
    week().paint(DayOfWeek.SATURDAY, LocalTime.of(9, 0), LocalTime.of(12, 0));
    assertThat(labels()).contains("samedi 09:00 – 12:00, Cabinet, Semaines paires");
  }

  @Test
  void an_edge_that_is_pulled_keeps_the_rest_of_its_range() {
    show();
    var first = ranges().getFirst().path("id").asInt();
    week().resize(first, LocalTime.of(8, 0), LocalTime.MIDNIGHT);
    assertThat(time("De").getValue()).isEqualTo(LocalTime.of(8, 0));
    assertThat(ranges()).hasSize(5);
    assertThat(ranges().getFirst().path("length").asInt()).isEqualTo(16 * 60);
  }

  @Test
  void what_comes_late_for_a_range_that_is_gone_hits_no_other() {
    show();
    var first = ranges().getFirst().path("id").asInt();
    week().remove(first);
    week().remove(first);
    week().resize(first, LocalTime.of(8, 0), LocalTime.NOON);
    assertThat(ranges()).hasSize(4);
  }

  @Test
  void what_is_wrong_is_said_beside_its_field_and_asks_nobody() {
    show();
    add(Set.of(DayOfWeek.MONDAY));
    var asked = practice.desk.previews.size();
    var to = _get(TimePicker.class, spec -> spec.withLabel("À"));
    _setValue(to, LocalTime.of(8, 0));
    assertThat(to.isInvalid()).isTrue();
    assertThat(practice.desk.previews).hasSize(asked);
  }

  @Test
  void hours_that_overlap_are_refused_in_words_and_stay_as_they_were_drawn() {
    show();
    GATEWAY.refuse("POST /api/agendas/" + Practice.CLAIRE + "/preview", 422, "INVALID");
    GATEWAY.refuse("PUT /api/agendas/" + Practice.CLAIRE + "/opening-rules", 422, "INVALID");
    add(Set.of(DayOfWeek.MONDAY));
    assertThat(said()).contains("se recouvrent");
    _click(button("Publier"));
    assertThat(ranges()).hasSize(6);
  }

  @Test
  void hours_that_somebody_published_meanwhile_are_not_overwritten() {
    show();
    add(Set.of(DayOfWeek.SATURDAY));
    GATEWAY.refuse("PUT /api/agendas/" + Practice.CLAIRE + "/opening-rules", 409, "STALE");
    _click(button("Publier"));
    assertThat(ranges()).hasSize(6);
    assertThat(practice.desk.rules.rules()).hasSize(5);
    assertThat(button("Publier").isEnabled()).isTrue();
  }

  @Test
  void an_assistant_chooses_whose_hours_and_nobody_elses() {
    signIn(Practice.SOPHIE);
    var wish = QueryParameters.of("praticien", Practice.IDRISS.toString());
    UI.getCurrent().navigate("reglages/horaires", wish);
    assertThat(GATEWAY.asked())
        .noneMatch(call -> call.contains("agendas/" + Practice.IDRISS))
        .anyMatch(call -> call.contains("agendas/" + Practice.CLAIRE + "/opening-rules"));
    Room.HOURS.open(Practice.HELENE);
    assertThat(GATEWAY.asked())
        .anyMatch(call -> call.contains("agendas/" + Practice.HELENE + "/opening-rules"));
  }

  @Test
  void while_nobody_answers_it_says_so_and_recovers() {
    signIn(Practice.CLAIRE);
    GATEWAY.goDown();
    UI.getCurrent().navigate("reglages/horaires");
    assertThat(ranges()).isEmpty();
    GATEWAY.heal();
    _click(button("Réessayer"));
    assertThat(ranges()).hasSize(5);
  }

  private void show() {
    signIn(Practice.CLAIRE);
    UI.getCurrent().navigate("reglages/horaires");
    _assertOne(HoursView.class);
  }

  @SuppressWarnings({"unchecked", "rawtypes"})
  private void add(Set<DayOfWeek> days) {
    _click(button("Ajouter une plage"));
    _setValue(_get(TimePicker.class, spec -> spec.withLabel("De")), LocalTime.of(14, 0));
    _setValue(_get(TimePicker.class, spec -> spec.withLabel("À")), LocalTime.of(18, 0));
    _setValue(_get(CheckboxGroup.class, spec -> spec.withLabel("Jours")), days);
  }

  /// What the browser was told to draw.
  private static List<JsonNode> ranges() {
    var picture = week().getElement().getProperty("picture", "{}");
    return JsonMapper.shared()
        .readTree(picture)
        .path("days")
        .valueStream()
        .flatMap(day -> day.path("ranges").valueStream())
        .toList();
  }

  private static List<String> labels() {
    return ranges().stream().map(range -> range.path("label").asString()).toList();
  }

  private static WeekCanvas week() {
    return _get(WeekCanvas.class);
  }

  private static TimePicker time(String label) {
    return _get(TimePicker.class, spec -> spec.withLabel(label));
  }

  private static String said() {
    return _get(Paragraph.class, spec -> spec.withAttribute("role", "status")).getText();
  }

  private static NativeButton button(String text) {
    return _get(NativeButton.class, spec -> spec.withText(text));
  }
}
