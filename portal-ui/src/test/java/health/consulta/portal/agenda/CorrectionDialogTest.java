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
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.textfield.TextField;
import health.consulta.contract.user.ChangePatient;
import health.consulta.contract.user.PatientOnFile;
import health.consulta.portal.Practice;
import health.consulta.portal.ScreenTest;
import java.time.LocalDate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class CorrectionDialogTest extends ScreenTest {
  private static final LocalDate BIRTH = LocalDate.of(1961, 5, 8);
  private static final String CORRECT =
      "PUT /api/practitioners/%s/patients/%s".formatted(Practice.CLAIRE, Practice.LEA);

  @BeforeEach
  void a_secretary_at_the_agenda() {
    signIn(Practice.SOPHIE);
    AgendaKit.open();
  }

  @Test
  void who_is_on_file_is_told_and_corrected_and_what_stood_there_comes_back() {
    onFile("Petti", 0);
    visits();
    assertThat(told()).contains("Léa Petti", "né(e) le 08/05/1961", "0612345678");
    _click(_get(Button.class, spec -> spec.withText("Corriger")));
    _setValue(name(), "Petit");
    _click(_get(Button.class, spec -> spec.withText("Enregistrer la correction")));
    _assertNone(CorrectionDialog.class);
    assertThat(told()).contains("Léa Petit");
    _click(_get(Button.class, spec -> spec.withText("Corriger")));
    var before = _get(_get(CorrectionDialog.class), NativeButton.class, spec -> spec.withCount(1));
    assertThat(before.getText()).startsWith("Léa Petti, né(e)").endsWith("(Sophie Durand)");
    _click(before);
    assertThat(name().getValue()).isEqualTo("Petti");
  }

  @Test
  void who_has_an_account_corrects_it_themselves() {
    visits();
    _assertNone(FilePart.class);
  }

  @Test
  void what_a_colleague_wrote_meanwhile_is_told_before_it_is_written_over() {
    onFile("Petti", 0);
    visits();
    _click(_get(Button.class, spec -> spec.withText("Corriger")));
    _setValue(name(), "Petit");
    onFile("Pettit", 4);
    GATEWAY.refuse(CORRECT, 409, "STALE");
    _click(_get(Button.class, spec -> spec.withText("Enregistrer la correction")));
    assertThat(_get(CorrectionDialog.class).getElement().getTextRecursively())
        .contains("Entre-temps il y est écrit : Léa Pettit");
    assertThat(name().getValue()).isEqualTo("Petit");
    GATEWAY.heal();
    _click(_get(Button.class, spec -> spec.withText("Enregistrer la correction")));
    assertThat(sent().version()).isEqualTo(4);
  }

  @Test
  void a_namesake_is_said_to_be_another_with_a_second_click() {
    onFile("Petti", 0);
    visits();
    _click(_get(Button.class, spec -> spec.withText("Corriger")));
    GATEWAY.refuse(CORRECT, 409, "PATIENT_ON_FILE");
    _click(_get(Button.class, spec -> spec.withText("Enregistrer la correction")));
    assertThat(sent().anyway()).isFalse();
    GATEWAY.heal();
    _click(_get(Button.class, spec -> spec.withText("C’est une autre personne : corriger")));
    assertThat(sent().anyway()).isTrue();
  }

  @Test
  void what_makes_no_sense_is_said_beside_its_field_and_without_the_gateway_it_stays() {
    onFile("Petti", 0);
    visits();
    _click(_get(Button.class, spec -> spec.withText("Corriger")));
    _setValue(name(), " ");
    _click(_get(Button.class, spec -> spec.withText("Enregistrer la correction")));
    assertThat(name().isInvalid()).isTrue();
    assertThat(GATEWAY.asked()).doesNotContain(CORRECT);
    _setValue(name(), "Petit");
    GATEWAY.goDown();
    _click(_get(Button.class, spec -> spec.withText("Enregistrer la correction")));
    _assertOne(CorrectionDialog.class);
    assertThat(name().getValue()).isEqualTo("Petit");
  }

  private void onFile(String last, long version) {
    practice.file.put(new PatientOnFile(Practice.LEA, "Léa", last, BIRTH, "0612345678", version));
  }

  @SuppressWarnings("unchecked")
  private static void visits() {
    AgendaKit.press(Keys.Key.PALETTE);
    var field = (ComboBox<Palette.Command>) _get(_get(Palette.class), ComboBox.class);
    ComboBoxKt.setUserInput(field, "petit");
    _setValue(field, ComboBoxKt.getSuggestionItems(field).getFirst());
  }

  private static String told() {
    return _get(FilePart.class).getElement().getTextRecursively();
  }

  private static TextField name() {
    return _get(_get(CorrectionDialog.class), TextField.class, spec -> spec.withLabel("Nom"));
  }

  private static ChangePatient sent() {
    return GATEWAY.calls.stream()
        .filter(call -> call.line().equals(CORRECT))
        .reduce((first, second) -> second)
        .orElseThrow()
        .body(ChangePatient.class);
  }
}
