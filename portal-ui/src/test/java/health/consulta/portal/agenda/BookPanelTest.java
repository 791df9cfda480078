package health.consulta.portal.agenda;

import static com.github.mvysny.kaributesting.v10.LocatorJ._assertNone;
import static com.github.mvysny.kaributesting.v10.LocatorJ._assertOne;
import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.mvysny.kaributesting.v10.ComboBoxKt;
import com.github.mvysny.kaributesting.v10.NotificationsKt;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.component.timepicker.TimePicker;
import health.consulta.contract.Interval;
import health.consulta.contract.PaymentProvider;
import health.consulta.contract.booking.BookSeries;
import health.consulta.contract.booking.BookSlot;
import health.consulta.contract.booking.JoinWaitingList;
import health.consulta.contract.user.AddPatient;
import health.consulta.portal.FakeGateway;
import health.consulta.portal.Practice;
import health.consulta.portal.ScreenTest;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class BookPanelTest extends ScreenTest {
  private static final String FILE = "POST /api/practitioners/" + Practice.CLAIRE + "/patients";

  @BeforeEach
  void a_secretary_draws_half_an_hour() {
    signIn(Practice.SOPHIE);
    AgendaKit.open();
    AgendaKit.grid().pick(Practice.CLAIRE + "/" + TODAY, 60 * 6 + 30, 20);
  }

  @Test
  void a_patient_is_found_and_booked_at_the_time_that_was_drawn() {
    fill("pet");
    save();
    var call = booked().getFirst();
    var slot = call.body(BookSlot.class);
    assertThat(slot.patientId()).isEqualTo(Practice.LEA);
    assertThat(slot.start()).isEqualTo(practice.at(TODAY, "14:30"));
    assertThat(slot.visitReasonId()).isEqualTo(Practice.reason(Practice.CLAIRE, 2));
    assertThat(slot.paymentProvider()).isEqualTo(PaymentProvider.NONE);
    assertThat(call.key()).isNotBlank();
    _assertNone(BookPanel.class);
  }

  @Test
  void what_was_just_booked_is_taken_back() {
    fill("pet");
    save();
    AgendaKit.press(Keys.Key.UNDO);
    assertThat(GATEWAY.asked()).anyMatch(call -> call.matches("POST /api/bookings/.*/cancel"));
  }

  @Test
  void nobody_is_asked_for_with_one_letter_and_nothing_booked_without_a_patient() {
    GATEWAY.calls.clear();
    assertThat(found("p")).isEmpty();
    assertThat(GATEWAY.asked()).isEmpty();
    save();
    assertThat(patient().isInvalid()).isTrue();
    assertThat(booked()).isEmpty();
  }

  @Test
  void a_refusal_keeps_what_was_typed_and_the_next_try_is_another_request() {
    GATEWAY.refuse("POST /api/bookings", 409, "SLOT_TAKEN");
    fill("pet");
    save();
    assertThat(patient().getValue().id()).isEqualTo(Practice.LEA);
    _assertOne(BookPanel.class);
    save();
    assertThat(booked()).extracting(FakeGateway.Call::key).doesNotHaveDuplicates().hasSize(2);
  }

  @Test
  void without_an_answer_the_next_try_is_the_same_request() {
    GATEWAY.refuse("POST /api/bookings", 503, "UNREACHABLE");
    fill("pet");
    save();
    save();
    assertThat(booked()).hasSize(2);
    assertThat(booked()).extracting(FakeGateway.Call::key).containsOnly(booked().getFirst().key());
  }

  @Test
  void the_practice_books_against_its_rules_with_a_reason() {
    GATEWAY.refuse("POST /api/bookings", 422, "SLOT_NOT_BOOKABLE", "TOO_SOON: 10:42");
    fill("pet");
    save();
    var dialog = _get(OverrideDialog.class);
    GATEWAY.heal();
    _setValue(_get(dialog, TextField.class), "Urgence");
    _click(_get(dialog, Button.class, spec -> spec.withText("Poser quand même")));
    assertThat(booked().getFirst().body(BookSlot.class).override()).isEqualTo("Urgence");
  }

  @Test
  void what_is_typed_stays_when_the_agenda_changes() {
    fill("pet");
    AgendaKit.press(Keys.Key.ARRIVED, "Amandine Roche");
    assertThat(patient().getValue().id()).isEqualTo(Practice.LEA);
    _assertOne(BookPanel.class);
    AgendaKit.press(Keys.Key.CLOSE);
    _assertNone(BookPanel.class);
  }

  @Test
  void somebody_new_is_put_on_file_from_the_same_field_and_booked() {
    choose("Jean Roy");
    var dialog = _get(PatientDialog.class);
    assertThat(text(dialog, "Prénom").getValue()).isEqualTo("Jean");
    assertThat(text(dialog, "Nom").getValue()).isEqualTo("Roy");
    create(dialog, "Créer le patient");
    assertThat(GATEWAY.asked()).doesNotContain(FILE);
    assertThat(_get(dialog, DatePicker.class).isInvalid()).isTrue();
    _setValue(_get(dialog, DatePicker.class), LocalDate.of(1961, 5, 8));
    _setValue(text(dialog, "Téléphone"), "douze");
    create(dialog, "Créer le patient");
    assertThat(text(dialog, "Téléphone").isInvalid()).isTrue();
    _setValue(text(dialog, "Téléphone"), "06 12 34 56 78");
    create(dialog, "Créer le patient");
    _assertNone(PatientDialog.class);
    save();
    var slot = booked().getFirst().body(BookSlot.class);
    assertThat(slot.patientId()).isEqualTo(practice.file.patients.getFirst().id());
  }

  @Test
  void a_namesake_is_shown_before_somebody_is_put_on_file_twice() {
    choose("Léa Petit");
    var dialog = _get(PatientDialog.class);
    _setValue(_get(dialog, DatePicker.class), LocalDate.of(1961, 5, 8));
    create(dialog, "Créer le patient");
    assertThat(GATEWAY.asked()).doesNotContain(FILE);
    _click(_get(dialog, NativeButton.class, spec -> spec.withText("Léa Petit · vu le 12/11/2026")));
    assertThat(patient().getValue().id()).isEqualTo(Practice.LEA);
    choose("Léa Petit");
    var again = _get(PatientDialog.class);
    _setValue(_get(again, DatePicker.class), LocalDate.of(1961, 5, 8));
    create(again, "Créer le patient");
    create(again, "C’est une autre personne : créer");
    var form =
        GATEWAY.calls.stream().filter(call -> call.line().equals(FILE)).findFirst().orElseThrow();
    assertThat(form.body(AddPatient.class).anyway()).isTrue();
    assertThat(patient().getValue().id()).isEqualTo(practice.file.patients.getFirst().id());
  }

  @Test
  void a_refused_patient_keeps_what_was_typed() {
    GATEWAY.refuse(FILE, 503, "UNREACHABLE");
    choose("Jean Roy");
    var dialog = _get(PatientDialog.class);
    _setValue(_get(dialog, DatePicker.class), LocalDate.of(1961, 5, 8));
    create(dialog, "Créer le patient");
    create(dialog, "Créer le patient");
    _assertOne(PatientDialog.class);
    var tries = GATEWAY.calls.stream().filter(call -> call.line().equals(FILE)).toList();
    assertThat(tries)
        .hasSize(2)
        .extracting(FakeGateway.Call::key)
        .containsOnly(tries.getFirst().key());
  }

  @Test
  void a_note_of_the_practice_goes_with_the_booking() {
    fill("pet");
    _setValue(_get(_get(BookPanel.class), TextArea.class), "Vient avec un interprète");
    save();
    assertThat(booked().getFirst().body(BookSlot.class).note())
        .isEqualTo("Vient avec un interprète");
  }

  @Test
  void a_series_is_seen_date_by_date_before_it_is_booked_and_is_taken_back_whole() {
    fill("pet");
    repeat(2);
    look();
    var dialog = _get(SeriesDialog.class);
    create(dialog, "Créer 1 rendez-vous");
    assertThat(series())
        .last()
        .satisfies(wanted -> {
          assertThat(wanted.preview()).isFalse();
          assertThat(wanted.starts()).containsExactly(practice.at(TODAY, "14:30"));
        });
    _assertNone(BookPanel.class);
    AgendaKit.press(Keys.Key.UNDO);
    assertThat(GATEWAY.asked()).anyMatch(call -> call.matches("POST /api/bookings/.*/cancel"));
  }

  @Test
  @SuppressWarnings("unchecked")
  void a_date_that_is_taken_goes_to_the_nearest_time_or_nowhere() {
    fill("pet");
    repeat(2);
    look();
    var dialog = _get(SeriesDialog.class);
    Select<Instant> other = _get(dialog, Select.class);
    assertThat(other.getHelperText()).isEqualTo("Cette heure est prise.");
    var nearest = practice.at(TODAY.plusDays(7), "15:00");
    _setValue(other, nearest);
    _setValue(_get(dialog, Checkbox.class), false);
    _setValue(other, null);
    assertThat(_get(dialog, Button.class, spec -> spec.withText("Créer 0 rendez-vous")).isEnabled())
        .isFalse();
    _setValue(other, nearest);
    GATEWAY.refuse("POST /api/booking-series", 409, "SLOT_TAKEN");
    create(dialog, "Créer 1 rendez-vous");
    _assertOne(SeriesDialog.class);
    GATEWAY.heal();
    create(dialog, "Créer 1 rendez-vous");
    _assertNone(SeriesDialog.class);
    assertThat(series()).last().satisfies(w -> assertThat(w.starts()).containsExactly(nearest));
  }

  @Test
  void a_series_of_one_or_of_many_years_is_none() {
    fill("pet");
    for (var wrong : new Integer[] {null, 1, 53}) {
      repeat(wrong);
      look();
      _assertNone(SeriesDialog.class);
    }
    assertThat(series()).isEmpty();
  }

  @Test
  void a_patient_is_put_on_the_waiting_list_with_the_times_that_suit() {
    click("Liste d’attente");
    assertThat(patient().isInvalid()).isTrue();
    fill("pet");
    click("Liste d’attente");
    var dialog = _get(WaitDialog.class);
    var until = _get(dialog, DatePicker.class, spec -> spec.withLabel("Jusqu’au"));
    _setValue(until, TODAY.minusDays(1));
    create(dialog, "Mettre sur la liste");
    assertThat(until.isInvalid()).isTrue();
    _setValue(until, TODAY.plusDays(9));
    _setValue(
        _get(dialog, TimePicker.class, spec -> spec.withLabel("Pas avant")), LocalTime.of(14, 0));
    GATEWAY.refuse("POST /api/waiting-list", 422, "PATIENT_WITHOUT_ACCOUNT");
    create(dialog, "Mettre sur la liste");
    NotificationsKt.expectNotifications(
        "Cette personne n’a pas de compte : aucune proposition ne l’atteindrait.");
    _assertOne(WaitDialog.class);
    GATEWAY.heal();
    create(dialog, "Mettre sur la liste");
    var wanted = GATEWAY.calls.getFirst().body(JoinWaitingList.class);
    assertThat(wanted.patientId()).isEqualTo(Practice.LEA);
    assertThat(wanted.until()).isEqualTo(TODAY.plusDays(9));
    assertThat(wanted.earliest()).isEqualTo(LocalTime.of(14, 0));
    _assertNone(BookPanel.class);
  }

  @SuppressWarnings("unchecked")
  private static void repeat(Integer count) {
    var field = _get(RepeatField.class);
    _setValue(_get(field, Select.class), new Interval(1, Interval.Unit.WEEKS));
    _setValue(_get(field, IntegerField.class), count);
  }

  private static void look() {
    click("Voir les dates");
  }

  private static void click(String words) {
    _click(_get(_get(BookPanel.class), Button.class, spec -> spec.withText(words)));
  }

  private static List<BookSeries> series() {
    return GATEWAY.calls.stream()
        .filter(call -> call.line().equals("POST /api/booking-series"))
        .map(call -> call.body(BookSeries.class))
        .toList();
  }

  private static void choose(String nobody) {
    _setValue(patient(), found(nobody).getLast());
  }

  private static TextField text(PatientDialog dialog, String label) {
    return _get(dialog, TextField.class, spec -> spec.withLabel(label));
  }

  private static void create(Dialog dialog, String words) {
    _click(_get(dialog, Button.class, spec -> spec.withText(words)));
  }

  private static void fill(String words) {
    _setValue(patient(), found(words).getFirst());
  }

  private static List<Person> found(String words) {
    ComboBoxKt.setUserInput(patient(), words);
    return ComboBoxKt.getSuggestionItems(patient());
  }

  private static PatientField patient() {
    return _get(_get(BookPanel.class), PatientField.class);
  }

  private static void save() {
    _click(_get(Button.class, spec -> spec.withText("Créer le rendez-vous")));
  }

  private static List<FakeGateway.Call> booked() {
    return GATEWAY.calls.stream().filter(call -> call.line().equals("POST /api/bookings")).toList();
  }
}
