package health.consulta.portal.agenda;

import static com.github.mvysny.kaributesting.v10.LocatorJ._assertNone;
import static com.github.mvysny.kaributesting.v10.LocatorJ._assertOne;
import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.github.mvysny.kaributesting.v10.MockVaadin;
import com.github.mvysny.kaributesting.v10.ShortcutsKt;
import com.github.mvysny.kaributesting.v10.pro.ConfirmDialogKt;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import health.consulta.contract.booking.RescheduleBooking;
import health.consulta.contract.consultation.AgendaEvent.OpeningChanged;
import health.consulta.contract.consultation.ConsultationEvent.PatientArrived;
import health.consulta.contract.consultation.ConsultationStatus;
import health.consulta.contract.consultation.Slot;
import health.consulta.contract.user.Practitioner;
import health.consulta.portal.Practice;
import health.consulta.portal.ScreenTest;
import health.consulta.portal.frame.NotYoursView;
import health.consulta.portal.live.OpenScreens;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class AgendaViewTest extends ScreenTest {
  private static final UUID ROCHE_CONSULTATION = Practice.id(2301);

  @Autowired private OpenScreens screens;

  @Test
  void a_visitor_sees_no_agenda() {
    UI.getCurrent().navigate("agenda");
    _assertNone(AgendaView.class);
    assertThat(GATEWAY.asked()).isEmpty();
  }

  @Test
  void a_patient_gets_the_not_found_page() {
    signIn(Practice.LEA);
    UI.getCurrent().navigate("agenda");
    _assertNone(AgendaView.class);
    _assertOne(NotYoursView.class);
  }

  @Test
  void a_practitioner_sees_the_day_with_words_for_every_state() {
    agendaOf(Practice.CLAIRE);
    assertThat(label("Amandine Roche")).isEqualTo("11:30 – 12:00, Amandine Roche, Suivi, Confirmé");
    assertThat(label("Odile Garnier")).endsWith("Arrivé");
    assertThat(label("Réservation en ligne")).endsWith("Retenu");
    assertThat(_find(EntryButton.class)).hasSize(practice.entries.size());
  }

  @Test
  void closed_hours_are_shown_as_closed() {
    agendaOf(Practice.CLAIRE);
    var column = _get(DayColumn.class);
    assertThat(column.getChildren().filter(part -> part.hasClassName("s-closed"))).hasSize(3);
  }

  @Test
  void marking_arrival_tells_the_gateway_and_shows_it() {
    agendaOf(Practice.CLAIRE);
    _click(entry("Amandine Roche"));
    _click(_get(NativeButton.class, spec -> spec.withText("Marquer arrivée")));
    assertThat(GATEWAY.asked())
        .contains("POST /api/consultations/" + ROCHE_CONSULTATION + "/arrive");
    assertThat(label("Amandine Roche")).endsWith("Arrivé");
    _assertOne(NativeButton.class, spec -> spec.withText("Faire entrer"));
  }

  @Test
  void the_keys_walk_a_visit_through_its_states() {
    agendaOf(Practice.CLAIRE);
    _click(entry("Amandine Roche"));
    ShortcutsKt.fireShortcut(Key.KEY_A);
    ShortcutsKt.fireShortcut(Key.KEY_S);
    assertThat(label("Amandine Roche")).endsWith("En cours");
    ShortcutsKt.fireShortcut(Key.KEY_F);
    assertThat(label("Amandine Roche")).endsWith("Terminé");
    ShortcutsKt.fireShortcut(Key.KEY_A);
    assertThat(label("Amandine Roche")).endsWith("Terminé");
  }

  @Test
  void a_refused_step_changes_nothing_and_says_so() {
    agendaOf(Practice.CLAIRE);
    GATEWAY.refuse(
        "POST /api/consultations/" + ROCHE_CONSULTATION + "/arrive", 409, "WRONG_STATUS");
    _click(entry("Amandine Roche"));
    ShortcutsKt.fireShortcut(Key.KEY_A);
    assertThat(label("Amandine Roche")).endsWith("Confirmé");
    _assertOne(com.vaadin.flow.component.notification.Notification.class);
  }

  @Test
  void the_practitioner_reads_the_answers_when_they_ask_and_an_assistant_cannot() {
    agendaOf(Practice.CLAIRE);
    _click(entry("Amandine Roche"));
    assertThat(GATEWAY.asked()).noneMatch(call -> call.endsWith("/answers"));
    _click(_get(NativeButton.class, spec -> spec.withText("Réponses du patient")));
    var dialog = _get(AnswersDialog.class);
    var words = dialog.getChildren().findFirst().orElseThrow().getElement().getTextRecursively();
    assertThat(words).contains("Quoi ?", "Une toux la nuit", "Déjà ?", "Non");
    dialog.close();
    agendaOf(Practice.SOPHIE);
    _click(entry("Amandine Roche"));
    _assertNone(NativeButton.class, spec -> spec.withText("Réponses du patient"));
  }

  @Test
  @SuppressWarnings("unchecked")
  void a_visit_is_moved_to_a_free_time_of_another_day_and_not_without_one() {
    chosenWithBooking(Practice.SOPHIE);
    _click(_get(NativeButton.class, spec -> spec.withText("Déplacer")));
    var dialog = _get(MoveDialog.class);
    Select<Slot> times = _get(dialog, Select.class);
    _click(_get(dialog, Button.class, spec -> spec.withText("Déplacer")));
    assertThat(times.isInvalid()).isTrue();
    var slot = times.getListDataView().getItem(0);
    _setValue(times, slot);
    _click(_get(dialog, Button.class, spec -> spec.withText("Déplacer")));
    var call = GATEWAY.calls.stream().filter(each -> each.line().endsWith("/reschedule")).toList();
    assertThat(call).hasSize(1);
    assertThat(call.getFirst().body(RescheduleBooking.class).start()).isEqualTo(slot.start());
    _assertNone(MoveDialog.class);
  }

  @Test
  void a_move_that_is_refused_says_so_and_stays_open() {
    var booking = chosenWithBooking(Practice.SOPHIE);
    GATEWAY.refuse("POST /api/bookings/" + booking + "/reschedule", 409, "SLOT_TAKEN");
    _click(_get(NativeButton.class, spec -> spec.withText("Déplacer")));
    var dialog = _get(MoveDialog.class);
    @SuppressWarnings("unchecked")
    Select<Slot> times = _get(dialog, Select.class);
    _setValue(times, times.getListDataView().getItem(0));
    _click(_get(dialog, Button.class, spec -> spec.withText("Déplacer")));
    _assertOne(MoveDialog.class);
    _assertOne(com.vaadin.flow.component.notification.Notification.class);
  }

  @Test
  void a_visit_is_called_off_with_a_reason_after_a_look_at_the_money() {
    chosenWithBooking(Practice.SOPHIE);
    _click(_get(NativeButton.class, spec -> spec.withText("Annuler le RDV")));
    var dialog = _get(CancelDialog.class);
    var money = _find(dialog, Div.class).getFirst().getElement().getTextRecursively();
    assertThat(money).contains("Réservé sur la carte", "25,00", "Réservation levée");
    _click(_get(dialog, Button.class, spec -> spec.withText("Annuler le RDV")));
    assertThat(GATEWAY.asked()).noneMatch(call -> call.endsWith("/cancel"));
    _setValue(_get(dialog, TextField.class), "Le praticien est malade");
    _click(_get(dialog, Button.class, spec -> spec.withText("Annuler le RDV")));
    assertThat(GATEWAY.asked()).contains("POST /api/bookings/" + Practice.id(1301) + "/cancel");
    _assertNone(CancelDialog.class);
  }

  @Test
  void what_a_patient_missed_is_shown_and_online_booking_is_opened_again() {
    practice.open = false;
    chosenWithBooking(Practice.SOPHIE);
    _click(_get(NativeButton.class, spec -> spec.withText("Absences")));
    var dialog = _get(MissedDialog.class);
    assertThat(_find(dialog, Paragraph.class))
        .extracting(Paragraph::getText)
        .containsExactly(
            "2 visite(s) manquée(s) sur 12 mois.",
            "La réservation en ligne lui est fermée : à partir de 2 visites manquées.");
    _click(_get(dialog, Button.class, spec -> spec.withText("Rouvrir la réservation en ligne")));
    assertThat(_find(dialog, Paragraph.class).get(1).getText())
        .isEqualTo("La réservation en ligne lui est ouverte.");
    _assertNone(dialog, Button.class, spec -> spec.withText("Rouvrir la réservation en ligne"));
  }

  @Test
  void nobody_is_marked_absent_without_a_second_word() {
    agendaOf(Practice.CLAIRE);
    _click(entry("Amandine Roche"));
    _click(_get(NativeButton.class, spec -> spec.withText("Marquer absent")));
    assertThat(label("Amandine Roche")).endsWith("Confirmé");
    ConfirmDialogKt._fireConfirm(_get(ConfirmDialog.class));
    assertThat(label("Amandine Roche")).endsWith("Absent");
  }

  private UUID chosenWithBooking(UUID account) {
    agendaOf(account);
    var booking = Practice.id(1301);
    practice.bookings.put(booking, practice.bookings.get(Practice.id(501)));
    _click(entry("Amandine Roche"));
    return Practice.id(501);
  }

  @Test
  void escape_closes_the_panel() {
    agendaOf(Practice.CLAIRE);
    _click(entry("Amandine Roche"));
    assertThat(_get(EntryPanel.class).isVisible()).isTrue();
    ShortcutsKt.fireShortcut(Key.ESCAPE);
    _assertNone(EntryPanel.class);
  }

  @Test
  void an_event_changes_the_open_screen_and_keeps_the_choice() {
    agendaOf(Practice.CLAIRE);
    var chosen = entry("Amandine Roche");
    _click(chosen);
    practice.replace(Practice.with(chosen.entry(), ConsultationStatus.ARRIVED));
    screens.show(
        new PatientArrived(
            ROCHE_CONSULTATION, Practice.id(1301), Practice.CLAIRE, Practice.LEA, Instant.EPOCH));
    await()
        .pollInSameThread()
        .untilAsserted(() -> {
          MockVaadin.clientRoundtrip(true);
          assertThat(label("Amandine Roche")).endsWith("Arrivé");
        });
    assertThat(entry("Amandine Roche")).isSameAs(chosen);
    assertThat(chosen.getElement().getAttribute("aria-pressed")).isEqualTo("true");
    _assertOne(NativeButton.class, spec -> spec.withText("Faire entrer"));
  }

  @Test
  void an_event_of_another_agenda_is_not_read() {
    agendaOf(Practice.CLAIRE);
    GATEWAY.calls.clear();
    screens.show(new OpeningChanged(Practice.IDRISS));
    screens.show(new OpeningChanged(Practice.CLAIRE));
    await()
        .pollInSameThread()
        .untilAsserted(() -> {
          MockVaadin.clientRoundtrip(true);
          assertThat(GATEWAY.asked())
              .containsExactly("GET /api/agendas/" + Practice.CLAIRE + "/days");
        });
  }

  @Test
  void a_silent_gateway_is_said_and_the_agenda_comes_back() {
    agendaOf(Practice.CLAIRE);
    GATEWAY.goDown();
    screens.show(new OpeningChanged(Practice.CLAIRE));
    await()
        .pollInSameThread()
        .untilAsserted(() -> {
          MockVaadin.clientRoundtrip(true);
          _assertOne(OfflineBanner.class);
        });
    assertThat(label("Amandine Roche")).endsWith("Confirmé");
    GATEWAY.heal();
    _click(_get(NativeButton.class, spec -> spec.withText("Réessayer")));
    _assertNone(OfflineBanner.class);
  }

  @Test
  void the_week_has_seven_days_and_today_comes_back() {
    agendaOf(Practice.CLAIRE);
    ShortcutsKt.fireShortcut(Key.KEY_H);
    assertThat(_find(DayColumn.class)).hasSize(7);
    _click(_get(NativeButton.class, spec -> spec.withAttribute("aria-label", "Suivant")));
    assertThat(_find(EntryButton.class)).isEmpty();
    ShortcutsKt.fireShortcut(Key.KEY_J);
    ShortcutsKt.fireShortcut(Key.KEY_T);
    assertThat(_find(DayColumn.class)).hasSize(1);
    assertThat(_find(H2.class).getFirst().getText()).isEqualTo("Mardi 24 novembre");
    assertThat(_find(EntryButton.class)).isNotEmpty();
  }

  @Test
  @SuppressWarnings("unchecked")
  void an_assistant_switches_among_the_practitioners_she_works_for() {
    agendaOf(Practice.SOPHIE);
    assertThat(_find(EntryButton.class)).isNotEmpty();
    Select<Practitioner> select = _get(Select.class);
    _setValue(select, practice.practitioners.get(Practice.HELENE));
    assertThat(_find(EntryButton.class)).isEmpty();
    assertThat(GATEWAY.asked()).contains("GET /api/agendas/" + Practice.HELENE + "/days");
  }

  private void agendaOf(UUID account) {
    signIn(account);
    UI.getCurrent().navigate("agenda");
    _assertOne(AgendaView.class);
  }

  private static EntryButton entry(String who) {
    return _find(EntryButton.class).stream()
        .filter(button -> button.who().equals(who))
        .findFirst()
        .orElseThrow();
  }

  private static String label(String who) {
    return entry(who).getElement().getAttribute("aria-label");
  }
}
