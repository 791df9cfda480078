package health.consulta.portal.invoices;

import static com.github.mvysny.kaributesting.v10.LocatorJ._assertNone;
import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.mvysny.kaributesting.v10.NotificationsKt;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.grid.Grid;
import health.consulta.contract.Money;
import health.consulta.contract.Page;
import health.consulta.contract.billing.Invoice;
import health.consulta.contract.billing.InvoiceKind;
import health.consulta.contract.billing.InvoiceStatus;
import health.consulta.contract.billing.MailInvoices;
import health.consulta.contract.billing.MailedInvoices;
import health.consulta.contract.billing.MailingKind;
import health.consulta.contract.billing.NotMailed;
import health.consulta.contract.billing.NotMailed.Why;
import health.consulta.portal.FakeGateway;
import health.consulta.portal.Practice;
import health.consulta.portal.ScreenTest;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Invoices are ticked in the list and sent, or their patients reminded.
class MailInvoicesTest extends ScreenTest {
  private static final String MAIL = "POST /api/invoices/mailings";
  private final Invoice hugos = hugos();

  @BeforeEach
  void two_invoices() {
    var papers = List.of(Practice.invoice(), hugos);
    GATEWAY.on("GET /api/invoices", call -> new Page<>(papers, 0, 100, papers.size()));
    signIn(Practice.SOPHIE);
    UI.getCurrent().navigate("factures");
  }

  @Test
  void nothing_is_mailed_while_nothing_is_ticked() {
    assertThat(button("Envoyer").isEnabled()).isFalse();
    assertThat(button("Relancer").isEnabled()).isFalse();
    tick(hugos);
    assertThat(button("Envoyer").isEnabled()).isTrue();
    grid().deselectAll();
    assertThat(button("Relancer").isEnabled()).isFalse();
  }

  @Test
  void what_is_ticked_is_reminded_of_at_once_and_said_so() {
    _click(button("Choisir les 100 premières"));
    _click(button("Relancer"));
    confirm();
    var asked = mailed().getFirst();
    assertThat(asked.body(MailInvoices.class))
        .isEqualTo(new MailInvoices(MailingKind.REMINDER, List.of(Practice.id(95), hugos.id())));
    assertThat(asked.key()).isNotBlank();
    NotificationsKt.expectNotifications("Factures relancées : 2, e-mails : 2");
    _assertNone(Dialog.class);
    assertThat(grid().getSelectedItems()).isEmpty();
  }

  @Test
  void several_invoices_of_a_patient_are_said_to_go_in_one_mail() {
    GATEWAY.on(
        MAIL, call -> new MailedInvoices(call.body(MailInvoices.class).invoiceIds(), List.of(), 1));
    _click(button("Choisir les 100 premières"));
    _click(button("Envoyer"));
    assertThat(said()).contains("un seul e-mail pour toutes ses factures du cabinet");
    confirm();
    NotificationsKt.expectNotifications("Factures envoyées : 2, e-mails : 1");
  }

  @Test
  void what_was_not_sent_is_named_with_its_reason_and_stays_ticked() {
    GATEWAY.on(
        MAIL,
        call ->
            new MailedInvoices(
                List.of(Practice.id(95)),
                List.of(new NotMailed(hugos.id(), Why.PATIENT_WITHOUT_ACCOUNT)),
                1));
    _click(button("Choisir les 100 premières"));
    _click(button("Envoyer"));
    confirm();
    assertThat(mailed().getFirst().body(MailInvoices.class).kind()).isEqualTo(MailingKind.SENDING);
    assertThat(said())
        .contains("Factures envoyées : 1, e-mails : 1", "Pas envoyées : 1")
        .contains(
            "F2026-000013, Hugo Bernard : le patient n’a pas de compte, rien ne l’atteindrait");
    assertThat(grid().getSelectedItems()).containsExactly(hugos);
    assertThat(confirmation().isVisible()).isFalse();
  }

  @Test
  void where_none_can_be_each_is_named_with_its_reason() {
    GATEWAY.refuse(
        MAIL,
        422,
        "NOTHING_MAILED",
        "invoiceIds[0] REMINDED_RECENTLY",
        "invoiceIds[1] ALREADY_PAID");
    _click(button("Choisir les 100 premières"));
    _click(button("Relancer"));
    confirm();
    assertThat(said())
        .contains(
            "Factures relancées : 0, e-mails : 0",
            "F2026-000012, Léa Petit : déjà relancée depuis moins d’une semaine",
            "F2026-000013, Hugo Bernard : déjà payée");
    assertThat(grid().getSelectedItems()).hasSize(2);
  }

  @Test
  void without_an_answer_it_is_asked_again_as_the_same_request() {
    tick(hugos);
    _click(button("Relancer"));
    GATEWAY.refuse(MAIL, 503, "UNREACHABLE");
    confirm();
    assertThat(said()).contains("Pas de réponse");
    var first = mailed().getFirst().key();
    GATEWAY.heal();
    confirm();
    assertThat(mailed().getFirst().key()).isEqualTo(first);
    NotificationsKt.expectNotifications("Factures relancées : 1, e-mails : 1");
  }

  @Test
  void every_reason_has_its_words() {
    for (var why : Why.values())
      assertThat(new Left(hugos, why.name()).words()).doesNotContain("!", why.name(), "_");
  }

  private void tick(Invoice paper) {
    grid().asMultiSelect().select(paper);
  }

  private static Invoice hugos() {
    return new Invoice(
        UUID.randomUUID(),
        "F2026-000013",
        InvoiceKind.INVOICE,
        InvoiceStatus.ISSUED,
        Practice.CLAIRE,
        UUID.randomUUID(),
        UUID.randomUUID(),
        "Dr Claire Martin",
        "Hugo Bernard",
        LocalDate.EPOCH,
        List.of(),
        Money.euros(2500),
        Money.euros(0),
        Money.euros(0),
        null,
        null,
        null,
        List.of());
  }

  private static List<FakeGateway.Call> mailed() {
    return GATEWAY.calls.stream().filter(call -> call.line().equals(MAIL)).toList();
  }

  private static String said() {
    return _get(Dialog.class).getElement().getTextRecursively();
  }

  private static void confirm() {
    _click(confirmation());
  }

  private static Button confirmation() {
    var buttons = _get(Dialog.class).getFooter().getElement().getChildren().toList();
    return (Button) buttons.getLast().getComponent().orElseThrow();
  }

  private static Button button(String words) {
    return _get(MailBar.class)
        .getChildren()
        .filter(Button.class::isInstance)
        .map(Button.class::cast)
        .filter(each -> each.getText().equals(words))
        .findFirst()
        .orElseThrow();
  }

  @SuppressWarnings("unchecked")
  private static Grid<Invoice> grid() {
    return _get(Grid.class);
  }
}
