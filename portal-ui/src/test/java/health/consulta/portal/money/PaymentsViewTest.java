package health.consulta.portal.money;

import static com.github.mvysny.kaributesting.v10.LocatorJ._assertNone;
import static com.github.mvysny.kaributesting.v10.LocatorJ._assertOne;
import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static com.vaadin.flow.data.provider.SortDirection.ASCENDING;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.github.mvysny.kaributesting.v10.GridKt;
import com.github.mvysny.kaributesting.v10.MockVaadin;
import com.github.mvysny.kaributesting.v10.NotificationsKt;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridSortOrder;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.QueryParameters;
import health.consulta.contract.Money;
import health.consulta.contract.payment.OnSiteMethod;
import health.consulta.contract.payment.PaymentEvent.PaymentRefunded;
import health.consulta.contract.payment.PaymentStatus;
import health.consulta.contract.payment.PracticePayment;
import health.consulta.contract.payment.RecordOnSite;
import health.consulta.contract.payment.RefundPayment;
import health.consulta.portal.FakeGateway;
import health.consulta.portal.MoneyDesk;
import health.consulta.portal.Practice;
import health.consulta.portal.ScreenTest;
import health.consulta.portal.frame.Trouble;
import health.consulta.portal.live.OpenScreens;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class PaymentsViewTest extends ScreenTest {
  private static final String REFUNDS = "/api/payments/" + MoneyDesk.CAPTURED + "/refunds";

  @Autowired private OpenScreens screens;

  @Test
  void a_patient_sees_none_of_it() {
    signIn(Practice.LEA);
    UI.getCurrent().navigate("encaissements");
    _assertNone(PaymentsView.class);
  }

  @Test
  void the_list_says_when_whose_how_and_how_much() {
    open();
    assertThat(GridKt._size(grid())).isEqualTo(3);
    var last = GridKt._getFormattedRow(grid(), 2);
    assertThat(last).contains("Dr Claire Martin", "Carte (Stripe)", "35,00\u00a0€");
    assertThat(last).anyMatch(cell -> cell.contains("12/11/2026 10:30"));
  }

  @Test
  void state_means_and_order_are_asked_of_the_service() {
    open();
    chooseCaptured();
    assertThat(GridKt._size(grid())).isOne();
    assertThat(asked()).containsEntry("status", "CAPTURED").containsEntry("from", "2026-10-25");
    grid().sort(List.of(new GridSortOrder<>(grid().getColumnByKey("books.visit"), ASCENDING)));
    GridKt._get(grid(), 0);
    assertThat(asked()).containsEntry("order", "VISIT").containsEntry("rising", "true");
  }

  @SuppressWarnings("unchecked")
  private static void chooseCaptured() {
    Select<PaymentStatus> status = _find(Select.class).getFirst();
    _setValue(status, PaymentStatus.CAPTURED);
  }

  @Test
  void an_id_finds_one_payment_whatever_the_filters_say() {
    open();
    var field = _get(TextField.class, spec -> spec.withPlaceholder(reference()));
    _setValue(field, " " + MoneyDesk.ON_SITE + " ");
    assertThat(GridKt._size(grid())).isOne();
    assertThat(asked()).doesNotContainKey("from");
    assertThat(asked()).containsEntry("reference", MoneyDesk.ON_SITE.toString());
  }

  private static String reference() {
    return "Identifiant : paiement, rendez-vous, prestataire";
  }

  @Test
  void another_screen_names_one_payment() {
    signIn(Practice.ADMIN);
    UI.getCurrent()
        .navigate(
            "encaissements",
            QueryParameters.of(PaymentsView.REFERENCE, MoneyDesk.AUTHORISED.toString()));
    assertThat(GridKt._size(grid())).isOne();
  }

  @Test
  void the_files_hold_what_the_list_shows() {
    open();
    chooseCaptured();
    assertThat(_find(Anchor.class))
        .extracting(Anchor::getHref)
        .filteredOn(href -> href.startsWith("/fichiers/comptes/encaissements."))
        .hasSize(2)
        .allMatch(href -> href.contains("status=CAPTURED") && href.contains("from=2026-10-25"));
  }

  @Test
  void the_chosen_payment_is_beside_the_list_with_its_life() {
    choose(2);
    assertThat(_get(panel(), H2.class).getText()).isEqualTo("Léa Petit");
    assertThat(lines())
        .anyMatch(line -> line.contains("Autorisé"))
        .anyMatch(line -> line.contains("Encaissement · patient → Stripe · 35,00"));
  }

  @Test
  void a_payment_that_cannot_be_read_is_asked_for_again() {
    open();
    GATEWAY.refuse("GET /api/payments/" + MoneyDesk.CAPTURED + "/record", 503, "UNREACHABLE");
    grid().select(GridKt._get(grid(), 2));
    _assertOne(panel(), Paragraph.class);
    GATEWAY.heal();
    _click(_get(panel(), NativeButton.class, spec -> spec.withText("Réessayer")));
    assertThat(lines()).isNotEmpty();
  }

  @Test
  void a_refund_needs_a_reason_and_no_more_than_is_left_and_says_what_stays() {
    choose(2);
    press("Rembourser");
    _setValue(field("Montant du remboursement"), "40");
    confirm();
    assertThat(field("Montant du remboursement").isInvalid()).isTrue();
    assertThat(field("Motif").isInvalid()).isTrue();
    assertThat(refunds()).isEmpty();
    _setValue(field("Montant du remboursement"), "10,50");
    assertThat(_find(Paragraph.class))
        .extracting(Paragraph::getText)
        .anyMatch(text -> text.startsWith("Reste encaissé : 24,50"));
    _setValue(field("Motif"), "Erreur de tarif");
    confirm();
    var asked = refunds().getFirst().body(RefundPayment.class);
    assertThat(asked.amount()).isEqualTo(Money.euros(1050));
    assertThat(asked.reason()).isEqualTo("Erreur de tarif");
    _assertNone(Dialog.class);
    NotificationsKt.expectNotifications("10,50\u00a0€ remboursés par Carte (Stripe).");
    assertThat(lines()).anyMatch(line -> line.contains("10,50") && line.contains("fait"));
    assertThat(GridKt._getFormattedRow(grid(), 2)).contains("10,50\u00a0€");
  }

  @Test
  void what_nobody_answered_is_tried_again_under_the_same_key() {
    choose(2);
    GATEWAY.refuse("POST " + REFUNDS, 503, "UNREACHABLE");
    press("Rembourser");
    _setValue(field("Motif"), "Panne");
    confirm();
    assertThat(told()).contains("ce ne sera fait qu’une fois");
    assertThat(field("Motif").getValue()).isEqualTo("Panne");
    var first = refunds().getFirst().key();
    GATEWAY.heal();
    confirm();
    assertThat(refunds().getFirst().key()).isEqualTo(first);
    _assertNone(Dialog.class);
  }

  @Test
  void what_was_refused_is_another_request_when_it_is_tried_again() {
    choose(2);
    GATEWAY.refuse("POST " + REFUNDS, 422, "REFUND_TOO_LARGE");
    press("Rembourser");
    _setValue(field("Motif"), "x");
    confirm();
    assertThat(told()).isEqualTo("Il ne reste pas autant à rembourser.");
    var first = refunds().getFirst().key();
    GATEWAY.heal();
    confirm();
    assertThat(refunds().getFirst().key()).isNotEqualTo(first);
  }

  @Test
  void a_provider_that_has_not_answered_yet_is_said_to_owe_it() {
    practice.money.prompt = false;
    choose(2);
    press("Rembourser");
    _setValue(field("Motif"), "x");
    confirm();
    NotificationsKt.expectNotifications(
        "Noté : 35,00\u00a0€ seront remboursés dès que Carte (Stripe) répond.");
    assertThat(lines()).anyMatch(line -> line.contains("en attente de la réponse"));
    _assertNone(panel(), Button.class, spec -> spec.withText("Rembourser"));
  }

  @Test
  void money_is_taken_in_parts_and_a_wrong_entry_reversed() {
    choose(1);
    press("Encaisser");
    _setValue(field("Montant"), "10");
    confirm();
    assertThat(method().isInvalid()).isTrue();
    _setValue(method(), OnSiteMethod.CHEQUE);
    _setValue(field("Note"), "n° 1234");
    confirm();
    var taken = last("POST /api/payments/on-site").body(RecordOnSite.class);
    assertThat(taken.amount()).isEqualTo(Money.euros(1000));
    assertThat(taken.note()).isEqualTo("n° 1234");
    assertThat(last("POST /api/payments/on-site").key()).isNotBlank();
    press("Encaisser"); // the rest
    assertThat(field("Montant").getValue()).isEqualTo("15,00");
    _setValue(field("Montant"), "15,01");
    confirm();
    assertThat(field("Montant").isInvalid()).isTrue();
    _click(_get(Button.class, spec -> spec.withText("Fermer")));
    _click(_get(panel(), NativeButton.class, spec -> spec.withText("Annuler la saisie")));
    confirm();
    assertThat(field("Motif").isInvalid()).isTrue();
    _setValue(field("Motif"), "Mauvais patient");
    confirm();
    assertThat(lines()).anyMatch(line -> line.contains("annulé : Mauvais patient"));
    _assertNone(panel(), NativeButton.class, spec -> spec.withText("Annuler la saisie"));
  }

  @SuppressWarnings("unchecked")
  private static RadioButtonGroup<OnSiteMethod> method() {
    return _get(RadioButtonGroup.class);
  }

  @Test
  void the_provider_is_asked_and_its_answer_or_its_silence_said() {
    choose(2);
    press("Demander : Carte (Stripe)");
    assertThat(said()).contains("Carte (Stripe) répond : 35,00");
    GATEWAY.refuse("POST /api/payments/" + MoneyDesk.CAPTURED + "/look", 503, "UNREACHABLE");
    press("Demander : Carte (Stripe)");
    assertThat(said()).startsWith("Carte (Stripe) ne répond pas.");
    assertThat(lines()).isNotEmpty();
  }

  @Test
  void what_happens_elsewhere_is_shown() {
    choose(2);
    GATEWAY.calls.clear();
    screens.show(
        new PaymentRefunded(
            MoneyDesk.CAPTURED, Practice.id(72), Practice.CLAIRE, Money.euros(1), Instant.EPOCH));
    await()
        .pollInSameThread()
        .untilAsserted(() -> {
          MockVaadin.clientRoundtrip(true);
          assertThat(GATEWAY.asked())
              .contains("GET /api/payments/" + MoneyDesk.CAPTURED + "/record");
        });
  }

  @Test
  void a_service_that_is_away_is_said_to_be_so_and_asked_again() {
    GATEWAY.goDown();
    signIn(Practice.SOPHIE);
    UI.getCurrent().navigate("encaissements");
    assertThat(GridKt._size(grid())).isZero();
    assertThat(_get(Trouble.class).isVisible()).isTrue();
    GATEWAY.heal();
    _click(_get(_get(Trouble.class), NativeButton.class));
    assertThat(GridKt._size(grid())).isEqualTo(3);
    _assertNone(Trouble.class);
  }

  @Test
  void only_an_administrator_is_led_to_the_reconciliation() {
    open();
    assertThat(_get(Nav.class, spec -> spec.withClasses("s-money-rooms")).getChildren()).hasSize(5);
    signIn(Practice.SOPHIE);
    UI.getCurrent().navigate("caisse");
    assertThat(_get(Nav.class, spec -> spec.withClasses("s-money-rooms")).getChildren()).hasSize(4);
  }

  private void open() {
    signIn(Practice.ADMIN);
    UI.getCurrent().navigate("encaissements");
  }

  private void choose(int row) {
    open();
    grid().select(GridKt._get(grid(), row));
  }

  private static Map<String, String> asked() {
    return last("GET /api/payments").query();
  }

  private static FakeGateway.Call last(String line) {
    return GATEWAY.calls.stream().filter(call -> call.line().equals(line)).toList().getLast();
  }

  private static List<FakeGateway.Call> refunds() {
    return GATEWAY.calls.stream().filter(call -> call.line().endsWith("/refunds")).toList();
  }

  private static PaymentPanel panel() {
    return _get(PaymentPanel.class);
  }

  private static List<String> lines() {
    return _find(panel(), ListItem.class).stream()
        .map(line -> line.getElement().getTextRecursively())
        .toList();
  }

  private static String said() {
    return _get(Span.class, spec -> spec.withClasses("s-said")).getText();
  }

  private static String told() {
    return _get(Paragraph.class, spec -> spec.withClasses("s-trouble")).getText();
  }

  private static void press(String words) {
    _click(_get(panel(), Button.class, spec -> spec.withText(words)));
  }

  private static void confirm() {
    var buttons = _get(Dialog.class).getFooter().getElement().getChildren().toList();
    _click((Button) buttons.getLast().getComponent().orElseThrow());
  }

  private static TextField field(String label) {
    return _get(TextField.class, spec -> spec.withLabel(label));
  }

  @SuppressWarnings("unchecked")
  private static Grid<PracticePayment> grid() {
    return _get(Grid.class);
  }
}
