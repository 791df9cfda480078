package health.consulta.portal.invoices;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import health.consulta.contract.billing.Invoice;
import health.consulta.contract.billing.MailInvoices;
import health.consulta.contract.billing.MailedInvoices;
import health.consulta.contract.billing.MailingKind;
import health.consulta.portal.frame.Once;
import health.consulta.portal.frame.Words;
import health.consulta.portal.gateway.BillingApi;
import health.consulta.portal.gateway.GatewayProblem;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;

/// Invoices are to be sent, or reminded of: says what that does, has it done once, and names what
/// was left with the reason.
final class MailDialog extends Dialog {
  private final Once once = new Once();
  private final Div said = new Div();
  private final Button confirm;
  private final MailingKind kind;
  private final List<Invoice> papers;
  private final BillingApi billing;
  private final Consumer<Set<UUID>> done;

  /// @param done with those that were mailed
  MailDialog(MailingKind kind, List<Invoice> papers, BillingApi billing, Consumer<Set<UUID>> done) {
    this.kind = kind;
    this.papers = papers;
    this.billing = billing;
    this.done = done;
    this.confirm = new Button(Words.of("invoices.mail." + kind), clicked -> confirm());
    setHeaderTitle(title());
    setWidth("30rem");
    said.getElement().setAttribute("role", "status");
    confirm.addThemeVariants(ButtonVariant.PRIMARY);
    confirm.setDisableOnClick(true);
    add(new Paragraph(Words.of("invoices.mail.about." + kind)), said);
    getFooter().add(new Button(Words.of("action.close"), clicked -> close()), confirm);
  }

  private String title() {
    var which = papers.size() == 1 ? papers.getFirst().number() : String.valueOf(papers.size());
    return Words.of("invoices.mail.title." + kind, which);
  }

  private void confirm() {
    said.removeAll();
    var wanted = new MailInvoices(kind, papers.stream().map(Invoice::id).toList());
    try {
      show(once.ask(key -> billing.mail(wanted, key)));
    } catch (GatewayProblem problem) {
      var left = Left.named(problem, papers);
      if (left.isEmpty())
        say(problem.unreachable() ? Words.of("books.unanswered") : Words.of(problem));
      else show(0, 0, left);
    } finally {
      confirm.setEnabled(true);
    }
  }

  private void show(MailedInvoices answer) {
    done.accept(Set.copyOf(answer.mailed()));
    if (!answer.left().isEmpty()) {
      show(answer.mailed().size(), answer.mails(), Left.of(answer, papers));
      return;
    }
    Words.toast(Words.of("invoices.mail.done." + kind, answer.mailed().size(), answer.mails()));
    close();
  }

  /// What was left stays in sight until it is closed.
  private void show(int mailed, int mails, List<Left> left) {
    confirm.setVisible(false);
    say(Words.of("invoices.mail.done." + kind, mailed, mails));
    say(Words.of("invoices.mail.left." + kind, left.size()));
    var list = new UnorderedList();
    left.forEach(each -> list.add(new ListItem(each.words())));
    said.add(list);
  }

  private void say(String words) {
    said.add(new Paragraph(words));
  }
}
