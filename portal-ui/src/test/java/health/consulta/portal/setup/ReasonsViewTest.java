package health.consulta.portal.setup;

import static com.github.mvysny.kaributesting.v10.LocatorJ._assertNone;
import static com.github.mvysny.kaributesting.v10.LocatorJ._assertOne;
import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import health.consulta.contract.Question;
import health.consulta.portal.Practice;
import health.consulta.portal.ScreenTest;
import health.consulta.portal.frame.NotYoursView;
import org.junit.jupiter.api.Test;

class ReasonsViewTest extends ScreenTest {
  @Test
  void a_visitor_sees_no_reasons() {
    UI.getCurrent().navigate("reglages/motifs");
    _assertNone(ReasonsView.class);
  }

  @Test
  void a_patient_gets_the_not_found_page() {
    signIn(Practice.LEA);
    UI.getCurrent().navigate("reglages/motifs");
    _assertOne(NotYoursView.class);
  }

  @Test
  void a_reason_is_changed_after_a_look_at_what_becomes_of_it() {
    show();
    _click(button("Première visite"));
    _setValue(number("Durée (minutes)"), 30);
    _setValue(number("Annulation jusqu’à (heures avant)"), 24);
    var tried = practice.desk.previews.getLast().reason();
    assertThat(tried.durationMinutes()).isEqualTo(30);
    assertThat(practice.desk.reasons).isEmpty();
    _click(button("Enregistrer"));
    var kept = practice.desk.reasons.getFirst();
    assertThat(kept.changes().cancelMinutes()).isEqualTo(24 * 60);
    assertThat(GATEWAY.asked())
        .contains(
            "PUT /api/agendas/"
                + Practice.CLAIRE
                + "/visit-reasons/"
                + Practice.reason(Practice.CLAIRE, 3));
  }

  @Test
  void questions_keep_their_ids_and_a_new_choice_has_its_answers() {
    show();
    _click(button("Consultation en vidéo"));
    _click(button("Ajouter une question"));
    var rows = com.github.mvysny.kaributesting.v10.LocatorJ._find(QuestionRow.class);
    var last = rows.getLast();
    _setValue(_get(last, TextField.class, spec -> spec.withLabel("Question en français")), "Qui ?");
    _setValue(_get(last, TextField.class, spec -> spec.withLabel("Question en anglais")), "Who?");
    setKind(last);
    var options = _get(last, TextArea.class);
    _setValue(options, "Moi | Me");
    _click(button("Enregistrer"));
    assertThat(options.isInvalid()).isTrue();
    _setValue(options, "Moi | Me\nMon père | My father");
    _click(button("Enregistrer"));
    var asked = practice.desk.reasons.getFirst().questions();
    assertThat(asked).hasSize(4);
    assertThat(asked.getFirst().id()).isEqualTo("before");
    assertThat(asked.get(1).options().getFirst().id()).isEqualTo("days");
    assertThat(asked.getLast().options())
        .extracting(Question.Option::en)
        .containsExactly("Me", "My father");
    assertThat(asked.getLast().id()).matches("[a-z0-9-]{1,40}");
  }

  @Test
  void a_new_one_needs_a_name_and_numbers_in_their_bounds() {
    show();
    _click(button("Ajouter un motif"));
    _setValue(number("Durée (minutes)"), 7);
    _click(button("Enregistrer"));
    assertThat(number("Durée (minutes)").isInvalid()).isTrue();
    assertThat(_get(TextField.class, spec -> spec.withLabel("Nom")).isInvalid()).isTrue();
    _setValue(number("Durée (minutes)"), 20);
    _setValue(_get(TextField.class, spec -> spec.withLabel("Nom")), "Suivi");
    _click(button("Enregistrer"));
    assertThat(practice.desk.reasons.getFirst().name()).isEqualTo("Suivi");
    assertThat(GATEWAY.asked()).contains("POST /api/agendas/" + Practice.CLAIRE + "/visit-reasons");
  }

  @Test
  void a_reason_that_changed_meanwhile_is_not_overwritten_and_what_was_typed_stays() {
    show();
    _click(button("Première visite"));
    _setValue(number("Durée (minutes)"), 30);
    GATEWAY.refuse(
        "PUT /api/agendas/"
            + Practice.CLAIRE
            + "/visit-reasons/"
            + Practice.reason(Practice.CLAIRE, 3),
        409,
        "STALE");
    _click(button("Enregistrer"));
    assertThat(number("Durée (minutes)").getValue()).isEqualTo(30);
    assertThat(practice.desk.reasons).isEmpty();
  }

  private void show() {
    signIn(Practice.CLAIRE);
    UI.getCurrent().navigate("reglages/motifs");
    _assertOne(ReasonsView.class);
  }

  @SuppressWarnings({"unchecked", "rawtypes"})
  private static void setKind(QuestionRow row) {
    _setValue(_get(row, Select.class), Question.Kind.CHOICE);
  }

  private static IntegerField number(String label) {
    return _get(IntegerField.class, spec -> spec.withLabel(label));
  }

  private static NativeButton button(String text) {
    return _get(NativeButton.class, spec -> spec.withText(text));
  }
}
