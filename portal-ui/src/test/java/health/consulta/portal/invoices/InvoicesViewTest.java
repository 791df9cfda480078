package health.consulta.portal.invoices;

import static com.github.mvysny.kaributesting.v10.LocatorJ._assertNone;
import static com.github.mvysny.kaributesting.v10.LocatorJ._assertOne;
import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
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
import com.vaadin.flow.component.html.IFrame;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.QueryParameters;
import health.consulta.contract.Money;
import health.consulta.contract.Page;
import health.consulta.contract.billing.Ageing;
import health.consulta.contract.billing.CreditInvoice;
import health.consulta.contract.billing.Invoice;
import health.consulta.contract.billing.PaymentMeans;
import health.consulta.contract.billing.TakeFromPayer;
import health.consulta.contract.payment.OnSiteMethod;
import health.consulta.contract.payment.RecordOnSite;
import health.consulta.portal.FakeGateway;
import health.consulta.portal.Practice;
import health.consulta.portal.ScreenTest;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class InvoicesViewTest extends ScreenTest {
  @Test
  void a_patient_sees_no_book() {
    signIn(Practice.LEA);
    UI.getCurrent().navigate("factures");
    _assertNone(InvoicesView.class);
  }

  @Test
  void the_list_shows_each_paper_with_what_is_due() {
    open();
    assertThat(GridKt._getFormattedRow(grid(), 0))
        .contains("F2026-000012", "Léa Petit", "Dr Claire Martin", "Partielle")
        .contains("Relancée le 12/11/2026 (2)");
  }

  @Test
  void a_search_and_a_state_ask_the_gateway() {
    open();
    _setValue(_get(TextField.class, spec -> spec.withPlaceholder("Numéro ou nom")), "petit");
    GridKt._size(grid());
    assertThat(GATEWAY.calls).anyMatch(call -> "petit".equals(call.query().get("search")));
  }

  @Test
  void the_chosen_paper_is_beside_the_list() {
    choose();
    assertThat(_get(IFrame.class).getSrc()).endsWith(".pdf");
    _assertOne(Anchor.class, spec -> spec.withText("Télécharger (Factur-X)"));
  }

  @Test
  void a_ticked_paper_is_not_beside_the_list() {
    open();
    grid().asMultiSelect().select(GridKt._get(grid(), 0));
    _assertNone(IFrame.class);
  }

  @Test
  void beside_it_stands_when_its_patient_was_written_to_and_by_whom() {
    choose();
    assertThat(_get(MailingList.class).getElement().getTextRecursively())
        .contains("Relance n° 2", "12/11/2026 10:30", "Sophie Durand");
  }

  @Test
  void each_payment_has_its_receipt() {
    choose();
    var receipt = _get(Anchor.class, spec -> spec.withText("Reçu du 13/11/2026, 10,00\u00a0€"));
    assertThat(receipt.getHref()).isEqualTo("/fichiers/comptes/recus/" + Practice.id(96) + ".pdf");
  }

  @Test
  void a_credit_note_needs_a_reason_and_no_more_than_is_left() {
    choose();
    _click(_get(Button.class, spec -> spec.withText("Créer un avoir")));
    _setValue(field("Montant de l’avoir"), "40");
    confirm();
    assertThat(field("Montant de l’avoir").isInvalid()).isTrue();
    assertThat(field("Motif").isInvalid()).isTrue();
    assertThat(credited()).isEmpty();
    _setValue(field("Montant de l’avoir"), "10,50");
    _setValue(field("Motif"), "Erreur de tarif");
    confirm();
    var asked = credited().getFirst().body(CreditInvoice.class);
    assertThat(asked.amount().minor()).isEqualTo(1050);
    assertThat(asked.reason()).isEqualTo("Erreur de tarif");
    _assertNone(Dialog.class);
  }

  @Test
  void a_refused_credit_note_keeps_what_was_typed() {
    choose();
    GATEWAY.refuse(
        "POST /api/invoices/" + Practice.id(95) + "/credit-notes", 422, "CREDIT_TOO_HIGH");
    _click(_get(Button.class, spec -> spec.withText("Créer un avoir")));
    _setValue(field("Motif"), "Erreur");
    confirm();
    NotificationsKt.expectNotifications("L’avoir dépasse ce qui reste de la facture.");
    assertThat(field("Motif").getValue()).isEqualTo("Erreur");
  }

  @Test
  void what_is_due_is_taken_at_the_practice_and_the_paper_stays() {
    choose();
    _click(_get(Button.class, spec -> spec.withText("Encaisser")));
    assertThat(field("Montant").getValue()).isEqualTo("25,00");
    _setValue(method(), OnSiteMethod.CASH);
    confirm();
    var taken = GATEWAY.calls.stream().filter(call -> call.line().endsWith("/on-site")).toList();
    assertThat(taken.getFirst().body(RecordOnSite.class).bookingId()).isEqualTo(Practice.id(503));
    assertThat(GATEWAY.asked()).contains("GET /api/invoices/" + Practice.id(95));
    _assertOne(IFrame.class);
  }

  @Test
  void what_others_owe_of_all_is_beside_the_ages() {
    var none = Money.euros(0);
    GATEWAY.on(
        "GET /api/invoices/ageing",
        call -> new Ageing(LocalDate.EPOCH, none, List.of(), Money.euros(170_00)));
    open();
    assertThat(_get(InvoicesView.class).getElement().getTextRecursively())
        .contains("Reste dû par des payeurs", "170,00");
  }

  @Test
  void what_others_owe_is_shown_apart_and_their_money_written_down() {
    GATEWAY.on("GET /api/invoices", call -> new Page<>(List.of(Practice.splitInvoice()), 0, 1, 1));
    choose();
    assertThat(_get(PaperPanel.class).getElement().getTextRecursively())
        .contains("CPAM du Rhône", "Part du patient", "Reste dû par des payeurs");
    _click(_get(Button.class, spec -> spec.withText("Encaisser un payeur")));
    assertThat(field("Montant").getValue()).isEqualTo("15,00");
    _setValue(field("Montant"), "15,01");
    confirm();
    assertThat(field("Montant").isInvalid()).isTrue();
    _setValue(field("Montant"), "10,00");
    confirm();
    var taken =
        GATEWAY.calls.stream().filter(call -> call.line().endsWith("/payer-receipts")).toList();
    assertThat(taken).hasSize(1);
    assertThat(taken.getFirst().key()).isNotBlank();
    var told = taken.getFirst().body(TakeFromPayer.class);
    assertThat(told.amount().minor()).isEqualTo(1000);
    assertThat(told.payerId()).isEqualTo(Practice.id(901));
    assertThat(told.means()).isEqualTo(PaymentMeans.TRANSFER);
  }

  @Test
  void money_of_a_payer_that_was_written_down_by_mistake_is_taken_back() {
    choose();
    _assertNone(Button.class, spec -> spec.withText("Reprendre un règlement"));
    var paid = List.of(Practice.splitInvoice(900));
    GATEWAY.on("GET /api/invoices", call -> new Page<>(paid, 0, 1, 1));
    choose();
    _click(_get(Button.class, spec -> spec.withText("Reprendre un règlement")));
    assertThat(_get(Dialog.class).getElement().getTextRecursively())
        .contains("restent dans les comptes");
    assertThat(field("Montant").getValue()).isEqualTo("9,00");
    _setValue(field("Montant"), "9,01");
    confirm();
    assertThat(field("Montant").isInvalid()).isTrue();
    _setValue(field("Montant"), "4,00");
    confirm();
    var told =
        GATEWAY.calls.stream().filter(call -> call.line().endsWith("/payer-receipts")).toList();
    assertThat(told).hasSize(1);
    assertThat(told.getFirst().key()).isNotBlank();
    assertThat(told.getFirst().body(TakeFromPayer.class).amount().minor()).isEqualTo(-400);
    NotificationsKt.expectNotifications("4,00\u00a0€ repris.");
  }

  @Test
  void a_credited_invoice_gets_another_one_over_what_is_agreed_by_now() {
    var paper = Practice.creditedInvoice(null);
    GATEWAY.on("GET /api/invoices", call -> new Page<>(List.of(paper), 0, 1, 1));
    choose();
    _assertOne(Button.class, spec -> spec.withText("Qui paie ?"));
    _click(_get(Button.class, spec -> spec.withText("Émettre une nouvelle facture")));
    assertThat(_get(Dialog.class).getElement().getTextRecursively())
        .contains("La facture F2026-000011 est annulée", "Part du patient : 25,00");
    confirm();
    var asked =
        GATEWAY.calls.stream().filter(call -> call.line().endsWith("/replacement")).toList();
    assertThat(asked).hasSize(1);
    assertThat(asked.getFirst().key()).isNotBlank();
    NotificationsKt.expectNotifications("Facture F2026-000012 émise.");
  }

  @Test
  void where_there_is_another_one_already_it_is_named_and_opened() {
    var paper = Practice.creditedInvoice("F2026-000012");
    GATEWAY.on("GET /api/invoices", call -> new Page<>(List.of(paper), 0, 1, 1));
    choose();
    _assertNone(Button.class, spec -> spec.withText("Émettre une nouvelle facture"));
    _assertNone(Button.class, spec -> spec.withText("Qui paie ?"));
    _click(_get(Button.class, spec -> spec.withText("Remplacée par la facture F2026-000012")));
    assertThat(_get(PaperPanel.class).getElement().getTextRecursively()).contains("F2026-000012");
  }

  @Test
  void a_refused_replacement_says_why() {
    var paper = Practice.creditedInvoice(null);
    GATEWAY.on("GET /api/invoices", call -> new Page<>(List.of(paper), 0, 1, 1));
    GATEWAY.refuse("POST /api/invoices/" + paper.id() + "/replacement", 409, "INVOICE_REPLACED");
    choose();
    _click(_get(Button.class, spec -> spec.withText("Émettre une nouvelle facture")));
    confirm();
    assertThat(_get(Dialog.class).getElement().getTextRecursively())
        .contains("Une nouvelle facture a déjà été émise.");
  }

  @Test
  void another_screen_names_one_paper_whenever_it_was_issued() {
    signIn(Practice.ADMIN);
    UI.getCurrent().navigate("factures", QueryParameters.of(InvoicesView.NUMBER, "F2026-000012"));
    _assertOne(IFrame.class);
    var asked = GATEWAY.calls.stream().filter(call -> call.line().equals("GET /api/invoices"));
    assertThat(asked)
        .anySatisfy(call ->
            assertThat(call.query())
                .containsEntry("search", "F2026-000012")
                .doesNotContainKeys("from", "to"));
  }

  @Test
  void where_nothing_is_due_at_the_practice_it_says_so() {
    practice.money.payments.clear();
    choose();
    _click(_get(Button.class, spec -> spec.withText("Encaisser")));
    NotificationsKt.expectNotifications("Rien à encaisser au cabinet pour ce rendez-vous.");
    _assertNone(Dialog.class);
  }

  @Test
  void when_the_service_is_away_the_view_says_so() {
    GATEWAY.goDown();
    signIn(Practice.ADMIN);
    UI.getCurrent().navigate("factures");
    assertThat(GridKt._size(grid())).isZero();
    assertThat(NotificationsKt.getNotifications()).isNotEmpty();
  }

  private void open() {
    signIn(Practice.ADMIN);
    UI.getCurrent().navigate("factures");
  }

  private void choose() {
    open();
    GridKt._clickItem(grid(), 0);
  }

  private static List<FakeGateway.Call> credited() {
    return GATEWAY.calls.stream().filter(call -> call.line().endsWith("/credit-notes")).toList();
  }

  private static void confirm() {
    var dialog = _get(Dialog.class);
    var buttons = dialog.getFooter().getElement().getChildren().toList();
    _click((Button) buttons.getLast().getComponent().orElseThrow());
  }

  @SuppressWarnings("unchecked")
  private static RadioButtonGroup<OnSiteMethod> method() {
    return _get(RadioButtonGroup.class);
  }

  private static TextField field(String label) {
    return _get(TextField.class, spec -> spec.withLabel(label));
  }

  @SuppressWarnings("unchecked")
  private static Grid<Invoice> grid() {
    return _get(Grid.class);
  }
}
