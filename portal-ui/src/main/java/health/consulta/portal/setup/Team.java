package health.consulta.portal.setup;

import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.textfield.EmailField;
import com.vaadin.flow.component.textfield.TextField;
import health.consulta.contract.Role;
import health.consulta.contract.user.Assistant;
import health.consulta.contract.user.InviteAssistant;
import health.consulta.portal.frame.Words;
import health.consulta.portal.gateway.UserApi;
import health.consulta.portal.session.SignedIn;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Who may run the agenda beside the practitioner, who alone decides it.
final class Team extends Section {
  private final UnorderedList list = new UnorderedList();
  private final Div form = new Div();
  private final EmailField email = new EmailField(Words.of("users.email"));
  private final TextField first = new TextField(Words.of("setup.firstName"));
  private final TextField last = new TextField(Words.of("setup.lastName"));
  private final UserApi users;
  private final Try tries;
  private String key = "";
  private @Nullable UUID who;

  Team(UserApi users, Try tries) {
    this.users = users;
    this.tries = tries;
    list.addClassName("s-lines");
    form.addClassName("s-form");
    form.setVisible(false);
    email.setErrorMessage(Words.of("setup.email.wrong"));
    first.setErrorMessage(Words.of("setup.needed"));
    last.setErrorMessage(Words.of("setup.needed"));
    var hint = new Paragraph(Words.of("setup.team.hint"));
    var invite = new NativeButton(Words.of("setup.team.invite"), clicked -> invite());
    invite.addClassName("main");
    var close = new NativeButton(Words.of("action.close"), clicked -> form.setVisible(false));
    var actions = new Div(close, invite);
    actions.addClassName("s-line");
    form.add(hint, email, first, last, actions);
    var add = new NativeButton(Words.of("setup.team.add"), clicked -> open());
    var head = new Div(new H2(Words.of("setup.team")), add);
    head.addClassName("s-line");
    add(head, list, form);
  }

  void show(UUID practitioner) {
    who = practitioner;
    setVisible(SignedIn.current().has(Role.PRACTITIONER));
    if (!isVisible()) return;
    var team = users.assistants(practitioner).items();
    list.removeAll();
    team.forEach(each -> list.add(line(practitioner, each)));
    if (team.isEmpty()) list.add(new ListItem(Words.of("setup.team.none")));
  }

  private ListItem line(UUID practitioner, Assistant assistant) {
    var name = assistant.firstName() + " " + assistant.lastName();
    var title = new Span(name);
    title.addClassName("date");
    var address = new Span(assistant.email() + " · " + Words.of("account." + assistant.status()));
    address.addClassName("grow");
    var remove = new NativeButton(Words.of("setup.team.remove"));
    remove.addClickListener(clicked -> sure(practitioner, assistant.id(), name));
    Words.name(remove, Words.of("setup.team.remove.which", name));
    return new ListItem(title, address, remove);
  }

  private void open() {
    key = UUID.randomUUID().toString();
    email.clear();
    first.clear();
    last.clear();
    form.setVisible(true);
    email.focus();
  }

  private void invite() {
    email.setInvalid(!email.getValue().matches("[^@\\s]+@[^@\\s]+\\.[^@\\s]+"));
    first.setInvalid(first.getValue().isBlank());
    last.setInvalid(last.getValue().isBlank());
    var practitioner = who;
    if (practitioner == null || email.isInvalid() || first.isInvalid() || last.isInvalid()) return;
    var wanted = new InviteAssistant(email.getValue(), first.getValue(), last.getValue());
    var done =
        tries.done(() -> {
          users.invite(practitioner, wanted, key);
          show(practitioner);
        });
    if (!done) return;
    form.setVisible(false);
    Words.toast(Words.of("setup.team.invited", wanted.email()));
  }

  private void sure(UUID practitioner, UUID assistant, String name) {
    var sure = new ConfirmDialog();
    sure.setHeader(Words.of("setup.team.remove.which", name));
    sure.setText(Words.of("setup.team.remove.sure"));
    sure.setCancelable(true);
    sure.setCancelText(Words.of("action.close"));
    sure.setConfirmText(Words.of("setup.team.remove"));
    sure.addConfirmListener(confirmed ->
        tries.done(() -> {
          users.remove(practitioner, assistant);
          show(practitioner);
        }));
    sure.open();
  }
}
