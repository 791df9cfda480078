package health.consulta.portal.agenda;

import static com.github.mvysny.kaributesting.v10.LocatorJ._assertNone;
import static com.github.mvysny.kaributesting.v10.LocatorJ._assertOne;
import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.mvysny.kaributesting.v10.ComboBoxKt;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.textfield.TextField;
import health.consulta.contract.PaymentProvider;
import health.consulta.contract.booking.BookSlot;
import health.consulta.contract.consultation.PracticePatient;
import health.consulta.portal.FakeGateway;
import health.consulta.portal.Practice;
import health.consulta.portal.ScreenTest;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class BookPanelTest extends ScreenTest {
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

  private static void fill(String words) {
    _setValue(patient(), found(words).getFirst());
  }

  private static List<PracticePatient> found(String words) {
    ComboBoxKt.setUserInput(patient(), words);
    return ComboBoxKt.getSuggestionItems(patient());
  }

  @SuppressWarnings("unchecked")
  private static ComboBox<PracticePatient> patient() {
    return _get(_get(BookPanel.class), ComboBox.class);
  }

  private static void save() {
    _click(_get(Button.class, spec -> spec.withText("Créer le rendez-vous")));
  }

  private static List<FakeGateway.Call> booked() {
    return GATEWAY.calls.stream().filter(call -> call.line().equals("POST /api/bookings")).toList();
  }
}
