package health.consulta.portal.money;

import static com.github.mvysny.kaributesting.v10.LocatorJ._assertNone;
import static com.github.mvysny.kaributesting.v10.LocatorJ._assertOne;
import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.mvysny.kaributesting.v10.GridKt;
import com.github.mvysny.kaributesting.v10.NotificationsKt;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.textfield.TextField;
import health.consulta.contract.Page;
import health.consulta.contract.billing.Invoice;
import health.consulta.contract.billing.PayerDebt;
import health.consulta.contract.billing.TakeFromPayer;
import health.consulta.portal.FakeGateway;
import health.consulta.portal.Practice;
import health.consulta.portal.ScreenTest;
import health.consulta.portal.frame.Trouble;
import java.util.List;
import org.junit.jupiter.api.Test;

class PayerDebtsViewTest extends ScreenTest {
  @Test
  void a_patient_sees_nothing_of_it() {
    signIn(Practice.LEA);
    UI.getCurrent().navigate("tiers-payants");
    _assertNone(PayerDebtsView.class);
  }

  @Test
  void the_list_says_who_owes_how_much_and_since_when() {
    open();
    assertThat(GridKt._getFormattedRow(debts(), 0))
        .contains("CPAM du Rhône", "Assurance maladie obligatoire", "Dr Claire Martin")
        .contains("120,00\u00a0€", "90,00\u00a0€", "30,00\u00a0€", "02/03/2026");
  }

  @Test
  void a_payer_opens_to_its_invoices_and_each_to_its_paper() {
    choose();
    assertThat(_get(panel(), H2.class).getText()).isEqualTo("CPAM du Rhône");
    assertThat(GridKt._size(papers())).isOne();
    assertThat(last("/api/invoices").query())
        .containsEntry("owedBy", Practice.id(901).toString())
        .containsEntry("practitionerId", Practice.CLAIRE.toString());
    assertThat(GridKt._getFormattedRow(papers(), 0)).contains("Léa Petit", "15,00\u00a0€");
    var link = (Anchor) GridKt._getCellComponent(papers(), 0, "invoices.number");
    assertThat(link.getHref()).isEqualTo("/factures?numero=F2026-000012");
  }

  @Test
  void money_of_the_payer_is_written_down_where_it_is_owed() {
    choose();
    assertThat(take().isEnabled()).isFalse();
    papers().select(GridKt._get(papers(), 0));
    _click(take());
    assertThat(_get(TextField.class, spec -> spec.withLabel("Montant")).getValue())
        .isEqualTo("15,00");
    _setValue(_get(TextField.class, spec -> spec.withLabel("Montant")), "5,00");
    confirm();
    var taken = last("/payer-receipts").body(TakeFromPayer.class);
    assertThat(taken.payerId()).isEqualTo(Practice.id(901));
    assertThat(taken.amount().minor()).isEqualTo(500);
    assertThat(_get(panel(), H2.class).getText()).as("it owes the rest").startsWith("CPAM");
  }

  @Test
  void the_files_are_of_what_is_shown() {
    open();
    assertThat(_find(Anchor.class))
        .extracting(Anchor::getHref)
        .contains("/fichiers/comptes/tiers-payants.csv", "/fichiers/comptes/tiers-payants.xlsx");
  }

  @Test
  void nobody_owes_anything() {
    practice.payers.debts.clear();
    open();
    assertThat(GridKt._size(debts())).isZero();
    _assertNone(PayerDebtPanel.class);
  }

  @Test
  void when_the_service_is_away_the_view_says_so_and_asks_again() {
    GATEWAY.goDown();
    open();
    assertThat(GridKt._size(debts())).isZero();
    _assertOne(Trouble.class);
    GATEWAY.heal();
    UI.getCurrent().navigate("caisse");
    UI.getCurrent().navigate("tiers-payants");
    assertThat(GridKt._size(debts())).isEqualTo(2);
    NotificationsKt.clearNotifications();
  }

  private void open() {
    signIn(Practice.SOPHIE);
    UI.getCurrent().navigate("tiers-payants");
  }

  private void choose() {
    GATEWAY.on("GET /api/invoices", call -> new Page<>(List.of(Practice.splitInvoice()), 0, 1, 1));
    open();
    debts().select(GridKt._get(debts(), 0));
  }

  private static Button take() {
    return _get(panel(), Button.class, spec -> spec.withText("Encaisser un payeur"));
  }

  private static PayerDebtPanel panel() {
    return _get(PayerDebtPanel.class);
  }

  private static FakeGateway.Call last(String end) {
    return GATEWAY.calls.stream()
        .filter(call -> call.line().endsWith(end))
        .reduce((one, other) -> other)
        .orElseThrow();
  }

  private static void confirm() {
    var buttons = _get(Dialog.class).getFooter().getElement().getChildren().toList();
    _click((Button) buttons.getLast().getComponent().orElseThrow());
  }

  @SuppressWarnings("unchecked")
  private static Grid<PayerDebt> debts() {
    return _find(Grid.class).getFirst();
  }

  @SuppressWarnings("unchecked")
  private static Grid<Invoice> papers() {
    return _get(panel(), Grid.class);
  }
}
