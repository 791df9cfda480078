package health.consulta.portal.invoices;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import health.consulta.contract.Money;
import health.consulta.contract.billing.CreditInvoice;
import health.consulta.contract.billing.Invoice;
import health.consulta.portal.frame.Amounts;
import health.consulta.portal.frame.Words;
import health.consulta.portal.gateway.BillingApi;
import health.consulta.portal.gateway.GatewayProblem;
import java.util.UUID;

/// An invoice is corrected: by how much, and why. It moves no money, and says so.
final class CreditDialog extends Dialog {
  private static final int LONGEST = 200;

  private final TextField amount = new TextField(Words.of("invoices.credit.amount"));
  private final TextField reason = new TextField(Words.of("invoices.credit.reason"));
  private final String key = UUID.randomUUID().toString(); // pressed twice, it is one credit note
  private final Invoice invoice;
  private final BillingApi billing;
  private final Runnable done;

  CreditDialog(Invoice invoice, BillingApi billing, Runnable done) {
    this.invoice = invoice;
    this.billing = billing;
    this.done = done;
    setHeaderTitle(Words.of("invoices.credit.title", invoice.number()));
    setWidth("28rem");
    amount.setValue(Amounts.plain(left()));
    amount.setSuffixComponent(new com.vaadin.flow.component.html.Span("€"));
    amount.setWidthFull();
    reason.setMaxLength(LONGEST);
    reason.setWidthFull();
    reason.setRequired(true);
    var credit = new Button(Words.of("invoices.credit"), clicked -> credit());
    credit.addThemeVariants(ButtonVariant.PRIMARY);
    add(new Paragraph(Words.of("invoices.credit.note")), amount, reason);
    getFooter().add(new Button(Words.of("action.close"), clicked -> close()), credit);
  }

  private Money left() {
    return invoice.total().minus(invoice.credited());
  }

  private void credit() {
    var wanted = Amounts.read(amount.getValue());
    var fits = wanted.filter(money -> money.minor() <= left().minor()).isPresent();
    amount.setErrorMessage(Words.of("invoices.credit.most", Amounts.show(left())));
    amount.setInvalid(!fits);
    reason.setErrorMessage(Words.of("invoices.credit.needed"));
    reason.setInvalid(reason.getValue().isBlank());
    if (!fits || reason.isInvalid()) return;
    try {
      var asked = new CreditInvoice(wanted.orElseThrow(), reason.getValue().strip());
      var note = billing.credit(invoice.id(), asked, key);
      Words.toast(Words.of("invoices.credit.done", note.number()));
      close();
      done.run();
    } catch (GatewayProblem problem) {
      Words.toast(Words.of(problem));
    }
  }
}
