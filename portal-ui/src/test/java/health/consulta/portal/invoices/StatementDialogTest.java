package health.consulta.portal.invoices;

import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.mvysny.kaributesting.v10.GridKt;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Anchor;
import health.consulta.contract.billing.Statement;
import health.consulta.portal.Practice;
import health.consulta.portal.ScreenTest;
import java.time.LocalDate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// What a patient was invoiced and paid, on screen and as a file.
class StatementDialogTest extends ScreenTest {
  private static final String PATH = "GET /api/invoices/statement";

  @BeforeEach
  void a_paper_is_beside_the_list() {
    signIn(Practice.SOPHIE);
    UI.getCurrent().navigate("factures");
    Grid<?> papers = _get(Grid.class);
    GridKt._clickItem(papers, 0);
  }

  @Test
  void the_last_year_of_the_patient_is_shown_with_its_balance() {
    show();
    var asked = GATEWAY.calls.stream().filter(call -> call.line().equals(PATH)).toList();
    assertThat(asked.getFirst().query())
        .containsEntry("practitionerId", Practice.CLAIRE.toString())
        .containsEntry("patientId", Practice.LEA.toString())
        .containsEntry("from", "2025-11-24")
        .containsEntry("to", "2026-11-24");
    assertThat(GridKt._getFormattedRow(lines(), 0)).contains("Facture F2026-000012");
    assertThat(GridKt._getFormattedRow(lines(), 1))
        .containsExactly("24/11/2026", "Règlement F2026-000012", "-10,00\u00a0€", "25,00\u00a0€");
    assertThat(_get(Dialog.class).getElement().getTextRecursively())
        .contains("Solde restant dû : 25,00\u00a0€");
  }

  @Test
  void the_file_is_of_the_same_period() {
    show();
    _setValue(day("Du"), LocalDate.of(2026, 1, 1));
    assertThat(file().getHref())
        .isEqualTo(
            "/fichiers/comptes/releve.pdf?praticien=%s&patient=%s&from=2026-01-01&to=2026-11-24"
                .formatted(Practice.CLAIRE, Practice.LEA));
  }

  @Test
  void no_period_ends_before_it_begins() {
    show();
    GATEWAY.calls.clear();
    _setValue(day("Au"), LocalDate.of(2020, 1, 1));
    assertThat(day("Au").isInvalid()).isTrue();
    assertThat(GATEWAY.asked()).isEmpty();
    _setValue(day("Au"), LocalDate.of(2026, 6, 1));
    assertThat(day("Au").isInvalid()).isFalse();
  }

  @Test
  void without_an_answer_it_says_so_and_offers_no_file() {
    GATEWAY.refuse(PATH, 503, "UNREACHABLE");
    show();
    assertThat(_get(Dialog.class).getElement().getTextRecursively())
        .contains("Le service ne répond pas");
    assertThat(_get(Dialog.class).getFooter().getElement().getChild(0).isVisible()).isFalse();
  }

  private static void show() {
    _click(_get(Button.class, spec -> spec.withText("Relevé de compte")));
  }

  private static DatePicker day(String label) {
    return _get(_get(Dialog.class), DatePicker.class, spec -> spec.withLabel(label));
  }

  private static Anchor file() {
    return (Anchor)
        _get(Dialog.class).getFooter().getElement().getChild(0).getComponent().orElseThrow();
  }

  @SuppressWarnings("unchecked")
  private static Grid<Statement.Line> lines() {
    return _get(_get(Dialog.class), Grid.class);
  }
}
