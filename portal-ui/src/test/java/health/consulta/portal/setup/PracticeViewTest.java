package health.consulta.portal.setup;

import static com.github.mvysny.kaributesting.v10.LocatorJ._assertNone;
import static com.github.mvysny.kaributesting.v10.LocatorJ._assertOne;
import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.mvysny.kaributesting.v10.pro.ConfirmDialogKt;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.textfield.EmailField;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextField;
import health.consulta.contract.booking.NoShowRule;
import health.consulta.contract.user.Assistant;
import health.consulta.portal.Practice;
import health.consulta.portal.ScreenTest;
import health.consulta.portal.frame.NotYoursView;
import org.junit.jupiter.api.Test;

class PracticeViewTest extends ScreenTest {
  @Test
  void a_visitor_sees_nothing_of_it() {
    UI.getCurrent().navigate("reglages/cabinet");
    _assertNone(PracticeView.class);
  }

  @Test
  void a_patient_gets_the_not_found_page() {
    signIn(Practice.LEA);
    UI.getCurrent().navigate("reglages/cabinet");
    _assertOne(NotYoursView.class);
  }

  @Test
  void a_place_is_added_beside_the_others() {
    show(Practice.CLAIRE);
    _click(button("Ajouter un lieu"));
    type("Nom du lieu", "Annexe");
    type("Adresse", "2 rue Haute");
    type("Code postal", "690");
    type("Ville", "Lyon");
    _click(saveOf(Places.class));
    assertThat(field("Code postal").isInvalid()).isTrue();
    type("Code postal", "69001");
    _click(saveOf(Places.class));
    assertThat(practice.desk.places.items()).hasSize(2);
    assertThat(practice.desk.places.items().getFirst().id()).isEqualTo(Practice.id(50));
    assertThat(practice.desk.places.version()).isEqualTo(3);
  }

  @Test
  void somebody_is_invited_and_let_go() {
    show(Practice.CLAIRE);
    _click(button("Ajouter une personne"));
    _setValue(_get(EmailField.class), "nina@demo.test");
    type("Prénom", "Nina");
    type("Nom", "Faure");
    _click(button("Inviter"));
    assertThat(practice.desk.team).extracting(Assistant::firstName).contains("Nina");
    _click(
        _get(
            NativeButton.class,
            spec -> spec.withAttribute("aria-label", "Retirer l’accès de Nina Faure")));
    assertThat(practice.desk.team).hasSize(2);
    ConfirmDialogKt._fireConfirm(_get(ConfirmDialog.class));
    assertThat(practice.desk.team).extracting(Assistant::firstName).containsExactly("Sophie");
  }

  @Test
  void an_address_that_is_taken_is_said_and_what_was_typed_stays() {
    show(Practice.CLAIRE);
    _click(button("Ajouter une personne"));
    _setValue(_get(EmailField.class), "lea.petit@demo.test");
    type("Prénom", "Léa");
    type("Nom", "Petit");
    GATEWAY.refuse(
        "POST /api/practitioners/" + Practice.CLAIRE + "/assistants", 409, "EMAIL_TAKEN");
    _click(button("Inviter"));
    assertThat(_get(EmailField.class).getValue()).isEqualTo("lea.petit@demo.test");
  }

  @Test
  void an_assistant_does_not_choose_assistants() {
    show(Practice.SOPHIE);
    _assertNone(Team.class);
    assertThat(GATEWAY.asked()).noneMatch(call -> call.contains("/assistants"));
  }

  @Test
  void the_rule_about_missed_visits_is_set_and_lifted() {
    show(Practice.CLAIRE);
    _setValue(_get(_get(MissedRule.class), Checkbox.class), true);
    _setValue(_get(IntegerField.class, spec -> spec.withLabel("Après tant d’absences")), 3);
    _click(saveOf(MissedRule.class));
    assertThat(practice.desk.missed).isEqualTo(new NoShowRule(3, 12));
    _setValue(_get(_get(MissedRule.class), Checkbox.class), false);
    _click(saveOf(MissedRule.class));
    assertThat(practice.desk.missed).isEqualTo(NoShowRule.OFF);
  }

  @Test
  void a_calendar_address_tells_busy_times_unless_chosen_otherwise_and_is_revoked() {
    show(Practice.CLAIRE);
    _click(button("Créer une adresse"));
    assertThat(practice.desk.feed.names()).isFalse();
    _setValue(_get(_get(CalendarAddress.class), Checkbox.class), true);
    _click(button("Créer une adresse"));
    assertThat(practice.desk.feed.names()).isTrue();
    _click(button("Révoquer l’adresse"));
    ConfirmDialogKt._fireConfirm(_get(ConfirmDialog.class));
    assertThat(practice.desk.feed).isNull();
    _assertNone(NativeButton.class, spec -> spec.withText("Révoquer l’adresse"));
  }

  @Test
  void an_assistant_has_no_calendar_address() {
    show(Practice.SOPHIE);
    _assertNone(CalendarAddress.class);
    assertThat(GATEWAY.asked()).noneMatch(call -> call.endsWith("/feed"));
  }

  private void show(java.util.UUID who) {
    signIn(who);
    UI.getCurrent().navigate("reglages/cabinet");
    _assertOne(PracticeView.class);
  }

  private static NativeButton saveOf(Class<? extends com.vaadin.flow.component.html.Section> part) {
    return _get(_get(part), NativeButton.class, spec -> spec.withText("Enregistrer"));
  }

  private static TextField field(String label) {
    return _get(TextField.class, spec -> spec.withLabel(label));
  }

  private static void type(String label, String words) {
    _setValue(field(label), words);
  }

  private static NativeButton button(String text) {
    return _get(NativeButton.class, spec -> spec.withText(text));
  }
}
