package health.consulta.portal.reports;

import static com.github.mvysny.kaributesting.v10.LocatorJ._assertNone;
import static com.github.mvysny.kaributesting.v10.LocatorJ._assertOne;
import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.PollEvent;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import health.consulta.contract.reporting.GroupBy;
import health.consulta.contract.reporting.Rebuild;
import health.consulta.contract.reporting.Rebuild.Difference;
import health.consulta.contract.reporting.Rebuild.State;
import health.consulta.portal.Practice;
import health.consulta.portal.ScreenTest;
import health.consulta.portal.frame.NotYoursView;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class ReportsViewTest extends ScreenTest {
  @Test
  void a_visitor_sees_no_reports() {
    UI.getCurrent().navigate("rapports");
    _assertNone(ReportsView.class);
  }

  @Test
  void a_patient_gets_the_not_found_page() {
    signIn(Practice.LEA);
    UI.getCurrent().navigate("rapports");
    _assertOne(NotYoursView.class);
  }

  @Test
  void an_administrator_reads_activity_and_revenue() {
    show();
    assertThat(_find(NativeTable.class)).hasSize(6);
    assertThat(_find(NativeButton.class)).extracting(NativeButton::getText).contains("121");
    assertThat(_find(Chart.class)).hasSize(6);
  }

  @Test
  void the_weekly_mail_is_asked_for_and_left() {
    show();
    _setValue(_get(WeeklyField.class), true);
    assertThat(practice.weekly).isTrue();
    show();
    assertThat(_get(WeeklyField.class).getValue()).isTrue();
    _setValue(_get(WeeklyField.class), false);
    assertThat(practice.weekly).isFalse();
  }

  @Test
  void what_could_not_be_changed_is_shown_as_it_is() {
    show();
    GATEWAY.refuse("PUT /api/reports/weekly-mail", 503, "UNAVAILABLE");
    _setValue(_get(WeeklyField.class), true);
    assertThat(_get(WeeklyField.class).getValue()).isFalse();
  }

  @Test
  void an_assistant_is_offered_no_weekly_mail() {
    signIn(Practice.SOPHIE);
    UI.getCurrent().navigate("rapports");
    _assertNone(WeeklyField.class);
  }

  @Test
  void shares_and_means_are_of_what_there_was() {
    show();
    assertThat(_find(NativeButton.class))
        .extracting(NativeButton::getText)
        .contains("68 %", "5,2 %", "7 j", "12 min", "–", "40 h")
        .anyMatch(text -> text.startsWith("70,00"));
    assertThat(_find(NativeTableHeaderCell.class))
        .extracting(NativeTableHeaderCell::getText)
        .contains("Avant");
  }

  @Test
  void a_practitioner_reads_their_own_and_compares_no_events() {
    signIn(Practice.CLAIRE);
    UI.getCurrent().navigate("rapports");
    _assertOne(ReportsView.class);
    _assertNone(Proof.class);
  }

  @Test
  @SuppressWarnings("unchecked")
  void another_grouping_is_asked_for() {
    show();
    _setValue(_find(Select.class).getFirst(), GroupBy.PRACTITIONER);
    assertThat(GATEWAY.calls.getLast().query()).containsEntry("groupBy", "PRACTITIONER");
  }

  @Test
  @SuppressWarnings("unchecked")
  void a_period_is_compared_with_the_days_before_it_with_the_year_before_or_with_nothing() {
    show();
    assertThat(_find(Tile.class)).hasSize(11).allMatch(tile -> tile.getChildren().count() == 3);
    var asked = GATEWAY.calls.get(GATEWAY.calls.size() - 2).query(); // the period itself
    var before = GATEWAY.calls.getLast().query();
    var day = LocalDate.parse(asked.get("from"));
    assertThat(before).containsEntry("to", day.minusDays(1).toString());
    _setValue(_find(Select.class).getLast(), Against.YEAR_BEFORE);
    assertThat(GATEWAY.calls.getLast().query()).containsEntry("from", day.minusYears(1).toString());
    _setValue(_find(Select.class).getLast(), Against.NOTHING);
    assertThat(GATEWAY.calls.getLast().query()).containsEntry("from", day.toString());
    assertThat(_find(Tile.class)).allMatch(tile -> tile.getChildren().count() == 2);
  }

  @Test
  void a_figure_opens_the_rows_behind_it_a_page_at_a_time() {
    show();
    figure("55");
    var panel = _get(RowsPanel.class);
    assertThat(_get(panel, H2.class).getText()).isEqualTo("Terminés, S46 2026");
    assertThat(GATEWAY.calls.getLast().query())
        .containsEntry("group", "2026-W46")
        .containsEntry("figure", "COMPLETED");
    assertThat(_find(panel, NativeTableCell.class)).hasSize(3 * RowsPanel.PAGE);
    _click(_get(panel, Button.class));
    assertThat(_find(panel, NativeTableCell.class)).hasSize(3 * 55);
    _assertNone(panel, Button.class);
    figure("121"); // the total: of all groups
    assertThat(GATEWAY.calls.getLast().query()).doesNotContainKey("group");
    _click(_get(panel, NativeButton.class));
    _assertNone(RowsPanel.class);
  }

  @Test
  @SuppressWarnings("unchecked")
  void open_time_is_not_divided_by_what_a_visit_is() {
    show();
    GATEWAY.calls.clear();
    _setValue(_find(Select.class).getFirst(), GroupBy.REASON);
    assertThat(_find(Chart.class)).hasSize(5);
    assertThat(_find(Anchor.class))
        .extracting(Anchor::getHref)
        .filteredOn(href -> href.startsWith("/fichiers/rapports/"))
        .hasSize(10);
    assertThat(GATEWAY.calls)
        .extracting(call -> call.line())
        .contains("GET /api/reports/revenue", "GET /api/reports/outstanding")
        .doesNotContain("GET /api/reports/occupancy");
  }

  @Test
  void a_row_opens_its_visit_on_the_agenda_of_who_runs_it() {
    signIn(Practice.CLAIRE);
    UI.getCurrent().navigate("rapports");
    figure("55");
    assertThat(_find(_get(RowsPanel.class), Anchor.class).getFirst().getHref())
        .isEqualTo("agenda?visite=" + Practice.id(503));
    figure("40 h"); // open time is no visit
    _assertNone(_get(RowsPanel.class), Anchor.class);
    signIn(Practice.ADMIN);
    UI.getCurrent().navigate("rapports");
    figure("55");
    _assertNone(_get(RowsPanel.class), Anchor.class);
  }

  @Test
  void groups_have_the_names_that_people_use() {
    show();
    assertThat(Groups.show(GroupBy.DAY, "2026-11-24")).isEqualTo("24/11/2026");
    assertThat(Groups.show(GroupBy.MONTH, "2026-11")).isEqualTo("novembre 2026");
    assertThat(Groups.show(GroupBy.PRACTITIONER, "Dr Claire Martin")).isEqualTo("Dr Claire Martin");
    assertThat(Groups.show(GroupBy.MODE, "VIDEO")).isEqualTo("Vidéo");
    assertThat(Groups.show(GroupBy.REASON, "")).isEqualTo("Non précisé");
  }

  @Test
  void rows_that_cannot_be_read_are_said_to_be_so() {
    show();
    GATEWAY.refuse("GET /api/reports/activity/rows", 503, "UNREACHABLE");
    figure("55");
    _assertNone(_get(RowsPanel.class), NativeTableCell.class);
    _assertOne(_get(RowsPanel.class), Button.class); // to try again
    GATEWAY.heal();
    _click(_get(_get(RowsPanel.class), Button.class));
    assertThat(_find(_get(RowsPanel.class), NativeTableCell.class)).isNotEmpty();
  }

  @Test
  void one_silent_report_leaves_the_other() {
    GATEWAY.refuse("GET /api/reports/revenue", 503, "UNREACHABLE");
    show();
    assertThat(_find(Chart.class)).hasSize(5);
  }

  @Test
  void each_report_is_a_file_of_the_same_question() {
    show();
    assertThat(_find(Anchor.class))
        .extracting(Anchor::getHref)
        .filteredOn(href -> href.startsWith("/fichiers/rapports/"))
        .hasSize(12)
        .allMatch(href -> href.endsWith("by=WEEK"));
  }

  @Test
  void the_figures_are_verified_against_the_events() {
    show();
    verify();
    assertThat(told()).contains("aucune différence");
    practice.rebuild =
        rebuilt(
            State.DONE,
            1,
            List.of(new Difference("VISITS", UUID.randomUUID(), "{booked=1}", null)));
    verify();
    assertThat(told()).contains("1 écarts");
    assertThat(_get(_get(Proof.class), ListItem.class).getText()).contains("{booked=1}", "rien");
  }

  @Test
  void what_takes_long_is_asked_about_until_it_is_done() {
    show();
    practice.rebuild = rebuilt(State.RUNNING, 0, List.of());
    verify();
    assertThat(told()).contains("continue");
    assertThat(UI.getCurrent().getPollInterval()).isPositive();
    practice.rebuild = rebuilt(State.DONE, 0, List.of());
    ComponentUtil.fireEvent(UI.getCurrent(), new PollEvent(UI.getCurrent(), true));
    assertThat(told()).contains("aucune différence");
    assertThat(UI.getCurrent().getPollInterval()).isNegative();
  }

  @Test
  void events_that_cannot_be_reached_are_said_to_be_so() {
    show();
    GATEWAY.refuse("POST /api/reports/rebuild", 503, "UNREACHABLE");
    verify();
    assertThat(told()).doesNotContain("différence");
    assertThat(_get(_get(Proof.class), Button.class).isEnabled()).isTrue();
  }

  private static Rebuild rebuilt(State state, long differing, List<Difference> differences) {
    return new Rebuild(
        UUID.randomUUID(), state, Instant.EPOCH, Instant.EPOCH, 9, 0, 4, differing, differences);
  }

  private static void verify() {
    _click(_get(_get(Proof.class), Button.class));
  }

  private static String told() {
    return _get(_get(Proof.class), Span.class).getText();
  }

  private static void figure(String shown) {
    _click(
        _find(NativeButton.class).stream()
            .filter(button -> button.getText().equals(shown))
            .findFirst()
            .orElseThrow());
  }

  private void show() {
    signIn(Practice.ADMIN);
    UI.getCurrent().navigate("rapports");
    _assertOne(ReportsView.class);
  }
}
