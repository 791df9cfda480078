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
import com.github.mvysny.kaributesting.v10.NotificationsKt;
import com.github.mvysny.kaributesting.v10.pro.ConfirmDialogKt;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.QueryParameters;
import health.consulta.contract.Page;
import health.consulta.contract.booking.BookSlot;
import health.consulta.contract.booking.BookingStatus;
import health.consulta.contract.booking.RescheduleBooking;
import health.consulta.contract.booking.StaffNote;
import health.consulta.contract.consultation.AgendaEvent.OpeningChanged;
import health.consulta.contract.consultation.AgendaEvent.TimeBooked;
import health.consulta.contract.consultation.ConsultationEvent.PatientArrived;
import health.consulta.contract.consultation.ConsultationStatus;
import health.consulta.contract.consultation.Slot;
import health.consulta.contract.user.Practitioner;
import health.consulta.portal.FakeGateway;
import health.consulta.portal.MoneyDesk;
import health.consulta.portal.Practice;
import health.consulta.portal.ScreenTest;
import health.consulta.portal.frame.NotYoursView;
import health.consulta.portal.live.Follow;
import health.consulta.portal.live.OpenScreens;
import health.consulta.portal.money.OnSiteDialog;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
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
    assertThat(label("Amandine Roche"))
        .isEqualTo("mardi 24 novembre 2026, 30 min, 11:30, Amandine Roche, Suivi, Confirmé");
    assertThat(label("Odile Garnier")).endsWith("Arrivé");
    assertThat(label("Réservation en ligne")).endsWith("Retenu");
    assertThat(AgendaKit.people()).hasSize(practice.entries.size());
  }

  @Test
  void opening_hours_absences_and_holidays_are_shown() {
    agendaOf(Practice.SOPHIE);
    var helene = AgendaKit.pictures().getLast();
    assertThat(helene.path("open").valueStream().map(each -> each.path("from").asInt()))
        .containsExactly(30, 360);
    assertThat(helene.path("shut").get(0).path("words").asString()).isEqualTo("Absence, Formation");
    AgendaKit.press(Keys.Key.WEEK);
    assertThat(AgendaKit.pictures().get(6).path("shut").get(0).path("words").asString())
        .isEqualTo("Jour férié");
  }

  @Test
  void the_address_of_a_visit_opens_it_on_its_day() {
    practice.visit(301, BookingStatus.CONFIRMED, Practice.CLAIRE, practice.at(TODAY, "11:30"));
    signIn(Practice.CLAIRE);
    navigateTo(Practice.ROCHE.toString());
    assertThat(_get(EntryPanel.class).isVisible()).isTrue();
    navigateTo(Practice.id(503).toString()); // twelve days ago
    assertThat(GATEWAY.calls.getLast().query()).containsEntry("from", TODAY.minusDays(12) + "");
  }

  @Test
  void an_address_of_no_visit_opens_today() {
    signIn(Practice.CLAIRE);
    navigateTo("nonsense");
    assertThat(label("Amandine Roche")).contains("24 novembre");
    GATEWAY.refuse("GET /api/bookings/" + Practice.ROCHE, 404, "NOT_FOUND");
    navigateTo(Practice.ROCHE.toString());
    assertThat(label("Amandine Roche")).contains("24 novembre");
    _assertNone(EntryPanel.class);
  }

  @Test
  void marking_arrival_tells_the_gateway_and_shows_it() {
    agendaOf(Practice.CLAIRE);
    AgendaKit.choose("Amandine Roche");
    _click(_get(NativeButton.class, spec -> spec.withText("Marquer arrivée")));
    assertThat(GATEWAY.asked())
        .contains("POST /api/consultations/" + ROCHE_CONSULTATION + "/arrive");
    assertThat(label("Amandine Roche")).endsWith("Arrivé");
    _assertOne(NativeButton.class, spec -> spec.withText("Faire entrer"));
  }

  @Test
  void the_keys_walk_a_visit_through_its_states() {
    agendaOf(Practice.CLAIRE);
    AgendaKit.choose("Amandine Roche");
    AgendaKit.press(Keys.Key.ARRIVED);
    AgendaKit.press(Keys.Key.ADMITTED);
    assertThat(label("Amandine Roche")).endsWith("En cours");
    AgendaKit.press(Keys.Key.DONE);
    assertThat(label("Amandine Roche")).endsWith("Terminé");
    AgendaKit.press(Keys.Key.ARRIVED);
    assertThat(label("Amandine Roche")).endsWith("Terminé");
  }

  @Test
  void a_step_that_was_made_too_soon_is_taken_back_and_made_again() {
    agendaOf(Practice.CLAIRE);
    AgendaKit.choose("Amandine Roche");
    AgendaKit.press(Keys.Key.ARRIVED);
    AgendaKit.press(Keys.Key.ADMITTED);
    AgendaKit.press(Keys.Key.UNDO);
    assertThat(label("Amandine Roche")).endsWith("Arrivé");
    AgendaKit.press(Keys.Key.UNDO);
    assertThat(label("Amandine Roche")).endsWith("Confirmé");
    AgendaKit.press(Keys.Key.ARRIVED);
    assertThat(label("Amandine Roche")).endsWith("Arrivé");
    var arrivals = GATEWAY.calls.stream().filter(call -> call.line().endsWith("/arrive")).toList();
    assertThat(arrivals).extracting(FakeGateway.Call::key).doesNotHaveDuplicates().hasSize(2);
  }

  @Test
  void that_somebody_was_seen_is_not_taken_back() {
    agendaOf(Practice.CLAIRE);
    AgendaKit.choose("Amandine Roche");
    AgendaKit.press(Keys.Key.ARRIVED);
    AgendaKit.press(Keys.Key.ADMITTED);
    AgendaKit.press(Keys.Key.DONE);
    GATEWAY.refuse("POST /api/consultations/" + ROCHE_CONSULTATION + "/undo", 409, "OUT_OF_COURSE");
    AgendaKit.press(Keys.Key.UNDO);
    assertThat(label("Amandine Roche")).endsWith("Terminé");
  }

  @Test
  void a_refused_step_changes_nothing_and_says_so() {
    agendaOf(Practice.CLAIRE);
    GATEWAY.refuse(
        "POST /api/consultations/" + ROCHE_CONSULTATION + "/arrive", 409, "WRONG_STATUS");
    AgendaKit.choose("Amandine Roche");
    AgendaKit.press(Keys.Key.ARRIVED);
    assertThat(label("Amandine Roche")).endsWith("Confirmé");
    _assertOne(com.vaadin.flow.component.notification.Notification.class);
  }

  @Test
  void the_practitioner_reads_the_answers_when_they_ask_and_an_assistant_cannot() {
    agendaOf(Practice.CLAIRE);
    AgendaKit.choose("Amandine Roche");
    assertThat(GATEWAY.asked()).noneMatch(call -> call.endsWith("/answers"));
    _click(_get(NativeButton.class, spec -> spec.withText("Réponses du patient")));
    var dialog = _get(AnswersDialog.class);
    var words = dialog.getChildren().findFirst().orElseThrow().getElement().getTextRecursively();
    assertThat(words).contains("Quoi ?", "Une toux la nuit", "Déjà ?", "Non");
    dialog.close();
    agendaOf(Practice.SOPHIE);
    AgendaKit.choose("Amandine Roche");
    _assertNone(NativeButton.class, spec -> spec.withText("Réponses du patient"));
  }

  @Test
  void a_visit_is_moved_to_a_free_time_of_another_day_and_not_without_one() {
    chosenWithBooking(Practice.SOPHIE);
    _click(_get(NativeButton.class, spec -> spec.withText("Déplacer")));
    var dialog = _get(MoveDialog.class);
    Select<Slot> times = select(dialog, "Heure");
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
    Select<Slot> times = select(dialog, "Heure");
    _setValue(times, times.getListDataView().getItem(0));
    _click(_get(dialog, Button.class, spec -> spec.withText("Déplacer")));
    _assertOne(MoveDialog.class);
    _assertOne(com.vaadin.flow.component.notification.Notification.class);
  }

  @Test
  void a_visit_is_called_off_with_a_reason_after_a_look_at_the_money() {
    var booking = chosenWithBooking(Practice.SOPHIE);
    _click(_get(NativeButton.class, spec -> spec.withText("Annuler le RDV")));
    var dialog = _get(CancelDialog.class);
    var money = _find(dialog, Div.class).getFirst().getElement().getTextRecursively();
    assertThat(money).contains("Réservé sur la carte", "25,00", "Réservation levée");
    _click(_get(dialog, Button.class, spec -> spec.withText("Annuler le RDV")));
    assertThat(GATEWAY.asked()).noneMatch(call -> call.endsWith("/cancel"));
    _setValue(_get(dialog, TextField.class), "Le praticien est malade");
    _click(_get(dialog, Button.class, spec -> spec.withText("Annuler le RDV")));
    assertThat(GATEWAY.asked()).contains("POST /api/bookings/" + booking + "/cancel");
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
  void dropped_with_another_practitioner_it_is_handed_over_for_the_same_act_and_taken_back() {
    chosenWithBooking(Practice.SOPHIE);
    var helene = Practice.HELENE + "/" + TODAY;
    AgendaKit.drop("Amandine Roche", helene, "11:30");
    var wanted = bodies().getLast();
    assertThat(wanted.practitionerId()).isEqualTo(Practice.HELENE);
    assertThat(wanted.visitReasonId()).isEqualTo(Practice.reason(Practice.HELENE, 1));
    assertThat(AgendaKit.column("Amandine Roche")).isEqualTo(helene);
    AgendaKit.press(Keys.Key.UNDO);
    assertThat(bodies().getLast().practitionerId()).isEqualTo(Practice.CLAIRE);
    assertThat(AgendaKit.column("Amandine Roche")).isEqualTo(Practice.CLAIRE + "/" + TODAY);
  }

  @Test
  void a_hand_over_that_is_refused_is_said_and_stays() {
    chosenWithBooking(Practice.SOPHIE);
    var booking = Practice.id(1301);
    GATEWAY.refuse("POST /api/bookings/" + booking + "/reschedule", 409, "ALREADY_PAID");
    AgendaKit.drop("Amandine Roche", Practice.HELENE + "/" + TODAY, "11:30");
    NotificationsKt.expectNotifications(
        "Déjà payé à son praticien : annulez, remboursez et reprenez rendez-vous.");
    assertThat(AgendaKit.column("Amandine Roche")).isEqualTo(Practice.CLAIRE + "/" + TODAY);
  }

  @Test
  void its_edge_dragged_it_lasts_longer_and_as_before_when_undone() {
    chosenWithBooking(Practice.SOPHIE);
    AgendaKit.resize("Amandine Roche", 45);
    assertThat(bodies().getLast().minutes()).isEqualTo(45);
    assertThat(label("Amandine Roche")).contains("45 min, 11:30");
    AgendaKit.press(Keys.Key.UNDO);
    assertThat(label("Amandine Roche")).contains("30 min, 11:30");
  }

  @Test
  void its_length_is_changed_without_the_mouse() {
    chosenWithBooking(Practice.SOPHIE);
    _click(_get(NativeButton.class, spec -> spec.withText("Durée")));
    var dialog = _get(LengthDialog.class);
    for (var wrong : new Integer[] {null, 0, 42, 485}) {
      _setValue(_get(dialog, IntegerField.class), wrong);
      _click(_get(dialog, Button.class, spec -> spec.withText("Changer la durée")));
      assertThat(bodies()).isEmpty();
    }
    _setValue(_get(dialog, IntegerField.class), 45);
    _click(_get(dialog, Button.class, spec -> spec.withText("Changer la durée")));
    assertThat(bodies().getLast().minutes()).isEqualTo(45);
  }

  @Test
  void by_the_panel_it_is_moved_to_another_practitioner() {
    chosenWithBooking(Practice.SOPHIE);
    _click(_get(NativeButton.class, spec -> spec.withText("Déplacer")));
    var dialog = _get(MoveDialog.class);
    Select<Practitioner> who = select(dialog, "Praticien");
    _setValue(who, practice.practitioners.get(Practice.HELENE));
    Select<Slot> times = select(dialog, "Heure");
    _setValue(times, times.getListDataView().getItem(0));
    _click(_get(dialog, Button.class, spec -> spec.withText("Déplacer")));
    assertThat(bodies().getLast().practitionerId()).isEqualTo(Practice.HELENE);
  }

  @Test
  void a_booking_is_copied_and_booked_once_more_elsewhere() {
    agendaOf(Practice.SOPHIE);
    var helene = Practice.HELENE + "/" + TODAY;
    AgendaKit.press(Keys.Key.PASTE, helene, "14:30");
    _assertNone(BookPanel.class);
    practice.bookings.put(Practice.id(1301), practice.bookings.get(Practice.id(501)));
    AgendaKit.press(Keys.Key.COPY, "Amandine Roche");
    AgendaKit.press(Keys.Key.PASTE, helene, "14:30");
    _click(_get(Button.class, spec -> spec.withText("Créer le rendez-vous")));
    var slot =
        GATEWAY.calls.stream()
            .filter(call -> call.line().equals("POST /api/bookings"))
            .toList()
            .getLast()
            .body(BookSlot.class);
    assertThat(slot.patientId()).isEqualTo(practice.bookings.get(Practice.id(501)).patientId());
    assertThat(slot.practitionerId()).isEqualTo(Practice.HELENE);
    assertThat(slot.start()).isEqualTo(practice.at(TODAY, "14:30"));
  }

  @Test
  void money_for_a_visit_is_taken_at_its_place_in_the_agenda() {
    chosenWithBooking(Practice.SOPHIE);
    _click(_get(NativeButton.class, spec -> spec.withText("Encaisser")));
    NotificationsKt.expectNotifications("Rien à encaisser au cabinet pour ce rendez-vous.");
    GATEWAY.on(
        "GET /api/payments",
        call -> new Page<>(List.of(practice.money.payments.get(MoneyDesk.ON_SITE)), 0, 1, 1));
    _click(_get(NativeButton.class, spec -> spec.withText("Encaisser")));
    assertThat(
            _get(_get(OnSiteDialog.class), TextField.class, amount -> amount.withLabel("Montant"))
                .getValue())
        .isEqualTo("25,00");
  }

  @Test
  void paying_online_is_waived_with_a_reason() {
    chosenWithBooking(Practice.SOPHIE);
    _click(_get(NativeButton.class, spec -> spec.withText("Sans paiement en ligne")));
    var dialog = _get(WaiveDialog.class);
    var waive = _get(dialog, Button.class, spec -> spec.withText("Sans paiement en ligne"));
    _click(waive);
    assertThat(GATEWAY.asked()).noneMatch(call -> call.endsWith("/waiver"));
    var waiver = "POST /api/payments/" + Practice.id(80) + "/waiver";
    GATEWAY.refuse(waiver, 409, "NOT_WAIVABLE");
    _setValue(_get(dialog, TextField.class), "Tiers payant");
    _click(waive);
    _assertOne(WaiveDialog.class);
    GATEWAY.heal();
    _click(waive);
    assertThat(GATEWAY.asked()).contains(waiver);
    _assertNone(WaiveDialog.class);
  }

  @Test
  void only_the_day_that_changed_is_read_again() {
    agendaOf(Practice.SOPHIE);
    GATEWAY.calls.clear();
    screens.show(
        new TimeBooked(Practice.CLAIRE, TODAY, Practice.ROCHE, Instant.EPOCH, Instant.EPOCH));
    await().until(() -> !GATEWAY.calls.isEmpty());
    assertThat(GATEWAY.asked()).containsExactly("GET /api/agendas/" + Practice.CLAIRE + "/days");
  }

  @SuppressWarnings({"unchecked", "rawtypes"})
  private static <T> Select<T> select(MoveDialog dialog, String label) {
    return _get(dialog, Select.class, spec -> spec.withLabel(label));
  }

  private List<RescheduleBooking> bodies() {
    return GATEWAY.calls.stream()
        .filter(call -> call.line().endsWith("/reschedule"))
        .map(call -> call.body(RescheduleBooking.class))
        .toList();
  }

  @Test
  void the_practice_notes_something_and_what_is_typed_stays_while_the_agenda_changes() {
    practice.note = new StaffNote("Porte B", practice.at(TODAY, "08:00"));
    agendaOf(Practice.SOPHIE);
    AgendaKit.choose("Amandine Roche");
    assertThat(note().getValue()).isEqualTo("Porte B");
    _setValue(note(), "Porte C");
    AgendaKit.press(Keys.Key.ARRIVED);
    assertThat(note().getValue()).isEqualTo("Porte C");
    _click(_get(Button.class, spec -> spec.withText("Enregistrer la note")));
    assertThat(notes().getLast()).isEqualTo(new StaffNote("Porte C", practice.at(TODAY, "08:00")));
    _assertNone(Button.class, spec -> spec.withText("Enregistrer la note"));
    AgendaKit.choose("Odile Garnier");
    assertThat(GATEWAY.asked().getLast()).endsWith("/note");
  }

  @Test
  void a_note_that_somebody_else_wrote_meanwhile_is_shown_and_ones_own_kept() {
    agendaOf(Practice.SOPHIE);
    AgendaKit.choose("Amandine Roche");
    _setValue(note(), "Porte C");
    var booking = AgendaKit.entry("Amandine Roche").bookingId();
    practice.note = new StaffNote("Porte D", practice.at(TODAY, "09:00"));
    GATEWAY.refuse("PUT /api/bookings/" + booking + "/note", 409, "NOTE_CHANGED");
    var save = _get(Button.class, spec -> spec.withText("Enregistrer la note"));
    _click(save);
    assertThat(note().getValue()).isEqualTo("Porte C");
    assertThat(note().getHelperText()).isEqualTo("Entre-temps : Porte D");
    GATEWAY.heal();
    _click(save);
    assertThat(notes().getLast().at()).isEqualTo(practice.at(TODAY, "09:00"));
  }

  @Test
  void a_note_that_cannot_be_read_is_not_written_over() {
    GATEWAY.refuse("GET /api/bookings/" + Practice.id(1301) + "/note", 503, "UNREACHABLE");
    agendaOf(Practice.SOPHIE);
    AgendaKit.choose("Amandine Roche");
    assertThat(note().isReadOnly()).isTrue();
  }

  private static TextArea note() {
    return _get(_get(EntryPanel.class), TextArea.class);
  }

  private List<StaffNote> notes() {
    return GATEWAY.calls.stream()
        .filter(call -> call.line().matches("PUT .*/note"))
        .map(call -> call.body(StaffNote.class))
        .toList();
  }

  @Test
  void nobody_is_marked_absent_without_a_second_word() {
    agendaOf(Practice.CLAIRE);
    AgendaKit.choose("Amandine Roche");
    _click(_get(NativeButton.class, spec -> spec.withText("Marquer absent")));
    assertThat(label("Amandine Roche")).endsWith("Confirmé");
    ConfirmDialogKt._fireConfirm(_get(ConfirmDialog.class));
    assertThat(label("Amandine Roche")).endsWith("Absent");
  }

  private UUID chosenWithBooking(UUID account) {
    agendaOf(account);
    var booking = Practice.id(1301);
    practice.bookings.put(booking, practice.bookings.get(Practice.id(501)));
    AgendaKit.choose("Amandine Roche");
    return Practice.id(501);
  }

  @Test
  void escape_closes_the_panel() {
    agendaOf(Practice.CLAIRE);
    AgendaKit.choose("Amandine Roche");
    assertThat(_get(EntryPanel.class).isVisible()).isTrue();
    AgendaKit.press(Keys.Key.CLOSE);
    _assertNone(EntryPanel.class);
  }

  @Test
  void an_event_changes_the_open_screen_and_keeps_the_choice() {
    agendaOf(Practice.CLAIRE);
    AgendaKit.choose("Amandine Roche");
    var chosen = AgendaKit.chosen();
    practice.replace(Practice.with(AgendaKit.entry("Amandine Roche"), ConsultationStatus.ARRIVED));
    screens.show(
        new PatientArrived(
            ROCHE_CONSULTATION, Practice.id(1301), Practice.CLAIRE, Practice.LEA, Instant.EPOCH));
    await()
        .pollInSameThread()
        .untilAsserted(() -> {
          MockVaadin.clientRoundtrip(true);
          assertThat(label("Amandine Roche")).endsWith("Arrivé");
        });
    assertThat(AgendaKit.chosen()).isEqualTo(chosen).isPresent();
    _assertOne(NativeButton.class, spec -> spec.withText("Faire entrer"));
  }

  @Test
  void the_panel_stays_as_it_is_while_something_else_changes() {
    agendaOf(Practice.CLAIRE);
    AgendaKit.choose("Amandine Roche");
    var arrived = _get(NativeButton.class, spec -> spec.withText("Marquer arrivée"));
    practice.replace(Practice.with(AgendaKit.entry("Odile Garnier"), ConsultationStatus.COMPLETED));
    screens.show(new OpeningChanged(Practice.CLAIRE));
    await()
        .pollInSameThread()
        .untilAsserted(() -> {
          MockVaadin.clientRoundtrip(true);
          assertThat(label("Odile Garnier")).endsWith("Terminé");
        });
    assertThat(arrived.isAttached()).isTrue();
  }

  @Test
  void a_reading_that_began_before_the_one_on_the_screen_is_not_shown() throws Exception {
    agendaOf(Practice.CLAIRE);
    var begun = new CountDownLatch(1);
    var late = new CountDownLatch(1);
    var readings = new AtomicInteger();
    var applied = new CopyOnWriteArrayList<List<Column>>();
    List<Column> old = new ArrayList<>();
    List<Column> young = List.of();
    var follower =
        new Follow<Stale, List<Column>>(
            UI.getCurrent(),
            stale -> {
              if (readings.incrementAndGet() > 1) return young;
              begun.countDown();
              waitFor(late);
              return old;
            },
            applied::add,
            problem -> {});
    follower.soon(Stale.ALL);
    waitFor(begun);
    follower.overtaken();
    late.countDown();
    follower.soon(Stale.ALL);
    await()
        .pollInSameThread()
        .untilAsserted(() -> {
          MockVaadin.clientRoundtrip(true);
          assertThat(applied).isNotEmpty();
        });
    assertThat(applied).singleElement().isSameAs(young);
  }

  private static void waitFor(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
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
    AgendaKit.press(Keys.Key.WEEK);
    assertThat(_find(DayColumn.class)).hasSize(7);
    _click(_get(NativeButton.class, spec -> spec.withAttribute("aria-label", "Suivant")));
    assertThat(AgendaKit.people()).isEmpty();
    AgendaKit.press(Keys.Key.DAY);
    AgendaKit.press(Keys.Key.TODAY);
    assertThat(_find(DayColumn.class)).hasSize(1);
    assertThat(_find(H2.class).getFirst().getText()).isEqualTo("Mardi 24 novembre");
    assertThat(AgendaKit.people()).isNotEmpty();
  }

  @Test
  void an_assistant_sees_her_practitioners_side_by_side_and_chooses_among_them() {
    agendaOf(Practice.SOPHIE);
    assertThat(columns()).containsExactly("Dr Claire Martin", "Dr Hélène Vasseur");
    _click(_get(NativeButton.class, spec -> spec.withText("Martin")));
    assertThat(columns()).containsExactly("Dr Hélène Vasseur");
    _click(_get(NativeButton.class, spec -> spec.withText("Vasseur")));
    assertThat(columns()).containsExactly("Dr Hélène Vasseur");
    AgendaKit.press(Keys.Key.NEXT);
    assertThat(columns()).containsExactly("Dr Claire Martin");
  }

  @Test
  void the_address_says_what_is_shown_and_nothing_that_is_not_the_callers() {
    signIn(Practice.SOPHIE);
    address("vue=3-jours&date=2026-12-01&avec=" + Practice.HELENE + "." + Practice.IDRISS);
    assertThat(columns()).hasSize(3).containsOnly("Dr Hélène Vasseur");
    assertThat(AgendaKit.pictures().getFirst().path("label").asString())
        .startsWith("mardi 1 décembre 2026");
    address("vue=siecle&date=hier&avec=x");
    assertThat(columns()).containsExactly("Dr Claire Martin", "Dr Hélène Vasseur");
    assertThat(GATEWAY.asked()).noneMatch(call -> call.contains(Practice.IDRISS + "/days"));
  }

  @Test
  void a_visit_is_dropped_at_another_time_and_taken_back() {
    agendaOf(Practice.CLAIRE);
    var dropped = Practice.id(1301);
    AgendaKit.drop("Amandine Roche", "12:30");
    assertThat(wanted(dropped)).containsExactly(at("12:30"));
    AgendaKit.press(Keys.Key.UNDO);
    assertThat(wanted(dropped)).containsExactly(at("12:30"), at("11:30"));
    AgendaKit.press(Keys.Key.UNDO);
    assertThat(wanted(dropped)).hasSize(2);
  }

  @Test
  void an_undo_that_nobody_heard_may_be_tried_again() {
    agendaOf(Practice.CLAIRE);
    var booking = AgendaKit.entry("Amandine Roche").bookingId();
    var before = AgendaKit.entry("Amandine Roche").start();
    AgendaKit.drop("Amandine Roche", "12:30");
    GATEWAY.goDown();
    AgendaKit.press(Keys.Key.UNDO);
    GATEWAY.heal();
    AgendaKit.press(Keys.Key.UNDO);
    assertThat(wanted(booking).getLast()).isEqualTo(before);
    assertThat(AgendaKit.entry("Amandine Roche").start()).isEqualTo(before);
  }

  @Test
  void a_drop_on_a_taken_time_is_refused_and_there_is_nothing_to_undo() {
    agendaOf(Practice.CLAIRE);
    GATEWAY.refuse("POST /api/bookings/" + Practice.id(1301) + "/reschedule", 409, "SLOT_TAKEN");
    AgendaKit.drop("Amandine Roche", "12:30");
    _assertOne(com.vaadin.flow.component.notification.Notification.class);
    _assertNone(OverrideDialog.class);
    AgendaKit.press(Keys.Key.UNDO);
    assertThat(wanted(Practice.id(1301))).hasSize(1);
  }

  @Test
  void a_drop_against_the_practices_rules_asks_for_a_reason() {
    agendaOf(Practice.CLAIRE);
    GATEWAY.refuse(
        "POST /api/bookings/" + Practice.id(1301) + "/reschedule",
        422,
        "SLOT_NOT_BOOKABLE",
        "CLOSED: 12:30");
    AgendaKit.drop("Amandine Roche", "13:00");
    var dialog = _get(OverrideDialog.class);
    _click(_get(dialog, Button.class, spec -> spec.withText("Poser quand même")));
    assertThat(wanted(Practice.id(1301))).hasSize(1);
    GATEWAY.heal();
    _setValue(_get(dialog, TextField.class), "Urgence");
    _click(_get(dialog, Button.class, spec -> spec.withText("Poser quand même")));
    var last = GATEWAY.calls.stream().filter(call -> call.line().endsWith("/reschedule")).toList();
    assertThat(last.getLast().body(RescheduleBooking.class).override()).isEqualTo("Urgence");
    _assertNone(OverrideDialog.class);
  }

  @Test
  void no_reason_sets_the_past_aside() {
    agendaOf(Practice.CLAIRE);
    GATEWAY.refuse(
        "POST /api/bookings/" + Practice.id(1301) + "/reschedule",
        422,
        "SLOT_NOT_BOOKABLE",
        "IN_THE_PAST: 09:42");
    AgendaKit.drop("Amandine Roche", "08:00");
    _assertNone(OverrideDialog.class);
    _assertOne(com.vaadin.flow.component.notification.Notification.class);
  }

  @Test
  void the_keys_act_on_what_has_the_focus_without_choosing_it() {
    agendaOf(Practice.CLAIRE);
    AgendaKit.press(Keys.Key.ARRIVED, "Amandine Roche");
    assertThat(label("Amandine Roche")).endsWith("Arrivé");
    _assertNone(EntryPanel.class);
    AgendaKit.press(Keys.Key.HELP);
    _assertOne(KeysDialog.class);
  }

  private static void address(String query) {
    UI.getCurrent().navigate("agenda", QueryParameters.fromString(query));
  }

  private List<Instant> wanted(UUID booking) {
    return GATEWAY.calls.stream()
        .filter(call -> call.line().equals("POST /api/bookings/" + booking + "/reschedule"))
        .map(call -> call.body(RescheduleBooking.class).start())
        .toList();
  }

  private Instant at(String time) {
    return practice.at(TODAY, time);
  }

  private static List<String> columns() {
    return AgendaKit.pictures().stream().map(each -> each.path("who").asString()).toList();
  }

  private static void navigateTo(String visit) {
    UI.getCurrent().navigate("agenda", QueryParameters.of("visite", visit));
  }

  private void agendaOf(UUID account) {
    signIn(account);
    UI.getCurrent().navigate("agenda");
    _assertOne(AgendaView.class);
  }

  private static String label(String who) {
    return AgendaKit.label(who);
  }
}
