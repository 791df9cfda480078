package health.consulta.portal.agenda;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.textfield.TextField;
import health.consulta.portal.frame.Words;
import java.util.List;
import java.util.function.Consumer;

/// The practice sets its own rules aside: which, and why; it stays on record.
final class OverrideDialog extends Dialog {
  private static final int SHORTEST = 3;
  private static final int LONGEST = 200;

  private final TextField reason = new TextField(Words.of("agenda.override.reason"));

  OverrideDialog(List<String> rules, Consumer<String> anyway) {
    setHeaderTitle(Words.of("agenda.override.title"));
    setWidth("28rem");
    reason.setWidthFull();
    reason.setRequired(true);
    reason.setMaxLength(LONGEST);
    reason.setErrorMessage(Words.of("agenda.cancel.needed"));
    var list = new UnorderedList();
    rules.forEach(rule -> list.add(new ListItem(rule)));
    add(list, new Paragraph(Words.of("agenda.override.record")), reason);
    var put = new Button(Words.of("agenda.override.anyway"), clicked -> put(anyway));
    put.addThemeVariants(ButtonVariant.PRIMARY);
    reason.addKeyPressListener(Key.ENTER, pressed -> put(anyway));
    reason.focus();
    getFooter().add(new Button(Words.of("action.close"), clicked -> close()), put);
  }

  private void put(Consumer<String> anyway) {
    var why = reason.getValue().strip();
    reason.setInvalid(why.length() < SHORTEST);
    if (reason.isInvalid()) return;
    close();
    anyway.accept(why);
  }
}
