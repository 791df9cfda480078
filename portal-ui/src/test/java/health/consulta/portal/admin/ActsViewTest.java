package health.consulta.portal.admin;

import static com.github.mvysny.kaributesting.v10.LocatorJ._assertNone;
import static com.github.mvysny.kaributesting.v10.LocatorJ._assertOne;
import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.github.mvysny.kaributesting.v10.GridKt;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.textfield.TextField;
import health.consulta.contract.Act;
import health.consulta.contract.Role;
import health.consulta.contract.user.NotedAct;
import health.consulta.portal.FakeGateway;
import health.consulta.portal.Practice;
import health.consulta.portal.ScreenTest;
import health.consulta.portal.frame.NotYoursView;
import health.consulta.portal.frame.Trouble;
import health.consulta.portal.frame.Words;
import health.consulta.portal.gateway.GatewayProblem;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class ActsViewTest extends ScreenTest {
  private static final UUID VISIT = UUID.fromString("7f0c2a51-0000-0000-0000-000000000001");

  @Autowired private ActFiles files;

  @Test
  void a_visitor_sees_nothing() {
    UI.getCurrent().navigate("admin/journal");
    _assertNone(ActsView.class);
  }

  @Test
  void a_practitioner_gets_the_not_found_page() {
    signIn(Practice.CLAIRE);
    UI.getCurrent().navigate("admin/journal");
    _assertOne(NotYoursView.class);
  }

  @Test
  void who_did_what_to_what_and_when() {
    show();
    assertThat(GridKt._size(grid())).isEqualTo(3);
    assertThat(GridKt._getFormattedRow(grid(), 0))
        .startsWith("24/11/2026 09:15", "Sophie Durand", "Secrétaire", "Rendez-vous déplacé");
    assertThat(GridKt._getFormattedRow(grid(), 2)).contains("Compte fermé");
    assertThat(asked().query())
        .containsEntry("from", "2026-10-24T22:00:00Z")
        .doesNotContainKey("until");
  }

  @Test
  void they_are_chosen_by_act_and_by_day() {
    show();
    _setValue(acts(), Act.VISIT_MOVED);
    _setValue(day("Au"), TODAY);
    assertThat(GridKt._size(grid())).isEqualTo(1);
    assertThat(asked().query())
        .containsEntry("act", "VISIT_MOVED")
        .containsEntry("until", "2026-11-24T23:00:00Z");
    assertThat(_get(Anchor.class, spec -> spec.withText("CSV")).getHref())
        .isEqualTo("/fichiers/journal.csv?act=VISIT_MOVED&from=2026-10-25&to=2026-11-24");
  }

  @Test
  void a_click_shows_all_that_was_done_to_the_same() {
    show();
    GridKt._getCellComponent(grid(), 0, "acts.subject")
        .getChildren()
        .forEach(button -> _click((Button) button));
    assertThat(GridKt._size(grid())).isEqualTo(2);
    assertThat(asked().query())
        .containsEntry("subject", VISIT.toString())
        .doesNotContainKey("from");
  }

  @Test
  void what_is_no_id_asks_nothing() {
    show();
    GATEWAY.calls.clear();
    _setValue(_get(TextField.class), "Léa Petit");
    assertThat(_get(TextField.class).isInvalid()).isTrue();
    assertThat(GATEWAY.asked()).isEmpty();
    _setValue(_get(TextField.class), "");
    assertThat(_get(TextField.class).isInvalid()).isFalse();
  }

  @Test
  void a_service_that_is_down_is_said() {
    show();
    GATEWAY.goDown();
    _setValue(acts(), Act.VISIT_MOVED);
    GridKt._size(grid());
    assertThat(_get(Trouble.class).isVisible()).isTrue();
  }

  @Test
  void each_act_has_its_words_in_both_languages() {
    for (var language : List.of(Locale.FRENCH, Locale.ENGLISH)) {
      UI.getCurrent().setLocale(language);
      for (var act : Act.values()) assertThat(Words.of("act." + act)).doesNotStartWith("!");
    }
  }

  @Test
  void the_file_has_the_same_lines() {
    signIn(Practice.ADMIN);
    record();
    var file = files.acts("csv", null, Act.VISIT_MOVED, null, LocalDate.of(2026, 11, 1), null);
    var text = new String(Objects.requireNonNull(file.getBody()), StandardCharsets.UTF_8);
    assertThat(text.lines())
        .hasSize(2)
        .last()
        .asString()
        .startsWith("2026-11-24 09:15:07;Sophie Durand;")
        .endsWith(";ASSISTANT;VISIT_MOVED;" + VISIT);
    assertThat(files.acts("xlsx", null, null, null, null, null).getBody()).startsWith('P', 'K');
    GATEWAY.goDown();
    assertThatThrownBy(() -> files.acts("csv", null, null, null, null, null))
        .isInstanceOf(GatewayProblem.class);
  }

  private void show() {
    record();
    signIn(Practice.ADMIN);
    UI.getCurrent().navigate("admin/journal");
    GridKt._size(grid());
  }

  private void record() {
    done("2026-11-24T08:15:07Z", "Sophie Durand", Act.VISIT_MOVED, VISIT);
    done("2026-11-24T08:10:00Z", "Sophie Durand", Act.VISIT_BOOKED, VISIT);
    done("2026-11-23T08:00:00Z", null, Act.SIGNED_IN, null);
  }

  private void done(String at, @Nullable String name, Act act, @Nullable UUID subject) {
    practice.acts.add(
        new NotedAct(
            UUID.randomUUID(),
            Instant.parse(at),
            Practice.SOPHIE,
            name,
            Role.ASSISTANT,
            act,
            subject));
  }

  private static FakeGateway.Call asked() {
    return GATEWAY.calls.stream()
        .filter(call -> call.line().equals("GET /api/acts"))
        .reduce((former, last) -> last)
        .orElseThrow();
  }

  @SuppressWarnings("unchecked")
  private static Grid<NotedAct> grid() {
    return _get(Grid.class);
  }

  @SuppressWarnings({"unchecked", "rawtypes"})
  private static ComboBox<Act> acts() {
    return _get(
        ComboBox.class, spec -> spec.withPredicate(field -> "Acte".equals(field.getPlaceholder())));
  }

  private static DatePicker day(String name) {
    return _get(
        DatePicker.class,
        spec -> spec.withPredicate(field -> field.getAriaLabel().orElse("").equals(name)));
  }
}
