package health.consulta.portal.day;

import static com.github.mvysny.kaributesting.v10.LocatorJ._assertNone;
import static com.github.mvysny.kaributesting.v10.LocatorJ._assertOne;
import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.mvysny.kaributesting.v10.MockVaadin;
import com.github.mvysny.kaributesting.v10.pro.ConfirmDialogKt;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import health.consulta.contract.consultation.ConsultationEvent.PatientArrived;
import health.consulta.contract.consultation.ConsultationStatus;
import health.consulta.portal.Practice;
import health.consulta.portal.ScreenTest;
import health.consulta.portal.frame.NotYoursView;
import health.consulta.portal.live.OpenScreens;
import java.time.Instant;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class DayViewTest extends ScreenTest {
  @Autowired private OpenScreens screens;

  @Test
  void a_visitor_sees_nobody() {
    UI.getCurrent().navigate("jour");
    _assertNone(DayView.class);
  }

  @Test
  void an_administrator_gets_the_not_found_page() {
    signIn(Practice.ADMIN);
    UI.getCurrent().navigate("jour");
    _assertOne(NotYoursView.class);
  }

  @Test
  void each_visit_says_how_it_stands() {
    show();
    assertThat(row("Lucas Perrin").standing()).isEqualTo(Standing.DONE);
    assertThat(row("Inès Charpentier").standing()).isEqualTo(Standing.MISSED);
    assertThat(row("Odile Garnier").standing()).isEqualTo(Standing.ARRIVED);
    assertThat(row("Fanta Diallo").standing()).isEqualTo(Standing.EXPECTED);
    assertThat(_find(VisitRow.class)).hasSize(9);
    assertThat(_get(Paragraph.class, spec -> spec.withAttribute("role", "status")).getText())
        .startsWith("2 attendus, dont 0 en retard · 1 en salle d’attente");
  }

  @Test
  void who_should_have_begun_is_late_and_may_be_absent() {
    expect(Practice.id(300));
    show();
    assertThat(row("Lucas Perrin").standing()).isEqualTo(Standing.LATE);
    _click(button("Marquer absent : Lucas Perrin"));
    assertThat(GATEWAY.asked()).noneMatch(call -> call.endsWith("no-show"));
    ConfirmDialogKt._fireConfirm(_get(ConfirmDialog.class));
    assertThat(row("Lucas Perrin").standing()).isEqualTo(Standing.MISSED);
  }

  @Test
  void a_letter_takes_the_visit_with_the_focus_to_its_next_step_and_no_other() {
    show();
    var next = button("Marquer arrivée : Amandine Roche");
    com.vaadin.flow.component.ComponentUtil.fireEvent(
        next, new com.vaadin.flow.component.FocusNotifier.FocusEvent<>(next, true));
    var view = _get(DayView.class);
    view.press("complete");
    assertThat(row("Amandine Roche").standing()).isEqualTo(Standing.EXPECTED);
    view.press("arrive");
    assertThat(row("Amandine Roche").standing()).isEqualTo(Standing.ARRIVED);
    view.press("admit");
    assertThat(row("Amandine Roche").standing()).isEqualTo(Standing.IN_ROOM);
  }

  @Test
  void a_step_that_was_made_too_soon_is_taken_back() {
    show();
    _click(button("Marquer arrivée : Amandine Roche"));
    assertThat(row("Amandine Roche").standing()).isEqualTo(Standing.ARRIVED);
    _click(_get(Button.class, spec -> spec.withText("Annuler")));
    assertThat(row("Amandine Roche").standing()).isEqualTo(Standing.EXPECTED);
  }

  @Test
  void the_waiting_room_says_how_long() {
    show();
    assertThat(_get(WaitingRoom.class)).isNotNull();
    assertThat(_find(_get(WaitingRoom.class), ListItem.class))
        .singleElement()
        .satisfies(line -> assertThat(texts(line)).contains("Odile Garnier").contains("7 min"));
  }

  @Test
  void a_change_made_elsewhere_comes_by_itself_and_rows_stay_where_they_are() {
    show();
    var before = row("Amandine Roche");
    arrive(Practice.ROCHE);
    screens.show(
        new PatientArrived(
            Practice.id(2301), Practice.id(1301), Practice.CLAIRE, Practice.ROCHE, Instant.now()));
    Awaitility.await()
        .pollInSameThread()
        .untilAsserted(() -> {
          MockVaadin.clientRoundtrip(true);
          assertThat(row("Amandine Roche").standing()).isEqualTo(Standing.ARRIVED);
        });
    assertThat(row("Amandine Roche")).isSameAs(before);
  }

  @Test
  void what_others_do_is_not_read() {
    show();
    GATEWAY.calls.clear();
    screens.show(
        new PatientArrived(
            UUID.randomUUID(), UUID.randomUUID(), Practice.IDRISS, Practice.LEA, Instant.now()));
    MockVaadin.clientRoundtrip(true);
    assertThat(GATEWAY.asked()).isEmpty();
  }

  @Test
  void a_step_that_somebody_made_already_is_said_and_the_day_is_read_again() {
    show();
    GATEWAY.refuse(
        "POST /api/consultations/" + Practice.id(2301) + "/arrive", 409, "OUT_OF_COURSE");
    arrive(Practice.ROCHE);
    _click(button("Marquer arrivée : Amandine Roche"));
    assertThat(row("Amandine Roche").standing()).isEqualTo(Standing.ARRIVED);
  }

  @Test
  void while_nobody_answers_the_list_stays_and_says_so() {
    show();
    GATEWAY.goDown();
    _click(button("Marquer arrivée : Amandine Roche"));
    assertThat(_find(VisitRow.class)).hasSize(9);
    GATEWAY.heal();
    _click(_get(NativeButton.class, spec -> spec.withText("Réessayer")));
    _assertNone(NativeButton.class, spec -> spec.withText("Réessayer"));
  }

  private void show() {
    signIn(Practice.SOPHIE);
    UI.getCurrent().navigate("jour");
    _assertOne(DayView.class);
  }

  private void arrive(UUID entry) {
    status(entry, ConsultationStatus.ARRIVED);
  }

  private void expect(UUID entry) {
    status(entry, ConsultationStatus.PLANNED);
  }

  private void status(UUID entry, ConsultationStatus status) {
    practice.entries.replaceAll(
        each -> each.id().equals(entry) ? Practice.with(each, status) : each);
  }

  private static VisitRow row(String name) {
    return _find(VisitRow.class).stream()
        .filter(row -> row.visit().patientName().equals(name))
        .findFirst()
        .orElseThrow();
  }

  private static NativeButton button(String name) {
    return _get(NativeButton.class, spec -> spec.withAttribute("aria-label", name));
  }

  private static String texts(Component part) {
    return part.getElement().getTextRecursively();
  }
}
