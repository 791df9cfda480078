package health.consulta.portal.money;

import static com.github.mvysny.kaributesting.v10.LocatorJ._assertNone;
import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.NativeTableRow;
import health.consulta.contract.Money;
import health.consulta.contract.payment.CashReport;
import health.consulta.portal.Practice;
import health.consulta.portal.ScreenTest;
import health.consulta.portal.frame.Trouble;
import java.util.List;
import org.junit.jupiter.api.Test;

class CashViewTest extends ScreenTest {
  @Test
  void a_patient_sees_none_of_it() {
    signIn(Practice.LEA);
    UI.getCurrent().navigate("caisse");
    _assertNone(CashView.class);
  }

  @Test
  void the_day_is_shown_by_means_and_by_who_took_it_each_with_its_total() {
    open();
    assertThat(rows())
        .anyMatch(row -> row.matches("Espèces255,00.€-25,00.€30,00.€"))
        .anyMatch(row -> row.matches("Stripe3105,00.€.*105,00.€"))
        .anyMatch(row -> row.startsWith("Sophie DurandEspèces1"))
        .anyMatch(row -> row.startsWith("Dr Claire MartinEspèces1"))
        .anyMatch(row -> row.matches("Total5160,00.€-25,00.€135,00.€"));
  }

  @Test
  void it_is_of_a_day_and_of_a_practitioner() {
    open();
    assertThat(asked())
        .containsEntry("day", "2026-11-24")
        .containsEntry("practitionerId", Practice.CLAIRE.toString());
    _click(_get(NativeButton.class, spec -> spec.withAttribute("title", "Jour précédent")));
    assertThat(asked()).containsEntry("day", "2026-11-23");
    _setValue(_get(WhoseField.class), practice.practitioners.get(Practice.HELENE));
    assertThat(asked()).containsEntry("practitionerId", Practice.HELENE.toString());
    assertThat(files()).allMatch(href -> href.contains(Practice.HELENE + "&day=2026-11-23"));
  }

  @Test
  void a_practitioner_sees_their_own_and_chooses_nobody() {
    signIn(Practice.CLAIRE);
    UI.getCurrent().navigate("caisse");
    _assertNone(WhoseField.class);
    assertThat(asked()).containsEntry("practitionerId", Practice.CLAIRE.toString());
  }

  @Test
  void an_administrator_chooses_among_all() {
    signIn(Practice.ADMIN);
    UI.getCurrent().navigate("caisse");
    assertThat(_get(WhoseField.class).isEmpty()).isFalse();
    assertThat(rows()).isNotEmpty();
  }

  @Test
  void a_day_without_money_says_so() {
    GATEWAY.on(
        "GET /api/payments/cash-report",
        call -> new CashReport(TODAY, Practice.CLAIRE, List.of(), List.of(), Money.euros(0)));
    open();
    assertThat(rows()).isEmpty();
    assertThat(_get(CashView.class).getElement().getTextRecursively())
        .contains("Rien n’a été encaissé");
  }

  @Test
  void a_service_that_is_away_is_said_to_be_so_and_asked_again() {
    GATEWAY.refuse("GET /api/payments/cash-report", 503, "UNREACHABLE");
    open();
    assertThat(rows()).isEmpty();
    GATEWAY.heal();
    _click(_get(_get(Trouble.class), NativeButton.class));
    assertThat(rows()).isNotEmpty();
  }

  @Test
  void no_day_is_no_question() {
    open();
    GATEWAY.calls.clear();
    _setValue(_get(DatePicker.class), null);
    assertThat(GATEWAY.asked()).doesNotContain("GET /api/payments/cash-report");
    assertThat(files()).isEmpty();
  }

  private void open() {
    signIn(Practice.SOPHIE);
    UI.getCurrent().navigate("caisse");
  }

  private static java.util.Map<String, String> asked() {
    return GATEWAY.calls.stream()
        .filter(call -> call.line().equals("GET /api/payments/cash-report"))
        .toList()
        .getLast()
        .query();
  }

  private static List<String> files() {
    return _find(Anchor.class).stream()
        .map(Anchor::getHref)
        .filter(href -> href.startsWith("/fichiers/comptes/caisse."))
        .toList();
  }

  private static List<String> rows() {
    return _find(NativeTableRow.class).stream()
        .map(row -> row.getElement().getTextRecursively())
        .toList();
  }
}
