package health.consulta.portal.agenda;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import health.consulta.contract.PaymentPolicy;
import health.consulta.contract.payment.WaivePayment;
import health.consulta.portal.frame.Words;
import health.consulta.portal.gateway.GatewayProblem;
import health.consulta.portal.gateway.PaymentApi;
import java.util.UUID;

/// The practice does without paying online: how the visit is paid instead, and why; it stays on
/// record.
final class WaiveDialog extends Dialog {
  private static final int LONGEST = 200;

  private final Select<PaymentPolicy> instead = new Select<>();
  private final TextField reason = new TextField(Words.of("agenda.override.reason"));
  private final UUID payment;
  private final PaymentApi payments;
  private final Runnable waived;

  WaiveDialog(UUID payment, PaymentApi payments, Runnable waived) {
    this.payment = payment;
    this.payments = payments;
    this.waived = waived;
    setHeaderTitle(Words.of("agenda.waive"));
    setWidth("28rem");
    instead.setLabel(Words.of("agenda.waive.instead"));
    instead.setItems(PaymentPolicy.ON_SITE, PaymentPolicy.EXEMPT);
    instead.setItemLabelGenerator(policy -> Words.of("agenda.waive." + policy));
    instead.setValue(PaymentPolicy.ON_SITE);
    instead.setWidthFull();
    reason.setWidthFull();
    reason.setRequired(true);
    reason.setMaxLength(LONGEST);
    reason.setErrorMessage(Words.of("agenda.cancel.needed"));
    add(new Paragraph(Words.of("agenda.waive.record")), instead, reason);
    var waive = new Button(Words.of("agenda.waive"), clicked -> waive());
    waive.addThemeVariants(ButtonVariant.PRIMARY);
    getFooter().add(new Button(Words.of("action.close"), clicked -> close()), waive);
  }

  private void waive() {
    reason.setInvalid(reason.getValue().isBlank());
    if (reason.isInvalid()) return;
    try {
      payments.waive(payment, new WaivePayment(instead.getValue(), reason.getValue().strip()));
      Words.toast(Words.of("agenda.waive.done"));
      close();
    } catch (GatewayProblem problem) {
      Words.toast(Words.of(problem));
    }
    waived.run();
  }
}
