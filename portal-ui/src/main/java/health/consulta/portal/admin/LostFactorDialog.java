package health.consulta.portal.admin;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import health.consulta.contract.user.Account;
import health.consulta.contract.user.LiftSecondFactor;
import health.consulta.contract.user.LostFactor;
import health.consulta.portal.frame.Words;
import health.consulta.portal.gateway.GatewayProblem;
import health.consulta.portal.gateway.UserApi;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;

/// For somebody who lost phone and recovery codes: their one-time codes end in two days, or do not
/// after all.
final class LostFactorDialog extends Dialog {
  private static final ZoneId HOME = ZoneId.of("Europe/Paris");
  private static final int LONGEST = 500;

  private final UserApi users;
  private final Account account;

  LostFactorDialog(UserApi users, Account account) {
    this.users = users;
    this.account = account;
    setHeaderTitle(Words.of("lostCode.title", account.firstName() + " " + account.lastName()));
    setWidth("28rem");
    getFooter().add(new Button(Words.of("action.close"), clicked -> close()));
    show(users.lostFactor(account.id()));
  }

  private void show(LostFactor factor) {
    var ends = factor.endsAt();
    if (!factor.on()) add(new Paragraph(Words.of("lostCode.off")));
    else if (ends == null) ask();
    else keep(ends);
  }

  private void ask() {
    var reason = new TextArea(Words.of("lostCode.reason"));
    reason.setHelperText(Words.of("lostCode.reason.hint"));
    reason.setErrorMessage(Words.of("form.filled.wrong"));
    reason.setMaxLength(LONGEST);
    reason.setWidthFull();
    add(new Paragraph(Words.of("lostCode.why")), reason);
    main(
        "lostCode.lift",
        () -> {
          reason.setInvalid(reason.getValue().isBlank());
          if (reason.isInvalid()) return;
          act(
              () -> users.lift(account.id(), new LiftSecondFactor(reason.getValue())),
              "lostCode.lifted");
        });
  }

  private void keep(Instant ends) {
    var when =
        DateTimeFormatter.ofLocalizedDateTime(FormatStyle.FULL, FormatStyle.SHORT)
            .withLocale(UI.getCurrent().getLocale())
            .format(ends.atZone(HOME));
    add(new Paragraph(Words.of("lostCode.ends", when)));
    main("lostCode.keep", () -> act(() -> users.keepFactor(account.id()), "lostCode.kept"));
  }

  private void main(String key, Runnable act) {
    var button = new Button(Words.of(key), clicked -> act.run());
    button.addThemeVariants(ButtonVariant.PRIMARY);
    getFooter().add(button);
  }

  /// What was typed stays when it is refused.
  private void act(Runnable call, String done) {
    try {
      call.run();
      Words.toast(Words.of(done));
      close();
    } catch (GatewayProblem problem) {
      Words.toast(Words.of(problem));
    }
  }
}
