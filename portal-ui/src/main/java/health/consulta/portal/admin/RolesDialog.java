package health.consulta.portal.admin;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.select.Select;
import health.consulta.contract.Role;
import health.consulta.contract.user.Account;
import health.consulta.contract.user.AccountStatus;
import health.consulta.contract.user.ChangeRoles;
import health.consulta.portal.frame.Words;
import java.util.EnumSet;
import java.util.function.Consumer;

/// Roles and status of one account; gives a valid change or nothing.
final class RolesDialog extends Dialog {
  private final CheckboxGroup<Role> roles = new CheckboxGroup<>();
  private final Select<AccountStatus> status = new Select<>();

  RolesDialog(Account account, Consumer<ChangeRoles> save) {
    setHeaderTitle(Words.of("users.edit", account.firstName() + " " + account.lastName()));
    roles.setLabel(Words.of("users.roles"));
    roles.setItems(Role.PATIENT, Role.PRACTITIONER, Role.ASSISTANT, Role.ADMINISTRATOR);
    roles.setItemLabelGenerator(role -> Words.of("role." + role));
    roles.setValue(account.roles());
    status.setLabel(Words.of("users.status"));
    status.setItems(EnumSet.complementOf(EnumSet.of(AccountStatus.ERASED)));
    status.setItemLabelGenerator(each -> Words.of("account." + each));
    status.setValue(account.status());
    add(roles, status);
    var saved = new Button(Words.of("action.save"), clicked -> save(account, save));
    saved.addThemeVariants(ButtonVariant.PRIMARY);
    getFooter().add(new Button(Words.of("action.close"), clicked -> close()), saved);
  }

  private void save(Account account, Consumer<ChangeRoles> save) {
    roles.setInvalid(roles.getValue().isEmpty());
    roles.setErrorMessage(Words.of("users.rolesNeeded"));
    if (roles.isInvalid()) return;
    save.accept(new ChangeRoles(roles.getValue(), account.practitioners(), status.getValue()));
    close();
  }
}
