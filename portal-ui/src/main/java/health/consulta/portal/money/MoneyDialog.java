package health.consulta.portal.money;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextField;
import health.consulta.contract.Money;
import health.consulta.portal.frame.Amounts;
import health.consulta.portal.frame.Once;
import health.consulta.portal.frame.Words;
import health.consulta.portal.gateway.GatewayProblem;
import java.util.Optional;
import java.util.function.Function;

/// Money is to be moved, once, however often the button is pressed. What is refused is said here,
/// and keeps what was typed.
abstract class MoneyDialog extends Dialog {
  private final Paragraph trouble = new Paragraph();
  private final Once once = new Once();
  private final Button confirm;
  private final Runnable done;

  /// @param action the words of the button
  /// @param done when something was done
  MoneyDialog(String title, String action, Runnable done) {
    this.done = done;
    this.confirm = new Button(action, clicked -> confirm());
    setHeaderTitle(title);
    setWidth("28rem");
    trouble.getElement().setAttribute("role", "alert");
    trouble.addClassName("s-trouble");
    confirm.addThemeVariants(ButtonVariant.PRIMARY);
    confirm.setDisableOnClick(true);
    getFooter().add(new Button(Words.of("action.close"), clicked -> close()), confirm);
  }

  /// Checks what was typed, and has it done.
  abstract void act();

  /// @param call with its key
  final <T> Optional<T> ask(Function<String, T> call) {
    try {
      return Optional.of(once.ask(call));
    } catch (GatewayProblem problem) {
      trouble.setText(problem.unreachable() ? Words.of("books.unanswered") : Words.of(problem));
      return Optional.empty();
    }
  }

  final void done(String words) {
    Words.toast(words);
    close();
    done.run();
  }

  /// There is nothing to confirm.
  final void readable() {
    confirm.setVisible(false);
  }

  final Paragraph trouble() {
    return trouble;
  }

  private void confirm() {
    trouble.setText("");
    try {
      act();
    } finally {
      confirm.setEnabled(true);
    }
  }

  /// What was typed, when it is an amount of at most that.
  static Optional<Money> amount(TextField field, Money most) {
    var typed = Amounts.read(field.getValue()).filter(money -> money.minor() <= most.minor());
    field.setErrorMessage(Words.of("invoices.credit.most", Amounts.show(most)));
    field.setInvalid(typed.isEmpty());
    return typed;
  }

  static TextField amountField(String label, Money most) {
    var field = new TextField(label);
    field.setValue(Amounts.plain(most));
    field.setSuffixComponent(new Span("€"));
    field.setWidthFull();
    return field;
  }

  static TextField reasonField() {
    var field = new TextField(Words.of("invoices.credit.reason"));
    field.setMaxLength(200);
    field.setRequired(true);
    field.setWidthFull();
    field.setErrorMessage(Words.of("books.reason.needed"));
    return field;
  }

  static boolean isWritten(TextField reason) {
    reason.setInvalid(reason.getValue().isBlank());
    return !reason.isInvalid();
  }
}
